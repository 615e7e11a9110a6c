//! A report by the place that it is mostly about: short enough for a column's head.

use std::collections::HashMap;

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::snapshot::{Collection, FactView, Lang, Region, Report};

use super::paper::note_mark;

/// A report as it is named in tables and filters.
#[derive(Clone)]
pub struct ReportLabel {
    /// Its place in the document, which numbers it on paper.
    pub place: usize,
    /// Its id.
    pub id: String,
    /// The short name of the place that most of its facts are about; its title where there is none.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The CSS colour of its place.
    pub colour: String,
}

/// The labels of all reports, in the document's order.
pub fn report_labels(collection: &Collection, lang: Lang) -> Vec<ReportLabel> {
    let reports = collection.snapshot().reports.iter().zip(collection.facts_by_report());
    reports
        .enumerate()
        .map(|(place, (report, facts))| {
            let region = main_region(collection, report, &facts);
            let hue = region.and_then(|region| hue_of(collection, &region.id));
            ReportLabel {
                place,
                id: report.id.clone(),
                name: region.map_or(&report.title, Region::short_name).get(lang).to_owned(),
                title: report.title.get(lang).to_owned(),
                colour: hue.map_or_else(|| "var(--ink-3)".into(), |hue| format!("var(--r{})", hue % 5 + 1)),
            }
        })
        .collect()
}

/// The region that most facts of a report are about; the first named where several have as many.
fn main_region<'a>(collection: &'a Collection, report: &Report, facts: &[FactView]) -> Option<&'a Region> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for view in facts {
        *counts.entry(&view.region.id).or_default() += 1;
    }
    let most =
        report.about.iter().rev().max_by_key(|id| counts.get(id.as_str()).copied().unwrap_or_default())?;
    collection.region(most)
}

/// A report's short name, with its colour.
#[component]
pub fn ReportName(label: ReportLabel) -> impl IntoView {
    view! {
        <span class="report-name" title=label.title>
            <span class="dot" style:--c=label.colour aria-hidden="true"></span>{label.name} {note_mark(label.place)}
        </span>
    }
    .into_any()
}
