//! Folded text as runs of Chinese characters and words.

use std::ops::Range;

/// A part of a text that is searched as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Neighbouring characters of a script without spaces, with the marks that stand around some of them.
    Han(Range<usize>),
    /// A word or a number.
    Word(Range<usize>),
}

/// The runs of folded characters, in order. A point or comma between digits belongs to the number, an apostrophe between
/// letters to the word, a quotation mark or a bracket between Chinese characters to the run: 一码贵州平台 is also written
/// “一码贵州”平台.
pub(super) fn runs(chars: &[char]) -> impl Iterator<Item = Run> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < chars.len() {
            let start = at;
            at += 1;
            if is_han(chars[start]) {
                let mut end = at;
                while at < chars.len() && (is_han(chars[at]) || is_around(chars[at])) {
                    at += 1;
                    if is_han(chars[at - 1]) {
                        end = at;
                    }
                }
                return Some(Run::Han(start..end));
            }
            if is_letter(chars[start]) {
                while at < chars.len() && (is_letter(chars[at]) || joins(chars, at)) {
                    at += 1;
                }
                return Some(Run::Word(start..at));
            }
        }
        None
    })
}

/// Writes a word as it is indexed: without the commas that group digits, and without apostrophes.
pub(super) fn write_word(chars: &[char], word: &mut String) {
    word.clear();
    word.extend(chars.iter().filter(|&&c| !is_passed_over(c)));
}

/// What stands in a word and is not looked for.
pub(super) fn is_passed_over(c: char) -> bool {
    matches!(c, ',' | '\'' | '’')
}

/// Writes a run of characters as it is indexed: without the marks around some of them.
pub(super) fn write_run(chars: &[char], run: &mut Vec<char>) {
    run.clear();
    run.extend(chars.iter().filter(|&&c| !is_around(c)));
}

/// Quotation marks, brackets, and the point between names.
pub(super) fn is_around(c: char) -> bool {
    matches!(c, '"' | '\'' | '(' | ')' | '[' | ']' | '“' | '”' | '‘' | '’' | '·' | '\u{3008}'..='\u{3011}')
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric() && !is_han(c))
}

/// Whether a mark behind a letter belongs to the word.
fn joins(chars: &[char], at: usize) -> bool {
    let (before, after) = (chars[at - 1], chars.get(at + 1));
    match chars[at] {
        '.' | ',' => before.is_ascii_digit() && after.is_some_and(char::is_ascii_digit),
        '\'' | '’' => before.is_alphabetic() && after.is_some_and(|&c| c.is_alphabetic() && is_letter(c)),
        _ => false,
    }
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

    #[test]
    fn marks_around_words_part_nothing() {
        assert_eq!(words("（在“一码贵州”平台）"), ["在“一码贵州”平台"]);
        assert_eq!(words("people’s residents’ homes"), ["people’s", "residents", "homes"]);
        assert_eq!(words("5(3) “six disorders”"), ["5", "3", "six", "disorders"]);
        let mut run = Vec::new();
        write_run(&['三', '都', '·', '黄', '埔'], &mut run);
        assert_eq!(run.iter().collect::<String>(), "三都黄埔");
    }
}
