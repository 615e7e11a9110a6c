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
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::query::{Answer, WordIndexing};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::PaperWords;

use super::browser::{after_paint, for_a_while};
use super::explorer::Explorer;
use super::follow::follow;
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
    make_words(explorer);
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

/// Makes what the search field will ask for, in slices, once the page is in sight.
fn make_words(explorer: Explorer) {
    follow(move || {
        if explorer.opening.is_shown() {
            after_paint(move || {
                leptos::task::spawn_local(async move {
                    let Some(index) = explorer.data.try_with_value(|data| Arc::clone(data.index())) else {
                        return;
                    };
                    let mut making = WordIndexing::of(Arc::clone(&index));
                    // Who types sooner has made them by then.
                    let mut make = || if index.has_words() { Some(()) } else { making.advance() };
                    while for_a_while(&mut make).await.is_none() {}
                });
            });
        }
    });
}
