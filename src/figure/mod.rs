//! Figures: what a printed number says, and arithmetic that says no more than that.
//!
//! In: a figure as printed (`12.79万`) with its bound and unit. Out: an [`Interval`] of every value that it
//! could stand for. Ratios, sums and rankings are computed on intervals, so that nothing is claimed that the
//! print does not carry.

mod decimal;
mod interval;
mod localise;
mod numeral;
mod printed;
mod reading;
mod tokens;

pub use interval::{Interval, Order};
pub use localise::{format_number, format_value};
pub use printed::{FigureError, Printed};
pub use reading::{Reading, in_base_unit};
pub use tokens::{Token, tokens};
