//! What changed from one released state of the data to the next.
//!
//! In: the snapshots in `data/releases`. Out: which facts came, went and were coded otherwise, each field as it was and as it
//! is ([`History`], which `data/changes.json` keeps; native only), and what of that the page knows of itself ([`RELEASES`]).

#[cfg(not(target_arch = "wasm32"))]
mod history;
mod released;

#[cfg(not(target_arch = "wasm32"))]
pub use history::{FactChange, FieldChange, History, HistoryFormat, Released, Unreleased};
pub use released::{Correction, RELEASES, Recoding, Release, Said, Standing, said, snapshot_file};
