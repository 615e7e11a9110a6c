//! A fact's figure, read for arithmetic.

use crate::figure::Interval;
use crate::snapshot::{Bound, Collection, FactView, Unit, in_base_unit};

/// A figure as an interval and as the number it prints, in a unit that it shares with others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Operand {
    /// Every value that it can stand for.
    pub interval: Interval,
    /// The number printed.
    pub nominal: f64,
    /// Whether words around it leave an end open (以上, 近): agreement with it is then no evidence.
    pub open: bool,
}

/// Two doubles that print the same number differ by less than this part of it.
const NOISE: f64 = 1e-9;

/// Whether two printed numbers are the same, whatever way they were computed.
pub(super) fn same_number(a: f64, b: f64) -> bool {
    (a - b).abs() <= NOISE * a.abs().max(b.abs())
}

impl Operand {
    /// A fact's figure in its own unit.
    pub(super) fn printed(fact: &FactView) -> Self {
        Self { interval: fact.interval(), nominal: fact.fact.value, open: fact.fact.bound != Bound::Exact }
    }

    /// A fact's figure in the unit that its own converts to.
    pub(super) fn in_base(fact: &FactView) -> Self {
        let (_, interval) = in_base_unit(fact.unit, fact.interval());
        let factor = fact.unit.to.as_ref().and(fact.unit.factor).unwrap_or(1.0);
        Self { interval, nominal: fact.fact.value * factor, ..Self::printed(fact) }
    }

    /// What parts make together.
    pub(super) fn total(parts: &[Operand]) -> Self {
        let nothing = Self { interval: Interval::point(0.0), nominal: 0.0, open: false };
        parts.iter().fold(nothing, |sum, part| sum.plus(part))
    }

    pub(super) fn plus(&self, other: &Operand) -> Self {
        Self {
            interval: self.interval.add(&other.interval),
            nominal: self.nominal + other.nominal,
            open: self.open || other.open,
        }
    }

    pub(super) fn times(&self, other: &Operand) -> Self {
        Self {
            interval: self.interval.multiply(&other.interval),
            nominal: self.nominal * other.nominal,
            open: self.open || other.open,
        }
    }

    pub(super) fn scale(&self, factor: f64) -> Self {
        Self { interval: self.interval.scale(factor), nominal: self.nominal * factor, open: self.open }
    }

    pub(super) fn agrees_nominally(&self, other: &Operand) -> bool {
        same_number(self.nominal, other.nominal)
    }
}

/// Facts in one unit: their own where they share it, otherwise the one that theirs convert to.
pub(super) fn in_one_unit<'a>(
    collection: &'a Collection,
    facts: &[FactView<'a>],
) -> Option<(&'a Unit, Vec<Operand>)> {
    let first = facts.first()?.unit;
    if facts.iter().all(|fact| fact.unit.id == first.id) {
        return Some((first, facts.iter().map(Operand::printed).collect()));
    }
    if facts.iter().any(|fact| fact.unit.dimension != first.dimension) {
        return None;
    }
    let base = first.to.as_ref().unwrap_or(&first.id);
    let unit = collection.unit(base)?;
    let same_base = |fact: &FactView| fact.unit.to.as_ref().unwrap_or(&fact.unit.id) == base;
    facts.iter().all(same_base).then(|| (unit, facts.iter().map(Operand::in_base).collect()))
}
