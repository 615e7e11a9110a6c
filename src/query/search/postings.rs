//! For every token the documents that hold it.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

/// Tokens in order, each with a list of documents and, for each of those, the field of most weight that holds
/// the token. A list is packed into bytes: the distance from the document before, and the field, mostly fit
/// into one.
pub(super) struct Postings {
    /// All tokens, one after the other.
    tokens: Box<str>,
    /// Where each token ends.
    token_ends: Box<[u32]>,
    lists: Box<[u8]>,
    /// Where each token's list ends.
    list_ends: Box<[u32]>,
}

/// Bits that hold the field.
const FIELD_BITS: u32 = 2;

impl Postings {
    /// How many tokens there are.
    fn len(&self) -> usize {
        self.token_ends.len()
    }

    fn token(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.token_ends[at - 1] };
        &self.tokens[start as usize..self.token_ends[at] as usize]
    }

    /// Visits every token that begins with `prefix`, with its place.
    pub fn with_prefix(&self, prefix: &str, mut visit: impl FnMut(&str, usize)) {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.token(middle) < prefix {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while low < self.len() && self.token(low).starts_with(prefix) {
            visit(self.token(low), low);
            low += 1;
        }
    }

    /// Visits the documents of a token, each with its field.
    pub fn documents(&self, at: usize, mut visit: impl FnMut(usize, usize)) {
        let start = if at == 0 { 0 } else { self.list_ends[at - 1] };
        let list = &self.lists[start as usize..self.list_ends[at] as usize];
        let (mut document, mut number, mut shift) = (0, 0u64, 0);
        for &byte in list {
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

/// Postings in the making. Documents come in order, and the fields of each in order of their weight.
#[derive(Default)]
pub(super) struct PostingsBuilder {
    places: HashMap<Box<str>, usize, FxBuildHasher>,
    lists: Vec<List>,
}

#[derive(Default)]
struct List {
    /// One more than the last document, zero at the beginning.
    next: usize,
    bytes: Vec<u8>,
}

impl PostingsBuilder {
    /// Notes that a document holds a token in a field. Only the first field of a document counts.
    pub fn add(&mut self, token: &str, document: usize, field: usize) {
        let at = match self.places.get(token) {
            Some(&at) => at,
            None => {
                self.places.insert(token.into(), self.lists.len());
                self.lists.push(List::default());
                self.lists.len() - 1
            }
        };
        let list = &mut self.lists[at];
        if list.next > document {
            return;
        }
        let distance = document - list.next.saturating_sub(1);
        list.next = document + 1;
        let mut number = (distance as u64) << FIELD_BITS | field as u64;
        while number >= 0x80 {
            list.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        list.bytes.push(number as u8);
    }

    /// The postings, packed.
    pub fn finish(self) -> Postings {
        let mut sorted: Vec<(Box<str>, usize)> = self.places.into_iter().collect();
        sorted.sort_unstable();
        let (mut tokens, mut token_ends) = (String::new(), Vec::with_capacity(sorted.len()));
        let (mut lists, mut list_ends) = (Vec::new(), Vec::with_capacity(sorted.len()));
        for (token, at) in sorted {
            tokens.push_str(&token);
            token_ends.push(tokens.len() as u32);
            lists.extend_from_slice(&self.lists[at].bytes);
            list_ends.push(lists.len() as u32);
        }
        Postings {
            tokens: tokens.into(),
            token_ends: token_ends.into(),
            lists: lists.into(),
            list_ends: list_ends.into(),
        }
    }
}

#[cfg(test)]
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
            let mut builder = PostingsBuilder::default();
            let mut expected: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
            for (at, tokens) in documents.iter().enumerate() {
                for (token, field) in tokens {
                    builder.add(token, at, *field);
                    expected.entry(token.clone()).or_default().entry(at).or_insert(*field);
                }
            }
            let postings = builder.finish();
            for prefix in ["", "a", "ab", "abc", "c", "d"] {
                let mut found = Vec::new();
                postings.with_prefix(prefix, |token, at| {
                    let mut held = Vec::new();
                    postings.documents(at, |document, field| held.push((document, field)));
                    found.push((token.to_owned(), held));
                });
                let wanted: Vec<_> = expected
                    .iter()
                    .filter(|(token, _)| token.starts_with(prefix))
                    .map(|(token, held)| (token.clone(), held.iter().map(|(&a, &b)| (a, b)).collect::<Vec<_>>()))
                    .collect();
                prop_assert_eq!(found, wanted);
            }
        }
    }
}
