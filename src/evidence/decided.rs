//! Where two coders of a fact differed, and what was decided.

use crate::snapshot::{Collection, Decided, FactView, Field, Lang};
use crate::words::{EvidenceWords, FieldWords, field_words};

/// A field in which two coders differed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledField {
    /// What each had, and what the fact has.
    pub said: String,
    /// Why it was decided so.
    pub why: Option<String>,
}

/// Every field of a fact in which two coders differed, in the order in which that was written down.
pub fn settled_fields(collection: &Collection, view: &FactView, lang: Lang) -> Vec<SettledField> {
    let name = |field: Field, id: &str| {
        let text = match field {
            Field::Unit => &collection.unit(id)?.name,
            Field::Region | Field::Partner => &collection.region(id)?.name,
            Field::Indicator => &collection.indicator(id)?.name,
            Field::Population => &collection.population(id)?.name,
            _ => return None,
        };
        Some(text.get(lang).to_owned())
    };
    let line = |Decided { field, first, second, why }: &Decided| {
        let value = |value: Option<&str>| FieldWords::value(lang, *field, value, &name);
        let is = match field {
            Field::Role => field_words(lang).fact.to_owned(),
            _ => value(field.of_fact(view.fact).as_deref()),
        };
        let [first, second] = [first, second].map(|it| value(it.as_deref()));
        SettledField {
            said: EvidenceWords::decided(lang, field.name().get(lang), &first, &second, &is),
            why: why.as_ref().map(|why| why.get(lang).to_owned()),
        }
    };
    view.fact.decided.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;
    use crate::snapshot::{Snapshot, Text};

    #[test]
    fn what_two_coders_had_stands_beside_what_was_decided() {
        let mut snapshot: Snapshot = built_in().snapshot().clone();
        let fact = snapshot.facts.iter_mut().find(|fact| fact.id == "qiannan-jobs-outside-province").unwrap();
        let decided = |field, first: &str, second: Option<&str>, why| Decided {
            field,
            first: Some(first.to_owned()),
            second: second.map(str::to_owned),
            why,
        };
        fact.decided = vec![
            decided(Field::Region, "522700", Some("440100"), Some(Text::new("县里的", "It is theirs."))),
            decided(Field::Kind, "target", Some("achieved"), None),
            decided(Field::Role, "fact", None, None),
        ];
        let collection = Collection::open(&snapshot.to_canonical()).unwrap();
        let view = collection.facts().find(|view| !view.fact.decided.is_empty()).unwrap();
        let said = |lang| settled_fields(&collection, &view, lang);
        let [region, kind, role] = &said(Lang::En)[..] else { panic!("three fields") };
        assert!(region.said.starts_with("Region: “Qiannan"), "{}", region.said);
        assert!(
            region.said.contains("“Guangzhou") && region.said.contains("decided: “Qiannan"),
            "{}",
            region.said
        );
        assert_eq!(region.why.as_deref(), Some("It is theirs."));
        assert_eq!(kind.said, "Kind: “target” to the one, “achieved” to the other; decided: “achieved”.");
        assert_eq!(
            role.said,
            "Fact or exclusion: “a fact” to the one, “nothing” to the other; decided: “a fact”."
        );
        assert!(said(Lang::Zh)[0].said.contains("一位作“黔南"), "{}", said(Lang::Zh)[0].said);
    }
}
