//! Regions side by side: the result of an alignment.

use std::collections::HashMap;
use std::ops::Range;

use super::filter::ComparisonFilter;
use super::normalisation::{Availability, Normalisation};
use super::notice::Notice;
use super::request::CompareRequest;
use super::row::{Heading, Row, RowVerdict, Why};
use super::withheld::Withheld;
use crate::snapshot::{Breakdown, Text};

/// Regions side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What figures are divided by.
    pub normalisation: Normalisation,
    /// The regions compared, in the order of the columns.
    pub regions: Vec<ComparedRegion>,
    /// The rows: by heading, and under each those of all regions first.
    pub rows: Vec<Row>,
    /// What a reader should be told.
    pub notices: Vec<Notice>,
}

/// A region as a column of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedRegion {
    /// Id of the region.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// Its name in running text.
    pub short: Text,
    /// How many facts are about it.
    pub facts: usize,
}

/// The rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct RowGroup {
    /// What they stand under.
    pub heading: Heading,
    /// What each of them is about, in the comparison's order.
    pub rows: Vec<RowKey>,
}

/// What a row is about, and where it stands: two comparisons with equal keys differ in their cells only.
#[derive(Debug, Clone, PartialEq)]
pub struct RowKey {
    /// Its place in the comparison.
    pub row: usize,
    /// Place of its indicator in the document's order.
    pub indicator: usize,
    /// The part of the indicator's whole.
    pub breakdown: Option<Breakdown>,
}

impl Comparison {
    /// The codes of the columns.
    pub fn codes(&self) -> Vec<String> {
        self.regions.iter().map(|region| region.id.clone()).collect()
    }

    /// What would have been asked for had nothing been left out.
    pub fn request(&self) -> CompareRequest {
        CompareRequest { regions: self.codes(), normalisation: self.normalisation }
    }

    /// The column of a region.
    pub fn column(&self, code: &str) -> Option<&ComparedRegion> {
        self.regions.iter().find(|region| region.id == code)
    }

    /// The rows by heading: first the headings under which rows compare, then those under which regions meet.
    pub fn groups(&self) -> Vec<RowGroup> {
        let key = |row: usize| {
            let Row { indicator, breakdown, .. } = &self.rows[row];
            RowKey { row, indicator: *indicator, breakdown: breakdown.clone() }
        };
        let mut headings = self.headings();
        headings.sort_by_key(|(_, rows)| {
            let any = |filter: ComparisonFilter| self.rows[rows.clone()].iter().any(|row| filter.passes(row));
            (!any(ComparisonFilter::Comparable), !any(ComparisonFilter::Shared))
        });
        let group =
            |(heading, rows): (Heading, Range<usize>)| RowGroup { heading, rows: rows.map(key).collect() };
        headings.into_iter().map(group).collect()
    }

    /// The rows under each heading.
    pub fn headings(&self) -> Vec<(Heading, Range<usize>)> {
        let mut groups: Vec<(Heading, Range<usize>)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            match groups.last_mut() {
                Some((heading, range)) if *heading == row.heading => range.end = at + 1,
                _ => groups.push((row.heading, at..at + 1)),
            }
        }
        groups
    }

    /// For each heading, how many of its rows each column states.
    pub fn coverage(&self) -> Vec<(Heading, Vec<usize>)> {
        let stated = |rows: &[Row], column: usize| {
            rows.iter().filter(|row| row.cells[column].headline().is_some()).count()
        };
        self.headings()
            .into_iter()
            .map(|(heading, rows)| {
                let rows = &self.rows[rows];
                (heading, (0..self.regions.len()).map(|column| stated(rows, column)).collect())
            })
            .collect()
    }

    /// How many rows compare; where none does, why.
    pub fn availability(&self) -> Availability {
        let rows = self.rows.iter().filter(|row| row.scale().is_some()).count();
        if rows > 0 {
            return Availability::Available { rows };
        }
        let mut counts: HashMap<&Withheld, usize> = HashMap::new();
        let rows = self.rows.iter().filter(|row| matches!(row.verdict, RowVerdict::NotNormalised(_)));
        for left_out in rows.flat_map(|row| &row.left_out) {
            if let Why::Withheld(reason) = &left_out.why {
                *counts.entry(reason).or_default() += 1;
            }
        }
        // What a report lacks says more than what no report could give.
        let most = counts.into_iter().max_by(|(a, n), (b, m)| {
            a.is_of_the_report().cmp(&b.is_of_the_report()).then(n.cmp(m)).then(b.cmp(a))
        });
        Availability::Unavailable { reason: most.map(|(reason, _)| reason.clone()) }
    }
}
