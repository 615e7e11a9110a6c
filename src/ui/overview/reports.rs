//! The reports as cards.

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang, Report};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, to_facts};
use crate::ui::words::{self, OverviewWords};

/// The reports, each with its place, date, publisher and facts.
#[component]
pub fn Reports() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let cards = explorer.data.with_value(|data| {
        let reports = data.collection.snapshot().reports.iter().zip(data.collection.facts_by_report());
        reports.map(|(report, facts)| card(&data.collection, report, facts.len(), lang)).collect_view()
    });
    view! {
        <section>
            <h2>{words::overview(lang).reports}</h2>
            <ul class="report-cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(collection: &Collection, report: &Report, facts: usize, lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let places = report.about.iter().filter_map(|id| collection.region(id));
    let places: Vec<&str> = places.map(|region| region.short_name().get(lang)).collect();
    let hue = report.about.first().and_then(|region| hue_of(collection, region)).unwrap_or_default();
    let issued = report.issued.as_ref().map_or(words.undated, |date| date.as_str()).to_owned();
    let publisher = report.publisher.as_ref().map_or(words.unnamed, |name| name.get(lang)).to_owned();
    view! {
        <li class="card report-card" style:--c=format!("var(--r{})", hue % 5 + 1)>
            <h3>{places.join(" · ")}</h3>
            <p>{report.title.get(lang).to_owned()}</p>
            <p class="sub">{issued}" · "{publisher}</p>
            <p class="facts-link">
                <Go to=to_facts(vec![(Facet::Report, report.id.clone())])>{OverviewWords::facts(lang, facts)}</Go>
            </p>
        </li>
    }
    .into_any()
}
