//! What is wrong with a draft: the rules of snapshots, the audit against its text, and words that are the text's.

use std::collections::HashMap;

use super::merged::Merged;
use super::place::Place;
use super::progress::Progress;
use super::state::Draft;
use crate::audit::{CopyCheck, Holder, SHARED_CHARACTERS, SharedRun, SourceFinding, verify_in};
use crate::coding::sections::Section;
use crate::snapshot::{Broken, Collection, Lang, ProblemList, Rule, Snapshot, broken};
use crate::words::{DraftWords, draft as words};

/// What a draft has to be mended in, and how far it is.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftCheck {
    /// What is wrong, in the order of the rules; open numbers are not among it.
    pub problems: Vec<DraftProblem>,
    /// How far it is.
    pub progress: Progress,
}

/// Something that is wrong, and where it can be mended.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftProblem {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// What can be wrong with a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// A fact's region, indicator or unit is not chosen yet.
    Unchosen,
    /// A rule of snapshots is broken.
    Rule(Rule),
    /// The text does not bear it out.
    Source(SourceFinding),
    /// Words of the coder are the text's.
    Copied(SharedRun),
}

impl DraftProblem {
    /// What is wrong and what would be right, without the place.
    pub fn text(&self, lang: Lang) -> String {
        match &self.fault {
            Fault::Unchosen => words(lang).unchosen.to_owned(),
            Fault::Rule(rule) => rule.text(lang),
            Fault::Source(finding) => finding.text(lang),
            Fault::Copied(run) => DraftWords::copied(lang, &run.run),
        }
    }

    /// A stable name of what is wrong, for scripts.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Unchosen => "unchosen",
            Fault::Rule(rule) => rule.code(),
            Fault::Source(_) => "source",
            Fault::Copied(_) => "copied",
        }
    }
}

/// Checks a draft as a part of a collection: every rule that a snapshot keeps, and where the draft has its text, that it
/// bears out what is coded and shares no long run with the coder's words.
pub fn check(draft: &Draft, collection: &Collection) -> DraftCheck {
    check_with(draft, collection, &copy_check(draft))
}

/// The draft's text made ready for [`check_with`], and for words that are being written.
pub fn copy_check(draft: &Draft) -> CopyCheck {
    CopyCheck::of(&[(&draft.report().id, draft.text().unwrap_or_default())], SHARED_CHARACTERS)
}

/// [`check()`] with a text that was made ready before: it stays as it is while its draft is edited.
pub fn check_with(draft: &Draft, collection: &Collection, copying: &CopyCheck) -> DraftCheck {
    let merged = Merged::of(draft, collection.snapshot());
    let mut problems = rules(&merged);
    if let Some(text) = draft.text() {
        problems.extend(audit(draft, &merged, text));
        problems.extend(copied(draft, copying));
    }
    let unlisted = problems.iter().map(|problem| match problem.fault {
        Fault::Rule(Rule::Unlisted { count }) => count - 1,
        _ => 0,
    });
    let count = problems.len() + unlisted.sum::<usize>();
    DraftCheck { progress: Progress::of(draft, count), problems }
}

fn rules(merged: &Merged) -> Vec<DraftProblem> {
    let ProblemList { listed, unlisted, .. } = broken(&merged.snapshot);
    let problem = |broken: Broken| {
        let fault = match broken.rule {
            Rule::Dangling { id, .. } if id.is_empty() => Fault::Unchosen,
            rule => Fault::Rule(rule),
        };
        DraftProblem { place: merged.place(&broken.path), fault }
    };
    let mut problems: Vec<_> = listed.into_iter().map(problem).collect();
    if unlisted > 0 {
        let fault = Fault::Rule(Rule::Unlisted { count: unlisted });
        problems.push(DraftProblem { place: Place::Collection(String::new()), fault });
    }
    problems
}

/// What the text does not bear out. That a number is still open is no problem, and that the figures stand where the
/// draft says is known, since it has them of the text.
fn audit(draft: &Draft, merged: &Merged, text: &str) -> Vec<DraftProblem> {
    let Some(report) = merged.snapshot.reports.last() else { return Vec::new() };
    let numbers: HashMap<&str, usize> = draft
        .numbers()
        .iter()
        .enumerate()
        .filter_map(|(at, number)| Some((number.fact()?.id.as_str(), at)))
        .collect();
    let place = |holder: &Holder, field: &str| match holder {
        Holder::Fact(id) => {
            Some(Place::Number { number: *numbers.get(id.as_str())?, field: field.to_owned() })
        }
        Holder::NotFact(at) => {
            Some(Place::Number { number: merged.number_of_exclusion(*at)?, field: field.to_owned() })
        }
        Holder::Event(id) => {
            let at = draft.vocabulary().events.iter().position(|event| event.id == *id)?;
            Some(Place::Entry { list: Section::Events, at, field: field.to_owned() })
        }
        Holder::Reading(concept) => {
            let at = draft.report().readings.iter().position(|reading| reading.concept == *concept)?;
            Some(Place::Report { field: format!("readings[{at}]") })
        }
    };
    let problem = |finding: SourceFinding| {
        let place = match &finding {
            SourceFinding::Date { holder, date, .. } => {
                place(holder, date_field(draft, &numbers, holder, date))?
            }
            SourceFinding::Figure { holder, .. } | SourceFinding::Context { holder, .. } => {
                place(holder, "locator")?
            }
            SourceFinding::Print { key, .. } => Place::Report { field: format!("printed.{key}") },
            SourceFinding::Section { .. } => Place::Report { field: "sections".to_owned() },
            SourceFinding::Hash { .. } | SourceFinding::Length { .. } | SourceFinding::Token { .. } => None?,
        };
        Some(DraftProblem { place, fault: Fault::Source(finding) })
    };
    verify_in(&merged.snapshot, report, text, None).findings.into_iter().filter_map(problem).collect()
}

/// Which of its two dates a fact says.
fn date_field(draft: &Draft, numbers: &HashMap<&str, usize>, holder: &Holder, date: &str) -> &'static str {
    let Holder::Fact(id) = holder else { return "date" };
    let fact = numbers.get(id.as_str()).and_then(|at| draft.numbers()[*at].fact());
    let as_of = fact.and_then(|fact| fact.as_of.as_ref()).is_some_and(|it| it.as_str() == date);
    let period = fact.and_then(|fact| fact.period.as_ref()).is_some_and(|it| it.as_str() == date);
    if as_of && !period { "as_of" } else { "period" }
}

/// Words of the draft that stand in the text too.
fn copied(draft: &Draft, copying: &CopyCheck) -> Vec<DraftProblem> {
    let own = Merged::of(draft, &Snapshot::default());
    let problem = |run: SharedRun| {
        // Its id may have changed since the text was made ready.
        let run = SharedRun { report: draft.report().id.clone(), ..run };
        DraftProblem { place: own.place(&run.path), fault: Fault::Copied(run) }
    };
    copying.runs_in(&own.snapshot).into_iter().map(problem).collect()
}
