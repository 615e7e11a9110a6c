//! A snapshot of the page's own that breaks rules: what, where, and what would be right.

use leptos::prelude::*;
use relocation_explorer::snapshot::{Collection, Lang};

use super::app::EMBEDDED;
use super::words::common;

/// The problems of the page's snapshot. No state is open to choose a language: it is the browser's.
#[component]
pub fn BrokenData() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = common(lang);
    let problems = Collection::open(EMBEDDED).err().unwrap_or_default();
    view! {
        <main class="failure" lang=lang.tag()>
            <h1>{words.broken_data}</h1>
            <p>{words.broken_data_hint}</p>
            <ol>{problems.iter().map(|problem| view! { <li>{problem.text(lang)}</li> }).collect_view()}</ol>
        </main>
    }
}
