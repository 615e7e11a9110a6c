//! Who assists whom, place by place.

use std::collections::HashMap;

use super::places::lineage;
use crate::arrange::Arrange;
use crate::snapshot::{Collection, Lang};

/// The pairings of a collection, joined by the regions that they tie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionPairings {
    /// The pairs of regions, those with one assisting region together, in the document's order.
    pub pairs: Vec<RegionPair>,
    /// Positions of the pairings of which one side belongs to no region.
    pub placeless: Vec<usize>,
}

/// One region that assists another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionPair {
    /// Id of the region that assists.
    pub from: String,
    /// Id of the region that is assisted.
    pub to: String,
    /// Positions of the pairings that say so.
    pub pairings: Vec<usize>,
    /// How many facts are about the assisted region, or one inside it, with the other side as their partner.
    pub facts: usize,
}

/// The side of a picture of pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionColumn {
    rows: Vec<(String, f64)>,
}

impl RegionColumn {
    /// The regions of one side, each at the mean height of its pairs, as far as there is room: pairs cross little.
    pub fn of(pairs: &[RegionPair], side: impl Fn(&RegionPair) -> &str) -> Self {
        let mut regions: Vec<(&str, f64, f64)> = Vec::new();
        for (row, pair) in pairs.iter().enumerate() {
            match regions.iter_mut().find(|(id, ..)| *id == side(pair)) {
                Some((_, sum, count)) => (*sum, *count) = (*sum + row as f64, *count + 1.0),
                None => regions.push((side(pair), row as f64, 1.0)),
            }
        }
        regions.arrange_by(|a, b| (a.1 / a.2).total_cmp(&(b.1 / b.2)));
        let step = pairs.len() as f64 / regions.len().max(1) as f64;
        let height = |at: usize| (at as f64 + 0.5) * step;
        let rows = regions.into_iter().enumerate().map(|(at, (id, ..))| (id.to_owned(), height(at)));
        Self { rows: rows.collect() }
    }

    /// Ids of the regions from top to bottom, each with its height in rows of pairs.
    pub fn rows(&self) -> impl Iterator<Item = (&str, f64)> {
        self.rows.iter().map(|(id, height)| (id.as_str(), *height))
    }

    /// The height of a region.
    pub fn height(&self, id: &str) -> f64 {
        self.rows().find(|(region, _)| *region == id).map_or(0.0, |(_, height)| height)
    }
}

impl RegionPairings {
    /// Positions of all pairings: pair by pair, then those without a region.
    pub fn listed(&self) -> Vec<usize> {
        let of_pairs = self.pairs.iter().flat_map(|pair| &pair.pairings);
        of_pairs.chain(&self.placeless).copied().collect()
    }
}

/// The name of a side of a pairing, which is an organisation or a region.
pub fn name_of_side<'a>(collection: &'a Collection, id: &'a str, lang: Lang) -> &'a str {
    match collection.actor(id) {
        Some(actor) => actor.name.get(lang),
        None => collection.region(id).map_or(id, |region| region.short_name().get(lang)),
    }
}

/// Joins pairings of the same two places; organisations count as the places that they belong to.
pub fn region_pairings(collection: &Collection) -> RegionPairings {
    let snapshot = collection.snapshot();
    let place = |side: &str| match collection.actor(side) {
        Some(actor) => actor.region.clone(),
        None => Some(side.to_owned()),
    };
    let mut all = RegionPairings::default();
    let mut found: HashMap<(String, String), usize> = HashMap::new();
    for (at, pairing) in snapshot.pairings.iter().enumerate() {
        let (Some(from), Some(to)) = (place(&pairing.from), place(&pairing.to)) else {
            all.placeless.push(at);
            continue;
        };
        let here = *found.entry((from.clone(), to.clone())).or_insert_with(|| {
            all.pairs.push(RegionPair { from, to, pairings: Vec::new(), facts: 0 });
            all.pairs.len() - 1
        });
        all.pairs[here].pairings.push(at);
    }
    let arrows: HashMap<(&str, &str), usize> =
        found.iter().map(|((from, to), at)| ((from.as_str(), to.as_str()), *at)).collect();
    for fact in &snapshot.facts {
        let Some(partner) = &fact.partner else { continue };
        for to in lineage(collection, &fact.region) {
            for from in lineage(collection, partner) {
                if let Some(&at) = arrows.get(&(from, to)) {
                    all.pairs[at].facts += 1;
                }
            }
        }
    }
    let mut order: HashMap<String, usize> = HashMap::new();
    for pair in &all.pairs {
        let next = order.len();
        order.entry(pair.from.clone()).or_insert(next);
    }
    all.pairs.arrange_by_key(|pair| order[&pair.from]);
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::query::{Engine, Facet, Index, Selection, Sort};

    #[test]
    fn three_places_assist_three_and_each_count_is_that_of_its_selection() {
        let collection = Arc::new(Collection::open(include_str!("../../data/snapshot.json")).unwrap());
        let found = region_pairings(&collection);
        for (from, to) in [("440100", "522700"), ("440113", "520526"), ("520100", "522728")] {
            let pair = found.pairs.iter().find(|pair| pair.from == from && pair.to == to).unwrap();
            assert!(pair.facts > 0, "{from} {to}");
        }
        let mut engine = Engine::new(Arc::new(Index::of(&collection)));
        for pair in found.pairs.iter().filter(|pair| pair.facts > 0) {
            let mut selection = Selection::default();
            selection.toggle(Facet::Region, &pair.to);
            selection.toggle(Facet::Partner, &pair.from);
            assert_eq!(
                engine.update(&selection, Sort::default()).rows.len(),
                pair.facts,
                "{} {}",
                pair.from,
                pair.to
            );
        }
    }

    #[test]
    fn no_pairing_is_lost_and_those_from_one_place_stand_together() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let found = region_pairings(&collection);
        let mut listed = found.listed();
        listed.sort_unstable();
        assert_eq!(listed, (0..collection.snapshot().pairings.len()).collect::<Vec<_>>());
        let mut froms: Vec<&str> = found.pairs.iter().map(|pair| pair.from.as_str()).collect();
        froms.dedup();
        let mut once = froms.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(froms.len(), once.len());
    }

    #[test]
    fn a_column_has_each_region_once_in_the_middle_of_its_pairs() {
        let pair = |from: &str, to: &str| RegionPair {
            from: from.into(),
            to: to.into(),
            pairings: Vec::new(),
            facts: 0,
        };
        let pairs = [pair("a", "x"), pair("a", "y"), pair("b", "x")];
        let (left, right) = (RegionColumn::of(&pairs, |p| &p.from), RegionColumn::of(&pairs, |p| &p.to));
        assert_eq!(left.rows().collect::<Vec<_>>(), [("a", 0.75), ("b", 2.25)]);
        assert_eq!((right.height("x"), right.height("y"), right.height("z")), (0.75, 2.25, 0.0));
    }

    #[test]
    fn a_side_is_called_by_its_organisation_or_region() {
        let collection = Collection::open(include_str!("../../tests/fixtures/small.json")).unwrap();
        assert_eq!(name_of_side(&collection, "driving-school", Lang::En), "Driving school");
        let region = collection.region("371102").unwrap().short_name();
        assert_eq!(name_of_side(&collection, "371102", Lang::Zh), region.zh);
    }
}
