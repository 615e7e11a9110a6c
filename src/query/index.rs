//! What is computed once from a collection.

use std::collections::HashMap;
use std::sync::Arc;

use super::codes::{self, CodedColumn};
use super::crossfilter::{Dimension, Dimensions, Ranking, number_key};
use super::search::TextIndex;
use super::{Code, Facet, Selection};
use crate::snapshot::{Collection, Text};

/// A collection's facts as columns of codes and values, with what text search needs. It never changes.
pub struct Index {
    codes: Vec<Vec<Code>>,
    places: Vec<HashMap<String, usize>>,
    dimensions: Arc<Dimensions>,
    values: Box<[f64]>,
    by_value: Ranking,
    text: TextIndex,
}

impl Index {
    /// Indexes a collection.
    pub fn of(collection: &Collection) -> Self {
        let (mut all_codes, mut places, mut dimensions) = (Vec::new(), Vec::new(), Vec::new());
        for facet in Facet::ALL {
            let CodedColumn { codes, column } = codes::code(collection, facet);
            dimensions.push(Dimension::new(column, codes.len()));
            places.push(codes.iter().enumerate().map(|(at, code)| (code.key.clone(), at)).collect());
            all_codes.push(codes);
        }
        let values: Box<[f64]> = collection.facts().map(|view| view.fact.value).collect();
        let lows: Box<[f64]> = collection.facts().map(|view| view.interval().low()).collect();
        Self {
            by_value: Ranking::new(values.len(), |fact| (number_key(lows[fact]), number_key(values[fact]))),
            text: TextIndex::of(collection, &all_codes),
            codes: all_codes,
            places,
            dimensions: Arc::new(Dimensions::new(dimensions)),
            values,
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
        &self.codes[facet.at()]
    }

    /// The place among [`codes`](Self::codes) of what a fact carries.
    pub fn code_of(&self, facet: Facet, fact: usize) -> Option<usize> {
        self.column(facet).get(fact).map(|&code| usize::from(code))
    }

    /// The place of a code with a key.
    pub fn place(&self, facet: Facet, key: &str) -> Option<usize> {
        self.places[facet.at()].get(key).copied()
    }

    /// The name of the code with a key.
    pub fn name(&self, facet: Facet, key: &str) -> Option<&Text> {
        Some(&self.codes(facet)[self.place(facet, key)?].name)
    }

    /// The codes of a selection that this index does not have, such as those of an old link.
    pub fn unknown(&self, selection: &Selection) -> Vec<(Facet, String)> {
        let picked =
            selection.codes.iter().flat_map(|(facet, keys)| keys.iter().map(move |key| (facet, key)));
        picked
            .filter(|(facet, key)| self.place(*facet, key).is_none())
            .map(|(facet, key)| (facet, key.clone()))
            .collect()
    }

    /// Which codes are picked by keys, with all that lie below them; `None` where no key is known.
    pub(super) fn picked<'a>(
        &self,
        facet: Facet,
        keys: impl Iterator<Item = &'a String>,
    ) -> Option<Vec<bool>> {
        let codes = self.codes(facet);
        let mut picked = vec![false; codes.len()];
        let mut any = false;
        for place in keys.filter_map(|key| self.place(facet, key)) {
            picked[place] = true;
            any = true;
        }
        for at in 0..codes.len() {
            picked[at] |= codes[at].parent.is_some_and(|parent| picked[parent]);
        }
        any.then_some(picked)
    }

    pub(super) fn dimensions(&self) -> &Arc<Dimensions> {
        &self.dimensions
    }

    pub(super) fn column(&self, facet: Facet) -> &[u16] {
        self.dimensions[facet.at()].column()
    }

    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Facts by the lower end of what their figure can stand for, then by their stated value.
    pub(super) fn by_value(&self) -> &Ranking {
        &self.by_value
    }

    /// How well each fact fits the words of a query; `None` where there are none.
    pub(super) fn find(&self, query: &str) -> Option<Box<[u16]>> {
        self.text.find(query, &self.dimensions)
    }
}
