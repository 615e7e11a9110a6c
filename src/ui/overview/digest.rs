//! What the data hold and what follows from them.

use leptos::prelude::*;
use relocation_explorer::query::Scope;

use super::coverage::Coverage;
use super::findings::FindingCards;
use super::pairings::Pairings;
use super::reports::Reports;
use super::timeline::Events;
use crate::ui::aside::PutKeys;
use crate::ui::later::later;
use crate::ui::widgets::{PaperNotes, reports_in};

/// What the data hold and what follows from them.
#[component]
pub fn Digest() -> impl IntoView {
    view! {
        <div class="digest">
            <PutKeys />
            {later(|| view! { <FindingCards /> })}
            {later(|| view! { <Reports /> })}
            {later(|| view! { <Coverage /> })}
            {later(|| view! { <Pairings /> })}
            {later(|| view! { <Events /> })}
            <PaperNotes reports=reports_in(Memo::new(|_| Scope::default())) />
        </div>
    }
    .into_any()
}
