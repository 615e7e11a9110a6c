//! Who assists whom: arrows between two columns of places, and each pairing in words.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::digest::{RegionColumn, RegionPair, name_of_side, pairings_beside, region_pairings};
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::{Collection, Lang, Pairing};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, RegionName, Shortened, show, to, to_facts};
use relocation_explorer::words::{self, OverviewWords};

/// Height of an arrow's row in the picture's own units.
const ROW: f64 = 10.0;

/// So many arrows, and so many pairings in words, are shown at first.
const SHOWN: usize = 40;

/// The picture and its list.
#[component]
pub fn Pairings() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    let data = Explorer::get().data.get_value();
    let collection = Arc::clone(&data.collection);
    let joined = region_pairings(&collection);
    let (listed, pairs) = (joined.listed(), joined.pairs);
    let body = if listed.is_empty() {
        view! { <p class="muted">{words.no_pairings}</p> }.into_any()
    } else {
        let (arrows, pairings) = (Shortened::of(pairs.len(), SHOWN), Shortened::of(listed.len(), SHOWN));
        let list = {
            let collection = Arc::clone(&collection);
            pairings
                .entries(move |at| in_words(&collection, &collection.snapshot().pairings[listed[at]], lang))
        };
        let picture = show(move || picture(&collection, &pairs[..arrows.shown()], lang));
        view! {
            <p class="hint">{words.pairings_hint}</p>
            <div class="ties-and-list">
                <div>{picture}{arrows.more()}</div>
                <div class="pairing-list" tabindex="0" role="region" aria-labelledby="pairing-list">
                    <h3 id="pairing-list">{words.pairing_list}</h3>
                    <ul>{list}</ul>
                    {pairings.more()}
                </div>
            </div>
        }
        .into_any()
    };
    view! {
        <section id="pairings">
            <h2>{words.pairings}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn picture(collection: &Collection, pairs: &[RegionPair], lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let (left, right) =
        (RegionColumn::of(pairs, |pair| &pair.from), RegionColumn::of(pairs, |pair| &pair.to));
    let lines = pairs.iter().enumerate().map(|(row, pair)| {
        let (start, end) = (left.height(&pair.from) * ROW, right.height(&pair.to) * ROW);
        let middle = (row as f64 + 0.5) * ROW;
        let path = format!("M0 {start}C20 {start} 20 {middle} 36 {middle}H64C80 {middle} 80 {end} 100 {end}");
        view! { <path d=path class:mentioned={pair.facts == 0}></path> }
    });
    let lines = lines.collect_view();
    let places = |column: &RegionColumn| {
        let each =
            column.rows().map(|(id, row)| view! { <li style:--row=row.to_string()><RegionName id/></li> });
        each.collect_view().into_any()
    };
    let name = |id: &str| collection.region(id).map_or(id, |region| region.short_name().get(lang)).to_owned();
    let arrows = pairs.iter().enumerate().map(|(row, pair)| {
        let label = OverviewWords::tie(lang, &name(&pair.from), &name(&pair.to));
        let content = if pair.facts > 0 {
            let facts = OverviewWords::facts(lang, pair.facts);
            let compared = pairings_beside(collection, &pair.from, &pair.to);
            let label = format!("{label}: {facts}");
            if compared.is_empty() {
                let codes = vec![(Facet::Region, pair.to.clone()), (Facet::Partner, pair.from.clone())];
                view! {
                    <Go to=to_facts(codes) label>
                        {facts}
                    </Go>
                }
                .into_any()
            } else {
                let change = to(move |state| {
                    state.view = View::Compare;
                    state.fact = None;
                    state.filter = None;
                    state.regions.clone_from(&compared);
                });
                view! {
                    <Go to=change label>
                        {facts}
                    </Go>
                }
                .into_any()
            }
        } else {
            view! {
                <span class="visually-hidden">{label}": "</span>
                <span class="muted">{words.no_figures}</span>
            }
            .into_any()
        };
        view! { <li style:--row=(row as f64 + 0.5).to_string()>{content}</li> }
    });
    let arrows = arrows.collect_view();
    let view_box = format!("0 0 100 {}", pairs.len() as f64 * ROW);
    view! {
        <div class="ties card" style:--rows=pairs.len().to_string()>
            <h3>{words.assists}</h3><span></span><h3>{words.assisted}</h3>
            <ul class="side from">{places(&left)}</ul>
            <div class="arrows">
                <svg viewBox=view_box preserveAspectRatio="none" aria-hidden="true">{lines}</svg>
                <ul>{arrows}</ul>
            </div>
            <ul class="side to">{places(&right)}</ul>
        </div>
    }
    .into_any()
}

fn in_words(collection: &Collection, pairing: &Pairing, lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let side = |id| name_of_side(collection, id, lang).to_owned();
    let since = match &pairing.since {
        Some(date) => OverviewWords::since(lang, date),
        None => words.no_start.to_owned(),
    };
    view! {
        <li>
            <b>{side(&pairing.from)}" → "{side(&pairing.to)}</b>
            <span class="sub">{OverviewWords::level(lang, pairing.level)}" · "{since}</span>
            {pairing.text.get(lang).to_owned()}
        </li>
    }
    .into_any()
}
