//! Where to begin, while fewer than two regions are chosen.

use leptos::prelude::*;
use relocation_explorer::compare::{SuggestedPair, SuggestedPartners};

use super::shown::{CompareStage, ShownComparison};
use crate::ui::widgets::{Go, to};
use relocation_explorer::words::CompareWords;

/// What this view does, and pairs to begin with; with one region chosen, pairs that it is part of.
pub fn start(stage: CompareStage) -> AnyView {
    stage.part(|shown| offers(shown)).into_any()
}

fn offers(shown: &ShownComparison) -> AnyView {
    let (words, lang) = (shown.words, shown.lang);
    let chosen = shown.comparison.regions.first().map(|region| region.id.as_str());
    let pair = |pair: SuggestedPair| offer(shown, &pair.regions, CompareWords::prospects(lang, &pair));
    let pairs = shown.index().suggest_pairs(chosen).into_iter().map(pair).collect();
    let partners =
        |SuggestedPartners { regions, facts }| offer(shown, &regions, CompareWords::facts(lang, facts));
    let partners = shown.index().suggest_partners(chosen).into_iter().map(partners).collect();
    let pairings = shown.index().pairings_of(&shown.comparison.codes());
    let pairings = match pairings.len() > 1 {
        true => vec![offer(shown, &pairings, words.pairings_hint.to_owned())],
        false => Vec::new(),
    };
    let list = |title: &'static str, items: Vec<AnyView>| {
        (!items.is_empty()).then(|| {
            view! {
                <h3>{title}</h3>
                <ul class="pairs">{items}</ul>
            }
        })
    };
    view! {
        <section class="start card" id="start">
            <h2>{words.start}</h2>
            <p>{words.start_hint}</p>
            {list(words.start_pairs, pairs)}
            {list(words.start_pairings, pairings)}
            {list(words.start_partners, partners)}
        </section>
    }
    .into_any()
}

fn offer(shown: &ShownComparison, codes: &[String], about: String) -> AnyView {
    let names = codes.iter().filter_map(|code| {
        let column = shown.index().column(code)?;
        let (colour, name) = (shown.colour_of(&column.region), column.short.get(shown.lang).to_owned());
        Some(view! { <span style:--c=colour><span class="dot" aria-hidden="true"></span>{name}</span> })
    });
    let names = names.collect_view();
    let codes = codes.to_vec();
    let change = to(move |state| state.regions.clone_from(&codes));
    view! {
        <li>
            <Go to=change class="pair">
                <b>{names}</b>
                <span class="sub">{about}</span>
            </Go>
        </li>
    }
    .into_any()
}
