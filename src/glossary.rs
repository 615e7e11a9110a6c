//! Where words of the collection's glossary stand in its texts.
//!
//! In: a text and the glossary. Out: the text in runs, the first mention of each entry with its place; and the entries that
//! no text mentions.

use std::ops::Range;

use serde_json::Value;

use crate::snapshot::{GlossaryEntry, Lang, Snapshot};

/// The text in runs, in order and without a gap, each with the entry that it mentions, by its place. An entry is marked once in
/// a text; of two that begin at one character the longer word counts.
pub fn explained_runs<'a>(text: &'a str, glossary: &[GlossaryEntry]) -> Vec<(&'a str, Option<usize>)> {
    let mut mentions: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, entry) in glossary.iter().enumerate() {
        let found = words_of(entry).filter_map(|word| find(text, word));
        if let Some(first) = found.min_by_key(|range| (range.start, std::cmp::Reverse(range.end))) {
            mentions.push((first, at));
        }
    }
    mentions.sort_unstable_by_key(|(range, at)| (range.start, std::cmp::Reverse(range.end), *at));
    let (mut runs, mut done) = (Vec::new(), 0);
    for (range, at) in mentions {
        if range.start < done {
            continue;
        }
        runs.push((&text[done..range.start], None));
        done = range.end;
        runs.push((&text[range], Some(at)));
    }
    runs.push((&text[done..], None));
    runs.retain(|(run, _)| !run.is_empty());
    runs
}

impl GlossaryEntry {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en).first().map_or("", String::as_str)
    }
}

/// The places of entries none of whose words stands in a text of the collection: nobody could open them there.
pub fn unused_entries(snapshot: &Snapshot) -> Vec<usize> {
    let others = Snapshot { glossary: Vec::new(), terms: Vec::new(), ..snapshot.clone() };
    // Texts and numbers can be written.
    let document = serde_json::to_value(&others).unwrap_or_default();
    let mut texts = Vec::new();
    collect_texts(&document, &mut texts);
    let is_used = |entry: &GlossaryEntry| {
        words_of(entry).any(|word| texts.iter().any(|text| find(text, word).is_some()))
    };
    let entries = snapshot.glossary.iter().enumerate();
    entries.filter(|(_, entry)| !is_used(entry)).map(|(at, _)| at).collect()
}

fn words_of(entry: &GlossaryEntry) -> impl Iterator<Item = &str> {
    entry.zh.iter().chain(&entry.en).map(String::as_str)
}

/// Where a word stands first: as a whole, or in the plural, where it is written in letters.
fn find(text: &str, word: &str) -> Option<Range<usize>> {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let lower = text.to_ascii_lowercase();
    let word = word.to_ascii_lowercase();
    let is_spelled = word.starts_with(is_letter);
    lower.match_indices(&word).find_map(|(start, _)| {
        let end = start + word.len();
        if !is_spelled {
            return Some(start..end);
        }
        let rest = &lower[end..];
        let plural = rest.strip_prefix('s').filter(|rest| !rest.starts_with(is_letter));
        let is_whole =
            !lower[..start].ends_with(is_letter) && (plural.is_some() || !rest.starts_with(is_letter));
        is_whole.then_some(start..end + usize::from(plural.is_some()))
    })
}

/// Every text in both languages below a value.
fn collect_texts<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            if let (Some(Value::String(zh)), Some(Value::String(en))) = (members.get("zh"), members.get("en"))
            {
                texts.extend([zh.as_str(), en]);
            }
            members.values().for_each(|member| collect_texts(member, texts));
        }
        Value::Array(members) => members.iter().for_each(|member| collect_texts(member, texts)),
        _ => {}
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::snapshot::{Collection, Text};

    fn entry(zh: &[&str], en: &[&str]) -> GlossaryEntry {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        GlossaryEntry { zh: owned(zh), en: owned(en), meaning: Text::new("义", "meaning") }
    }

    fn glossary() -> Vec<GlossaryEntry> {
        vec![
            entry(&["车间"], &["workshop"]),
            entry(&["帮扶车间"], &["assistance workshop"]),
            entry(&["13810"], &["13810"]),
        ]
    }

    fn marked<'a>(text: &'a str, glossary: &[GlossaryEntry]) -> Vec<(&'a str, usize)> {
        explained_runs(text, glossary).into_iter().filter_map(|(run, at)| Some((run, at?))).collect()
    }

    #[test]
    fn the_first_mention_of_each_word_is_marked_whole_or_in_the_plural() {
        let glossary = glossary();
        assert_eq!(marked("Workshops and a workshop", &glossary), [("Workshops", 0)]);
        assert_eq!(marked("an assistance workshop", &glossary), [("assistance workshop", 1)]);
        assert_eq!(marked("建成帮扶车间，车间多", &glossary), [("帮扶车间", 1)]);
        assert_eq!(marked("“13810”机制 in workshops", &glossary), [("13810", 2), ("workshops", 0)]);
        assert_eq!(marked("workshopping, 138100, homeworkshop", &glossary), []);
    }

    #[test]
    fn what_no_text_mentions_is_named() {
        let collection = Collection::open(include_str!("../tests/fixtures/small.json")).unwrap();
        let mut snapshot = collection.snapshot().clone();
        snapshot.glossary = vec![entry(&["绿地"], &["greenery"]), entry(&["浮桥"], &["pontoon"])];
        let name = snapshot.indicators[0].name.zh.clone();
        snapshot.glossary.push(entry(&[&name], &["pontoon bridge"]));
        let unused = unused_entries(&snapshot);
        assert!(unused.contains(&1) && !unused.contains(&2), "{unused:?}");
    }

    const PIECES: [&str; 9] =
        ["帮扶", "车间", "workshop", "s", " ", "13810", "assistance ", "，", "Workshop"];

    proptest! {
        #[test]
        fn runs_join_to_the_text(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12),
        ) {
            let (text, glossary) = (pieces.concat(), glossary());
            let runs = explained_runs(&text, &glossary);
            prop_assert_eq!(runs.iter().map(|(run, _)| *run).collect::<String>(), text.clone());
            let mut met: Vec<usize> = runs.iter().filter_map(|(_, at)| *at).collect();
            met.sort_unstable();
            prop_assert!(met.is_sorted_by(|a, b| a < b), "an entry is marked once");
        }
    }
}
