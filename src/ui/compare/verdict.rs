//! Whether a row may be compared, in words that can be taken away.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::Grade;
use relocation_explorer::share::cite_row;

use super::shown::ShownComparison;
use crate::ui::browser::copy;
use crate::ui::widgets::spoken;
use relocation_explorer::words::{CompareWords, common};

/// The grade, the sentence and a button that copies it with its sources.
pub fn verdict(shown: &Arc<ShownComparison>, at: usize) -> AnyView {
    let row = &shown.comparison.rows[at];
    let grade = row.grade();
    let name = CompareWords::grade(shown.lang, grade, row.first_stated().map_or("", |only| shown.name(only)));
    let mut sentences = shown.index().sentences(&shown.comparison, row, shown.lang).into_iter();
    let first = sentences.next();
    let rest = sentences.map(|sentence| view! { <li>{spoken(&sentence, shown.lang)}</li> }).collect_view();
    let words = view! {
        <p class="sentence">{first}</p>
        <ul class="riders">{rest}</ul>
        {copy_button(shown, at)}
    };
    // What one region alone reports needs no judgement: its sentence waits until it is asked for.
    if grade == Grade::OneSided {
        return view! {
            <details>
                <summary class="grade">{name}</summary>
                {words}
            </details>
        }
        .into_any();
    }
    view! {
        <p class="grade">
            <span class="sign" aria-hidden="true">
                {grade.sign()}
            </span>
            {name}
        </p>
        {words}
    }
    .into_any()
}

fn copy_button(shown: &Arc<ShownComparison>, at: usize) -> AnyView {
    let (held, said, lang) = (Arc::clone(shown), shown.said, shown.lang);
    let (done, set_done) = signal("");
    let take: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
        let link = |id: &str| held.explorer.fact_link(id);
        let text = cite_row(held.index(), &held.comparison, &held.comparison.rows[at], link, lang);
        copy(text, move |copied| {
            let told = if copied { common(lang).copied } else { common(lang).not_copied };
            said.set(told.to_owned());
            set_done.set(told);
        });
    });
    view! {
        <p class="copy control">
            <button type="button" class="text-button small" on:click=take>
                {shown.words.copy_sentence}
            </button>
            " "
            <span class="muted small" aria-hidden="true">
                {done}
            </span>
        </p>
    }
    .into_any()
}
