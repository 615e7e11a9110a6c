//! Rules of relations: that their facts exist, differ, and can be computed together.

use std::collections::HashSet;

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
use crate::snapshot::{Check, Relation, Rule, Snapshot};

pub(super) async fn check(s: &Snapshot, ids: &mut Ids<'_>, found: &mut ProblemList, pauses: &Pauses) {
    for (i, relation) in s.relations.iter().enumerate() {
        check_one(s, ids, relation, Path::Root.key("relations").item(i), found);
        pauses.after(ENTRY).await;
    }
}

fn check_one(s: &Snapshot, ids: &mut Ids, relation: &Relation, path: Path, found: &mut ProblemList) {
    let named = relation.check.facts();
    let different: HashSet<&str> = named.iter().map(|(_, id)| *id).collect();
    let least = least_facts(&relation.check);
    if different.len() < least || different.len() < named.len() {
        found.add(path, Rule::RelationFacts { least });
    }
    if let Some(note) = &relation.note {
        found.text(path.key("note"), note);
    }
    match &relation.check {
        Check::Overlap { why, .. } | Check::Contradicts { why, .. } => {
            found.text(path.key("why"), why);
        }
        Check::Enumeration { listed, .. } => {
            for (i, name) in listed.iter().enumerate() {
                found.text(path.key("listed").item(i), name);
            }
        }
        _ => {}
    }
    let mut first: Option<&str> = None;
    for (field, id) in &named {
        let field = path.key(field);
        let Some(at) = ids.facts.find(field, id, found) else {
            continue;
        };
        let Some(unit) = ids.units.get(&s.facts[at].unit) else {
            continue;
        };
        let dimension = s.units[unit].dimension.as_str();
        let expected = *first.get_or_insert(dimension);
        if computes_in_one_dimension(&relation.check) && dimension != expected {
            found.add(
                field,
                Rule::RelationDimension {
                    fact: brief(id),
                    found: brief(dimension),
                    expected: brief(expected),
                },
            );
        }
    }
}

fn least_facts(check: &Check) -> usize {
    match check {
        Check::Sum { .. } | Check::Product { .. } | Check::Payout { .. } => 3,
        Check::Overlap { whole: Some(_), .. } => 3,
        Check::Enumeration { .. } => 1,
        _ => 2,
    }
}

fn computes_in_one_dimension(check: &Check) -> bool {
    matches!(
        check,
        Check::Sum { .. }
            | Check::Subset { .. }
            | Check::Restates { .. }
            | Check::Overlap { whole: Some(_), .. }
    )
}
