//! Files to take away: facts with all that they need to be understood elsewhere.
//!
//! In: a [`Collection`](crate::snapshot::Collection) and the facts chosen. Out: texts, as [`Table`]s in several forms, a
//! workbook, a Frictionless Data Package, a snapshot of their own, annotations of the places where they stand. A file of several ([`PackedFile`]s) is packed by whoever
//! offers it: the browser with `fflate`.

mod annotations;
mod book;
mod facts;
mod gathered;
mod lists;
mod name;
mod package;
mod part;
mod readme;
mod table;
mod text;
mod workbook;

pub use annotations::to_annotations;
pub use book::fact_workbook;
pub use facts::{brief_table, facts_table};
pub use lists::{indicators_table, reports_table};
pub use name::{Taken, picture_name};
pub use package::data_package;
pub use part::to_json;
pub use table::{Cell, Column, Kind, Table};
pub(crate) use text::escape_markdown;
pub use text::{to_csv, to_markdown, to_tsv};
pub(crate) use workbook::in_xml;
pub use workbook::workbook;

/// A file within a packed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path.
    pub path: &'static str,
    /// What it says.
    pub text: String,
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
