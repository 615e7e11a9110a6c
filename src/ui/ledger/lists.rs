//! The sections that are plain lists.

use leptos::prelude::*;
use relocation_explorer::audit::Verdict;
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

use super::section;
use crate::ui::explorer::Open;
use crate::ui::widgets::{CheckView, Go, ReportLabel, ReportName, report_labels, to};
use crate::ui::words::{self, MeasuresWords};

/// The arithmetic.
pub fn checks(data: &Open, places: &[usize], lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let list = show_checks(data, places, lang)?;
    Some(section("checks", words.checks, words.checks_hint, places.len(), list))
}

/// Statements that cannot all be true.
pub fn contradictions(data: &Open, places: &[usize], lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let list = show_checks(data, places, lang)?;
    Some(section("contradictions", words.contradictions, words.contradictions_hint, places.len(), list))
}

/// Figures that must not be added; folded, unless they are what was asked for.
pub fn overlaps(data: &Open, places: &[usize], asked: bool, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let list = show_checks(data, places, lang)?;
    let list =
        view! { <details open=asked><summary>{words.show_overlaps}</summary>{list}</details> }.into_any();
    Some(section("overlaps", words.overlaps, words.overlaps_hint, places.len(), list))
}

fn show_checks(data: &Open, places: &[usize], lang: Lang) -> Option<AnyView> {
    let labels = report_labels(&data.collection, lang);
    let checks = places.iter().map(|&at| {
        let check = data.audit().checks[at].clone();
        let report = check.facts.first().and_then(|id| data.collection.find(id)).map(|fact| &fact.report.id);
        let label = labels.iter().find(|label| Some(&label.id) == report).cloned();
        view! { <li>{label.map(|label| view! { <ReportName label/> })}<CheckView check/></li> }.into_any()
    });
    let checks = checks.collect::<Vec<_>>();
    (!checks.is_empty()).then(|| view! { <ul class="checks">{checks}</ul> }.into_any())
}

/// Frameworks that announce other than they spell out.
pub fn frameworks(data: &Open, places: &[usize], lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let labels = report_labels(&data.collection, lang);
    let rows = places.iter().map(|&at| {
        let check = &data.audit().frameworks[at];
        let tone = if check.verdict == Verdict::Fails { "announced bad" } else { "announced" };
        let label = labels.iter().find(|label| label.id == check.report).cloned();
        let (report, name) = (check.report.clone(), check.name.get(lang).to_owned());
        let change = to(move |state| {
            state.view = View::Measures;
            state.filter = None;
            state.selection = Default::default();
            state.selection.toggle(Facet::Report, &report);
        });
        view! {
            <li>
                {label.map(|label| view! { <ReportName label/> })}
                <Go to=change label=words.see_framework>{name}</Go>
                <span class=tone>{MeasuresWords::announced(lang, Some(check.announced), check.found)}</span>
            </li>
        }
        .into_any()
    });
    let rows = rows.collect::<Vec<_>>();
    let list = (!rows.is_empty()).then(|| view! { <ul class="announcements">{rows}</ul> }.into_any())?;
    Some(section("announced", words.frameworks, words.frameworks_hint, places.len(), list))
}

/// What is wrong with the sources.
pub fn defects(data: &Open, places: &[usize], lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let labels: Vec<ReportLabel> = report_labels(&data.collection, lang);
    let reports = &data.collection.snapshot().reports;
    let mut count = 0;
    let blocks = places.iter().map(|&at| {
        let defects = reports[at].source.defects.iter();
        let defects = defects.map(|defect| view! { <li>{defect.get(lang).to_owned()}</li> }.into_any());
        let defects = defects.collect::<Vec<_>>();
        count += defects.len();
        view! { <div><h3><ReportName label=labels[at].clone()/></h3><ul>{defects}</ul></div> }.into_any()
    });
    let blocks = blocks.collect::<Vec<_>>();
    let list = (!blocks.is_empty()).then(|| view! { <div class="defects">{blocks}</div> }.into_any())?;
    Some(section("defects", words.defects, words.defects_hint, count, list))
}
