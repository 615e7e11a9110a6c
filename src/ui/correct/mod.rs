//! A reader says what is wrong with a fact: a dialog over its evidence, and what comes of it.
//!
//! In: the fact whose evidence is open. Out: a patch to save or to copy, and where the publisher has named them, a page of
//! issues or a mail with the letter that goes with it.

mod dialog;
mod form;
mod made;

pub use dialog::{CorrectDialog, Correcting};
