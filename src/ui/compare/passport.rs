//! The head of a column: which place, what kind of place, whose report, how many people.

use leptos::prelude::*;
use relocation_explorer::compare::{Passport, Relocated};

use super::picker::steps;
use super::shown::{CompareStage, ShownComparison};
use crate::ui::widgets::{FigureLink, RegionName, note_mark};
use relocation_explorer::words::CompareWords;

/// The head of a column.
pub fn passport(stage: CompareStage, shown: &ShownComparison, at: usize) -> AnyView {
    let region = &shown.comparison.regions[at];
    let Some(passport) = shown.index().passport(&region.id) else { return ().into_any() };
    let name = match &region.giver {
        Some(giver) => view! {
            <RegionName id=giver.clone() />
            <span>"→"</span>
            <RegionName id=region.region.clone() />
        }
        .into_any(),
        None => view! { <RegionName id=region.id.clone() /> }.into_any(),
    };
    view! {
        <th scope="col" style:--c=shown.colour(at)>
            <span class="whose-column">{name}{steps(stage, &region.id)}</span>
            <span class="sub">
                {place(shown, &passport)}
                {passport.reports.iter().map(|&report| note_mark(report)).collect_view()}
            </span>
            {region.giver.is_none().then(|| view! { <span class="sub">{people(shown, &passport)}</span> })}
        </th>
    }
    .into_any()
}

/// `prefecture · Guizhou · report 30 November 2020 · 31 figures`.
fn place(shown: &ShownComparison, passport: &Passport) -> String {
    let (lang, snapshot) = (shown.lang, shown.open.collection.snapshot());
    let around = passport.around.last().and_then(|&outer| snapshot.regions.get(outer));
    let issued = |&report: &usize| Some(snapshot.reports.get(report)?.issued.as_ref()?.words(lang));
    let dates: Vec<Option<String>> = passport.reports.iter().map(issued).collect();
    let parts = [
        Some(CompareWords::level(lang, passport.level).to_owned()),
        around.map(|outer| outer.short_name().get(lang).to_owned()),
        (!dates.is_empty()).then(|| CompareWords::reports_of(lang, &dates)),
        Some(CompareWords::facts(lang, passport.facts)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many were relocated, and who is its partner.
fn people(shown: &ShownComparison, passport: &Passport) -> AnyView {
    let words = shown.words;
    let collection = &shown.open.collection;
    let figure = |fact: usize| view! { <FigureLink id=shown.fact_id(fact) /> }.into_any();
    let count = match &passport.relocated {
        Relocated::Printed(fact) => figure(*fact),
        Relocated::NotCoded => words.not_coded.into_any(),
        Relocated::Inside(facts) => {
            let each = facts.iter().enumerate().filter_map(|(at, &fact)| {
                let place = collection.get(fact)?.region.short_name().get(shown.lang).to_owned();
                Some(view! {
                    {(at > 0).then_some(" ")}
                    {figure(fact)}
                    " "
                    <span class="nowrap">{place}</span>
                })
            });
            view! {
                {each.collect_view()}
                {words.not_the_whole}
            }
            .into_any()
        }
    };
    let partner = passport
        .partners
        .first()
        .map(|partner| format!(" · {} {}", words.partner, partner.name.get(shown.lang)));
    view! {
        {words.relocated}
        " "
        {count}
        {partner}
    }
    .into_any()
}
