//! The measures that pass, side by side: a column a report.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::html::H2;
use leptos::prelude::*;
use relocation_explorer::snapshot::{Lang, Measure};

use super::Answers;
use super::item::show_measure;
use super::model::{Entry, passing};
use crate::ui::address::Address;
use crate::ui::explorer::{Explorer, Open};
use crate::ui::widgets::{Go, ReportLabel, ReportName, Shortened, clear_filters, report_labels, show, to};
use relocation_explorer::words::{self, MeasuresWords, common, type_name};

/// So many reports are shown side by side at first.
const REPORTS: usize = 6;
/// So many measures of a report are shown at first.
const MEASURES: usize = 60;
/// So many reports without a measure that passes are named at first.
const NAMES: usize = 24;

/// The measures that pass.
#[component]
pub fn Results(answers: Answers) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let heading = NodeRef::<H2>::new();
    follow_links(explorer.address, answers, heading);
    let tally = show(move || {
        let (measures, reports) = explorer.data.with_value(|data| {
            let found = found(data, answers);
            let mut reports: Vec<&str> = found.iter().map(|entry| entry.framework.report.as_str()).collect();
            reports.dedup();
            (found.len(), reports.len())
        });
        MeasuresWords::found(lang, measures, reports)
    });
    let title = show(move || match answers.shown.read().kind {
        Some(kind) => type_name(kind, lang),
        None => words::measures(lang).beside,
    });
    let columns = show(move || {
        let sought = answers.scope.read().text.clone();
        let data = explorer.data.get_value();
        let mut by_report: HashMap<String, Vec<Place>> = HashMap::new();
        for Entry { framework, path, measure } in found(&data, answers) {
            let mut place = vec![framework.name.get(lang)];
            place.extend(path.iter().map(|part| part.name.get(lang)));
            let place = Place { measure: measure.clone(), place: place.join(" › ") };
            by_report.entry(framework.report.clone()).or_default().push(place);
        }
        if by_report.is_empty() {
            return nothing(lang).into_any();
        }
        let has = |label: &ReportLabel| by_report.contains_key(&label.id);
        let (with, without): (Vec<_>, Vec<_>) = columns(&data, answers, lang).into_iter().partition(has);
        let (columns, others) = (Shortened::of(with.len(), REPORTS), Shortened::of(without.len(), NAMES));
        let any_without = !without.is_empty();
        let with = columns.entries(move |at| {
            let here = by_report.get(&with[at].id).cloned().unwrap_or_default();
            show_column(&data, with[at].clone(), here, sought.clone(), lang)
        });
        let without = others.entries(move |at| view! { <ReportName label=without[at].clone()/> }.into_any());
        view! {
            <div class="columns">{with}</div>
            {columns.more()}
            {any_without.then(|| view! {
                <p class="none-in"><span class="muted">{words::measures(lang).none_in}</span>{without}</p>
                {others.more()}
            })}
        }
        .into_any()
    });
    view! {
        <section class="side-by-side" id="results">
            <h2 node_ref=heading tabindex="-1">{title}" "<small class="muted" role="status">{tally}</small></h2>
            {columns}
        </section>
    }
    .into_any()
}

/// A reader who opens a cell of the matrix, or a measure's type, is taken to what it shows.
fn follow_links(address: Address, answers: Answers, heading: NodeRef<H2>) {
    Effect::new(move |before: Option<super::Shown>| {
        let shown = answers.shown.get();
        let picking = address.has_focus("select");
        let opened = shown.kind.is_some() && before.is_some_and(|before| before != shown);
        if opened
            && !picking
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
        shown
    });
}

fn found(data: &Open, answers: Answers) -> Vec<Entry<'_>> {
    let kind = answers.shown.read().kind;
    let all = answers.haystacks.with_value(|haystacks| passing(data, haystacks, &answers.scope.read()));
    let mut found: Vec<Entry> =
        all.into_iter().filter(|entry| kind.is_none_or(|kind| entry.measure.kind == kind)).collect();
    found.sort_by_cached_key(|entry| concept_of(data, entry).unwrap_or(usize::MAX));
    found
}

/// The place of the concept that a measure's first figure is of; measures without one come last.
fn concept_of(data: &Open, entry: &Entry) -> Option<usize> {
    let fact = data.collection.find(entry.measure.facts.first()?)?;
    data.collection.snapshot().concept_place(fact.indicator)
}

/// The reports that pass, the one whose cell was opened first.
fn columns(data: &Open, answers: Answers, lang: Lang) -> Vec<ReportLabel> {
    let (scope, shown) = (answers.scope.read(), answers.shown.read());
    let mut labels = report_labels(&data.collection, lang);
    labels.retain(|label| scope.has_report(&label.id));
    labels.sort_by_key(|label| Some(&label.id) != shown.report.as_ref());
    labels
}

/// A measure that passes, and where in its framework it stands.
#[derive(Clone)]
struct Place {
    measure: Measure,
    place: String,
}

fn show_column(
    data: &Arc<Open>,
    label: ReportLabel,
    here: Vec<Place>,
    sought: String,
    lang: Lang,
) -> AnyView {
    let count = here.len();
    let list = Shortened::of(count, MEASURES);
    let data = Arc::clone(data);
    let measures = list.entries(move |at| {
        let Place { measure, place } = &here[at];
        show_measure(&data, measure, Some(place.clone()), &sought, lang)
    });
    let id = label.id.clone();
    view! {
        <div class="column" data-report=id>
            <h3><ReportName label/>" "<small class="muted">{count}</small></h3>
            <ul>{measures}</ul>
            {list.more()}
        </div>
    }
    .into_any()
}

fn nothing(lang: Lang) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{common(lang).nothing_passes}</p>
            <Go to=to(clear_filters) class="button control">{common(lang).clear_filters}</Go>
        </div>
    }
}
