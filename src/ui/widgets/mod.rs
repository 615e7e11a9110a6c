//! What views share: small components without state of their own.

mod check;
mod figure;
mod filters;
mod icon;
mod lean;
mod link;
mod report;

pub use check::{CheckView, Finding};
pub use figure::{FigureLink, KindTag, RegionName};
pub use filters::{DomainFilter, Pick, PickOne, ReportFilter, Scope};
pub use icon::{Icon, IconShape};
pub use lean::{live, show};
pub use link::{Go, to};
pub use report::{ReportLabel, ReportName, report_labels};
