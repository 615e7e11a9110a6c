//! One figure with its place, as all figures have it.

use leptos::prelude::*;
use relocation_explorer::digest::example;
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{FigureLink, Go, RegionName, to};
use relocation_explorer::words::{self, EvidenceWords};

/// The result of the sum that is shown below, else the first figure.
#[component]
pub fn Example() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    let data = Explorer::get().data.get_value();
    let Some(view) = example(&data.collection, &data.audit().checks) else { return ().into_any() };
    let (fact, locator) = (view.fact, &view.fact.locator);
    let interval = view.interval();
    let meaning = EvidenceWords::reading(
        lang,
        &fact.figure,
        &interval.describe(lang),
        view.unit.name_for_interval(&interval).get(lang),
    );
    let id = fact.id.clone();
    view! {
        <figcaption>{words.example}</figcaption>
        <p class="big">
            <FigureLink id=id.clone() unit=true />
        </p>
        <p>{fact.text.get(lang).to_owned()}" "<RegionName id=view.region.id.clone() /></p>
        <p class="quote" lang=view.report.language.clone()>
            <span>"…"{locator.prefix.clone()}</span>
            <mark>{fact.figure.clone()}</mark>
            <span>{locator.suffix.clone()}"…"</span>
        </p>
        <p class="sub">{meaning}</p>
        <p class="sub">
            {view.report.title.get(lang).to_owned()}" · "
            {EvidenceWords::place(lang, view.report, locator.offset)}
        </p>
        <p>
            <Go to=to(move |state| state.fact = Some(id.clone()))>{words.example_open}</Go>
        </p>
    }
    .into_any()
}
