//! Two quantities that may be compared, and what follows: ratio, difference, order.

use super::caution::Caution;
use super::grade::Grade;
use super::outcome::Outcome;
use super::refusal::Refusal;
use crate::figure::{Interval, Order};
use crate::snapshot::Lang;

/// Whether two figures may be compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparability {
    /// Nothing speaks against it.
    Comparable,
    /// They may, if the reader knows this.
    WithCaution(Vec<Caution>),
    /// They may not.
    Not(Vec<Refusal>),
}

impl Comparability {
    /// The same in one word.
    pub fn grade(&self) -> Grade {
        match self {
            Self::Comparable => Grade::Comparable,
            Self::WithCaution(_) => Grade::WithCaution,
            Self::Not(refusals) => Grade::of_refusals(refusals),
        }
    }

    /// What speaks for caution or against comparing, in words.
    pub fn reasons(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Comparable => Vec::new(),
            Self::WithCaution(cautions) => cautions.iter().map(|caution| caution.text(lang)).collect(),
            Self::Not(refusals) => refusals.iter().map(|refusal| refusal.text(lang)).collect(),
        }
    }
}

/// Two quantities that may be compared, on one scale. Ratio, difference and order come from here only, and
/// only [`CompareIndex::pair`](super::CompareIndex::pair) and [`CommonScale::pair`](super::CommonScale::pair) make one:
///
/// ```compile_fail,E0451
/// use relocation_explorer::{compare::Pair, figure::Interval};
/// let forged = Pair { first: Interval::point(1.0), second: Interval::point(2.0), cautions: Vec::new() };
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    first: Interval,
    second: Interval,
    cautions: Vec<Caution>,
}

impl Pair {
    /// Two quantities that the guard let pass.
    pub(super) fn passed(first: Interval, second: Interval, cautions: Vec<Caution>) -> Self {
        Self { first, second, cautions }
    }

    /// How many times the first quantity the second is; none where the first may only be zero.
    pub fn ratio(&self) -> Option<Interval> {
        self.second.divide(&self.first)
    }

    /// By how much the quantities differ at least and at most, whichever is greater.
    pub fn difference(&self) -> Interval {
        let gap = |low: f64| if low.fract() == 0.0 { low } else { low.next_down() };
        let (a, b) = (&self.first, &self.second);
        let low = (b.low() - a.high()).max(a.low() - b.high()).max(0.0);
        let high = (b.high() - a.low()).max(a.high() - b.low());
        Interval::closed(gap(low), if high.fract() == 0.0 { high } else { high.next_up() })
    }

    /// How the first stands to the second.
    pub fn order(&self) -> Order {
        self.first.order(&self.second)
    }

    /// The order and the ratio of the greater to the lesser, ready for words.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.first, &self.second)
    }

    /// What a reader should know.
    pub fn cautions(&self) -> &[Caution] {
        &self.cautions
    }
}
