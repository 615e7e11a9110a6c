//! A text as it is read: folded, without readings in brackets, each character with its place in the original.

use std::ops::Range;

use crate::query::fold::folded;
use crate::script::is_character;

/// The longest reading in brackets: `xiong`, or a whole name.
const READING: usize = 16;

/// The folded characters of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Canvas {
    /// The characters.
    pub chars: Vec<char>,
    /// Where each begins and ends in the original, in bytes.
    places: Vec<(usize, usize)>,
    /// What is no word: places, numbers, units.
    hidden: Vec<bool>,
}

impl Canvas {
    /// Reads a text. What a converter or a careful writer puts between Chinese characters, `黔(qián)南`, is left out.
    pub fn of(text: &str) -> Self {
        let mut all: Vec<(char, usize, usize)> = Vec::with_capacity(text.len() / 2);
        all.extend(folded(text).map(|folded| (folded.char, folded.bytes.start, folded.bytes.end)));
        let mut canvas = Self::default();
        let mut at = 0;
        while at < all.len() {
            if all[at].0 == '('
                && at > 0
                && is_character(all[at - 1].0)
                && let Some(end) = end_of_reading(&all, at)
            {
                at = end;
                continue;
            }
            canvas.chars.push(all[at].0);
            canvas.places.push((all[at].1, all[at].2));
            at += 1;
        }
        canvas.hidden = vec![false; canvas.chars.len()];
        canvas
    }

    /// How many characters there are.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place; a line end beyond both ends.
    pub fn at(&self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\n')
    }

    /// The bytes of the original that a range of characters stands for.
    pub fn bytes(&self, at: &Range<usize>) -> Range<usize> {
        let start = self.places.get(at.start).map_or(0, |place| place.0);
        let end = at.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.1);
        start..end.max(start)
    }

    /// Whether a character is as wide as a Chinese one in the original.
    pub fn is_wide(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|(start, end)| end - start > 1)
    }

    /// Whether a text stands at a place.
    pub fn has(&self, at: usize, text: &str) -> bool {
        let mut chars = self.chars[at.min(self.len())..].iter();
        text.chars().all(|c| chars.next() == Some(&c))
    }

    /// Whether a text ends before a place, and not within a Latin word.
    pub fn has_before(&self, end: usize, text: &str) -> bool {
        let Some(start) = end.checked_sub(text.chars().count()) else { return false };
        let inside = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && start > 0
            && self.at(start - 1).is_ascii_alphanumeric();
        !inside && self.has(start, text)
    }

    /// Takes a range out of the words.
    pub fn hide(&mut self, range: Range<usize>) {
        let end = range.end.min(self.len());
        self.hidden[range.start.min(end)..end].fill(true);
    }

    /// Whether a character is taken out of the words.
    pub fn is_hidden(&self, at: usize) -> bool {
        self.hidden.get(at).copied().unwrap_or_default()
    }

    /// The characters of a range, those taken out as `\0`.
    pub fn words(&self, range: Range<usize>) -> Vec<char> {
        let seen = |at: usize| if self.hidden[at] { '\0' } else { self.chars[at] };
        (range.start..range.end.min(self.len())).map(seen).collect()
    }

    /// The place behind white space.
    pub fn skip_spaces(&self, mut at: usize) -> usize {
        while matches!(self.at(at), ' ' | '\u{a0}' | '\t') && at < self.len() {
            at += 1;
        }
        at
    }

    /// Where the spaces before a place begin.
    pub fn skip_spaces_back(&self, mut end: usize) -> usize {
        while end > 0 && self.at(end - 1) == ' ' {
            end -= 1;
        }
        end
    }

    /// The Latin word at a place, with the place behind it.
    pub fn word(&self, at: usize) -> (String, usize) {
        let word: String = self.chars[at.min(self.len())..].iter().take_while(|c| is_latin(**c)).collect();
        let end = at + word.chars().count();
        (word, end)
    }
}

/// A letter of a Latin word; folded, it has no accent.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_lowercase()
}

fn end_of_reading(all: &[(char, usize, usize)], open: usize) -> Option<usize> {
    let letters = all[open + 1..].iter().take(READING).take_while(|each| is_latin(each.0)).count();
    let close = open + 1 + letters;
    (letters > 0 && all.get(close).is_some_and(|each| each.0 == ')')).then_some(close + 1)
}
