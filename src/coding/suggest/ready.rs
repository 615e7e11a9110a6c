//! What a collection knows of numbers, made ready once for all texts.

use super::breakdowns::Breakdowns;
use super::evidence::Evidence;
use super::indicators::Indicators;
use super::units::Units;
use crate::snapshot::{Collection, Pairing, Region};

/// The vocabulary and what was coded with it.
#[derive(Debug)]
pub(super) struct Ready {
    pub indicators: Indicators,
    pub units: Units,
    pub breakdowns: Breakdowns,
    pub evidence: Evidence,
    pub regions: Vec<Region>,
    pub pairings: Vec<Pairing>,
}

impl Ready {
    /// Of a collection, but for what was coded of one report.
    pub(super) fn of(collection: &Collection, without: Option<&str>) -> Self {
        let snapshot = collection.snapshot();
        let pairings = snapshot.pairings.iter().filter(|pairing| Some(pairing.report.as_str()) != without);
        Self {
            indicators: Indicators::of(collection, without),
            units: Units::of(collection),
            breakdowns: Breakdowns::of(collection, without),
            evidence: Evidence::of(collection, without),
            regions: snapshot.regions.clone(),
            pairings: pairings.cloned().collect(),
        }
    }
}
