//! Charts as data: from facts to an ECharts option, without a browser.
//!
//! In: facts and a [`Palette`]. Out: a plan of what is drawn and what is left out ([`FactMarks`]), and from it an
//! option built with `charming` and completed by a small overlay. Nothing here runs in JavaScript, and no
//! function crosses into it.

mod bars;
mod caption;
mod fixed;
mod marks;
mod option;
mod palette;
mod picture;
mod plan;
mod print;
mod row_chart;
mod rows;
mod shares;
mod slope;
mod told;

pub use bars::{Axis, Bar, Multiples, MultiplesKey, Panel, axis_of_marks, bars_of, forms_of, multiples_of};
pub use caption::Caption;
pub use fixed::FixedChart;
pub use marks::{AxisScale, FactMarks, Form, Mark, Omitted};
pub use option::draw_marks;
pub use palette::{Palette, hue_of};
pub use picture::Picture;
pub use plan::{ChartPlan, ChartRequest, RowFilter, filter_of};
pub use print::with_caption;
pub use row_chart::RowChart;
pub use rows::Frame;
pub use shares::{Shares, Slice, Whole, draw_shares};
pub use slope::{Slope, slopes_of};
pub use told::{
    Branch, Ends, MarkPlace, Outline, Point, PointFigure, PointTime, Step, Stop, ToldChart, Walk,
    tell_promises,
};
