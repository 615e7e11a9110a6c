//! The words of a collection.

use std::collections::HashMap;

use super::postings::{Builder, Pairs, Words};
use super::runs::{Run, runs, write_word};
use crate::query::fold::fold_char;
use crate::query::{Code, Facet};
use crate::snapshot::{Collection, FactView, Part, Text};

/// The words of facts and of the codes that they carry.
pub(in crate::query) struct TextIndex {
    pub(super) facts: TokenStream,
    pub(super) names: Vec<Names>,
    pub(super) len: usize,
}

/// Where the tokens of documents stand.
pub(super) struct TokenStream {
    pub pairs: Pairs,
    pub words: Words,
}

/// The names of one facet's codes.
pub(super) struct Names {
    pub facet: Facet,
    pub tokens: TokenStream,
    pub parents: Box<[Option<usize>]>,
    /// What a word in a name counts.
    pub weight: u32,
}

/// Facets whose names are searched, with the weight of a word in them.
const NAMED: [(Facet, u32); 4] =
    [(Facet::Indicator, 10), (Facet::Region, 9), (Facet::Partner, 7), (Facet::Domain, 5)];

/// Fields of a fact by weight, greatest first.
pub(super) const FIELD_WEIGHTS: [u32; 4] = [8, 6, 4, 2];
const FIGURE: usize = 0;
const TEXT: usize = 1;
const ACTORS: usize = 2;
const NOTE: usize = 3;

impl TextIndex {
    /// Indexes a collection, whose codes are given facet by facet.
    pub fn of(collection: &Collection, codes: &[Vec<Code>]) -> Self {
        let mut reader = Reader::default();
        let actors = actors_of_facts(collection);
        for view in collection.facts() {
            index_fact(&mut reader, &view);
            for actor in actors.get(view.fact.id.as_str()).into_iter().flatten() {
                reader.add_text(actor, view.at, ACTORS);
            }
            if let Some(note) = &view.fact.note {
                reader.add_text(note, view.at, NOTE);
            }
        }
        let names = NAMED.map(|(facet, weight)| Names::of(facet, weight, &codes[facet.at()]));
        Self { facts: reader.finish(), names: names.into(), len: collection.len() }
    }
}

impl Names {
    fn of(facet: Facet, weight: u32, codes: &[Code]) -> Self {
        let mut reader = Reader::default();
        for (at, code) in codes.iter().enumerate() {
            reader.add_text(&code.name, at, 0);
        }
        let parents = codes.iter().map(|code| code.parent).collect();
        Self { facet, tokens: reader.finish(), parents, weight }
    }
}

fn index_fact(reader: &mut Reader, view: &FactView) {
    let fact = view.fact;
    reader.add(&fact.figure, view.at, FIGURE);
    reader.add(&fact.value.to_string(), view.at, FIGURE);
    if let Some(part) = &fact.breakdown {
        reader.add(&part.zh, view.at, FIGURE);
        reader.add(&part.en, view.at, FIGURE);
    }
    reader.add_text(&fact.text, view.at, TEXT);
}

/// The names of the actors of each fact, by its id: those of the measures and pairings that it quantifies.
fn actors_of_facts(collection: &Collection) -> HashMap<&str, Vec<&Text>> {
    let snapshot = collection.snapshot();
    let name = |id: &String| collection.actor(id).map(|actor| &actor.name);
    let mut actors: HashMap<&str, Vec<&Text>> = HashMap::new();
    let mut parts: Vec<&Part> = snapshot.frameworks.iter().flat_map(|framework| &framework.parts).collect();
    while let Some(part) = parts.pop() {
        parts.extend(&part.parts);
        for measure in &part.measures {
            for fact in &measure.facts {
                let found = measure.actors.iter().filter_map(name);
                actors.entry(fact).or_default().extend(found);
            }
        }
    }
    for pairing in &snapshot.pairings {
        for fact in &pairing.facts {
            let found = [&pairing.from, &pairing.to].into_iter().filter_map(name);
            actors.entry(fact).or_default().extend(found);
        }
    }
    actors
}

/// Reads texts into postings; with room for one text.
#[derive(Default)]
struct Reader {
    builder: Builder,
    chars: Vec<char>,
    word: String,
}

impl Reader {
    fn add_text(&mut self, text: &Text, document: usize, field: usize) {
        self.add(&text.zh, document, field);
        self.add(&text.en, document, field);
    }

    /// Notes a text's words, and its characters each with the next; the last of a run stands alone.
    fn add(&mut self, text: &str, document: usize, field: usize) {
        let Self { builder, chars, word } = self;
        chars.clear();
        text.chars().for_each(|c| fold_char(c, |c| chars.push(c)));
        for run in runs(chars) {
            match run {
                Run::Word(at) => {
                    write_word(&chars[at], word);
                    builder.add_word(word, document, field);
                }
                Run::Han(at) => {
                    for first in at.clone() {
                        let second = chars[..at.end].get(first + 1).copied();
                        builder.add_pair(chars[first], second, document, field);
                    }
                }
            }
        }
    }

    fn finish(self) -> TokenStream {
        let (pairs, words) = self.builder.finish();
        TokenStream { pairs, words }
    }
}
