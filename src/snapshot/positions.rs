//! Where the document's entries stand, so that an id is looked up in constant time and not searched for.

use std::collections::HashMap;

use super::Snapshot;

/// Where a fact's references lead: positions in the document's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Links {
    pub report: usize,
    pub region: usize,
    pub partner: Option<usize>,
    pub indicator: usize,
    pub domain: usize,
    pub unit: usize,
}

/// The positions of the ids of one list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PositionById(HashMap<String, usize>);

impl PositionById {
    fn of(ids: &mut dyn ExactSizeIterator<Item = &String>) -> Self {
        let mut positions = HashMap::with_capacity(ids.len());
        for (at, id) in ids.enumerate() {
            positions.insert(id.clone(), at);
        }
        Self(positions)
    }

    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}

/// The positions of all ids, list by list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Positions {
    pub reports: PositionById,
    pub regions: PositionById,
    pub domains: PositionById,
    pub units: PositionById,
    pub populations: PositionById,
    pub concepts: PositionById,
    pub indicators: PositionById,
    pub facts: PositionById,
    pub frameworks: PositionById,
    pub actors: PositionById,
    pub relations: PositionById,
}

impl Positions {
    pub(super) fn of(s: &Snapshot) -> Self {
        Self {
            reports: PositionById::of(&mut s.reports.iter().map(|it| &it.id)),
            regions: PositionById::of(&mut s.regions.iter().map(|it| &it.id)),
            domains: PositionById::of(&mut s.domains.iter().map(|it| &it.id)),
            units: PositionById::of(&mut s.units.iter().map(|it| &it.id)),
            populations: PositionById::of(&mut s.populations.iter().map(|it| &it.id)),
            concepts: PositionById::of(&mut s.concepts.iter().map(|it| &it.id)),
            indicators: PositionById::of(&mut s.indicators.iter().map(|it| &it.id)),
            facts: PositionById::of(&mut s.facts.iter().map(|it| &it.id)),
            frameworks: PositionById::of(&mut s.frameworks.iter().map(|it| &it.id)),
            actors: PositionById::of(&mut s.actors.iter().map(|it| &it.id)),
            relations: PositionById::of(&mut s.relations.iter().map(|it| &it.id)),
        }
    }
}
