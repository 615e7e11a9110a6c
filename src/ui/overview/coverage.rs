//! How many facts each report has of each place and field, and what is known of it where there is none.

use leptos::prelude::*;
use relocation_explorer::digest::{PlaceCounts, Places, places};
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, RegionName, Shortened, spoken, to_facts};
use relocation_explorer::words::{self, OverviewWords, ReportingWords};

/// So many places are shown at first.
const PLACES: usize = 24;

/// The table of places and fields.
#[component]
pub fn Coverage() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    let data = Explorer::get().data.get_value();
    let domains = &data.collection.snapshot().domains;
    let found = places(&data.collection);
    let heads =
        domains.iter().map(|domain| view! { <th scope="col">{domain.name.get(lang).to_owned()}</th> });
    let heads = heads.collect_view();
    let sums = domains.iter().zip(&found.sums).map(|(domain, &count)| {
        let codes = vec![(Facet::Domain, domain.id.clone())];
        view! { <td>{count_of(count, codes, words.all, domain.name.get(lang), lang)}</td> }
    });
    let sums = sums.collect_view();
    let total = count_of(data.collection.len(), Vec::new(), words.all, words.all, lang);
    let key = ReportingWords::key(lang).map(|(sign, meaning)| format!(" {sign} {meaning}")).join(" ");
    let list = Shortened::of(found.rows.len(), PLACES);
    let rows = list.entries(move |at| row(&data.collection, &found, &found.rows[at], lang));
    view! {
        <section>
            <h2 id="coverage-title">{words.coverage}</h2>
            <p class="hint">{words.coverage_hint}{key}</p>
            <div class="table-frame" tabindex="0" role="region" aria-labelledby="coverage-title">
                <table class="coverage" id="coverage">
                    <thead>
                        <tr>
                            <th scope="col">{words.place}</th>
                            {heads}
                            <th scope="col">{words.all}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.all}</th>
                            {sums}
                            <td>{total}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            {list.more()}
        </section>
    }
    .into_any()
}

fn row(collection: &Collection, places: &Places, place: &PlaceCounts, lang: Lang) -> AnyView {
    let domains = &collection.snapshot().domains;
    let words = words::overview(lang);
    let name = collection.region(&place.region).map_or("", |region| region.short_name().get(lang));
    let here = || vec![(Facet::Report, place.report.clone()), (Facet::Region, place.region.clone())];
    let cells = domains.iter().zip(&place.counts).zip(&place.known).map(|((domain, &count), known)| {
        let field = domain.name.get(lang);
        if count == 0 {
            let meaning = OverviewWords::no_figure(lang, name, field, known);
            let words = spoken(&meaning, lang);
            return view! {
                <td class="none" title=meaning>
                    <span aria-hidden="true">{ReportingWords::sign(known)}</span>
                    <span class="visually-hidden">{words}</span>
                </td>
            }
            .into_any();
        }
        let mut codes = here();
        codes.push((Facet::Domain, domain.id.clone()));
        view! {
            <td style:--shade=places.shade(count).to_string()>
                {count_of(count, codes, name, field, lang)}
            </td>
        }
        .into_any()
    });
    view! {
        <tr class:inner={place.depth > 0}>
            <th scope="row">
                <RegionName id=place.region.clone() />
            </th>
            {cells.collect_view()}
            <td class="sum">{count_of(place.total(), here(), name, words.all, lang)}</td>
        </tr>
    }
    .into_any()
}

fn count_of(count: usize, codes: Vec<(Facet, String)>, place: &str, domain: &str, lang: Lang) -> AnyView {
    if count == 0 {
        let none = words::overview(lang).no_facts;
        return view! { <span class="visually-hidden">{none}</span> }.into_any();
    }
    view! {
        <Go to=to_facts(codes) label=OverviewWords::cell(lang, place, domain, count)>
            {count}
        </Go>
    }
    .into_any()
}
