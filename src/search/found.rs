//! From a question to what answers it.

use super::filters::Filter;
use super::hit_kind::HitKind;
use super::index::SearchIndex;
use crate::arrange::Arrange;
use crate::query::{Inquiry, Miss, nearest_word};

/// What answers a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The kinds of which something answers all of it, in their order.
    pub groups: Vec<Group>,
    /// What its words would be as filters.
    pub filters: Vec<Filter>,
    /// Where a word stands nowhere: the question with the word that it may be a slip for. Never for a number.
    pub meant: Option<String>,
    /// Words that stand in no text and no term.
    pub unknown: Vec<String>,
    /// Where nothing answers all of it: what would, without one of its words, or else for each word alone.
    pub near: Vec<NearMiss>,
}

/// Answers of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: HitKind,
    /// How many answer.
    pub count: usize,
    /// The places in the document of the best, the best first; of measures, among all of them in the document's order.
    pub best: Vec<usize>,
}

/// What would answer a part of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// What is left out.
    pub without: String,
    /// What is left.
    pub rest: String,
    /// How many entries answer what is left, kind by kind; kinds without one are left out.
    pub counts: Vec<(HitKind, usize)>,
}

impl Found {
    /// How many entries answer, of all kinds.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

impl SearchIndex {
    /// Answers what a reader typed, with so many entries of each kind at most.
    pub fn ask(&self, text: &str, most: usize) -> Found {
        let question = Inquiry::read(text, self.facts().lexicon());
        if question.is_empty() {
            return Found::default();
        }
        let groups: Vec<Group> =
            HitKind::ALL.into_iter().filter_map(|kind| self.group(kind, &question, most)).collect();
        let mut found = Found { groups, filters: self.filters().complete(&question), ..Found::default() };
        if found.groups.is_empty() {
            self.explain(&question.divided(), &mut found);
        }
        found
    }

    fn group(&self, kind: HitKind, question: &Inquiry, most: usize) -> Option<Group> {
        let scores = self.answer(kind, question)?;
        let mut best: Vec<usize> = (0..scores.len()).filter(|&at| scores[at] > 0).collect();
        let count = best.len();
        let order = |&at: &usize| (std::cmp::Reverse(scores[at]), at);
        if count > most && most > 0 {
            best.select_nth_unstable_by_key(most - 1, order);
        }
        best.truncate(most);
        best.arrange_by_key(order);
        (count > 0).then_some(Group { kind, count, best })
    }

    /// Why nothing answers.
    fn explain(&self, question: &Inquiry, found: &mut Found) {
        let misses: Vec<(HitKind, Vec<Miss>)> =
            HitKind::ALL.into_iter().map(|kind| (kind, self.miss(kind, question))).collect();
        let words: Vec<&str> = question.words().collect();
        let with = |at: usize, other: Option<&str>| {
            let each = words.iter().enumerate();
            let each = each.filter_map(|(here, word)| if here == at { other } else { Some(*word) });
            each.collect::<Vec<_>>().join(" ")
        };
        for (at, &word) in words.iter().enumerate() {
            if misses.iter().all(|(_, misses)| misses[at].alone == 0) {
                found.unknown.push(word.to_owned());
                if found.meant.is_none() {
                    found.meant = nearest_word(word, self.texts()).map(|nearest| with(at, Some(&nearest)));
                }
            }
            let counts = count(&misses, |misses| misses[at].without);
            if !counts.is_empty() {
                found.near.push(NearMiss { without: word.to_owned(), rest: with(at, None), counts });
            }
        }
        if found.near.is_empty() && words.len() > 1 {
            let alone = |at: usize| NearMiss {
                without: with(at, None),
                rest: words[at].to_owned(),
                counts: count(&misses, |misses| misses[at].alone),
            };
            found.near = (0..words.len()).map(alone).filter(|near| !near.counts.is_empty()).collect();
        }
    }
}

/// How many entries of each kind there are; kinds without one are left out.
fn count(misses: &[(HitKind, Vec<Miss>)], of: impl Fn(&[Miss]) -> usize) -> Vec<(HitKind, usize)> {
    misses.iter().map(|(kind, misses)| (*kind, of(misses))).filter(|(_, count)| *count > 0).collect()
}
