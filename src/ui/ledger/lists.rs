//! The sections that are plain lists.

use leptos::prelude::*;
use relocation_explorer::audit::Verdict;
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

use super::group::Group;
use super::section;
use crate::ui::explorer::Open;
use crate::ui::widgets::{CheckView, Go, ReportLabel, ReportName, quoting, report_labels, to};
use crate::ui::words::{self, MeasuresWords};

/// What stands in the sections of checks: the chosen groups with places in the audit's list of checks.
pub type Grouped = [(Group, Vec<usize>)];

/// The arithmetic, verdict by verdict.
pub fn checks(data: &Open, groups: &Grouped, asked: Option<Group>, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let groups = groups.iter().filter(|(group, _)| matches!(group, Group::Check(_)));
    let lists = groups.clone().filter_map(|(group, places)| show_folded(data, *group, places, asked, lang));
    let lists = lists.collect::<Vec<_>>();
    let count = groups.map(|(_, places)| places.len()).sum();
    (count > 0).then(|| section("checks", words.checks, words.checks_hint, count, lists.into_any()))
}

/// Statements that cannot all be true.
pub fn contradictions(data: &Open, groups: &Grouped, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let (_, places) = groups.iter().find(|(group, _)| *group == Group::Contradiction)?;
    let list = show_checks(data, places, lang)?;
    Some(section("contradictions", words.contradictions, words.contradictions_hint, places.len(), list))
}

/// Figures that must not be added.
pub fn overlaps(data: &Open, groups: &Grouped, asked: Option<Group>, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let (group, places) = groups.iter().find(|(group, _)| *group == Group::Overlap)?;
    let list = show_folded(data, *group, places, asked, lang)?;
    Some(section("overlaps", words.overlaps, words.overlaps_hint, places.len(), list))
}

/// The checks of a group under its name; folded where there are many and nothing is amiss, unless they are what
/// was asked for.
fn show_folded(
    data: &Open,
    group: Group,
    places: &[usize],
    asked: Option<Group>,
    lang: Lang,
) -> Option<AnyView> {
    let list = show_checks(data, places, lang)?;
    let open = asked == Some(group) || !matches!(group, Group::Check(Verdict::Holds) | Group::Overlap);
    let head = format!("verdict {}", group.tone());
    Some(
        view! {
            <details class="verdict-group" open=open>
                <summary><h3 class=head>{group.name(lang)}" "<small>{places.len()}</small></h3></summary>
                {list}
            </details>
        }
        .into_any(),
    )
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
                <Go to=change>{name}</Go>
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
        let report = &reports[at];
        let defects =
            report.source.defects.iter().map(|defect| {
                view! { <li>{quoting(defect.get(lang), lang, &report.language)}</li> }.into_any()
            });
        let defects = defects.collect::<Vec<_>>();
        count += defects.len();
        view! { <div><h3><ReportName label=labels[at].clone()/></h3><ul>{defects}</ul></div> }.into_any()
    });
    let blocks = blocks.collect::<Vec<_>>();
    let list = (!blocks.is_empty()).then(|| view! { <div class="defects">{blocks}</div> }.into_any())?;
    Some(section("defects", words.defects, words.defects_hint, count, list))
}
