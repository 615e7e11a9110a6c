//! The same indicator in other places, and whether each may be compared.

use crate::compare::{Comparability, CompareIndex};
use crate::snapshot::FactView;

/// A fact of the same indicator elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterpart<'a> {
    /// The fact about the other region.
    pub view: FactView<'a>,
    /// Whether the two may be compared.
    pub comparability: Comparability,
}

/// The facts of a fact's indicator about other regions, in the document's order.
pub fn counterparts<'a>(index: &'a CompareIndex, fact: &FactView) -> Vec<Counterpart<'a>> {
    let collection = index.collection();
    let own = collection.links(fact.at);
    let is_counterpart = |at: &usize| {
        let links = collection.links(*at);
        links.indicator == own.indicator && links.region != own.region
    };
    let facts = (0..collection.len()).filter(is_counterpart).filter_map(|at| collection.get(at));
    facts.map(|view| Counterpart { comparability: index.judge(fact, &view), view }).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::built_in;
    use super::*;

    #[test]
    fn counterparts_share_the_indicator_and_lie_elsewhere() {
        let index = CompareIndex::of(Arc::new(built_in()));
        let mut found = 0;
        for fact in index.collection().facts() {
            let expected = index.collection().facts().filter(|other| {
                other.fact.indicator == fact.fact.indicator && other.fact.region != fact.fact.region
            });
            let counterparts = counterparts(&index, &fact);
            assert!(counterparts.iter().map(|it| it.view.at).eq(expected.map(|other| other.at)));
            found += counterparts.len();
        }
        assert!(found > 0);
    }

    /// What is true of one is true of the other.
    #[test]
    fn each_is_the_others_counterpart_with_the_same_grade() {
        let index = CompareIndex::of(Arc::new(built_in()));
        for fact in index.collection().facts() {
            for Counterpart { view, comparability } in counterparts(&index, &fact) {
                let back = counterparts(&index, &view).into_iter().find(|it| it.view.at == fact.at);
                let back = back.expect("it is found from the other side").comparability;
                assert_eq!(std::mem::discriminant(&back), std::mem::discriminant(&comparability));
            }
        }
    }
}
