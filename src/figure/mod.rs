//! Figures: what a printed number says, and arithmetic that says no more than that.
//!
//! In: a figure as printed (`12.79万`) with its [`Bound`], and how it is to be read. Out: an [`Interval`] of every
//! value that it could stand for. Ratios, sums and rankings are computed on intervals, so that nothing is claimed that the
//! print does not carry. Nothing here knows a document: which fact a figure belongs to is the snapshot's to say.

mod bound;
mod decimal;
mod interval;
mod localise;
mod numeral;
mod printed;
mod reading;
mod tokens;

pub use bound::Bound;
pub(crate) use decimal::nearest_double;
pub use interval::{Interval, Order};
pub use localise::{format_number, format_value};
pub(crate) use printed::magnitude_words;
pub use printed::{FigureError, Printed};
pub use reading::Reading;
pub use tokens::{Token, tokens};
