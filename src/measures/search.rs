//! The measures as a list: where each stands, and which of them pass.

use std::sync::OnceLock;

use crate::query::{Field, Inquiry, Lexicon, Scope, TextIndex, TextIndexWriter};
use crate::snapshot::{Collection, FactView, Framework, Lang, Measure, Part, Region};
use crate::words::type_name;

/// A measure with the framework and the parts that lead to it.
#[derive(Debug, Clone)]
pub struct PlacedMeasure<'a> {
    /// The framework that holds it.
    pub framework: &'a Framework,
    /// The parts that lead to it, the widest first.
    pub path: Vec<&'a Part>,
    /// The measure itself.
    pub measure: &'a Measure,
}

impl PlacedMeasure<'_> {
    /// The framework and the parts that lead to it: `Three steps › Move`.
    pub fn place(&self, lang: Lang) -> String {
        let names = std::iter::once(&self.framework.name).chain(self.path.iter().map(|part| &part.name));
        names.map(|name| name.get(lang)).collect::<Vec<_>>().join(" › ")
    }
}

/// Every measure, in the document's order.
pub fn measures_of(collection: &Collection) -> Vec<PlacedMeasure<'_>> {
    let mut all = Vec::new();
    for framework in &collection.snapshot().frameworks {
        let measures = framework.measures().into_iter();
        all.extend(measures.map(|(path, measure)| PlacedMeasure { framework, path, measure }));
    }
    all
}

/// What a search looks in, measure by measure, with the words of the collection; made when words are first looked for.
#[derive(Default)]
pub struct MeasureIndex {
    words: OnceLock<(TextIndex, Lexicon)>,
}

impl MeasureIndex {
    fn words(&self, collection: &Collection) -> &(TextIndex, Lexicon) {
        self.words.get_or_init(|| {
            let mut writer = TextIndexWriter::default();
            for placed in measures_of(collection) {
                write_measure(&mut writer, collection, &placed);
            }
            (writer.finish(), Lexicon::of(collection))
        })
    }

    /// The measures of the one collection that it is asked about that pass by report, domain and words, in the document's
    /// order.
    pub fn find<'a>(&self, collection: &'a Collection, scope: &Scope) -> Vec<PlacedMeasure<'a>> {
        let scores = (!scope.text.is_empty())
            .then(|| self.words(collection))
            .and_then(|(text, lexicon)| text.find(&Inquiry::read(&scope.text, lexicon)));
        let passes = |at: usize, placed: &PlacedMeasure| {
            scope.has_report(&placed.framework.report)
                && scope.has_domain(&placed.measure.domain)
                && scores.as_ref().is_none_or(|scores| scores[at] > 0)
        };
        let all = measures_of(collection).into_iter().enumerate();
        all.filter(|(at, placed)| passes(*at, placed)).map(|(_, placed)| placed).collect()
    }
}

/// Writes what is said of a measure, as the next document of an index.
pub fn write_measure(writer: &mut TextIndexWriter, collection: &Collection, placed: &PlacedMeasure) {
    let measure = placed.measure;
    writer.mark("type", measure.kind.key());
    writer.add(Field::Name, &measure.text);
    for lang in [Lang::Zh, Lang::En] {
        writer.add_words(Field::Text, type_name(measure.kind, lang));
    }
    writer.add(Field::Text, &placed.framework.name);
    placed.path.iter().for_each(|part| writer.add(Field::Text, &part.name));
    writer.mark_in(Field::Around, "domain", &measure.domain);
    collection.domain(&measure.domain).into_iter().for_each(|domain| writer.add(Field::Around, &domain.name));
    let actors = measure.actors.iter().filter_map(|id| collection.actor(id));
    actors.for_each(|actor| writer.add(Field::Around, &actor.name));
    let facts: Vec<FactView> = measure.facts.iter().filter_map(|id| collection.find(id)).collect();
    for fact in &facts {
        writer.mark_in(Field::Around, "indicator", &fact.indicator.id);
        fact.indicator.concept.iter().for_each(|id| writer.mark_in(Field::Around, "concept", id));
    }
    let report = collection.report(&placed.framework.report);
    let about = report.into_iter().flat_map(|report| &report.about).filter_map(|id| collection.region(id));
    let regions: Vec<&Region> = facts.iter().map(|fact| fact.region).chain(about).collect();
    writer.add_regions(Field::Around, regions.iter().copied());
    writer.add_regions(Field::Note, regions.iter().flat_map(|region| collection.ancestors(region)));
    for fact in &facts {
        writer.add(Field::Note, &fact.fact.text);
        writer.add(Field::Note, &fact.indicator.name);
        writer.add_words(Field::Note, &fact.fact.figure);
    }
    writer.next();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Collection {
        Collection::open(include_str!("../../tests/fixtures/small.json")).unwrap()
    }

    #[test]
    fn a_measure_is_found_by_whatever_is_said_of_it() {
        let collection = small();
        let index = MeasureIndex::default();
        for text in ["drive", "開車", "驾校", "DRIVING school", "three steps", "training", "搬"] {
            let scope = Scope { text: text.into(), ..Scope::default() };
            assert_eq!(index.find(&collection, &scope).len(), 1, "{text}");
        }
        let both = Scope { text: "drive swim".into(), ..Scope::default() };
        assert!(index.find(&collection, &both).is_empty(), "every word must be found");
    }

    #[test]
    fn a_measure_says_where_it_stands() {
        let collection = small();
        let all = measures_of(&collection);
        assert_eq!(all[0].place(Lang::En), "Three steps › Move");
        assert_eq!(all[0].place(Lang::Zh), "三步 › 搬");
    }

    #[test]
    fn reports_and_domains_divide_the_measures() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let (index, snapshot) = (MeasureIndex::default(), collection.snapshot());
        let count = |scope: Scope| index.find(&collection, &scope).len();
        let all = count(Scope::default());
        let only = |id: &String| [id.clone()].into();
        let by_report = snapshot.reports.iter();
        let by_report: usize =
            by_report.map(|each| count(Scope { reports: only(&each.id), ..Scope::default() })).sum();
        let by_domain = snapshot.domains.iter();
        let by_domain: usize =
            by_domain.map(|each| count(Scope { domains: only(&each.id), ..Scope::default() })).sum();
        assert_eq!((by_report, by_domain), (all, all));
    }
}
