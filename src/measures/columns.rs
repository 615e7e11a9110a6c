//! The measures that pass, side by side: a column a report.

use std::collections::HashMap;

use super::filter::MeasureFilter;
use super::search::PlacedMeasure;
use crate::arrange::Arrange;
use crate::query::Scope;
use crate::snapshot::Collection;

/// Reports side by side.
#[derive(Debug, Clone)]
pub struct SideBySide<'a> {
    /// The reports that have measures.
    pub columns: Vec<MeasureColumn<'a>>,
    /// Positions of the reports that pass and for which none is coded. Empty where words are looked for: a report in whose
    /// measures they do not stand may speak of the matter all the same, so that none is named.
    pub without: Vec<usize>,
    /// Whether there are reports in whose measures the words that are looked for do not stand.
    pub unmatched: bool,
}

/// The measures of one report.
#[derive(Debug, Clone)]
pub struct MeasureColumn<'a> {
    /// The report's position in the document.
    pub report: usize,
    /// Its measures, in the order of their concepts; those without a figure of a concept last.
    pub measures: Vec<PlacedMeasure<'a>>,
}

impl SideBySide<'_> {
    /// How many measures there are in all columns.
    pub fn count(&self) -> usize {
        self.columns.iter().map(|column| column.measures.len()).sum()
    }
}

/// Sets measures that pass a scope side by side, those of the filter's type alone; the report from whose column the
/// type was opened comes first.
pub fn side_by_side<'a>(
    collection: &'a Collection,
    found: Vec<PlacedMeasure<'a>>,
    scope: &Scope,
    filter: &MeasureFilter,
) -> SideBySide<'a> {
    let mut by_report: HashMap<&str, Vec<PlacedMeasure>> = HashMap::new();
    for placed in found {
        if filter.kind.is_none_or(|kind| placed.measure.kind == kind) {
            by_report.entry(&placed.framework.report).or_default().push(placed);
        }
    }
    let reports = &collection.snapshot().reports;
    let mut passing: Vec<usize> =
        (0..reports.len()).filter(|&at| scope.has_report(&reports[at].id)).collect();
    passing.arrange_by_key(|&at| Some(&reports[at].id) != filter.report.as_ref());
    let mut all = SideBySide { columns: Vec::new(), without: Vec::new(), unmatched: false };
    for report in passing {
        match by_report.remove(reports[report].id.as_str()) {
            Some(mut measures) => {
                measures.arrange_by_key(|placed| concept_of(collection, placed).unwrap_or(usize::MAX));
                all.columns.push(MeasureColumn { report, measures });
            }
            None if scope.text.is_empty() => all.without.push(report),
            None => all.unmatched = true,
        }
    }
    all
}

/// The place of the concept that a measure's first figure is of.
fn concept_of(collection: &Collection, placed: &PlacedMeasure) -> Option<usize> {
    let fact = collection.find(placed.measure.facts.first()?)?;
    collection.concept_place(fact.indicator)
}

#[cfg(test)]
mod tests {
    use super::super::search::MeasureIndex;
    use super::*;
    use crate::snapshot::MeasureType;

    #[test]
    fn every_measure_that_passes_stands_in_the_column_of_its_report() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (index, scope) = (MeasureIndex::default(), Scope::default());
        let reports = &collection.snapshot().reports;
        let mut counted = 0;
        for kind in MeasureType::ALL {
            let filter = MeasureFilter { kind: Some(kind), report: Some("kelan".into()) };
            let shown = side_by_side(&collection, index.find(&collection, &scope), &scope, &filter);
            assert_eq!(shown.columns.len() + shown.without.len(), reports.len());
            let first = shown.columns.iter().map(|column| column.report).chain(shown.without.iter().copied());
            let kelan = reports.iter().position(|report| report.id == "kelan");
            assert!(first.into_iter().any(|at| Some(at) == kelan));
            if !shown.without.iter().any(|&at| Some(at) == kelan) {
                assert_eq!(Some(shown.columns[0].report), kelan, "{kind:?}");
            }
            for column in &shown.columns {
                let report = &reports[column.report].id;
                assert!(column.measures.iter().all(|each| each.framework.report == *report));
                assert!(column.measures.iter().all(|each| each.measure.kind == kind));
                let concepts: Vec<usize> = (column.measures.iter())
                    .map(|each| concept_of(&collection, each).unwrap_or(usize::MAX))
                    .collect();
                assert!(concepts.is_sorted(), "{concepts:?}");
            }
            counted += shown.count();
        }
        assert_eq!(counted, super::super::search::measures_of(&collection).len());
    }
    #[test]
    fn no_report_is_named_for_words_that_its_measures_do_not_have() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let index = MeasureIndex::default();
        let scope = Scope { text: "医保".into(), ..Scope::default() };
        let found = index.find(&collection, &scope);
        assert!(!found.is_empty());
        let shown = side_by_side(&collection, found, &scope, &MeasureFilter::default());
        assert!(shown.unmatched && shown.without.is_empty(), "Kelan's text speaks of it");
    }
}
