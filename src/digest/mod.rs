//! The collection in brief: what an overview says of it.
//!
//! In: a checked [`Collection`](crate::snapshot::Collection). Out: facts counted by place and domain, who assists
//! whom, what is dated when, and three findings worth a look. Every count names the selection that it counts.

mod findings;
mod greatest;
mod places;
mod proposed;
mod questions;
mod region_pairings;
mod timeline;
mod tour;

pub use findings::{Highlights, example, findings, tally};
pub use greatest::greatest;
pub use places::{PlaceCounts, Places, places};
pub use proposed::{ProposedColumn, pairings_beside, proposed_comparison};
pub use questions::{WorkedAnswer, WorkedQuestion, worked_questions};
pub use region_pairings::{RegionColumn, RegionPair, RegionPairings, name_of_side, region_pairings};
pub use timeline::{DatedEvent, Lane, Timeline, TimelineBar, YearSpan, timeline};
pub use tour::TourStop;
