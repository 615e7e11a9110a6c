//! Forms for what a draft holds beside its facts: places, units, actors, pairings, frameworks with their measures, and
//! all else that a coder adds to a collection.
//!
//! In: a [`Shape`], which says what fields there are, and what is written into them ([`Filled`]). Out: what is wrong with
//! it ([`judge()`]), by the rules of snapshots; the edit that adds, changes or takes it out ([`Target`], [`take_out`]),
//! refused as long as something [uses](uses()) it; and what the draft holds already ([`outline()`]).

mod code_list;
mod filled;
mod ids;
mod judge;
mod known;
mod marking;
mod options;
mod outline;
mod parent;
mod provinces;
mod shape;
mod spot;
mod target;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod uses;

pub use code_list::{CodeList, Listed};
pub use filled::Filled;
pub use judge::{FormProblem, WITH, fields_of, judge};
pub use known::{Known, near};
pub use marking::{Marked, marked, measure_of, sentence_at, sentences};
pub use options::options;
pub use outline::{Row, outline};
pub use parent::parent_of;
pub use provinces::english_pattern;
pub use shape::{FormField, Shape, Source, ValueForm};
pub use spot::Spot;
pub use target::{Target, take_out};
pub use uses::uses;
