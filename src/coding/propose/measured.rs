//! How many of the coded relations are proposed, and how many proposals nobody has coded.

use super::Proposal;
use crate::audit::CheckKind;
use crate::snapshot::{Check, Collection};

/// Proposals of one kind held against the coded relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Which kind of relation.
    pub kind: CheckKind,
    /// How many the data have.
    pub coded: usize,
    /// How many of these are proposed.
    pub proposed: usize,
    /// How many proposals the data do not have.
    pub others: usize,
}

/// Proposals for the texts of a collection against its relations, by kind, in the order of the kinds.
pub fn measure_proposals(collection: &Collection, proposals: &[Proposal]) -> Vec<Measured> {
    let relations = &collection.snapshot().relations;
    let kinds = [
        CheckKind::Sum,
        CheckKind::Subset,
        CheckKind::Restates,
        CheckKind::Progress,
        CheckKind::Product,
        CheckKind::Payout,
        CheckKind::Enumeration,
    ];
    kinds
        .map(|kind| {
            let coded: Vec<_> =
                relations.iter().filter(|relation| CheckKind::of(&relation.check) == kind).collect();
            let own: Vec<_> =
                proposals.iter().filter(|proposal| CheckKind::of(&proposal.check) == kind).collect();
            let is_coded =
                |proposal: &&&Proposal| coded.iter().any(|relation| same(&relation.check, &proposal.check));
            let is_proposed =
                coded.iter().filter(|relation| own.iter().any(|one| same(&relation.check, &one.check)));
            Measured {
                kind,
                coded: coded.len(),
                proposed: is_proposed.count(),
                others: own.len() - own.iter().filter(is_coded).count(),
            }
        })
        .to_vec()
}

/// Whether two checks state the same of the same facts, in whatever order.
fn same(a: &Check, b: &Check) -> bool {
    let facts = |check: &Check| {
        let mut facts: Vec<String> = check.facts().into_iter().map(|(_, id)| id.to_owned()).collect();
        facts.sort();
        facts
    };
    CheckKind::of(a) == CheckKind::of(b) && facts(a) == facts(b)
}
