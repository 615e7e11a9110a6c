//! From a question to the documents that answer all of it.

use std::mem::take;

use super::index::{Names, TextIndex, TokenStream};
use super::inquiry::{Inquiry, Part, Sought, Way};
use super::pinyin::{Sound, table};
use super::stem::stem;
use crate::query::crossfilter::Dimension;

/// What a whole match in a field of weight one scores. Sums that 16 bits do not hold stay at the greatest.
const SCORE: u32 = 100;

/// How well every document fits; zero where it does not.
type Scores = Box<[u16]>;

/// How near a question comes that nothing answers as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Miss {
    /// How many documents answer one thing that is asked.
    pub alone: usize,
    /// How many answer all but it.
    pub without: usize,
}

/// What was found for each thing that the last question asked: most of them are asked again with the next letter typed.
#[derive(Default)]
pub struct Recalled(Vec<(Sought, Option<Scores>)>);

/// What a document is looked through for.
#[derive(Clone, Copy)]
enum Token<'a> {
    /// This word.
    Word(&'a str),
    /// Words with this stem.
    Form(&'a str),
    /// Words with this beginning, by its share of them, or with this stem.
    Beginning(&'a str, &'a str),
    /// A character anywhere.
    Alone(char),
    /// Two neighbours.
    Pair(char, char),
    /// Two neighbours that are read so.
    Sounds(&'a [Sound]),
}

/// A token, which of the things that are looked for together it covers, and what it counts, of a hundred.
#[derive(Clone, Copy)]
struct Probe<'a> {
    token: Token<'a>,
    covers: u32,
    share: u32,
}

/// Covers all that is looked for.
const ALL: u32 = 1;

/// How well documents fit what is looked for together.
struct Hits {
    /// What each document covers; empty where every token covers all.
    covered: Box<[u32]>,
    scores: Scores,
    any: bool,
}

impl Hits {
    fn none(documents: usize, probes: &[Probe]) -> Self {
        let is_whole = probes.iter().all(|probe| probe.covers == ALL);
        let covered = vec![0; if is_whole { 0 } else { documents }].into();
        Self { covered, scores: vec![0; documents].into(), any: false }
    }

    /// Notes what tokens hold. Tokens that cover all are ways of saying one thing, of which the best counts; others add
    /// up.
    fn probe(&mut self, tokens: &TokenStream, probes: &[Probe], weights: &[u32; 4]) {
        // Slices, as these are the loops that every letter typed waits for.
        let (covered, scores, any) = (&mut self.covered[..], &mut self.scores[..], &mut self.any);
        for &Probe { token, covers, share } in probes {
            let whole = |field: usize| weights[field] * SCORE * share / 100;
            let mut note = |document: usize, score: u32| {
                let score = score as u16;
                let before = &mut scores[document];
                match covered.get_mut(document) {
                    None => *before = (*before).max(score).max(1),
                    Some(covered) => {
                        *before = before.saturating_add(score);
                        *covered |= covers;
                    }
                }
                *any = true;
            };
            match token {
                Token::Word(word) => {
                    if let Some(place) = tokens.words.place(word) {
                        tokens.words.documents(place, |at, field| note(at, whole(field)));
                    }
                }
                Token::Form(stem) => {
                    for place in tokens.words.forms(stem) {
                        tokens.words.documents(place, |at, field| note(at, whole(field)));
                    }
                }
                Token::Beginning(word, sought) => {
                    let beginning = tokens.words.beginning(word);
                    for place in tokens.words.forms(sought).filter(|place| !beginning.contains(place)) {
                        tokens.words.documents(place, |at, field| note(at, whole(field)));
                    }
                    for place in beginning.clone() {
                        let found = tokens.words.word(place);
                        let length = if stem(found) == sought { word.len() } else { found.len() };
                        let part = |field| whole(field) * word.len() as u32 / length as u32;
                        tokens.words.documents(place, |at, field| note(at, part(field)));
                    }
                }
                Token::Alone(c) => tokens.pairs.documents(c, None, |at, field| note(at, whole(field))),
                Token::Pair(first, second) => {
                    tokens.pairs.documents(first, Some(second), |at, field| note(at, whole(field)));
                }
                Token::Sounds(sounds) => {
                    let Some(table) = table() else { continue };
                    let passes =
                        |first, second| table.sounds(first, &sounds[0]) && table.sounds(second, &sounds[1]);
                    tokens.pairs.documents_where(passes, |at, field| note(at, whole(field)));
                }
            }
        }
    }

    /// The scores of the documents that cover all; `None` where there are none.
    fn complete(mut self, all: u32) -> Option<Scores> {
        let mut any = self.any && self.covered.is_empty();
        for (score, &covered) in self.scores.iter_mut().zip(&self.covered) {
            *score = if covered == all { (*score).max(1) } else { 0 };
            any |= *score > 0;
        }
        any.then_some(self.scores)
    }
}

impl TextIndex {
    /// How well every document answers a question, zero where a part is missing; `None` where nothing is asked. What was
    /// recalled must have been found here, in the same dimensions.
    pub(in crate::query) fn find_in(
        &self,
        question: &Inquiry,
        dimensions: &[Dimension],
        recalled: &mut Recalled,
    ) -> Option<Scores> {
        let mut before = take(&mut recalled.0);
        let each =
            question.sought.iter().map(|sought| match before.iter().position(|(known, _)| known == sought) {
                Some(at) => before.swap_remove(at),
                None => (sought.clone(), self.seek(sought, dimensions)),
            });
        recalled.0 = each.collect();
        let found = |hint: bool| {
            let these = recalled.0.iter().filter(move |(sought, _)| sought.hint == hint);
            these.map(|(_, found)| found.as_ref())
        };
        let mut needed = found(false);
        let first = needed.next()?.cloned();
        let Some(mut all) = needed.fold(first, |all, next| both(all?, next)) else {
            return Some(vec![0; self.len].into());
        };
        for hinted in found(true).flatten() {
            for (score, &more) in all.iter_mut().zip(hinted).filter(|(score, _)| **score > 0) {
                *score = score.saturating_add(more);
            }
        }
        Some(all)
    }

    /// The same of documents that have no codes.
    pub fn find(&self, question: &Inquiry) -> Option<Scores> {
        self.find_in(question, &[], &mut Recalled::default())
    }

    /// How many documents answer each thing that is asked, and how many all but it.
    pub(in crate::query) fn miss_in(&self, question: &Inquiry, dimensions: &[Dimension]) -> Vec<Miss> {
        let each: Vec<Option<Scores>> =
            question.needed().map(|sought| self.seek(sought, dimensions)).collect();
        let without = |left_out: usize| -> Option<Scores> {
            let mut others =
                each.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, found)| found);
            let first = others.next()?.clone()?;
            others.try_fold(first, |all, next| both(all, next.as_ref()))
        };
        let miss = |at: usize| Miss { alone: count(each[at].as_ref()), without: count(without(at).as_ref()) };
        (0..each.len()).map(miss).collect()
    }

    /// The same of documents that have no codes.
    pub fn miss(&self, question: &Inquiry) -> Vec<Miss> {
        self.miss_in(question, &[])
    }

    /// How well every document fits one thing sought; `None` where none does.
    fn seek(&self, sought: &Sought, dimensions: &[Dimension]) -> Option<Scores> {
        self.best(&sought.ways, dimensions).or_else(|| self.best(&sought.otherwise, dimensions))
    }

    /// The best of several ways, document by document. Words of one token each are looked for at once; what a term leads to
    /// counts by itself, lest of two documents that it leads to the one that also holds a synonym comes first.
    fn best(&self, ways: &[Way], dimensions: &[Dimension]) -> Option<Scores> {
        let (mut tags, mut words) = (Vec::new(), Vec::new());
        let mut best = None;
        for way in ways {
            let single = if let [part] = &way.parts[..] { Some(part) } else { None };
            let together = if matches!(single, Some(Part::Tag(_))) { &mut tags } else { &mut words };
            let before = together.len();
            let probe = |token| Probe { token, covers: ALL, share: way.share };
            together.extend(single.into_iter().filter_map(token_of).map(probe));
            if together.len() == before {
                best = better(best, self.go(way, dimensions));
            }
        }
        for together in [tags, words].into_iter().filter(|together| !together.is_empty()) {
            best = better(best, self.probe(&together, dimensions).complete(ALL));
        }
        best
    }

    /// One way: the mean of its parts, where all are found.
    fn go(&self, way: &Way, dimensions: &[Dimension]) -> Option<Scores> {
        let mut parts = way.parts.iter();
        let mut scores = self.part(parts.next()?, dimensions)?;
        for part in parts {
            scores = both(scores, self.part(part, dimensions).as_ref())?;
        }
        let whole = way.parts.len() as u32 * 100;
        for score in scores.iter_mut().filter(|score| **score > 0) {
            *score = (u32::from(*score) * way.share / whole).max(1) as u16;
        }
        Some(scores)
    }

    /// A part: one of its tokens, or all pairs of a run. A run is found where its pairs cover it: 易地搬迁 in
    /// 易地扶贫搬迁. A character that stands alone covers nothing: else 无人机 were found where 无人就业 and 机会 stand.
    fn part(&self, part: &Part, dimensions: &[Dimension]) -> Option<Scores> {
        let pairs: Vec<Token> = match part {
            Part::Han(run) => run.windows(2).map(|pair| Token::Pair(pair[0], pair[1])).collect(),
            Part::Sounds(sounds) => sounds.windows(2).map(Token::Sounds).collect(),
            _ => Vec::new(),
        };
        if pairs.len() < 2 {
            let probes: Vec<Probe> =
                token_of(part).into_iter().map(|token| Probe { token, covers: ALL, share: 100 }).collect();
            return self.probe(&probes, dimensions).complete(ALL);
        }
        let count = pairs.len() as u32;
        let probe = |(at, token)| Probe { token, covers: 0b11u32 << at, share: 100 / count };
        let probes: Vec<Probe> = pairs.into_iter().enumerate().map(probe).collect();
        self.probe(&probes, dimensions).complete(u32::MAX >> (31 - count))
    }

    /// What the documents, and the names of their codes, hold of what is looked for.
    fn probe(&self, probes: &[Probe], dimensions: &[Dimension]) -> Hits {
        let mut hits = Hits::none(self.len, probes);
        hits.probe(&self.own, probes, &self.weights);
        for names in &self.names {
            let named = names.probe(probes);
            if !named.any {
                continue;
            }
            hits.any = true;
            let column = dimensions[names.facet.at()].column();
            let of_codes = &named.scores[..];
            for (score, &code) in hits.scores.iter_mut().zip(column) {
                *score = score.saturating_add(of_codes[usize::from(code)]);
            }
            for (covered, &code) in hits.covered.iter_mut().zip(column) {
                *covered |= named.covered[usize::from(code)];
            }
        }
        hits
    }
}

/// The token that is a part by itself; none for a run of more than two characters.
fn token_of(part: &Part) -> Option<Token<'_>> {
    match part {
        Part::Tag(word) | Part::Number(word) => Some(Token::Word(word)),
        Part::Form(stem) => Some(Token::Form(stem)),
        Part::Word(word, stem) => Some(Token::Beginning(word, stem)),
        Part::Han(run) => match run[..] {
            [c] => Some(Token::Alone(c)),
            [first, second] => Some(Token::Pair(first, second)),
            _ => None,
        },
        Part::Sounds(sounds) => (sounds.len() == 2).then_some(Token::Sounds(sounds)),
    }
}

/// The better of two scores, document by document.
fn better(one: Option<Scores>, other: Option<Scores>) -> Option<Scores> {
    match (one, other) {
        (Some(mut best), Some(other)) => {
            for (best, &score) in best.iter_mut().zip(&other) {
                *best = (*best).max(score);
            }
            Some(best)
        }
        (one, other) => one.or(other),
    }
}

/// The sums of what fits both; `None` where nothing does.
fn both(mut one: Scores, other: Option<&Scores>) -> Option<Scores> {
    let mut any = false;
    for (one, &other) in one.iter_mut().zip(other?) {
        *one = if *one > 0 && other > 0 { one.saturating_add(other) } else { 0 };
        any |= *one > 0;
    }
    any.then_some(one)
}

fn count(scores: Option<&Scores>) -> usize {
    scores.map_or(0, |scores| scores.iter().filter(|&&score| score > 0).count())
}

impl Names {
    /// How well the codes' names fit. A region also fits by the names of those that hold it, half as well.
    fn probe(&self, probes: &[Probe]) -> Hits {
        let mut hits = Hits::none(self.parents.len(), probes);
        hits.probe(&self.tokens, probes, &self.weights);
        for (at, parent) in self.parents.iter().enumerate() {
            if let Some(parent) = *parent {
                hits.scores[at] = hits.scores[at].max(hits.scores[parent].div_ceil(2));
                if let Some(&around) = hits.covered.get(parent) {
                    hits.covered[at] |= around;
                }
            }
        }
        hits
    }
}
