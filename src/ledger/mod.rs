//! The ledger: what the audit found, sorted for a reader who asks what was promised, what adds up, what must not be
//! added and where no figure is coded.
//!
//! In: a [`Collection`](crate::snapshot::Collection), its [`AuditResults`](crate::audit::AuditResults), and a
//! [`Scope`](crate::query::Scope). Out: every entry in its [`FindingGroup`], with counts, and the matrix of what each
//! report states. Which group a check belongs to is decided in [`FindingGroup::of_check`] alone; whether a
//! promise is met in [`PromiseStatus`](crate::audit::PromiseStatus).

mod entries;
mod group;
mod progress_bar;
mod stated;

pub use entries::{LedgerEntries, LedgerSections};
pub use group::FindingGroup;
pub use progress_bar::ProgressBar;
pub use stated::{StatedDomain, StatedMatrix, StatedRow};
