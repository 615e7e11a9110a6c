//! Every relation of a collection, judged.

use super::judged::{Judged, beside};
use super::kind::CheckKind;
use super::verdict::{Checked, Verdict};
use super::{arithmetic, overlap, progress, statements};
use crate::snapshot::{Check, Collection, FactView, Relation, Text};

/// Judges every relation, in the document's order.
///
/// ```
/// use relocation_explorer::{audit, snapshot::Collection};
/// let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
/// let checked = audit::check_relations(&collection);
/// let sum = checked.iter().find(|check| check.kind == audit::CheckKind::Sum).unwrap();
/// assert_eq!(sum.verdict, audit::Verdict::Holds);
/// ```
pub fn check_relations(collection: &Collection) -> Vec<Checked> {
    collection.snapshot().relations.iter().map(|relation| check_relation(collection, relation)).collect()
}

/// Judges one relation.
pub(super) fn check_relation(collection: &Collection, relation: &Relation) -> Checked {
    let facts: Vec<String> = relation.check.facts().into_iter().map(|(_, id)| id.to_owned()).collect();
    let finding = judge(collection, &relation.check).unwrap_or_else(|| {
        let detail = Text::new(
            "这些数字的单位不能换算成同一个，无法核算。",
            "These figures are in units that do not convert to one another, so nothing can be computed.",
        );
        Judged {
            verdict: Verdict::CannotBeChecked,
            remark: detail.clone(),
            detail,
            terms: beside(facts.iter().map(String::as_str)),
            progress: None,
        }
    });
    Checked {
        id: relation.id.clone(),
        kind: CheckKind::of(&relation.check),
        facts,
        verdict: finding.verdict,
        detail: finding.detail,
        terms: finding.terms,
        remark: finding.remark,
        progress: finding.progress,
    }
}

fn judge(collection: &Collection, check: &Check) -> Option<Judged> {
    let c = collection;
    match check {
        Check::Sum { total, parts, complete } => {
            let (total, parts) = (c.find(total)?, find_all(c, parts)?);
            if *complete {
                arithmetic::check_sum(c, total, &parts)
            } else {
                arithmetic::check_partial_sum(c, total, &parts)
            }
        }
        Check::Subset { whole, part } => arithmetic::check_subset(c, c.find(whole)?, c.find(part)?),
        Check::Restates { facts } => arithmetic::check_restates(c, &find_all(c, facts)?),
        Check::Product { factors, result } => {
            Some(arithmetic::check_product(c, &find_all(c, factors)?, c.find(result)?))
        }
        Check::Payout { rates, recipients, amount } => {
            arithmetic::check_payout(c, &find_all(c, rates)?, c.find(recipients)?, c.find(amount)?)
        }
        Check::Progress { target, actual } => {
            Some(progress::check_progress(c, c.find(target)?, c.find(actual)?))
        }
        Check::Enumeration { announced, listed, complete } => {
            Some(statements::check_enumeration(c.find(announced)?, listed, *complete))
        }
        Check::Overlap { facts, whole: None, why } => {
            Some(overlap::assert_overlap(&find_all(c, facts)?, why))
        }
        Check::Overlap { facts, whole: Some(whole), why } => {
            overlap::prove_overlap(c, &find_all(c, facts)?, c.find(whole)?, why)
        }
        Check::Contradicts { facts, why } => {
            Some(statements::check_contradiction(c, &find_all(c, facts)?, why))
        }
    }
}

fn find_all<'a>(collection: &'a Collection, ids: &[String]) -> Option<Vec<FactView<'a>>> {
    ids.iter().map(|id| collection.find(id)).collect()
}
