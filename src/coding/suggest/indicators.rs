//! Which indicators a number may state, by the words around it against those of the vocabulary and of coded facts.

use rustc_hash::FxHashMap;

use super::near::{Near, found};
use super::{Explained, Reason, WordPlace};
use crate::audit::Plain;
use crate::coding::reader::is_letter;
use crate::query::fold::fold;
use crate::snapshot::{Collection, IndicatorMeasure, Kind};

/// How many indicators are suggested.
const MOST: usize = 5;

/// Two characters that stand together.
type Pair = (char, char);

/// The indicators of a collection by the words that lead to them.
#[derive(Debug)]
pub(super) struct Indicators {
    entries: Vec<Entry>,
    /// Which indicators have a pair, and how much it says of them.
    postings: FxHashMap<Pair, Vec<(u32, f32)>>,
}

#[derive(Debug)]
struct Entry {
    id: String,
    unit: String,
    dimension: String,
    measure: IndicatorMeasure,
    name: Vec<char>,
    definition: Vec<char>,
    terms: Vec<Vec<char>>,
    /// Facts of it: id, the text around the number, the coder's own text.
    facts: Vec<CodedWords>,
    /// How many words it has, for their weight.
    length: f32,
}

#[derive(Debug)]
struct CodedWords {
    id: String,
    before: Vec<char>,
    behind: Vec<char>,
    text: Vec<char>,
}

/// An indicator with how near it comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub at: usize,
    pub score: f32,
}

/// What is known of a number before its indicators are ranked.
pub(super) struct Known<'a> {
    /// Ids of the units that its measure word may mean.
    pub units: &'a [String],
    /// What it claims.
    pub kind: Kind,
    /// Whether the sentence counts since a beginning.
    pub is_cumulative: bool,
    /// What the vocabulary calls the assisting place that the clause names, with what stands before it.
    pub partner: &'static str,
}

impl Indicators {
    pub(super) fn of(collection: &Collection, without: Option<&str>) -> Self {
        let snapshot = collection.snapshot();
        let mut entries: Vec<Entry> = snapshot
            .indicators
            .iter()
            .map(|indicator| Entry {
                id: indicator.id.clone(),
                unit: indicator.unit.clone(),
                dimension: collection
                    .unit(&indicator.unit)
                    .map(|unit| unit.dimension.clone())
                    .unwrap_or_default(),
                measure: indicator.measure,
                name: folded(&indicator.name.zh),
                definition: folded(&counted_in(&indicator.definition.zh)),
                terms: Vec::new(),
                facts: Vec::new(),
                length: 0.0,
            })
            .collect();
        let by_id: FxHashMap<String, usize> =
            entries.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect();
        for term in &snapshot.terms {
            for id in &term.indicators {
                if let Some(&at) = by_id.get(id) {
                    entries[at].terms.extend(term.zh.iter().map(|word| folded(word)));
                }
            }
        }
        for fact in snapshot.facts.iter().filter(|fact| Some(fact.report.as_str()) != without) {
            if let Some(&at) = by_id.get(&fact.indicator) {
                entries[at].facts.push(CodedWords {
                    id: fact.id.clone(),
                    before: Plain::with_marks(&fact.locator.prefix).characters,
                    behind: Plain::with_marks(&fact.locator.suffix).characters,
                    text: folded(&fact.text.zh),
                });
            }
        }
        let concepts = snapshot.indicators.iter().map(|indicator| {
            indicator
                .concept
                .as_deref()
                .and_then(|id| collection.concept(id))
                .map(|concept| folded(&concept.name.zh))
        });
        let concepts: Vec<Option<Vec<char>>> = concepts.collect();
        Self::weighed(entries, &concepts)
    }

    fn weighed(mut entries: Vec<Entry>, concepts: &[Option<Vec<char>>]) -> Self {
        let mut weights: Vec<FxHashMap<Pair, f32>> = Vec::with_capacity(entries.len());
        for (entry, concept) in entries.iter().zip(concepts) {
            let mut own: FxHashMap<Pair, f32> = FxHashMap::default();
            let mut add = |text: &[char], weight: f32| {
                pairs(text.iter().copied()).for_each(|pair| {
                    let held = own.entry(pair).or_default();
                    *held = held.max(weight);
                });
            };
            add(&entry.name, 3.0);
            add(&entry.definition, 1.4);
            entry.terms.iter().for_each(|term| add(term, 1.6));
            concept.iter().for_each(|name| add(name, 0.6));
            for fact in &entry.facts {
                add(&fact.text, 1.4);
                add(&fact.before, 2.0);
                add(&fact.behind, 1.2);
            }
            weights.push(own);
        }
        let mut postings: FxHashMap<Pair, Vec<(u32, f32)>> = FxHashMap::default();
        for (at, own) in weights.iter().enumerate() {
            entries[at].length = (own.len() as f32).max(1.0);
            let mut own: Vec<(&Pair, &f32)> = own.iter().collect();
            own.sort_by_key(|(pair, _)| **pair);
            for (pair, weight) in own {
                postings.entry(*pair).or_default().push((at as u32, *weight));
            }
        }
        let mean = entries.iter().map(|entry| entry.length).sum::<f32>() / entries.len().max(1) as f32;
        entries.iter_mut().for_each(|entry| entry.length /= mean);
        let count = entries.len() as f32;
        postings.values_mut().for_each(|list| {
            let rarity = (1.0 + count / (1.0 + list.len() as f32)).ln();
            list.iter_mut().for_each(|(_, weight)| *weight *= rarity * rarity);
        });
        Self { entries, postings }
    }

    /// The indicators that come nearest, the nearest first, at most five.
    pub(super) fn ranked(&self, near: &Near<'_>, known: &Known<'_>, dimensions: &[&str]) -> Vec<Ranked> {
        let mut scores: FxHashMap<u32, f32> = FxHashMap::default();
        let mut weights: FxHashMap<Pair, f32> = FxHashMap::default();
        let mut take = |text: &str, weight: f32| {
            pairs(text.chars()).for_each(|pair| {
                let held = weights.entry(pair).or_default();
                *held = held.max(weight);
            });
        };
        take(&near.item_before, 1.0);
        take(&near.item_behind, 1.0);
        take(&near.clause_before, 0.6);
        take(&near.clause_behind, 0.45);
        let (mut weight, clauses) = (0.4, near.sentence_before.rsplit([',', ';', ':']).skip(1));
        for clause in clauses.take(5) {
            take(clause, weight);
            weight *= 0.75;
        }
        near.sentence_behind.split([',', ';', ':']).skip(1).take(1).for_each(|clause| take(clause, 0.2));
        take(known.partner, 0.8);
        let mut weights: Vec<(Pair, f32)> = weights.into_iter().collect();
        weights.sort_by_key(|(pair, _)| *pair);
        for (pair, near) in weights {
            for (at, weight) in self.postings.get(&pair).into_iter().flatten() {
                *scores.entry(*at).or_default() += near * weight;
            }
        }
        let mut ranked: Vec<Ranked> = scores
            .into_iter()
            .map(|(at, score)| Ranked {
                at: at as usize,
                score: score * self.fits(at as usize, known, dimensions),
            })
            .collect();
        let order = |a: &Ranked, b: &Ranked| b.score.total_cmp(&a.score).then(a.at.cmp(&b.at));
        if ranked.len() > MOST {
            ranked.select_nth_unstable_by(MOST, order);
            ranked.truncate(MOST);
        }
        ranked.sort_by(order);
        ranked
    }

    /// How well an indicator fits what is known of the number without its words.
    fn fits(&self, at: usize, known: &Known<'_>, dimensions: &[&str]) -> f32 {
        let entry = &self.entries[at];
        let unit = if known.units.is_empty() {
            0.8
        } else if known.units.first() == Some(&entry.unit) {
            1.0
        } else if known.units.contains(&entry.unit) {
            0.85
        } else if dimensions.contains(&entry.dimension.as_str()) {
            0.5
        } else {
            0.15
        };
        let measure = match (entry.measure, known.kind) {
            (IndicatorMeasure::Norm, Kind::Standard) => 1.3,
            (IndicatorMeasure::Norm, Kind::Target) => 0.9,
            (IndicatorMeasure::Norm, _) => 0.6,
            (IndicatorMeasure::Cumulative, _) if known.is_cumulative => 1.15,
            (IndicatorMeasure::Rate, Kind::Achieved) => 0.85,
            _ => 1.0,
        };
        unit * measure / entry.length.powf(0.35)
    }

    /// The unit of an indicator.
    pub(super) fn unit(&self, ranked: Ranked) -> &str {
        &self.entries[ranked.at].unit
    }

    /// The indicator's id with the words that lead to it.
    pub(super) fn explained(&self, ranked: Ranked, around: &Around) -> Explained<String> {
        let entry = &self.entries[ranked.at];
        let mut best: (usize, Option<Reason>) = (1, None);
        let mut consider =
            |words: &[char], theirs: &[char], more: usize, reason: &dyn Fn(String) -> Reason| {
                let word = common(words, theirs);
                if word.len() >= 2 && word.len() + more > best.0 {
                    best = (word.len() + more, Some(reason(word.iter().collect())));
                }
            };
        for fact in entry.facts.iter().take(4) {
            let coded =
                |place: WordPlace| move |word: String| Reason::Coded { fact: fact.id.clone(), word, place };
            consider(&around.before, &fact.before, 1, &coded(WordPlace::Before));
            consider(&around.behind, &fact.behind, 0, &coded(WordPlace::Behind));
        }
        consider(&around.both, &entry.name, 1, &Reason::Name);
        entry.terms.iter().for_each(|term| consider(&around.both, term, 0, &Reason::Term));
        consider(&around.both, &entry.definition, 0, &Reason::Definition);
        if let (1, Some(fact)) = (best.0, entry.facts.first()) {
            let word = common(&around.both, &fact.text);
            if word.len() >= 2 {
                best.1 = Some(Reason::FactText { fact: fact.id.clone(), word: word.iter().collect() });
            }
        }
        let reason = best.1.unwrap_or_else(|| match common(&around.sentence, &entry.definition) {
            [] => Reason::NoWord,
            word => Reason::Definition(word.iter().collect()),
        });
        Explained::new(entry.id.clone(), reason)
    }
}

/// The words around a number that an indicator is explained by.
pub(super) struct Around {
    before: Vec<char>,
    behind: Vec<char>,
    both: Vec<char>,
    sentence: Vec<char>,
}

impl Around {
    pub(super) fn of(near: &Near<'_>) -> Self {
        let clause: Vec<char> = near.clause_before.chars().collect();
        let before = clause[clause.len().saturating_sub(20)..].to_vec();
        let behind: Vec<char> = near.clause_behind.chars().take(16).collect();
        let both = before.iter().copied().chain([' ']).chain(behind.iter().copied()).collect();
        Self { before, behind, both, sentence: near.sentence_before.chars().collect() }
    }
}

/// A definition without what it says does not count.
fn counted_in(definition: &str) -> String {
    const LEFT_OUT: &str = "不计 另计 不是 不可 不宜 另列 不论";
    let sentences = definition.split(['。', '；', ';']);
    sentences.filter(|sentence| found(sentence, LEFT_OUT).is_none()).collect::<Vec<_>>().join(" ")
}

fn folded(text: &str) -> Vec<char> {
    fold(text).chars().collect()
}

/// Neighbouring ideographs and letters of a text.
fn pairs(text: impl Iterator<Item = char> + Clone) -> impl Iterator<Item = Pair> {
    text.clone().zip(text.skip(1)).filter(|(a, b)| is_letter(*a) && is_letter(*b))
}

/// The longest run of letters that two short texts share, as it stands in the first.
fn common<'a>(a: &'a [char], b: &[char]) -> &'a [char] {
    const REACH: usize = 120;
    let b = &b[..b.len().min(REACH)];
    // How long the run is that ends with the last character seen of `a` and each of `b`.
    let mut runs = [0_usize; REACH];
    let (mut best, mut end) = (0, 0);
    for (at, x) in a.iter().enumerate() {
        let (mut before, is_letter) = (0, is_letter(*x));
        for (run, y) in runs.iter_mut().zip(b) {
            let longer = if is_letter && x == y { before + 1 } else { 0 };
            before = std::mem::replace(run, longer);
            if longer > best {
                (best, end) = (longer, at + 1);
            }
        }
    }
    &a[end - best..end]
}
