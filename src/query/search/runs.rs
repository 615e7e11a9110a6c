//! Folded text as runs of Chinese characters and words.

use std::ops::Range;

/// A part of a text that is searched as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Neighbouring characters of a script without spaces.
    Han(Range<usize>),
    /// A word or a number.
    Word(Range<usize>),
}

/// The runs of folded characters, in order. A point or comma between digits belongs to the number.
pub(super) fn runs(chars: &[char]) -> impl Iterator<Item = Run> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < chars.len() {
            let start = at;
            at += 1;
            if is_han(chars[start]) {
                while at < chars.len() && is_han(chars[at]) {
                    at += 1;
                }
                return Some(Run::Han(start..at));
            }
            if is_letter(chars[start]) {
                while at < chars.len() && (is_letter(chars[at]) || joins_digits(chars, at)) {
                    at += 1;
                }
                return Some(Run::Word(start..at));
            }
        }
        None
    })
}

/// Writes a word as it is indexed: without the commas that group digits.
pub(super) fn write_word(chars: &[char], word: &mut String) {
    word.clear();
    word.extend(chars.iter().filter(|&&c| c != ','));
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric() && !is_han(c))
}

fn joins_digits(chars: &[char], at: usize) -> bool {
    matches!(chars[at], '.' | ',')
        && at > 0
        && chars[at - 1].is_ascii_digit()
        && chars.get(at + 1).is_some_and(char::is_ascii_digit)
}

/// Ideographs, kana and Hangul: none of them puts spaces between words dependably.
fn is_han(c: char) -> bool {
    c >= '\u{3005}'
        && matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let text = |range: Range<usize>| chars[range].iter().collect();
        runs(&chars)
            .map(|run| match run {
                Run::Han(at) | Run::Word(at) => text(at),
            })
            .collect()
    }

    #[test]
    fn scripts_and_numbers_part() {
        assert_eq!(words("6.22万 workers, 62,200。省外"), ["6.22", "万", "workers", "62,200", "省外"]);
        assert_eq!(words("（县）a.b .5 5."), ["县", "a", "b", "5", "5"]);
        assert_eq!(words("🙂"), Vec::<String>::new());
    }
}
