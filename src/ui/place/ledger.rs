//! What was promised, what adds up, what is done, and what is known where no figure is.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::audit::{Commitment, FollowUp, Tone};
use relocation_explorer::measures::measures_of;
use relocation_explorer::query::Facet;
use relocation_explorer::share::{View, ViewState};
use relocation_explorer::snapshot::{FactView, MeasureType};
use relocation_explorer::words::{self, LedgerWords, group_name, outcome_name, place, type_name};

use super::shown::ShownPlace;
use crate::ui::widgets::{
    Change, CheckView, FigureLink, Fold, Go, KindTag, Shortened, explained, spoken, to,
};

/// So many entries of a list are shown at first.
const ENTRIES: usize = 40;

/// The targets and rules, each with what came of it.
pub fn promises(shown: &Arc<ShownPlace>) -> Option<AnyView> {
    let all = shown.place.promises.clone();
    let (count, list) = (all.len(), Shortened::of(all.len(), ENTRIES));
    let held = Arc::clone(shown);
    let entries = list.entries(move |at| promise(&held, &held.data.audit().commitments[all[at]]));
    (count > 0).then(|| {
        view! {
            <section id="promises">
                <h2>{words::ledger(shown.lang).promises}" "<small class="muted">{count}</small></h2>
                <ul class="promises">{entries}</ul>
                {list.more()}
            </section>
        }
        .into_any()
    })
}

fn promise(shown: &ShownPlace, promise: &Commitment) -> AnyView {
    let lang = shown.lang;
    let Some(view) = shown.data.collection.find(&promise.fact) else { return ().into_any() };
    let answers = promise.answers.iter().map(|answer| answer_line(shown, &view, answer)).collect::<Vec<_>>();
    let open = answers.is_empty().then(|| {
        view! { <span class="verdict open small">{words::ledger(lang).no_follow_up}</span> }
    });
    view! {
        <li>
            <p>
                <FigureLink id=view.fact.id.clone() unit=true />
                " "
                <KindTag kind=view.fact.kind />
                " "
                {explained(view.fact.text.get(lang), lang)}
                " "
                {open}
            </p>
            {answers}
        </li>
    }
    .into_any()
}

fn answer_line(shown: &ShownPlace, target: &FactView, answer: &FollowUp) -> AnyView {
    let lang = shown.lang;
    let outcome = answer.check.outcome();
    let class = format!("verdict {}", outcome.tone().class());
    let done = shown.data.collection.find(&answer.fact);
    let reached = done.as_ref().zip(answer.check.progress.as_ref());
    let reached = reached.map(|(done, progress)| LedgerWords::reached(lang, target, done, progress));
    let what = done.map(|done| spoken(done.fact.text.get(lang), lang));
    view! {
        <p class="answer">
            <span class=class>{outcome_name(outcome, lang)}</span>
            " "
            {reached}
            " "
            <FigureLink id=answer.fact.clone() unit=true />
            " "
            <span class="muted">{what}</span>
        </p>
    }
    .into_any()
}

/// The checks in their groups; those that cannot hold are open.
pub fn checks(shown: &Arc<ShownPlace>) -> Option<AnyView> {
    let lang = shown.lang;
    let groups = shown.place.checks.iter().map(|(group, places)| {
        let (group, count) = (*group, places.len());
        let head = format!("verdict {}", group.tone().class());
        let summary = view! {
            <summary>
                <h3 class=head>{group_name(group, lang)}" "<small>{count}</small></h3>
            </summary>
        };
        let (held, places) = (Arc::clone(shown), places.clone());
        let content = move || {
            let list = Shortened::of(places.len(), ENTRIES);
            let (held, places) = (Arc::clone(&held), places.clone());
            let entries = list.entries(move |at| {
                let check = held.data.audit().checks[places[at]].clone();
                view! {
                    <li>
                        <CheckView check />
                    </li>
                }
                .into_any()
            });
            view! {
                <ul class="checks">{entries}</ul>
                {list.more()}
            }
            .into_any()
        };
        let open = group.tone() == Tone::Bad;
        view! { <Fold open summary=summary.into_any() content /> }.into_any()
    });
    let groups = groups.collect::<Vec<_>>();
    let count: usize = shown.place.checks.iter().map(|(_, places)| places.len()).sum();
    (count > 0).then(|| {
        view! {
            <section id="place-checks">
                <h2>{words::ledger(lang).checks}" "<small class="muted">{count}</small></h2>
                {groups}
                <p class="control">
                    <Go to=to_reports(shown, View::Ledger)>{place(lang).to_ledger}</Go>
                </p>
            </section>
        }
        .into_any()
    })
}

/// What the reports do, by type.
pub fn measures(shown: &Arc<ShownPlace>) -> Option<AnyView> {
    let (lang, words) = (shown.lang, place(shown.lang));
    let types = shown.place.measures.iter().map(|(kind, places)| of_type(shown, *kind, places));
    let types = types.collect::<Vec<_>>();
    let count: usize = shown.place.measures.iter().map(|(_, places)| places.len()).sum();
    (count > 0).then(|| {
        view! {
            <section id="place-measures">
                <h2>{words.measures}" "<small class="muted">{count}</small></h2>
                <p class="muted">{words.measures_hint}</p>
                <div class="types">{types}</div>
                <p class="control">
                    <Go to=to_reports(shown, View::Measures)>{place(lang).to_measures}</Go>
                </p>
            </section>
        }
        .into_any()
    })
}

fn of_type(shown: &Arc<ShownPlace>, kind: MeasureType, places: &[usize]) -> AnyView {
    let lang = shown.lang;
    let summary =
        view! { <summary>{type_name(kind, lang)}" "<span class="muted">{places.len()}</span></summary> };
    let (held, places) = (Arc::clone(shown), places.to_vec());
    let content = move || {
        let all = measures_of(&held.data.collection);
        let texts = places.iter().map(|&at| explained(all[at].measure.text.get(lang), lang));
        let texts = texts.map(|text| view! { <li>{text}</li> }.into_any()).collect::<Vec<_>>();
        view! { <ul>{texts}</ul> }.into_any()
    };
    view! { <Fold summary=summary.into_any() content /> }.into_any()
}

/// The concepts without a figure of which a coder's reading states something.
pub fn known(shown: &Arc<ShownPlace>) -> Option<AnyView> {
    let (lang, words) = (shown.lang, place(shown.lang));
    let concepts = &shown.data.collection.snapshot().concepts;
    let entries = shown.place.known.iter().map(|(concept, says)| {
        let name = concepts[*concept].name.get(lang).to_owned();
        view! {
            <li>
                <b>{name}</b>
                " "
                <span>{spoken(&says.text(lang), lang)}</span>
            </li>
        }
        .into_any()
    });
    let entries = entries.collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <section id="place-known">
                <h2>{words.known}" "<small class="muted">{entries.len()}</small></h2>
                <p class="muted">{words.known_hint}</p>
                <ul class="known">{entries}</ul>
            </section>
        }
        .into_any()
    })
}

/// The way to another view of the reports about the place.
fn to_reports(shown: &ShownPlace, view: View) -> Change {
    let reports = &shown.data.collection.snapshot().reports;
    let reports: Vec<String> = shown.place.reports.iter().map(|&at| reports[at].id.clone()).collect();
    to(move |state: &mut ViewState| {
        state.view = view;
        state.fact = None;
        state.filter = None;
        state.selection = Default::default();
        for report in &reports {
            state.selection.toggle(Facet::Report, report);
        }
    })
}
