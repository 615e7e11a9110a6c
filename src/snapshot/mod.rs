//! The snapshot: one JSON document that holds coded facts and where each is printed.
//!
//! In: JSON text. Out: a checked [`Snapshot`], or every [`Problem`] at once, each with its path, its line
//! and what would be right. [`Collection::open`] is the door; nothing else makes a checked snapshot.

mod actor;
mod canonical;
mod caveat;
mod collection;
mod corrections;
mod document;
mod fact;
mod field;
mod framework;
mod glossary;
mod interval;
mod locate;
mod open;
mod packed;
mod path;
pub(crate) mod pauses;
mod positions;
mod printed;
mod problem;
mod question;
mod read;
mod relation;
mod report;
mod sha256;
mod strict;
mod term;
mod text;
mod text_rule;
mod time;
mod time_words;
mod validate;
mod vocabulary;
mod walk;

pub use actor::{Actor, ActorKind, Event, Pairing, PairingLevel};
pub(crate) use canonical::{lines, member};
pub use caveat::{Caveat, CaveatKind};
pub use collection::{Collection, FactView};
pub use corrections::Corrections;
pub use document::{Format, Snapshot};
pub(crate) use fact::write_value;
pub use fact::{Breakdown, Fact, Kind, Locator};
pub use field::{Decided, Field};
pub use framework::{Framework, Measure, MeasureType, Part};
pub use glossary::GlossaryEntry;
pub use interval::in_base_unit;
pub use open::Opening;
pub(crate) use open::{broken, close, lines_at};
pub use packed::pack_own;
pub(crate) use positions::Links;
pub use printed::{Printed, Section};
pub(crate) use problem::brief;
pub use problem::{Form, Problem, Rule};
pub use question::Question;
pub(crate) use read::read_whole;
pub use relation::{Check, Relation};
pub use report::{Medium, NotFact, NotFactReason, Reading, ReadingState, Report, Source};
pub use sha256::sha256;
pub use term::Term;
pub use text::Text;
pub use text_rule::TextRule;
pub(crate) use time::first_year_of_plan;
pub use time::{Days, Edtf};
pub(crate) use time_words::MONTHS;
pub(crate) use validate::{Broken, ProblemList};
pub use vocabulary::{Concept, Domain, Indicator, IndicatorMeasure, Level, Population, Region, Unit};

pub use crate::figure::Bound;
pub use crate::lang::Lang;
