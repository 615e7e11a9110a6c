//! What a figure says of its own ends.

use crate::snapshot::{Bound, FactView, Lang};
use crate::words;

/// What a figure says of its own ends, as marks show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ends {
    /// The number itself, within its printed precision.
    Stated,
    /// About so many.
    Approximate,
    /// At least, more than.
    OpenAbove,
    /// At most, less than.
    OpenBelow,
}

impl Ends {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Stated, Self::Approximate, Self::OpenAbove, Self::OpenBelow];

    /// Those of a fact.
    pub fn of(view: &FactView) -> Self {
        match view.fact.bound {
            Bound::AtLeast | Bound::MoreThan => Self::OpenAbove,
            Bound::AtMost | Bound::LessThan => Self::OpenBelow,
            Bound::Exact if view.fact.approximate => Self::Approximate,
            Bound::Exact => Self::Stated,
        }
    }

    /// In words.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = words::told(lang);
        match self {
            Self::Stated => words.stated,
            Self::Approximate => words.approximate,
            Self::OpenAbove => words.open_above,
            Self::OpenBelow => words.open_below,
        }
    }
}
