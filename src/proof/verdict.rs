//! What is said of a number of a text.

use crate::audit::Tone;
use crate::compare::{Caution, Refusal};
use crate::snapshot::Text;

use super::figures::Rounding;

/// What is said of a number, or of a comparison, that stands in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The figure, unit, place, subject, kind and time are those of a fact.
    Agrees,
    /// The number is a fact's, but a word such as 约, 以上 or "more than" was dropped, added or changed.
    OtherEnds(EndsChange),
    /// The number is a fact's, rounded otherwise.
    Rounded(Rounding),
    /// It speaks of a fact, and contradicts it.
    Contradicts(Vec<Conflict>),
    /// It compares figures that may not be compared.
    Compared(Vec<Refusal>),
    /// It compares figures that may be compared, and rightly; with what a reader should know.
    ComparedRightly(Vec<Caution>),
    /// It compares figures that may be compared, and the figures do not decide it.
    ComparisonUndecided,
    /// It may speak of some facts; why that is not established.
    Unsure(Vec<Doubt>),
    /// No fact states it.
    Absent,
    /// It is no quantity.
    NoFigure(NotFigure),
}

/// What became of the words that open an end of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndsChange {
    /// The report has such a word, the text has none.
    Dropped,
    /// The text has one, the report has none.
    Added,
    /// They have different ones.
    Changed,
}

/// In what a number contradicts a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Conflict {
    /// The number is another, so many times the fact's.
    Figure {
        /// How many times.
        times: f64,
    },
    /// The number is that of another place.
    Place {
        /// The place of which it is printed.
        of: Text,
    },
    /// It counts something else.
    Unit {
        /// What the fact counts.
        counts: Text,
    },
    /// It is a difference of shares, and the fact a share.
    Points,
    /// What was promised is told as done, or the other way round.
    Kind,
    /// It is of another time.
    Time,
    /// The comparison does not follow from the figures.
    Comparison,
}

/// Why it is not established which fact a number speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doubt {
    /// No place is named, or more than the fact is about.
    Place,
    /// The words do not say the fact's subject, or say another.
    Subject,
    /// What it counts is not said.
    Unit,
    /// The fact counts a part, which the text does not say, or the text a part.
    Part,
    /// The fact states no time, and the text does.
    Time,
    /// Who gives and who receives is not clear.
    Direction,
    /// Whether it is promised or done.
    Kind,
    /// The report prints a bound, which neither says the number nor rules it out.
    Bound,
    /// Several facts fit equally well.
    Several,
}

impl Doubt {
    /// Every doubt.
    pub const ALL: [Self; 9] = [
        Self::Place,
        Self::Subject,
        Self::Unit,
        Self::Part,
        Self::Time,
        Self::Direction,
        Self::Kind,
        Self::Bound,
        Self::Several,
    ];

    /// As programs see it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Subject => "subject",
            Self::Unit => "unit",
            Self::Part => "part",
            Self::Time => "time",
            Self::Direction => "direction",
            Self::Kind => "kind",
            Self::Bound => "bound",
            Self::Several => "several",
        }
    }
}

/// Why a number is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFigure {
    /// A date, or part of one.
    Date,
    /// It numbers something.
    Ordinal,
    /// It refers to something: a note, a page, a telephone.
    Reference,
}

/// The groups that verdicts are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerdictGroup {
    /// As printed.
    Agrees,
    /// A bound was dropped, added or changed.
    OtherEnds,
    /// Rounded otherwise.
    Rounded,
    /// Against the report.
    Contradicts,
    /// Compared although the guard refuses.
    Compared,
    /// It may be.
    Unsure,
    /// In no report of the collection.
    Absent,
    /// No figure.
    NoFigure,
}

impl VerdictGroup {
    /// Every group, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Agrees,
        Self::OtherEnds,
        Self::Rounded,
        Self::Contradicts,
        Self::Compared,
        Self::Unsure,
        Self::Absent,
        Self::NoFigure,
    ];

    /// As programs and style sheets see it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::OtherEnds => "other-ends",
            Self::Rounded => "rounded",
            Self::Contradicts => "contradicts",
            Self::Compared => "compared",
            Self::Unsure => "unsure",
            Self::Absent => "absent",
            Self::NoFigure => "no-figure",
        }
    }

    /// A sign that tells it from the others where there is no colour.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Agrees => "✓",
            Self::OtherEnds => "≥",
            Self::Rounded => "≈",
            Self::Contradicts => "✗",
            Self::Compared => "⊘",
            Self::Unsure => "?",
            Self::Absent => "○",
            Self::NoFigure => "·",
        }
    }

    /// How it is to be taken.
    pub fn tone(self) -> Tone {
        match self {
            Self::Agrees => Tone::Good,
            Self::OtherEnds | Self::Rounded => Tone::Caution,
            Self::Contradicts | Self::Compared => Tone::Bad,
            Self::Unsure | Self::Absent | Self::NoFigure => Tone::Open,
        }
    }
}

impl Verdict {
    /// The group that it is counted in.
    pub fn group(&self) -> VerdictGroup {
        match self {
            Self::Agrees | Self::ComparedRightly(_) => VerdictGroup::Agrees,
            Self::OtherEnds(_) => VerdictGroup::OtherEnds,
            Self::Rounded(_) => VerdictGroup::Rounded,
            Self::Contradicts(_) => VerdictGroup::Contradicts,
            Self::Compared(_) => VerdictGroup::Compared,
            Self::Unsure(_) | Self::ComparisonUndecided => VerdictGroup::Unsure,
            Self::Absent => VerdictGroup::Absent,
            Self::NoFigure(_) => VerdictGroup::NoFigure,
        }
    }
}
