//! A reader's own text, held against the facts: what agrees, what contradicts, what may not be compared.
//!
//! In: a text in Chinese or English, and a collection. Out: a [`Proof`]: each number and each comparison of places where
//! it stands, with a [`Verdict`] and the facts that it is said with.
//!
//! It is careful by construction. A number agrees only where its figure, its unit, its place and its subject are all
//! established, and no other fact of the place fits the words as well; otherwise it *may be*, and the facts that could be
//! meant are named. Ratios and orders come from the guard of [`compare`](crate::compare) alone.

mod bounds;
mod candidate;
mod canvas;
mod claims;
mod comparison;
mod dates;
mod empty;
mod english;
mod figures;
mod judge;
mod keys;
mod known;
mod layout;
mod listing;
mod numbers;
mod numerals;
mod page;
mod places;
mod proofreader;
mod scope;
mod shelf;
mod units;
mod verdict;
mod write;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use comparison::is_on_comparison;
pub use figures::Rounding;
pub use listing::{ListedFact, ListedMark, ProofListing};
pub use proofreader::{MOST_CHARACTERS, MOST_NUMBERS, Mark, Proof, Proofreader, TooLong};
pub use verdict::{Conflict, Doubt, EndsChange, NotFigure, Verdict, VerdictGroup};
pub use write::{ProofForm, fact_line};
