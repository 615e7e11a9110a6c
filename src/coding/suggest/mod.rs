//! What a text's numbers most likely are, and why: suggestions to a coder, never a decision.
//!
//! In: a [`Collection`](crate::snapshot::Collection), whose vocabulary and coded facts are the evidence, and a report's
//! text with what the coder has said of it ([`TextContext`]). Out: a [`NumberSuggestion`] for every number of the text,
//! each field of it with its reason. [`Suggester`] is the door.
//!
//! The rules are those of how such reports are written in Chinese (计划 promises, 以上 is a lower end, 一是 numbers a list),
//! and know no report. What they cannot know, such as the indicator, is ranked by what the collection holds already.

mod bounds;
mod breakdowns;
mod dates;
mod evidence;
mod exclusion_rule;
mod exclusions;
mod furniture;
mod idioms;
mod indicators;
mod kinds;
mod marks;
mod measure_words;
mod near;
mod nouns;
mod places;
mod plans;
mod rates;
mod ready;
mod reason;
#[cfg(not(target_arch = "wasm32"))]
mod score;
mod sides;
mod suggester;
mod suggestion;
#[cfg(not(target_arch = "wasm32"))]
mod tally;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod text_reading;
mod time_words;
mod times;
mod told_place;
mod units;

pub use exclusion_rule::ExclusionRule;
pub use reason::{Reason, WordPlace};
#[cfg(not(target_arch = "wasm32"))]
pub use score::score;
pub use suggester::{MOST_NUMBERS, NoReport, Suggester, Suggesting};
pub use suggestion::{Exclusion, Explained, FactSuggestion, NumberSuggestion, TextContext, UnitSuggestion};
#[cfg(not(target_arch = "wasm32"))]
pub use tally::{Miss, Score, Scored, Tally};
