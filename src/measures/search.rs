//! The measures as a list: where each stands, and which of them pass.

use crate::query::Scope;
use crate::query::fold::fold;
use crate::snapshot::{Collection, Framework, Lang, Measure, Part, Text};
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

/// What a search looks in, measure by measure: all of its words in both languages, folded.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureIndex {
    texts: Vec<String>,
}

impl MeasureIndex {
    /// Folds the words of every measure.
    pub fn of(collection: &Collection) -> Self {
        Self { texts: measures_of(collection).iter().map(|placed| text_of(collection, placed)).collect() }
    }

    /// The measures that pass by report, domain and words, in the document's order.
    pub fn find<'a>(&self, collection: &'a Collection, scope: &Scope) -> Vec<PlacedMeasure<'a>> {
        let sought = fold(&scope.text);
        let sought: Vec<&str> = sought.split_whitespace().collect();
        let passes = |placed: &PlacedMeasure, text: &str| {
            scope.has_report(&placed.framework.report)
                && scope.has_domain(&placed.measure.domain)
                && sought.iter().all(|word| text.contains(word))
        };
        let all = measures_of(collection).into_iter().zip(&self.texts);
        all.filter(|(placed, text)| passes(placed, text)).map(|(placed, _)| placed).collect()
    }
}

fn text_of(collection: &Collection, placed: &PlacedMeasure) -> String {
    let snapshot = collection.snapshot();
    let measure = placed.measure;
    let mut texts: Vec<&Text> = vec![&measure.text, &placed.framework.name];
    texts.extend(placed.path.iter().map(|part| &part.name));
    texts.extend(
        snapshot.domains.iter().filter(|domain| domain.id == measure.domain).map(|domain| &domain.name),
    );
    texts.extend(
        snapshot.actors.iter().filter(|actor| measure.actors.contains(&actor.id)).map(|actor| &actor.name),
    );
    let mut words = vec![type_name(measure.kind, Lang::Zh), type_name(measure.kind, Lang::En)];
    for fact in measure.facts.iter().filter_map(|id| collection.find(id)) {
        texts.extend([&fact.fact.text, &fact.indicator.name, &fact.region.name]);
        words.push(&fact.fact.figure);
    }
    words.extend(texts.iter().flat_map(|text| [text.zh.as_str(), text.en.as_str()]));
    fold(&words.join(" "))
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
        let index = MeasureIndex::of(&collection);
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
        let (index, snapshot) = (MeasureIndex::of(&collection), collection.snapshot());
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
