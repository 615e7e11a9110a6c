//! The ledger's entries, each in the group that a tile counts.

use relocation_explorer::audit::{Coverage, PromiseStatus, Silence, Verdict, coverage};
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Open;
use crate::ui::widgets::Scope;
use relocation_explorer::words::ledger;

/// Entries of one kind and verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Targets and standards.
    Promise(PromiseStatus),
    /// Arithmetic.
    Check(Verdict),
    /// Statements that cannot all be true.
    Contradiction,
    /// Figures not to be added.
    Overlap,
    /// Frameworks that announce other than they spell out.
    Framework,
    /// What is not reported.
    Silence,
    /// What is wrong with the sources.
    Defect,
}

impl Group {
    /// All groups, as the tiles show them.
    pub const ALL: [Group; 13] = [
        Group::Promise(PromiseStatus::NotMet),
        Group::Promise(PromiseStatus::Met),
        Group::Promise(PromiseStatus::Undecided),
        Group::Promise(PromiseStatus::NoFollowUp),
        Group::Check(Verdict::Fails),
        Group::Check(Verdict::HoldsWithinRounding),
        Group::Check(Verdict::Holds),
        Group::Check(Verdict::CannotBeChecked),
        Group::Contradiction,
        Group::Overlap,
        Group::Framework,
        Group::Silence,
        Group::Defect,
    ];

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Group::Promise(PromiseStatus::Met) => "met",
            Group::Promise(PromiseStatus::NotMet) => "not_met",
            Group::Promise(PromiseStatus::Undecided) => "undecided",
            Group::Promise(PromiseStatus::NoFollowUp) => "no_follow_up",
            Group::Check(verdict) => verdict.code(),
            Group::Contradiction => "contradictions",
            Group::Overlap => "overlaps",
            Group::Framework => "frameworks",
            Group::Silence => "silence",
            Group::Defect => "defects",
        }
    }

    /// The group with a key; `None` also for the filter of another view.
    pub fn of_key(key: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|group| Some(group.key()) == key)
    }

    /// Its name on a tile.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = ledger(lang);
        match self {
            Group::Promise(PromiseStatus::Met) => words.met,
            Group::Promise(PromiseStatus::NotMet) => words.not_met,
            Group::Promise(PromiseStatus::Undecided) => words.undecided,
            Group::Promise(PromiseStatus::NoFollowUp) => words.no_follow_up,
            Group::Check(Verdict::Fails) => words.fail,
            Group::Check(Verdict::HoldsWithinRounding) => words.hold_rounded,
            Group::Check(Verdict::Holds) => words.hold,
            Group::Check(Verdict::CannotBeChecked) => words.uncheckable,
            Group::Contradiction => words.contradict,
            Group::Overlap => words.overlap,
            Group::Framework => words.differ,
            Group::Silence => words.silent,
            Group::Defect => words.flawed,
        }
    }

    /// Good, bad, a caution, or nothing to say: a CSS class.
    pub fn tone(self) -> &'static str {
        match self {
            Group::Promise(PromiseStatus::Met) => "good",
            Group::Check(Verdict::Holds | Verdict::HoldsWithinRounding) => "good",
            Group::Check(Verdict::Fails) | Group::Contradiction => "bad",
            Group::Promise(PromiseStatus::NotMet) | Group::Overlap | Group::Framework => "caution",
            _ => "open",
        }
    }
}

/// What the ledger holds of a scope: places in the audit's lists, each with its group.
pub struct Entries {
    /// Targets and standards: those with an answer first.
    pub promises: Vec<(Group, usize)>,
    /// Relations, in the order of their verdicts, the gravest first.
    pub checks: Vec<(Group, usize)>,
    /// Announced numbers that are not spelled out.
    pub frameworks: Vec<usize>,
    /// Places of the reports with known defects.
    pub defects: Vec<usize>,
    /// Who states what.
    pub coverage: Coverage,
    /// How many pairs of an indicator and a report are silent.
    pub silent: usize,
}

impl Entries {
    /// Everything that passes by report and domain.
    pub fn of(data: &Open, scope: &Scope) -> Self {
        let coverage = coverage(&data.collection);
        Self {
            promises: promises(data, scope),
            checks: checks(data, scope),
            frameworks: frameworks(data, scope),
            defects: defects(data, scope),
            silent: count_silent(data, scope, &coverage),
            coverage,
        }
    }

    /// How many entries a group has.
    pub fn count(&self, data: &Open, group: Group) -> usize {
        match group {
            Group::Promise(_) => self.promises.iter().filter(|(each, _)| *each == group).count(),
            Group::Framework => self.frameworks.len(),
            Group::Silence => self.silent,
            Group::Defect => {
                let reports = &data.collection.snapshot().reports;
                self.defects.iter().map(|&at| reports[at].source.defects.len()).sum()
            }
            _ => self.checks.iter().filter(|(each, _)| *each == group).count(),
        }
    }
}

fn place(group: Group) -> usize {
    Group::ALL.iter().position(|each| *each == group).unwrap_or(0)
}

fn promises(data: &Open, scope: &Scope) -> Vec<(Group, usize)> {
    let all = data.audit().commitments.iter().enumerate();
    let passing = all.filter(|(_, each)| {
        let facts = std::iter::once(&each.fact).chain(each.answers.iter().map(|answer| &answer.fact));
        any_passes(data, scope, facts)
    });
    let mut passing: Vec<_> = passing.map(|(at, each)| (Group::Promise(each.standing), at)).collect();
    passing.sort_by_key(|(group, _)| place(*group));
    passing
}

/// Progress stands with the promises.
fn checks(data: &Open, scope: &Scope) -> Vec<(Group, usize)> {
    let all = data.audit().checks.iter().enumerate().filter(|(_, check)| check.kind != "progress");
    let passing = all.filter(|(_, check)| any_passes(data, scope, check.facts.iter()));
    let mut passing: Vec<_> = passing
        .map(|(at, check)| match check.kind {
            "overlap" => (Group::Overlap, at),
            "contradicts" => (Group::Contradiction, at),
            _ => (Group::Check(check.verdict), at),
        })
        .collect();
    passing.sort_by_key(|(group, _)| place(*group));
    passing
}

fn any_passes<'a>(data: &Open, scope: &Scope, mut ids: impl Iterator<Item = &'a String>) -> bool {
    ids.any(|id| data.collection.find(id).is_some_and(|fact| scope.has_fact(&fact)))
}

fn frameworks(data: &Open, scope: &Scope) -> Vec<usize> {
    let in_domain = |id: &str| {
        let mut all = data.collection.snapshot().frameworks.iter();
        let framework = all.find(|each| each.id == id);
        scope.domains.is_empty()
            || framework.is_some_and(|each| each.measures().iter().any(|(_, m)| scope.has_domain(&m.domain)))
    };
    let all = data.audit().frameworks.iter().enumerate();
    all.filter(|(_, each)| each.verdict != Verdict::Holds)
        .filter(|(_, each)| scope.has_report(&each.report) && in_domain(&each.framework))
        .map(|(at, _)| at)
        .collect()
}

/// A source's defects belong to no domain.
fn defects(data: &Open, scope: &Scope) -> Vec<usize> {
    let reports = data.collection.snapshot().reports.iter().enumerate();
    let flawed = reports.filter(|(_, report)| !report.source.defects.is_empty());
    flawed
        .filter(|(_, report)| scope.domains.is_empty() && scope.has_report(&report.id))
        .map(|(at, _)| at)
        .collect()
}

fn count_silent(data: &Open, scope: &Scope, coverage: &Coverage) -> usize {
    let indicators = data.collection.snapshot().indicators.iter().zip(&coverage.silence);
    let rows = indicators.filter(|(indicator, _)| scope.has_domain(&indicator.domain));
    rows.map(|(_, row)| {
        let cells = row.iter().zip(&coverage.reports.rows);
        cells.filter(|(cell, report)| **cell == Silence::NotReported && scope.has_report(report)).count()
    })
    .sum()
}
