//! One measure: what is done, by whom, and its figures.

use leptos::prelude::*;
use relocation_explorer::basket::Subject;
use relocation_explorer::measures::MeasureFilter;
use relocation_explorer::query::highlight;
use relocation_explorer::share::ViewFilter;
use relocation_explorer::snapshot::{Lang, Measure};

use crate::ui::widgets::{FigureLink, Go, PutAside, explained, spoken, to};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, type_name};

/// A measure. `place` says where in its framework it stands, where that is not to be seen from around it;
/// `sought` is marked.
pub fn show_measure(
    data: &Session,
    measure: &Measure,
    place: Option<String>,
    sought: &str,
    lang: Lang,
) -> AnyView {
    let domain = data.collection.domain(&measure.domain);
    let actors: Vec<&str> = measure
        .actors
        .iter()
        .filter_map(|id| data.collection.actor(id))
        .map(|actor| actor.name.get(lang))
        .collect();
    let separator = if lang == Lang::Zh { "、" } else { "; " };
    let actors =
        (!actors.is_empty()).then(|| format!("{} {}", words::measures(lang).by, actors.join(separator)));
    let kind = type_name(measure.kind, lang);
    // What is sought is marked instead.
    let text = match sought.is_empty() {
        true => explained(measure.text.get(lang), lang),
        false => mark(measure.text.get(lang), sought, lang).into_any(),
    };
    let filter = MeasureFilter { kind: Some(measure.kind), report: None };
    let facts = measure.facts.iter().filter_map(|id| data.collection.find(id)).map(|fact| {
        view! {
            <li>
                <FigureLink id=fact.fact.id.clone() unit=true />
                " "
                <span class="muted">{mark(fact.fact.text.get(lang), sought, lang)}</span>
            </li>
        }
        .into_any()
    });
    let facts = facts.collect::<Vec<_>>();
    view! {
        <li class="measure" data-measure=measure.id.clone()>
            <p class="measure-text">{text}</p>
            <p class="measure-about">
                <Go
                    to=to(move |state| state.filter = Some(ViewFilter::Measures(filter.clone())))
                    class="kind"
                >
                    {kind}
                </Go>
                {domain.map(|domain| view! { <span>{domain.name.get(lang).to_owned()}</span> })}
                {actors.map(|actors| view! { <span>{mark(&actors, sought, lang)}</span> })}
                <PutAside key=Signal::stored(Subject::Measure(measure.id.clone()).key()) />
            </p>
            {place.map(|place| view! { <p class="muted small">{place}</p> })}
            {(!facts.is_empty()).then(|| view! { <ul class="measure-facts">{facts}</ul> })}
        </li>
    }
    .into_any()
}

/// A text with what is sought marked.
fn mark(text: &str, sought: &str, lang: Lang) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for found in highlight(sought, text) {
        pieces.push(spoken(&text[done..found.start], lang));
        done = found.end;
        pieces.push(view! { <mark>{spoken(&text[found], lang)}</mark> }.into_any());
    }
    pieces.push(spoken(&text[done..], lang));
    pieces
}
