//! A chart in words, beside its picture: what it shows, its marks to step through with the arrow keys, its table.
//!
//! A part of its own: only views with a chart fetch it. What is said is the core's (`chart::ToldChart`).

mod steps;
mod table;

use leptos::context::Provider;
use leptos::prelude::*;
use relocation_explorer::audit::PromiseStatus;
use relocation_explorer::chart::{MarkPlace, ToldChart};
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::Lang;

use super::explorer::Explorer;
use super::lazy::Part;
use super::parts;
use super::widgets::{show, spoken};

/// A chart that is to be told.
#[derive(Clone, Copy)]
pub struct Told {
    /// What is drawn.
    pub chart: Signal<Option<ToldChart>>,
    /// Set to the marks that the reader stands on, for the picture to outline.
    pub lit: RwSignal<Vec<MarkPlace>>,
    /// The id of its summary, where the picture refers to it.
    pub summary: Option<&'static str>,
}

/// The chart in words.
#[component]
pub fn InWords(told: Told) -> impl IntoView {
    view! {
        <Provider value=told>
            <div class="told">
                <Part part=parts::told />
            </div>
        </Provider>
    }
    .into_any()
}

/// What the part shows.
#[component]
pub fn ToldView() -> impl IntoView {
    let told: Told = expect_context();
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let summary = move || {
        let told = told.chart.read();
        let sentences = told.as_ref().map(|chart| {
            explorer.data.with_value(|data| {
                chart.summary(data.compare(), &|id| is_open(data, id), lang).join(lang.pick("", " "))
            })
        });
        sentences.map(|words| spoken(&words, lang))
    };
    let outline = Memo::new(move |_| {
        let chart = told.chart.read();
        chart.as_ref().map(|chart| explorer.data.with_value(|data| chart.outline(data.compare(), lang)))
    });
    view! {
        <p class="summary" id=told.summary>
            {show(summary)}
        </p>
        {steps::steps(explorer, outline, told.lit, lang)}
        {show(move || {
            let is_of_facts = matches!(*told.chart.read(), Some(ToldChart::Facts(_)));
            is_of_facts.then(|| outline.with(|outline| table::table(outline.as_ref(), lang)))
        })}
    }
    .into_any()
}

/// Whether no later figure answers a promise.
fn is_open(data: &Session, id: &str) -> bool {
    let commitments = data.audit().commitments.iter();
    commitments.filter(|one| one.fact == id).any(|one| one.status == PromiseStatus::NoFollowUp)
}
