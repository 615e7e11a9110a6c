//! Coding: what coders make of a text, laid beside what others made of it.
//!
//! In: two checked [`Collection`](crate::snapshot::Collection)s that were coded from the same texts. Out: an
//! [`Agreement`]: the entries that stand at the same place, how often each of their fields agrees, every
//! difference, and what only one of the two coded. [`compare_codings`] is the door. [`suggest`] says what the numbers of
//! a text most likely are before anybody has coded it, and [`propose`] which checks its coded facts allow. [`intake`]
//! takes the text out of the file in which a report comes. [`forms`] are for what a draft holds beside its facts.

mod agreement;
pub mod align;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod align_tests;
mod coded_number;
pub mod correction;
mod correspondence;
pub mod desk;
pub mod draft;
mod entry;
mod field;
pub mod forms;
pub mod intake;
mod kappa;
mod matching;
pub mod merge;
pub mod patch;
pub mod propose;
mod reader;
mod realign;
mod sections;
pub mod suggest;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod texts;
pub mod together;

pub use agreement::{
    Agreement, CodedFact, CodedSide, Difference, FieldAgreement, TextPlace, compare_codings,
};
pub use field::Field;
pub use kappa::{Undefined, cohens_kappa};
pub use realign::{Realigned, realign};
pub use sections::Section;
pub use texts::{Apart, SharedText};
