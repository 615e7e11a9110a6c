//! What was done to a draft, step by step: undone and done again without limit, kept and read back.

use serde::{Deserialize, Serialize};

use super::edit::{Edit, EditError};
use super::state::Draft;
use crate::snapshot::Lang;
use crate::words::{DraftWords, draft as words};

/// A draft with what was done to it.
///
/// It holds for each step one edit: the one that takes it back, or the one that does it again. A store keeps the draft
/// with which it began and the [`Step`]s; [`Journal::take`] makes the journal of them again.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal {
    draft: Draft,
    stamp: Stamp,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

/// A state of a draft: how many steps led to it, and which tab took the last.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// How many steps were taken.
    pub revision: u64,
    /// The tab that took the last one; empty where none was.
    pub tab: String,
}

/// What one does to a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Edits it.
    Edit(Edit),
    /// Takes the last step back.
    Undo,
    /// Does again what was taken back last.
    Redo,
}

/// A step as a store keeps it, beside those before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The state from which it was taken.
    pub after: Stamp,
    /// The tab that took it.
    pub tab: String,
    /// What was done.
    pub action: Action,
}

impl Step {
    /// The state to which it leads.
    pub fn stamp(&self) -> Stamp {
        Stamp { revision: self.after.revision.saturating_add(1), tab: self.tab.clone() }
    }

    /// Whether it may be written behind the state that a store has.
    ///
    /// # Errors
    /// Where another tab has written meanwhile.
    pub fn fits(&self, stored: &Stamp) -> Result<(), Conflict> {
        if self.after == *stored {
            return Ok(());
        }
        Err(Conflict { expected: self.after.clone(), found: stored.clone() })
    }
}

/// Two tabs wrote the same draft: the state of one is not the state that the other has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The state that the step was taken from.
    pub expected: Stamp,
    /// The state that is there.
    pub found: Stamp,
}

impl Conflict {
    /// What happened, in words.
    pub fn text(&self, lang: Lang) -> String {
        DraftWords::conflict(lang, self.found.revision, self.expected.revision)
    }
}

/// Why a step was not taken; the draft is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepError {
    /// Another tab has written meanwhile.
    Conflict(Conflict),
    /// The edit does not fit.
    Edit(EditError),
    /// There is nothing to undo, or to do again.
    Nothing,
}

impl StepError {
    /// The reason in words.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Conflict(conflict) => conflict.text(lang),
            Self::Edit(error) => error.text(lang).to_owned(),
            Self::Nothing => words(lang).nothing_to_undo.to_owned(),
        }
    }
}

impl Journal {
    /// The journal of a draft to which nothing was done yet.
    pub fn new(draft: Draft) -> Self {
        Self { draft, stamp: Stamp::default(), undo: Vec::new(), redo: Vec::new() }
    }

    /// The draft as it is now.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The state that it is in.
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// How many steps can be taken back.
    pub fn undoable(&self) -> usize {
        self.undo.len()
    }

    /// How many can be done again.
    pub fn redoable(&self) -> usize {
        self.redo.len()
    }

    /// Does something in a tab; the step, for the store.
    ///
    /// # Errors
    /// Where it does not fit.
    ///
    /// ```
    /// use relocation_explorer::coding::draft::{Action, Decision, Draft, Edit, Journal};
    /// use relocation_explorer::snapshot::NotFactReason;
    /// let begun = Draft::new("lushan", "2022年培训300人。");
    /// let mut journal = Journal::new(begun.clone());
    /// let decision = Decision::Excluded { reason: NotFactReason::Date };
    /// let first = journal.act("tab-1", Action::Edit(Edit::Decide { number: 0, decision })).unwrap();
    /// assert!(journal.draft().numbers()[0].is_decided());
    /// let second = journal.act("tab-1", Action::Undo).unwrap();
    /// assert_eq!(journal.draft(), &begun);
    ///
    /// let mut again = Journal::new(begun);
    /// again.take(&first).unwrap();
    /// again.take(&second).unwrap();
    /// assert_eq!(again, journal);
    /// assert!(again.take(&first).is_err(), "it was taken from an older state");
    /// ```
    pub fn act(&mut self, tab: &str, action: Action) -> Result<Step, StepError> {
        let step = Step { after: self.stamp.clone(), tab: tab.to_owned(), action };
        self.take(&step)?;
        Ok(step)
    }

    /// Takes a step that a store has kept, or that another tab took.
    ///
    /// # Errors
    /// Where it was taken from another state, or does not fit.
    pub fn take(&mut self, step: &Step) -> Result<(), StepError> {
        step.fits(&self.stamp).map_err(StepError::Conflict)?;
        match &step.action {
            Action::Edit(edit) => {
                let inverse = self.draft.apply(edit.clone()).map_err(StepError::Edit)?;
                self.undo.push(inverse);
                self.redo.clear();
            }
            Action::Undo => go(&mut self.draft, &mut self.undo, &mut self.redo)?,
            Action::Redo => go(&mut self.draft, &mut self.redo, &mut self.undo)?,
        }
        self.stamp = step.stamp();
        Ok(())
    }
}

/// Applies the last edit of one list, and puts its inverse on the other.
fn go(draft: &mut Draft, from: &mut Vec<Edit>, to: &mut Vec<Edit>) -> Result<(), StepError> {
    let edit = from.pop().ok_or(StepError::Nothing)?;
    to.push(draft.apply(edit).map_err(StepError::Edit)?);
    Ok(())
}
