//! What is known of a fact, term by term.

use crate::snapshot::{Bound, Collection, Edtf, FactView, Kind, Lang};
use crate::words::{EvidenceWords, evidence};

/// A term and what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// The term, in the reader's language.
    pub term: &'static str,
    /// What is known.
    pub value: RecordValue,
}

/// What is known under a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordValue {
    /// Running text in a language, which may be the other one.
    Text(String, Lang),
    /// What the fact states the value of.
    Indicator {
        /// Its name, with the part of its whole.
        name: String,
        /// What counts and what does not.
        definition: String,
    },
    /// Whether it was achieved or promised, or is a rule.
    Kind(Kind),
    /// A region, by its id.
    Region(String),
    /// A few words.
    Words(String),
    /// The report does not say it.
    NotStated,
}

/// The record of a fact. What the report does not say has a line only where its absence matters.
pub fn record(collection: &Collection, view: &FactView, lang: Lang) -> Vec<RecordLine> {
    let words = evidence(lang);
    let (fact, indicator) = (view.fact, view.indicator);
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let text = |lang: Lang| RecordValue::Text(fact.text.get(lang).to_owned(), lang);
    let date = |date: &Edtf| RecordValue::Words(date.words(lang));
    let part = fact.breakdown.as_ref().map(|part| format!(" · {}", part.name(lang))).unwrap_or_default();
    let population = indicator.population.as_ref().and_then(|id| collection.population(id));
    let note = fact.note.as_ref().map(|note| RecordValue::Text(note.get(lang).to_owned(), lang));
    [
        (words.counted, Some(text(lang))),
        (words.in_other, Some(text(other))),
        (
            words.definition,
            Some(RecordValue::Indicator {
                name: format!("{}{part}", indicator.name.get(lang)),
                definition: indicator.definition.get(lang).to_owned(),
            }),
        ),
        (words.population, population.map(|group| RecordValue::Words(group.name.get(lang).to_owned()))),
        (words.kind, Some(RecordValue::Kind(fact.kind))),
        (
            words.measure,
            Some(RecordValue::Words(EvidenceWords::measure_name(lang, indicator.measure).to_owned())),
        ),
        (words.bound, bound(view, lang).map(RecordValue::Words)),
        (words.period, Some(fact.period.as_ref().map_or(RecordValue::NotStated, date))),
        (words.as_of, fact.as_of.as_ref().map(date)),
        (words.partner, view.partner.map(|partner| RecordValue::Region(partner.id.clone()))),
        (words.scope, scope(view, lang)),
        (words.note, note),
    ]
    .into_iter()
    .filter_map(|(term, value)| Some(RecordLine { term, value: value? }))
    .collect()
}

/// What the coder knows of its scope.
fn scope(view: &FactView, lang: Lang) -> Option<RecordValue> {
    let caveats = &view.fact.caveats;
    let each: Vec<String> = caveats.iter().map(|caveat| caveat.words(lang)).collect();
    (!each.is_empty()).then(|| RecordValue::Words(each.join(lang.pick("；", "; "))))
}

/// The bound of a figure that is not exact, in words.
fn bound(view: &FactView, lang: Lang) -> Option<String> {
    let fact = view.fact;
    let about = if fact.approximate { format!(", {}", evidence(lang).approximate) } else { String::new() };
    (fact.bound != Bound::Exact || fact.approximate).then(|| format!("{}{about}", fact.bound.name(lang)))
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;

    fn value(record: &[RecordLine], term: &str) -> Option<RecordValue> {
        record.iter().find(|line| line.term == term).map(|line| line.value.clone())
    }

    #[test]
    fn every_record_says_what_is_counted_in_both_languages_and_its_period() {
        let collection = built_in();
        for lang in [Lang::Zh, Lang::En] {
            let words = evidence(lang);
            for view in collection.facts() {
                let record = record(&collection, &view, lang);
                let counted = [words.counted, words.in_other].map(|term| value(&record, term));
                assert!(matches!(&counted[0], Some(RecordValue::Text(_, own)) if *own == lang));
                assert!(matches!(&counted[1], Some(RecordValue::Text(_, other)) if *other != lang));
                let period = value(&record, words.period);
                assert_eq!(period == Some(RecordValue::NotStated), view.fact.period.is_none());
                assert_eq!(value(&record, words.partner).is_some(), view.partner.is_some());
                assert_eq!(value(&record, words.note).is_some(), view.fact.note.is_some());
            }
        }
    }

    #[test]
    fn an_exact_figure_has_no_bound_and_an_approximation_says_so() {
        let collection = built_in();
        let bound = |is: fn(&FactView) -> bool| {
            let view = collection.facts().find(is).expect("there is one");
            value(&record(&collection, &view, Lang::En), "Bound")
        };
        assert_eq!(bound(|view| view.fact.bound == Bound::Exact && !view.fact.approximate), None);
        let about = bound(|view| view.fact.approximate).expect("it has a bound");
        assert!(matches!(about, RecordValue::Words(words) if words.ends_with(", approximate")));
    }
}
