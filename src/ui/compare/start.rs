//! Where to begin, while fewer than two regions are chosen.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use relocation_explorer::compare::{Grade, Normalisation};

use super::{CompareStage, ShownComparison};
use crate::ui::widgets::{Go, to};
use relocation_explorer::words::CompareWords;

/// A pair worth looking at.
struct FlowPair {
    codes: [String; 2],
    about: String,
}

/// How many pairs of regions are offered.
const MOST: usize = 6;
/// So many pairs of partners are offered.
const PARTNERS: usize = 12;
/// Pairs are sought among so many of the regions that reports are about: those with the most facts.
const SOUGHT: usize = 12;

/// What this view does, and pairs to begin with; with one region chosen, pairs that it is part of.
pub fn start(stage: CompareStage) -> AnyView {
    stage.part(|shown| offers(shown)).into_any()
}

fn offers(shown: &ShownComparison) -> AnyView {
    let words = shown.words;
    let list = |title: &'static str, pairs: Vec<FlowPair>| {
        let items: Vec<AnyView> = pairs.into_iter().map(|pair| offer(shown, pair)).collect();
        (!items.is_empty()).then(|| view! { <h3>{title}</h3><ul class="pairs">{items}</ul> })
    };
    view! {
        <section class="start card" id="start">
            <h2>{words.start}</h2>
            <p>{words.start_hint}</p>
            {list(words.start_pairs, meeting(shown))}
            {list(words.start_partners, partners(shown))}
        </section>
    }
    .into_any()
}

fn offer(shown: &ShownComparison, pair: FlowPair) -> AnyView {
    let FlowPair { codes, about } = pair;
    let names = codes.iter().map(|code| {
        view! { <span style:--c=shown.colour_of(code)><span class="dot" aria-hidden="true"></span>{shown.name_of(code).to_owned()}</span> }
    });
    let names = names.collect_view();
    let change = to(move |state| state.regions = codes.to_vec());
    view! { <li><Go to=change class="pair"><b>{names}</b><span class="sub">{about}</span></Go></li> }
        .into_any()
}

/// The chosen region, if any, goes first in its pairs; pairs without it are not offered.
fn with_chosen(shown: &ShownComparison, codes: [&str; 2]) -> Option<[String; 2]> {
    let [first, second] = codes.map(str::to_owned);
    match shown.codes().first() {
        None => Some([first, second]),
        Some(chosen) if *chosen == first => Some([first, second]),
        Some(chosen) if *chosen == second => Some([second, first]),
        Some(_) => None,
    }
}

/// The regions that reports are about, by how many rows of theirs compare.
fn meeting(shown: &ShownComparison) -> Vec<FlowPair> {
    let collection = &shown.open.collection;
    let regions = collection.snapshot().regions.iter().zip(collection.count_by_region());
    let counts: HashMap<&str, usize> = regions.map(|(region, facts)| (region.id.as_str(), facts)).collect();
    let mut seen = HashSet::new();
    let about = collection.snapshot().reports.iter().flat_map(|report| &report.about);
    let mut about: Vec<&String> = about.filter(|id| seen.insert(*id)).collect();
    about.sort_by_key(|id| Reverse(counts.get(id.as_str()).copied().unwrap_or_default()));
    let mut regions: Vec<String> = shown.codes();
    regions.extend(about.into_iter().filter(|id| !shown.codes().contains(id)).take(SOUGHT).cloned());
    let mut found: Vec<(usize, usize, [String; 2])> = Vec::new();
    for (at, first) in regions.iter().enumerate() {
        for second in &regions[at + 1..] {
            let Some(codes) = with_chosen(shown, [first, second]) else { continue };
            let rows = shown.index().align(&codes, Normalisation::AsPrinted).rows;
            let comparable = rows.iter().filter(|row| row.scale().is_some()).count();
            let refused = rows.iter().filter(|row| row.grade() == Grade::NotComparable).count();
            if comparable + refused > 0 {
                found.push((comparable, refused, codes));
            }
        }
    }
    found.sort_by_key(|&(comparable, refused, _)| Reverse((comparable, refused)));
    found
        .into_iter()
        .take(MOST)
        .map(|(comparable, refused, codes)| FlowPair {
            codes,
            about: CompareWords::prospects(shown.lang, comparable, refused),
        })
        .collect()
}

/// Two regions of which facts name both, those with the most such facts first.
fn partners(shown: &ShownComparison) -> Vec<FlowPair> {
    let mut places: HashMap<[&str; 2], usize> = HashMap::new();
    let mut counts: Vec<([&str; 2], usize)> = Vec::new();
    for view in shown.open.collection.facts() {
        let Some(partner) = view.partner else { continue };
        let codes = [partner.id.as_str(), view.region.id.as_str()];
        let at = *places.entry(codes).or_insert(counts.len());
        match counts.get_mut(at) {
            Some((_, count)) => *count += 1,
            None => counts.push((codes, 1)),
        }
    }
    counts.sort_by_key(|&(_, count)| Reverse(count));
    counts
        .into_iter()
        .filter_map(|(codes, count)| {
            let about = CompareWords::facts(shown.lang, count);
            Some(FlowPair { codes: with_chosen(shown, codes)?, about })
        })
        .take(PARTNERS)
        .collect()
}
