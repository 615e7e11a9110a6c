//! From text to a checked collection.

use std::collections::HashMap;
use std::pin::Pin;

use super::locate::lines_of;
use super::pauses::{Pauses, advance, finish};
use super::positions::Positions;
use super::read::read;
use super::validate::{self, Broken, ProblemList};
use super::{Collection, Problem, Rule, Snapshot};
use crate::arrange::Arrange;

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
}

/// Checks a document that is there already. What is broken has no lines.
///
/// # Errors
/// The document again, with what is broken in it: the first thousand, and how many more there are.
pub(crate) fn close(snapshot: Snapshot) -> Result<Collection, (Box<Snapshot>, ProblemList)> {
    match finish(validate::validate(&snapshot, &Pauses::default())) {
        Ok(links) => {
            let positions = Positions::of(&snapshot);
            Ok(Collection::of_parts(snapshot, positions, links))
        }
        Err(found) => Err((Box::new(snapshot), found)),
    }
}

/// Everything that is broken in a document.
pub(crate) fn broken(snapshot: &Snapshot) -> ProblemList {
    finish(validate::validate(snapshot, &Pauses::default())).err().unwrap_or_default()
}

/// The lines of a text on which values at some paths begin.
pub(crate) fn lines_at<'p>(text: &[u8], paths: impl Iterator<Item = &'p str>) -> HashMap<&'p str, usize> {
    finish(lines_of(text, paths, &Pauses::default()))
}

async fn open(text: &[u8], pauses: &Pauses) -> Result<Collection, Vec<Problem>> {
    let snapshot = read(text, pauses).await.map_err(|problem| vec![*problem])?;
    match validate::validate(&snapshot, pauses).await {
        Ok(links) => {
            let positions = Positions::of(&snapshot);
            Ok(Collection::of_parts(snapshot, positions, links))
        }
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
    problems.arrange_by_key(|problem| problem.line);
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
