//! What this is in two sentences, and the three ways in.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use relocation_explorer::digest::{greatest, proposed_comparison};
use relocation_explorer::query::{Facet, Selection};
use relocation_explorer::share::View;
use relocation_explorer::snapshot::{Collection, Lang};

use super::parts;
use crate::ui::explorer::Explorer;
use crate::ui::lazy::Part;
use crate::ui::widgets::{Go, Icon, IconShape, to, to_facts};
use relocation_explorer::words::{self, OverviewWords};

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
        let regions = collection.count_by_region().into_iter().filter(|&facts| facts > 0).count();
        let extent = OverviewWords::extent(
            lang,
            collection.len(),
            snapshot.reports.len(),
            regions,
            snapshot.published.as_str(),
        );
        view! {
            <div class="intro">
                <div>
                    <h1>{snapshot.title.get(lang).to_owned()}</h1>
                    <p class="lede">{snapshot.description.get(lang).to_owned()}</p>
                    <p class="lede">{extent}</p>
                </div>
                <figure class="card example">
                    <Part part=parts::example />
                </figure>
            </div>
            <section class="questions">
                <Part part=parts::questions />
            </section>
            <section class="ways" aria-label=words.start>
                {find(collection, lang)}
                {compare(collection, lang)}
                {check(lang)}
            </section>
        }
        .into_any()
    })
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
    let counts = collection.count_by_domain();
    let domains = greatest(&counts, FIELDS).into_iter().map(|at| {
        let domain = &collection.snapshot().domains[at];
        let (name, facts) = (domain.name.get(lang).to_owned(), counts[at]);
        let change = to_facts(vec![(Facet::Domain, domain.id.clone())]);
        view! {
            <li>
                <Go to=change>{name}" "<span class="count">{facts}</span></Go>
            </li>
        }
    });
    view! {
        <div class="way">
            <h2>{words.find}</h2>
            <p>{words.find_hint}</p>
            <form role="search" class="search control" on:submit=search>
                <Icon shape=IconShape::Search />
                <input
                    type="search"
                    id="find"
                    node_ref=field
                    aria-label=words.find
                    placeholder=words::explore(lang).search_hint
                />
                <button class="text-button" type="submit">
                    {words.search}
                </button>
            </form>
            <ul class="inline-list">{domains.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn compare(collection: &Collection, lang: Lang) -> AnyView {
    let words = words::overview(lang);
    let proposed = proposed_comparison(collection);
    let names = proposed.iter().map(|column| column.name.get(lang).to_owned()).collect::<Vec<_>>();
    let names = names.join(if lang == Lang::Zh { "、" } else { ", " });
    let regions: Vec<String> = proposed.into_iter().map(|column| column.code).collect();
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
            <p>
                <Go to=change class="button control">
                    {words.compare_go}
                </Go>
            </p>
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
    view! {
        <div class="way">
            <h2>{words.check}</h2>
            <p>{words.check_hint}</p>
            <div class="tally">
                <Part part=parts::tally />
            </div>
            <p>
                <Go to=ledger class="button control">
                    {words.to_ledger}
                </Go>
            </p>
        </div>
    }
    .into_any()
}
