//! How far a draft is.

use super::number::Decision;
use super::state::Draft;
use crate::snapshot::Lang;
use crate::words::DraftWords;

/// How far a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many numbers the text has.
    pub numbers: usize,
    /// How many of them are facts.
    pub coded: usize,
    /// How many are none, with a reason.
    pub excluded: usize,
    /// How many things are wrong with what is decided and written.
    pub problems: usize,
}

impl Progress {
    /// The progress of a draft in which so many things are wrong.
    pub(in crate::coding) fn of(draft: &Draft, problems: usize) -> Self {
        let mut progress = Self { numbers: draft.numbers().len(), problems, ..Self::default() };
        for number in draft.numbers() {
            match number.decision {
                Decision::Open => {}
                Decision::Coded(_) => progress.coded += 1,
                Decision::Excluded { .. } => progress.excluded += 1,
            }
        }
        progress
    }

    /// How many numbers are decided.
    pub fn decided(&self) -> usize {
        self.coded + self.excluded
    }

    /// Whether every number is decided, and nothing is wrong.
    pub fn is_finished(&self) -> bool {
        self.decided() == self.numbers && self.problems == 0
    }

    /// In words: `31 of 44 numbers decided, 3 problems`.
    pub fn text(&self, lang: Lang) -> String {
        DraftWords::progress(lang, self.decided(), self.numbers, self.problems)
    }
}
