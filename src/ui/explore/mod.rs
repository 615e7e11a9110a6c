//! Explore: every fact, by facets and words, as a table and a chart that follow the same selection.

mod answers;
mod cells;
mod chips;
mod download;
mod facets;
mod fact_chart;
mod fact_table;
mod range;
mod search;

use std::collections::BTreeSet;

use leptos::prelude::*;
use relocation_explorer::query::Answer;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::PaperWords;

use super::explorer::Explorer;
use super::widgets::{PaperHead, PaperNotes};
use crate::ui::aside::PutKeys;
use crate::ui::later::{later, soon};
use chips::Chips;
use facets::Facets;
use fact_chart::FactChart;
use fact_table::{FactTable, ON_PAPER};
use search::Search;

/// The Explore view.
#[component]
pub fn Explore() -> impl IntoView {
    answers::provide_answers();
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let printed = |answer: &Answer| answer.rows.len().min(ON_PAPER);
    let reports = Signal::derive(move || {
        answers::answers().with(|answer| {
            let rows = &answer.rows[..printed(answer)];
            explorer.data.with_value(|data| {
                let places = rows.iter().map(|&at| data.collection.report_place(at as usize));
                places.collect::<BTreeSet<usize>>().into_iter().collect::<Vec<usize>>()
            })
        })
    });
    let beyond = Signal::derive(move || {
        answers::answers().with(|answer| match (printed(answer), answer.rows.len()) {
            (printed, all) if printed < all => PaperWords::first_of(lang, printed, all),
            _ => String::new(),
        })
    });
    view! {
        <div class="explore">
            <PutKeys />
            {soon(|| view! { <Facets /> })}
            <section class="results">
                <h1 class="visually-hidden">{relocation_explorer::words::explore(expect_context()).facts}</h1>
                <PaperHead more=beyond />
                {soon(|| view! { <Search /> })}
                {soon(|| view! { <Chips /> })}
                {soon(|| view! { <FactChart /> })}
                {later(|| view! { <FactTable /> })}
                <PaperNotes reports />
            </section>
        </div>
    }
}
