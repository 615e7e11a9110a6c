//! The chart of an excerpt.

use leptos::prelude::*;
use relocation_explorer::chart::{ChartPlan, Frame, Palette, ToldChart};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words;

use crate::ui::chart::{Canvas, ChartStage, Hit};
use crate::ui::explorer::Explorer;
use crate::ui::told::{InWords, Told};
use crate::ui::widgets::{show, use_printing};

/// The id of the chart in words.
const SUMMARY: &str = "excerpt-summary";

/// The chart and what it shows in words. A click on a mark opens its fact in the explorer.
#[component]
pub fn ExcerptChart(plan: ChartPlan, title: String, subtitle: String) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let (stage, width) = (RwSignal::new(ChartStage::Waiting), RwSignal::new(0));
    let is_printing = use_printing();
    let plan = StoredValue::new(plan);
    let picture = Signal::derive(move || {
        let palette =
            if explorer.dark.get() && !is_printing.get() { &Palette::DARK } else { &Palette::LIGHT };
        plan.with_value(|plan| plan.draw(Frame { width: width.get() }, palette, lang))
    });
    let clicked = move |hit: Hit| {
        let (Hit::Mark(row) | Hit::Name(row)) = hit;
        let id = plan.with_value(|plan| explorer.with_fact(plan.fact_at(row)?, |view| view.fact.id.clone()));
        if let Some(id) = id {
            explorer.open_fact(&id);
        }
    };
    let told = Told {
        chart: Signal::derive(move || Some(ToldChart::Facts(plan.get_value()))),
        lit: RwSignal::default(),
        summary: Some(SUMMARY),
    };
    let failed = move || {
        (stage.get() == ChartStage::Failed)
            .then(|| view! { <p class="notice">{words::explore(lang).chart_failed}</p> })
    };
    view! {
        <p class="sub">{subtitle}</p>
        {show(failed)}
        <Canvas picture name=Signal::stored(title) described_by=SUMMARY lit=told.lit stage width clicked />
        <InWords told />
    }
    .into_any()
}
