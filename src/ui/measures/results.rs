//! The measures that pass, side by side: a column a report.

use leptos::html::H2;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use super::Answers;
use super::item::show_measure;
use super::model::{Entry, passing};
use crate::ui::address::Address;
use crate::ui::explorer::{Explorer, Open};
use crate::ui::widgets::{Go, ReportLabel, ReportName, Scope, report_labels, show, to};
use crate::ui::words::{self, MeasuresWords, common, type_name};

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
        explorer.data.with_value(|data| {
            let found = found(data, answers);
            if found.is_empty() {
                return nothing(lang).into_any();
            }
            let has = |label: &ReportLabel| found.iter().any(|entry| entry.framework.report == label.id);
            let (with, without): (Vec<_>, Vec<_>) = columns(data, answers, lang).into_iter().partition(has);
            let columns = with.into_iter().map(|label| show_column(data, label, &found, &sought, lang));
            let without = without.into_iter().map(|label| view! { <ReportName label/> }.into_any());
            let without = without.collect::<Vec<_>>();
            view! {
                <div class="columns">{columns.collect::<Vec<_>>()}</div>
                {(!without.is_empty()).then(|| view! {
                    <p class="none-in"><span class="muted">{words::measures(lang).none_in}</span>{without}</p>
                })}
            }
            .into_any()
        })
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

fn show_column(data: &Open, label: ReportLabel, found: &[Entry], sought: &str, lang: Lang) -> AnyView {
    let here: Vec<&Entry> = found.iter().filter(|entry| entry.framework.report == label.id).collect();
    let count = here.len();
    let measures = here.into_iter().map(|entry| {
        let mut place: Vec<&str> = vec![entry.framework.name.get(lang)];
        place.extend(entry.path.iter().map(|part| part.name.get(lang)));
        show_measure(data, entry.measure, Some(place.join(" › ")), sought, lang)
    });
    let measures = measures.collect::<Vec<_>>();
    let id = label.id.clone();
    view! {
        <div class="column" data-report=id>
            <h3><ReportName label/>" "<small class="muted">{count}</small></h3>
            <ul>{measures}</ul>
        </div>
    }
    .into_any()
}

fn nothing(lang: Lang) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{common(lang).nothing_passes}</p>
            <Go to=to(Scope::clear) class="button control">{common(lang).clear_filters}</Go>
        </div>
    }
}
