//! What a reader typed, as terms.

use super::runs::{Run, runs, write_word};
use crate::query::fold::fold_char;

/// Something that must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SearchTerm {
    /// A run of characters, shared pair by pair.
    Han(Vec<char>),
    /// The beginning of a word.
    Word(String),
}

/// Characters of a query that are read; nobody types more, and a pasted page must not stop the page.
const MOST_CHARACTERS: usize = 400;
/// Terms of a query that count.
pub(super) const MOST_TERMS: usize = 12;
/// Characters of a run that count; their set fits into a word.
pub(super) const MOST_HAN: usize = 32;

/// The terms of a query, each once.
pub(super) fn terms(query: &str) -> Vec<SearchTerm> {
    let mut chars = Vec::new();
    query.chars().take(MOST_CHARACTERS).for_each(|c| fold_char(c, |c| chars.push(c)));
    let mut terms = Vec::new();
    for run in runs(&chars) {
        let term = match run {
            Run::Han(at) => SearchTerm::Han(chars[at].iter().copied().take(MOST_HAN).collect()),
            Run::Word(at) => {
                let mut word = String::new();
                write_word(&chars[at], &mut word);
                SearchTerm::Word(word)
            }
        };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms.truncate(MOST_TERMS);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_words_and_runs() {
        let word = |word: &str| SearchTerm::Word(word.into());
        assert_eq!(terms("  Jobs jobs 62,200 "), [word("jobs"), word("62200")]);
        assert_eq!(terms("就業jobs"), [SearchTerm::Han(vec!['就', '业']), word("jobs")]);
        assert_eq!(terms("…🙂 \u{202e}"), []);
    }

    #[test]
    fn a_pasted_page_is_cut() {
        assert!(terms(&"就业 work ".repeat(2_000)).len() <= MOST_TERMS);
        let long = terms(&"字".repeat(10_000));
        assert!(matches!(&long[..], [SearchTerm::Han(run)] if run.len() == MOST_HAN));
    }
}
