//! The facts of a collection where they are looked for: by place, as the index of comparisons has them, and by value.

use rustc_hash::FxHashMap;

use super::numbers::Quantity;
use super::scope::Scope;
use super::units::UnitSaid;
use crate::compare::CompareIndex;
use crate::figure::Interval;
use crate::snapshot::{Collection, FactView, in_base_unit};

/// Facts of the places of a number that are held against it; where there are more, nothing is said to agree.
const MOST_FACTS: usize = 400;
/// Facts of its value elsewhere.
const MOST_EQUAL: usize = 40;

/// Facts by their values.
#[derive(Debug)]
pub(super) struct Shelf {
    by_value: FxHashMap<u32, Vec<usize>>,
}

impl Shelf {
    /// The facts of a collection.
    pub fn of(collection: &Collection) -> Self {
        let mut by_value: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for view in collection.facts() {
            let mut keys = values_of(&view);
            keys.dedup();
            keys.into_iter().for_each(|key| by_value.entry(key).or_default().push(view.at));
        }
        Self { by_value }
    }

    /// The facts that a number may speak of, and whether they are all.
    pub fn facts_for(&self, scope: &Scope, quantity: &Quantity, index: &CompareIndex) -> (Vec<usize>, bool) {
        let mut facts: Vec<usize> =
            scope.regions.iter().flat_map(|&region| index.facts_of(region)).copied().collect();
        let whole = facts.len() <= MOST_FACTS;
        facts.truncate(MOST_FACTS);
        let value = quantity.printed.value();
        let scaled = [value, value * if quantity.printed.is_percent() { 0.01 } else { 1.0 }];
        let units = [1.0, area_factor(&quantity.unit)];
        for key in scaled.into_iter().flat_map(|value| units.map(|factor| key_of(value * factor))) {
            for &fact in self.by_value.get(&key).into_iter().flatten().take(MOST_EQUAL) {
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            }
        }
        (facts, whole)
    }
}

fn area_factor(unit: &UnitSaid) -> f64 {
    match unit {
        UnitSaid::Of { factor, .. } => *factor,
        _ => 1.0,
    }
}

/// What equal values share, whatever the last digit of their arithmetic.
fn key_of(value: f64) -> u32 {
    (value as f32).to_bits()
}

fn values_of(view: &FactView) -> Vec<u32> {
    let base = in_base_unit(view.unit, Interval::point(view.fact.value)).1;
    vec![key_of(view.fact.value), key_of((base.low() + base.high()) / 2.0)]
}
