//! A chart as it was planned, with nothing to change about it: in the basket, and in articles.

use leptos::prelude::*;
use relocation_explorer::chart::{FixedChart, Frame, Palette};
use relocation_explorer::snapshot::Lang;

use super::chart::{Canvas, ChartStage, Hit};
use super::explorer::Explorer;
use super::later::soon;
use super::told::{InWords, Told};
use super::widgets::{show, use_printing};
use relocation_explorer::words;

/// The chart, and what it shows in words. A click on a mark opens its fact.
#[component]
pub fn PlannedChart(
    /// What it shows.
    chart: FixedChart,
    /// What it is called.
    title: String,
    /// The id of what describes it, where it has one.
    #[prop(optional)]
    summary: Option<&'static str>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let (stage, width) = (RwSignal::new(ChartStage::Waiting), RwSignal::new(0));
    let is_printing = use_printing();
    let chart = StoredValue::new(chart);
    let picture = Signal::derive(move || {
        let palette =
            if explorer.dark.get() && !is_printing.get() { &Palette::DARK } else { &Palette::LIGHT };
        chart.with_value(|chart| chart.draw(Frame { width: width.get() }, palette, lang))
    });
    let clicked = move |hit: Hit| {
        let (Hit::Mark(row) | Hit::Name(row)) = hit;
        let id =
            chart.with_value(|chart| explorer.with_fact(chart.fact_at(row)?, |view| view.fact.id.clone()));
        if let Some(id) = id {
            explorer.open_fact(&id);
        }
    };
    let told = Told {
        chart: Signal::derive(move || Some(chart.with_value(FixedChart::told))),
        lit: RwSignal::default(),
        summary,
    };
    let failed = move || {
        (stage.get() == ChartStage::Failed)
            .then(|| view! { <p class="notice">{words::explore(lang).chart_failed}</p> })
    };
    view! {
        {show(failed)}
        <Canvas picture name=Signal::stored(title) described_by=summary lit=told.lit stage width clicked />
        {soon(move || view! { <InWords told /> })}
    }
    .into_any()
}
