//! A chart for those who do not see it: what the eye would say of it, and its marks to step through.
//!
//! In: what a chart draws. Out: sentences ([`ToldChart::summary`]), the marks in words with a tree over them by place,
//! by indicator and by bound or period ([`Outline`]), and what a key does in that tree ([`Walk`]). Sentences claim no more than the
//! intervals decide, and name a ratio only where the guard gives a [`Pair`](crate::compare::Pair).

mod ends;
mod facts;
mod outline;
mod point;
mod promises;
mod rows;
mod shares;
mod told_chart;
mod walk;
mod years;

pub use ends::Ends;
pub use outline::{Branch, Outline, Stop};
pub use point::{MarkPlace, Point, PointFigure, PointTime};
pub use promises::tell_promises;
pub use told_chart::ToldChart;
pub use walk::{Step, Walk};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
