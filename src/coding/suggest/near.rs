//! The words around a number, as much of them as rules look at.

use crate::coding::reader::{Number, Reader};

/// The longest stretches that rules look at, in characters: a text without marks is one clause.
const CLAUSE: usize = 48;
pub(super) const SENTENCE: usize = 120;
const BESIDE: usize = 12;

/// A number with the words around it.
#[derive(Debug)]
pub(super) struct Near<'r> {
    pub number: &'r Number,
    /// The characters just before it, over all marks.
    pub before: String,
    /// The characters just behind it, over all marks.
    pub behind: String,
    /// Its clause before it.
    pub clause_before: String,
    /// Its clause behind it.
    pub clause_behind: String,
    /// Its clause before it, without what belongs to the number before it or to another item of a list.
    pub item_before: String,
    /// Its clause behind it, to the next number or item.
    pub item_behind: String,
    /// Its sentence before it.
    pub sentence_before: String,
    /// Its sentence behind it.
    pub sentence_behind: String,
}

impl<'r> Near<'r> {
    pub(super) fn of(reader: &'r Reader, at: usize) -> Option<Self> {
        let number = reader.numbers.get(at)?;
        let (start, end) = (number.start, number.end);
        let clause_start = reader.clause_start(start).max(start.saturating_sub(CLAUSE));
        let clause_end = reader.clause_end(start).max(end).min(end + CLAUSE);
        let previous = at.checked_sub(1).and_then(|at| reader.numbers.get(at)).map_or(0, |number| number.end);
        let next = reader.numbers.get(at + 1).map_or(usize::MAX, |number| number.start);
        let item_start = clause_start.max(previous.min(start));
        let item_start = reader
            .slice(item_start, start)
            .iter()
            .rposition(|&c| is_item_mark(c))
            .map_or(item_start, |mark| item_start + mark + 1);
        let item_end = clause_end.min(next.max(end));
        let item_end = reader
            .slice(end, item_end)
            .iter()
            .position(|&c| is_item_mark(c))
            .map_or(item_end, |mark| end + mark);
        let text = |from: usize, to: usize| reader.slice(from, to).iter().collect::<String>();
        Some(Self {
            number,
            before: text(start.saturating_sub(BESIDE), start),
            behind: text(end, end + BESIDE),
            clause_before: text(clause_start, start),
            clause_behind: text(end, clause_end),
            item_before: text(item_start, start),
            item_behind: text(end, item_end),
            sentence_before: text(reader.sentence_start(start).max(start.saturating_sub(SENTENCE)), start),
            sentence_behind: reader
                .slice(end, end + SENTENCE)
                .iter()
                .take_while(|&&c| !crate::coding::reader::ends_sentence(c))
                .collect(),
        })
    }

    /// The first of some words that stands directly behind the number.
    pub(super) fn behind_with(&self, words: &'static str) -> Option<&'static str> {
        words.split(' ').find(|word| self.behind.starts_with(word))
    }

    /// The first of some words that stands directly before the number.
    pub(super) fn before_with(&self, words: &'static str) -> Option<&'static str> {
        words.split(' ').find(|word| self.before.ends_with(word))
    }

    /// The last character before the number.
    pub(super) fn last(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    /// The first character behind it.
    pub(super) fn next(&self) -> Option<char> {
        self.behind.chars().next()
    }
}

fn is_item_mark(c: char) -> bool {
    matches!(c, '、' | '(' | ')')
}

/// The first of some words, parted by spaces, that a text holds, in the order of the words.
pub(super) fn found(text: &str, words: &'static str) -> Option<&'static str> {
    words.split(' ').find(|word| text.contains(word))
}

/// The one of some words that a text holds last, and where it begins in bytes.
pub(super) fn found_last(text: &str, words: &'static str) -> Option<(usize, &'static str)> {
    words
        .split(' ')
        .filter_map(|word| Some((text.rfind(word)?, word)))
        .max_by_key(|(at, word)| (*at, word.len()))
}
