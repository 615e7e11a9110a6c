//! What a reader typed, as words and runs.

use super::runs::{Run, runs, write_run, write_word};
use crate::query::fold::fold_char;

/// A word or a run that must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SearchTerm {
    /// A run of characters, shared pair by pair.
    Han(Vec<char>),
    /// The beginning of a word, or another form of it; a number as a whole.
    Word(String),
}

/// Characters of a query that are read; nobody types more, and a pasted page must not stop the page.
const MOST_CHARACTERS: usize = 400;
/// Terms of a query that count.
pub(super) const MOST_TERMS: usize = 12;
/// Characters of a run that count; their set fits into a word.
pub(super) const MOST_HAN: usize = 32;

/// Words and runs in their order, as many as there are.
pub(super) fn tokens(query: &str) -> Vec<SearchTerm> {
    let mut chars = Vec::new();
    query.chars().take(MOST_CHARACTERS).for_each(|c| fold_char(c, |c| chars.push(c)));
    let token = |run| match run {
        Run::Han(at) => {
            let mut run = Vec::new();
            write_run(&chars[at], &mut run);
            SearchTerm::Han(run)
        }
        Run::Word(at) => {
            let mut word = String::new();
            write_word(&chars[at], &mut word);
            SearchTerm::Word(word)
        }
    };
    runs(&chars).map(token).collect()
}

/// The terms of a query, each once.
pub(super) fn terms(query: &str) -> Vec<SearchTerm> {
    let mut terms = Vec::new();
    for mut term in tokens(query) {
        if let SearchTerm::Han(run) = &mut term {
            run.truncate(MOST_HAN);
        }
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
        assert_eq!(
            terms("people's “两地”权益"),
            [word("peoples"), SearchTerm::Han("两地权益".chars().collect())]
        );
        assert_eq!(terms("…🙂 \u{202e}"), []);
    }

    #[test]
    fn a_pasted_page_is_cut() {
        assert!(terms(&"就业 work ".repeat(2_000)).len() <= MOST_TERMS);
        let long = terms(&"字".repeat(10_000));
        assert!(matches!(&long[..], [SearchTerm::Han(run)] if run.len() == MOST_HAN));
    }
}
