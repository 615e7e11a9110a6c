//! What a row rests on: its sentence to take away, its picture, every figure, and what would make it comparable.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::query::Facet;
use relocation_explorer::share::{View, cite_row};

use super::cell::full_cell;
use super::pictures::panel_of;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::browser::copy;
use crate::ui::explorer::ShareSubject;
use crate::ui::widgets::{Go, to};
use relocation_explorer::words::{EvidenceWords, common};

/// The detail of a row.
pub fn detail(stage: CompareStage, shown: &Arc<ShownComparison>, at: usize) -> AnyView {
    let row = &shown.comparison.rows[at];
    let mut sentences = shown.index().sentences(&shown.comparison, row, shown.lang).into_iter();
    let first = sentences.next();
    let rest = sentences.map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    let columns: Vec<AnyView> =
        (0..row.cells.len()).filter_map(|column| full_cell(shown, row, column)).collect();
    let remedies = shown.index().remedies(&shown.comparison, row);
    let remedies = (!remedies.is_empty()).then(|| {
        let items = remedies.iter().map(|(column, remedy)| {
            let (name, text) = (shown.name(*column), remedy.text(shown.lang));
            view! { <li>{shown.lang.pick(format!("{name}：{text}"), format!("{name}: {text}"))}</li> }
        });
        let items = items.collect_view();
        view! {
            <div class="remedies">
                <p class="label">{shown.words.would_allow}</p>
                <ul>{items}</ul>
            </div>
        }
    });
    let measure = shown.index().indicator(row.indicator);
    let measure = measure.map(|indicator| EvidenceWords::measure_name(shown.lang, indicator.measure));
    view! {
        <p class="sentence">{first}</p>
        <p class="sub">{measure}</p>
        <ul class="riders">{rest}</ul>
        {panel_of(shown, at)}
        <div class="columns">{columns}</div>
        {remedies}
        {actions(stage, shown, at)}
    }
    .into_any()
}

/// Copying the sentence with its sources and cautions, embedding, and the indicator's other figures.
fn actions(stage: CompareStage, shown: &Arc<ShownComparison>, at: usize) -> AnyView {
    let (held, said, lang, explorer) = (Arc::clone(shown), shown.said, shown.lang, stage.explorer);
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
    let share: Box<dyn FnMut(leptos::ev::MouseEvent)> =
        Box::new(move |_| explorer.sharing.set(Some(ShareSubject::View)));
    let row = &shown.comparison.rows[at];
    let indicator = shown.index().indicator(row.indicator).map(|indicator| indicator.id.clone());
    let explore = to(move |state| {
        state.view = View::Explore;
        state.filter = None;
        state.selection = Default::default();
        if let Some(id) = &indicator {
            state.selection.toggle(Facet::Indicator, id);
        }
    });
    let words = shown.words;
    view! {
        <p class="copy control">
            <button type="button" class="text-button" on:click=take>
                {words.copy_sentence}
            </button>
            <button type="button" class="text-button extra" on:click=share>
                {words.embed}
            </button>
            <Go to=explore>{words.elsewhere}</Go>
            <span class="muted small" aria-hidden="true">
                {done}
            </span>
        </p>
    }
    .into_any()
}
