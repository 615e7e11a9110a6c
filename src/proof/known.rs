//! What each fact is called, so that the words of a text can be held against it.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::canvas::Canvas;
use super::keys::{Keys, Piece, TermKeys, keys_of, term_key};
use super::places::Gazetteer;
use crate::snapshot::{Collection, FactView, Lang};

/// What a fact is called in one language.
#[derive(Debug, Default)]
pub(super) struct Called {
    /// The words of its indicator.
    pub name: Vec<Piece>,
    /// Those of the part that it counts.
    pub part: Vec<Piece>,
    /// Those of what is counted.
    pub text: Vec<Piece>,
    /// The places that its own words name, each with whether something goes there.
    pub places: Vec<(usize, bool)>,
}

/// The words of a fact.
#[derive(Debug)]
pub(super) struct FactWords {
    zh: Called,
    en: Called,
    /// Everything that it can be recognised by.
    pub keys: Keys,
}

impl FactWords {
    /// What it is called in a language.
    pub fn called(&self, lang: Lang) -> &Called {
        lang.pick(&self.zh, &self.en)
    }
}

/// The words of a collection: of its facts once they are asked for, and how common each is.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub gazetteer: Gazetteer,
    pub terms: TermKeys,
    /// In how many indicators each key stands.
    common: FxHashMap<u64, u32>,
    indicators: usize,
    facts: Vec<OnceLock<FactWords>>,
    /// The names of units, which say nothing of a subject.
    pub units: Keys,
}

impl Vocabulary {
    /// The words of a collection.
    pub fn of(collection: &Collection) -> Self {
        let mut vocabulary = Self {
            gazetteer: Gazetteer::of(collection),
            terms: TermKeys::of(collection),
            common: FxHashMap::default(),
            indicators: collection.snapshot().indicators.len(),
            units: Keys::default(),
            facts: (0..collection.len()).map(|_| OnceLock::new()).collect(),
        };
        for unit in &collection.snapshot().units {
            let names = [Some(&unit.name.en), unit.one.as_ref().map(|one| &one.en)];
            let pieces = names.into_iter().flatten().flat_map(|name| vocabulary.read(name).0);
            let keys: Vec<u64> = pieces.flat_map(|piece| piece.own_keys().collect::<Vec<_>>()).collect();
            vocabulary.units.extend(keys);
        }
        for indicator in &collection.snapshot().indicators {
            let [zh, en] = [&indicator.name.zh, &indicator.name.en].map(|text| vocabulary.read(text).0);
            let mut keys: Vec<u64> = zh.iter().chain(&en).flat_map(Piece::keys).collect();
            keys.sort_unstable();
            keys.dedup();
            keys.into_iter().for_each(|key| *vocabulary.common.entry(key).or_default() += 1);
        }
        vocabulary
    }

    /// The pieces of a text, and the places that it names.
    fn read(&self, text: &str) -> (Vec<Piece>, Vec<(usize, bool)>) {
        let mut canvas = Canvas::of(text);
        let places = self.gazetteer.find(&mut canvas);
        let pieces = self.terms.pieces(&canvas.words(0..canvas.len()));
        let places = places.into_iter().filter_map(|place| Some((place.region?, place.receives)));
        (pieces, places.collect())
    }

    /// The words of a fact.
    pub fn words(&self, view: &FactView, collection: &Collection) -> &FactWords {
        self.facts[view.at].get_or_init(|| {
            let called = |lang: Lang| {
                let part = view.fact.breakdown.as_ref().map_or("", |part| part.name(lang));
                let (text, places) = self.read(view.fact.text.get(lang));
                let name = self.read(view.indicator.name.get(lang)).0;
                Called { name, part: self.read(part).0, text, places }
            };
            let [zh, en] = Lang::ALL.map(called);
            let mut keys = Keys::default();
            for called in [&zh, &en] {
                keys.extend(keys_of(called.name.iter().chain(&called.part).chain(&called.text)));
            }
            let terms = collection.snapshot().terms.iter().enumerate();
            let leads = terms.filter(|(_, term)| term.indicators.contains(&view.indicator.id));
            keys.extend(leads.map(|(at, _)| term_key(at)));
            FactWords { zh, en, keys }
        })
    }

    /// What a piece is worth: the fewer indicators are called so, the more.
    pub fn weight(&self, piece: &Piece) -> f64 {
        let common =
            piece.own_keys().filter_map(|key| self.common.get(&key)).max().copied().unwrap_or_default();
        (1.0 + self.indicators as f64 / (1.0 + f64::from(common))).ln()
    }

    /// Whether an indicator is called so.
    pub fn is_known(&self, piece: &Piece) -> bool {
        piece.own_keys().any(|key| self.common.contains_key(&key))
    }

    /// How much of some words can be recognised by some keys, from 0 to 1; none of no words.
    pub fn share<'a>(&self, pieces: impl IntoIterator<Item = &'a Piece>, keys: &Keys) -> Option<f64> {
        let (mut all, mut found) = (0.0, 0.0);
        for piece in pieces {
            let weight = self.weight(piece);
            all += weight;
            found += weight * piece.strength(keys);
        }
        (all > 0.0).then(|| found / all)
    }
}
