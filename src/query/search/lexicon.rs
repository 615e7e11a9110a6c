//! The words that mean something in a collection: its terms, and the names of its places.

use rustc_hash::FxHashMap;

use super::pinyin::{Sound, table};
use super::query::{SearchTerm, tokens};
use super::stem::stem;
use crate::snapshot::{Collection, Region, Term};

/// A word or several that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phrase {
    /// In Chinese.
    Han(Vec<char>),
    /// In another writing, word by word.
    Words(Vec<String>),
}

/// What a phrase stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    /// All phrases that mean it.
    pub phrases: Vec<Phrase>,
    /// What it leads to: see [`tag`].
    pub tags: Vec<String>,
    /// Whether it is a place, whose name stands for no other.
    pub is_place: bool,
}

/// Every phrase of a collection with what it stands for.
#[derive(Debug, Default)]
pub struct Lexicon {
    meanings: Vec<Meaning>,
    /// Which meanings each phrase has, by its characters or the stems of its words.
    by_phrase: FxHashMap<String, Vec<usize>>,
    /// The lengths of the longest phrases: characters, words.
    longest: (usize, usize),
}

/// Bytes of a phrase that is begun: three letters, or a character.
const BEGUN: usize = 3;

/// What documents are marked with so that a term leads to them. No word that is typed looks so.
pub(super) fn tag(kind: &str, id: &str) -> String {
    format!("\u{1}{kind}:{id}\u{1}")
}

impl Lexicon {
    /// The terms and places of a collection.
    pub fn of(collection: &Collection) -> Self {
        let snapshot = collection.snapshot();
        let mut lexicon = Self::default();
        snapshot.terms.iter().for_each(|term| lexicon.add(meaning_of_term(term)));
        snapshot.regions.iter().for_each(|region| lexicon.add(meaning_of_region(region)));
        lexicon
    }

    fn add(&mut self, meaning: Meaning) {
        for phrase in &meaning.phrases {
            match phrase {
                Phrase::Han(run) => self.longest.0 = self.longest.0.max(run.len()),
                Phrase::Words(words) => self.longest.1 = self.longest.1.max(words.len()),
            }
            let meanings = self.by_phrase.entry(key(phrase)).or_default();
            if meanings.last() != Some(&self.meanings.len()) {
                meanings.push(self.meanings.len());
            }
        }
        self.meanings.push(meaning);
    }

    /// The longest phrase that a run begins with, and what it stands for.
    pub(super) fn longest_run(&self, run: &[char]) -> Option<(usize, Vec<&Meaning>)> {
        let lengths = (1..=run.len().min(self.longest.0)).rev();
        let mut found =
            lengths.map(|length| (length, self.meanings_of(&run[..length].iter().collect::<String>())));
        found.find(|(_, meanings)| !meanings.is_empty())
    }

    /// The longest phrase that a row of words begins with, by their stems, and what it stands for.
    pub(super) fn longest_words(&self, stems: &[String]) -> Option<(usize, Vec<&Meaning>)> {
        let lengths = (1..=stems.len().min(self.longest.1)).rev();
        let mut found = lengths.map(|length| (length, self.meanings_of(&stems[..length].join(" "))));
        found.find(|(_, meanings)| !meanings.is_empty())
    }

    /// What phrases stand for that are read so.
    pub(super) fn sounding(&self, sounds: &[Sound]) -> Vec<&Meaning> {
        let Some(table) = table() else { return Vec::new() };
        let fits = |phrase: &Phrase| match phrase {
            Phrase::Han(run) => run.len() == sounds.len() && table.begins(run, sounds),
            Phrase::Words(_) => false,
        };
        self.meanings.iter().filter(|meaning| meaning.phrases.iter().any(fits)).collect()
    }

    /// What phrases stand for that begin so: what a reader means who has not typed to the end. Nothing for a letter or
    /// two, which may become anything.
    pub(super) fn beginning_with(&self, typed: &str) -> Vec<&Meaning> {
        if typed.len() < BEGUN {
            return Vec::new();
        }
        let begins = |phrase: &Phrase| match phrase {
            Phrase::Han(run) => run.iter().collect::<String>().starts_with(typed),
            Phrase::Words(words) => words.join(" ").starts_with(typed),
        };
        self.meanings.iter().filter(|meaning| meaning.phrases.iter().any(begins)).collect()
    }

    fn meanings_of(&self, key: &str) -> Vec<&Meaning> {
        self.by_phrase.get(key).into_iter().flatten().map(|&at| &self.meanings[at]).collect()
    }
}

fn key(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Han(run) => run.iter().collect(),
        Phrase::Words(words) => words.iter().map(|word| stem(word)).collect::<Vec<_>>().join(" "),
    }
}

/// The text as one phrase; `None` where it mixes writings.
fn phrase(text: &str) -> Option<Phrase> {
    let tokens = tokens(text);
    if let [SearchTerm::Han(run)] = &tokens[..] {
        return Some(Phrase::Han(run.clone()));
    }
    let word = |token| match token {
        SearchTerm::Word(word) => Some(word),
        SearchTerm::Han(_) => None,
    };
    let words: Vec<String> = tokens.into_iter().map(word).collect::<Option<_>>()?;
    (!words.is_empty()).then_some(Phrase::Words(words))
}

fn meaning_of_term(term: &Term) -> Meaning {
    let named = [("indicator", &term.indicators), ("concept", &term.concepts), ("domain", &term.domains)];
    let leads = named.into_iter().flat_map(|(kind, ids)| ids.iter().map(move |id| tag(kind, id)));
    Meaning {
        phrases: term.zh.iter().chain(&term.en).filter_map(|word| phrase(word)).collect(),
        tags: leads.chain(term.types.iter().map(|kind| tag("type", kind.key()))).collect(),
        is_place: false,
    }
}

/// A place goes by its full name, its short one, and in Chinese the short one with what it is: 黔南, 黔南州.
fn meaning_of_region(region: &Region) -> Meaning {
    let mut names: Vec<String> = Vec::new();
    for name in std::iter::once(&region.name).chain(&region.short) {
        names.extend([name.zh.clone(), name.en.clone()]);
    }
    if let (Some(short), Some(kind)) = (&region.short, region.name.zh.chars().last())
        && !short.zh.ends_with(kind)
    {
        names.push(format!("{}{kind}", short.zh));
    }
    let mut phrases: Vec<Phrase> = names.iter().filter_map(|name| phrase(name)).collect();
    phrases.dedup();
    Meaning { phrases, tags: vec![tag("region", &region.id)], is_place: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn han(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_place_is_no_other_place() {
        let collection = Collection::built_in().unwrap();
        let lexicon = Lexicon::of(&collection);
        for (text, length, id) in [
            ("黔南州就业", 3, "522700"),
            ("黔西南就业", 3, "522300"),
            ("黔南", 2, "522700"),
            ("威宁县", 3, "520526"),
        ] {
            let (found, meanings) = lexicon.longest_run(&han(text)).unwrap();
            assert_eq!((found, &meanings[0].tags[..]), (length, &[tag("region", id)][..]), "{text}");
            assert!(meanings.iter().all(|meaning| meaning.is_place));
        }
        assert!(lexicon.longest_run(&han("西南")).is_none());
    }

    #[test]
    fn a_phrase_is_known_in_every_form() {
        let collection = Collection::built_in().unwrap();
        let lexicon = Lexicon::of(&collection);
        let find = |words: &[&str]| {
            let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
            lexicon.longest_words(&stems).map(|(length, meanings)| (length, meanings[0].tags.clone()))
        };
        assert_eq!(find(&["transport", "subsidies", "kelan"]), find(&["bus", "fare"]));
        assert_eq!(find(&["company"]), find(&["enterprise", "in", "kelan"]));
        assert_eq!(find(&["unicorn"]), None);
    }
}
