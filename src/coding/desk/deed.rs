//! What a coder does.

use super::field::FieldChange;
use crate::coding::draft::{Edit, Entry, ReportDraft};
use crate::snapshot::{NotFactReason, Text};

/// Why a number is no fact, in the order in which the reasons are offered.
pub const REASONS: [NotFactReason; 7] = [
    NotFactReason::Date,
    NotFactReason::Ordinal,
    NotFactReason::Name,
    NotFactReason::Idiom,
    NotFactReason::Announced,
    NotFactReason::Denominator,
    NotFactReason::Furniture,
];

/// Something that a coder does to a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Takes what is suggested for the current number.
    Accept,
    /// Takes one of the indicators that come nearest, by its place among them.
    Indicator(usize),
    /// Changes a field of the current number's fact; of an open number, the other fields are as suggested.
    Change(FieldChange),
    /// Says that the current number is no fact.
    Exclude(NotFactReason),
    /// Opens the current number again.
    Reopen,
    /// Excludes all open numbers of the current one's kind.
    Run,
    /// Says something else of the report.
    Report(Box<ReportDraft>),
    /// States a proposed check, by its key.
    State(String),
    /// States a proposed list, by its key, in words of the coder's own.
    StateList {
        /// The check's key.
        key: String,
        /// What is listed.
        listed: Vec<Text>,
        /// Whether the list claims to be complete.
        complete: bool,
    },
    /// Adds to the vocabulary.
    Add(Entry),
    /// Changes what the draft holds beside its facts: adds, changes or takes out what has a form.
    Structure(Edit),
    /// Lays the draft on a newer copy of its text, as far as that was confirmed.
    Newer(Edit),
    /// Takes the last step back.
    Undo,
    /// Does again what was taken back.
    Redo,
}
