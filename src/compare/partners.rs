//! Who exchanges something with the regions compared.

use std::collections::BTreeMap;

use super::index::CompareIndex;
use crate::arrange::Arrange;
use crate::snapshot::Text;

/// A region with which another exchanges something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFacts {
    /// Id of the partner.
    pub id: String,
    /// Its name in running text.
    pub name: Text,
    /// How many facts name both.
    pub facts: usize,
}

/// A region compared and a partner of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerPair {
    /// Code of the region.
    pub region: String,
    /// Code of the partner.
    pub partner: String,
    /// Whether both are compared.
    pub is_inside: bool,
}

impl CompareIndex {
    /// The regions with which one exchanges something, those with most facts first.
    pub fn partners(&self, region: &str) -> Vec<PartnerFacts> {
        let Some(region) = self.find_region(region) else { return Vec::new() };
        let partner_of = |&fact: &usize| self.collection().links(fact).partner;
        let given = self.facts_of(region).iter().filter_map(partner_of);
        let received = self.facts_with(region).iter().map(|&fact| self.collection().links(fact).region);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for other in given.chain(received.filter(|&other| other != region)) {
            *counts.entry(other).or_default() += 1;
        }
        let found = counts.into_iter().map(|(other, facts)| {
            let other = self.region_at(other);
            PartnerFacts { id: other.id.clone(), name: other.short_name().clone(), facts }
        });
        let mut found: Vec<PartnerFacts> = found.collect();
        found.arrange_by(|a, b| b.facts.cmp(&a.facts).then_with(|| a.id.cmp(&b.id)));
        found
    }

    /// Each pair of partners of which one is compared, once: those between two regions compared first.
    pub fn partner_pairs(&self, regions: &[String]) -> Vec<PartnerPair> {
        let mut pairs: Vec<PartnerPair> = Vec::new();
        for (at, region) in regions.iter().enumerate() {
            let partners = self.partners(region).into_iter();
            let others = partners.filter(|partner| !regions[..at].contains(&partner.id));
            pairs.extend(others.map(|partner| PartnerPair {
                region: region.clone(),
                is_inside: regions.contains(&partner.id),
                partner: partner.id,
            }));
        }
        pairs.arrange_by_key(|pair| !pair.is_inside);
        pairs
    }
}
