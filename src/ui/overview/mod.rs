//! Overview: what is here and what can be done with it, on one page.

mod coverage;
mod example;
mod findings;
mod intro;
mod pairings;
mod reports;
mod timeline;

use leptos::prelude::*;

use super::explorer::Explorer;
use super::lazy::{Part, parts};
use coverage::Coverage;
pub use example::Example;
use findings::FindingCards;
pub use findings::Tally;
use intro::Intro;
use pairings::Pairings;
use reports::Reports;
use timeline::Events;

/// The Overview: what a reader sees first, then what follows from the data, as a part of its own.
#[component]
pub fn Overview() -> impl IntoView {
    Explorer::get().address.clear();
    view! {
        <div class="page overview">
            <Intro/>
            <Part part=parts::digest/>
        </div>
    }
    .into_any()
}

/// What the data hold and what follows from them.
#[component]
pub fn Digest() -> impl IntoView {
    view! {
        <div class="digest">
            <FindingCards/>
            <Reports/>
            <Coverage/>
            <Pairings/>
            <Events/>
        </div>
    }
    .into_any()
}
