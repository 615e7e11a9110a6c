//! What is computed once from a collection.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

use super::codes::{self, CodedColumn};
use super::crossfilter::{Dimension, Dimensions, Ranking, number_key};
use super::search::{Inquiry, Lexicon, Miss, Recalled, TextIndex};
use super::{Code, Facet, Selection};
use crate::snapshot::pauses::{Pauses, advance, finish};
use crate::snapshot::{Collection, FactView, Kind, Text};

/// A collection's facts as columns of codes and values. What text search needs is made when it is first asked for; nothing else
/// ever changes.
pub struct Index {
    collection: Arc<Collection>,
    codes: Vec<Vec<Code>>,
    places: Vec<HashMap<String, usize>>,
    dimensions: Arc<Dimensions>,
    values: Box<[f64]>,
    by_value: Ranking,
    words: OnceLock<Words>,
}

/// What text search needs.
struct Words {
    text: TextIndex,
    lexicon: Lexicon,
    /// What each fact scores by itself, where it is found at all.
    merits: Box<[u8]>,
}

/// What counts for a figure of a whole, which a reader wants before those of its parts.
const WHOLE: u8 = 40;

impl Index {
    /// Indexes a collection.
    pub fn of(collection: &Arc<Collection>) -> Self {
        finish(Self::in_slices(collection, &Pauses::default()))
    }

    /// The same, with pauses.
    pub(crate) async fn in_slices(collection: &Arc<Collection>, pauses: &Pauses) -> Self {
        let (mut all_codes, mut places, mut dimensions) = (Vec::new(), Vec::new(), Vec::new());
        for facet in Facet::ALL {
            let CodedColumn { codes, column } = codes::code(collection, facet);
            dimensions.push(Dimension::new(column, codes.len()));
            places.push(codes.iter().enumerate().map(|(at, code)| (code.key.clone(), at)).collect());
            all_codes.push(codes);
            pauses.after(collection.len()).await;
        }
        let values: Box<[f64]> = collection.facts().map(|view| view.fact.value).collect();
        let lows: Box<[f64]> = collection.facts().map(|view| view.interval().low()).collect();
        Self {
            collection: Arc::clone(collection),
            by_value: Ranking::new(values.len(), |fact| (number_key(lows[fact]), number_key(values[fact]))),
            codes: all_codes,
            places,
            dimensions: Arc::new(Dimensions::new(dimensions)),
            values,
            words: OnceLock::new(),
        }
    }

    /// Makes what text search needs, with pauses, unless that has been made.
    pub(crate) async fn prepare_words(&self, pauses: &Pauses) {
        if self.words.get().is_none() {
            let made = self.words_in_slices(pauses).await;
            self.words.get_or_init(|| made);
        }
    }

    async fn words_in_slices(&self, pauses: &Pauses) -> Words {
        let collection = &*self.collection;
        Words {
            text: TextIndex::of_facts(collection, &self.codes, pauses).await,
            lexicon: Lexicon::of(collection),
            merits: collection.facts().map(|view| merit(&view)).collect(),
        }
    }

    /// Whether what text search needs has been made.
    pub fn has_words(&self) -> bool {
        self.words.get().is_some()
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| finish(self.words_in_slices(&Pauses::default())))
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

    /// The words that mean something in the collection.
    pub fn lexicon(&self) -> &Lexicon {
        &self.words().lexicon
    }

    /// The words of the facts.
    pub(crate) fn text(&self) -> &TextIndex {
        &self.words().text
    }

    /// How well each fact answers a question, zero where it does not; `None` where nothing is asked.
    pub fn answer(&self, question: &Inquiry) -> Option<Box<[u16]>> {
        self.answer_next(question, &mut Recalled::default())
    }

    /// The same, where questions follow one another.
    fn answer_next(&self, question: &Inquiry, recalled: &mut Recalled) -> Option<Box<[u16]>> {
        let Words { text, merits, .. } = self.words();
        let mut scores = text.find_in(question, &self.dimensions, recalled)?;
        for (score, &merit) in scores.iter_mut().zip(merits) {
            if *score > 0 {
                *score = score.saturating_add(merit.into());
            }
        }
        Some(scores)
    }

    /// How near a question comes that no fact answers as a whole.
    pub fn miss(&self, question: &Inquiry) -> Vec<Miss> {
        self.words().text.miss_in(question, &self.dimensions)
    }

    /// How well each fact fits what a reader typed.
    pub(super) fn find(&self, query: &str, recalled: &mut Recalled) -> Option<Box<[u16]>> {
        if query.trim().is_empty() {
            return None;
        }
        self.answer_next(&Inquiry::read(query, self.lexicon()), recalled)
    }
}

/// The making of what text search needs, in slices of a few milliseconds.
pub struct WordIndexing(Pin<Box<dyn Future<Output = ()>>>);

impl WordIndexing {
    /// The making of it for an index, of which nothing has been done yet.
    pub fn of(index: Arc<Index>) -> Self {
        Self(Box::pin(async move { index.prepare_words(&Pauses::default()).await }))
    }

    /// Does the next slice; `Some` when it was the last. It is not to be called again after that.
    pub fn advance(&mut self) -> Option<()> {
        advance(self.0.as_mut())
    }
}

/// A whole before its parts; what is achieved before what is promised, and that before what only sets the scene.
fn merit(view: &FactView) -> u8 {
    let whole = if view.fact.breakdown.is_none() { WHOLE } else { 0 };
    whole
        + match view.fact.kind {
            Kind::Achieved => 20,
            Kind::Target | Kind::Standard => 10,
            Kind::Context => 0,
        }
}
