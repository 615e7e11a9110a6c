//! Coverage: what is known of what each report says, by indicator, concept and domain.

use std::collections::{HashMap, HashSet};

use super::reporting::{Reporting, Stated};
use crate::snapshot::{Collection, ReadingState, Report};

/// What is known of what each report says, computed from facts, measures and readings.
///
/// One rule decides what does not apply, from the data alone: an indicator, a concept or a domain is one of partnership when
/// it has facts and every one of them has a partner. It does not apply to a report that has neither a fact with a partner nor
/// a pairing, unless that report has a measure or a mention of it all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    indicators: Tally,
    /// By concept and report.
    concepts: Vec<Vec<Reporting>>,
    /// By domain and report.
    domains: Vec<Vec<Reporting>>,
    /// The place of each indicator's concept.
    concept_of: Vec<Option<usize>>,
    /// Whether each report has a partner.
    partnered: Vec<bool>,
}

impl Coverage {
    /// Works out what is known of a collection.
    pub fn of(collection: &Collection) -> Self {
        let s = collection.snapshot();
        let concept_of: Vec<Option<usize>> =
            s.indicators.iter().map(|indicator| collection.concept_place(indicator)).collect();
        let tally = |rows: usize| Tally::of(rows, s.reports.len());
        let (mut indicators, mut of_concepts, mut of_domains) =
            (tally(s.indicators.len()), tally(s.concepts.len()), tally(s.domains.len()));
        let mut partnered = vec![false; s.reports.len()];
        for fact in collection.facts() {
            let links = collection.links(fact.at);
            let partner = links.partner.is_some();
            partnered[links.report] |= partner;
            indicators.add(links.indicator, links.report, partner);
            of_domains.add(links.domain, links.report, partner);
            if let Some(concept) = concept_of[links.indicator] {
                of_concepts.add(concept, links.report, partner);
            }
        }
        for pairing in &s.pairings {
            if let Some(report) = collection.positions().reports.get(&pairing.report) {
                partnered[report] = true;
            }
        }
        let readings: Vec<HashMap<&str, Reporting>> = s.reports.iter().map(readings).collect();
        let concepts = of_concepts.decide(&partnered, |concept, report, applies| {
            match readings[report].get(s.concepts[concept].id.as_str()) {
                Some(Reporting::NotFound) | None if !applies => Reporting::DoesNotApply,
                reading => reading.cloned().unwrap_or(Reporting::NotRead),
            }
        });
        let measures = measures_by_domain(collection);
        let of_domain = concepts_by_domain(collection, &concept_of);
        let domains =
            of_domains.decide(&partnered, |domain, report, applies| match measures.get(&(domain, report)) {
                Some(&measures) => Reporting::MeasuresOnly(measures),
                None if !applies => Reporting::DoesNotApply,
                None => read_in(of_domain[domain].iter().map(|&(at, only)| (&concepts[at][report], only))),
            });
        Self { indicators, concepts, domains, concept_of, partnered }
    }

    /// What a report says of a concept, both by their places in the document.
    pub fn concept(&self, concept: usize, report: usize) -> &Reporting {
        &self.concepts[concept][report]
    }

    /// What a report says in a domain, both by their places in the document.
    pub fn domain(&self, domain: usize, report: usize) -> &Reporting {
        &self.domains[domain][report]
    }

    /// Whether a report states an indicator, both by their places in the document.
    pub fn indicator(&self, indicator: usize, report: usize) -> Stated {
        match self.indicators.counts[indicator][report] {
            0 if self.indicators.is_of_partnership(indicator) && !self.partnered[report] => {
                Stated::DoesNotApply
            }
            0 => Stated::NoFigure(match self.concept_of[indicator] {
                Some(concept) => self.concept(concept, report).clone(),
                None => Reporting::NotRead,
            }),
            facts => Stated::Figures(facts),
        }
    }
}

/// Facts counted by something of which they are, and report.
#[derive(Debug, Clone, PartialEq)]
struct Tally {
    counts: Vec<Vec<usize>>,
    /// How many facts each row has that name no partner.
    without_partner: Vec<usize>,
}

impl Tally {
    fn of(rows: usize, reports: usize) -> Self {
        Self { counts: vec![vec![0; reports]; rows], without_partner: vec![0; rows] }
    }

    fn add(&mut self, row: usize, report: usize, partner: bool) {
        self.counts[row][report] += 1;
        self.without_partner[row] += usize::from(!partner);
    }

    fn is_of_partnership(&self, row: usize) -> bool {
        self.without_partner[row] == 0 && self.counts[row].iter().any(|&count| count > 0)
    }

    /// What is known of each row and report, where nothing is counted by a row, a report and whether the row applies to it.
    fn decide(
        &self,
        partnered: &[bool],
        uncounted: impl Fn(usize, usize, bool) -> Reporting,
    ) -> Vec<Vec<Reporting>> {
        let row = |(row, counts): (usize, &Vec<usize>)| {
            let partnership = self.is_of_partnership(row);
            let cell = |(report, &count): (usize, &usize)| match count {
                0 => uncounted(row, report, partnered[report] || !partnership),
                facts => Reporting::Figures(facts),
            };
            counts.iter().enumerate().map(cell).collect()
        };
        self.counts.iter().enumerate().map(row).collect()
    }
}

/// What a report's readings say, by concept.
fn readings(report: &Report) -> HashMap<&str, Reporting> {
    let readings = report.readings.iter().map(|reading| {
        let says = match (reading.state, &reading.locator) {
            (ReadingState::NotFound, _) => Reporting::NotFound,
            (ReadingState::Mentioned, Some(place)) if reading.measures.is_empty() => {
                Reporting::Mentioned(place.clone())
            }
            (ReadingState::Mentioned, _) => Reporting::MeasuresOnly(reading.measures.len()),
        };
        (reading.concept.as_str(), says)
    });
    readings.collect()
}

/// How many measures there are by domain and report, where there are any.
fn measures_by_domain(collection: &Collection) -> HashMap<(usize, usize), usize> {
    let positions = collection.positions();
    let mut counts = HashMap::new();
    for framework in &collection.snapshot().frameworks {
        let report = positions.reports.get(&framework.report);
        for (_, measure) in framework.measures() {
            if let Some(place) = positions.domains.get(&measure.domain).zip(report) {
                *counts.entry(place).or_default() += 1;
            }
        }
    }
    counts
}

/// For each domain the concepts of its indicators, and whether they are of no other domain.
fn concepts_by_domain(collection: &Collection, concept_of: &[Option<usize>]) -> Vec<Vec<(usize, bool)>> {
    let (s, positions) = (collection.snapshot(), collection.positions());
    let mut domains_of = vec![HashSet::new(); s.concepts.len()];
    for (indicator, concept) in s.indicators.iter().zip(concept_of) {
        if let Some((concept, domain)) = concept.zip(positions.domains.get(&indicator.domain)) {
            domains_of[concept].insert(domain);
        }
    }
    let in_domain = |domain: usize| {
        let concepts = domains_of.iter().enumerate().filter(|(_, domains)| domains.contains(&domain));
        concepts.map(|(concept, domains)| (concept, domains.len() == 1)).collect()
    };
    (0..s.domains.len()).map(in_domain).collect()
}

/// What is read of a domain without facts and measures: something that is mentioned, if its concept is of this domain only;
/// nothing found, if each of its concepts was looked for in vain.
fn read_in<'a>(concepts: impl Iterator<Item = (&'a Reporting, bool)> + Clone) -> Reporting {
    let has_something =
        |says: &Reporting| matches!(says, Reporting::MeasuresOnly(_) | Reporting::Mentioned(_));
    let mut mentions = concepts.clone().filter(|(says, only)| *only && has_something(says));
    if let Some((mention, _)) = mentions.next() {
        return mention.clone();
    }
    let all = Reporting::together(concepts.map(|(says, _)| says));
    match all {
        Reporting::NotFound | Reporting::DoesNotApply => all,
        _ => Reporting::NotRead,
    }
}
