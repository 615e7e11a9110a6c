//! Checks that a text's coded facts allow, proposed to the coder: sums, parts, restatements, promises, shares, lists.
//!
//! In: a report's facts, each at its place, and its text. Out: [`Proposal`]s, each a relation as the document has it with
//! the reason why it may hold. Whether it holds is the audit's to say: a sum that fails is worth as much as one that
//! does not. What a reader would have to know beside the text (overlaps, contradictions) is not proposed.

mod checks;
mod lists;
mod measured;
mod pairs;
mod passage;
mod proposal;
mod shares;
mod sums;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use checks::propose_checks;
pub use measured::{Measured, measure_proposals};
pub use proposal::{Proposal, ProposalReason};
