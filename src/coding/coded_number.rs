//! What one coder made of a number.

use crate::audit::{Account, Holder};
use crate::snapshot::{Fact, Locator, NotFact};

/// What a number was coded as.
#[derive(Debug, Clone, Copy)]
pub(super) enum Coding<'a> {
    Fact(&'a Fact),
    /// With its place in the report's list.
    NotFact(usize, &'a NotFact),
}

impl<'a> Coding<'a> {
    pub(super) fn figure(self) -> &'a str {
        match self {
            Self::Fact(fact) => &fact.figure,
            Self::NotFact(_, not_fact) => &not_fact.figure,
        }
    }

    pub(super) fn locator(self) -> &'a Locator {
        match self {
            Self::Fact(fact) => &fact.locator,
            Self::NotFact(_, not_fact) => &not_fact.locator,
        }
    }

    pub(super) fn account(self) -> Account {
        match self {
            Self::Fact(fact) => Account { holder: Holder::Fact(fact.id.clone()), reason: None },
            Self::NotFact(at, not_fact) => {
                Account { holder: Holder::NotFact(at), reason: Some(not_fact.reason) }
            }
        }
    }
}
