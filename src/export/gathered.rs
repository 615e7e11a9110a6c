//! Facts with what they refer to.

use std::collections::HashSet;

use super::{Table, facts_table, indicators_table, reports_table};
use crate::snapshot::{Collection, FactView, Indicator, Report};

/// Some facts, with their reports and their indicators in the document's order.
pub(super) struct Gathered<'a> {
    /// The facts.
    pub facts: Vec<FactView<'a>>,
    /// The reports that print them.
    pub reports: Vec<&'a Report>,
    /// What they count.
    pub indicators: Vec<&'a Indicator>,
}

impl<'a> Gathered<'a> {
    /// The facts at some places of the document.
    pub fn of(collection: &'a Collection, facts: &[u32]) -> Self {
        let snapshot = collection.snapshot();
        let facts: Vec<FactView> = facts.iter().filter_map(|&at| collection.get(at as usize)).collect();
        let reports: HashSet<&str> = facts.iter().map(|view| view.report.id.as_str()).collect();
        let indicators: HashSet<&str> = facts.iter().map(|view| view.indicator.id.as_str()).collect();
        let is_named = |report: &&Report| reports.contains(report.id.as_str());
        let is_counted = |indicator: &&Indicator| indicators.contains(indicator.id.as_str());
        Self {
            reports: snapshot.reports.iter().filter(is_named).collect(),
            indicators: snapshot.indicators.iter().filter(is_counted).collect(),
            facts,
        }
    }

    /// The tables of facts, of reports and of indicators. `link` makes the address of a fact's evidence from its id.
    pub fn tables(&self, link: impl Fn(&str) -> String) -> [Table<'a>; 3] {
        [
            facts_table(self.facts.iter().copied(), link),
            reports_table(self.reports.iter().copied()),
            indicators_table(self.indicators.iter().copied()),
        ]
    }
}
