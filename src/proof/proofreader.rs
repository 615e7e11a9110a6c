//! A text read from its beginning to its end: its numbers, its comparisons, and a verdict on each.

use std::ops::Range;

use super::canvas::Canvas;
use super::judge::Judgement;
use super::known::Vocabulary;
use super::layout::sentences;
use super::numbers::{Number, numbers};
use super::page::Page;
use super::shelf::Shelf;
use super::verdict::Verdict;
use crate::arrange::Arrange;
use crate::compare::CompareIndex;

/// How many characters a text may have: no draft is as long, and no more can be read without a pause.
pub const MOST_CHARACTERS: usize = 1_000_000;

/// How many numbers of a text are read; of the rest it is said that they were not.
pub const MOST_NUMBERS: usize = 1_000;

/// A text of more than [`MOST_CHARACTERS`], of which nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// What is said of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proof {
    /// What is said of each of its numbers and comparisons, in their order; none within another.
    pub marks: Vec<Mark>,
    /// Whether it has more numbers than are read.
    pub has_more: bool,
}

/// What is said of a stretch of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What is said of it.
    pub verdict: Verdict,
    /// The facts that it is said with, by their places in the document's order, the likeliest first.
    pub facts: Vec<usize>,
}

/// Reads texts with the facts of a collection.
///
/// ```
/// use std::sync::Arc;
/// use relocation_explorer::{compare::CompareIndex, proof::{Proofreader, Verdict}, snapshot::Collection};
///
/// let index = CompareIndex::of(Arc::new(Collection::built_in().unwrap()));
/// let proof = Proofreader::of(&index).read("黔南州共有12.79万名搬迁劳动力就业。").unwrap();
/// assert_eq!(proof.marks[0].verdict, Verdict::Agrees);
/// ```
pub struct Proofreader<'a> {
    index: &'a CompareIndex,
    vocabulary: Vocabulary,
    shelf: Shelf,
}

impl<'a> Proofreader<'a> {
    /// Reads with an index.
    pub fn of(index: &'a CompareIndex) -> Self {
        let collection = index.collection();
        Self { index, vocabulary: Vocabulary::of(collection), shelf: Shelf::of(collection) }
    }

    /// Reads a text.
    ///
    /// # Errors
    /// Where it is too long.
    pub fn read(&self, text: &str) -> Result<Proof, TooLong> {
        if text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(TooLong);
        }
        let collection = self.index.collection();
        let mut canvas = Canvas::of(text);
        let places = self.vocabulary.gazetteer.find(&mut canvas);
        let (numbers, has_more) = numbers(&canvas, &places, collection, MOST_NUMBERS);
        numbers.iter().for_each(|number| canvas.hide(number.bare.clone()));
        let spans = |at: fn(&Number) -> &Range<usize>| numbers.iter().map(at).cloned().collect::<Vec<_>>();
        let names: Vec<Range<usize>> = places.iter().map(|place| place.at.clone()).collect();
        let sentences = sentences(&canvas, &spans(|number| &number.at), &names);
        let Self { index, vocabulary, shelf } = self;
        let page =
            Page { index, vocabulary, shelf, text, canvas: &canvas, places: &places, numbers: &numbers };
        let mut found = page.marks(&sentences);
        found.arrange_by_key(|(at, _)| (at.start, at.end));
        let mut marks: Vec<Mark> = Vec::new();
        for (at, Judgement { verdict, facts }) in found {
            let at = canvas.bytes(&at);
            if marks.last().is_none_or(|last| last.at.end <= at.start) {
                marks.push(Mark { at, verdict, facts });
            }
        }
        Ok(Proof { marks, has_more })
    }
}
