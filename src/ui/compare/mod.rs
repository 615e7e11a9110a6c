//! Compare: regions or pairings side by side.
//!
//! In: the codes and the normalisation of the address. Out: one line a row, under the questions that readers bring,
//! with its verdict; what it rests on opens below it. Every judgement is the core's; what it refuses carries no scale,
//! so nothing here can draw it.

mod add;
mod asks;
mod bar;
mod cell;
mod choice;
mod detail;
mod flows;
mod group;
mod line;
mod notices;
mod passport;
mod picker;
mod pictures;
mod prepared;
mod shown;
mod slopes;
mod start;
mod table;

use std::collections::BTreeSet;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use self::shown::CompareStage;
use super::explorer::Explorer;
use super::widgets::{PaperHead, PaperNotes, show};
use crate::ui::aside::PutKeys;
use crate::ui::later::{later, soon};

/// The view. Each part follows what it shows, so that a change touches no more of the page than it must.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let stage = CompareStage::of(explorer, lang);
    let can_compare = Memo::new(move |_| stage.shown.read().comparison.regions.len() > 1);
    Effect::new(move |_| {
        let shown = stage.shown.read();
        stage.prepared.look_ahead(shown.comparison.request());
    });
    let reports = Signal::derive(move || {
        let shown = stage.shown.read();
        let columns = shown.comparison.codes();
        let passports = columns.iter().filter_map(|code| shown.index().passport(code));
        passports
            .flat_map(|passport| passport.reports)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    });
    view! {
        <div class="page compare">
            <PutKeys />
            <PaperHead />
            {soon(move || bar::bar(stage, can_compare))}
            {stage.part(|shown| notices::notices(shown))}
            {show(move || if can_compare.get() { side_by_side(stage) } else { start::start(stage) })}
            <p class="visually-hidden" role="status">
                {show(move || stage.said.get())}
            </p>
            <PaperNotes reports />
        </div>
    }
    .into_any()
}

fn side_by_side(stage: CompareStage) -> AnyView {
    let slopes = Memo::new(move |_| slopes::find(&stage.shown.read()));
    let pairs = Memo::new(move |_| {
        let shown = stage.shown.read();
        shown.index().partner_pairs(&shown.comparison.codes())
    });
    view! {
        {soon(move || table::rows(stage))}
        {later(move || stage.part(|shown| asks::asks(shown)))}
        {later(move || pictures::multiples(stage))}
        {later(move || show(move || slopes::slopes(&stage.shown.read_untracked(), &slopes.read())))}
        {later(move || show(move || flows::flows(&stage.shown.read_untracked(), &pairs.read())))}
        {later(move || stage.part(|shown| notices::notes(shown)))}
    }
    .into_any()
}
