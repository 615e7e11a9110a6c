//! Where a text shows what was searched for.

use std::ops::Range;

use super::query::{SearchTerm, terms};
use super::runs::{Run, is_passed_over, runs};
use crate::query::fold::{Folded, folded};

/// The parts of a text that a query's words match: byte ranges on character boundaries, in order, apart.
///
/// ```
/// use relocation_explorer::query::highlight;
/// assert_eq!(highlight("就業", "外出就业人数"), [6..12]);
/// assert_eq!(highlight("work", "Workshops and workers"), [0..4, 14..18]);
/// ```
pub fn highlight(query: &str, text: &str) -> Vec<Range<usize>> {
    let terms = terms(query);
    if terms.is_empty() {
        return Vec::new();
    }
    let places: Vec<Folded> = folded(text).collect();
    let chars: Vec<char> = places.iter().map(|folded| folded.char).collect();
    let mut marked = vec![false; chars.len()];
    for run in runs(&chars) {
        for term in &terms {
            match (&run, term) {
                (Run::Word(at), SearchTerm::Word(word)) => mark_beginning(&chars, at, word, &mut marked),
                (Run::Han(at), SearchTerm::Han(run)) => mark_pairs(&chars, at, run, &mut marked),
                _ => {}
            }
        }
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (place, _) in places.into_iter().zip(marked).filter(|(_, marked)| *marked) {
        match ranges.last_mut() {
            Some(last) if last.end >= place.bytes.start => last.end = last.end.max(place.bytes.end),
            _ => ranges.push(place.bytes),
        }
    }
    ranges
}

/// Marks the beginning of a word; what is not looked for is passed over.
fn mark_beginning(chars: &[char], at: &Range<usize>, word: &str, marked: &mut [bool]) {
    let mut wanted = word.chars().peekable();
    let mut end = at.start;
    while end < at.end && wanted.peek().is_some() {
        if !is_passed_over(chars[end]) && wanted.next() != Some(chars[end]) {
            return;
        }
        end += 1;
    }
    if wanted.peek().is_none() {
        marked[at.start..end].fill(true);
    }
}

/// Marks every pair of characters that a run of the query has too, or the character that is all of it.
fn mark_pairs(chars: &[char], at: &Range<usize>, run: &[char], marked: &mut [bool]) {
    let width = run.len().min(2);
    for start in at.start..(at.end + 1).saturating_sub(width) {
        let here = &chars[start..start + width];
        if run.windows(width).any(|pair| pair == here) {
            marked[start..start + width].fill(true);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        highlight(query, text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn spellings_are_marked_as_they_stand() {
        assert_eq!(marked("搬迁群众", "搬遷群眾，搬走"), ["搬遷群眾"]);
        assert_eq!(marked("CAFE", "Les cafés"), ["café"]);
        assert_eq!(marked("62200", "total 62,200 people"), ["62,200"]);
        assert_eq!(marked("县", "县城和县里"), ["县", "县"]);
        assert_eq!(marked("shop", "workshop"), Vec::<&str>::new());
        assert_eq!(marked("", "anything"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn ranges_lie_on_characters_in_order(query in any::<String>(), text in any::<String>()) {
            let mut end = 0;
            for range in highlight(&query, &text) {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }

        #[test]
        fn a_text_is_found_in_itself(text in "[a-z就业搬迁]{1,12}") {
            prop_assert_eq!(marked(&text, &text).concat(), text);
        }
    }
}
