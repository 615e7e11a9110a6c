//! What is said of each number, in words, with the facts that it is said with.

use leptos::prelude::*;
use relocation_explorer::proof::{Mark, Proof, fact_line};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{group_words, proof, verdict_words};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, Shortened, to};

/// So many notes are shown at first.
const NOTES: usize = 60;

/// The notes.
#[component]
pub fn Notes(text: String, read: Proof) -> impl IntoView {
    let lang: Lang = expect_context();
    let noted: Vec<Mark> = read.noted().cloned().collect();
    let list = Shortened::of(noted.len(), NOTES);
    let notes = list.entries(move |at| note(&text, &noted[at], at + 1, lang));
    view! {
        <h2>{proof(lang).notes}</h2>
        <ol class="notes" id="proof-notes">
            {notes}
        </ol>
        {list.more()}
    }
    .into_any()
}

fn note(text: &str, mark: &Mark, number: usize, lang: Lang) -> AnyView {
    let group = mark.verdict.group();
    let shown = text.get(mark.at.clone()).unwrap_or_default().trim().to_owned();
    let facts = mark.facts.iter().filter_map(|&fact| fact_link(fact, lang)).collect_view();
    view! {
        <li data-verdict=group.key() data-note=number.to_string()>
            <p>
                <span class="sign" aria-hidden="true">
                    {group.sign()}
                </span>
                <b class="shown">{shown}</b>
                " "
                <span class=format!("verdict {}", group.tone().class())>{group_words(group, lang)}</span>
                " "
                {verdict_words(&mark.verdict, lang)}
                {lang.pick("。", ".")}
            </p>
            <ul>{facts}</ul>
        </li>
    }
    .into_any()
}

fn fact_link(fact: usize, lang: Lang) -> Option<AnyView> {
    let (id, line) =
        Explorer::get().with_fact(fact as u32, |view| (view.fact.id.clone(), fact_line(&view, lang)))?;
    let open = to(move |state| state.fact = Some(id.clone()));
    Some(
        view! {
            <li>
                <Go to=open>{line}</Go>
            </li>
        }
        .into_any(),
    )
}
