//! A snapshot of the page's own that breaks rules: what, where, and what would be right.

use leptos::prelude::*;
use relocation_explorer::snapshot::{Collection, Lang};

use super::address::Address;
use super::browser;
use super::widgets::show;
use relocation_explorer::words::common;

/// The problems of the page's snapshot. No state is open to choose a language: it is the browser's.
#[component]
pub fn BrokenData() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = common(lang);
    let problems = RwSignal::new(Vec::new());
    let address: Address = expect_context();
    let text = address.file("snapshot.json");
    leptos::task::spawn_local(async move {
        if let Ok(text) = browser::fetch_text(&text).await {
            problems.set(Collection::open(&text).err().unwrap_or_default());
        }
    });
    view! {
        <main class="failure" lang=lang.tag()>
            <h1>{words.broken_data}</h1>
            <p>{words.broken_data_hint}</p>
            {show(move || {
                let each = problems.get().into_iter().map(|problem| view! { <li>{problem.text(lang)}</li> });
                view! { <ol>{each.collect_view()}</ol> }
            })}
        </main>
    }
}
