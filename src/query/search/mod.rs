//! Text search: which facts hold every word of a query, and how well they fit.
//!
//! Everything is folded first. Chinese is indexed by pairs of neighbouring characters, other writing by words; a
//! query's words match from their beginnings, its runs of Chinese characters by the pairs they share with a
//! text. Several words must all be found, each in any field. A fact's own words are indexed per fact; names of
//! regions, indicators and domains per code, once for all facts that carry it.

mod find;
mod highlight;
mod index;
mod postings;
mod query;
mod runs;

pub use highlight::highlight;
pub(super) use index::TextIndex;
