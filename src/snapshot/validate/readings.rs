//! Rules of readings: that they speak of concepts without a fact, each once, and name the place of what they found.

use std::collections::{HashMap, HashSet};

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
use crate::snapshot::{Reading, ReadingState, Report, Rule, Snapshot};

pub(super) async fn check(s: &Snapshot, ids: &mut Ids<'_>, found: &mut ProblemList, pauses: &Pauses) {
    if s.reports.iter().all(|report| report.readings.is_empty()) {
        return;
    }
    let known = Known::of(s, ids);
    for (i, report) in s.reports.iter().enumerate() {
        let reports = Path::Root.key("reports");
        let of_report = reports.item(i);
        let list = of_report.key("readings");
        let mut seen = HashSet::new();
        for (j, reading) in report.readings.iter().enumerate() {
            let path = list.item(j);
            known.check(report, reading, path, found);
            if ids.concepts.find(path.key("concept"), &reading.concept, found).is_some()
                && !seen.insert(&reading.concept)
            {
                found.add(path.key("concept"), Rule::RepeatedReading { concept: brief(&reading.concept) });
            }
            pauses.after(ENTRY).await;
        }
    }
}

/// What readings are held against.
struct Known<'a> {
    /// For a report and a concept, the first fact.
    facts: HashMap<(&'a str, &'a str), &'a str>,
    /// The report of each measure.
    measures: HashMap<&'a str, &'a str>,
}

impl<'a> Known<'a> {
    fn of(s: &'a Snapshot, ids: &Ids) -> Self {
        let mut facts = HashMap::new();
        for fact in &s.facts {
            let indicator = ids.indicators.get(&fact.indicator).map(|at| &s.indicators[at]);
            if let Some(concept) = indicator.and_then(|indicator| indicator.concept.as_deref()) {
                facts.entry((fact.report.as_str(), concept)).or_insert(fact.id.as_str());
            }
        }
        let measures = s.frameworks.iter().flat_map(|framework| {
            let measures = framework.measures().into_iter();
            measures.map(|(_, measure)| (measure.id.as_str(), framework.report.as_str()))
        });
        Self { facts, measures: measures.collect() }
    }

    fn check(&self, report: &Report, reading: &Reading, path: Path, found: &mut ProblemList) {
        if let Some(fact) = self.facts.get(&(report.id.as_str(), reading.concept.as_str())) {
            let concept = brief(&reading.concept);
            found.add(path.key("concept"), Rule::ReadingOfFact { fact: brief(fact), concept });
        }
        match (reading.state, &reading.locator) {
            (ReadingState::NotFound, None) if reading.measures.is_empty() => {}
            (ReadingState::NotFound, _) => found.add(path, Rule::ReadingWithPlace),
            (ReadingState::Mentioned, None) => found.add(path, Rule::ReadingWithoutPlace),
            (ReadingState::Mentioned, Some(locator)) => {
                super::facts::check_locator(path, &locator.suffix, locator, report, found);
                if locator.suffix.trim().is_empty() {
                    found.add(path.key("locator").key("suffix"), Rule::EmptyMention);
                }
                self.check_measures(report, reading, path.key("measures"), found);
            }
        }
    }

    fn check_measures(&self, report: &Report, reading: &Reading, list: Path, found: &mut ProblemList) {
        for (i, measure) in reading.measures.iter().enumerate() {
            if self.measures.get(measure.as_str()) != Some(&report.id.as_str()) {
                found.add(list.item(i), Rule::ReadingMeasure { measure: brief(measure) });
            }
        }
    }
}
