//! A report's facts at their places in its text.

use crate::coding::reader::Reader;
use crate::figure::Interval;
use crate::snapshot::{Collection, FactView};

/// A fact where it is printed.
#[derive(Debug)]
pub(super) struct PlacedFact<'a> {
    pub view: FactView<'a>,
    /// Every value that its figure can stand for.
    pub interval: Interval,
    /// Where its figure begins and ends in the plain text.
    pub start: usize,
    pub end: usize,
    /// Where its sentence begins.
    pub sentence: usize,
}

impl PlacedFact<'_> {
    pub(super) fn id(&self) -> String {
        self.view.fact.id.clone()
    }

    /// Whether two facts are counted in the same unit.
    pub(super) fn same_unit(&self, other: &Self) -> bool {
        self.view.unit.id == other.view.unit.id
    }
}

/// The facts of a report in the order of its text.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub reader: Reader,
    pub facts: Vec<PlacedFact<'a>>,
}

impl<'a> Passage<'a> {
    pub(super) fn of(collection: &'a Collection, report: &str, text: &str) -> Self {
        let reader = Reader::of(text);
        let mut views: Vec<FactView> = collection.facts().filter(|view| view.report.id == report).collect();
        views.sort_by_key(|view| view.fact.locator.offset);
        let mut numbers = reader.numbers.iter().peekable();
        let mut facts = Vec::with_capacity(views.len());
        for view in views {
            let offset = view.fact.locator.offset;
            while numbers.next_if(|number| number.offset + number.figure.chars().count() <= offset).is_some()
            {
            }
            // A figure that is not where it is said to be takes part in nothing.
            let Some(number) = numbers.peek().filter(|number| number.offset <= offset) else { continue };
            let interval = view.interval();
            let sentence = reader.sentence_start(number.start);
            facts.push(PlacedFact { view, interval, start: number.start, end: number.end, sentence });
        }
        Self { reader, facts }
    }

    /// The text between two places.
    pub(super) fn between(&self, from: usize, to: usize) -> String {
        self.reader.slice(from, to).iter().collect()
    }
}
