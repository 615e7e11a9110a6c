//! From a question to the documents that answer all of it.

use super::index::{Names, TextIndex, TokenStream};
use super::pinyin::table;
use super::question::{Part, Question, Sought, Way};
use super::stem::stem;
use crate::query::crossfilter::Dimension;

/// What a whole match in a field of weight one scores. Sums that 16 bits do not hold stay at the greatest.
const SCORE: u32 = 100;

/// How well documents fit a part of a question.
struct Hits {
    /// Which characters of a run each document covers; one bit for a word.
    covered: Vec<u32>,
    scores: Vec<u16>,
    any: bool,
}

impl Hits {
    fn none(documents: usize) -> Self {
        Self { covered: vec![0; documents], scores: vec![0; documents], any: false }
    }

    /// Adds what tokens hold of a part. Where several tokens fit, the best one counts.
    fn probe(&mut self, tokens: &TokenStream, probe: &Probe, weight: impl Fn(usize) -> u32) {
        let Self { covered, scores, any } = self;
        let mut whole = |document: usize, field, covers| {
            covered[document] |= covers;
            scores[document] = scores[document].max((weight(field) * SCORE) as u16);
            *any = true;
        };
        match *probe {
            Probe::Exactly(word) => {
                tokens.words.documents_of(word, |document, field| whole(document, field, 1))
            }
            Probe::Form(stem) => {
                tokens.words.documents_of_stem(stem, |document, field| whole(document, field, 1));
                tokens.words.documents_of(stem, |document, field| whole(document, field, 1));
            }
            Probe::Word(word, stem) => {
                tokens.words.documents_of_stem(stem, |document, field| whole(document, field, 1));
                tokens.words.documents_of(stem, |document, field| whole(document, field, 1));
                tokens.words.documents(word, |document, field, found| {
                    let score = weight(field) * SCORE * word.len() as u32 / found.len() as u32;
                    covered[document] = 1;
                    scores[document] = scores[document].max(score as u16);
                    *any = true;
                });
            }
            Probe::Alone(c) => tokens.pairs.documents(c, None, |document, field| whole(document, field, 1)),
            Probe::Pair(pair, covers, share) => {
                let add = |document: usize, field| {
                    covered[document] |= covers;
                    scores[document] =
                        scores[document].saturating_add((weight(field) * SCORE / share) as u16);
                    *any = true;
                };
                match pair {
                    Pair::Written(first, second) => tokens.pairs.documents(first, Some(second), add),
                    Pair::Read(sounds) => {
                        if let Some(table) = table() {
                            let passes = |first, second| {
                                table.sounds(first, &sounds[0]) && table.sounds(second, &sounds[1])
                            };
                            tokens.pairs.documents_where(passes, add);
                        }
                    }
                }
            }
        }
    }

    fn add(&mut self, document: usize, covered: u32, score: u16) {
        self.covered[document] |= covered;
        self.scores[document] = self.scores[document].saturating_add(score);
    }

    /// The scores of the documents that cover all; `None` where there are none.
    fn complete(mut self, all: u32) -> Option<Box<[u16]>> {
        if !self.any {
            return None;
        }
        let mut any = false;
        for (score, &covered) in self.scores.iter_mut().zip(&self.covered) {
            *score = if covered == all { (*score).max(1) } else { 0 };
            any |= *score > 0;
        }
        any.then(|| self.scores.into())
    }
}

/// Something to look for.
enum Probe<'a> {
    /// This word.
    Exactly(&'a str),
    /// Words with this stem.
    Form(&'a str),
    /// Words with this beginning, or with this stem.
    Word(&'a str, &'a str),
    /// A character anywhere.
    Alone(char),
    /// Two neighbours, which cover these of a run, and count as one of so many.
    Pair(Pair<'a>, u32, u32),
}

#[derive(Clone, Copy)]
enum Pair<'a> {
    Written(char, char),
    Read(&'a [super::pinyin::Sound]),
}

/// How near a question comes that nothing answers as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Miss {
    /// How many documents answer one thing that is asked.
    pub alone: usize,
    /// How many answer all but it.
    pub without: usize,
}

/// How well every document fits; zero where it does not.
pub(super) type Scores = Box<[u16]>;

impl TextIndex {
    /// How well every document answers a question, zero where a part is missing; `None` where nothing is asked.
    pub(in crate::query) fn find_in(&self, question: &Question, dimensions: &[Dimension]) -> Option<Scores> {
        let mut sought = question.needed();
        let first = self.seek(sought.next()?, dimensions);
        let all = sought.fold(first, |found, next| both(found?, self.seek(next, dimensions)));
        let Some(mut all) = all else { return Some(vec![0; self.len].into()) };
        for hint in question.sought.iter().filter(|sought| sought.hint) {
            let Some(hinted) = self.seek(hint, dimensions) else { continue };
            for (score, &more) in all.iter_mut().zip(&hinted).filter(|(score, _)| **score > 0) {
                *score = score.saturating_add(more);
            }
        }
        Some(all)
    }

    /// How many documents answer each thing that is asked, and how many all but it.
    pub(in crate::query) fn miss_in(&self, question: &Question, dimensions: &[Dimension]) -> Vec<Miss> {
        let each: Vec<Option<Scores>> =
            question.needed().map(|sought| self.seek(sought, dimensions)).collect();
        let miss = |left_out: usize| {
            let mut others =
                each.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, found)| found);
            let all = others
                .next()
                .and_then(|first| others.try_fold(first.clone()?, |all, next| both(all, next.clone())));
            Miss { alone: count(each[left_out].as_ref()), without: count(all.as_ref()) }
        };
        (0..each.len()).map(miss).collect()
    }

    /// The same of documents that have no codes.
    pub fn miss(&self, question: &Question) -> Vec<Miss> {
        self.miss_in(question, &[])
    }

    /// The same of documents that have no codes.
    pub fn find(&self, question: &Question) -> Option<Scores> {
        self.find_in(question, &[])
    }

    /// How well every document fits one thing sought; `None` where none does.
    pub(super) fn seek(&self, sought: &Sought, dimensions: &[Dimension]) -> Option<Scores> {
        self.best(&sought.ways, dimensions).or_else(|| self.best(&sought.otherwise, dimensions))
    }

    /// The best of several ways, document by document.
    fn best(&self, ways: &[Way], dimensions: &[Dimension]) -> Option<Scores> {
        let found = ways.iter().filter_map(|way| self.go(way, dimensions));
        found.reduce(|mut best, scores| {
            for (best, &score) in best.iter_mut().zip(&scores) {
                *best = (*best).max(score);
            }
            best
        })
    }

    /// One way: the mean of its parts, where all are found.
    fn go(&self, way: &Way, dimensions: &[Dimension]) -> Option<Scores> {
        let mut parts = way.parts.iter();
        let mut scores = self.part(parts.next()?, dimensions)?;
        for part in parts {
            scores = both(scores, self.part(part, dimensions))?;
        }
        let whole = way.parts.len() as u32 * 100;
        if way.share != whole {
            for score in scores.iter_mut().filter(|score| **score > 0) {
                *score = (u32::from(*score) * way.share / whole).max(1) as u16;
            }
        }
        Some(scores)
    }

    fn part(&self, part: &Part, dimensions: &[Dimension]) -> Option<Scores> {
        match part {
            Part::Tag(tag) => self.probe(&[Probe::Exactly(tag)], dimensions).complete(1),
            Part::Word(word) if word.starts_with(|c: char| c.is_ascii_digit()) => {
                self.probe(&[Probe::Exactly(word)], dimensions).complete(1)
            }
            Part::Form(word) => self.probe(&[Probe::Form(&stem(word))], dimensions).complete(1),
            Part::Word(word) => self.probe(&[Probe::Word(word, &stem(word))], dimensions).complete(1),
            Part::Han(run) => match run[..] {
                [c] => self.probe(&[Probe::Alone(c)], dimensions).complete(1),
                _ => self.run(run.windows(2).map(|pair| Pair::Written(pair[0], pair[1])), dimensions),
            },
            Part::Sounds(sounds) => self.run(sounds.windows(2).map(Pair::Read), dimensions),
        }
    }

    /// A run is found where its pairs of characters cover it: 易地搬迁 in 易地扶贫搬迁. A character that stands alone
    /// covers nothing: else 无人机 were found where 无人就业 and 机会 stand.
    fn run<'a>(
        &self,
        pairs: impl ExactSizeIterator<Item = Pair<'a>>,
        dimensions: &[Dimension],
    ) -> Option<Scores> {
        let share = pairs.len() as u32;
        let probes: Vec<Probe> =
            pairs.enumerate().map(|(at, pair)| Probe::Pair(pair, 0b11 << at, share)).collect();
        self.probe(&probes, dimensions).complete(u32::MAX >> (31 - share))
    }

    /// What the documents, and the names of their codes, hold of what is looked for.
    fn probe(&self, probes: &[Probe], dimensions: &[Dimension]) -> Hits {
        let mut hits = Hits::none(self.len);
        for probe in probes {
            hits.probe(&self.own, probe, |field| self.weights[field]);
        }
        for names in &self.names {
            let named = names.probe(probes);
            if !named.any {
                continue;
            }
            hits.any = true;
            for (document, &code) in dimensions[names.facet.at()].column().iter().enumerate() {
                let code = usize::from(code);
                if named.covered[code] != 0 {
                    hits.add(document, named.covered[code], named.scores[code]);
                }
            }
        }
        hits
    }
}

fn count(scores: Option<&Scores>) -> usize {
    scores.map_or(0, |scores| scores.iter().filter(|&&score| score > 0).count())
}

/// The sums of what fits both; `None` where nothing does.
fn both(mut one: Scores, other: Option<Scores>) -> Option<Scores> {
    let mut any = false;
    for (one, &other) in one.iter_mut().zip(&other?) {
        *one = if *one > 0 && other > 0 { one.saturating_add(other) } else { 0 };
        any |= *one > 0;
    }
    any.then_some(one)
}

impl Names {
    /// How well the codes' names fit. A region also fits by the names of those that hold it, half as well.
    fn probe(&self, probes: &[Probe]) -> Hits {
        let mut hits = Hits::none(self.parents.len());
        for probe in probes {
            hits.probe(&self.tokens, probe, |field| self.weights[field]);
        }
        for (at, parent) in self.parents.iter().enumerate() {
            if let Some(parent) = *parent {
                hits.covered[at] |= hits.covered[parent];
                hits.scores[at] = hits.scores[at].max(hits.scores[parent] / 2);
            }
        }
        hits
    }
}
