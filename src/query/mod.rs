//! Queries: from a selection to the facts that pass it, the counts of every facet, and their order.
//!
//! In: a [`Collection`](crate::snapshot::Collection), indexed once, and a [`Selection`] per click or key
//! press. Out: an [`Answer`]. An [`Engine`] remembers its last answer and computes again only what changed.

mod chips;
mod codes;
mod column_index;
mod crossfilter;
mod decimal;
mod engine;
mod facet;
pub mod fold;
mod index;
mod listed;
mod picked;
mod scope;
mod search;
mod selection;
mod sort;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use chips::{Chip, SelectionPart};
pub use column_index::ColumnIndex;
pub use decimal::Decimal;
pub use engine::{Answer, Counts, EmptyCause, Engine};
pub use facet::{Code, Facet, NONE};
pub use index::{Index, WordIndexing};
pub use listed::ListedCode;
pub use picked::{Keys, Picked};
pub use scope::Scope;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use search::PACKED_PINYIN;
pub(crate) use search::stem;
pub use search::{
    Field, Inquiry, Lexicon, Miss, TextIndex, TextIndexWriter, highlight, knows_pinyin, nearest_word,
    provide_pinyin,
};
pub use selection::{Criterion, Selection, ValueRange};
pub use sort::{Column, Sort};
