//! Quantities that may stand on one axis, and what follows from that: their order.

use super::caution::Caution;
use super::outcome::Outcome;
use super::pair::Pair;
use super::words::rounded;
use crate::arrange::Arrange;
use crate::figure::{Interval, Order};
use crate::snapshot::{Lang, Text};

/// What a figure was divided by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Divisor {
    /// Another figure of the same report.
    Fact {
        /// Its place in the document's order.
        fact: usize,
        /// What it says, in its base unit.
        interval: Interval,
    },
    /// The years of its own period.
    Years(f64),
}

/// A figure as it stands in a scale, or alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub(super) cell: usize,
    pub(super) fact: usize,
    pub(super) quantity: Interval,
    pub(super) by: Option<Divisor>,
}

impl Placed {
    /// The column of its region.
    pub fn cell(&self) -> usize {
        self.cell
    }

    /// The place of its fact in the document's order.
    pub fn fact(&self) -> usize {
        self.fact
    }

    /// The quantity, normalised, in the unit of the scale.
    pub fn quantity(&self) -> Interval {
        self.quantity
    }

    /// The quantity in words, to three digits, without its unit.
    pub fn text(&self, lang: Lang) -> String {
        rounded(&self.quantity, lang)
    }

    /// What it was divided by; none as printed.
    pub fn divisor(&self) -> Option<&Divisor> {
        self.by.as_ref()
    }
}

/// At least two figures that may be compared with one another. Made by alignment only.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonScale {
    pub(super) unit: Text,
    pub(super) unit_id: String,
    pub(super) placed: Vec<Placed>,
    pub(super) cautions: Vec<Caution>,
}

/// The rank of a figure, greatest first, as far as the intervals decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// The column of its region.
    pub cell: usize,
    /// The best rank that it may have; 1 is the greatest.
    pub best: usize,
    /// The worst rank that it may have.
    pub worst: usize,
    /// Whether another figure is exactly the same.
    pub tied: bool,
}

impl Rank {
    /// Whether the rank is certain, alone or shared.
    pub fn is_decided(&self) -> bool {
        self.best == self.worst
    }
}

impl CommonScale {
    /// The unit of the quantities, in words.
    pub fn unit(&self) -> &Text {
        &self.unit
    }

    /// A key that scales with one unit share, so that charts may share an axis.
    pub fn unit_id(&self) -> &str {
        &self.unit_id
    }

    /// The figures, in the order of the columns.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// What a reader should know.
    pub fn cautions(&self) -> &[Caution] {
        &self.cautions
    }

    /// The figures of two columns as a pair, if both stand in the scale.
    pub fn pair(&self, first: usize, second: usize) -> Option<Pair> {
        let find = |cell: usize| self.placed.iter().find(|placed| placed.cell == cell);
        let (first, second) = (find(first)?, find(second)?);
        Some(Pair::passed(first.quantity, second.quantity, self.cautions.clone()))
    }

    /// How the figures of two columns stand to each other, if both stand in the scale.
    pub fn outcome(&self, first: usize, second: usize) -> Option<Outcome> {
        self.pair(first, second).map(|pair| pair.outcome())
    }

    /// The figures from the greatest to the least, each with the ranks that it may have.
    pub fn ranking(&self) -> Vec<Rank> {
        let mut ranks: Vec<Rank> = self
            .placed
            .iter()
            .map(|one| {
                let orders = || {
                    let others = self.placed.iter().filter(|other| other.cell != one.cell);
                    others.map(|other| one.quantity.order(&other.quantity))
                };
                let count = |wanted: Order| orders().filter(|order| *order == wanted).count();
                // Figures that are exactly the same share the better rank.
                let (same, greater) = (count(Order::Same), count(Order::Less));
                let worst = self.placed.len() - count(Order::Greater) - same;
                Rank { cell: one.cell, best: greater + 1, worst, tied: same > 0 }
            })
            .collect();
        ranks.arrange_by_key(|rank| (rank.best, rank.worst, rank.cell));
        ranks
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(quantities: &[Interval]) -> CommonScale {
        let placed = quantities.iter().enumerate();
        CommonScale {
            unit: Text::new("人", "people"),
            unit_id: "person".into(),
            placed: placed.map(|(cell, &quantity)| Placed { cell, fact: cell, quantity, by: None }).collect(),
            cautions: Vec::new(),
        }
    }

    fn ranks(quantities: &[Interval]) -> Vec<(usize, usize, usize, bool)> {
        let ranking = scale(quantities).ranking();
        ranking.iter().map(|rank| (rank.cell, rank.best, rank.worst, rank.tied)).collect()
    }

    #[test]
    fn ranks_are_claimed_as_far_as_the_intervals_decide() {
        let point = Interval::point;
        assert_eq!(
            ranks(&[point(5.0), point(9.0), point(5.0)]),
            [(1, 1, 1, false), (0, 2, 2, true), (2, 2, 2, true)]
        );
        assert_eq!(
            ranks(&[point(5.0), Interval::at_least(3.0), point(1.0)]),
            [(0, 1, 2, false), (1, 1, 2, false), (2, 3, 3, false)]
        );
    }

    proptest! {
        #[test]
        fn a_rank_never_excludes_the_true_one(values in prop::collection::vec((0.0..100.0f64, 0.0..20.0f64, 0.0..1.0f64), 2..5)) {
            let quantities: Vec<_> = values.iter().map(|(low, width, _)| Interval::closed(*low, low + width)).collect();
            let truth: Vec<_> = values.iter().map(|(low, width, at)| low + width * at).collect();
            for rank in scale(&quantities).ranking() {
                let greater = truth.iter().filter(|value| **value > truth[rank.cell]).count();
                prop_assert!(rank.best <= greater + 1 && greater < rank.worst);
            }
        }
    }
}
