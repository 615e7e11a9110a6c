//! What may be chosen for a field.

use super::field::DeskField;
use crate::arrange::Arrange;
use crate::coding::draft::Vocabulary;
use crate::figure::Bound;
use crate::snapshot::{Collection, Kind, Lang};

/// One of a field's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id or key.
    pub key: String,
    /// As readers see it.
    pub name: String,
}

/// All that may be chosen for a field, by name; a draft's own entries among them.
pub fn choices(field: DeskField, own: &Vocabulary, collection: &Collection, lang: Lang) -> Vec<Choice> {
    let all = collection.snapshot();
    let choice = |key: &str, name: &str| Choice { key: key.to_owned(), name: name.to_owned() };
    let mut found: Vec<Choice> = match field {
        DeskField::Kind => {
            return Kind::ALL.iter().map(|kind| choice(kind.key(), kind.name(lang))).collect();
        }
        DeskField::Bound => {
            return Bound::ALL.iter().map(|bound| choice(bound.key(), bound.name(lang))).collect();
        }
        DeskField::Indicator => {
            let both = all.indicators.iter().chain(&own.indicators);
            both.map(|one| choice(&one.id, one.name.get(lang))).collect()
        }
        DeskField::Unit => {
            let both = all.units.iter().chain(&own.units);
            both.map(|one| choice(&one.id, one.name.get(lang))).collect()
        }
        DeskField::Region | DeskField::Partner => {
            // Places by code, as every list of them is.
            let both = all.regions.iter().chain(&own.regions);
            let mut places: Vec<Choice> = both.map(|one| choice(&one.id, one.name.get(lang))).collect();
            places.arrange_by(|a, b| a.key.cmp(&b.key));
            places.dedup_by(|a, b| a.key == b.key);
            return places;
        }
        _ => Vec::new(),
    };
    found.arrange_by(|a, b| (&a.name, &a.key).cmp(&(&b.name, &b.key)));
    found.dedup_by(|a, b| a.key == b.key);
    found
}
