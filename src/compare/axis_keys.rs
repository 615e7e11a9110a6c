//! What facts must share to stand on one axis at all, found once for all facts.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::heading::Heading;
use crate::snapshot::{IndicatorMeasure, Kind};

/// A heading, a measure, a claim and a base unit, by its place.
pub(super) type AxisKey = (Heading, IndicatorMeasure, Kind, usize);

/// The keys of some facts.
#[derive(Debug)]
pub(super) struct AxisKeys {
    /// Each key once.
    pub keys: Vec<AxisKey>,
    /// The key of each fact, as a place among them.
    pub of_fact: Box<[u32]>,
}

impl AxisKeys {
    /// Of facts with these keys, in their order.
    pub fn of(each: impl Iterator<Item = AxisKey>) -> Self {
        let mut places: HashMap<AxisKey, u32, FxBuildHasher> = HashMap::default();
        let mut keys = Vec::new();
        let place = |key| {
            *places.entry(key).or_insert_with(|| {
                keys.push(key);
                keys.len() as u32 - 1
            })
        };
        let of_fact = each.map(place).collect();
        Self { keys, of_fact }
    }
}
