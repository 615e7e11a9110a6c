//! Measures: each report's own framework as it is built, and which report does what.

mod item;
mod matrix;
mod results;
mod signals;
mod tree;

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::measures::{MeasureFilter, measures_of};
use relocation_explorer::query::Scope;
use relocation_explorer::share::{View, ViewFilter, ViewState};
use relocation_explorer::snapshot::{Lang, MeasureType};

use super::explorer::Explorer;
use super::later::{later, soon};
use super::search::use_pinyin;
use super::widgets::{
    DomainFilter, Go, Icon, IconShape, PaperHead, PaperNotes, Pick, PickOne, ReportFilter, clear_filters,
    reports_in, show, to,
};
use crate::ui::aside::PutKeys;
use matrix::Matrix;
use relocation_explorer::words::{self, MeasuresWords, common, type_name};
use results::Results;
use signals::MeasureSignals;
use tree::Frameworks;

/// The Measures view.
#[component]
pub fn Measures() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let (measures, frameworks, reports) = explorer.data.with_value(|data| {
        let snapshot = data.collection.snapshot();
        (measures_of(&data.collection).len(), snapshot.frameworks.len(), snapshot.reports.len())
    });
    if frameworks == 0 {
        return view! {
            <div class="page">
                <h1>{words.title}</h1>
                <p class="empty">{words.none}</p>
            </div>
        }
        .into_any();
    }
    let scope = Memo::new(move |_| explorer.state.with(|state| Scope::of(&state.selection)));
    let signals = MeasureSignals {
        scope,
        pinyin: use_pinyin(Memo::new(move |_| !scope.read().text.is_empty())),
        filter: Memo::new(move |_| explorer.state.with(ViewState::measures)),
        index: StoredValue::default(),
    };
    let searching = move || {
        let scope = signals.scope.read();
        !scope.text.is_empty() || !scope.domains.is_empty() || signals.filter.read().kind.is_some()
    };
    let searching = Memo::new(move |_| searching());
    view! {
        <div class="page measures">
            <PutKeys />
            <PaperHead />
            <h1>{words.title}</h1>
            <p class="lede">{MeasuresWords::lede(lang, measures, frameworks, reports)}</p>
            {soon(move || view! { <Filters signals /> })}
            {show(move || searching.get().then(|| view! { <Results signals /> }.into_any()))}
            {later(move || view! { <Matrix signals /> })}
            {later(move || {
                show(move || (!searching.get()).then(|| view! { <Frameworks signals /> }.into_any()))
            })}
            <PaperNotes reports=reports_in(scope) />
        </div>
    }
    .into_any()
}

/// Words, reports, domain and type.
#[component]
fn Filters(signals: MeasureSignals) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::measures(lang);
    let picks = MeasureType::ALL
        .map(|kind| Pick { key: kind.key().into(), name: type_name(kind, lang).into() })
        .into();
    let picked = |state: &ViewState| {
        let kind = state.measures().kind;
        kind.map_or("", MeasureType::key).to_owned()
    };
    let pick = |state: &mut ViewState, key: String| state.filter = ViewFilter::of_key(View::Measures, &key);
    let seek: Box<dyn FnMut(Event)> = Box::new(move |event| explorer.type_in(event_target_value(&event)));
    let filtered = move || {
        *signals.scope.read() != Scope::default() || *signals.filter.read() != MeasureFilter::default()
    };
    view! {
        <div class="filters" role="search">
            <div class="search control">
                <Icon shape=IconShape::Search />
                <input
                    type="search"
                    id="measure-search"
                    aria-label=words.search
                    placeholder=words.search_hint
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || explorer.words()
                    on:input=seek
                />
            </div>
            <div class="filter-row extra">
                <ReportFilter />
                <DomainFilter />
                <PickOne
                    id="type-filter"
                    label=words.kind.to_owned()
                    all=common(lang).all.to_owned()
                    picks
                    picked
                    pick
                />
                {show(move || {
                    filtered()
                        .then(|| {
                            view! {
                                <Go to=to(clear_filters) class="text-button">
                                    {common(lang).clear_filters}
                                </Go>
                            }
                                .into_any()
                        })
                })}
            </div>
        </div>
    }
    .into_any()
}
