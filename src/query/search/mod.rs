//! Text search: which documents answer a question, and how well.
//!
//! Everything is folded first. Chinese is indexed by pairs of neighbouring characters, other writing by words. A question
//! is divided into things that must all be found ([`Inquiry`]): phrases that the collection's terms and places know
//! ([`Lexicon`]), words, runs of characters. Each may be said in several ways, of which the best counts. A fact's own words
//! are indexed per fact; names of regions, indicators and domains per code, once for all facts that carry it.

mod find;
mod highlight;
mod index;
mod inquiry;
mod lexicon;
mod pinyin;
mod postings;
mod query;
mod runs;
mod stem;
mod suggest;

pub use find::{Miss, Recalled};
pub use highlight::highlight;
pub use index::{Field, TextIndex, TextIndexWriter};
pub use inquiry::Inquiry;
pub use lexicon::Lexicon;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use pinyin::PACKED as PACKED_PINYIN;
pub use pinyin::{knows_pinyin, provide_pinyin};
pub(crate) use stem::stem;
pub use suggest::nearest_word;
