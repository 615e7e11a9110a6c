//! Facts as a snapshot of their own.

use std::collections::HashSet;

use crate::snapshot::{Collection, Snapshot};

/// The facts as a snapshot of their own, in canonical form, each with its permanent link: a file that opens here
/// like any other. What refers to facts left out is left out with them.
pub fn to_json(collection: &Collection, facts: &[u32], link: impl Fn(&str) -> String) -> String {
    let all = collection.snapshot();
    let facts: Vec<_> = facts
        .iter()
        .filter_map(|&at| all.facts.get(at as usize))
        .map(|fact| {
            let mut fact = fact.clone();
            fact.link = Some(link(&fact.id));
            fact
        })
        .collect();
    let kept: HashSet<String> = facts.iter().map(|fact| fact.id.clone()).collect();
    let mut part = Snapshot { facts, ..all.clone() };
    part.relations.retain(|relation| relation.check.facts().iter().all(|(_, id)| kept.contains(*id)));
    for pairing in &mut part.pairings {
        pairing.facts.retain(|id| kept.contains(id));
    }
    for framework in &mut part.frameworks {
        framework.retain_facts(|id| kept.contains(id));
    }
    part.to_canonical()
}
