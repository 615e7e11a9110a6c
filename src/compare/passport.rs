//! What a reader must know of a column before any figure: what kind of place, whose report, how many people.

use super::index::CompareIndex;
use super::partners::PartnerFacts;
use crate::arrange::Arrange;
use crate::snapshot::{Level, Region};

/// What kind of place a column is about, and what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Passport {
    /// The level of the region; of a pairing that of the receiver.
    pub level: Level,
    /// The region around it, widest last, by their places in the document.
    pub around: Vec<usize>,
    /// The reports that its figures come from, by their places, those with the most figures first.
    pub reports: Vec<usize>,
    /// How many people were relocated.
    pub relocated: Relocated,
    /// Who exchanges something with the region, most figures first; of a pairing none.
    pub partners: Vec<PartnerFacts>,
    /// How many figures there are.
    pub facts: usize,
}

/// How many relocated people a place's reports count.
#[derive(Debug, Clone, PartialEq)]
pub enum Relocated {
    /// This fact says so.
    Printed(usize),
    /// Only for places inside it, each by a fact.
    Inside(Vec<usize>),
    /// No figure is coded.
    NotCoded,
}

impl CompareIndex {
    /// The passport of a column by its code; none where the code is unknown.
    pub fn passport(&self, code: &str) -> Option<Passport> {
        let column = self.column_of(code)?;
        let facts = self.facts_of_column(&column);
        let mut reports: Vec<(usize, usize)> = Vec::new();
        for &fact in &facts {
            let report = self.collection().links(fact).report;
            match reports.iter_mut().find(|(known, _)| *known == report) {
                Some((_, count)) => *count += 1,
                None => reports.push((report, 1)),
            }
        }
        reports.arrange_by_key(|&(report, count)| (std::cmp::Reverse(count), report));
        let region: &Region = self.region_at(column.region);
        let positions = self.collection().positions();
        let around = self.collection().ancestors(region);
        Some(Passport {
            level: region.level,
            around: around.filter_map(|outer| positions.regions.get(&outer.id)).collect(),
            reports: reports.into_iter().map(|(report, _)| report).collect(),
            relocated: self.relocated(column.region),
            partners: if column.giver.is_none() { self.partners(&region.id) } else { Vec::new() },
            facts: facts.len(),
        })
    }

    fn relocated(&self, region: usize) -> Relocated {
        let Some(indicator) = self.relocated_people() else { return Relocated::NotCoded };
        let best = |region: usize| self.best_size(self.wholes(region, indicator).iter().copied());
        if let Some(fact) = best(region) {
            return Relocated::Printed(fact);
        }
        let inside: Vec<usize> = self.inside(region).filter_map(best).collect();
        if inside.is_empty() { Relocated::NotCoded } else { Relocated::Inside(inside) }
    }
}
