//! How many measures of each type each report has.

use std::collections::HashMap;

use super::search::PlacedMeasure;
use crate::query::Scope;
use crate::snapshot::{MeasureType, Snapshot};

/// Measures counted by type and report.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureMatrix {
    /// How many reports pass.
    pub reports: usize,
    /// Positions of those that have a column, in the document's order.
    pub columns: Vec<usize>,
    /// The types; while words are looked for, those alone that are found.
    pub rows: Vec<MeasureMatrixRow>,
    /// For each column, how many measures there are of all types.
    pub sums: Vec<usize>,
    /// How many measures there are, also in reports without a column.
    pub total: usize,
}

/// The measures of one type.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureMatrixRow {
    /// The type whose measures are counted.
    pub kind: MeasureType,
    /// How many each column's report has.
    pub counts: Vec<usize>,
    /// How many there are, also in reports without a column.
    pub total: usize,
}

impl MeasureMatrix {
    /// Counts measures that pass a scope, by the first of its reports.
    pub fn of(snapshot: &Snapshot, found: &[PlacedMeasure], scope: &Scope, most_columns: usize) -> Self {
        let reports = snapshot.reports.iter().enumerate();
        let mut columns: Vec<usize> =
            reports.filter(|(_, report)| scope.has_report(&report.id)).map(|(at, _)| at).collect();
        let reports = columns.len();
        columns.truncate(most_columns);
        let mut counts: HashMap<(MeasureType, &str), usize> = HashMap::new();
        let mut totals: HashMap<MeasureType, usize> = HashMap::new();
        for placed in found {
            *counts.entry((placed.measure.kind, &placed.framework.report)).or_default() += 1;
            *totals.entry(placed.measure.kind).or_default() += 1;
        }
        let row = |kind: MeasureType| {
            let count = |&at: &usize| counts.get(&(kind, snapshot.reports[at].id.as_str())).copied();
            MeasureMatrixRow {
                kind,
                counts: columns.iter().map(|at| count(at).unwrap_or_default()).collect(),
                total: totals.get(&kind).copied().unwrap_or_default(),
            }
        };
        let rows: Vec<MeasureMatrixRow> = MeasureType::ALL
            .into_iter()
            .map(row)
            .filter(|row| scope.text.is_empty() || row.total > 0)
            .collect();
        let sums = (0..columns.len()).map(|column| rows.iter().map(|row| row.counts[column]).sum()).collect();
        Self { reports, columns, rows, sums, total: found.len() }
    }

    /// How much of the greatest count a count is.
    pub fn part_of_most(&self, count: usize) -> f64 {
        let most = self.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or_default();
        count as f64 / most.max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::super::search::MeasureIndex;
    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn rows_and_columns_add_up_to_the_measures_found() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let index = MeasureIndex::default();
        for text in ["", "training", "no such word"] {
            let scope = Scope { text: text.into(), ..Scope::default() };
            let found = index.find(&collection, &scope);
            let matrix = MeasureMatrix::of(collection.snapshot(), &found, &scope, usize::MAX);
            assert_eq!(matrix.total, found.len());
            assert_eq!(matrix.sums.iter().sum::<usize>(), matrix.total);
            assert_eq!(matrix.rows.iter().map(|row| row.total).sum::<usize>(), matrix.total);
            assert_eq!(text.is_empty(), matrix.rows.len() == MeasureType::ALL.len(), "{text}");
            assert!(matrix.rows.iter().flat_map(|row| &row.counts).all(|&n| matrix.part_of_most(n) <= 1.0));
        }
    }

    #[test]
    fn reports_without_a_column_are_counted_all_the_same() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (index, scope) = (MeasureIndex::default(), Scope::default());
        let found = index.find(&collection, &scope);
        let matrix = MeasureMatrix::of(collection.snapshot(), &found, &scope, 2);
        assert_eq!((matrix.reports, matrix.columns.len()), (collection.snapshot().reports.len(), 2));
        assert!(matrix.sums.iter().sum::<usize>() < matrix.total);
    }
}
