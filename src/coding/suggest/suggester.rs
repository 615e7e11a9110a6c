//! The suggester: what a collection knows, made ready, and a text read by it.

use std::sync::Arc;

use super::furniture::page_lines;
use super::marks::marks;
use super::places::Places;
use super::plans::plans;
use super::ready::Ready;
use super::sides::Sides;
use super::text_reading::{Cursor, TextReading};
use super::times::times;
use super::{NumberSuggestion, TextContext};
use crate::audit::MOST_CHARACTERS;
use crate::coding::reader::Reader;
use crate::snapshot::Collection;

/// How many numbers a text may have: many times those of the longest report, and no more than can be read without a pause.
pub const MOST_NUMBERS: usize = 20_000;

/// Why nothing is suggested for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// It has more than [`MOST_CHARACTERS`], which no report has.
    #[error("the text has more than {MOST_CHARACTERS} characters, which no report has")]
    TooLong,
    /// It has more than [`MOST_NUMBERS`].
    #[error("the text has more than {MOST_NUMBERS} numbers, which no report has")]
    TooManyNumbers,
}

/// Suggests what the numbers of a text are, by what a collection holds.
#[derive(Debug)]
pub struct Suggester {
    ready: Arc<Ready>,
}

/// The suggestions for a text, number by number in its order. The text is read at the beginning; each number takes a
/// little, and whoever must not wait takes some at a time.
#[derive(Debug)]
pub struct Suggesting {
    text: TextReading,
    cursor: Cursor,
    next: usize,
}

impl Iterator for Suggesting {
    type Item = NumberSuggestion;

    fn next(&mut self) -> Option<NumberSuggestion> {
        let suggestion = self.text.suggest(self.next, &mut self.cursor)?;
        self.next += 1;
        Some(suggestion)
    }
}

impl Suggester {
    /// With all that a collection holds.
    ///
    /// ```
    /// use relocation_explorer::coding::suggest::{Suggester, TextContext};
    /// use relocation_explorer::snapshot::{Collection, Kind};
    /// let collection = Collection::built_in().unwrap();
    /// let text = "到2025年，全县计划培训搬迁劳动力1200人次以上。";
    /// let found = Suggester::new(&collection).suggest(text, &TextContext::default()).unwrap();
    /// assert_eq!(found[0].exclusion.as_ref().unwrap().reason().key(), "date");
    /// assert_eq!((found[1].figure.as_str(), found[1].fact.kind.value), ("1200", Kind::Target));
    /// assert_eq!(found[1].fact.unit.as_ref().unwrap().value.id(), "attendance");
    /// ```
    pub fn new(collection: &Collection) -> Self {
        Self { ready: Arc::new(Ready::of(collection, None)) }
    }

    /// With what a collection holds beside one report: its vocabulary, and the coding of all others.
    pub fn without(collection: &Collection, report: &str) -> Self {
        Self { ready: Arc::new(Ready::of(collection, Some(report))) }
    }

    /// What each number of a text most likely is, in its order. Time is linear in the text.
    ///
    /// # Errors
    /// [`NoReport`] for a text that is longer, or has more numbers, than any report.
    pub fn suggest(&self, text: &str, context: &TextContext) -> Result<Vec<NumberSuggestion>, NoReport> {
        Ok(self.read(text, context)?.collect())
    }

    /// Reads a text; what each of its numbers most likely is, is said as it is asked for.
    ///
    /// # Errors
    /// As of [`suggest`](Self::suggest).
    pub fn read(&self, text: &str, context: &TextContext) -> Result<Suggesting, NoReport> {
        if text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(NoReport::TooLong);
        }
        let reader = Reader::of(text);
        if reader.numbers.len() > MOST_NUMBERS {
            return Err(NoReport::TooManyNumbers);
        }
        let places = Places::of(&self.ready.regions, &context.regions);
        let about: Vec<usize> = context.about.iter().filter_map(|id| places.find(id)).collect();
        let mentions = places.mentions(&reader, &about);
        let times = times(&reader, context.issued.as_ref());
        let text = TextReading {
            ready: Arc::clone(&self.ready),
            plans: plans(&reader, &times),
            sides: Sides::of(&places, &about, &mentions, &reader, &self.ready.pairings),
            times,
            lines: page_lines(&reader),
            furniture: context.furniture.clone(),
            marks: marks(&reader, &mentions),
            printed: text.chars().collect(),
            reader,
            places,
            mentions,
        };
        Ok(Suggesting { text, cursor: Cursor::default(), next: 0 })
    }
}
