//! For every token the documents that hold it.
//!
//! A token is a pair of neighbouring characters or a word. Its list of documents is packed into bytes: the
//! distance from the document before, and the field of most weight that holds the token, mostly fit into one.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::stem::stem;

/// Bits that hold the field.
const FIELD_BITS: u32 = 2;

/// The lists of sorted tokens.
struct Lists {
    bytes: Box<[u8]>,
    /// Where each token's list ends.
    ends: Box<[u32]>,
}

impl Lists {
    /// Visits the documents of a token, each with its field.
    fn documents(&self, at: usize, mut visit: impl FnMut(usize, usize)) {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        let (mut document, mut number, mut shift) = (0, 0u64, 0);
        for &byte in &self.bytes[start as usize..self.ends[at] as usize] {
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                document += (number >> FIELD_BITS) as usize;
                visit(document, number as usize & ((1 << FIELD_BITS) - 1));
                (number, shift) = (0, 0);
            }
        }
    }
}

/// Where pairs of characters stand. The last character of a run makes a pair with nothing.
pub(super) struct Pairs {
    keys: Box<[u64]>,
    lists: Lists,
}

impl Pairs {
    /// Visits the documents of every pair whose characters pass.
    pub fn documents_where(&self, passes: impl Fn(char, char) -> bool, mut visit: impl FnMut(usize, usize)) {
        for (at, &key) in self.keys.iter().enumerate() {
            let (first, second) = (char::from_u32((key >> 32) as u32), char::from_u32(key as u32));
            if let (Some(first), Some(second)) = (first, second)
                && passes(first, second)
            {
                self.lists.documents(at, &mut visit);
            }
        }
    }

    /// Visits the documents of a pair, or with no second character those of every pair that the first begins.
    pub fn documents(&self, first: char, second: Option<char>, mut visit: impl FnMut(usize, usize)) {
        let from = pair_key(first, second);
        let to = if second.is_some() { from } else { pair_key(first, Some(char::MAX)) };
        let start = self.keys.partition_point(|&key| key < from);
        let count = self.keys[start..].iter().take_while(|&&key| key <= to).count();
        (start..start + count).for_each(|at| self.lists.documents(at, &mut visit));
    }
}

fn pair_key(first: char, second: Option<char>) -> u64 {
    u64::from(first as u32) << 32 | second.map_or(0, |second| u64::from(second as u32))
}

/// Where words stand.
pub(super) struct Words {
    /// All words, one after the other.
    text: Box<str>,
    /// Where each word ends.
    ends: Box<[u32]>,
    lists: Lists,
    /// Words by their stems: those that have endings only, sorted by what is left of them.
    by_stem: Box<[(Box<str>, u32)]>,
}

impl Words {
    /// The word at a place.
    pub fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// All words.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.word(at))
    }

    /// The first place where a test fails that all words before pass.
    fn partition(&self, from: usize, passes: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.ends.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if passes(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The places of the words that begin with `prefix`.
    pub fn beginning(&self, prefix: &str) -> Range<usize> {
        let first = self.partition(0, |word| word < prefix);
        first..self.partition(first, |word| word.starts_with(prefix))
    }

    /// The place of a word.
    pub fn place(&self, word: &str) -> Option<usize> {
        let at = self.partition(0, |each| each < word);
        (at < self.ends.len() && self.word(at) == word).then_some(at)
    }

    /// The places of the words with a stem.
    pub fn forms(&self, stem: &str) -> impl Iterator<Item = usize> {
        let from = self.by_stem.partition_point(|(each, _)| **each < *stem);
        let forms = self.by_stem[from..].iter().take_while(move |(each, _)| **each == *stem);
        self.place(stem).into_iter().chain(forms.map(|(_, at)| *at as usize))
    }

    /// Visits the documents of the word at a place, each with its field.
    pub fn documents(&self, at: usize, visit: impl FnMut(usize, usize)) {
        self.lists.documents(at, visit);
    }
}

/// Postings in the making. Documents come in order, and the fields of each in order of their weight: only the
/// first field of a document that holds a token counts.
#[derive(Default)]
pub(super) struct Builder {
    pairs: HashMap<u64, List, FxBuildHasher>,
    words: HashMap<Box<str>, List, FxBuildHasher>,
}

#[derive(Default)]
struct List {
    /// One more than the last document, zero at the beginning.
    next: usize,
    bytes: Vec<u8>,
}

impl List {
    fn add(&mut self, document: usize, field: usize) {
        if self.next > document {
            return;
        }
        let distance = document - self.next.saturating_sub(1);
        self.next = document + 1;
        let mut number = (distance as u64) << FIELD_BITS | field as u64;
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

impl Builder {
    /// Notes a pair of a document.
    pub fn add_pair(&mut self, first: char, second: Option<char>, document: usize, field: usize) {
        self.pairs.entry(pair_key(first, second)).or_default().add(document, field);
    }

    /// Notes a word of a document.
    pub fn add_word(&mut self, word: &str, document: usize, field: usize) {
        match self.words.get_mut(word) {
            Some(list) => list.add(document, field),
            None => self.words.entry(word.into()).or_default().add(document, field),
        }
    }

    /// The postings, packed.
    pub fn finish(self) -> (Pairs, Words) {
        let (keys, lists) = pack(self.pairs);
        let pairs = Pairs { keys: keys.into(), lists };
        let (words, lists) = pack(self.words);
        let mut end = 0;
        let ends = words.iter().map(|word| {
            end += word.len() as u32;
            end
        });
        let with_stem = |(at, word)| {
            let stem = stem(word);
            (stem != *word).then(|| (stem.into(), at as u32))
        };
        let mut by_stem: Vec<(Box<str>, u32)> =
            words.iter().map(|word| &**word).enumerate().filter_map(with_stem).collect();
        by_stem.sort_unstable();
        let ends = ends.collect();
        (pairs, Words { ends, by_stem: by_stem.into(), text: words.concat().into(), lists })
    }
}

fn pack<K: Ord + Hash>(lists: HashMap<K, List, FxBuildHasher>) -> (Vec<K>, Lists) {
    let length = lists.values().map(|list| list.bytes.len()).sum();
    let mut sorted: Vec<(K, List)> = lists.into_iter().collect();
    sorted.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let mut bytes = Vec::with_capacity(length);
    let mut ends = Vec::with_capacity(sorted.len());
    let mut keys = Vec::with_capacity(sorted.len());
    for (key, list) in sorted {
        bytes.extend(list.bytes);
        ends.push(bytes.len() as u32);
        keys.push(key);
    }
    (keys, Lists { bytes: bytes.into(), ends: ends.into() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_document_is_found_again(
            documents in proptest::collection::vec(
                proptest::collection::vec(("[a-c]{1,3}", 0usize..4), 0..6), 0..300)
        ) {
            let mut builder = Builder::default();
            let mut expected: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
            for (at, tokens) in documents.iter().enumerate() {
                for (token, field) in tokens {
                    let mut chars = token.chars();
                    builder.add_word(token, at, *field);
                    builder.add_pair(chars.next().unwrap(), chars.next(), at, *field);
                    expected.entry(token).or_default().entry(at).or_insert(*field);
                }
            }
            let (pairs, words) = builder.finish();
            for prefix in ["", "a", "ab", "abc", "c", "d"] {
                let mut found: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
                for at in words.beginning(prefix) {
                    words.documents(at, |document, field| {
                        found.entry(words.word(at).to_owned()).or_default().insert(document, field);
                    });
                }
                let begins = |token: &&str| token.starts_with(prefix);
                let wanted = expected.iter().filter(|(token, _)| begins(token));
                prop_assert!(wanted.map(|(token, held)| (token.to_string(), held.clone())).eq(found));
            }
            for (first, second, prefix) in [('a', None, "a"), ('b', Some('c'), "bc"), ('c', None, "c")] {
                let mut found = Vec::new();
                pairs.documents(first, second, |document, _| found.push(document));
                found.sort_unstable();
                found.dedup();
                let holds = |at: &usize| documents[*at].iter().any(|(token, _)| token.starts_with(prefix));
                prop_assert!((0..documents.len()).filter(holds).eq(found));
            }
        }
    }
}
