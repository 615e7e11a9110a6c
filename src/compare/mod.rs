//! Comparison: regions side by side, and never a false comparison.
//!
//! In: a checked [`Collection`](crate::snapshot::Collection), indexed once as a [`CompareIndex`], and the
//! regions a reader picked. Out: a [`Comparison`]: rows of figures of the same thing, each with a [`RowVerdict`].
//!
//! What a view asks beside that: the regions that can be chosen ([`region_choices`]), pairs to begin with
//! ([`CompareIndex::suggest_pairs`]), the rows to show ([`ComparisonFilter`]), what partners exchange
//! ([`CompareIndex::flows`]), and what is one step away ([`CompareRequest::neighbours`]).
//!
//! The guard is a type. A ratio, a difference or an order comes from a [`Pair`]; a ranking, or quantities to
//! draw on one axis, from a [`CommonScale`]. Both are made only where no [`Refusal`] stands against it, and neither
//! has a public constructor: a view holds one, or it has nothing to compute with.

mod align;
mod axis;
mod axis_keys;
mod caution;
mod choices;
mod column;
mod comparison;
mod draft;
mod filter;
mod flow;
mod grade;
mod guard;
mod heading;
mod index;
mod likeness;
mod listing;
mod normalisation;
mod normalise;
mod notice;
mod outcome;
mod pair;
mod partners;
mod passport;
mod refusal;
mod region_reports;
mod related;
mod remedy;
mod request;
mod row;
mod scale;
mod sentence;
mod suggest;
mod theme;
mod time;
mod verdict;
mod withheld;
mod words;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod tests;

pub use axis::AxisGroup;
pub use caution::Caution;
pub use choices::{RegionChoice, region_choices};
pub use column::pairing_code;
pub use comparison::{ComparedRegion, Comparison, RowGroup, RowKey};
pub use filter::ComparisonFilter;
pub use flow::{FlowGroup, Flows, NotAdded, Total};
pub use grade::Grade;
pub use heading::Heading;
pub use index::{CompareIndex, CompleteSum};
pub use listing::Listing;
pub use normalisation::{Availability, Normalisation};
pub use notice::{MOST_REGIONS, Notice};
pub use outcome::{Outcome, Side};
pub use pair::{Comparability, Pair};
pub use partners::{PartnerFacts, PartnerPair};
pub use passport::{Passport, Relocated};
pub use refusal::Refusal;
pub use remedy::Remedy;
pub use request::{CompareRequest, add_region, moved};
pub use row::{Cell, Row, RowCoverage, RowVerdict, Why, WithheldCells};
pub use scale::{CommonScale, Divisor, Placed, Rank};
pub use suggest::{SuggestedPair, SuggestedPartners};
pub use theme::Theme;
pub use withheld::Withheld;
