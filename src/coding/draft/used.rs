//! Of a collection's vocabulary what a document uses.

use std::collections::HashSet;

use crate::snapshot::Snapshot;

/// Ids in use, list by list.
#[derive(Default)]
struct Used {
    regions: HashSet<String>,
    domains: HashSet<String>,
    units: HashSet<String>,
    populations: HashSet<String>,
    concepts: HashSet<String>,
    indicators: HashSet<String>,
    actors: HashSet<String>,
}

/// The vocabulary of a collection that a document needs for itself, in the collection's order; the document's own stands
/// behind it in `document`, and counts as a need.
pub(super) fn vocabulary_used(base: &Snapshot, document: &Snapshot) -> Snapshot {
    let used = Used::by(base, document);
    let keep = |ids: &HashSet<String>, id: &String| ids.contains(id);
    let mut own = Snapshot {
        format: base.format,
        id: base.id.clone(),
        title: base.title.clone(),
        description: base.description.clone(),
        license: base.license.clone(),
        published: base.published.clone(),
        ..Snapshot::default()
    };
    own.regions = base.regions.iter().filter(|it| keep(&used.regions, &it.id)).cloned().collect();
    own.domains = base.domains.iter().filter(|it| keep(&used.domains, &it.id)).cloned().collect();
    own.units = base.units.iter().filter(|it| keep(&used.units, &it.id)).cloned().collect();
    own.populations = base.populations.iter().filter(|it| keep(&used.populations, &it.id)).cloned().collect();
    own.concepts = base.concepts.iter().filter(|it| keep(&used.concepts, &it.id)).cloned().collect();
    own.indicators = base.indicators.iter().filter(|it| keep(&used.indicators, &it.id)).cloned().collect();
    own.actors = base.actors.iter().filter(|it| keep(&used.actors, &it.id)).cloned().collect();
    own
}

impl Used {
    fn by(base: &Snapshot, document: &Snapshot) -> Self {
        let mut used = Self::default();
        used.of(document);
        // Each list only leads to those that follow; populations and indicators lead to each other.
        loop {
            let before = used.populations.len() + used.indicators.len();
            for population in base.populations.iter().filter(|it| used.populations.contains(&it.id)) {
                used.indicators.extend(population.people.iter().chain(&population.households).cloned());
            }
            for indicator in base.indicators.iter().filter(|it| used.indicators.contains(&it.id)) {
                used.populations.extend(indicator.population.iter().cloned());
            }
            if used.populations.len() + used.indicators.len() == before {
                break;
            }
        }
        let indicators = base.indicators.iter().filter(|it| used.indicators.contains(&it.id));
        for indicator in indicators {
            used.domains.insert(indicator.domain.clone());
            used.units.insert(indicator.unit.clone());
            used.concepts.extend(indicator.concept.iter().cloned());
        }
        let bases = base.units.iter().filter(|it| used.units.contains(&it.id)).filter_map(|it| it.to.clone());
        used.units.extend(bases.collect::<Vec<_>>());
        for actor in base.actors.iter().filter(|it| used.actors.contains(&it.id)) {
            used.regions.extend(actor.region.iter().cloned());
        }
        loop {
            let before = used.regions.len();
            let inside = base.regions.iter().filter(|it| used.regions.contains(&it.id));
            let parents: Vec<String> = inside.filter_map(|region| region.parent.clone()).collect();
            used.regions.extend(parents);
            if used.regions.len() == before {
                break used;
            }
        }
    }

    /// What the document itself names.
    fn of(&mut self, document: &Snapshot) {
        for fact in &document.facts {
            self.regions.extend([&fact.region].into_iter().chain(&fact.partner).cloned());
            self.indicators.insert(fact.indicator.clone());
            self.units.insert(fact.unit.clone());
            self.populations.extend(fact.population.iter().cloned());
        }
        for report in &document.reports {
            self.regions.extend(report.about.iter().cloned());
            self.concepts.extend(report.readings.iter().map(|reading| reading.concept.clone()));
        }
        for region in &document.regions {
            self.regions.extend(region.parent.iter().cloned());
        }
        for unit in &document.units {
            self.units.extend(unit.to.iter().cloned());
        }
        for population in &document.populations {
            self.indicators.extend(population.people.iter().chain(&population.households).cloned());
        }
        for indicator in &document.indicators {
            self.domains.insert(indicator.domain.clone());
            self.units.insert(indicator.unit.clone());
            self.concepts.extend(indicator.concept.iter().cloned());
            self.populations.extend(indicator.population.iter().cloned());
        }
        for term in &document.terms {
            self.indicators.extend(term.indicators.iter().cloned());
            self.concepts.extend(term.concepts.iter().cloned());
            self.domains.extend(term.domains.iter().cloned());
        }
        for framework in &document.frameworks {
            for (_, measure) in framework.measures() {
                self.domains.insert(measure.domain.clone());
                self.actors.extend(measure.actors.iter().cloned());
            }
        }
        for actor in &document.actors {
            self.regions.extend(actor.region.iter().cloned());
        }
        for pairing in &document.pairings {
            for side in [&pairing.from, &pairing.to] {
                self.regions.insert(side.clone());
                self.actors.insert(side.clone());
            }
        }
        for event in &document.events {
            self.regions.extend(event.regions.iter().cloned());
        }
    }
}
