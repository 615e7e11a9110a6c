//! Coverage and silence: what is reported where, and what is not.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use serde::Serialize;

use crate::snapshot::{Collection, FactView};

/// How many facts there are by two properties; empty cells are visible.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grid {
    /// Ids of the rows, in the document's order.
    pub rows: Vec<String>,
    /// Ids of the columns, in the document's order.
    pub columns: Vec<String>,
    /// Counts, row by row.
    pub counts: Vec<usize>,
}

impl Grid {
    /// The count of a row and a column, both by position.
    pub fn get(&self, row: usize, column: usize) -> usize {
        if column >= self.columns.len() {
            return 0;
        }
        self.counts.get(row * self.columns.len() + column).copied().unwrap_or(0)
    }

    fn count<'a>(
        collection: &'a Collection,
        rows: impl Iterator<Item = &'a String>,
        columns: impl Iterator<Item = &'a String>,
        cell: impl Fn(&FactView<'a>) -> (&'a str, &'a str),
    ) -> Grid {
        let rows: Vec<&str> = rows.map(String::as_str).collect();
        let columns: Vec<&str> = columns.map(String::as_str).collect();
        let (row_at, column_at) = (positions(&rows), positions(&columns));
        let mut counts = vec![0; rows.len() * columns.len()];
        for fact in collection.facts() {
            let (row, column) = cell(&fact);
            if let (Some(row), Some(column)) = (row_at.get(row), column_at.get(column)) {
                counts[row * columns.len() + column] += 1;
            }
        }
        let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
        Grid { rows: owned(rows), columns: owned(columns), counts }
    }
}

fn positions<'a, T: Eq + Hash + Copy + 'a>(ids: &[T]) -> HashMap<T, usize> {
    ids.iter().enumerate().map(|(at, id)| (*id, at)).collect()
}

/// Whether a report states an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// So many facts state it.
    Reported(usize),
    /// Nothing states it.
    NotReported,
    /// Nothing can state it: see [`coverage`].
    DoesNotApply,
}

/// What the reports speak of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coverage {
    /// Facts by region and domain, for the regions that facts are about.
    pub regions: Grid,
    /// Facts by report and domain.
    pub reports: Grid,
    /// Ids of the indicators, in the document's order.
    pub indicators: Vec<String>,
    /// For each indicator, whether each report (in the order of `reports.rows`) states it.
    pub silence: Vec<Vec<Silence>>,
}

/// Counts what is reported, and tells silence from what does not apply.
///
/// One rule decides the latter, from the data alone: an indicator is one of partnership when every fact that
/// states it has a partner; it does not apply to a report that has neither a fact with a partner nor a pairing.
pub fn coverage(collection: &Collection) -> Coverage {
    let s = collection.snapshot();
    let named: HashSet<&str> = collection.facts().map(|fact| fact.region.id.as_str()).collect();
    let about = s.regions.iter().map(|region| &region.id).filter(|id| named.contains(id.as_str()));
    let domains = || s.domains.iter().map(|domain| &domain.id);
    let reports = || s.reports.iter().map(|report| &report.id);
    let stated = Grid::count(collection, s.indicators.iter().map(|i| &i.id), reports(), |fact| {
        (&fact.indicator.id, &fact.report.id)
    });
    let of_partnership = partnership_only(collection);
    let partnered: HashSet<&str> = (s.facts.iter().filter(|fact| fact.partner.is_some()))
        .map(|fact| fact.report.as_str())
        .chain(s.pairings.iter().map(|pairing| pairing.report.as_str()))
        .collect();
    let with_partner: Vec<bool> =
        s.reports.iter().map(|report| partnered.contains(report.id.as_str())).collect();
    let silence = s
        .indicators
        .iter()
        .enumerate()
        .map(|(row, indicator)| {
            let partnership = of_partnership.get(indicator.id.as_str()).copied().unwrap_or(false);
            let cell = |(column, partnered): (usize, &bool)| match stated.get(row, column) {
                0 if partnership && !partnered => Silence::DoesNotApply,
                0 => Silence::NotReported,
                count => Silence::Reported(count),
            };
            with_partner.iter().enumerate().map(cell).collect()
        })
        .collect();
    Coverage {
        regions: Grid::count(collection, about, domains(), |fact| (&fact.region.id, &fact.domain.id)),
        reports: Grid::count(collection, reports(), domains(), |fact| (&fact.report.id, &fact.domain.id)),
        indicators: stated.rows,
        silence,
    }
}

/// For each indicator with facts, whether all of them have a partner.
fn partnership_only(collection: &Collection) -> HashMap<&str, bool> {
    let mut only = HashMap::new();
    for fact in collection.facts() {
        let all = only.entry(fact.indicator.id.as_str()).or_insert(true);
        *all &= fact.partner.is_some();
    }
    only
}
