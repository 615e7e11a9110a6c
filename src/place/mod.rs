//! A place: what all reports say of it, gathered for one page.
//!
//! In: a [`CompareIndex`](crate::compare::CompareIndex) and what the audit found. Out: a [`PlaceSummary`]: its passport, its
//! figures by question, its promises and checks, what is done there, and what is known where no figure is. Each figure
//! stands once: targets and standards with the promises, all else under its question.

mod figures;
mod picture;
mod summary;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use figures::{PlaceQuestion, PlaceRow};
pub use picture::{PlaceBar, PlacePicture};
pub use summary::{PlaceSummary, pairing_place};
