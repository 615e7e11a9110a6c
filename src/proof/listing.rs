//! What is said of a text, for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::proofreader::{Mark, Proof};
use super::verdict::{Verdict, VerdictGroup};
use crate::snapshot::{Collection, Lang, Text};
use crate::words::verdict_words;

/// What is said of a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProofListing<'a> {
    /// Each number and comparison, in their order.
    pub marks: Vec<ListedMark<'a>>,
    /// How many marks have each verdict.
    pub counts: BTreeMap<&'static str, usize>,
    /// Whether the text has more numbers than are read.
    pub has_more: bool,
}

/// What is said of a stretch of a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedMark<'a> {
    /// Where it begins, in Unicode characters.
    pub start: usize,
    /// Behind its last character.
    pub end: usize,
    /// The stretch.
    pub text: &'a str,
    /// The verdict's group.
    pub verdict: &'static str,
    /// Why it may only be what the facts say; keys of doubts.
    pub doubts: Vec<&'static str>,
    /// The verdict in words.
    pub says: Text,
    /// The facts that it is said with, the likeliest first.
    pub facts: Vec<ListedFact<'a>>,
}

/// A fact that is named with a mark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListedFact<'a> {
    /// Its id.
    pub id: &'a str,
    /// The figure as printed.
    pub figure: &'a str,
    /// The permanent address of its page.
    pub link: String,
}

impl Proof {
    /// How many marks each group has, without groups of none.
    pub fn counts(&self) -> Vec<(VerdictGroup, usize)> {
        let count =
            |group: VerdictGroup| self.marks.iter().filter(|mark| mark.verdict.group() == group).count();
        VerdictGroup::ALL
            .map(|group| (group, count(group)))
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// The marks that say something of a figure, in their order: those with a note.
    pub fn noted(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| !matches!(mark.verdict, Verdict::NoFigure(_)))
    }

    /// The same for programs; `link` gives the address of a fact's page.
    pub fn list<'a>(
        &self,
        text: &'a str,
        collection: &'a Collection,
        link: impl Fn(&str) -> String,
    ) -> ProofListing<'a> {
        let mut counted = Counted { text, byte: 0, characters: 0 };
        let marks = self.marks.iter().map(|mark| {
            let (start, end) = (counted.up_to(mark.at.start), counted.up_to(mark.at.end));
            let facts = mark.facts.iter().filter_map(|&fact| collection.get(fact));
            ListedMark {
                start,
                end,
                text: text.get(mark.at.clone()).unwrap_or_default(),
                verdict: mark.verdict.group().key(),
                doubts: match &mark.verdict {
                    Verdict::Unsure(doubts) => doubts.iter().map(|doubt| doubt.key()).collect(),
                    _ => Vec::new(),
                },
                says: Text::new(
                    verdict_words(&mark.verdict, Lang::Zh),
                    verdict_words(&mark.verdict, Lang::En),
                ),
                facts: facts
                    .map(|view| ListedFact {
                        id: &view.fact.id,
                        figure: &view.fact.figure,
                        link: link(&view.fact.id),
                    })
                    .collect(),
            }
        });
        let marks = marks.collect();
        let counts = self.counts().into_iter().map(|(group, count)| (group.key(), count)).collect();
        ProofListing { marks, counts, has_more: self.has_more }
    }
}

/// Characters up to places that only grow.
struct Counted<'a> {
    text: &'a str,
    byte: usize,
    characters: usize,
}

impl Counted<'_> {
    fn up_to(&mut self, byte: usize) -> usize {
        self.characters += self.text.get(self.byte..byte).map_or(0, |piece| piece.chars().count());
        self.byte = byte;
        self.characters
    }
}
