//! What of a fact a reader may find wrong, and how what would be right is entered.

use crate::coding::desk::{Choice, DeskField, choices};
use crate::coding::draft::Vocabulary;
use crate::snapshot::{Collection, Fact, Lang};
use crate::words::{CorrectWords, changes, code, correct as words};

/// What of a fact a reader finds wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubted {
    /// The figure as printed.
    Figure,
    /// One of the fields that a coder decides.
    Field(DeskField),
    /// Where it is printed.
    Place,
    /// Something that no field says.
    Other,
}

/// How what would be right is entered: as values, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// One of a list, by its key.
    Choice(Vec<Choice>),
    /// Some lines.
    Lines(Vec<Line>),
    /// In the remark alone.
    Remark,
}

/// A line to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What belongs there.
    pub name: &'static str,
    /// Whether it is running text.
    pub is_long: bool,
    /// In which language it is, where in one.
    pub lang: Option<Lang>,
}

impl Line {
    fn short(name: &'static str) -> Self {
        Self { name, is_long: false, lang: None }
    }
}

/// How the end of a line is shown within one; no text of a report has the sign.
const LINE_END: &str = "¶";

impl Doubted {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Figure,
        Self::Field(DeskField::Bound),
        Self::Field(DeskField::Approximate),
        Self::Field(DeskField::Unit),
        Self::Field(DeskField::Kind),
        Self::Field(DeskField::Period),
        Self::Field(DeskField::AsOf),
        Self::Field(DeskField::Region),
        Self::Field(DeskField::Partner),
        Self::Field(DeskField::Indicator),
        Self::Field(DeskField::Breakdown),
        Self::Place,
        Self::Field(DeskField::Words),
        Self::Other,
    ];

    /// A stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Field(field) => field.key(),
            Self::Place => "locator",
            Self::Other => "other",
        }
    }

    /// The one with a name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Figure => words(lang).figure,
            Self::Field(field) => field.name(lang),
            Self::Place => words(lang).place,
            Self::Other => words(lang).other,
        }
    }

    /// How what would be right is entered.
    pub fn entry(self, collection: &Collection, lang: Lang) -> Entry {
        let (own, desk) = (words(lang), code(lang));
        let lines =
            |names: &[&'static str]| Entry::Lines(names.iter().map(|name| Line::short(name)).collect());
        let text = |name, of| Line { name, is_long: true, lang: Some(of) };
        match self {
            Self::Figure => lines(&[own.figure]),
            Self::Place => lines(&[own.character, own.before, own.behind]),
            Self::Other => Entry::Remark,
            Self::Field(DeskField::Approximate) => {
                let choice = |key: &str, name: &str| Choice { key: key.into(), name: name.into() };
                Entry::Choice(vec![choice("true", changes(lang).yes), choice("false", changes(lang).no)])
            }
            Self::Field(DeskField::Period | DeskField::AsOf) => lines(&[desk.date_hint]),
            Self::Field(DeskField::Breakdown) => {
                lines(&[desk.breakdown_dimension, desk.breakdown_zh, desk.breakdown_en])
            }
            Self::Field(DeskField::Words) => {
                Entry::Lines(vec![text(desk.words_zh, Lang::Zh), text(desk.words_en, Lang::En)])
            }
            Self::Field(field) => {
                let mut all = choices(field, &Vocabulary::default(), collection, lang);
                if field == DeskField::Partner {
                    all.insert(0, Choice { key: String::new(), name: desk.none.to_owned() });
                }
                Entry::Choice(all)
            }
        }
    }

    /// What a fact has in it, as it is entered.
    pub fn values_of(self, fact: &Fact) -> Vec<String> {
        let or_none = |id: &Option<String>| id.clone().unwrap_or_default();
        let date = |date: &Option<crate::snapshot::Edtf>| {
            date.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default()
        };
        match self {
            Self::Figure => vec![fact.figure.clone()],
            Self::Place => {
                let place = &fact.locator;
                vec![(place.offset + 1).to_string(), shown(&place.prefix), shown(&place.suffix)]
            }
            Self::Other => Vec::new(),
            Self::Field(field) => match field {
                DeskField::Indicator => vec![fact.indicator.clone()],
                DeskField::Unit => vec![fact.unit.clone()],
                DeskField::Kind => vec![fact.kind.key().to_owned()],
                DeskField::Bound => vec![fact.bound.key().to_owned()],
                DeskField::Approximate => vec![fact.approximate.to_string()],
                DeskField::Region => vec![fact.region.clone()],
                DeskField::Partner => vec![or_none(&fact.partner)],
                DeskField::Period => vec![date(&fact.period)],
                DeskField::AsOf => vec![date(&fact.as_of)],
                DeskField::Words => vec![fact.text.zh.clone(), fact.text.en.clone()],
                DeskField::Breakdown => fact.breakdown.as_ref().map_or_else(
                    || vec![String::new(); 3],
                    |part| vec![part.dimension.clone(), part.zh.clone(), part.en.clone()],
                ),
            },
        }
    }

    /// Values as readers see them.
    pub fn said(self, values: &[String], collection: &Collection, lang: Lang) -> String {
        let named = |all: Vec<Choice>, key: &String| {
            all.into_iter().find(|it| it.key == *key).map_or_else(|| key.clone(), |it| it.name)
        };
        let said = match (self, self.entry(collection, lang), values) {
            // What stands around it is the text's: the patch has it, a letter does not.
            (Self::Place, _, [at, ..]) => CorrectWords::at(lang, at),
            (_, Entry::Choice(all), [key]) => named(all, key),
            _ => values.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" / "),
        };
        if said.is_empty() { code(lang).none.to_owned() } else { said }
    }
}

/// Characters of a text within one line.
fn shown(characters: &str) -> String {
    characters.replace('\n', LINE_END)
}

/// The characters that stand for.
pub(super) fn meant(shown: &str) -> String {
    shown.replace(LINE_END, "\n")
}
