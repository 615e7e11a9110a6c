//! Measures: who does what, as the reports' frameworks hold it.
//!
//! In: a [`Collection`](crate::snapshot::Collection), a [`Scope`](crate::query::Scope) and the view's own
//! [`MeasureFilter`]. Out: the measures that pass, side by side by report ([`side_by_side`]), counted by type and
//! report ([`MeasureMatrix`]), and each framework branch by branch ([`Branch`]).

mod branch;
mod columns;
mod filter;
mod matrix;
mod search;

pub use branch::{Branch, BranchContent};
pub use columns::{MeasureColumn, SideBySide, side_by_side};
pub use filter::MeasureFilter;
pub use matrix::{MeasureMatrix, MeasureMatrixRow};
pub use search::{MeasureIndex, PlacedMeasure, measures_of, write_measure};
