//! A draft as a checked collection, at any moment.

use super::merged::Merged;
use super::place::Place;
use super::state::Draft;
use super::used::vocabulary_used;
use crate::coding::patch::Patch;
use crate::snapshot::{Broken, Collection, Lang, ProblemList, Rule, Snapshot, Text, close};
use crate::words::draft as words;

/// What a draft is opened with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The collection.
    Collection,
    /// Nothing but the vocabulary that it uses.
    Nothing,
}

/// What could not be taken over as long as something is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// Where it stands in the draft.
    pub place: Place,
    /// What is wrong.
    pub rule: Rule,
}

/// Whatever is wrong falls in a few rounds: what stands on something left out falls in the next, and nothing stands on
/// much.
const ROUNDS: usize = 16;

/// A draft as a checked collection that all views can show: its facts and exclusions with the vocabulary that they use,
/// alone or in the collection. What breaks a rule is left out and listed; open numbers are left out in silence. Words
/// that are not written yet stand as such. [`crate::snapshot::Snapshot::to_canonical`] of it is the file to hand on.
///
/// # Errors
/// What is wrong, where leaving it out mends nothing.
pub fn into_snapshot(
    draft: &Draft,
    collection: &Collection,
    beside: Beside,
) -> Result<(Collection, Vec<LeftOut>), Vec<LeftOut>> {
    let mut merged = match beside {
        Beside::Collection => Merged::of(draft, collection.snapshot()),
        Beside::Nothing => alone(draft, collection.snapshot()),
    };
    complete(&mut merged);
    let mut left_out = Vec::new();
    for _ in 0..ROUNDS {
        let (snapshot, ProblemList { listed, .. }) = match close(std::mem::take(&mut merged.snapshot)) {
            Ok(collection) => return Ok((collection, left_out)),
            Err(broken) => broken,
        };
        merged.snapshot = *snapshot;
        left_out.extend(
            listed
                .iter()
                .map(|Broken { path, rule, .. }| LeftOut { place: merged.place(path), rule: rule.clone() }),
        );
        if !merged.leave_out(listed.iter().map(|broken| broken.path.as_str())) {
            break;
        }
    }
    Err(left_out)
}

/// The patch that adds a draft to a collection, or puts it in the place of the report that it codes anew.
///
/// # Errors
/// What is wrong with the draft: a patch leaves nothing out.
pub fn into_patch(draft: &Draft, collection: &Collection) -> Result<Patch, Vec<LeftOut>> {
    let (merged, left_out) = into_snapshot(draft, collection, Beside::Collection)?;
    match left_out.is_empty() {
        true => Ok(Patch::between(collection.snapshot(), merged.snapshot())),
        false => Err(left_out),
    }
}

/// The draft with the vocabulary that it uses, as a collection of one report.
fn alone(draft: &Draft, base: &Snapshot) -> Merged {
    let own = Merged::of(draft, &Snapshot::default());
    let mut vocabulary = vocabulary_used(base, &own.snapshot);
    let report = draft.report();
    vocabulary.id.clone_from(&report.id);
    vocabulary.title = written(&report.title);
    vocabulary.description = written(&report.summary);
    Merged::of(draft, &vocabulary)
}

/// Writes for the draft's words that are not written yet that they are not.
fn complete(merged: &mut Merged) {
    let first = merged.first_fact();
    for fact in merged.snapshot.facts.iter_mut().skip(first) {
        fact.text = written(&fact.text);
    }
    if let Some(report) = merged.report() {
        report.title = written(&report.title);
        report.summary = written(&report.summary);
    }
}

fn written(text: &Text) -> Text {
    let or_not = |own: &str, lang: Lang| {
        if own.trim().is_empty() { words(lang).unwritten.to_owned() } else { own.to_owned() }
    };
    Text::new(or_not(&text.zh, Lang::Zh), or_not(&text.en, Lang::En))
}
