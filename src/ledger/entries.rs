//! The ledger's entries: positions in the audit's lists, each in its group.

use super::group::FindingGroup;
use super::stated::count_without_figure;
use crate::arrange::Arrange;
use crate::audit::{AuditResults, Checked, Coverage, PromiseStatus, Verdict};
use crate::query::Scope;
use crate::snapshot::Collection;

/// What the ledger holds of a scope.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerEntries {
    /// Positions of targets and standards: those with a follow-up first.
    pub promises: Vec<(FindingGroup, usize)>,
    /// Positions of checks, in the order of their groups; without progress, which stands with the promises.
    pub checks: Vec<(FindingGroup, usize)>,
    /// How many relations were judged, progress included.
    pub relations: usize,
    /// Positions of announced numbers that are not spelled out.
    pub frameworks: Vec<usize>,
    /// Positions of the reports whose sources have known defects.
    pub defects: Vec<usize>,
    /// What is known of what each report says.
    pub coverage: Coverage,
    /// How many pairs of an indicator and a report have no figure though they could.
    pub without_figure: usize,
}

/// The entries that are shown: all of them, or those of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerSections {
    /// Positions of the promises with a follow-up.
    pub answered: Vec<usize>,
    /// Positions of the promises without.
    pub unanswered: Vec<usize>,
    /// Positions of the checks of each group that is shown; there may be none.
    pub checks: Vec<(FindingGroup, Vec<usize>)>,
    /// Positions of announced numbers that are not spelled out.
    pub frameworks: Vec<usize>,
    /// Positions of the reports whose sources have known defects.
    pub defects: Vec<usize>,
    /// How many pairs of an indicator and a report have no figure though they could.
    pub without_figure: usize,
}

impl LedgerSections {
    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        let Self { answered, unanswered, checks, frameworks, defects, without_figure } = self;
        let lists = [answered, unanswered, frameworks, defects];
        let checked = checks.iter().map(|(_, places)| places);
        lists.into_iter().chain(checked).all(Vec::is_empty) && *without_figure == 0
    }
}

impl LedgerEntries {
    /// Everything that passes by report and domain.
    pub fn of(collection: &Collection, audit: &AuditResults, scope: &Scope) -> Self {
        let coverage = Coverage::of(collection);
        Self {
            promises: promises(collection, audit, scope),
            checks: checks(collection, audit, scope),
            relations: passing_checks(collection, audit, scope).count(),
            frameworks: frameworks(collection, audit, scope),
            defects: defects(collection, scope),
            without_figure: count_without_figure(collection.snapshot(), &coverage, scope),
            coverage,
        }
    }

    /// How many entries a group has.
    pub fn count(&self, collection: &Collection, group: FindingGroup) -> usize {
        match group {
            FindingGroup::Promise(_) => self.promises.iter().filter(|(each, _)| *each == group).count(),
            FindingGroup::Framework => self.frameworks.len(),
            FindingGroup::NoFigure => self.without_figure,
            FindingGroup::Defect => {
                let reports = &collection.snapshot().reports;
                self.defects.iter().map(|&at| reports[at].source.defects.len()).sum()
            }
            FindingGroup::Check(_) | FindingGroup::Contradiction | FindingGroup::Overlap => {
                self.checks.iter().filter(|(each, _)| *each == group).count()
            }
        }
    }

    /// What is shown where one group is asked for, or none.
    pub fn sections(&self, asked: Option<FindingGroup>) -> LedgerSections {
        let is_shown = |group: FindingGroup| asked.is_none_or(|asked| asked == group);
        let list = |group, all: &[usize]| if is_shown(group) { all.to_vec() } else { Vec::new() };
        let promises = self.promises.iter().filter(|(group, _)| is_shown(*group));
        let (unanswered, answered): (Vec<_>, Vec<_>) =
            promises.partition(|(group, _)| *group == FindingGroup::Promise(PromiseStatus::NoFollowUp));
        let positions =
            |entries: Vec<&(FindingGroup, usize)>| entries.into_iter().map(|(_, at)| *at).collect();
        let checks = FindingGroup::all().filter(|group| is_shown(*group)).map(|group| {
            let places = self.checks.iter().filter(|(each, _)| *each == group);
            (group, places.map(|(_, at)| *at).collect())
        });
        LedgerSections {
            answered: positions(answered),
            unanswered: positions(unanswered),
            checks: checks.collect(),
            frameworks: list(FindingGroup::Framework, &self.frameworks),
            defects: list(FindingGroup::Defect, &self.defects),
            without_figure: if is_shown(FindingGroup::NoFigure) { self.without_figure } else { 0 },
        }
    }
}

/// Sorts entries by their groups, and leaves those of one group in the document's order.
fn sort(mut entries: Vec<(FindingGroup, usize)>) -> Vec<(FindingGroup, usize)> {
    entries.arrange_by_key(|(group, _)| FindingGroup::all().position(|each| each == *group));
    entries
}

fn promises(c: &Collection, audit: &AuditResults, scope: &Scope) -> Vec<(FindingGroup, usize)> {
    let passing = audit.commitments.iter().enumerate().filter(|(_, each)| {
        let facts = std::iter::once(&each.fact).chain(each.answers.iter().map(|answer| &answer.fact));
        any_passes(c, scope, facts)
    });
    sort(passing.map(|(at, each)| (FindingGroup::of_commitment(each), at)).collect())
}

fn passing_checks<'a>(
    c: &'a Collection,
    audit: &'a AuditResults,
    scope: &'a Scope,
) -> impl Iterator<Item = (usize, &'a Checked)> {
    audit.checks.iter().enumerate().filter(|(_, check)| any_passes(c, scope, check.facts.iter()))
}

fn checks(c: &Collection, audit: &AuditResults, scope: &Scope) -> Vec<(FindingGroup, usize)> {
    let grouped = passing_checks(c, audit, scope).map(|(at, check)| (FindingGroup::of_check(check), at));
    sort(grouped.filter(|(group, _)| !matches!(group, FindingGroup::Promise(_))).collect())
}

fn any_passes<'a>(c: &Collection, scope: &Scope, mut ids: impl Iterator<Item = &'a String>) -> bool {
    ids.any(|id| c.find(id).is_some_and(|fact| scope.has_fact(&fact)))
}

fn frameworks(c: &Collection, audit: &AuditResults, scope: &Scope) -> Vec<usize> {
    let in_domain = |id: &str| {
        let framework = c.framework(id);
        scope.domains.is_empty()
            || framework.is_some_and(|each| each.measures().iter().any(|(_, m)| scope.has_domain(&m.domain)))
    };
    let differing = audit.frameworks.iter().enumerate().filter(|(_, each)| each.verdict != Verdict::Holds);
    differing
        .filter(|(_, each)| scope.has_report(&each.report) && in_domain(&each.framework))
        .map(|(at, _)| at)
        .collect()
}

/// A source's defects belong to no domain.
fn defects(c: &Collection, scope: &Scope) -> Vec<usize> {
    let flawed =
        c.snapshot().reports.iter().enumerate().filter(|(_, report)| !report.source.defects.is_empty());
    flawed
        .filter(|(_, report)| scope.domains.is_empty() && scope.has_report(&report.id))
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests;
