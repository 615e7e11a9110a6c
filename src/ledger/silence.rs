//! What each report is silent about, indicator by indicator.

use crate::audit::{Coverage, Silence};
use crate::query::Scope;
use crate::snapshot::Snapshot;

/// Indicators by reports: what is stated, what is not, and what cannot be.
#[derive(Debug, Clone, PartialEq)]
pub struct SilenceMatrix {
    /// How many reports pass.
    pub reports: usize,
    /// Positions of those that have a column, in the document's order.
    pub columns: Vec<usize>,
    /// The domains that pass and have indicators.
    pub domains: Vec<SilenceDomain>,
}

/// The indicators of one domain.
#[derive(Debug, Clone, PartialEq)]
pub struct SilenceDomain {
    /// The domain's position in the document.
    pub domain: usize,
    /// Its indicators, in the document's order.
    pub rows: Vec<SilenceRow>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct SilenceRow {
    /// The indicator's position in the document.
    pub indicator: usize,
    /// Whether each column's report states it.
    pub cells: Vec<Silence>,
}

impl SilenceMatrix {
    /// The indicators of a scope by the first of its reports.
    pub fn of(snapshot: &Snapshot, coverage: &Coverage, scope: &Scope, most_columns: usize) -> Self {
        let reports = snapshot.reports.iter().enumerate();
        let mut columns: Vec<usize> =
            reports.filter(|(_, report)| scope.has_report(&report.id)).map(|(at, _)| at).collect();
        let reports = columns.len();
        columns.truncate(most_columns);
        let domains = snapshot.domains.iter().enumerate().filter(|(_, domain)| scope.has_domain(&domain.id));
        let domains = domains.filter_map(|(at, domain)| {
            let rows: Vec<SilenceRow> = (0..snapshot.indicators.len())
                .filter(|&indicator| snapshot.indicators[indicator].domain == domain.id)
                .map(|indicator| {
                    let cells = columns.iter().map(|&column| coverage.silence[indicator][column]).collect();
                    SilenceRow { indicator, cells }
                })
                .collect();
            (!rows.is_empty()).then_some(SilenceDomain { domain: at, rows })
        });
        let domains = domains.collect();
        Self { reports, columns, domains }
    }
}

impl SilenceDomain {
    /// How many of its indicators a column's report states.
    pub fn count_stated(&self, column: usize) -> usize {
        self.rows.iter().filter(|row| matches!(row.cells.get(column), Some(Silence::Reported(_)))).count()
    }
}

/// How many pairs of an indicator and a report are silent.
pub(super) fn count_silent(snapshot: &Snapshot, coverage: &Coverage, scope: &Scope) -> usize {
    let indicators = snapshot.indicators.iter().zip(&coverage.silence);
    let rows = indicators.filter(|(indicator, _)| scope.has_domain(&indicator.domain));
    rows.map(|(_, row)| {
        let cells = row.iter().zip(&coverage.reports.rows);
        cells.filter(|(cell, report)| **cell == Silence::NotReported && scope.has_report(report)).count()
    })
    .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::coverage;
    use crate::snapshot::Collection;

    #[test]
    fn the_matrix_shows_as_many_silences_as_are_counted() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (snapshot, coverage) = (collection.snapshot(), coverage(&collection));
        let mut scope = Scope::default();
        for reports in 0..=2 {
            let matrix = SilenceMatrix::of(snapshot, &coverage, &scope, usize::MAX);
            assert_eq!(matrix.columns.len(), if reports == 0 { snapshot.reports.len() } else { reports });
            let cells = matrix.domains.iter().flat_map(|domain| &domain.rows).flat_map(|row| &row.cells);
            let silent = cells.filter(|cell| **cell == Silence::NotReported).count();
            assert!(silent > 0);
            assert_eq!(count_silent(snapshot, &coverage, &scope), silent);
            scope.reports.insert(snapshot.reports[reports].id.clone());
        }
    }

    #[test]
    fn few_columns_are_shown_of_many_reports_and_their_number_is_said() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (snapshot, coverage) = (collection.snapshot(), coverage(&collection));
        let matrix = SilenceMatrix::of(snapshot, &coverage, &Scope::default(), 2);
        assert_eq!((matrix.reports, matrix.columns), (snapshot.reports.len(), vec![0, 1]));
        for domain in &matrix.domains {
            assert!(domain.rows.iter().all(|row| row.cells.len() == 2));
            let stated =
                domain.rows.iter().filter(|row| matches!(row.cells[1], Silence::Reported(_))).count();
            assert_eq!(domain.count_stated(1), stated);
        }
    }
}
