//! Facts by report, place and domain.

use std::collections::HashMap;

use crate::audit::{Coverage, Reporting};
use crate::snapshot::{Collection, FactView, Report};

/// Facts by place and domain; empty cells are there too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Ids of the domains, in the document's order.
    pub domains: Vec<String>,
    /// For each domain, how many facts there are in all.
    pub sums: Vec<usize>,
    /// The places, report by report, wider ones before those inside them.
    pub rows: Vec<PlaceCounts>,
}

/// A place as one report speaks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCounts {
    /// Id of the report.
    pub report: String,
    /// Id of the region.
    pub region: String,
    /// How many of the report's other places it lies in.
    pub depth: usize,
    /// For each domain, how many facts of the report are about the region or a region inside it.
    pub counts: Vec<usize>,
    /// For each domain, what is known of what the whole report says.
    pub known: Vec<Reporting>,
}

impl Places {
    /// How dark a cell is, from 0 to 1: the root of its share of the greatest count, so that equal steps look equal.
    pub fn shade(&self, count: usize) -> f64 {
        let greatest = self.rows.iter().flat_map(|row| &row.counts).copied().max().unwrap_or_default();
        (count as f64 / greatest.max(1) as f64).sqrt()
    }
}

impl PlaceCounts {
    /// The facts of all domains.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// Counts each report's facts by place and domain. A report without facts has the places that it is about.
///
/// A count holds what the selection of its report, region and domain holds: a region includes what lies inside it,
/// and the report keeps apart what other reports say of the same ground.
pub fn places(collection: &Collection) -> Places {
    let snapshot = collection.snapshot();
    let domains: Vec<String> = snapshot.domains.iter().map(|domain| domain.id.clone()).collect();
    let columns: HashMap<&str, usize> =
        domains.iter().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
    let mut sums = vec![0; domains.len()];
    for view in collection.facts() {
        sums[columns[view.domain.id.as_str()]] += 1;
    }
    let coverage = Coverage::of(collection);
    let reports = snapshot.reports.iter().zip(collection.facts_by_report()).enumerate();
    let rows = reports.flat_map(|(at, (report, facts))| {
        let known: Vec<Reporting> =
            (0..domains.len()).map(|domain| coverage.domain(domain, at).clone()).collect();
        rows(collection, report, &facts, &columns, &known)
    });
    let rows = rows.collect();
    Places { domains, sums, rows }
}

fn rows(
    collection: &Collection,
    report: &Report,
    facts: &[FactView],
    columns: &HashMap<&str, usize>,
    known: &[Reporting],
) -> Vec<PlaceCounts> {
    let mut counts: HashMap<&str, Vec<usize>> = match facts.is_empty() {
        true => report.about.iter().map(|region| (region.as_str(), vec![0; columns.len()])).collect(),
        false => facts.iter().map(|view| (view.region.id.as_str(), vec![0; columns.len()])).collect(),
    };
    for view in facts {
        for region in lineage(collection, &view.region.id) {
            if let Some(counts) = counts.get_mut(region) {
                counts[columns[view.domain.id.as_str()]] += 1;
            }
        }
    }
    // The way from the widest place of the report to the region itself; sorted by it, the inner follow the outer.
    let path = |region| {
        let mut path: Vec<&str> = lineage(collection, region).filter(|id| counts.contains_key(id)).collect();
        path.reverse();
        path
    };
    let mut regions: Vec<(Vec<&str>, &str)> = counts.keys().map(|region| (path(*region), *region)).collect();
    regions.sort_unstable();
    let row = |(path, region): (Vec<&str>, &str)| PlaceCounts {
        report: report.id.clone(),
        region: region.to_owned(),
        depth: path.len() - 1,
        counts: counts.remove(region).unwrap_or_default(),
        known: known.to_vec(),
    };
    regions.into_iter().map(row).collect()
}

/// The region and every region that holds it, narrowest first.
pub(super) fn lineage<'a>(collection: &'a Collection, region: &str) -> impl Iterator<Item = &'a str> {
    let region = collection.region(region);
    let around = region.into_iter().flat_map(|region| collection.ancestors(region));
    region.into_iter().chain(around).map(|region| region.id.as_str())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::query::{Engine, Facet, Index, Selection, Sort};

    #[test]
    fn each_count_is_that_of_the_selection_it_leads_to() {
        let collection = Arc::new(Collection::open(include_str!("../../data/snapshot.json")).unwrap());
        let mut engine = Engine::new(Arc::new(Index::of(&collection)));
        let places = places(&collection);
        assert!(places.rows.len() > collection.snapshot().reports.len());
        for row in &places.rows {
            for (domain, &count) in places.domains.iter().zip(&row.counts) {
                let mut selection = Selection::default();
                selection.toggle(Facet::Report, &row.report);
                selection.toggle(Facet::Region, &row.region);
                selection.toggle(Facet::Domain, domain);
                let answer = engine.update(&selection, Sort::default());
                assert_eq!(answer.rows.len(), count, "{} {} {domain}", row.report, row.region);
            }
            for (known, &count) in row.known.iter().zip(&row.counts) {
                assert!(count == 0 || matches!(known, Reporting::Figures(all) if *all >= count), "{known:?}");
            }
            assert_eq!(row.known.len(), places.domains.len());
        }
    }

    #[test]
    fn the_widest_places_of_a_report_hold_all_its_facts() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let places = places(&collection);
        let widest: usize = places.rows.iter().filter(|row| row.depth == 0).map(PlaceCounts::total).sum();
        assert_eq!(widest, collection.len());
        assert_eq!(places.sums.iter().sum::<usize>(), collection.len());
        assert!(places.rows.iter().any(|row| row.depth > 0));
        assert_eq!(places.rows.first().map(|row| row.depth), Some(0));
        let shades: Vec<f64> =
            places.rows.iter().flat_map(|row| &row.counts).map(|&n| places.shade(n)).collect();
        assert!(shades.iter().all(|shade| (0.0..=1.0).contains(shade)) && shades.contains(&1.0));
        assert_eq!(places.shade(0), 0.0);
    }
}
