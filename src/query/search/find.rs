//! From terms to the facts that hold them all.

use super::index::{FIELD_WEIGHTS, Names, TextIndex};
use super::query::{Term, terms};
use crate::query::linked::Dimension;

/// What a whole match in a field of weight one scores. Sums that 16 bits do not hold stay at the greatest.
const SCORE: u32 = 100;

/// How well documents fit one term.
struct Hits {
    /// Which characters of the term each document covers; one bit for a word.
    covered: Vec<u32>,
    scores: Vec<u16>,
}

impl Hits {
    fn none(documents: usize) -> Self {
        Self { covered: vec![0; documents], scores: vec![0; documents] }
    }

    fn add(&mut self, document: usize, covers: u32, score: u32) {
        self.covered[document] |= covers;
        self.scores[document] = self.scores[document].saturating_add(score as u16);
    }

    fn raise(&mut self, document: usize, covers: u32, score: u32) {
        self.covered[document] |= covers;
        self.scores[document] = self.scores[document].max(score as u16);
    }
}

/// A beginning of tokens to look for.
struct Probe<'a> {
    prefix: &'a str,
    /// Which characters of the term it covers.
    covers: u32,
    /// Into how many parts the term's score is divided.
    parts: u32,
}

impl Probe<'_> {
    /// What a token counts: the more of it is covered, the more.
    fn score(&self, token: &str) -> u32 {
        SCORE * self.prefix.len() as u32 / (token.len() as u32 * self.parts)
    }
}

impl TextIndex {
    /// How well every fact fits a query, zero where a term is missing; `None` where the query has no terms.
    pub fn find(&self, query: &str, dimensions: &[Dimension]) -> Option<Box<[u16]>> {
        let mut total: Option<Box<[u16]>> = None;
        for term in terms(query) {
            let found = self.find_term(&term, dimensions);
            match &mut total {
                None => total = Some(found),
                Some(total) => {
                    for (total, &found) in total.iter_mut().zip(&found) {
                        *total = if *total > 0 && found > 0 { total.saturating_add(found) } else { 0 };
                    }
                }
            }
        }
        total
    }

    fn find_term(&self, term: &Term, dimensions: &[Dimension]) -> Box<[u16]> {
        let mut hits = Hits::none(self.len);
        match term {
            Term::Word(word) => {
                self.probe(&mut hits, Probe { prefix: word, covers: 1, parts: 1 }, dimensions);
                hits.complete(|covered| covered == 1)
            }
            Term::Han(run) => self.find_run(hits, run, dimensions),
        }
    }

    /// A run is found where its pairs of characters cover it: `岢岚培训` in a fact of 岢岚 about 培训. Of a longer
    /// run up to half may be covered by characters that stand alone: `黔南州` in 黔南布依族苗族自治州.
    fn find_run(&self, mut hits: Hits, run: &[char], dimensions: &[Dimension]) -> Box<[u16]> {
        let length = run.len() as u32;
        let all = u32::MAX >> (32 - length.clamp(1, 32));
        let mut prefix = String::new();
        for (at, pair) in run.windows(2.min(run.len())).enumerate() {
            prefix.clear();
            prefix.extend(pair);
            let covers = all & 0b11 << at;
            self.probe(&mut hits, Probe { prefix: &prefix, covers, parts: length.max(2) - 1 }, dimensions);
        }
        let half = |covered: u32| covered.count_ones() * 2 >= length;
        let candidates = hits.covered.iter().filter(|&&covered| length > 2 && half(covered));
        let missing = candidates.fold(0, |missing, covered| missing | (all & !covered));
        let mut alone = Hits::none(if missing == 0 { 0 } else { self.len });
        for (at, &c) in run.iter().enumerate().filter(|(at, _)| missing >> at & 1 == 1) {
            prefix.clear();
            prefix.push(c);
            self.probe(&mut alone, Probe { prefix: &prefix, covers: 1 << at, parts: 1 }, dimensions);
        }
        for (covered, alone) in hits.covered.iter_mut().zip(&alone.covered) {
            if half(*covered) {
                *covered |= alone;
            }
        }
        hits.complete(|covered| covered == all)
    }

    /// Adds what the facts, and the names of their codes, hold.
    fn probe(&self, hits: &mut Hits, probe: Probe, dimensions: &[Dimension]) {
        // Only one token begins with a pair, so that its scores add up over the pairs of a run.
        let note = if probe.parts > 1 { Hits::add } else { Hits::raise };
        self.facts.with_prefix(probe.prefix, |token, at| {
            let score = probe.score(token);
            self.facts
                .documents(at, |fact, field| note(hits, fact, probe.covers, FIELD_WEIGHTS[field] * score));
        });
        for names in &self.names {
            let Some(named) = names.find(&probe) else { continue };
            for (fact, &code) in dimensions[names.facet.at()].column().iter().enumerate() {
                let score = named[usize::from(code)];
                if score > 0 {
                    hits.add(fact, probe.covers, score);
                }
            }
        }
    }
}

impl Names {
    /// How well the codes' names fit. A region also fits by the names of those that hold it, half as well.
    fn find(&self, probe: &Probe) -> Option<Vec<u32>> {
        let mut scores = vec![0; self.parents.len()];
        let mut any = false;
        self.words.with_prefix(probe.prefix, |token, at| {
            let score = self.weight * probe.score(token).max(1);
            self.words.documents(at, |code, _| scores[code] = score.max(scores[code]));
            any = true;
        });
        for (at, parent) in self.parents.iter().enumerate() {
            if let Some(parent) = *parent {
                scores[at] = scores[at].max(scores[parent].div_ceil(2));
            }
        }
        any.then_some(scores)
    }
}

impl Hits {
    /// The scores of the documents that cover enough.
    fn complete(mut self, enough: impl Fn(u32) -> bool) -> Box<[u16]> {
        for (score, &covered) in self.scores.iter_mut().zip(&self.covered) {
            *score = if enough(covered) { (*score).max(1) } else { 0 };
        }
        self.scores.into()
    }
}
