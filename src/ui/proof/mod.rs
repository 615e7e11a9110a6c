//! A draft of the reader's own, checked: a place to paste it, and the text back with what is said of its numbers.

mod marked;
mod notes;

use leptos::html::Textarea;
use leptos::prelude::*;
use relocation_explorer::proof::{MOST_CHARACTERS, Proof, Proofreader, TooLong};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{ProofWords, proof};

use super::browser::after_paint;
use super::explorer::Explorer;
use super::library::Library;
use super::widgets::{Go, show, to};
use crate::ui::aside::PutKeys;
use marked::Marked;

/// The page.
#[component]
pub fn CheckDraft() -> impl IntoView {
    let explorer = Explorer::get();
    let draft = Library::get().draft;
    let lang: Lang = expect_context();
    let words = proof(lang);
    let typed = RwSignal::new(draft.get_untracked().unwrap_or_default());
    // Said once, in a place that was there before.
    let said = RwSignal::new(String::new());
    let result = move || {
        let text = draft.get()?;
        let read = explorer.data.with_value(|data| Proofreader::of(data.compare()).read(&text));
        said.set(summary(&read, lang));
        Some(view! { <Answer text read /> })
    };
    view! {
        <div class="page proof">
            <PutKeys />
            <p class="back">
                <Go to=to(|state| state.filter = None)>"← "{words.back}</Go>
            </p>
            <h1>{words.title}</h1>
            <p class="lede">{words.lede}" "<strong>{words.stays_here}</strong></p>
            <p class="visually-hidden" role="status" id="proof-said">
                {said}
            </p>
            {show(move || match result() {
                Some(result) => result.into_any(),
                None => view! { <Paste typed /> }.into_any(),
            })}
        </div>
    }
    .into_any()
}

fn summary(read: &Result<Proof, TooLong>, lang: Lang) -> String {
    match read {
        Err(TooLong) => ProofWords::too_long(lang, MOST_CHARACTERS),
        Ok(read) if read.marks.is_empty() => proof(lang).empty.to_owned(),
        Ok(read) => ProofWords::summary(lang, &read.counts()),
    }
}

/// The field to paste into.
#[component]
fn Paste(typed: RwSignal<String>) -> impl IntoView {
    let explorer = Explorer::get();
    let draft = Library::get().draft;
    let words = proof(expect_context());
    let field = NodeRef::<Textarea>::new();
    let check = move |text: String| {
        if !text.trim().is_empty() {
            typed.set(text.clone());
            draft.set(Some(text));
            after_paint(move || focus(explorer, "proof-found"));
        }
    };
    let pasted = move |_| check(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    view! {
        <section class="card extra" id="paste-draft">
            <label for="draft">{words.label}</label>
            <textarea
                id="draft"
                class="field"
                rows="8"
                placeholder=words.placeholder
                node_ref=field
                prop:value=typed.get_untracked()
            ></textarea>
            <div class="bring">
                <button class="button primary" type="button" id="check-draft" on:click=pasted>
                    {words.check}
                </button>
                <button
                    class="button"
                    type="button"
                    id="try-example"
                    on:click=move |_| check(words.sample.to_owned())
                >
                    {words.try_it}
                </button>
            </div>
        </section>
        <p class="muted small">{words.caution}</p>
    }
    .into_any()
}

/// What is said of a draft.
#[component]
fn Answer(text: String, read: Result<Proof, TooLong>) -> impl IntoView {
    let explorer = Explorer::get();
    let draft = Library::get().draft;
    let words = proof(expect_context());
    let found = match read {
        Ok(read) => view! { <Marked text read /> }.into_any(),
        Err(TooLong) => {
            view! { <p class="refused">{summary(&Err(TooLong), expect_context())}</p> }.into_any()
        }
    };
    let again = move |_| {
        draft.set(None);
        after_paint(move || focus(explorer, "draft"));
    };
    view! {
        <div id="proof-result">
            {found} <button class="button extra" type="button" id="another-draft" on:click=again>
                {words.again}
            </button>
        </div>
    }
    .into_any()
}

fn focus(explorer: Explorer, id: &str) {
    if let Some(element) = explorer.address.find(id) {
        let _ = element.focus();
    }
}
