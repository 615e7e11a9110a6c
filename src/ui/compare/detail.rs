//! What a row rests on: its sentence to take away, its picture, every figure, and what would make it comparable.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::Cell;
use relocation_explorer::query::Facet;
use relocation_explorer::share::{Citation, View, ViewState};
use relocation_explorer::snapshot::Lang;

use super::cell::full_cell;
use super::pictures::panel_of;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::browser::copy;
use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, ShareSubject};
use crate::ui::widgets::{Go, PutAside, to};
use relocation_explorer::words::{self, EvidenceWords, common};

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

/// How to cite the row, with the address of what is shown.
fn citation(shown: &ShownComparison, at: usize, lang: Lang) -> Citation {
    let explorer = shown.explorer;
    let link = explorer.home().link(explorer.state.get_untracked().unframed());
    with_citing(explorer, link, lang, |citing| {
        let row = &shown.comparison.rows[at];
        citing.row(shown.index(), &shown.comparison, row, |id| explorer.fact_link(id))
    })
}

/// Copying the sentence with its sources and cautions, embedding, and the indicator's other figures.
fn actions(stage: CompareStage, shown: &Arc<ShownComparison>, at: usize) -> AnyView {
    let (held, said, lang, explorer) = (Arc::clone(shown), shown.said, shown.lang, stage.explorer);
    let (done, set_done) = signal("");
    let take: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
        copy(citation(&held, at, lang).sentence, move |copied| {
            let told = common(lang).told_of_copy(copied);
            said.set(told.to_owned());
            set_done.set(told);
        });
    });
    let cited = Arc::clone(shown);
    let cite: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
        let made = StoredValue::new(citation(&cited, at, lang));
        explorer.sharing.set(Some(ShareSubject::Cite(CiteSubject::Row(made))));
    });
    let row = &shown.comparison.rows[at];
    let indicator = shown.index().indicator(row.indicator).map(|indicator| indicator.id.clone());
    let headline = row.cells.iter().find_map(Cell::headline).map(|fact| shown.fact_id(fact));
    let share: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
        // The fact names the row, and with it the part of its whole.
        let named = ViewState { fact: headline.clone(), ..explorer.state.get_untracked() };
        explorer.sharing.set(Some(ShareSubject::Row(StoredValue::new(named))));
    });
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
            <button type="button" class="text-button extra" aria-haspopup="dialog" on:click=cite>
                {words::cite(lang).more}
            </button>
            <button type="button" class="text-button extra" on:click=share>
                {words.embed}
            </button>
            <PutAside key=Signal::stored(shown.row_key(row)) />
            <Go to=explore>{words.elsewhere}</Go>
            <span class="muted small" aria-hidden="true">
                {done}
            </span>
        </p>
    }
    .into_any()
}
