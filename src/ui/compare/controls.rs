//! What is told of the request, what values are divided by, and the way around the page.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::chart::Slope;
use relocation_explorer::compare::{Availability, ComparisonFilter, Normalisation, Notice, PartnerPair};
use relocation_explorer::share::ViewFilter;

use super::shown::{CompareStage, ShownComparison};
use crate::ui::widgets::{live, show};
use relocation_explorer::words::CompareWords;

/// What a reader should be told of the regions and the normalisation that the address asks for.
pub fn notices(shown: &ShownComparison) -> AnyView {
    let lang = shown.lang;
    let mut warnings = Vec::new();
    let mut notes = Vec::new();
    for notice in &shown.comparison.notices {
        match notice {
            // The start of the view says so at length.
            Notice::TooFewRegions => {}
            Notice::FactsInside { .. } => notes.push(notice.text(lang)),
            _ => warnings.push(notice.text(lang)),
        }
    }
    let warnings: Vec<_> = warnings
        .into_iter()
        .map(|text| {
            view! {
                <div class="notice">
                    <p>{text}</p>
                </div>
            }
        })
        .collect();
    let notes: Vec<_> = notes.into_iter().map(|text| view! { <p class="small muted">{text}</p> }).collect();
    view! {
        <div class="compare-notices" id="compare-notices" role="status">
            {warnings}
            {notes}
        </div>
    }
    .into_any()
}

/// What values are divided by; what fits no row is disabled and says why.
pub fn normalisations(stage: CompareStage) -> AnyView {
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
    let choices = show(move || offer.read().iter().map(choice).collect_view());
    view! {
        <fieldset class="pers control" id="normalisation">
            <legend>{stage.words.per}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}

/// How many indicators there are, how many are shared and how many compare; each count shows its rows.
pub fn summary(stage: CompareStage) -> AnyView {
    let (explorer, lang, words) = (stage.explorer, stage.lang, stage.words);
    let button = |filter: ComparisonFilter| {
        let count = move |shown: &Arc<ShownComparison>| {
            let rows = filter.count(&shown.comparison.rows);
            match filter {
                ComparisonFilter::All => CompareWords::indicators(lang, rows),
                ComparisonFilter::Shared => CompareWords::shared(lang, rows),
                ComparisonFilter::Comparable => CompareWords::comparable(lang, rows),
            }
        };
        let title = match filter {
            ComparisonFilter::All => words.all_rows,
            ComparisonFilter::Shared => words.shared_rows,
            ComparisonFilter::Comparable => words.comparable_rows,
        };
        let choose: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
            explorer.go(|state| {
                state.filter = (filter != ComparisonFilter::All).then_some(ViewFilter::Rows(filter));
            });
        });
        view! {
            <button
                type="button"
                class="button"
                id=format!("rows-{}", filter.key())
                title=title
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

/// Links to the parts of the page.
pub fn contents(stage: CompareStage, slopes: Memo<Vec<Slope>>, pairs: Memo<Vec<PartnerPair>>) -> AnyView {
    let words = stage.words;
    let parts = [
        ("#compared", words.compared),
        ("#coverage", words.coverage),
        ("#rows", words.rows),
        ("#slopes", words.slopes),
        ("#flows", words.flows),
    ];
    let links: Vec<AnyView> = parts
        .into_iter()
        .map(|(to, name)| {
            let is_missing = Memo::new(move |_| match to {
                "#compared" => stage.shown.read().multiples.is_empty(),
                "#slopes" => slopes.read().is_empty(),
                "#flows" => pairs.read().is_empty(),
                _ => false,
            });
            view! {
                <li hidden=live(move || is_missing.get())>
                    <a href=to>{name}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="contents control" aria-label=words.on_page>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}
