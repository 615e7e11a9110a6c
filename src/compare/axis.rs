//! Which facts may stand on one axis: what a chart of facts may draw together.

use std::cmp::Reverse;

use super::axis_keys::{AxisKey, AxisKeys};
use super::heading::Heading;
use super::index::CompareIndex;
use crate::arrange::Arrange;
use crate::snapshot::{IndicatorMeasure, Kind, Lang};

/// Facts that may stand on one axis: at least two of one concept, measure, claim and unit, either all of one place, or
/// of one indicator and such that the guard lets each stand beside each.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisGroup {
    /// The facts, as places in the document's order.
    pub facts: Vec<usize>,
    /// What they stand under.
    pub heading: Heading,
    /// How their values relate to time.
    pub measure: IndicatorMeasure,
    /// What they claim.
    pub kind: Kind,
    /// Place of their base unit in the document's order.
    pub unit: usize,
    /// Place of their region, where they have one only.
    pub region: Option<usize>,
}

/// Groups are sought among so many keys: those of the most facts.
const MOST_KEYS: usize = 12;
/// Of one indicator so many facts are held against one another.
const MOST_FACTS: usize = 60;

impl CompareIndex {
    /// The groups of some facts that may stand on one axis, the largest first. A fact may stand in two: beside others
    /// of its place, and beside others of its indicator.
    pub fn axis_groups(&self, facts: &[u32]) -> Vec<AxisGroup> {
        let AxisKeys { keys, of_fact } = self.axis_keys();
        let known = || {
            let known = |fact: usize| Some((fact, *of_fact.get(fact)? as usize));
            facts.iter().filter_map(move |&fact| known(fact as usize))
        };
        // How many facts have each key, and the first of them.
        let mut counts = vec![(0usize, 0usize); keys.len()];
        for (fact, key) in known() {
            let (count, first) = counts[key];
            counts[key] = (count + 1, if count == 0 { fact } else { first });
        }
        let mut most: Vec<usize> = (0..keys.len()).filter(|&key| counts[key].0 > 1).collect();
        most.arrange_by_key(|&key| (Reverse(counts[key].0), counts[key].1));
        most.truncate(MOST_KEYS);
        let mut found: Vec<Vec<usize>> = most.iter().map(|&key| Vec::with_capacity(counts[key].0)).collect();
        let mut slots = vec![None; keys.len()];
        most.iter().enumerate().for_each(|(slot, &key)| slots[key] = Some(slot));
        for (fact, key) in known() {
            if let Some(slot) = slots[key] {
                found[slot].push(fact);
            }
        }
        let mut groups: Vec<AxisGroup> =
            most.iter().zip(&found).flat_map(|(&key, facts)| self.groups_of_key(&keys[key], facts)).collect();
        groups.arrange_by_key(|group| (Reverse(group.facts.len()), group.facts.first().copied()));
        groups
    }

    /// What a group shows: `People trained for work · Kelan`, with its unit.
    pub fn axis_name(&self, group: &AxisGroup, lang: Lang) -> String {
        let indicator = |&fact: &usize| self.at(fact).0.indicator;
        let mut indicators = group.facts.iter().map(indicator);
        let first = indicators.next();
        let is_one = indicators.all(|other| Some(other) == first);
        let name = match first.and_then(|first| self.indicator(first)).filter(|_| is_one) {
            Some(indicator) => indicator.name.clone(),
            None => self.heading_name(group.heading),
        };
        let place = group.region.map(|region| self.region_at(region).short_name().get(lang));
        let unit = self.unit(group.unit).name.get(lang);
        let name = [Some(name.get(lang)), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        match (unit.starts_with(['(', '（']), lang) {
            (true, _) => format!("{name} {unit}"),
            (false, Lang::Zh) => format!("{name}（{unit}）"),
            (false, Lang::En) => format!("{name} ({unit})"),
        }
    }

    /// Whether all of some facts stand under one heading.
    pub fn is_of_one_heading(&self, facts: &[u32]) -> bool {
        let heading = |&fact: &u32| {
            let indicator = self.collection().links(fact as usize).indicator;
            self.heading(indicator)
        };
        let mut facts = facts.iter().filter(|&&fact| (fact as usize) < self.collection().len());
        let first = facts.next().map(heading);
        facts.all(|fact| Some(heading(fact)) == first)
    }

    fn groups_of_key(&self, key: &AxisKey, facts: &[usize]) -> Vec<AxisGroup> {
        let &(heading, measure, kind, unit) = key;
        let group = |facts: Vec<usize>, region| AxisGroup { facts, heading, measure, kind, unit, region };
        let snapshot = self.collection().snapshot();
        let mut by_region = vec![Vec::new(); snapshot.regions.len()];
        let mut by_indicator = vec![Vec::new(); snapshot.indicators.len()];
        for &fact in facts {
            let entry = self.indexed(fact);
            by_region[entry.region].push(fact);
            by_indicator[entry.indicator].push(fact);
        }
        let of_places = by_region.into_iter().enumerate().map(|(region, facts)| group(facts, Some(region)));
        let of_indicators = by_indicator.into_iter().map(|facts| group(self.comparable(&facts), None));
        of_places.chain(of_indicators).filter(|group| group.facts.len() > 1).collect()
    }

    /// The first facts of an indicator that all may be compared with one another.
    fn comparable(&self, facts: &[usize]) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for &fact in facts.iter().take(MOST_FACTS) {
            // Most are refused for their place or their part, which needs no words.
            let is_apart = |&other: &usize| {
                let (one, other) = (self.indexed(fact), self.indexed(other));
                one.region != other.region && one.subject == other.subject
            };
            let is_comparable = |&other: &usize| self.refusals_as_printed(fact, other).is_empty();
            if found.iter().all(is_apart) && found.iter().all(is_comparable) {
                found.push(fact);
            }
        }
        found
    }
}
