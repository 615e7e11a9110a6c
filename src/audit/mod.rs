//! The audit: what follows from the figures, and whether they stand where they are said to stand.
//!
//! In: a checked [`Collection`](crate::snapshot::Collection), and the texts of its sources where somebody has
//! them. Out: a [`Verdict`] on every relation and framework, what became of every promise, what is
//! known of what each report says, and every figure's place in its source. No verdict is stored: all are computed from the
//! printed figures, as intervals.

mod arithmetic;
mod caption;
mod coverage;
mod frameworks;
mod judge;
mod judged;
mod kind;
mod operand;
mod outcome;
mod overlap;
mod progress;
mod promise_status;
mod promises;
mod relations;
mod reporting;
mod results;
mod source;
mod statements;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod tone;
mod verdict;
mod wording;

pub use coverage::Coverage;
pub use frameworks::{FrameworkCheck, frameworks};
pub use kind::CheckKind;
pub use outcome::CheckOutcome;
pub use promise_status::{FollowUpOutcome, PromiseStatus};
pub use promises::{Commitment, FollowUp, commitments};
pub use relations::check_relations;
pub use reporting::{Reporting, Stated};
pub use results::AuditResults;
pub use source::{
    Account, CopyCheck, FigurePlace, FigureTally, FoundFigure, Holder, MOST_BYTES, MOST_CHARACTERS,
    NumberAccount, Recognised, SHARED_CHARACTERS, SharedRun, SourceAudit, SourceFinding, Stretch,
    Unrecognised, account_for_numbers, find_figures, mark_figures, recognise, shared_runs, verify_source,
};
pub(crate) use source::{Copy, Plain, verify_in};
pub use tone::Tone;
pub use verdict::{Checked, Operator, Progress, Term, Verdict};
