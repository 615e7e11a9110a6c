//! What all reports say of a place.

use std::collections::BTreeSet;

use super::figures::{PlaceQuestion, figures_by_question, is_promise};
use super::picture::PlacePicture;
use crate::audit::{AuditResults, CheckKind, Checked, Reporting, Verdict};
use crate::compare::{CompareIndex, Passport};
use crate::ledger::FindingGroup;
use crate::measures::measures_of;
use crate::snapshot::{Collection, MeasureType};

/// A place with all that is said of it. Places in the document's lists stand for what is named.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceSummary {
    /// The region.
    pub region: usize,
    /// What kind of place it is, how many were relocated, who its partners are.
    pub passport: Passport,
    /// The regions directly inside it.
    pub inside: Vec<usize>,
    /// The reports that are about it or have a figure of it.
    pub reports: Vec<usize>,
    /// How many figures are about it or name it as a partner.
    pub figures: usize,
    /// Those that promise and rule nothing, by question.
    pub questions: Vec<PlaceQuestion>,
    /// Its figures that may stand on one axis.
    pub picture: Option<PlacePicture>,
    /// The targets and standards, as places in the audit's list.
    pub promises: Vec<usize>,
    /// The checks in which its figures take part, as places in the audit's list, the gravest group first; progress stands
    /// with the promises.
    pub checks: Vec<(FindingGroup, Vec<usize>)>,
    /// What the reports about it do, as places in the list of all measures, by type.
    pub measures: Vec<(MeasureType, Vec<usize>)>,
    /// The concepts of which its reports have no figure, and what a coder's reading states of them.
    pub known: Vec<(usize, Reporting)>,
    /// The pairings of which it is a side, or an organisation of it.
    pub pairings: Vec<usize>,
}

/// The groups of checks in the order in which a reader should see them.
const GROUPS: [FindingGroup; 6] = [
    FindingGroup::Contradiction,
    FindingGroup::Check(Verdict::Fails),
    FindingGroup::Overlap,
    FindingGroup::Check(Verdict::HoldsWithinRounding),
    FindingGroup::Check(Verdict::CannotBeChecked),
    FindingGroup::Check(Verdict::Holds),
];

impl PlaceSummary {
    /// Gathers what is said of a region, by its code; none where the collection does not have it.
    pub fn of(index: &CompareIndex, audit: &AuditResults, code: &str) -> Option<Self> {
        let collection = index.collection();
        let s = collection.snapshot();
        let region = collection.positions().regions.get(code)?;
        let passport = index.passport(code)?;
        let facts: BTreeSet<usize> =
            index.facts_of(region).iter().chain(index.facts_with(region)).copied().collect();
        let (promised, printed): (Vec<usize>, Vec<usize>) =
            facts.iter().partition(|&&fact| is_promise(s.facts[fact].kind));
        let ids: BTreeSet<&str> = facts.iter().map(|&fact| s.facts[fact].id.as_str()).collect();
        let promised: BTreeSet<&str> = promised.iter().map(|&fact| s.facts[fact].id.as_str()).collect();
        let about =
            s.reports.iter().enumerate().filter(|(_, report)| report.about.iter().any(|id| id == code));
        let about: BTreeSet<usize> = about.map(|(at, _)| at).collect();
        let of_facts = facts.iter().map(|&fact| collection.links(fact).report);
        let regions = s.regions.iter().enumerate();
        Some(Self {
            region,
            inside: regions
                .filter(|(_, inner)| inner.parent.as_deref() == Some(code))
                .map(|(at, _)| at)
                .collect(),
            reports: about.iter().copied().chain(of_facts).collect::<BTreeSet<_>>().into_iter().collect(),
            figures: facts.len(),
            questions: figures_by_question(index, &printed),
            picture: PlacePicture::of(index, region, &printed),
            promises: places(&audit.commitments, |promise| promised.contains(promise.fact.as_str())),
            checks: checks(&audit.checks, &ids),
            measures: measures(collection, &about),
            known: known(index, code),
            pairings: places(&s.pairings, |pairing| {
                [&pairing.from, &pairing.to].iter().any(|side| pairing_place(collection, side) == Some(code))
            }),
            passport,
        })
    }
}

/// The region of a side of a pairing, which is a region or an organisation.
pub fn pairing_place<'a>(collection: &'a Collection, side: &'a str) -> Option<&'a str> {
    match collection.actor(side) {
        Some(actor) => actor.region.as_deref(),
        None => Some(side),
    }
}

/// Where the entries stand that pass.
fn places<T>(all: &[T], passes: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, each)| passes(each)).map(|(at, _)| at).collect()
}

fn checks(all: &[Checked], facts: &BTreeSet<&str>) -> Vec<(FindingGroup, Vec<usize>)> {
    let takes_part = |check: &Checked| {
        check.kind != CheckKind::Progress && check.facts.iter().any(|fact| facts.contains(fact.as_str()))
    };
    let of_group = |group: FindingGroup| {
        let own = places(all, |check| FindingGroup::of_check(check) == group && takes_part(check));
        (!own.is_empty()).then_some((group, own))
    };
    GROUPS.into_iter().filter_map(of_group).collect()
}

fn measures(collection: &Collection, about: &BTreeSet<usize>) -> Vec<(MeasureType, Vec<usize>)> {
    let all = measures_of(collection);
    let reports = &collection.snapshot().reports;
    let is_own = |report: &str| about.iter().any(|&at| reports[at].id == report);
    let of_type = |kind: MeasureType| {
        let own = places(&all, |placed| placed.measure.kind == kind && is_own(&placed.framework.report));
        (!own.is_empty()).then_some((kind, own))
    };
    MeasureType::ALL.into_iter().filter_map(of_type).collect()
}

/// What the reports on a region say without a figure, as far as a coder states it: what is done, what is mentioned, what was
/// looked for in vain.
fn known(index: &CompareIndex, code: &str) -> Vec<(usize, Reporting)> {
    let states: [fn(&Reporting) -> bool; 3] = [
        |says| matches!(says, Reporting::MeasuresOnly(_)),
        |says| matches!(says, Reporting::Mentioned(_)),
        |says| matches!(says, Reporting::NotFound),
    ];
    let all = index.reporting_by_concept(code);
    let of_state =
        |is: fn(&Reporting) -> bool| all.iter().cloned().enumerate().filter(move |(_, says)| is(says));
    states.into_iter().flat_map(of_state).collect()
}
