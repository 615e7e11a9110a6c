//! Which reports state each indicator, and what is known of those that do not.

use crate::audit::{Coverage, Stated};
use crate::query::Scope;
use crate::snapshot::Snapshot;

/// Indicators by reports: what is stated, where no figure is coded, and what cannot be.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedMatrix {
    /// How many reports pass.
    pub reports: usize,
    /// Positions of those that have a column, in the document's order.
    pub columns: Vec<usize>,
    /// The domains that pass and have indicators.
    pub domains: Vec<StatedDomain>,
}

/// The indicators of one domain.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedDomain {
    /// The domain's position in the document.
    pub domain: usize,
    /// Its indicators, in the document's order.
    pub rows: Vec<StatedRow>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedRow {
    /// The indicator's position in the document.
    pub indicator: usize,
    /// Whether each column's report states it.
    pub cells: Vec<Stated>,
}

impl StatedMatrix {
    /// The indicators of a scope by the first of its reports.
    pub fn of(snapshot: &Snapshot, coverage: &Coverage, scope: &Scope, most_columns: usize) -> Self {
        let reports = snapshot.reports.iter().enumerate();
        let mut columns: Vec<usize> =
            reports.filter(|(_, report)| scope.has_report(&report.id)).map(|(at, _)| at).collect();
        let reports = columns.len();
        columns.truncate(most_columns);
        let domains = snapshot.domains.iter().enumerate().filter(|(_, domain)| scope.has_domain(&domain.id));
        let domains = domains.filter_map(|(at, domain)| {
            let rows: Vec<StatedRow> = (0..snapshot.indicators.len())
                .filter(|&indicator| snapshot.indicators[indicator].domain == domain.id)
                .map(|indicator| {
                    let cells = columns.iter().map(|&column| coverage.indicator(indicator, column)).collect();
                    StatedRow { indicator, cells }
                })
                .collect();
            (!rows.is_empty()).then_some(StatedDomain { domain: at, rows })
        });
        let domains = domains.collect();
        Self { reports, columns, domains }
    }
}

impl StatedDomain {
    /// How many of its indicators a column's report states.
    pub fn count_stated(&self, column: usize) -> usize {
        self.rows.iter().filter(|row| matches!(row.cells.get(column), Some(Stated::Figures(_)))).count()
    }
}

/// How many pairs of an indicator and a report have no figure though they could.
pub(super) fn count_without_figure(snapshot: &Snapshot, coverage: &Coverage, scope: &Scope) -> usize {
    let reports = snapshot.reports.iter().enumerate().filter(|(_, report)| scope.has_report(&report.id));
    let indicators = snapshot.indicators.iter().enumerate();
    let indicators = indicators.filter(|(_, indicator)| scope.has_domain(&indicator.domain));
    let cells =
        indicators.flat_map(|(row, _)| reports.clone().map(move |(at, _)| coverage.indicator(row, at)));
    cells.filter(|cell| matches!(cell, Stated::NoFigure(_))).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn the_matrix_shows_as_many_cells_without_a_figure_as_are_counted() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (snapshot, coverage) = (collection.snapshot(), Coverage::of(&collection));
        let mut scope = Scope::default();
        for reports in 0..=2 {
            let matrix = StatedMatrix::of(snapshot, &coverage, &scope, usize::MAX);
            assert_eq!(matrix.columns.len(), if reports == 0 { snapshot.reports.len() } else { reports });
            let cells = matrix.domains.iter().flat_map(|domain| &domain.rows).flat_map(|row| &row.cells);
            let without = cells.filter(|cell| matches!(cell, Stated::NoFigure(_))).count();
            assert!(without > 0);
            assert_eq!(count_without_figure(snapshot, &coverage, &scope), without);
            scope.reports.insert(snapshot.reports[reports].id.clone());
        }
    }

    #[test]
    fn few_columns_are_shown_of_many_reports_and_their_number_is_said() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (snapshot, coverage) = (collection.snapshot(), Coverage::of(&collection));
        let matrix = StatedMatrix::of(snapshot, &coverage, &Scope::default(), 2);
        assert_eq!((matrix.reports, matrix.columns), (snapshot.reports.len(), vec![0, 1]));
        for domain in &matrix.domains {
            assert!(domain.rows.iter().all(|row| row.cells.len() == 2));
            let stated = domain.rows.iter().filter(|row| matches!(row.cells[1], Stated::Figures(_))).count();
            assert_eq!(domain.count_stated(1), stated);
        }
    }
}
