//! Sharing: the page's state as a URL, citations, files to take away, and answers to other programs.
//!
//! In: what a reader looks at. Out: text that leads back to it, or carries it elsewhere with its provenance.

mod cite;
mod desk;
mod export;
mod query_string;
mod state;

pub use cite::{cite_collection, cite_fact, cite_report};
pub use desk::{Codes, Desk, Ends, Refusal, Reply, Request};
pub use export::{to_csv, to_json};
pub use query_string::{parse_pairs, write_pairs};
pub use state::{ChartAxis, Controls, Ignored, Theme, View, ViewState};
