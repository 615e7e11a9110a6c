//! Who assists whom: arrows between two columns of places, and each pairing in words.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::digest::{Tie, Ties, ties};
use relocation_explorer::query::Facet;
use relocation_explorer::snapshot::{Collection, Lang, Pairing};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, RegionName, Shortened, show, to_facts};
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
    let Ties { ties, placeless } = ties(&collection);
    let listed: Vec<usize> = ties.iter().flat_map(|tie| tie.pairings.clone()).chain(placeless).collect();
    let body = if listed.is_empty() {
        view! { <p class="muted">{words.no_pairings}</p> }.into_any()
    } else {
        let (arrows, pairings) = (Shortened::of(ties.len(), SHOWN), Shortened::of(listed.len(), SHOWN));
        let list = {
            let collection = Arc::clone(&collection);
            pairings
                .entries(move |at| in_words(&collection, &collection.snapshot().pairings[listed[at]], lang))
        };
        let picture = show(move || picture(&collection, &ties[..arrows.shown()], lang));
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
    view! { <section id="pairings"><h2>{words.pairings}</h2>{body}</section> }.into_any()
}

/// Places in the order of their arrows, each with the height at which it stands.
fn column<'a>(ties: &'a [Tie], side: impl Fn(&'a Tie) -> &'a str) -> Vec<(&'a str, f64)> {
    let mut places: Vec<(&str, f64, f64)> = Vec::new();
    for (row, tie) in ties.iter().enumerate() {
        match places.iter_mut().find(|(id, ..)| *id == side(tie)) {
            Some((_, sum, count)) => (*sum, *count) = (*sum + row as f64, *count + 1.0),
            None => places.push((side(tie), row as f64, 1.0)),
        }
    }
    places.sort_by(|a, b| (a.1 / a.2).total_cmp(&(b.1 / b.2)));
    let step = ties.len() as f64 / places.len().max(1) as f64;
    places.into_iter().enumerate().map(|(at, (id, ..))| (id, (at as f64 + 0.5) * step)).collect()
}

fn picture(collection: &Collection, ties: &[Tie], lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let (left, right) = (column(ties, |tie| &tie.from), column(ties, |tie| &tie.to));
    let height = |column: &[(&str, f64)], id: &str| {
        column.iter().find(|(place, _)| *place == id).map_or(0.0, |(_, row)| row * ROW)
    };
    let lines = ties.iter().enumerate().map(|(row, tie)| {
        let (start, end) = (height(&left, &tie.from), height(&right, &tie.to));
        let middle = (row as f64 + 0.5) * ROW;
        let path = format!("M0 {start}C20 {start} 20 {middle} 36 {middle}H64C80 {middle} 80 {end} 100 {end}");
        view! { <path d=path class:mentioned={tie.facts == 0}></path> }
    });
    let lines = lines.collect_view();
    let places = |column: &[(&str, f64)]| {
        let each = column
            .iter()
            .map(|(id, row)| view! { <li style:--row=row.to_string()><RegionName id=*id/></li> });
        each.collect_view().into_any()
    };
    let name = |id: &str| collection.region(id).map_or(id, |region| region.short_name().get(lang)).to_owned();
    let arrows = ties.iter().enumerate().map(|(row, tie)| {
        let label = OverviewWords::tie(lang, &name(&tie.from), &name(&tie.to));
        let content = if tie.facts > 0 {
            let codes = vec![(Facet::Region, tie.to.clone()), (Facet::Partner, tie.from.clone())];
            let facts = OverviewWords::facts(lang, tie.facts);
            view! { <Go to=to_facts(codes) label=format!("{label}: {facts}")>{facts}</Go> }.into_any()
        } else {
            view! { <span class="visually-hidden">{label}": "</span><span class="muted">{words.no_figures}</span> }.into_any()
        };
        view! { <li style:--row=(row as f64 + 0.5).to_string()>{content}</li> }
    });
    let arrows = arrows.collect_view();
    let view_box = format!("0 0 100 {}", ties.len() as f64 * ROW);
    view! {
        <div class="ties card" style:--rows=ties.len().to_string()>
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
    let snapshot = collection.snapshot();
    let side = |id: &str| match snapshot.actors.iter().find(|actor| actor.id == id) {
        Some(actor) => actor.name.get(lang).to_owned(),
        None => collection.region(id).map_or(id, |region| region.short_name().get(lang)).to_owned(),
    };
    let since = match &pairing.since {
        Some(date) => format!("{} {}", words.since, date.as_str()),
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
