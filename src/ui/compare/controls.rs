//! What is told of the request, what values are divided by, and the way around the page.

use leptos::prelude::*;
use relocation_explorer::compare::{Availability, Coverage, Normalisation, Notice, Row};

use super::Shown;
use super::choice::keep_focus;
use super::shown::RowFilter;
use crate::ui::words::CompareWords;

/// What a reader should be told of the regions and the normalisation that the address asks for.
pub fn notices(shown: &Shown) -> AnyView {
    let lang = shown.lang;
    let unknown = shown.asked.per.iter().filter(|per| Normalisation::of_id(per).is_none());
    let mut warnings: Vec<String> = unknown.map(|per| format!("{} {per}", shown.words.unknown_per)).collect();
    let mut notes = Vec::new();
    for notice in &shown.comparison.notices {
        match notice {
            // The start of the view says so at length.
            Notice::TooFewRegions => {}
            Notice::FactsInside { .. } => notes.push(notice.text(lang)),
            _ => warnings.push(notice.text(lang)),
        }
    }
    let warnings: Vec<_> =
        warnings.into_iter().map(|text| view! { <div class="notice"><p>{text}</p></div> }).collect();
    let notes: Vec<_> = notes.into_iter().map(|text| view! { <p class="small muted">{text}</p> }).collect();
    view! { <div class="compare-notices" id="compare-notices" role="status">{warnings}{notes}</div> }
        .into_any()
}

/// What values are divided by; what fits no row is disabled and says why.
pub fn normalisations(shown: &Shown) -> AnyView {
    let (explorer, lang) = (shown.explorer, shown.lang);
    let chosen = shown.asked.normalisation();
    let offer = |(each, availability): (Normalisation, Availability)| {
        let is_missing = matches!(availability, Availability::Unavailable { .. });
        let choose: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
            explorer.go(|state| {
                state.per = (each != Normalisation::AsPrinted).then(|| each.id().to_owned());
            });
            keep_focus(explorer.address, format!("per-{}", each.id()));
        });
        view! {
            <label class="per" class:missing=is_missing>
                <input
                    type="radio"
                    name="per"
                    id=format!("per-{}", each.id())
                    checked=each == chosen
                    disabled=is_missing && each != chosen
                    on:change=choose
                />
                <span>{each.name().get(lang).to_owned()}</span>
                <small>{availability.text(lang)}</small>
            </label>
        }
        .into_any()
    };
    let offers: Vec<AnyView> =
        shown.index().availability(&shown.asked.regions).into_iter().map(offer).collect();
    view! { <fieldset class="pers control" id="normalisation"><legend>{shown.words.per}</legend>{offers}</fieldset> }
        .into_any()
}

/// Whether a filter lets a row pass.
pub fn passes(filter: RowFilter, row: &Row) -> bool {
    match filter {
        RowFilter::All => true,
        RowFilter::Shared => row.coverage != Coverage::One,
        RowFilter::Comparable => row.scale().is_some(),
    }
}

/// How many indicators there are, how many are shared and how many compare; each count shows its rows.
pub fn summary(shown: &Shown) -> AnyView {
    let (explorer, lang, chosen) = (shown.explorer, shown.lang, shown.asked.rows);
    let button = |filter: RowFilter| {
        let rows = shown.comparison.rows.iter().filter(|row| passes(filter, row)).count();
        let (text, title) = match filter {
            RowFilter::All => (CompareWords::indicators(lang, rows), shown.words.all_rows),
            RowFilter::Shared => (CompareWords::shared(lang, rows), shown.words.shared_rows),
            RowFilter::Comparable => (CompareWords::comparable(lang, rows), shown.words.comparable_rows),
        };
        let id = format!("rows-{}", filter.key().unwrap_or("all"));
        let focus = id.clone();
        let choose: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| {
            explorer.go(|state| state.filter = filter.key().map(str::to_owned));
            keep_focus(explorer.address, focus.clone());
        });
        view! {
            <button type="button" class="button" id=id title=title aria-pressed=(filter == chosen).to_string() on:click=choose>
                {text}
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = RowFilter::ALL.into_iter().map(button).collect();
    view! { <div class="summary extra" id="summary" role="group" aria-label=shown.words.show>{buttons}</div> }
        .into_any()
}

/// Links to the parts of the page.
pub fn contents(shown: &Shown, has_slopes: bool, has_flows: bool) -> AnyView {
    let words = shown.words;
    let compares = shown.comparison.rows.iter().any(|row| row.scale().is_some());
    let parts = [
        (compares, "#compared", words.compared),
        (true, "#coverage", words.coverage),
        (true, "#rows", words.rows),
        (has_slopes, "#slopes", words.slopes),
        (has_flows, "#flows", words.flows),
    ];
    let links: Vec<_> = parts
        .into_iter()
        .filter(|(is_there, ..)| *is_there)
        .map(|(_, to, name)| view! { <li><a href=to>{name}</a></li> })
        .collect();
    view! { <nav class="contents control" aria-label=words.on_page><ul>{links}</ul></nav> }.into_any()
}
