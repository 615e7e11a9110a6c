//! What the reports on a region say where it has no figure.

use crate::audit::{Coverage, Reporting};
use crate::snapshot::Collection;

/// What is known of what reports say, and which of them are on each region.
#[derive(Debug)]
pub(super) struct RegionReports {
    coverage: Coverage,
    /// For each region the reports that are about it or have a fact of it, in the document's order.
    reports: Vec<Vec<usize>>,
}

impl RegionReports {
    /// Works it out for a collection.
    pub(super) fn of(collection: &Collection) -> Self {
        let (s, positions) = (collection.snapshot(), collection.positions());
        let mut reports = vec![Vec::new(); s.regions.len()];
        for (at, report) in s.reports.iter().enumerate() {
            for region in report.about.iter().filter_map(|id| positions.regions.get(id)) {
                reports[region].push(at);
            }
        }
        for fact in collection.facts() {
            let links = collection.links(fact.at);
            if reports[links.region].last() != Some(&links.report) {
                reports[links.region].push(links.report);
            }
        }
        for of_region in &mut reports {
            of_region.sort_unstable();
            of_region.dedup();
        }
        Self { coverage: Coverage::of(collection), reports }
    }

    /// What the reports on a region say of a concept, both by their places in the document.
    pub(super) fn says(&self, region: usize, concept: usize) -> Reporting {
        Reporting::together(self.reports[region].iter().map(|&report| self.coverage.concept(concept, report)))
    }
}
