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
    let pair = |SuggestedPair { regions, comparable, refused }| {
        offer(shown, regions, CompareWords::prospects(lang, comparable, refused))
    };
    let pairs = shown.index().suggest_pairs(chosen).into_iter().map(pair).collect();
    let partners =
        |SuggestedPartners { regions, facts }| offer(shown, regions, CompareWords::facts(lang, facts));
    let partners = shown.index().suggest_partners(chosen).into_iter().map(partners).collect();
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
            {list(words.start_partners, partners)}
        </section>
    }
    .into_any()
}

fn offer(shown: &ShownComparison, codes: [String; 2], about: String) -> AnyView {
    let names = codes.iter().map(|code| {
        view! { <span style:--c=shown.colour_of(code)><span class="dot" aria-hidden="true"></span>{shown.name_of(code).to_owned()}</span> }
    });
    let names = names.collect_view();
    let change = to(move |state| state.regions = codes.to_vec());
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
