//! Overview: what is here and what can be done with it, on one page.

mod coverage;
mod findings;
mod intro;
mod pairings;
mod reports;
mod timeline;

use leptos::prelude::*;

use coverage::Coverage;
use findings::FindingCards;
use intro::Intro;
use pairings::Pairings;
use reports::Reports;
use timeline::Events;

/// The Overview.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <div class="page overview">
            <Intro/>
            <FindingCards/>
            <Reports/>
            <Coverage/>
            <Pairings/>
            <Events/>
        </div>
    }
    .into_any()
}
