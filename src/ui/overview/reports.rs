//! The reports as cards.

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, Shortened, note_mark, to_facts};
use relocation_explorer::words::{self, OverviewWords, outlet_name};

/// So many cards are shown at first.
const CARDS: usize = 12;

/// The reports, each with its place, date, publisher and facts.
#[component]
pub fn Reports() -> impl IntoView {
    let lang: Lang = expect_context();
    let data = Explorer::get().data.get_value();
    let facts = data.collection.count_by_report();
    let list = Shortened::of(facts.len(), CARDS);
    let cards = list.entries(move |at| card(&data.collection, at, facts[at], lang));
    view! {
        <section>
            <h2>{words::overview(lang).reports}</h2>
            <ul class="report-cards">{cards}</ul>
            {list.more()}
        </section>
    }
    .into_any()
}

fn card(collection: &Collection, at: usize, facts: usize, lang: Lang) -> AnyView {
    let report = &collection.snapshot().reports[at];
    let words = words::overview(lang);
    let places = report.about.iter().filter_map(|id| collection.region(id));
    let places: Vec<&str> = places.map(|region| region.short_name().get(lang)).collect();
    let hue = report.about.first().and_then(|region| hue_of(collection, region)).unwrap_or_default();
    let issued = report.issued.as_ref().map_or_else(|| words.undated.to_owned(), |date| date.words(lang));
    let publisher = outlet_name(report, lang).unwrap_or_else(|| words.unnamed.to_owned());
    view! {
        <li class="card report-card" style:--c=format!("var(--r{})", hue % 5 + 1)>
            <h3>{places.join(" · ")}</h3>
            <p>{report.title.get(lang).to_owned()}{note_mark(at)}</p>
            <p class="sub">{issued}" · "{publisher}</p>
            <p class="facts-link">
                <Go to=to_facts(vec![(Facet::Report, report.id.clone())])>{OverviewWords::facts(lang, facts)}</Go>
            </p>
        </li>
    }
    .into_any()
}
