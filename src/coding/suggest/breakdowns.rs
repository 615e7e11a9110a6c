//! The part that a number counts, by the parts that the collection knows.

use rustc_hash::FxHashMap;

use super::near::Near;
use super::{Explained, Reason};
use crate::query::fold::fold;
use crate::snapshot::{Breakdown, Collection};

/// The breakdowns of coded facts, by indicator.
#[derive(Debug, Default)]
pub(super) struct Breakdowns {
    by_indicator: FxHashMap<String, Vec<(String, Breakdown)>>,
}

impl Breakdowns {
    pub(super) fn of(collection: &Collection, without: Option<&str>) -> Self {
        let mut breakdowns = Self::default();
        for fact in collection.snapshot().facts.iter().filter(|fact| Some(fact.report.as_str()) != without) {
            if let Some(part) = &fact.breakdown {
                let known = breakdowns.by_indicator.entry(fact.indicator.clone()).or_default();
                if known.iter().all(|(_, other)| other != part) {
                    known.push((fold(&part.zh), part.clone()));
                }
            }
        }
        breakdowns
    }

    /// The longest part of an indicator that is named beside a number.
    pub(super) fn beside(&self, near: &Near<'_>, indicator: &str) -> Option<Explained<Breakdown>> {
        let words = format!("{} {}", near.item_before, near.item_behind);
        let known = self.by_indicator.get(indicator)?;
        let named = known.iter().filter(|(name, _)| words.contains(name.as_str()));
        let (name, part) = named.max_by_key(|(name, _)| name.len())?;
        Some(Explained::new(part.clone(), Reason::Noun(name.clone())))
    }
}
