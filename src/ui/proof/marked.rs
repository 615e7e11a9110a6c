//! The text back, each number a chip, and the ways to copy it.

use leptos::prelude::*;
use relocation_explorer::proof::{MOST_NUMBERS, Mark, Proof, ProofForm, Verdict, VerdictGroup};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{ProofWords, group_words, proof};

use super::notes::Notes;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{CopyButton, Go, spoken, to};

/// The marked text, its counts, its notes.
#[component]
pub fn Marked(text: String, read: Proof) -> impl IntoView {
    let lang: Lang = expect_context();
    let words = proof(lang);
    if read.marks.is_empty() {
        return view! {
            <h2 id="proof-found" tabindex="-1">
                {words.found}
            </h2>
            <p class="empty">{words.empty}</p>
        }
        .into_any();
    }
    let counts = read.counts().into_iter().map(|(group, count)| count_of(group, count, lang)).collect_view();
    let more =
        read.has_more.then(|| view! { <p class="refused">{ProofWords::has_more(lang, MOST_NUMBERS)}</p> });
    let marked = stretches(&text, &read, lang);
    let copies = copies(&text, &read, lang);
    view! {
        <h2 id="proof-found" tabindex="-1">
            {words.found}
        </h2>
        <ul class="counts" aria-label=words.counts>
            {counts}
        </ul>
        {more}
        <div class="proofed" id="proofed">
            {marked}
        </div>
        <p class="copies control">
            <span class="muted">{words.copy}</span>
            " "
            {copies}
        </p>
        <Notes text read />
        <p class="muted small">{words.caution}</p>
    }
    .into_any()
}

fn count_of(group: VerdictGroup, count: usize, lang: Lang) -> AnyView {
    view! {
        <li data-verdict=group.key()>
            <span class="sign" aria-hidden="true">
                {group.sign()}
            </span>
            <b>{count}</b>
            " "
            {group_words(group, lang)}
        </li>
    }
    .into_any()
}

fn copies(text: &str, read: &Proof, lang: Lang) -> Vec<AnyView> {
    let explorer = Explorer::get();
    let words = proof(lang);
    let forms = [
        (ProofForm::Plain, words.as_text),
        (ProofForm::Markdown, words.as_markdown),
        (ProofForm::Html, words.as_html),
    ];
    let copy = |(form, name): (ProofForm, &'static str)| {
        let written = explorer
            .data
            .with_value(|data| read.write(form, text, &data.collection, |id| explorer.fact_link(id), lang));
        view! {
            <span data-form=form.key()>
                <CopyButton text=written name label=format!("{} {name}", words.copy) />
            </span>
        }
        .into_any()
    };
    forms.map(copy).into()
}

/// The text with its marks in it.
fn stretches(text: &str, read: &Proof, lang: Lang) -> Vec<AnyView> {
    let mut views = Vec::new();
    let (mut from, mut note) = (0, 0);
    for mark in &read.marks {
        if matches!(mark.verdict, Verdict::NoFigure(_)) {
            continue;
        }
        note += 1;
        views.push(spoken(text.get(from..mark.at.start).unwrap_or_default(), lang).into_any());
        views.push(chip(text.get(mark.at.clone()).unwrap_or_default(), mark, note, lang));
        from = mark.at.end;
    }
    views.push(spoken(text.get(from..).unwrap_or_default(), lang).into_any());
    views
}

/// A number with its sign and the number of its note; it leads to the evidence of what it is said with.
fn chip(shown: &str, mark: &Mark, note: usize, lang: Lang) -> AnyView {
    let explorer = Explorer::get();
    let group = mark.verdict.group();
    let first = mark.facts.first().copied();
    let fact = first.and_then(|fact| explorer.with_fact(fact as u32, |view| view.fact.id.clone()));
    let content = view! {
        {shown.to_owned()}
        <sup aria-hidden="true">{group.sign()}{note}</sup>
        <span class="visually-hidden">{format!(" — {} [{note}]", group_words(group, lang))}</span>
    };
    let inside = match fact {
        Some(fact) => {
            let open = to(move |state| state.fact = Some(fact.clone()));
            view! { <Go to=open>{content}</Go> }.into_any()
        }
        None => view! { <span>{content}</span> }.into_any(),
    };
    view! { <mark data-verdict=group.key()>{inside}</mark> }.into_any()
}
