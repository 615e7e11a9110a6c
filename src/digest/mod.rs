//! The collection in brief: what an overview says of it.
//!
//! In: a checked [`Collection`](crate::snapshot::Collection). Out: facts counted by place and domain, who assists
//! whom, what is dated when, and three findings worth a look. Every count names the selection that it counts.

mod findings;
mod places;
mod ties;
mod timeline;

pub use findings::{Highlights, example, findings, tally};
pub use places::{Place, Places, places};
pub use ties::{Tie, Ties, ties};
pub use timeline::{Dated, Lane, Span, Timeline, timeline};
