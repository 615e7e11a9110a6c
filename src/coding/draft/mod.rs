//! Drafts: a report that is being coded, number by number, until it is checked facts.
//!
//! In: a text ([`Draft::new`]) or a draft's file ([`Draft::read`]), then [`Edit`]s through a [`Journal`]. Out: what is
//! wrong and where it can be mended ([`check()`]), and a snapshot ([`into_snapshot`]).

mod check;
mod document;
mod edit;
mod journal;
mod known;
mod merged;
mod newer;
mod number;
mod place;
mod progress;
mod renamed;
mod snapshot;
mod state;
mod taken_over;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod two_coders;
mod used;
mod whole;
mod write;

pub use check::{DraftCheck, DraftProblem, Fault, check, check_with, copy_check};
pub use document::{DraftFormat, OriginalFile, ReportDraft, Vocabulary};
pub use edit::{Edit, EditError, Entry, EntryKind};
pub use journal::{Action, Conflict, Journal, Stamp, Step, StepError};
pub use newer::Newer;
pub use number::{Decision, FactDraft, Number};
pub use place::Place;
pub use progress::Progress;
pub use snapshot::{Beside, LeftOut, into_patch, into_snapshot};
pub use state::Draft;
pub use two_coders::{Coder, DraftAgreement, DraftDifference, NotComparable, compare_drafts, settle};
