//! The words of documents.

use std::collections::HashMap;

use super::lexicon::tag;
use super::postings::{Builder, Pairs, Words};
use super::runs::{Run, runs, write_run, write_word};
use crate::query::fold::fold_char;
use crate::query::{Code, Facet};
use crate::snapshot::pauses::Pauses;
use crate::snapshot::{Collection, FactView, Part, Region, Text};

/// The words of documents, and of the codes that they carry.
pub struct TextIndex {
    pub(super) own: TokenStream,
    /// What a word counts by the field that it stands in.
    pub(super) weights: [u32; 4],
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
    /// What a word counts by the field that it stands in.
    pub weights: [u32; 4],
}

/// A field of a document. A word counts once, in the first of the fields that hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is called, its number, its part, what it is marked as.
    Name,
    /// What it says.
    Text,
    /// Whom and what it belongs to.
    Around,
    /// What is remarked on it, and what it does not say itself.
    Note,
}

/// What a word counts in the fields of a document.
const WEIGHTS: [u32; 4] = [8, 6, 4, 2];
/// The same of an indicator: what a term leads to, which outweighs all that a fact can say of a word; its name and its concept, its domain, its definition.
const INDICATOR_WEIGHTS: [u32; 4] = [24, 10, 5, 2];
/// Other facets whose names are searched, with what a word counts in them.
const NAMED: [(Facet, u32); 4] =
    [(Facet::Region, 9), (Facet::Partner, 7), (Facet::Domain, 5), (Facet::Kind, 5)];
/// What an entry counts for, in bytes that could be read meanwhile.
const ENTRY: usize = 1024;

impl TextIndex {
    /// Indexes the facts of a collection, whose codes are given facet by facet.
    pub(in crate::query) async fn of_facts(
        collection: &Collection,
        codes: &[Vec<Code>],
        pauses: &Pauses,
    ) -> Self {
        let mut writer = TextIndexWriter::default();
        let actors = actors_of_facts(collection);
        for view in collection.facts() {
            write_fact(&mut writer, &view);
            for actor in actors.get(view.fact.id.as_str()).into_iter().flatten() {
                writer.add(Field::Around, actor);
            }
            if let Some(note) = &view.fact.note {
                writer.add(Field::Note, note);
            }
            writer.next();
            pauses.after(ENTRY).await;
        }
        let mut index = writer.finish();
        index.names.push(Names::of_indicators(collection, &codes[Facet::Indicator.at()]));
        let named = NAMED.map(|(facet, weight)| Names::of(facet, weight, &codes[facet.at()]));
        index.names.extend(named);
        index
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The words that stand in the documents and in the names of their codes.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let named = self.names.iter().flat_map(|names| names.tokens.words.all());
        self.own.words.all().chain(named)
    }
}

impl Names {
    fn of(facet: Facet, weight: u32, codes: &[Code]) -> Self {
        let mut writer = TextIndexWriter::default();
        for code in codes {
            if matches!(facet, Facet::Region | Facet::Partner) {
                writer.mark("region", &code.key);
            }
            writer.add(Field::Name, &code.name);
            writer.next();
        }
        Self::with(facet, [weight; 4], codes, writer)
    }

    fn of_indicators(collection: &Collection, codes: &[Code]) -> Self {
        let mut writer = TextIndexWriter::default();
        for code in codes {
            if let Some(indicator) = collection.indicator(&code.key) {
                writer.mark("indicator", &indicator.id);
                if let Some(concept) = &indicator.concept {
                    writer.mark_in(Field::Text, "concept", concept);
                }
                writer.add(Field::Text, &indicator.name);
                writer.mark_in(Field::Around, "domain", &indicator.domain);
                writer.add(Field::Note, &indicator.definition);
            }
            writer.next();
        }
        Self::with(Facet::Indicator, INDICATOR_WEIGHTS, codes, writer)
    }

    fn with(facet: Facet, weights: [u32; 4], codes: &[Code], writer: TextIndexWriter) -> Self {
        let parents = codes.iter().map(|code| code.parent).collect();
        Self { facet, tokens: writer.finish().own, parents, weights }
    }
}

fn write_fact(writer: &mut TextIndexWriter, view: &FactView) {
    let fact = view.fact;
    writer.add_words(Field::Name, &fact.figure);
    writer.add_words(Field::Name, &fact.value.to_string());
    if let Some(part) = &fact.breakdown {
        writer.add_words(Field::Name, &part.zh);
        writer.add_words(Field::Name, &part.en);
    }
    writer.add(Field::Text, &fact.text);
    for date in fact.period.iter().chain(&fact.as_of) {
        writer.add_words(Field::Around, date.as_str());
    }
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

/// Writes an index, document by document; within one, field by field in their order.
#[derive(Default)]
pub struct TextIndexWriter {
    builder: Builder,
    at: usize,
    chars: Vec<char>,
    run: Vec<char>,
    word: String,
}

impl TextIndexWriter {
    /// Goes on to the next document.
    pub fn next(&mut self) {
        self.at += 1;
    }

    /// Marks the document as what terms may lead to: an `indicator`, a `concept`, a `domain`, a `type`, a `region`.
    pub fn mark(&mut self, kind: &str, id: &str) {
        self.mark_in(Field::Name, kind, id);
    }

    /// The same, to count less.
    pub fn mark_in(&mut self, field: Field, kind: &str, id: &str) {
        self.builder.add_word(&tag(kind, id), self.at, field as usize);
    }

    /// Adds a text in both languages.
    pub fn add(&mut self, field: Field, text: &Text) {
        self.add_words(field, &text.zh);
        self.add_words(field, &text.en);
    }

    /// Adds regions, by their names and as what terms may lead to.
    pub fn add_regions<'a>(&mut self, field: Field, regions: impl Iterator<Item = &'a Region>) {
        for region in regions {
            self.mark_in(field, "region", &region.id);
            self.add(field, &region.name);
        }
    }

    /// Notes a text's words, and its characters each with the next; the last of a run stands alone.
    pub fn add_words(&mut self, field: Field, text: &str) {
        let Self { builder, at, chars, run, word } = self;
        let (document, field) = (*at, field as usize);
        chars.clear();
        text.chars().for_each(|c| fold_char(c, |c| chars.push(c)));
        for part in runs(chars) {
            match part {
                Run::Word(at) => {
                    write_word(&chars[at], word);
                    builder.add_word(word, document, field);
                }
                Run::Han(at) => {
                    write_run(&chars[at], run);
                    for (at, &first) in run.iter().enumerate() {
                        builder.add_pair(first, run.get(at + 1).copied(), document, field);
                    }
                }
            }
        }
    }

    /// The index of what has been written.
    pub fn finish(self) -> TextIndex {
        let (pairs, words) = self.builder.finish();
        TextIndex { own: TokenStream { pairs, words }, weights: WEIGHTS, names: Vec::new(), len: self.at }
    }
}
