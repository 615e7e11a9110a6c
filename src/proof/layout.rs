//! How a text is divided: lines, sentences, and the stretches between commas that speak of one thing.

use std::ops::Range;

use super::canvas::Canvas;
use crate::script::is_character;

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its stretches between commas, in order.
    pub segments: Vec<Range<usize>>,
    /// Whether it stands alone on its line and ends in no stop, as a title does.
    pub is_title: bool,
    /// Whether it is the first of its line.
    pub begins: bool,
}

impl Sentence {
    /// From its first character to behind its last.
    pub fn range(&self) -> Range<usize> {
        let start = self.segments.first().map_or(0, |segment| segment.start);
        start..self.segments.last().map_or(start, |segment| segment.end)
    }
}

/// A title has at most so many characters.
const TITLE: usize = 80;
/// Words that join two statements.
const JOINS: [&str; 12] = [
    " and ",
    " while ",
    " whereas ",
    " plus ",
    "以及",
    "和",
    "及",
    "与",
    "并",
    "而",
    " but ",
    " as well as ",
];

/// The sentences of a text. `numbers` are where its numbers stand: no mark within one divides anything.
pub(super) fn sentences(canvas: &Canvas, numbers: &[Range<usize>], names: &[Range<usize>]) -> Vec<Sentence> {
    let mut inside = vec![false; canvas.len()];
    for range in numbers.iter().chain(names) {
        inside[range.start..range.end.min(canvas.len())].fill(true);
    }
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut begins = true;
    for at in 0..=canvas.len() {
        let ends_line = at == canvas.len() || canvas.at(at) == '\n';
        if !(ends_line || (!inside[at] && is_stop(canvas, at))) {
            continue;
        }
        let range = start..at;
        let trimmed = canvas.chars[range.clone()].iter().any(|c| !c.is_whitespace());
        if trimmed {
            let is_title = begins && ends_line && range.len() <= TITLE;
            sentences.push(Sentence {
                segments: segments(canvas, range, &inside, numbers),
                is_title,
                begins,
            });
            begins = false;
        }
        begins |= ends_line;
        start = at + 1;
    }
    sentences
}

fn is_stop(canvas: &Canvas, at: usize) -> bool {
    match canvas.at(at) {
        '。' | '!' | '?' | '…' => true,
        '.' => {
            // No stop: a point of a number, of an initial, of `No.`
            let (before, after) = (canvas.at(at.wrapping_sub(1)), canvas.at(at + 1));
            let is_short = !canvas.at(at.wrapping_sub(2)).is_alphabetic() && before.is_alphabetic();
            (after.is_whitespace() || after == '"' || after == '”')
                && !is_short
                && !canvas.has_before(at, "no")
                && !is_character(before)
                || is_character(before)
        }
        _ => false,
    }
}

fn segments(
    canvas: &Canvas,
    sentence: Range<usize>,
    inside: &[bool],
    numbers: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let first = numbers.partition_point(|number| number.end <= sentence.start);
    let numbers = &numbers[first..];
    let has_number = |range: Range<usize>, from: usize| {
        numbers[from..]
            .iter()
            .take_while(|number| number.start < range.end)
            .any(|number| number.start >= range.start)
    };
    let commas: Vec<usize> = sentence.clone().filter(|&at| !inside[at] && is_comma(canvas.at(at))).collect();
    let (mut start, mut seen) = (sentence.start, 0);
    let mut at = sentence.start;
    while at < sentence.end {
        while numbers.get(seen).is_some_and(|number| number.end <= at) {
            seen += 1;
        }
        let join = (!inside[at]).then(|| JOINS.iter().find(|join| canvas.has(at, join))).flatten();
        // A joining word divides where numbers stand on both sides of it, before the next comma.
        let parts = join.filter(|_| {
            let next = numbers.get(seen).filter(|number| number.start < sentence.end);
            let comma = commas.get(commas.partition_point(|&comma| comma < at));
            has_number(start..at, seen.saturating_sub(1))
                && next.is_some_and(|number| comma.is_none_or(|&comma| number.start < comma))
        });
        if let Some(join) = parts {
            segments.push(start..at);
            at += join.chars().count();
            start = at;
        } else if !inside[at] && is_comma(canvas.at(at)) {
            segments.push(start..at);
            at += 1;
            start = at;
        } else {
            at += 1;
        }
    }
    segments.push(start..sentence.end);
    segments.retain(|segment| canvas.chars[segment.clone()].iter().any(|c| !c.is_whitespace()));
    segments
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '、' | ';' | ':' | '(' | ')' | '—' | '–')
}
