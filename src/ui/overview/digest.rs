//! What the data hold and what follows from them.

use leptos::prelude::*;

use super::coverage::Coverage;
use super::findings::FindingCards;
use super::pairings::Pairings;
use super::reports::Reports;
use super::timeline::Events;

/// What the data hold and what follows from them.
#[component]
pub fn Digest() -> impl IntoView {
    view! {
        <div class="digest">
            <FindingCards />
            <Reports />
            <Coverage />
            <Pairings />
            <Events />
        </div>
    }
    .into_any()
}
