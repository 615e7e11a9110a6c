//! The checks that a fact takes part in.

use crate::audit::Checked;

/// Those of some judged relations that name a fact, in their order.
pub fn checks_of<'a>(checks: &'a [Checked], fact: &str) -> Vec<&'a Checked> {
    checks.iter().filter(|check| check.facts.iter().any(|id| id == fact)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;
    use crate::audit::check_relations;

    #[test]
    fn a_fact_takes_part_in_the_checks_of_the_relations_that_name_it() {
        let collection = built_in();
        let checks = check_relations(&collection);
        for view in collection.facts() {
            let found: Vec<&str> =
                checks_of(&checks, &view.fact.id).into_iter().map(|check| check.id.as_str()).collect();
            let relations = collection.snapshot().relations.iter();
            let named = relations
                .filter(|relation| relation.check.facts().iter().any(|(_, id)| *id == view.fact.id))
                .map(|relation| relation.id.as_str());
            assert!(named.eq(found), "{}", view.fact.id);
        }
    }
}
