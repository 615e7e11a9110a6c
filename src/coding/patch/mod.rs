//! Patches: what differs between two states of a collection, to be handed on and merged.
//!
//! In: two snapshots, or the old and the new value of a fact. Out: a [`Patch`], which says of each entry what it was and
//! what it shall be, so that it is laid on a collection ([`Patch::apply`]) only where the collection still says the former.

mod apply;
mod between;
mod document;
mod misfit;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use document::{Change, Head, Patch, PatchFormat};
pub use misfit::{Misfit, PatchProblem};
