//! From text to a checked collection.

use std::collections::HashMap;
use std::pin::Pin;

use super::locate::lines_of;
use super::pauses::{Pauses, advance, finish};
use super::read::read;
use super::validate::{self, Broken, Links, ProblemList};
use super::{Domain, Fact, Indicator, Problem, Region, Report, Rule, Snapshot, Unit};
use crate::figure::Interval;

impl Snapshot {
    /// Reads the document's form, refusing what it does not know. References and figures are not checked yet:
    /// [`Collection::open`] does both.
    ///
    /// # Errors
    /// One [`Problem`]: text that is no JSON, a value of the wrong type, an unknown, missing or repeated key.
    pub fn parse(text: &str) -> Result<Self, Box<Problem>> {
        finish(read(text.as_bytes(), &Pauses::default()))
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
    /// Parses and checks a document. [`Opening`] does it in slices.
    ///
    /// # Errors
    /// Every [`Problem`] of the document, in its order, or the first thousand of them and how many more there are; never
    /// a half-loaded collection.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Collection;
    /// let problems = Collection::open("{\"format\": \"report-snapshot/9\"}").unwrap_err();
    /// assert_eq!(problems[0].line, 1);
    /// assert_eq!(problems[0].path, "format");
    /// ```
    pub fn open(text: &str) -> Result<Self, Vec<Problem>> {
        Self::open_bytes(text.as_bytes())
    }

    /// The same of a file's bytes, which should be UTF-8.
    ///
    /// # Errors
    /// As of [`open`](Self::open), and where the text is in another encoding.
    pub fn open_bytes(text: &[u8]) -> Result<Self, Vec<Problem>> {
        finish(open(text, &Pauses::default()))
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

    /// How many facts each report has, in the document's order of reports.
    pub fn count_by_report(&self) -> Vec<usize> {
        self.count(self.snapshot.reports.len(), |links| links.report)
    }

    /// How many facts are about each region, not about those inside it, in the document's order of regions.
    pub fn count_by_region(&self) -> Vec<usize> {
        self.count(self.snapshot.regions.len(), |links| links.region)
    }

    /// How many facts each domain has, in the document's order of domains.
    pub fn count_by_domain(&self) -> Vec<usize> {
        self.count(self.snapshot.domains.len(), |links| links.domain)
    }

    fn count(&self, entries: usize, entry: fn(&Links) -> usize) -> Vec<usize> {
        let mut counts = vec![0; entries];
        for links in &self.links {
            counts[entry(links)] += 1;
        }
        counts
    }

    /// The region with an id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.snapshot.regions.iter().find(|region| region.id == id)
    }
}

async fn open(text: &[u8], pauses: &Pauses) -> Result<Collection, Vec<Problem>> {
    let snapshot = read(text, pauses).await.map_err(|problem| vec![*problem])?;
    match validate::validate(&snapshot, pauses).await {
        Ok(links) => Ok(Collection::of_parts(snapshot, links)),
        Err(found) => Err(problems_of(text, found, pauses).await),
    }
}

/// What is broken, with lines, in their order.
async fn problems_of(text: &[u8], found: ProblemList, pauses: &Pauses) -> Vec<Problem> {
    let paths = found.listed.iter().flat_map(|broken| [Some(&broken.path), broken.first.as_ref()]);
    let lines = lines_of(text, paths.flatten().map(String::as_str), pauses).await;
    let problem_of = |broken: &Broken| {
        let first = broken.first.as_ref().map(|first| lines[first.as_str()]);
        Problem {
            line: lines[broken.path.as_str()],
            rule: match (broken.rule.clone(), first) {
                (Rule::DuplicateId { id, .. }, Some(first_line)) => Rule::DuplicateId { id, first_line },
                (rule, _) => rule,
            },
            path: broken.path.clone(),
        }
    };
    let mut problems: Vec<_> = found.listed.iter().map(problem_of).collect();
    problems.sort_by_key(|problem| problem.line);
    if let (count @ 1.., Some(last)) = (found.unlisted, problems.last()) {
        problems.push(Problem { path: String::new(), line: last.line, rule: Rule::Unlisted { count } });
    }
    problems
}

/// A document that is being opened in slices of a few milliseconds, so that something else can be done meanwhile: the
/// page can show how far it has come, and dropping it cancels it.
///
/// ```
/// use relocation_explorer::snapshot::Opening;
/// let mut opening = Opening::of(include_bytes!("../../tests/fixtures/small.json").to_vec());
/// let collection = loop {
///     if let Some(opened) = opening.advance() {
///         break opened.unwrap();
///     }
///     assert!(opening.progress() <= 1.0);
/// };
/// assert_eq!(collection.len(), 13);
/// ```
pub struct Opening {
    work: Pin<Box<dyn Future<Output = Result<Collection, Vec<Problem>>>>>,
    pauses: Pauses,
    size: usize,
}

impl Opening {
    /// The opening of a file's bytes, of which nothing has been read yet.
    pub fn of(text: Vec<u8>) -> Self {
        let (pauses, size) = (Pauses::default(), text.len());
        let counted = pauses.clone();
        Self { work: Box::pin(async move { open(&text, &counted).await }), pauses, size }
    }

    /// Does the next slice; what [`Collection::open`] would return, when it was the last. It is not to be called again
    /// after that.
    pub fn advance(&mut self) -> Option<Result<Collection, Vec<Problem>>> {
        advance(self.work.as_mut())
    }

    /// How far it has come, from 0 to 1: reading is most of the work, checking the rest.
    pub fn progress(&self) -> f64 {
        const CHECKED: f64 = 1.6; // times as much work as reading alone
        (self.pauses.done() as f64 / (self.size as f64 * CHECKED).max(1.0)).min(1.0)
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
