//! From text to a checked collection.

use std::collections::HashMap;

use super::locate::Lines;
use super::path::path_at;
use super::validate::{self, Broken, Links};
use super::{Domain, Fact, Indicator, Problem, Region, Report, Rule, Snapshot, Unit};
use crate::figure::Interval;

impl Snapshot {
    /// Reads the document's form, refusing what it does not know. References and figures are not checked yet:
    /// [`Collection::open`] does both.
    ///
    /// # Errors
    /// One [`Problem`]: text that is no JSON, a value of the wrong type, an unknown, missing or repeated key.
    pub fn parse(text: &str) -> Result<Self, Box<Problem>> {
        serde_json::from_str(text).map_err(|error| Box::new(problem_of(text, &error)))
    }
}

fn problem_of(text: &str, error: &serde_json::Error) -> Problem {
    let detail = error.to_string();
    let detail = detail.rsplit_once(" at line ").map_or(detail.as_str(), |(what, _)| what).to_owned();
    Problem {
        path: path_at(text, error.line(), error.column()),
        line: error.line().max(1),
        rule: match error.classify() {
            serde_json::error::Category::Data => Rule::Shape { detail },
            _ => Rule::Syntax { detail },
        },
    }
}

/// A snapshot whose rules all hold, with its references resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    snapshot: Snapshot,
    links: Vec<Links>,
    by_id: HashMap<String, usize>,
}

impl Collection {
    /// Parses and checks a document.
    ///
    /// # Errors
    /// Every [`Problem`] of the document, in its order; never a half-loaded collection.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Collection;
    /// let problems = Collection::open("{\"format\": \"report-snapshot/9\"}").unwrap_err();
    /// assert_eq!(problems[0].line, 1);
    /// assert_eq!(problems[0].path, "format");
    /// ```
    pub fn open(text: &str) -> Result<Self, Vec<Problem>> {
        let snapshot = Snapshot::parse(text).map_err(|problem| vec![*problem])?;
        Self::check(snapshot).map_err(|broken| {
            let lines = Lines::of(text);
            let mut problems: Vec<_> = broken
                .into_iter()
                .map(|Broken { path, rule, first }| Problem {
                    line: lines.line(&path),
                    rule: match (rule, first) {
                        (Rule::DuplicateId { id, .. }, Some(first)) => {
                            Rule::DuplicateId { id, first_line: lines.line(&first) }
                        }
                        (rule, _) => rule,
                    },
                    path,
                })
                .collect();
            problems.sort_by_key(|problem| problem.line);
            problems
        })
    }

    fn check(snapshot: Snapshot) -> Result<Self, Vec<Broken>> {
        let links = validate::validate(&snapshot)?;
        Ok(Self::of_parts(snapshot, links))
    }

    pub(super) fn of_parts(snapshot: Snapshot, links: Vec<Links>) -> Self {
        let by_id = snapshot.facts.iter().enumerate().map(|(at, fact)| (fact.id.clone(), at)).collect();
        Self { snapshot, links, by_id }
    }

    /// The document.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The fact at a place of the document's order.
    pub fn get(&self, at: usize) -> Option<FactView<'_>> {
        let links = self.links.get(at)?;
        let s = &self.snapshot;
        Some(FactView {
            at,
            fact: s.facts.get(at)?,
            report: s.reports.get(links.report)?,
            region: s.regions.get(links.region)?,
            partner: links.partner.and_then(|partner| s.regions.get(partner)),
            indicator: s.indicators.get(links.indicator)?,
            domain: s.domains.get(links.domain)?,
            unit: s.units.get(links.unit)?,
        })
    }

    /// The fact with an id.
    pub fn find(&self, id: &str) -> Option<FactView<'_>> {
        self.get(*self.by_id.get(id)?)
    }

    /// All facts in the document's order.
    pub fn facts(&self) -> impl Iterator<Item = FactView<'_>> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The facts of each report, in the document's order of both.
    pub fn facts_by_report(&self) -> Vec<Vec<FactView<'_>>> {
        let mut facts: Vec<Vec<FactView>> = self.snapshot.reports.iter().map(|_| Vec::new()).collect();
        for (view, links) in self.facts().zip(&self.links) {
            facts[links.report].push(view);
        }
        facts
    }

    /// The region with an id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.snapshot.regions.iter().find(|region| region.id == id)
    }
}

/// A fact with everything that it refers to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactView<'a> {
    /// Its place in the document's order.
    pub at: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// The report that prints it.
    pub report: &'a Report,
    /// The region that it is about.
    pub region: &'a Region,
    /// The region on the other side.
    pub partner: Option<&'a Region>,
    /// Its indicator.
    pub indicator: &'a Indicator,
    /// The indicator's domain.
    pub domain: &'a Domain,
    /// Its unit.
    pub unit: &'a Unit,
}

impl FactView<'_> {
    /// What the figure says: every value that it could stand for, in the fact's own unit.
    pub fn interval(&self) -> Interval {
        Interval::of_fact(self.fact, self.unit)
    }
}
