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
    /// `id` gives the id at a place. It is called, not inlined, so that the first page loads this code once for all lists.
    fn of<'a>(entries: usize, id: &dyn Fn(usize) -> Option<&'a String>) -> Self {
        let mut positions = HashMap::with_capacity(entries);
        positions.extend((0..entries).filter_map(|at| Some((id(at)?.clone(), at))));
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
            reports: PositionById::of(s.reports.len(), &|at| Some(&s.reports.get(at)?.id)),
            regions: PositionById::of(s.regions.len(), &|at| Some(&s.regions.get(at)?.id)),
            domains: PositionById::of(s.domains.len(), &|at| Some(&s.domains.get(at)?.id)),
            units: PositionById::of(s.units.len(), &|at| Some(&s.units.get(at)?.id)),
            populations: PositionById::of(s.populations.len(), &|at| Some(&s.populations.get(at)?.id)),
            concepts: PositionById::of(s.concepts.len(), &|at| Some(&s.concepts.get(at)?.id)),
            indicators: PositionById::of(s.indicators.len(), &|at| Some(&s.indicators.get(at)?.id)),
            facts: PositionById::of(s.facts.len(), &|at| Some(&s.facts.get(at)?.id)),
            frameworks: PositionById::of(s.frameworks.len(), &|at| Some(&s.frameworks.get(at)?.id)),
            actors: PositionById::of(s.actors.len(), &|at| Some(&s.actors.get(at)?.id)),
            relations: PositionById::of(s.relations.len(), &|at| Some(&s.relations.get(at)?.id)),
        }
    }
}
