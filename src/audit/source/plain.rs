//! A text without what its layout adds: only letters and digits, in one script.

use crate::query::fold::folded;

/// The letters and digits of a text, folded, each with its place in the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    /// The folded characters.
    pub characters: Vec<char>,
    /// For each of them its 0-based index in the original, in Unicode characters.
    pub places: Vec<usize>,
}

impl Plain {
    /// Folds width, case and script; drops white space, punctuation, and readings in brackets (`協(xié)作`), of
    /// which a quotation may begin or end with a half. A point between digits stays: 1.2 is not 12.
    pub(crate) fn of(text: &str) -> Self {
        Self::read(text, false)
    }

    /// The same, but white space and punctuation stay.
    pub(crate) fn with_marks(text: &str) -> Self {
        Self::read(text, true)
    }

    fn read(text: &str, marks: bool) -> Self {
        let mut all: Vec<(char, usize)> = Vec::new();
        for (index, (byte, c)) in text.char_indices().enumerate() {
            let end = byte + c.len_utf8();
            all.extend(folded(&text[byte..end]).map(|folded| (folded.char, index)));
        }
        let mut plain = Self::default();
        let mut at = tail_of_reading(&all);
        while at < all.len() {
            let (c, place) = all[at];
            if c == '('
                && let Some(end) = end_of_reading(&all, at)
            {
                at = end;
                continue;
            }
            let digit_at = |i: usize| all.get(i).is_some_and(|(c, _)| c.is_ascii_digit());
            let point = matches!(c, '.' | '/') && at > 0 && digit_at(at - 1) && digit_at(at + 1);
            if marks || c.is_alphanumeric() || c == '%' || point {
                plain.characters.push(c);
                plain.places.push(place);
            }
            at += 1;
        }
        plain
    }
}

fn is_latin(c: char) -> bool {
    (c.is_alphabetic() && (c as u32) < 0x250)
        || ('\u{1e00}'..='\u{1eff}').contains(&c)
        || ('\u{300}'..='\u{36f}').contains(&c)
}

/// The index behind a bracket that holds only Latin letters, or that the text's end cuts off.
fn end_of_reading(all: &[(char, usize)], open: usize) -> Option<usize> {
    let letters = all[open + 1..].iter().take_while(|(c, _)| is_latin(*c)).count();
    let end = open + 1 + letters;
    match all.get(end) {
        Some((')', _)) if letters > 0 => Some(end + 1),
        None => Some(end),
        _ => None,
    }
}

/// The length of the rest of a bracket that the text's beginning cuts off.
fn tail_of_reading(all: &[(char, usize)]) -> usize {
    let letters = all.iter().take_while(|(c, _)| is_latin(*c)).count();
    if all.get(letters).is_some_and(|(c, _)| *c == ')') { letters + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        Plain::of(text).characters.iter().collect()
    }

    #[test]
    fn layout_and_readings_are_dropped() {
        assert_eq!(plain("协(xié)作，\n 共建 园区（gòng）"), "协作共建园区");
        assert_eq!(plain("jí)办公,选派"), "办公选派");
        assert_eq!(plain("名干部驻点(di"), "名干部驻点");
        assert_eq!(plain("名干部驻点("), "名干部驻点");
        assert_eq!(plain("１２.５%，Ｎ（3）"), "12.5%n3");
        assert_eq!(plain("5.共建"), "5共建");
    }

    #[test]
    fn places_lead_back() {
        let text = "协(xié)作 7名";
        let found = Plain::of(text);
        let back: Vec<char> = found.places.iter().map(|&at| text.chars().nth(at).unwrap()).collect();
        assert_eq!(back, ['协', '作', '7', '名']);
    }
}
