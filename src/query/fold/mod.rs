//! Spellings that a reader does not tell apart, made one.
//!
//! Traditional and simplified characters, full and half width, upper and lower case, letters with and without
//! accents fold together; marks that are not seen (joiners, directions) fall away.

mod latin;
mod simplified;

use std::ops::Range;

pub use simplified::simplify;

/// A character of a folded text, and the bytes of the original that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded character.
    pub char: char,
    /// Where it stands in the original.
    pub bytes: Range<usize>,
}

/// The folded text.
///
/// ```
/// use relocation_explorer::query::fold::fold;
/// assert_eq!(fold("Ｋｅｌａｎ"), "kelan");
/// assert_eq!(fold("扶貧車間"), "扶贫车间");
/// assert_eq!(fold("Guǎngzhōu"), "guangzhou");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, |c| folded.push(c)));
    folded
}

/// The characters of the folded text, each with its place in the original.
pub fn folded(text: &str) -> impl Iterator<Item = Folded> {
    text.char_indices().flat_map(|(at, c)| {
        let bytes = at..at + c.len_utf8();
        let mut parts = [None; 3];
        let mut slots = parts.iter_mut();
        fold_char(c, |c| {
            if let Some(slot) = slots.next() {
                *slot = Some(c);
            }
        });
        parts.into_iter().flatten().map(move |char| Folded { char, bytes: bytes.clone() })
    })
}

/// Gives what a character folds to: mostly one character, for some letters two, for unseen marks none.
pub(super) fn fold_char(c: char, mut give: impl FnMut(char)) {
    match c {
        'A'..='Z' => give(c.to_ascii_lowercase()),
        '\0'..='\u{7f}' => give(c),
        '\u{3000}' => give(' '),
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(c as u32 - 0xfee0).unwrap_or(c);
            give(narrow.to_ascii_lowercase());
        }
        '\u{2e80}'.. => give(simplify(c)),
        _ if is_unseen(c) => {}
        _ => {
            for c in c.to_lowercase().filter(|&c| !is_unseen(c)) {
                match c {
                    'ß' => "ss".chars().for_each(&mut give),
                    'æ' => "ae".chars().for_each(&mut give),
                    'œ' => "oe".chars().for_each(&mut give),
                    _ => give(latin::base(c)),
                }
            }
        }
    }
}

/// Combining accents, joiners, marks of direction, variation selectors.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_looks_alike_is_one() {
        assert_eq!(fold("６．２２萬"), fold("6.22万"));
        assert_eq!(fold("CAFÉ"), "cafe");
        assert_eq!(fold("Cafe\u{301}"), "cafe");
        assert_eq!(fold("Guì\u{200b}zhōu\u{200f}"), "guizhou");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("İ"), "i");
        assert_eq!(fold("後、餘、臺、裡"), "后、余、台、里");
    }

    #[test]
    fn what_differs_stays() {
        assert_eq!(fold("就业 jobs 🙂 ก"), "就业 jobs 🙂 ก");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_folded_character_knows_its_place(text in any::<String>()) {
            let mut last = 0;
            let mut whole = String::new();
            for Folded { char, bytes } in folded(&text) {
                prop_assert!(text.get(bytes.clone()).is_some());
                prop_assert!(bytes.start >= last);
                last = bytes.start;
                whole.push(char);
            }
            prop_assert_eq!(whole, fold(&text));
        }
    }
}
