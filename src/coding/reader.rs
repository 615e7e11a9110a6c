//! A text as the rules read it: in one script, without readings in brackets, in sentences and clauses.

use crate::audit::Plain;
use crate::figure::{Printed, tokens};

/// A number of a text.
#[derive(Debug, Clone)]
pub(super) struct Number {
    /// Its characters in the plain text, 余 or 多 directly behind it included.
    pub start: usize,
    /// The index behind them.
    pub end: usize,
    /// Where it begins in the text itself, in Unicode characters.
    pub offset: usize,
    /// As it is printed.
    pub figure: String,
    /// The figure taken apart; `None` where it denotes no number.
    pub printed: Option<Printed>,
}

impl Number {
    /// Whether it is written in Chinese numerals alone.
    pub(super) fn is_chinese(&self) -> bool {
        !self.figure.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
    }

    /// The whole number that it denotes.
    pub(super) fn whole(&self) -> Option<u32> {
        let value = self.printed.as_ref()?.value();
        (value.fract() == 0.0 && (0.0..1e9).contains(&value)).then_some(value as u32)
    }
}

/// A text with its numbers. All indexes are of the plain text's characters.
#[derive(Debug)]
pub(super) struct Reader {
    pub chars: Vec<char>,
    pub numbers: Vec<Number>,
    /// For each character, where its sentence and its clause begin.
    starts: Vec<(u32, u32)>,
    /// For each character, where its clause ends.
    ends: Vec<u32>,
}

impl Reader {
    pub(super) fn of(text: &str) -> Self {
        let Plain { characters: chars, places } = Plain::with_marks(text);
        let numbers = numbers(text, &chars, &places);
        let (mut starts, mut ends) = (Vec::with_capacity(chars.len()), vec![0; chars.len()]);
        let (mut sentence, mut clause) = (0, 0);
        for (at, &c) in chars.iter().enumerate() {
            starts.push((sentence as u32, clause as u32));
            if ends_clause(&chars, at) {
                ends[clause..=at].fill(at as u32);
                clause = at + 1;
                if ends_sentence(c) && !(c == '。' && goes_on(&chars[at + 1..])) {
                    sentence = at + 1;
                }
            }
        }
        ends[clause..].fill(chars.len() as u32);
        Self { chars, numbers, starts, ends }
    }

    /// Where the sentence of a character begins.
    pub(super) fn sentence_start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(0, |starts| starts.0 as usize)
    }

    /// Where the clause of a character begins.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(0, |starts| starts.1 as usize)
    }

    /// Where the clause of a character ends.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        self.ends.get(at).map_or(self.chars.len(), |end| *end as usize)
    }

    /// The characters of a range, cut to the text.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[char] {
        let to = to.min(self.chars.len());
        &self.chars[from.min(to)..to]
    }

    /// The number that begins at a place.
    pub(super) fn number_at(&self, start: usize) -> Option<&Number> {
        self.numbers.get(self.numbers.binary_search_by_key(&start, |number| number.start).ok()?)
    }

    /// Whether a word stands at a place.
    pub(super) fn has(&self, at: usize, word: &str) -> bool {
        let mut here = self.chars.iter().skip(at);
        word.chars().all(|c| here.next() == Some(&c))
    }

    /// The first of some words that stands at a place.
    pub(super) fn first(&self, at: usize, words: &'static str) -> Option<&'static str> {
        words.split(' ').find(|word| self.has(at, word))
    }

    /// The first of some words that ends at a place.
    pub(super) fn last(&self, end: usize, words: &'static str) -> Option<&'static str> {
        words
            .split(' ')
            .find(|word| end.checked_sub(word.chars().count()).is_some_and(|at| self.has(at, word)))
    }
}

/// Whether a character is an ideograph or another letter; most are ideographs, which needs no table.
pub(super) fn is_letter(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || c.is_alphabetic()
}

/// Marks that end a sentence. Bars and breaks stand between the lines of pages.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '\n' | '\r' | '|')
}

/// Whether what stands behind a full stop only takes apart what stands before it: 其中, 分县看.
fn goes_on(behind: &[char]) -> bool {
    let starts = |word: &str| word.chars().enumerate().all(|(at, c)| behind.get(at) == Some(&c));
    let part = behind.iter().take(6).position(|c| matches!(c, '看' | ','));
    starts("其中") || starts("分") && part.is_some_and(|at| at >= 2 && behind[at] == '看')
}

fn ends_clause(chars: &[char], at: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    match chars[at] {
        ',' => !(digit(at.checked_sub(1)) && digit(Some(at + 1))),
        ';' | ':' => true,
        c => ends_sentence(c),
    }
}

/// The numbers of a text: its tokens, with groups of three digits joined, and 余 or 多 taken in.
fn numbers(text: &str, chars: &[char], places: &[usize]) -> Vec<Number> {
    let printed: Vec<char> = text.chars().collect();
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    for token in tokens(text) {
        while places.get(at).is_some_and(|&place| place < token.offset) {
            at += 1;
        }
        let (start, token_end) = (at, token.end());
        while places.get(at).is_some_and(|&place| place < token_end) {
            at += 1;
        }
        let is_group = |text: &str| text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
        let starts_with_group = token.text.get(..3).is_some_and(is_group)
            && !token.text[3..].starts_with(|c: char| c.is_ascii_digit());
        if let Some(last) = found.last_mut()
            && starts_with_group
            && last.end + 1 == start
            && chars.get(last.end) == Some(&',')
            && printed.get(token.offset - 1) == Some(&',')
            && last.figure.split(',').next().is_some_and(|first| (1..=3).contains(&first.len()))
            && last.figure.split(',').skip(1).all(is_group)
            && last.figure.bytes().all(|b| b.is_ascii_digit() || b == b',')
        {
            last.figure = format!("{},{}", last.figure, token.text);
            last.end = at;
            last.printed = Printed::parse(&last.figure).ok();
            continue;
        }
        found.push(Number {
            start,
            end: at,
            offset: token.offset,
            printed: Printed::parse(&token.text).ok(),
            figure: token.text,
        });
    }
    for number in &mut found {
        take_more(number, chars, places, &printed);
    }
    found
}

/// Takes 余 or 多 into a figure that it stands behind, where the two make a number together.
fn take_more(number: &mut Number, chars: &[char], places: &[usize], printed: &[char]) {
    let Some('余' | '多') = chars.get(number.end) else { return };
    // 三多 is a slogan, 十多 a number.
    let apart = places[number.end] != number.offset + number.figure.chars().count();
    let slogan = number.is_chinese() && number.whole().is_some_and(|whole| whole < 10);
    if apart || slogan || number.figure.ends_with(['余', '多', '餘']) {
        return;
    }
    let longer = format!("{}{}", number.figure, printed[places[number.end]]);
    if let Ok(read) = Printed::parse(&longer) {
        number.figure = longer;
        number.printed = Some(read);
        number.end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<(usize, String)> {
        Reader::of(text).numbers.into_iter().map(|number| (number.offset, number.figure)).collect()
    }

    #[test]
    fn a_figure_is_taken_whole() {
        assert_eq!(figures("共12,345人"), [(1, "12,345".to_owned())]);
        assert_eq!(figures("共1,234,567元"), [(1, "1,234,567".to_owned())]);
        assert_eq!(figures("2020,2021年"), [(0, "2020".to_owned()), (5, "2021".to_owned())]);
        assert_eq!(figures("达500余人"), [(1, "500余".to_owned())]);
        assert_eq!(figures("培(péi)训3000多(duō)人"), [(7, "3000多".to_owned())]);
    }

    #[test]
    fn clauses_and_sentences_begin_where_marks_end() {
        let reader = Reader::of("甲乙，丙12,345丁。戊");
        assert_eq!((reader.sentence_start(4), reader.clause_start(4)), (0, 3));
        assert_eq!((reader.sentence_start(12), reader.clause_end(4)), (12, 11));
    }
}
