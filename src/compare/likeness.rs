//! How alike two indicators are to a reader: by field of policy, quantity and name.

use std::collections::{BTreeSet, HashMap};

use crate::snapshot::{Collection, IndicatorMeasure};

/// What tempts of an indicator: its field of policy, its quantity, and the words of its id without those that
/// only name its unit. All as numbers, because alignment asks often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Likeness {
    domain: usize,
    dimension: usize,
    is_count: bool,
    words: Vec<usize>,
}

impl Likeness {
    /// The likenesses of every indicator.
    pub(super) fn of_all(collection: &Collection) -> Vec<Self> {
        let mut numbers = Numbers::default();
        let indicators = collection.snapshot().indicators.iter();
        indicators
            .map(|indicator| {
                let unit = collection.unit(&indicator.unit);
                let names_unit = |word: &str| {
                    unit.is_some_and(|unit| word == singular(&unit.id) || word == singular(&unit.dimension))
                };
                let words: BTreeSet<usize> = indicator
                    .id
                    .split(['-', '/'])
                    .map(singular)
                    .filter(|word| !names_unit(word))
                    .map(|word| numbers.of(word))
                    .collect();
                Self {
                    domain: numbers.of(&indicator.domain),
                    dimension: numbers.of(unit.map_or("", |unit| &unit.dimension)),
                    is_count: !matches!(indicator.measure, IndicatorMeasure::Rate | IndicatorMeasure::Norm),
                    words: words.into_iter().collect(),
                }
            })
            .collect()
    }

    /// One field of policy, near names, and either one quantity or the very same name of another (people and
    /// attendances).
    pub(super) fn tempts_with(&self, other: &Likeness) -> bool {
        self.domain == other.domain
            && self.is_count == other.is_count
            && (self.dimension == other.dimension || self.words == other.words)
            && self.sounds_like(other)
    }

    /// Both are counts or both are rates, of one dimension.
    pub(super) fn is_of_one_quantity(&self, other: &Likeness) -> bool {
        self.is_count == other.is_count && self.dimension == other.dimension
    }

    /// Half of all their words are shared, or all of one's stand in the other.
    fn sounds_like(&self, other: &Likeness) -> bool {
        let shared = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        let (one, two) = (self.words.len(), other.words.len());
        shared > 0 && (shared == one.min(two) || shared * 2 >= one + two - shared)
    }
}

/// A number for each different text.
#[derive(Default)]
struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn of(&mut self, text: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(text.to_owned()).or_insert(next)
    }
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}
