//! One line that stays in sight: what is compared, divided by what, and which rows are shown.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::{Availability, ComparisonFilter, Normalisation};
use relocation_explorer::share::ViewFilter;

use super::picker::picker;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::later::soon;
use crate::ui::widgets::{Fold, Go, live, show, to};
use relocation_explorer::words::CompareWords;

/// The regions, and with two of them everything else.
pub fn bar(stage: CompareStage, can_compare: Memo<bool>) -> AnyView {
    let more = move || {
        can_compare.get().then(|| {
            view! {
                {normalisations(stage)}
                {pairings(stage)}
                {summary(stage)}
            }
        })
    };
    view! {
        <div class="compare-bar">
            <h1>{stage.words.title}</h1>
            {soon(move || picker(stage))}
            {soon(move || show(more))}
        </div>
    }
    .into_any()
}

/// What values are divided by; what fits no row is disabled and says why.
fn normalisations(stage: CompareStage) -> AnyView {
    let (explorer, lang) = (stage.explorer, stage.lang);
    let offer = Memo::new(move |_| stage.prepared.offer(&stage.shown.read().comparison.codes()));
    let chosen = Memo::new(move |_| stage.shown.read().comparison.normalisation);
    let choice = move |(each, availability): &(Normalisation, Availability)| {
        let (each, is_missing) = (*each, matches!(availability, Availability::Unavailable { .. }));
        let choose: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
            explorer.go(|state| {
                state.per = each;
            });
        });
        view! {
            <label class="per" class:missing=is_missing>
                <input
                    type="radio"
                    name="per"
                    id=format!("per-{}", each.id())
                    prop:checked=live(move || chosen.get() == each)
                    disabled=live(move || is_missing && chosen.get() != each)
                    on:change=choose
                />
                <span>{each.name().get(lang).to_owned()}</span>
                <small>{availability.text(lang)}</small>
            </label>
        }
        .into_any()
    };
    let words = stage.words;
    let summary = view! {
        <summary class="button" id="normalisation">
            {show(move || chosen.get().name().get(lang).to_owned())}
            " ▾"
        </summary>
    }
    .into_any();
    let menu = move || {
        view! {
            <div>
                <fieldset class="pers">
                    <legend>{words.per}</legend>
                    {show(move || offer.read().iter().map(choice).collect_view())}
                </fieldset>
            </div>
        }
        .into_any()
    };
    view! { <Fold class="menu per-menu control" summary content=menu /> }.into_any()
}

/// From regions to what flows between each and its partner, and back.
fn pairings(stage: CompareStage) -> AnyView {
    let words = stage.words;
    let link = move |shown: &Arc<ShownComparison>| {
        let (name, codes) = match shown.is_of_pairings() {
            true => (words.to_regions, shown.comparison.receivers()),
            false => (words.to_pairings, shown.index().pairings_of(&shown.comparison.codes())),
        };
        (codes.len() > 1).then(|| {
            let change = to(move |state| state.regions.clone_from(&codes));
            view! {
                <Go to=change class="button">
                    "⇄ "
                    <span>{name}</span>
                </Go>
            }
        })
    };
    view! { <span class="to-pairings extra">{stage.part(link)}</span> }.into_any()
}

/// How many rows several report, how many compare and how many there are; each count shows its rows.
fn summary(stage: CompareStage) -> AnyView {
    let (explorer, lang, words) = (stage.explorer, stage.lang, stage.words);
    let button = |filter: ComparisonFilter| {
        let count = move |shown: &Arc<ShownComparison>| {
            CompareWords::rows_shown(lang, filter, filter.count(&shown.comparison.rows))
        };
        let choose: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
            explorer.go(|state| {
                state.filter = (filter != ComparisonFilter::default()).then_some(ViewFilter::Rows(filter));
            });
        });
        view! {
            <button
                type="button"
                id=format!("rows-{}", filter.key())
                aria-pressed=live(move || (filter == stage.rows.get()).to_string())
                on:click=choose
            >
                {stage.part(count)}
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = ComparisonFilter::ALL.into_iter().map(button).collect();
    view! {
        <div class="summary extra" id="summary" role="group" aria-label=words.show>
            {buttons}
        </div>
    }
    .into_any()
}
