//! The sections that are plain lists.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::audit::Verdict;
use relocation_explorer::ledger::FindingGroup;
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;

use super::section::section;
use crate::ui::widgets::{CheckView, Fold, Go, ReportName, Shortened, quoting, report_labels, to};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, MeasuresWords, group_name};

/// So many checks of a group are shown at first.
const CHECKS: usize = 24;
/// So many frameworks are shown at first.
const FRAMEWORKS: usize = 40;
/// So many sources with defects are shown at first.
const DEFECTIVE: usize = 24;

/// What stands in the sections of checks: the chosen groups with places in the audit's list of checks.
pub type Grouped = [(FindingGroup, Vec<usize>)];

/// The arithmetic, verdict by verdict.
pub fn checks(
    data: &Arc<Session>,
    groups: &Grouped,
    asked: Option<FindingGroup>,
    lang: Lang,
) -> Option<AnyView> {
    let words = words::ledger(lang);
    let groups = groups.iter().filter(|(group, _)| matches!(group, FindingGroup::Check(_)));
    let lists = groups.clone().filter_map(|(group, places)| show_folded(data, *group, places, asked, lang));
    let lists = lists.collect::<Vec<_>>();
    let count = groups.map(|(_, places)| places.len()).sum();
    (count > 0).then(|| section("checks", words.checks, words.checks_hint, count, lists.into_any()))
}

/// Statements that cannot all be true.
pub fn contradictions(data: &Arc<Session>, groups: &Grouped, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let (_, places) = groups.iter().find(|(group, _)| *group == FindingGroup::Contradiction)?;
    let list = (!places.is_empty()).then(|| show_checks(data, places, lang))?;
    Some(section("contradictions", words.contradictions, words.contradictions_hint, places.len(), list))
}

/// Figures that must not be added.
pub fn overlaps(
    data: &Arc<Session>,
    groups: &Grouped,
    asked: Option<FindingGroup>,
    lang: Lang,
) -> Option<AnyView> {
    let words = words::ledger(lang);
    let (group, places) = groups.iter().find(|(group, _)| *group == FindingGroup::Overlap)?;
    let list = show_folded(data, *group, places, asked, lang)?;
    Some(section("overlaps", words.overlaps, words.overlaps_hint, places.len(), list))
}

/// The checks of a group under its name; folded where there are many and nothing is amiss, unless they are what
/// was asked for.
fn show_folded(
    data: &Arc<Session>,
    group: FindingGroup,
    places: &[usize],
    asked: Option<FindingGroup>,
    lang: Lang,
) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let open = group.is_open(asked);
    let head = format!("verdict {}", group.tone().class());
    let summary = view! {
        <summary>
            <h3 class=head>{group_name(group, lang)}" "<small>{places.len()}</small></h3>
        </summary>
    };
    let (data, places): (_, Arc<[usize]>) = (Arc::clone(data), places.into());
    let list = move || show_checks(&data, &places, lang);
    Some(view! { <Fold class="verdict-group" open summary=summary.into_any() content=list /> }.into_any())
}

fn show_checks(data: &Arc<Session>, places: &[usize], lang: Lang) -> AnyView {
    let labels = report_labels(&data.collection, lang);
    let list = Shortened::of(places.len(), CHECKS);
    let (data, places) = (Arc::clone(data), places.to_vec());
    let entries = list.entries(move |at| {
        let check = data.audit().checks[places[at]].clone();
        let report = check.facts.first().and_then(|id| data.collection.find(id)).map(|fact| &fact.report.id);
        let label = labels.iter().find(|label| Some(&label.id) == report).cloned();
        view! { <li>{label.map(|label| view! { <ReportName label /> })}<CheckView check /></li> }.into_any()
    });
    view! {
        <ul class="checks">{entries}</ul>
        {list.more()}
    }
    .into_any()
}

/// Frameworks that announce other than they spell out.
pub fn frameworks(data: &Arc<Session>, places: Vec<usize>, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let count = places.len();
    let list = Shortened::of(count, FRAMEWORKS);
    let (data, labels) = (Arc::clone(data), report_labels(&data.collection, lang));
    let rows = list.entries(move |at| {
        let check = &data.audit().frameworks[places[at]];
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
                {label.map(|label| view! { <ReportName label /> })} <Go to=change>{name}</Go>
                <span class=tone>{MeasuresWords::announced(lang, Some(check.announced), check.found)}</span>
            </li>
        }
        .into_any()
    });
    let content = view! {
        <ul class="announcements">{rows}</ul>
        {list.more()}
    }
    .into_any();
    (count > 0).then(|| section("announced", words.frameworks, words.frameworks_hint, count, content))
}

/// What is wrong with the sources.
pub fn defects(data: &Arc<Session>, places: Vec<usize>, lang: Lang) -> Option<AnyView> {
    let words = words::ledger(lang);
    let reports = &data.collection.snapshot().reports;
    let count = places.iter().map(|&at| reports[at].source.defects.len()).sum();
    let list = Shortened::of(places.len(), DEFECTIVE);
    let (data, labels) = (Arc::clone(data), report_labels(&data.collection, lang));
    let blocks = list.entries(move |at| {
        let report = &data.collection.snapshot().reports[places[at]];
        let defects =
            report.source.defects.iter().map(|defect| {
                view! { <li>{quoting(defect.get(lang), lang, &report.language)}</li> }.into_any()
            });
        let defects = defects.collect::<Vec<_>>();
        view! {
            <div>
                <h3>
                    <ReportName label=labels[places[at]].clone() />
                </h3>
                <ul>{defects}</ul>
            </div>
        }
        .into_any()
    });
    let content = view! {
        <div class="defects">{blocks}</div>
        {list.more()}
    }
    .into_any();
    (count > 0).then(|| section("defects", words.defects, words.defects_hint, count, content))
}
