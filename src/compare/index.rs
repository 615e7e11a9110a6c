//! What comparison needs to find quickly, built once for a collection.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::axis_keys::AxisKeys;
use super::heading::Heading;
use super::likeness::Likeness;
use super::region_reports::RegionReports;
use super::time::time_of;
use crate::audit::Reporting;
use crate::figure::Interval;
use crate::snapshot::{
    Breakdown, Check, Collection, Concept, Days, Edtf, Fact, FactView, Indicator, Links, Region, Relation,
    Text, Unit, in_base_unit,
};

/// A collection with what comparison looks up in it. Everything that compares starts here.
///
/// Places in the document's lists stand for facts, regions and indicators, so that answers stay small.
#[derive(Debug)]
pub struct CompareIndex {
    collection: Arc<Collection>,
    entries: Vec<IndexedFact>,
    subjects: Vec<RowSubject>,
    facts_of_region: Vec<Vec<usize>>,
    /// The facts that name each region as their partner.
    facts_of_partner: Vec<Vec<usize>>,
    /// The regions around each region, nearest first.
    around: Vec<Vec<usize>>,
    /// The regions inside each region, in the document's order.
    inside: Vec<Vec<usize>>,
    wholes: HashMap<(usize, usize), Vec<usize>>,
    relations: HashMap<usize, Vec<usize>>,
    likenesses: Vec<Likeness>,
    /// What each indicator stands under.
    headings: Vec<Heading>,
    /// What reports say where there is no figure, once it is asked for.
    region_reports: OnceLock<RegionReports>,
    /// The wholes whose parts are all printed, once they are asked for.
    sums: OnceLock<Vec<CompleteSum>>,
    /// What facts must share to stand on one axis, once it is asked for.
    axis_keys: OnceLock<AxisKeys>,
}

/// A total above nothing and all its parts, counted in its unit; places in the document's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompleteSum {
    /// The total.
    pub total: usize,
    /// The parts, in the relation's order.
    pub parts: Vec<usize>,
}

/// A fact as comparison sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct IndexedFact {
    pub region: usize,
    pub indicator: usize,
    pub subject: usize,
    /// In the base unit.
    pub quantity: Interval,
    /// The base unit.
    pub unit: usize,
    /// The days of its time, where one is stated.
    pub days: Option<Days>,
    /// The year in which its report was issued, where that is known.
    pub issued: Option<i64>,
}

impl IndexedFact {
    /// How wide the quantity's interval is: less is more precise.
    pub fn spread(&self) -> f64 {
        self.quantity.high() - self.quantity.low()
    }
}

/// What a row is about: an indicator, whole or in part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct RowSubject {
    pub indicator: usize,
    pub breakdown: Option<Breakdown>,
}

impl CompareIndex {
    /// Indexes a collection.
    pub fn of(collection: Arc<Collection>) -> Self {
        let (s, positions) = (collection.snapshot(), collection.positions());
        let heading = |indicator: &Indicator| {
            let domain = || positions.domains.get(&indicator.domain).unwrap_or_default();
            collection.concept_place(indicator).map_or_else(|| Heading::Domain(domain()), Heading::Concept)
        };
        let around = |region: &Region| {
            collection.ancestors(region).filter_map(|region| positions.regions.get(&region.id)).collect()
        };
        let around: Vec<Vec<usize>> = s.regions.iter().map(around).collect();
        let mut index = Self {
            entries: Vec::with_capacity(collection.len()),
            subjects: Vec::new(),
            facts_of_region: vec![Vec::new(); s.regions.len()],
            facts_of_partner: vec![Vec::new(); s.regions.len()],
            inside: inside(&around),
            around,
            wholes: HashMap::new(),
            relations: HashMap::new(),
            likenesses: Likeness::of_all(&collection),
            headings: s.indicators.iter().map(heading).collect(),
            region_reports: OnceLock::new(),
            sums: OnceLock::new(),
            axis_keys: OnceLock::new(),
            collection: Arc::clone(&collection),
        };
        let year = |date: &Option<Edtf>| date.as_ref()?.days()?.first.map(|(year, ..)| year);
        let issued: Vec<Option<i64>> = s.reports.iter().map(|report| year(&report.issued)).collect();
        let mut subjects: HashMap<(usize, Option<&Breakdown>), usize> = HashMap::new();
        for view in collection.facts() {
            let &Links { report, region, partner, indicator, .. } = collection.links(view.at);
            let breakdown = view.fact.breakdown.as_ref();
            let subject = *subjects.entry((indicator, breakdown)).or_insert_with(|| {
                index.subjects.push(RowSubject { indicator, breakdown: breakdown.cloned() });
                index.subjects.len() - 1
            });
            let (unit, quantity) = in_base_unit(view.unit, view.interval());
            index.entries.push(IndexedFact {
                region,
                indicator,
                subject,
                quantity,
                unit: positions.units.get(unit).unwrap_or_default(),
                days: time_of(&view).and_then(Edtf::days),
                issued: issued[report],
            });
            index.facts_of_region[region].push(view.at);
            if let Some(partner) = partner {
                index.facts_of_partner[partner].push(view.at);
            }
            if breakdown.is_none() {
                index.wholes.entry((region, indicator)).or_default().push(view.at);
            }
        }
        for (at, relation) in s.relations.iter().enumerate() {
            for (_, id) in relation.check.facts() {
                if let Some(fact) = collection.find(id) {
                    index.relations.entry(fact.at).or_default().push(at);
                }
            }
        }
        index
    }

    /// What is known of what the reports on a region, given by its code, say of the concept of an indicator, given by its
    /// place. `None` in a snapshot without concepts.
    pub fn reporting(&self, region: &str, indicator: usize) -> Option<(&Concept, Reporting)> {
        let collection = self.collection();
        let concept = collection.concept_place(self.indicator(indicator)?)?;
        let region = collection.positions().regions.get(region)?;
        Some((collection.snapshot().concepts.get(concept)?, self.region_reports().says(region, concept)))
    }

    /// What is known of what the reports on a region, given by its code, say of each concept, in the document's order.
    pub fn reporting_by_concept(&self, region: &str) -> Vec<Reporting> {
        let collection = self.collection();
        let Some(region) = collection.positions().regions.get(region) else { return Vec::new() };
        let concepts = 0..collection.snapshot().concepts.len();
        concepts.map(|concept| self.region_reports().says(region, concept)).collect()
    }

    fn region_reports(&self) -> &RegionReports {
        self.region_reports.get_or_init(|| RegionReports::of(self.collection()))
    }

    /// The collection that was indexed.
    pub fn collection(&self) -> &Arc<Collection> {
        &self.collection
    }

    /// The indicator at a place of the document's order.
    pub fn indicator(&self, at: usize) -> Option<&Indicator> {
        self.collection.snapshot().indicators.get(at)
    }

    pub(super) fn entry(&self, fact: &FactView) -> Option<&IndexedFact> {
        let own = self.collection.get(fact.at)?;
        (own.fact == fact.fact).then(|| &self.entries[fact.at])
    }

    /// What comparison knows of a fact, by its place, which came from this index.
    pub(super) fn indexed(&self, fact: usize) -> &IndexedFact {
        &self.entries[fact]
    }

    /// A fact by its place, which came from this index.
    pub(super) fn at(&self, fact: usize) -> (&IndexedFact, FactView<'_>) {
        let (s, links) = (self.collection.snapshot(), self.collection.links(fact));
        let view = FactView {
            at: fact,
            fact: &s.facts[fact],
            report: &s.reports[links.report],
            region: &s.regions[links.region],
            partner: links.partner.map(|partner| &s.regions[partner]),
            indicator: &s.indicators[links.indicator],
            domain: &s.domains[links.domain],
            unit: &s.units[links.unit],
        };
        (&self.entries[fact], view)
    }

    pub(super) fn subject(&self, subject: usize) -> &RowSubject {
        &self.subjects[subject]
    }

    pub(super) fn unit(&self, unit: usize) -> &Unit {
        &self.collection.snapshot().units[unit]
    }

    pub(super) fn region_at(&self, region: usize) -> &Region {
        &self.collection.snapshot().regions[region]
    }

    pub(super) fn find_region(&self, id: &str) -> Option<usize> {
        self.collection.positions().regions.get(id)
    }

    pub(super) fn find_indicator(&self, id: &str) -> Option<usize> {
        self.collection.positions().indicators.get(id)
    }

    /// The facts about a region, not about those inside it.
    pub(crate) fn facts_of(&self, region: usize) -> &[usize] {
        &self.facts_of_region[region]
    }

    /// The facts that name a region as their partner.
    pub(crate) fn facts_with(&self, partner: usize) -> &[usize] {
        &self.facts_of_partner[partner]
    }

    /// Whether the first region lies inside the second.
    pub(crate) fn lies_in(&self, inner: usize, outer: usize) -> bool {
        self.around[inner].contains(&outer)
    }

    /// The regions inside one, in the document's order.
    pub(super) fn inside(&self, outer: usize) -> impl Iterator<Item = usize> {
        self.inside[outer].iter().copied()
    }

    /// The facts of a region that state an indicator's whole.
    pub(super) fn wholes(&self, region: usize, indicator: usize) -> &[usize] {
        self.wholes.get(&(region, indicator)).map_or(&[], Vec::as_slice)
    }

    /// The relations that a fact takes part in.
    pub(super) fn relations(&self, fact: usize) -> impl Iterator<Item = &Relation> {
        let relations = &self.collection.snapshot().relations;
        self.relations.get(&fact).into_iter().flatten().filter_map(|&at| relations.get(at))
    }

    /// The complete sums among the relations, in the document's order.
    pub fn complete_sums(&self) -> &[CompleteSum] {
        self.sums.get_or_init(|| {
            let relations = self.collection.snapshot().relations.iter();
            relations.filter_map(|relation| CompleteSum::of(&self.collection, &relation.check)).collect()
        })
    }

    /// What facts must share to stand on one axis.
    pub(super) fn axis_keys(&self) -> &AxisKeys {
        self.axis_keys.get_or_init(|| {
            let s = self.collection.snapshot();
            let key = |(entry, fact): (&IndexedFact, &Fact)| {
                let indicator = entry.indicator;
                (self.headings[indicator], s.indicators[indicator].measure, fact.kind, entry.unit)
            };
            AxisKeys::of(self.entries.iter().zip(&s.facts).map(key))
        })
    }

    /// The name of a heading.
    pub fn heading_name(&self, heading: Heading) -> Text {
        let s = self.collection.snapshot();
        let name = match heading {
            Heading::Concept(at) => s.concepts.get(at).map(|concept| &concept.name),
            Heading::Domain(at) => s.domains.get(at).map(|domain| &domain.name),
        };
        name.cloned().unwrap_or_default()
    }

    /// What an indicator stands under.
    pub(super) fn heading(&self, indicator: usize) -> Heading {
        self.headings[indicator]
    }

    pub(super) fn likeness(&self, indicator: usize) -> &Likeness {
        &self.likenesses[indicator]
    }

    pub(super) fn population(&self, indicator: &Indicator) -> Option<&Text> {
        self.population_name(indicator.population.as_ref()?)
    }

    pub(super) fn population_name(&self, id: &str) -> Option<&Text> {
        self.collection.population(id).map(|population| &population.name)
    }
}

impl CompleteSum {
    fn of(collection: &Collection, check: &Check) -> Option<Self> {
        let Check::Sum { total, parts, complete: true } = check else { return None };
        let total = collection.find(total)?;
        let parts: Vec<FactView> = parts.iter().map(|id| collection.find(id)).collect::<Option<_>>()?;
        let is_alike = parts.iter().all(|part| part.unit.id == total.unit.id);
        let parts = parts.iter().map(|part| part.at).collect();
        (is_alike && total.fact.value > 0.0).then_some(Self { total: total.at, parts })
    }
}

/// The regions inside each region, of the regions around each.
fn inside(around: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut inside = vec![Vec::new(); around.len()];
    for (region, around) in around.iter().enumerate() {
        for &outer in around {
            inside[outer].push(region);
        }
    }
    inside
}
