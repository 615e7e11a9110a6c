//! Text search.

use std::ops::Range;

use super::fold::{fold, folded};
use crate::snapshot::Collection;

/// The facts' words.
pub(super) struct TextIndex {
    texts: Vec<String>,
}

impl TextIndex {
    pub(super) fn of(collection: &Collection) -> Self {
        let texts = collection.facts().map(|view| {
            let mut all = vec![view.fact.figure.as_str()];
            let texts = [&view.fact.text, &view.region.name, &view.indicator.name, &view.domain.name];
            for text in
                texts.into_iter().chain(&view.fact.note).chain(view.partner.map(|partner| &partner.name))
            {
                all.extend([text.zh.as_str(), text.en.as_str()]);
            }
            if let Some(part) = &view.fact.breakdown {
                all.extend([part.zh.as_str(), part.en.as_str()]);
            }
            fold(&all.join(" "))
        });
        Self { texts: texts.collect() }
    }

    /// Scores of all facts, above zero where every word is found; `None` where there are no words.
    pub(super) fn find(&self, query: &str) -> Option<Vec<f32>> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().take(16).collect();
        if words.is_empty() {
            return None;
        }
        let score = |text: &String| words.iter().all(|word| text.contains(word));
        Some(self.texts.iter().map(|text| if score(text) { 1.0 } else { 0.0 }).collect())
    }
}

/// The parts of a text that a query's words match: byte ranges on character boundaries, in order, apart.
pub fn highlight(query: &str, text: &str) -> Vec<Range<usize>> {
    let chars: Vec<_> = folded(text).collect();
    let query = fold(query);
    let mut marked = vec![false; chars.len()];
    for word in query.split_whitespace().take(16) {
        let word: Vec<char> = word.chars().collect();
        for at in 0..chars.len().saturating_sub(word.len() - 1) {
            if chars[at..at + word.len()].iter().map(|c| c.char).eq(word.iter().copied()) {
                marked[at..at + word.len()].fill(true);
            }
        }
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (c, _) in chars.iter().zip(marked).filter(|(_, marked)| *marked) {
        match ranges.last_mut() {
            Some(last) if last.end >= c.bytes.start => last.end = c.bytes.end,
            _ => ranges.push(c.bytes.clone()),
        }
    }
    ranges
}
