//! Corrections: what a reader says is wrong with a fact, as a patch of the collection and as a letter to its publisher.
//!
//! In: a fact, which of its fields is [`Doubted`], and what would be right ([`Correction`]). Out: a
//! [`Patch`](super::patch::Patch) that keeps every rule, or why not; and a [`Letter`] as the address of an issue or a mail.

mod doubted;
mod letter;
mod right;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use doubted::{Doubted, Entry, Line};
pub use letter::Letter;
pub use right::{Correction, Refusal};
