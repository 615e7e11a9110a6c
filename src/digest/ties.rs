//! Who assists whom, place by place.

use super::places::{lineage, parents_of};
use crate::snapshot::Collection;

/// The pairings of a collection as arrows between places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ties {
    /// The arrows, those from one place together, in the document's order.
    pub ties: Vec<Tie>,
    /// Positions of the pairings of which one side belongs to no place.
    pub placeless: Vec<usize>,
}

/// One place that assists another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Id of the region that assists.
    pub from: String,
    /// Id of the region that is assisted.
    pub to: String,
    /// Positions of the pairings that say so.
    pub pairings: Vec<usize>,
    /// How many facts are about the assisted region, or one inside it, with the other side as their partner.
    pub facts: usize,
}

/// Joins pairings of the same two places; organisations count as the places that they belong to.
pub fn ties(collection: &Collection) -> Ties {
    let snapshot = collection.snapshot();
    let parents = parents_of(snapshot);
    let place = |side: &str| match snapshot.actors.iter().find(|actor| actor.id == side) {
        Some(actor) => actor.region.clone(),
        None => Some(side.to_owned()),
    };
    let mut all = Ties::default();
    for (at, pairing) in snapshot.pairings.iter().enumerate() {
        let (Some(from), Some(to)) = (place(&pairing.from), place(&pairing.to)) else {
            all.placeless.push(at);
            continue;
        };
        match all.ties.iter_mut().find(|tie| tie.from == from && tie.to == to) {
            Some(tie) => tie.pairings.push(at),
            None => {
                let between = |of: &str, partner: &str| {
                    lineage(of, &parents).any(|id| id == to)
                        && lineage(partner, &parents).any(|id| id == from)
                };
                let facts = snapshot
                    .facts
                    .iter()
                    .filter(|fact| {
                        fact.partner.as_deref().is_some_and(|partner| between(&fact.region, partner))
                    })
                    .count();
                let behind =
                    all.ties.iter().rposition(|tie| tie.from == from).map_or(all.ties.len(), |at| at + 1);
                all.ties.insert(behind, Tie { from, to, pairings: vec![at], facts });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::query::{Engine, Facet, Index, Selection, Sort};

    #[test]
    fn three_places_assist_three_and_each_count_is_that_of_its_selection() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let found = ties(&collection);
        for (from, to) in [("440100", "522700"), ("440113", "520526"), ("520100", "522728")] {
            let tie = found.ties.iter().find(|tie| tie.from == from && tie.to == to).unwrap();
            assert!(tie.facts > 0, "{from} {to}");
        }
        let mut engine = Engine::new(Arc::new(Index::of(&collection)));
        for tie in found.ties.iter().filter(|tie| tie.facts > 0) {
            let mut selection = Selection::default();
            selection.toggle(Facet::Region, &tie.to);
            selection.toggle(Facet::Partner, &tie.from);
            assert_eq!(
                engine.update(&selection, Sort::default()).rows.len(),
                tie.facts,
                "{} {}",
                tie.from,
                tie.to
            );
        }
    }

    #[test]
    fn no_pairing_is_lost_and_those_from_one_place_stand_together() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let found = ties(&collection);
        let held: usize = found.ties.iter().map(|tie| tie.pairings.len()).sum();
        assert_eq!(held + found.placeless.len(), collection.snapshot().pairings.len());
        let mut froms: Vec<&str> = found.ties.iter().map(|tie| tie.from.as_str()).collect();
        froms.dedup();
        let mut once = froms.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(froms.len(), once.len());
    }
}
