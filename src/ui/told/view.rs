//! What the part shows.

use leptos::prelude::*;
use relocation_explorer::audit::PromiseStatus;
use relocation_explorer::chart::ToldChart;
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::Lang;

use super::stage::Told;
use super::{steps, table};
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{show, spoken};

/// The same of a timeline.
#[component]
pub fn ToldYears() -> impl IntoView {
    let chart = ToldChart::Years(expect_context());
    provide_context(Told { chart: Signal::stored(Some(chart)), lit: RwSignal::default(), summary: None });
    view! { <ToldView /> }
}

/// Summary, marks and table.
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
            let has_table = !matches!(
                *told.chart.read(),
                None | Some(ToldChart::Rows(..) | ToldChart::Years(_))
            );
            has_table.then(|| outline.with(|outline| table::table(outline.as_ref(), lang)))
        })}
    }
    .into_any()
}

/// Whether no later figure answers a promise.
fn is_open(data: &Session, id: &str) -> bool {
    let commitments = data.audit().commitments.iter();
    commitments.filter(|one| one.fact == id).any(|one| one.status == PromiseStatus::NoFollowUp)
}
