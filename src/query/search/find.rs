//! From terms to the facts that hold them all.

use super::index::{FIELD_WEIGHTS, Names, TextIndex, TokenStream};
use super::query::{SearchTerm, terms};
use crate::query::crossfilter::Dimension;

/// What a whole match in a field of weight one scores. Sums that 16 bits do not hold stay at the greatest.
const SCORE: u32 = 100;

/// How well documents fit one term.
struct Hits {
    /// Which characters of the term each document covers; one bit for a word.
    covered: Vec<u32>,
    scores: Vec<u16>,
    any: bool,
}

impl Hits {
    fn none(documents: usize) -> Self {
        Self { covered: vec![0; documents], scores: vec![0; documents], any: false }
    }

    /// Adds what tokens hold of a part of a term. Where several tokens fit, the best one counts.
    fn probe(&mut self, tokens: &TokenStream, probe: &Probe, weight: impl Fn(usize) -> u32) {
        let Self { covered, scores, any } = self;
        match *probe {
            Probe::Word(prefix) => tokens.words.documents(prefix, |document, field, word| {
                let score = weight(field) * SCORE * prefix.len() as u32 / word.len() as u32;
                covered[document] = 1;
                scores[document] = scores[document].max(score as u16);
                *any = true;
            }),
            Probe::Alone(c, covers) => tokens.pairs.documents(c, None, |document, field| {
                covered[document] |= covers;
                scores[document] = scores[document].max((weight(field) * SCORE) as u16);
                *any = true;
            }),
            Probe::Pair(first, second, covers, share) => {
                tokens.pairs.documents(first, Some(second), |document, field| {
                    covered[document] |= covers;
                    scores[document] =
                        scores[document].saturating_add((weight(field) * SCORE / share) as u16);
                    *any = true;
                });
            }
        }
    }

    fn add(&mut self, document: usize, covered: u32, score: u16) {
        self.covered[document] |= covered;
        self.scores[document] = self.scores[document].saturating_add(score);
    }

    /// The scores of the documents that cover enough.
    fn complete(mut self, enough: impl Fn(u32) -> bool) -> Box<[u16]> {
        for (score, &covered) in self.scores.iter_mut().zip(&self.covered) {
            *score = if enough(covered) { (*score).max(1) } else { 0 };
        }
        self.scores.into()
    }
}

/// A part of a term to look for.
enum Probe<'a> {
    /// Words with this beginning.
    Word(&'a str),
    /// A character anywhere, which covers these of the term.
    Alone(char, u32),
    /// Two neighbours, which cover these of the term, and count as one of so many.
    Pair(char, char, u32, u32),
}

impl TextIndex {
    /// How well every fact fits a query, zero where a term is missing; `None` where the query has no terms.
    pub fn find(&self, query: &str, dimensions: &[Dimension]) -> Option<Box<[u16]>> {
        let mut total: Option<Box<[u16]>> = None;
        for term in terms(query) {
            let found = match &term {
                SearchTerm::Word(word) => {
                    self.probe(&[Probe::Word(word)], dimensions).complete(|covered| covered == 1)
                }
                SearchTerm::Han(run) => self.find_run(run, dimensions),
            };
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

    /// A run is found where its pairs of characters cover it: `岢岚培训` in a fact of 岢岚 about 培训. Of a longer
    /// run up to half may be covered by characters that stand alone: `黔南州` in 黔南布依族苗族自治州.
    fn find_run(&self, run: &[char], dimensions: &[Dimension]) -> Box<[u16]> {
        if let [c] = *run {
            return self.probe(&[Probe::Alone(c, 1)], dimensions).complete(|covered| covered == 1);
        }
        let length = run.len() as u32;
        let all = u32::MAX >> (32 - length);
        let pair = |(at, pair): (usize, &[char])| Probe::Pair(pair[0], pair[1], 0b11 << at, length - 1);
        let pairs: Vec<Probe> = run.windows(2).enumerate().map(pair).collect();
        let mut hits = self.probe(&pairs, dimensions);

        let half = |covered: u32| length > 2 && covered.count_ones() * 2 >= length;
        let halves = hits.covered.iter().filter(|&&covered| half(covered));
        let missing = halves.fold(0, |missing, covered| missing | (all & !covered));
        if missing != 0 {
            let alone =
                |(at, &c): (usize, &char)| (missing >> at & 1 == 1).then_some(Probe::Alone(c, 1 << at));
            let alone: Vec<Probe> = run.iter().enumerate().filter_map(alone).collect();
            let alone = self.probe(&alone, dimensions);
            for (covered, alone) in hits.covered.iter_mut().zip(&alone.covered) {
                if half(*covered) {
                    *covered |= alone;
                }
            }
        }
        hits.complete(|covered| covered == all)
    }

    /// What the facts, and the names of their codes, hold of a term's parts.
    fn probe(&self, probes: &[Probe], dimensions: &[Dimension]) -> Hits {
        let mut hits = Hits::none(self.len);
        for probe in probes {
            hits.probe(&self.facts, probe, |field| FIELD_WEIGHTS[field]);
        }
        for names in &self.names {
            let named = names.probe(probes);
            if !named.any {
                continue;
            }
            for (fact, &code) in dimensions[names.facet.at()].column().iter().enumerate() {
                let code = usize::from(code);
                if named.covered[code] != 0 {
                    hits.add(fact, named.covered[code], named.scores[code]);
                }
            }
        }
        hits
    }
}

impl Names {
    /// How well the codes' names fit. A region also fits by the names of those that hold it, half as well.
    fn probe(&self, probes: &[Probe]) -> Hits {
        let mut hits = Hits::none(self.parents.len());
        for probe in probes {
            hits.probe(&self.tokens, probe, |_| self.weight);
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
