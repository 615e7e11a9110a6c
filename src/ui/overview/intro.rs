//! What this is in two sentences, and the three ways in.

use std::collections::HashSet;

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use relocation_explorer::audit::Checked;
use relocation_explorer::digest::{findings, places};
use relocation_explorer::query::{Facet, Selection};
use relocation_explorer::share::View;
use relocation_explorer::snapshot::{Collection, Lang};

use super::findings::{tally, to_ledger};
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{FigureLink, Go, Icon, IconShape, RegionName, to, to_facts};
use crate::ui::words::{self, EvidenceWords, OverviewWords};

/// How many places the way into comparison proposes.
const PROPOSED: usize = 3;

/// How many fields the way into the facts proposes.
const FIELDS: usize = 4;

/// The head of the page.
#[component]
pub fn Intro() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::overview(lang);
    explorer.data.with_value(|data| {
        let collection = &data.collection;
        let snapshot = collection.snapshot();
        let regions: HashSet<&str> = collection.facts().map(|view| view.region.id.as_str()).collect();
        let extent = OverviewWords::extent(
            lang,
            collection.len(),
            snapshot.reports.len(),
            regions.len(),
            snapshot.published.as_str(),
        );
        view! {
            <div class="intro">
                <div>
                    <h1>{snapshot.title.get(lang).to_owned()}</h1>
                    <p class="lede">{snapshot.description.get(lang).to_owned()}</p>
                    <p class="lede">{extent}</p>
                </div>
                {example(collection, &data.audit().checks, lang)}
            </div>
            <section class="ways" aria-label=words.start>
                {find(collection, lang)}
                {compare(collection, lang)}
                {check(lang)}
            </section>
        }
        .into_any()
    })
}

/// One figure with its place, as all figures have it: the result of the sum that is shown below, else the first.
fn example(collection: &Collection, checks: &[Checked], lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let sum = findings(collection, checks).sum.and_then(|sum| sum.facts.first());
    let Some(view) = sum.and_then(|id| collection.find(id)).or_else(|| collection.get(0)) else {
        return ().into_any();
    };
    let (fact, locator) = (view.fact, &view.fact.locator);
    let meaning =
        EvidenceWords::reading(lang, &fact.figure, &view.interval().describe(lang), view.unit.name.get(lang));
    let id = fact.id.clone();
    view! {
        <figure class="card example">
            <figcaption>{words.example}</figcaption>
            <p class="big"><FigureLink id=id.clone() unit=true/></p>
            <p>{fact.text.get(lang).to_owned()}" "<RegionName id=view.region.id.clone()/></p>
            <p class="quote" lang=view.report.language.clone()>
                <span>"…"{locator.prefix.clone()}</span><mark>{fact.figure.clone()}</mark><span>{locator.suffix.clone()}"…"</span>
            </p>
            <p class="sub">{meaning}</p>
            <p class="sub">{view.report.title.get(lang).to_owned()}" · "{EvidenceWords::place(lang, locator.offset)}</p>
            <p><Go to=to(move |state| state.fact = Some(id.clone()))>{words.example_open}</Go></p>
        </figure>
    }
    .into_any()
}

fn find(collection: &Collection, lang: Lang) -> AnyView {
    let explorer = Explorer::get();
    let words = words::overview(lang);
    let field = NodeRef::<Input>::new();
    let search = move |event: SubmitEvent| {
        event.prevent_default();
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        explorer.explore(Selection { text, ..Selection::default() });
    };
    let mut domains: Vec<(usize, String, String)> = collection
        .snapshot()
        .domains
        .iter()
        .map(|domain| {
            let facts = collection.facts().filter(|view| view.domain.id == domain.id).count();
            (facts, domain.id.clone(), domain.name.get(lang).to_owned())
        })
        .collect();
    domains.sort_by_key(|(facts, ..)| std::cmp::Reverse(*facts));
    let domains = domains.into_iter().take(FIELDS).map(|(facts, id, name)| {
        let change = to_facts(vec![(Facet::Domain, id)]);
        view! { <li><Go to=change>{name}" "<span class="count">{facts}</span></Go></li> }
    });
    view! {
        <div class="way">
            <h2>{words.find}</h2>
            <p>{words.find_hint}</p>
            <form role="search" class="search" on:submit=search>
                <Icon shape=IconShape::Search/>
                <input type="search" id="find" node_ref=field aria-label=words.find placeholder=words::explore(lang).search_hint/>
                <button class="text-button" type="submit">{words.search}</button>
            </form>
            <ul class="inline-list">{domains.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn compare(collection: &Collection, lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let mut rows: Vec<_> = places(collection).rows.into_iter().filter(|row| row.depth == 0).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.total()));
    let regions: Vec<String> = rows.into_iter().take(PROPOSED).map(|row| row.region).collect();
    let names = regions.iter().filter_map(|id| collection.region(id));
    let names: Vec<&str> = names.map(|region| region.short_name().get(lang)).collect();
    let names = names.join(if lang == Lang::Zh { "、" } else { ", " });
    let change = to(move |state| {
        state.view = View::Compare;
        state.fact = None;
        state.regions = regions.clone();
    });
    view! {
        <div class="way">
            <h2>{words.compare}</h2>
            <p>{words.compare_hint}</p>
            <p class="places">{names}</p>
            <p><Go to=change class="button">{words.compare_go}</Go></p>
        </div>
    }
    .into_any()
}

fn check(lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let ledger = to(|state| {
        state.view = View::Ledger;
        state.fact = None;
        state.filter = None;
    });
    let tally = tally(Explorer::get(), lang).into_iter().map(|(group, name, tone, count)| {
        let class = format!("verdict {tone}");
        view! { <li><Go to=to_ledger(group)><b class=class>{count}</b>" "{name}</Go></li> }
    });
    let tally: Vec<_> = tally.collect();
    view! {
        <div class="way">
            <h2>{words.check}</h2>
            <p>{words.check_hint}</p>
            {if tally.is_empty() {
                view! { <p class="muted">{words.no_findings}</p> }.into_any()
            } else {
                view! { <ul class="verdicts">{tally}</ul> }.into_any()
            }}
            <p><Go to=ledger class="button">{words.to_ledger}</Go></p>
        </div>
    }
    .into_any()
}
