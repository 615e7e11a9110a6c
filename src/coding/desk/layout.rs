//! The text as it is drawn: paragraphs of pieces, some of which are numbers; and the sentence around a number.

use crate::coding::draft::Number;

/// What is drawn as one: a paragraph, or a stretch of a long one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Where it begins in the text, in characters.
    pub start: usize,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
    /// Whether it goes on in the next one without a break.
    pub goes_on: bool,
    /// How many characters it has, by which its height is guessed before it is drawn.
    pub characters: usize,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A number of the draft, by its place among its numbers.
    Number {
        /// Its place.
        at: usize,
        /// As printed.
        figure: String,
    },
}

/// A number's sentence, cut where it is long.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// What stands before the number.
    pub before: String,
    /// The number.
    pub figure: String,
    /// What stands behind it.
    pub behind: String,
}

/// Longer paragraphs are drawn in stretches of about so many characters, so that none takes long to draw.
const STRETCH: usize = 600;

/// So many characters of a sentence are shown on either side of its number.
const SIDE: usize = 90;

/// The text by paragraphs. Blank lines are left out, for they show nothing; no number stands in them.
pub fn paragraphs(text: &[char], numbers: &[Number]) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut next = 0;
    let mut start = 0;
    while start < text.len() {
        let end = text[start..].iter().position(|c| *c == '\n').map_or(text.len(), |at| start + at);
        let mut from = start;
        loop {
            let to = cut(text, from, end, &numbers[next..]);
            let held = numbers[next..].iter().take_while(|number| number.start() < to).count();
            let piece = paragraph(text, from..to, &numbers[next..next + held], next, to < end);
            next += held;
            if !piece.pieces.is_empty() {
                all.push(piece);
            }
            from = to;
            if from >= end {
                break;
            }
        }
        start = end + 1;
    }
    all
}

/// Where a stretch ends that begins at `from`: at the end of the paragraph, or behind a sentence, in no number.
fn cut(text: &[char], from: usize, end: usize, numbers: &[Number]) -> usize {
    if end - from <= STRETCH + STRETCH / 2 {
        return end;
    }
    let window = &text[from..from + STRETCH];
    let behind = window.iter().rposition(|c| "。！？；，、. ".contains(*c)).map_or(STRETCH, |at| at + 1);
    let to = from + behind;
    let over = numbers.iter().take_while(|number| number.start() < to).last();
    over.map_or(to, |number| number.end().max(to)).min(end)
}

fn paragraph(
    text: &[char],
    range: std::ops::Range<usize>,
    numbers: &[Number],
    first: usize,
    goes_on: bool,
) -> Paragraph {
    let slice = |from: usize, to: usize| text[from.min(to)..to].iter().collect::<String>();
    let mut pieces = Vec::new();
    let mut reached = range.start;
    for (at, number) in numbers.iter().enumerate() {
        if number.start() > reached {
            pieces.push(Piece::Words(slice(reached, number.start())));
        }
        pieces.push(Piece::Number { at: first + at, figure: number.figure.clone() });
        reached = number.end();
    }
    if reached < range.end {
        pieces.push(Piece::Words(slice(reached, range.end)));
    }
    if pieces.iter().all(|piece| matches!(piece, Piece::Words(words) if words.trim().is_empty())) {
        pieces.clear();
    }
    Paragraph { start: range.start, pieces, goes_on, characters: range.len() }
}

/// Whether a sentence, as coders look at it, ends with a character.
pub(in crate::coding) fn ends_sentence(c: &char) -> bool {
    "。！？；\n".contains(*c)
}

/// The sentence in which a number stands.
pub fn sentence_around(text: &[char], number: &Number) -> Sentence {
    let (start, end) = (number.start().min(text.len()), number.end().min(text.len()));
    let from = text[..start].iter().rposition(ends_sentence).map_or(0, |at| at + 1);
    let to = text[end..].iter().position(ends_sentence).map_or(text.len(), |at| end + at + 1);
    let (near, far) = (start.saturating_sub(SIDE).max(from), (end + SIDE).min(to));
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    let slice = |from: usize, to: usize| text[from..to].iter().collect::<String>();
    Sentence {
        before: format!("{}{}", mark(near > from), slice(near, start).trim_start()),
        figure: slice(start, end),
        behind: format!("{}{}", slice(end, far).trim_end(), mark(far < to)),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::coding::draft::Draft;

    fn laid_out(text: &str) -> (Vec<Paragraph>, usize) {
        let draft = Draft::new("r", text);
        let characters: Vec<char> = text.chars().collect();
        (paragraphs(&characters, draft.numbers()), draft.numbers().len())
    }

    #[test]
    fn a_text_is_drawn_by_paragraphs_with_its_numbers_in_place() {
        let (all, _) = laid_out("甲有3户。\n\n乙有40人，\r\n丙。");
        assert_eq!(all.len(), 3);
        assert_eq!(all[1].pieces[1], Piece::Number { at: 1, figure: "40".into() });
        assert_eq!(all[2].pieces, [Piece::Words("丙。".into())]);
    }

    #[test]
    fn the_sentence_is_that_of_the_number() {
        let draft = Draft::new("r", "前一句。这里有3户人家；后一句。");
        let text: Vec<char> = "前一句。这里有3户人家；后一句。".chars().collect();
        let sentence = sentence_around(&text, &draft.numbers()[1]);
        assert_eq!((sentence.before.as_str(), sentence.behind.as_str()), ("这里有", "户人家；"));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_stretch_is_long(text in "[甲乙0-9，。\n]{0,3000}") {
            let (all, numbers) = laid_out(&text);
            let drawn: String = all.iter().flat_map(|paragraph| &paragraph.pieces).map(|piece| match piece {
                Piece::Words(words) => words.as_str(),
                Piece::Number { figure, .. } => figure.as_str(),
            }).collect();
            prop_assert_eq!(drawn, text.replace('\n', ""));
            let shown = all.iter().flat_map(|paragraph| &paragraph.pieces).filter_map(|piece| match piece {
                Piece::Number { at, .. } => Some(*at),
                Piece::Words(_) => None,
            });
            prop_assert!(shown.eq(0..numbers));
        }
    }
}
