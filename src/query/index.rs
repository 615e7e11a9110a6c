//! What is computed once from a collection.

use super::codes::{self, Coded};
use super::{Code, Facet, Selection, search::TextIndex};
use crate::snapshot::Collection;

/// A collection's facts as columns of codes and values, with what text search needs. It never changes.
pub struct Index {
    facets: Vec<Coded>,
    values: Vec<f64>,
    lows: Vec<f64>,
    text: TextIndex,
}

impl Index {
    /// Indexes a collection.
    pub fn of(collection: &Collection) -> Self {
        Self {
            facets: Facet::ALL.into_iter().map(|facet| codes::code(collection, facet)).collect(),
            values: collection.facts().map(|view| view.fact.value).collect(),
            lows: collection.facts().map(|view| view.interval().low()).collect(),
            text: TextIndex::of(collection),
        }
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The codes of a facet, in the order in which counts are given. Regions stand behind the one that holds
    /// them.
    pub fn codes(&self, facet: Facet) -> &[Code] {
        &self.facets[facet.at()].codes
    }

    /// The place among [`codes`](Self::codes) of what a fact carries.
    pub fn code_of(&self, facet: Facet, fact: usize) -> Option<usize> {
        self.column(facet).get(fact).map(|&code| usize::from(code))
    }

    /// The place of a code with a key.
    pub fn place(&self, facet: Facet, key: &str) -> Option<usize> {
        self.codes(facet).iter().position(|code| code.key == key)
    }

    /// The codes of a selection that this index does not have, such as those of an old link.
    pub fn unknown(&self, selection: &Selection) -> Vec<(Facet, String)> {
        let picked =
            selection.codes.iter().flat_map(|(&facet, keys)| keys.iter().map(move |key| (facet, key)));
        picked
            .filter(|(facet, key)| self.place(*facet, key).is_none())
            .map(|(facet, key)| (facet, key.clone()))
            .collect()
    }

    pub(super) fn column(&self, facet: Facet) -> &[u16] {
        &self.facets[facet.at()].column
    }

    pub(super) fn value(&self, fact: usize) -> f64 {
        self.values[fact]
    }

    pub(super) fn low(&self, fact: usize) -> f64 {
        self.lows[fact]
    }

    pub(super) fn text(&self) -> &TextIndex {
        &self.text
    }
}
