//! The fields of a fact as a coder sees and changes them.

use crate::coding::draft::FactDraft;
use crate::coding::suggest::NumberSuggestion;
use crate::figure::Bound;
use crate::snapshot::{Breakdown, Edtf, Kind, Lang};
use crate::words::{code as words, suggestion_reason};

/// A field of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeskField {
    /// Whose value it states.
    Indicator,
    /// In what it is counted.
    Unit,
    /// What is claimed.
    Kind,
    /// Which end is open.
    Bound,
    /// Whether it is approximate.
    Approximate,
    /// Where.
    Region,
    /// The other side.
    Partner,
    /// The part of the whole.
    Breakdown,
    /// The time covered.
    Period,
    /// The date at which it held.
    AsOf,
    /// What is counted, in our own words.
    Words,
}

impl DeskField {
    /// All, in the order in which the card shows them.
    pub const ALL: [Self; 11] = [
        Self::Indicator,
        Self::Unit,
        Self::Kind,
        Self::Bound,
        Self::Approximate,
        Self::Region,
        Self::Partner,
        Self::Breakdown,
        Self::Period,
        Self::AsOf,
        Self::Words,
    ];

    /// The id of its control.
    pub fn key(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Unit => "unit",
            Self::Kind => "kind",
            Self::Bound => "bound",
            Self::Approximate => "approximate",
            Self::Region => "region",
            Self::Partner => "partner",
            Self::Breakdown => "breakdown",
            Self::Period => "period",
            Self::AsOf => "as_of",
            Self::Words => "text",
        }
    }

    /// The letter that opens it.
    pub fn letter(self) -> char {
        match self {
            Self::Indicator => 'I',
            Self::Unit => 'U',
            Self::Kind => 'K',
            Self::Bound => 'B',
            Self::Approximate => 'A',
            Self::Region => 'R',
            Self::Partner => 'W',
            Self::Breakdown => 'G',
            Self::Period => 'T',
            Self::AsOf => 'S',
            Self::Words => 'O',
        }
    }

    /// The field that a path within a fact is about, as in [`Place`](crate::coding::draft::Place).
    pub fn of_path(path: &str) -> Option<Self> {
        let head = path.split(['.', '[']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|field| field.key() == head)
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = words(lang);
        match self {
            Self::Indicator => words.indicator,
            Self::Unit => words.unit,
            Self::Kind => words.kind,
            Self::Bound => words.bound,
            Self::Approximate => words.approximate,
            Self::Region => words.region,
            Self::Partner => words.partner,
            Self::Breakdown => words.breakdown,
            Self::Period => words.period,
            Self::AsOf => words.as_of,
            Self::Words => words.own_words,
        }
    }

    /// Why it is suggested as it stands; none where the coder has chosen something else, or there is nothing to say.
    pub fn reason(self, fact: &FactDraft, suggestion: &NumberSuggestion, lang: Lang) -> Option<String> {
        let it = &suggestion.fact;
        let same = |own: Option<&str>, id: &str| own == Some(id);
        let reason = match self {
            Self::Indicator => {
                let chosen = fact.indicator.as_deref();
                &it.indicators.iter().find(|one| same(chosen, &one.value))?.reason
            }
            Self::Unit => &it.unit.as_ref().filter(|one| same(fact.unit.as_deref(), one.value.id()))?.reason,
            Self::Kind => &Some(&it.kind).filter(|one| one.value == fact.kind)?.reason,
            Self::Bound => &Some(&it.bound).filter(|one| one.value == fact.bound)?.reason,
            Self::Approximate => &Some(&it.approximate).filter(|one| one.value == fact.approximate)?.reason,
            Self::Region => {
                &it.region.as_ref().filter(|one| same(fact.region.as_deref(), &one.value))?.reason
            }
            Self::Partner => {
                &it.partner.as_ref().filter(|one| same(fact.partner.as_deref(), &one.value))?.reason
            }
            Self::Breakdown => {
                &it.breakdown.as_ref().filter(|one| fact.breakdown.as_ref() == Some(&one.value))?.reason
            }
            Self::Period => {
                &it.period.as_ref().filter(|one| fact.period.as_ref() == Some(&one.value))?.reason
            }
            Self::AsOf => &it.as_of.as_ref().filter(|one| fact.as_of.as_ref() == Some(&one.value))?.reason,
            Self::Words => return None,
        };
        Some(suggestion_reason(lang, reason))
    }
}

/// What a coder makes of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldChange {
    /// The indicator with an id, or none yet.
    Indicator(Option<String>),
    /// The unit with an id, or none yet.
    Unit(Option<String>),
    /// A claim.
    Kind(Kind),
    /// A bound.
    Bound(Bound),
    /// Approximate or not.
    Approximate(bool),
    /// The region with an id, or none yet.
    Region(Option<String>),
    /// The region on the other side, or none.
    Partner(Option<String>),
    /// A part, or the whole.
    Breakdown(Option<Breakdown>),
    /// A period as EDTF; empty for none.
    Period(String),
    /// A date as EDTF; empty for none.
    AsOf(String),
    /// Words in a language.
    Words(Lang, String),
}

impl FieldChange {
    /// What choosing an option of a field's list means; an empty key is none.
    pub fn of_choice(field: DeskField, key: &str) -> Option<Self> {
        let id = || Some(key.to_owned()).filter(|key| !key.is_empty());
        Some(match field {
            DeskField::Indicator => Self::Indicator(id()),
            DeskField::Unit => Self::Unit(id()),
            DeskField::Region => Self::Region(id()),
            DeskField::Partner => Self::Partner(id()),
            DeskField::Kind => Self::Kind(Kind::ALL.into_iter().find(|kind| kind.key() == key)?),
            DeskField::Bound => Self::Bound(Bound::ALL.into_iter().find(|bound| bound.key() == key)?),
            DeskField::Period => Self::Period(key.to_owned()),
            DeskField::AsOf => Self::AsOf(key.to_owned()),
            DeskField::Approximate | DeskField::Breakdown | DeskField::Words => return None,
        })
    }

    /// Writes it into a fact.
    pub(in crate::coding) fn write(self, fact: &mut FactDraft) {
        let date = |text: String| Some(Edtf(text.trim().to_owned())).filter(|date| !date.0.is_empty());
        match self {
            Self::Indicator(id) => fact.indicator = id,
            Self::Unit(id) => fact.unit = id,
            Self::Kind(kind) => fact.kind = kind,
            Self::Bound(bound) => fact.bound = bound,
            Self::Approximate(approximate) => fact.approximate = approximate,
            Self::Region(id) => fact.region = id,
            Self::Partner(id) => fact.partner = id,
            Self::Breakdown(part) => fact.breakdown = part,
            Self::Period(text) => fact.period = date(text),
            Self::AsOf(text) => fact.as_of = date(text),
            Self::Words(lang, text) => fact.text.set(lang, &text),
        }
    }
}
