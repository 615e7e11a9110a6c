//! A section of the ledger.

use leptos::prelude::*;

/// A section with its heading, count and hint.
pub fn section(
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    count: usize,
    content: AnyView,
) -> AnyView {
    view! {
        <section id=id>
            <h2>{title}" "<small class="muted">{count}</small></h2>
            <p class="muted">{hint}</p>
            {content}
        </section>
    }
    .into_any()
}
