//! Three findings worth a look, computed like all others.

use std::cmp::Reverse;

use crate::arrange::Arrange;
use crate::audit::{AuditResults, Checked, PromiseStatus, Verdict};
use crate::ledger::FindingGroup;
use crate::script::is_character;
use crate::snapshot::{Check, Collection, FactView, Kind};

/// What the audit found that a newcomer should see first; each is absent where there is none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Highlights<'a> {
    /// The sum of the most parts that adds up.
    pub sum: Option<&'a Checked>,
    /// A promise with its progress: the one that came nearest without being met, else one that is met.
    pub promise: Option<&'a Checked>,
    /// Something that cannot hold: arithmetic that fails, else a contradiction.
    pub conflict: Option<&'a Checked>,
}

/// Picks the findings from the checks of all relations, in the document's order.
pub fn findings<'a>(collection: &Collection, checks: &'a [Checked]) -> Highlights<'a> {
    let mut found = Highlights::default();
    let (mut parts, mut nearest, mut gravest) = (0, 0.0, 0);
    for (relation, check) in collection.snapshot().relations.iter().zip(checks) {
        let fails = check.verdict == Verdict::Fails;
        let holds = matches!(check.verdict, Verdict::Holds | Verdict::HoldsWithinRounding);
        match &relation.check {
            Check::Sum { complete: true, .. } if holds && check.terms.len() > parts => {
                parts = check.terms.len();
                found.sum = Some(check);
            }
            Check::Progress { .. } if fails || holds => {
                // One that is not met always comes before one that is.
                let share = check.progress.map_or(0.0, |progress| progress.nominal);
                let rank = if fails { 1.0 + share.clamp(0.0, 1.0) } else { share.clamp(0.0, 1.0) };
                if check.progress.is_some() && rank > nearest {
                    nearest = rank;
                    found.promise = Some(check);
                }
            }
            other if fails && !is_demand(collection, other) => {
                let grave = if matches!(other, Check::Contradicts { .. }) { 1 } else { 2 };
                if grave > gravest {
                    gravest = grave;
                    found.conflict = Some(check);
                }
            }
            _ => {}
        }
    }
    found
}

/// How many entries the ledger has of what is most asked for; groups without any are left out.
pub fn tally(audit: &AuditResults) -> Vec<(FindingGroup, usize)> {
    let groups = [
        FindingGroup::Check(Verdict::Holds),
        FindingGroup::Check(Verdict::HoldsWithinRounding),
        FindingGroup::Check(Verdict::Fails),
        FindingGroup::Contradiction,
        FindingGroup::Promise(PromiseStatus::Met),
        FindingGroup::Promise(PromiseStatus::NotMet),
    ];
    let count = |group| match group {
        FindingGroup::Promise(status) => {
            audit.commitments.iter().filter(|each| each.status == status).count()
        }
        _ => audit.checks.iter().filter(|check| FindingGroup::of_check(check) == group).count(),
    };
    groups.map(|group| (group, count(group))).into_iter().filter(|(_, count)| *count > 0).collect()
}

/// The fact that shows a newcomer what a figure is: the result of a sum whose place reads well, of the most parts;
/// else of any that does; else the first.
pub fn example<'a>(collection: &'a Collection, checks: &[Checked]) -> Option<FactView<'a>> {
    let sums = collection.snapshot().relations.iter().zip(checks);
    let sums = sums.filter(|(relation, _)| matches!(relation.check, Check::Sum { complete: true, .. }));
    let mut results: Vec<(usize, FactView)> = sums
        .filter_map(|(_, check)| Some((check.terms.len(), collection.find(check.facts.first()?)?)))
        .filter(|(_, view)| reads_well(view))
        .collect();
    results.arrange_by_key(|(parts, view)| (Reverse(*parts), view.at));
    let result = results.first().map(|(_, view)| *view);
    result.or_else(|| collection.facts().find(reads_well)).or_else(|| collection.get(0))
}

/// Whether the words around a figure can be read by themselves: no pinyin or bracket cut in two, no line's end.
fn reads_well(view: &FactView) -> bool {
    let locator = &view.fact.locator;
    let words = || locator.prefix.chars().chain(locator.suffix.chars());
    let is_debris = |c: char| c.is_alphabetic() && !is_character(c) || "()（）[]【】\n".contains(c);
    words().filter(|&c| is_character(c)).count() >= 6 && !words().any(is_debris)
}

/// Whether a check sets what a rule asks for against what is there: falling short of it is no contradiction.
fn is_demand(collection: &Collection, check: &Check) -> bool {
    check
        .facts()
        .iter()
        .any(|(_, id)| collection.find(id).is_some_and(|view| view.fact.kind == Kind::Standard))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::audit::{CheckKind, check_relations};
    use crate::ledger::LedgerEntries;
    use crate::query::Scope;

    const DATA: &str = include_str!("../../data/snapshot.json");

    #[test]
    fn a_sum_a_promise_and_a_contradiction_are_found() {
        let collection = Collection::open(DATA).unwrap();
        let checks = check_relations(&collection);
        let found = findings(&collection, &checks);
        assert_eq!(found.sum.unwrap().id, "qiannan-r-employed-by-place");
        assert_eq!(found.promise.unwrap().id, "luodian-r-progress-job-postings");
        assert_eq!(found.conflict.unwrap().kind, CheckKind::Contradicts);
    }

    #[test]
    fn the_tally_counts_as_the_ledger_does() {
        let collection = Collection::open(DATA).unwrap();
        let audit = AuditResults::of(&collection);
        let ledger = LedgerEntries::of(&collection, &audit, &Scope::default());
        let tally = tally(&audit);
        assert_eq!(tally.len(), 6, "the collection has something of each");
        for (group, count) in tally {
            assert_eq!(count, ledger.count(&collection, group), "{group:?}");
        }
    }

    #[test]
    fn the_example_is_a_figure_whose_context_reads_well() {
        let collection = Collection::open(DATA).unwrap();
        let checks = check_relations(&collection);
        for example in [example(&collection, &checks), example(&collection, &[])] {
            let locator = &example.unwrap().fact.locator;
            let words = format!("{}{}", locator.prefix, locator.suffix);
            assert!(!words.chars().any(|c| c.is_ascii_alphabetic() || "()（）".contains(c)), "{words}");
        }
    }

    #[test]
    fn one_digit_changed_makes_another_finding() {
        let mut document: serde_json::Value = serde_json::from_str(DATA).unwrap();
        let facts = document["facts"].as_array_mut().unwrap();
        let total = facts.iter_mut().find(|fact| fact["figure"] == "12.79萬").unwrap();
        total["figure"] = "12.89萬".into();
        total["value"] = 128_900.into();
        let collection = Collection::open(&document.to_string()).unwrap();
        let checks = check_relations(&collection);
        let found = findings(&collection, &checks);
        assert_eq!(found.conflict.unwrap().id, "qiannan-r-employed-by-place");
        assert_ne!(found.sum.unwrap().id, "qiannan-r-employed-by-place");
    }

    #[test]
    fn without_relations_nothing_is_found() {
        let mut document: serde_json::Value = serde_json::from_str(DATA).unwrap();
        document.as_object_mut().unwrap().remove("relations");
        let collection = Collection::open(&document.to_string()).unwrap();
        assert_eq!(findings(&collection, &check_relations(&collection)), Highlights::default());
    }
}
