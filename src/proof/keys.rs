//! Words as they can be recognised in other words: pairs of characters, stems, and the collection's terms.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::canvas::is_latin;
use super::empty;
use crate::query::fold::fold;
use crate::query::stem;
use crate::script::is_character;
use crate::snapshot::{Collection, Term};

/// What a character or a word can be recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its pairs with both neighbours, or its stem; 0 where there is none.
    own: [u64; 2],
    /// The terms that it is part of.
    terms: [u64; 2],
}

/// What another word of the same term counts: terms bring near what readers look for together, such as 楼长 and 单元长.
const SYNONYM: f64 = 0.7;

/// Keys that some words can be recognised by.
pub(super) type Keys = FxHashSet<u64>;

/// Recognises the terms of a collection in words.
#[derive(Debug, Default)]
pub(super) struct TermKeys {
    /// Chinese phrases by their first character.
    han: FxHashMap<char, Vec<(Vec<char>, u64)>>,
    /// English phrases by their first stem.
    words: FxHashMap<String, Vec<(Vec<String>, u64)>>,
    /// Words of no subject.
    empty_han: Vec<Vec<char>>,
    empty_words: FxHashSet<&'static str>,
}

impl TermKeys {
    /// The terms of a collection.
    pub fn of(collection: &Collection) -> Self {
        let mut keys = Self {
            empty_han: empty::HAN.split_whitespace().map(|words| words.chars().collect()).collect(),
            empty_words: empty::LATIN.split_whitespace().collect(),
            ..Self::default()
        };
        for (at, term) in collection.snapshot().terms.iter().enumerate() {
            keys.add(term, term_key(at));
        }
        keys
    }

    fn add(&mut self, term: &Term, key: u64) {
        for phrase in &term.zh {
            let phrase: Vec<char> = fold(phrase).chars().collect();
            if let Some(&first) = phrase.first() {
                self.han.entry(first).or_default().push((phrase, key));
            }
        }
        for phrase in &term.en {
            let stems: Vec<String> = latin_words(&fold(phrase)).map(|word| stem(&word)).collect();
            if let Some(first) = stems.first().cloned() {
                self.words.entry(first).or_default().push((stems, key));
            }
        }
    }

    /// The pieces of folded words, in which `\0` stands for what is none.
    pub fn pieces(&self, chars: &[char]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            if is_character(chars[at]) {
                let end = chars[at..].iter().take_while(|c| is_character(**c)).count() + at;
                self.han_pieces(&chars[at..end], &mut pieces);
                at = end;
            } else if is_latin(chars[at]) {
                at = self.word_pieces(chars, at, &mut pieces);
            } else {
                at += 1;
            }
        }
        pieces
    }

    fn han_pieces(&self, run: &[char], pieces: &mut Vec<Piece>) {
        let mut terms: Vec<[u64; 2]> = vec![[0; 2]; run.len()];
        let mut empty = vec![false; run.len()];
        for at in 0..run.len() {
            for (phrase, key) in self.han.get(&run[at]).into_iter().flatten() {
                if run[at..].starts_with(phrase) {
                    terms[at..at + phrase.len()].iter_mut().for_each(|terms| note(terms, *key));
                }
            }
        }
        let mut at = 0;
        while at < run.len() {
            let length = self.empty_han.iter().find(|words| run[at..].starts_with(words)).map_or(0, Vec::len);
            // What a term says is never empty: 有 of 有序.
            if length > 0 && terms[at..at + length].iter().all(|terms| terms[0] == 0) {
                empty[at..at + length].fill(true);
                at += length;
            } else {
                at += 1;
            }
        }
        for at in (0..run.len()).filter(|&at| !empty[at]) {
            let pair = |first: usize| {
                let second = first + 1;
                let both = run.get(second).is_some() && !empty[first] && !empty[second];
                if both { hash(&(run[first], run[second])) } else { 0 }
            };
            let own = [at.checked_sub(1).map_or(0, pair), pair(at)];
            let own = if own == [0; 2] { [hash(&run[at]), 0] } else { own };
            pieces.push(Piece { own, terms: terms[at] });
        }
    }

    /// Adds the words of a stretch of Latin writing; gives the place behind it.
    fn word_pieces(&self, chars: &[char], start: usize, pieces: &mut Vec<Piece>) -> usize {
        let belongs = |c: &&char| is_latin(**c) || matches!(**c, ' ' | '-' | '\'' | '’');
        let end = chars[start..].iter().take_while(belongs).count() + start;
        let text: String = chars[start..end].iter().collect();
        let words: Vec<String> = latin_words(&text).collect();
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        let mut terms: Vec<[u64; 2]> = vec![[0; 2]; words.len()];
        for at in 0..stems.len() {
            for (phrase, key) in self.words.get(&stems[at]).into_iter().flatten() {
                if stems[at..].starts_with(phrase) {
                    terms[at..at + phrase.len()].iter_mut().for_each(|terms| note(terms, *key));
                }
            }
        }
        for ((word, stem), terms) in words.iter().zip(&stems).zip(terms) {
            if !self.empty_words.contains(word.as_str()) {
                pieces.push(Piece { own: [hash(stem), 0], terms });
            }
        }
        end
    }
}

/// The key of a term by its place.
pub(super) fn term_key(at: usize) -> u64 {
    hash(&("term", at))
}

fn note(terms: &mut [u64; 2], key: u64) {
    if terms[0] == 0 {
        terms[0] = key;
    } else if terms[0] != key {
        terms[1] = key;
    }
}

fn latin_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !is_latin(c) && c != '\'' && c != '’')
        .map(|word| word.replace("'s", "").replace("’s", "").replace(['\'', '’'], ""))
        .filter(|word| !word.is_empty())
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish().max(1)
}

impl Piece {
    /// All its keys.
    pub fn keys(&self) -> impl Iterator<Item = u64> {
        self.own.into_iter().chain(self.terms).filter(|&key| key != 0)
    }

    /// Its keys without those of terms.
    pub fn own_keys(&self) -> impl Iterator<Item = u64> {
        self.own.into_iter().filter(|&key| key != 0)
    }

    /// How surely it is recognised by some keys: 1 where they have it itself, less where they have another word of its
    /// term, 0 where they have neither.
    pub fn strength(&self, keys: &Keys) -> f64 {
        if self.own_keys().any(|key| keys.contains(&key)) {
            1.0
        } else if self.keys().any(|key| keys.contains(&key)) {
            SYNONYM
        } else {
            0.0
        }
    }
}

/// The keys of some pieces.
pub(super) fn keys_of<'a>(pieces: impl IntoIterator<Item = &'a Piece>) -> Keys {
    pieces.into_iter().flat_map(Piece::keys).collect()
}
