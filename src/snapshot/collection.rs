//! A checked collection: its facts with what they refer to, and its entries by id.

use std::collections::HashMap;

use super::positions::{Links, Positions};
use super::{
    Actor, Bound, Concept, Domain, Fact, Framework, Indicator, Lang, Level, Population, Region, Relation,
    Report, Snapshot, Unit,
};
use crate::figure::{Interval, format_number, format_value};

/// A snapshot whose rules all hold, with its references resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    snapshot: Snapshot,
    positions: Positions,
    links: Vec<Links>,
}

impl Collection {
    pub(super) fn of_parts(snapshot: Snapshot, positions: Positions, links: Vec<Links>) -> Self {
        Self { snapshot, positions, links }
    }

    /// The document.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The fact at a place of the document's order.
    pub fn get(&self, at: usize) -> Option<FactView<'_>> {
        let links = self.links.get(at)?;
        let s = &self.snapshot;
        Some(FactView {
            at,
            fact: s.facts.get(at)?,
            report: s.reports.get(links.report)?,
            region: s.regions.get(links.region)?,
            partner: links.partner.and_then(|partner| s.regions.get(partner)),
            indicator: s.indicators.get(links.indicator)?,
            domain: s.domains.get(links.domain)?,
            unit: s.units.get(links.unit)?,
        })
    }

    /// The fact with an id.
    pub fn find(&self, id: &str) -> Option<FactView<'_>> {
        self.get(self.positions.facts.get(id)?)
    }

    /// All facts in the document's order.
    pub fn facts(&self) -> impl Iterator<Item = FactView<'_>> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The facts of each report, in the document's order of both.
    pub fn facts_by_report(&self) -> Vec<Vec<FactView<'_>>> {
        let mut facts: Vec<Vec<FactView>> = self.snapshot.reports.iter().map(|_| Vec::new()).collect();
        for (view, links) in self.facts().zip(&self.links) {
            facts[links.report].push(view);
        }
        facts
    }

    /// How many facts each report has, in the document's order of reports.
    pub fn count_by_report(&self) -> Vec<usize> {
        self.count(self.snapshot.reports.len(), |links| links.report)
    }

    /// The place in the document of the report that prints the fact at a place.
    pub fn report_place(&self, fact: usize) -> usize {
        self.links[fact].report
    }

    /// How many facts are about each region, not about those inside it, in the document's order of regions.
    pub fn count_by_region(&self) -> Vec<usize> {
        self.count(self.snapshot.regions.len(), |links| links.region)
    }

    /// The reports that are about a region, in the document's order.
    pub fn reports_about<'a>(&'a self, region: &'a str) -> impl Iterator<Item = &'a Report> {
        let is_about = move |report: &&Report| report.about.iter().any(|about| about == region);
        self.snapshot.reports.iter().filter(is_about)
    }

    /// How many facts name each pair of partners, the giver first, in the document's order.
    pub fn count_by_pairing(&self) -> Vec<([usize; 2], usize)> {
        let mut places: HashMap<[usize; 2], usize> = HashMap::new();
        let mut counts: Vec<([usize; 2], usize)> = Vec::new();
        for links in &self.links {
            let Some(partner) = links.partner else { continue };
            let pair = [partner, links.region];
            let at = *places.entry(pair).or_insert(counts.len());
            match counts.get_mut(at) {
                Some((_, count)) => *count += 1,
                None => counts.push((pair, 1)),
            }
        }
        counts
    }

    /// How many facts each domain has, in the document's order of domains.
    pub fn count_by_domain(&self) -> Vec<usize> {
        self.count(self.snapshot.domains.len(), |links| links.domain)
    }

    fn count(&self, entries: usize, entry: fn(&Links) -> usize) -> Vec<usize> {
        let mut counts = vec![0; entries];
        for links in &self.links {
            counts[entry(links)] += 1;
        }
        counts
    }
}

/// Entries by their ids, each in constant time.
impl Collection {
    /// Where the entries stand in their lists, by their ids.
    pub(crate) fn positions(&self) -> &Positions {
        &self.positions
    }

    /// Where the references of a fact lead, by a place that is known to exist.
    pub(crate) fn links(&self, at: usize) -> &Links {
        &self.links[at]
    }

    /// The report with an id.
    pub fn report(&self, id: &str) -> Option<&Report> {
        self.snapshot.reports.get(self.positions.reports.get(id)?)
    }

    /// The region with an id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.snapshot.regions.get(self.positions.regions.get(id)?)
    }

    /// The domain with an id.
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.snapshot.domains.get(self.positions.domains.get(id)?)
    }

    /// The unit with an id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.snapshot.units.get(self.positions.units.get(id)?)
    }

    /// The population with an id.
    pub fn population(&self, id: &str) -> Option<&Population> {
        self.snapshot.populations.get(self.positions.populations.get(id)?)
    }

    /// The concept with an id.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.snapshot.concepts.get(self.positions.concepts.get(id)?)
    }

    /// The indicator with an id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.snapshot.indicators.get(self.positions.indicators.get(id)?)
    }

    /// The framework with an id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.snapshot.frameworks.get(self.positions.frameworks.get(id)?)
    }

    /// The actor with an id.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.snapshot.actors.get(self.positions.actors.get(id)?)
    }

    /// The relation with an id.
    pub fn relation(&self, id: &str) -> Option<&Relation> {
        self.snapshot.relations.get(self.positions.relations.get(id)?)
    }

    /// The place of an indicator's concept in the document's order, where it has one.
    pub fn concept_place(&self, indicator: &Indicator) -> Option<usize> {
        self.positions.concepts.get(indicator.concept.as_deref()?)
    }
}

/// The tree of regions.
impl Collection {
    /// The region that directly holds one.
    pub fn parent(&self, region: &Region) -> Option<&Region> {
        self.region(region.parent.as_deref()?)
    }

    /// The same by their places in the document's order.
    pub(crate) fn parent_at(&self, region: usize) -> Option<usize> {
        self.positions.regions.get(self.snapshot.regions.get(region)?.parent.as_deref()?)
    }

    /// The regions that hold one, nearest first.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Collection;
    /// let collection = Collection::built_in().unwrap();
    /// let site = collection.region("140929/guanghuiyuan").unwrap();
    /// let around: Vec<&str> = collection.ancestors(site).map(|region| region.id.as_str()).collect();
    /// assert_eq!(around, ["140929", "140900", "140000"]);
    /// ```
    pub fn ancestors(&self, region: &Region) -> impl Iterator<Item = &Region> {
        // Each is of a wider level than the one before; what says otherwise still ends.
        std::iter::successors(self.parent(region), |region| self.parent(region)).take(Level::COUNT - 1)
    }
}

/// A fact with everything that it refers to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactView<'a> {
    /// Its place in the document's order.
    pub at: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// The report that prints it.
    pub report: &'a Report,
    /// The region that it is about.
    pub region: &'a Region,
    /// The region on the other side.
    pub partner: Option<&'a Region>,
    /// Its indicator.
    pub indicator: &'a Indicator,
    /// The indicator's domain.
    pub domain: &'a Domain,
    /// Its unit.
    pub unit: &'a Unit,
}

impl FactView<'_> {
    /// What the figure says: every value that it could stand for, in the fact's own unit.
    pub fn interval(&self) -> Interval {
        Interval::of_fact(self.fact, self.unit)
    }

    /// The value with the marks of its bound: `≥ 30,000`, `about 1,300`.
    pub fn value(&self, lang: Lang) -> String {
        let fact = self.fact;
        format_value(fact.value, fact.bound, fact.approximate, lang)
    }

    /// The same with its unit behind it: `≥ 30,000 people`.
    pub fn quantity(&self, lang: Lang) -> String {
        format!("{} {}", self.value(lang), self.unit.name_for(self.fact.value).get(lang))
    }

    /// The same as it is spoken: `at least 2,000 people`, `about 1,300 people`, `48.6%`.
    pub fn spoken(&self, lang: Lang) -> String {
        let (fact, number) = (self.fact, format_number(self.fact.value, 4));
        let mark = match (fact.bound, fact.approximate) {
            (Bound::Exact, false) => "",
            (Bound::Exact, true) => lang.pick("约 ", "about "),
            (bound, _) => &format!("{} ", bound.name(lang)),
        };
        match self.unit.name_for(fact.value).get(lang) {
            "%" => format!("{mark}{number}%"),
            unit => format!("{mark}{number} {unit}"),
        }
    }

    /// What is counted: the indicator, with the part of it that the fact is about.
    pub fn subject(&self, lang: Lang) -> String {
        let indicator = self.indicator.name.get(lang);
        match &self.fact.breakdown {
            None => indicator.to_owned(),
            Some(part) => format!("{indicator}{}{}", lang.pick("：", ": "), part.name(lang)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in() -> Collection {
        Collection::built_in().expect("the build packs a whole snapshot")
    }

    /// Each entry is the one that a search through its list finds.
    #[test]
    fn entries_are_found_by_their_ids() {
        let collection = built_in();
        let s = collection.snapshot();
        assert!(s.reports.iter().all(|it| collection.report(&it.id) == Some(it)));
        assert!(s.regions.iter().all(|it| collection.region(&it.id) == Some(it)));
        assert!(s.domains.iter().all(|it| collection.domain(&it.id) == Some(it)));
        assert!(s.units.iter().all(|it| collection.unit(&it.id) == Some(it)));
        assert!(s.populations.iter().all(|it| collection.population(&it.id) == Some(it)));
        assert!(s.concepts.iter().all(|it| collection.concept(&it.id) == Some(it)));
        assert!(s.indicators.iter().all(|it| collection.indicator(&it.id) == Some(it)));
        assert!(s.frameworks.iter().all(|it| collection.framework(&it.id) == Some(it)));
        assert!(s.actors.iter().all(|it| collection.actor(&it.id) == Some(it)));
        assert!(s.relations.iter().all(|it| collection.relation(&it.id) == Some(it)));
        assert!(s.facts.iter().all(|it| collection.find(&it.id).is_some_and(|view| view.fact == it)));
        for indicator in &s.indicators {
            let concept = collection.concept_place(indicator).map(|at| &s.concepts[at].id);
            assert_eq!(concept, indicator.concept.as_ref());
        }
    }

    #[test]
    fn an_unknown_id_finds_nothing_and_lists_do_not_mix() {
        let collection = built_in();
        assert_eq!(collection.region("no-such-region"), None);
        assert_eq!(collection.unit("140929"), None, "a region is no unit");
        assert_eq!(collection.find("140929"), None);
    }

    #[test]
    fn references_of_facts_lead_to_what_the_document_names() {
        for view in built_in().facts() {
            let fact = view.fact;
            assert_eq!((&view.report.id, &view.region.id), (&fact.report, &fact.region));
            assert_eq!((&view.indicator.id, &view.unit.id), (&fact.indicator, &fact.unit));
            assert_eq!(view.partner.map(|region| &region.id), fact.partner.as_ref());
            assert_eq!(view.domain.id, view.indicator.domain);
        }
    }

    #[test]
    fn a_region_lies_in_ever_wider_ones() {
        let collection = built_in();
        for region in &collection.snapshot().regions {
            let around: Vec<&Region> = collection.ancestors(region).collect();
            assert_eq!(around.first().map(|nearest| &nearest.id), region.parent.as_ref());
            assert!(around.last().unwrap_or(&region).parent.is_none());
            assert!(around.iter().rev().map(|it| it.level).chain([region.level]).is_sorted());
        }
    }

    /// The rules forbid it; a chain of regions ends without them too.
    #[test]
    fn regions_that_hold_each_other_end() {
        let mut snapshot = built_in().snapshot().clone();
        let ids = [snapshot.regions[0].id.clone(), snapshot.regions[1].id.clone()];
        snapshot.regions[0].parent = Some(ids[1].clone());
        snapshot.regions[1].parent = Some(ids[0].clone());
        let collection = Collection::of_parts(snapshot.clone(), Positions::of(&snapshot), Vec::new());
        assert!(collection.ancestors(&snapshot.regions[0]).count() < Level::COUNT);
    }
}
