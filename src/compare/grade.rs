//! Whether figures may be compared, in one word.

use super::refusal::Refusal;

/// Whether figures may be compared, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// Nothing speaks against comparing.
    Comparable,
    /// It may be compared, if the reader knows the cautions.
    WithCaution,
    /// The same is counted, but the size of the places or the times forbid a ratio: the numbers stand side by side.
    SideBySide,
    /// It may not.
    NotComparable,
    /// It may as printed, but not normalised as asked.
    NotNormalised,
    /// Only one region states it.
    OneSided,
}

impl Grade {
    /// The grade of what some refusals stand against.
    pub fn of_refusals(refusals: &[Refusal]) -> Self {
        match refusals.iter().all(Refusal::allows_side_by_side) {
            true => Self::SideBySide,
            false => Self::NotComparable,
        }
    }

    /// A sign before its name; none where there is nothing to judge.
    pub fn sign(self) -> &'static str {
        match self {
            Grade::Comparable => "✓",
            Grade::WithCaution => "!",
            Grade::SideBySide => "∥",
            Grade::NotComparable | Grade::NotNormalised => "≠",
            Grade::OneSided => "",
        }
    }

    /// A short permanent name, for scripts.
    pub fn code(self) -> &'static str {
        match self {
            Grade::Comparable => "comparable",
            Grade::WithCaution => "with-caution",
            Grade::SideBySide => "side-by-side",
            Grade::NotComparable => "not-comparable",
            Grade::NotNormalised => "not-normalised",
            Grade::OneSided => "one-sided",
        }
    }
}
