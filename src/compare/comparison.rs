//! Regions side by side: the result of an alignment.

use std::collections::HashMap;
use std::ops::Range;

use super::filter::ComparisonFilter;
use super::normalisation::{Availability, Normalisation};
use super::notice::Notice;
use super::request::CompareRequest;
use super::row::{Row, RowVerdict, Why};
use super::theme::Theme;
use super::withheld::Withheld;
use crate::arrange::Arrange;
use crate::snapshot::{Breakdown, Text};

/// Regions side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What figures are divided by.
    pub normalisation: Normalisation,
    /// The regions compared, in the order of the columns.
    pub regions: Vec<ComparedRegion>,
    /// The rows: by theme, and under each those that several regions share first.
    pub rows: Vec<Row>,
    /// What a reader should be told.
    pub notices: Vec<Notice>,
}

/// A region, or a pairing, as a column of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedRegion {
    /// Its code, by which it is asked for.
    pub id: String,
    /// Id of the region; of a pairing the one that receives.
    pub region: String,
    /// Id of the region that gives, in a pairing.
    pub giver: Option<String>,
    /// Its full name.
    pub name: Text,
    /// Its name in running text.
    pub short: Text,
    /// How many facts are about it.
    pub facts: usize,
}

/// The rows under a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct RowGroup {
    /// What they stand under.
    pub theme: Theme,
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

    /// Each region once, in the order of the columns: of a pairing the one that receives.
    pub fn receivers(&self) -> Vec<String> {
        let mut regions: Vec<String> = Vec::new();
        for column in &self.regions {
            if !regions.contains(&column.region) {
                regions.push(column.region.clone());
            }
        }
        regions
    }

    /// What would have been asked for had nothing been left out.
    pub fn request(&self) -> CompareRequest {
        CompareRequest { regions: self.codes(), normalisation: self.normalisation }
    }

    /// The column of a region.
    pub fn column(&self, code: &str) -> Option<&ComparedRegion> {
        self.regions.iter().find(|region| region.id == code)
    }

    /// The rows by theme: first the themes under which rows compare, then those under which regions meet.
    pub fn groups(&self) -> Vec<RowGroup> {
        let key = |row: usize| {
            let Row { indicator, breakdown, .. } = &self.rows[row];
            RowKey { row, indicator: *indicator, breakdown: breakdown.clone() }
        };
        let mut themes = self.themes();
        themes.arrange_by_key(|(_, rows)| {
            let any = |filter: ComparisonFilter| self.rows[rows.clone()].iter().any(|row| filter.passes(row));
            (!any(ComparisonFilter::Comparable), !any(ComparisonFilter::Shared))
        });
        let group = |(theme, rows): (Theme, Range<usize>)| RowGroup { theme, rows: rows.map(key).collect() };
        themes.into_iter().map(group).collect()
    }

    /// The rows under each theme.
    pub fn themes(&self) -> Vec<(Theme, Range<usize>)> {
        let mut groups: Vec<(Theme, Range<usize>)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            match groups.last_mut() {
                Some((theme, range)) if *theme == row.theme => range.end = at + 1,
                _ => groups.push((row.theme, at..at + 1)),
            }
        }
        groups
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
