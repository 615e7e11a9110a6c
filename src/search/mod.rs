//! One search for everything: facts, measures, frameworks, checks, regions, indicators and reports, in groups.
//!
//! In: a [`Collection`](crate::snapshot::Collection), indexed once, in slices where a page must go on meanwhile
//! ([`Indexing`]), and what a reader typed. Out: [`Found`]: for each group how many answer and which best, what the words
//! would be as filters, and where nothing answers, how near it came. The matcher is that of [`query`](crate::query), so
//! that every field of the page finds the same.

mod choice;
mod entry;
mod filters;
mod found;
mod hit_kind;
mod index;
mod lead;
mod listing;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod write;

pub use choice::Choice;
pub use entry::Entry;
pub use filters::{Filter, FilterKind};
pub use found::{Found, Group, NearMiss};
pub use hit_kind::HitKind;
pub use index::{Indexing, SearchIndex};
pub use listing::FoundListing;
