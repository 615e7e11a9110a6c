//! What the words of a question would be as filters: "Kelan · region".

use crate::arrange::Arrange;
use crate::query::{Facet, Field, Index, Inquiry, TextIndex, TextIndexWriter};
use crate::snapshot::{Collection, Lang, MeasureType, Text};
use crate::words::type_name;

/// What a filter chooses by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilterKind {
    /// A code of a facet, for facts.
    Facet(Facet),
    /// A type, for measures.
    MeasureType(MeasureType),
}

/// A filter that a word of a question can be completed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What it chooses by.
    pub kind: FilterKind,
    /// Key of the code.
    pub key: String,
    /// Name of the code.
    pub name: Text,
    /// How many facts, or measures, carry it.
    pub count: usize,
    /// What else was asked, to be looked for among them.
    pub rest: String,
}

/// Facets that a word may be completed to.
const FACETS: [Facet; 5] = [Facet::Region, Facet::Domain, Facet::Indicator, Facet::Kind, Facet::Report];
/// So many filters are offered for one word, and for a question.
const MOST_OF_WORD: usize = 2;
const MOST: usize = 4;

/// Every filter, by the words that its name holds.
pub(super) struct Filters {
    all: Vec<Filter>,
    text: TextIndex,
}

impl Filters {
    pub fn of(collection: &Collection, index: &Index) -> Self {
        let mut all = Vec::new();
        let mut writer = TextIndexWriter::default();
        for facet in FACETS {
            for code in index.codes(facet).iter().filter(|code| code.facts > 0) {
                let mark = match facet {
                    Facet::Region => Some("region"),
                    Facet::Domain => Some("domain"),
                    Facet::Indicator => Some("indicator"),
                    _ => None,
                };
                mark.into_iter().for_each(|kind| writer.mark(kind, &code.key));
                let region = collection.region(&code.key).filter(|_| facet == Facet::Region);
                let name = region.map_or(&code.name, |region| region.short_name());
                writer.add(Field::Text, &code.name);
                writer.next();
                all.push(Filter {
                    kind: FilterKind::Facet(facet),
                    key: code.key.clone(),
                    name: name.clone(),
                    count: code.facts as usize,
                    rest: String::new(),
                });
            }
        }
        let frameworks = &collection.snapshot().frameworks;
        let measures: Vec<_> = frameworks.iter().flat_map(|framework| framework.measures()).collect();
        for kind in MeasureType::ALL {
            let count = measures.iter().filter(|(_, measure)| measure.kind == kind).count();
            if count == 0 {
                continue;
            }
            let name = Text::new(type_name(kind, Lang::Zh), type_name(kind, Lang::En));
            writer.mark("type", kind.key());
            writer.add(Field::Text, &name);
            writer.next();
            let key = kind.key().to_owned();
            all.push(Filter { kind: FilterKind::MeasureType(kind), key, name, count, rest: String::new() });
        }
        Self { all, text: writer.finish() }
    }

    /// What each word of a question would be as a filter, the likeliest first.
    pub fn complete(&self, question: &Inquiry) -> Vec<Filter> {
        let words: Vec<&str> = question.words().collect();
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for word in 0..words.len() {
            let scores = self.text.find(&question.only(word)).unwrap_or_default();
            let mut fitting: Vec<usize> = (0..scores.len()).filter(|&at| scores[at] > 0).collect();
            fitting.arrange_by_key(|&at| (std::cmp::Reverse(scores[at]), self.all[at].name.en.len()));
            found.extend(
                fitting.into_iter().take(MOST_OF_WORD).enumerate().map(|(rank, at)| (rank, word, at)),
            );
        }
        found.sort_unstable();
        found.dedup_by_key(|(_, _, at)| *at);
        found.truncate(MOST);
        let filter = |(_, word, at): (usize, usize, usize)| {
            let others = words.iter().enumerate().filter(|(other, _)| *other != word).map(|(_, word)| *word);
            Filter { rest: others.collect::<Vec<_>>().join(" "), ..self.all[at].clone() }
        };
        found.into_iter().map(filter).collect()
    }
}
