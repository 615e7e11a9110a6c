//! What a reader should be told of the regions and the normalisation that the address asks for.

use leptos::prelude::*;
use relocation_explorer::compare::Notice;

use super::shown::ShownComparison;

/// What is wrong with the request, above the table.
pub fn notices(shown: &ShownComparison) -> AnyView {
    let lang = shown.lang;
    // The start of the view says at length that there are too few regions.
    let is_warning = |notice: &&Notice| !matches!(notice, Notice::TooFewRegions | Notice::FactsInside { .. });
    let warnings = shown.comparison.notices.iter().filter(is_warning).map(|notice| {
        view! {
            <div class="notice">
                <p>{notice.text(lang)}</p>
            </div>
        }
    });
    let warnings = warnings.collect_view();
    view! {
        <div class="compare-notices" id="compare-notices" role="status">
            {warnings}
        </div>
    }
    .into_any()
}

/// What is also there to know, below it.
pub fn notes(shown: &ShownComparison) -> AnyView {
    let notes = shown.comparison.notices.iter().filter(|notice| matches!(notice, Notice::FactsInside { .. }));
    notes
        .map(|notice| view! { <p class="small muted">{notice.text(shown.lang)}</p> })
        .collect_view()
        .into_any()
}
