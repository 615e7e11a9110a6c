//! Citations: a figure, a row of a comparison, a view, the collection, a report.
//!
//! In: what is cited, as [`Citing`] finds it. Out: a [`Citation`], a plain sentence with the [`Reference`]s behind it,
//! written in any [`CiteStyle`]: the report's publisher first, then the place in words, then the permanent link, the
//! version of the data and their hash.

mod biblatex;
mod citing;
mod csl;
mod date;
mod gbt;
mod reference;
mod ris;
mod style;

pub use citing::{Citation, Citing};
pub use date::CiteDate;
pub use reference::{Reference, ReferenceKind};
pub use style::CiteStyle;

#[cfg(test)]
mod tests;
