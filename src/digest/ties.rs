//! Who assists whom, place by place.

use std::collections::HashMap;

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
    let places: HashMap<&str, Option<&str>> =
        snapshot.actors.iter().map(|actor| (actor.id.as_str(), actor.region.as_deref())).collect();
    let place = |side: &'_ str| places.get(side).copied().unwrap_or(Some(side)).map(str::to_owned);
    let mut all = Ties::default();
    let mut found: HashMap<(String, String), usize> = HashMap::new();
    for (at, pairing) in snapshot.pairings.iter().enumerate() {
        let (Some(from), Some(to)) = (place(&pairing.from), place(&pairing.to)) else {
            all.placeless.push(at);
            continue;
        };
        let here = *found.entry((from.clone(), to.clone())).or_insert_with(|| {
            all.ties.push(Tie { from, to, pairings: Vec::new(), facts: 0 });
            all.ties.len() - 1
        });
        all.ties[here].pairings.push(at);
    }
    let arrows: HashMap<(&str, &str), usize> =
        found.iter().map(|((from, to), at)| ((from.as_str(), to.as_str()), *at)).collect();
    for fact in &snapshot.facts {
        let Some(partner) = &fact.partner else { continue };
        for to in lineage(&fact.region, &parents) {
            for from in lineage(partner, &parents) {
                if let Some(&at) = arrows.get(&(from, to)) {
                    all.ties[at].facts += 1;
                }
            }
        }
    }
    let mut order: HashMap<String, usize> = HashMap::new();
    for tie in &all.ties {
        let next = order.len();
        order.entry(tie.from.clone()).or_insert(next);
    }
    all.ties.sort_by_key(|tie| order[&tie.from]);
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
