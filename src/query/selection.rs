//! What a reader has picked.

use std::ops::RangeInclusive;

use super::{Decimal, Facet, Picked};

/// Codes per facet, words and a range of values. Facts pass that meet all of them; a facet without codes lets
/// all pass. Codes that the snapshot does not have are ignored, and [`Index::unknown`](super::Index::unknown)
/// names them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Selection {
    /// Keys of the codes picked; a fact passes that carries one of them, or a code below one.
    pub codes: Picked,
    /// Words, each of which must be found.
    pub text: String,
    /// Values, in the facts' own units.
    pub range: Option<ValueRange>,
}

/// Values from `low` to `high`, both included; an end that is `None` is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ValueRange {
    /// Least value.
    pub low: Option<Decimal>,
    /// Greatest value.
    pub high: Option<Decimal>,
}

/// Stands between the ends of a range.
const TO: &str = "..";

impl ValueRange {
    /// Reads `100..200`, `100..` or `..200`; `None` for what is no range, or one without ends.
    ///
    /// ```
    /// use relocation_explorer::query::ValueRange;
    /// assert_eq!(ValueRange::of_key("100..").unwrap().key(), "100..");
    /// assert_eq!(ValueRange::of_key(".."), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        // Only here would the first load look for a text of several characters in another: `split_once` is long.
        let at = key.as_bytes().windows(TO.len()).position(|here| here == TO.as_bytes())?;
        let (low, high) = (key.get(..at)?, key.get(at + TO.len()..)?);
        let end = |text: &str| match text {
            "" => Some(None),
            text => Decimal::parse(text).map(Some),
        };
        let range = Self { low: end(low)?, high: end(high)? };
        (range != Self::default()).then_some(range)
    }

    /// Its form in addresses.
    pub fn key(&self) -> String {
        let end = |end: &Option<Decimal>| end.as_ref().map(|end| end.as_str().to_owned()).unwrap_or_default();
        end(&self.low) + TO + &end(&self.high)
    }

    /// The values in it.
    pub fn values(&self) -> RangeInclusive<f64> {
        let low = self.low.as_ref().map_or(f64::NEG_INFINITY, Decimal::value);
        low..=self.high.as_ref().map_or(f64::INFINITY, Decimal::value)
    }
}

/// A part of a selection that can be taken away by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// All codes of one facet.
    Facet(Facet),
    /// The words.
    Text,
    /// The range of values.
    Range,
}

impl Selection {
    /// Whether nothing is picked.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.text.trim().is_empty() && self.range.is_none()
    }

    /// Whether a code is picked.
    pub fn has(&self, facet: Facet, key: &str) -> bool {
        self.codes.of(facet).contains(key)
    }

    /// Picks a code, or drops it if it is picked.
    pub fn toggle(&mut self, facet: Facet, key: &str) {
        let keys = self.codes.of_mut(facet);
        if !keys.remove(key) {
            keys.insert(key.to_owned());
        }
    }

    /// Picks a code alone of its facet.
    pub fn pick_only(&mut self, facet: Facet, key: &str) {
        *self.codes.of_mut(facet) = [key.to_owned()].into();
    }

    /// Drops one criterion.
    pub fn clear(&mut self, criterion: Criterion) {
        match criterion {
            Criterion::Facet(facet) => *self.codes.of_mut(facet) = Default::default(),
            Criterion::Text => self.text.clear(),
            Criterion::Range => self.range = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_twice_leaves_nothing() {
        let mut selection = Selection::default();
        selection.toggle(Facet::Region, "522700");
        assert!(selection.has(Facet::Region, "522700") && !selection.is_empty());
        selection.toggle(Facet::Region, "522700");
        assert_eq!(selection, Selection::default());
    }

    #[test]
    fn clearing_drops_only_what_is_named() {
        let mut selection =
            Selection { text: "jobs".into(), range: Some(ValueRange::default()), ..Selection::default() };
        selection.toggle(Facet::Kind, "target");
        selection.clear(Criterion::Text);
        selection.clear(Criterion::Range);
        assert!(selection.has(Facet::Kind, "target"));
        selection.clear(Criterion::Facet(Facet::Kind));
        assert!(selection.is_empty());
    }
}
