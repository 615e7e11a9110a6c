//! A number of the text, and what was decided of it.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::coding::entry::read_entry;
use crate::figure::{Bound, Printed, Token, tokens};
use crate::snapshot::{Breakdown, Caveat, Decided, Edtf, Fact, Kind, Locator, NotFact, NotFactReason, Text};

/// A number of the text with the decision about it.
///
/// In JSON it has a `fact`, or the `reason` why it is none, or neither as long as it is open.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(into = "NumberEntry")]
#[schemars(with = "NumberEntry")]
pub struct Number {
    /// The number as printed: a token, with 余 or 多 behind it, or several tokens that are one number (`2018-07-05`).
    pub figure: String,
    /// Where it stands.
    pub locator: Locator,
    /// What was decided.
    pub decision: Decision,
}

/// What was decided of a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// It is a fact.
    Coded(Box<FactDraft>),
    /// It is no fact, and why.
    Excluded {
        /// The reason.
        reason: NotFactReason,
    },
}

/// A fact as far as it is written. Figure and place are the number's, the value is the figure's, the report the draft's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactDraft {
    /// Short, readable and permanent.
    pub id: String,
    /// Id of the region that it is about; null until it is chosen.
    pub region: Option<String>,
    /// Id of the region on the other side of an exchange.
    pub partner: Option<String>,
    /// Id of the indicator; null until it is chosen.
    pub indicator: Option<String>,
    /// Id of the population, where the text says so and the indicator names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// The part of the indicator's whole that it counts; null for the whole.
    pub breakdown: Option<Breakdown>,
    /// Id of the unit; null until it is chosen.
    pub unit: Option<String>,
    /// What the words around the figure say of its ends.
    pub bound: Bound,
    /// Whether the report calls it approximate.
    pub approximate: bool,
    /// What the statement claims.
    pub kind: Kind,
    /// The period that it covers; null where the report gives none.
    pub period: Option<Edtf>,
    /// The date at which it held; null where the report gives none.
    pub as_of: Option<Edtf>,
    /// What is counted, in our own words; empty until it is written.
    pub text: Text,
    /// How its scope departs from what its indicator and its place say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<Caveat>,
    /// A judgement of the coder that a reader should know.
    pub note: Option<Text>,
    /// Where two coders differed, what each had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided>,
}

impl FactDraft {
    /// A fact of which nothing is known but its id: exact, achieved, everything else still to be chosen.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            region: None,
            partner: None,
            indicator: None,
            population: None,
            breakdown: None,
            unit: None,
            bound: Bound::Exact,
            approximate: false,
            kind: Kind::Achieved,
            period: None,
            as_of: None,
            text: Text::default(),
            caveats: Vec::new(),
            note: None,
            decided: Vec::new(),
        }
    }

    /// What a fact of a snapshot says beside its place and figure.
    pub fn of_fact(fact: &Fact) -> Self {
        let fact = fact.clone();
        Self {
            id: fact.id,
            region: Some(fact.region),
            partner: fact.partner,
            indicator: Some(fact.indicator),
            population: fact.population,
            breakdown: fact.breakdown,
            unit: Some(fact.unit),
            bound: fact.bound,
            approximate: fact.approximate,
            kind: fact.kind,
            period: fact.period,
            as_of: fact.as_of,
            text: fact.text,
            caveats: fact.caveats,
            note: fact.note,
            decided: fact.decided,
        }
    }

    /// The fact of a report. What is not chosen yet is an empty id, which the rules refuse.
    pub(in crate::coding) fn to_fact(&self, report: &str, figure: &str, locator: &Locator) -> Fact {
        // A figure that is no number has no value; the rules say so.
        let value = Printed::parse(figure).map_or(0.0, |printed| printed.value());
        let draft = self.clone();
        Fact {
            id: draft.id,
            report: report.to_owned(),
            region: draft.region.unwrap_or_default(),
            partner: draft.partner,
            indicator: draft.indicator.unwrap_or_default(),
            population: draft.population,
            breakdown: draft.breakdown,
            figure: figure.to_owned(),
            value,
            unit: draft.unit.unwrap_or_default(),
            bound: draft.bound,
            approximate: draft.approximate,
            kind: draft.kind,
            period: draft.period,
            as_of: draft.as_of,
            text: draft.text,
            locator: locator.clone(),
            caveats: draft.caveats,
            note: draft.note,
            decided: draft.decided,
            link: None,
        }
    }
}

impl Number {
    /// The number at some characters of a text, still open; none where the text ends before.
    pub(in crate::coding) fn at(text: &[char], start: usize, end: usize) -> Option<Self> {
        let figure = text.get(start..end)?.iter().collect();
        Some(Self { figure, locator: Locator::around(text, start, end), decision: Decision::Open })
    }

    /// 0-based index of its first character.
    pub fn start(&self) -> usize {
        self.locator.offset
    }

    /// The index behind its last character.
    pub fn end(&self) -> usize {
        self.start().saturating_add(self.figure.chars().count())
    }

    /// The fact that it is coded as.
    pub fn fact(&self) -> Option<&FactDraft> {
        match &self.decision {
            Decision::Coded(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether anything was decided.
    pub fn is_decided(&self) -> bool {
        self.decision != Decision::Open
    }

    /// The tokens that it is made of, at their places in the text.
    pub(super) fn tokens(&self) -> impl Iterator<Item = Token> + use<> {
        let start = self.start();
        tokens(&self.figure)
            .into_iter()
            .map(move |token| Token { offset: token.offset.saturating_add(start), text: token.text })
    }

    /// The exclusion of a snapshot that it is.
    pub(super) fn not_fact(&self) -> Option<NotFact> {
        match self.decision {
            Decision::Excluded { reason } => {
                Some(NotFact { figure: self.figure.clone(), locator: self.locator.clone(), reason })
            }
            _ => None,
        }
    }
}

/// A number as it stands in the document.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Number", extend("not" = { "required": ["fact", "reason"] }))]
struct NumberEntry {
    /// The number as printed.
    figure: String,
    /// Where it stands.
    locator: Locator,
    /// What it is coded as; only where it is a fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<Box<FactDraft>>,
    /// Why it is no fact; only where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<NotFactReason>,
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_entry::<_, NumberEntry, _>(deserializer)
    }
}

impl TryFrom<NumberEntry> for Number {
    type Error = &'static str;

    fn try_from(entry: NumberEntry) -> Result<Self, Self::Error> {
        let NumberEntry { figure, locator, fact, reason } = entry;
        let decision = match (fact, reason) {
            (None, None) => Decision::Open,
            (Some(fact), None) => Decision::Coded(fact),
            (None, Some(reason)) => Decision::Excluded { reason },
            (Some(_), Some(_)) => return Err("a number has a `fact` or a `reason`, not both"),
        };
        Ok(Self { figure, locator, decision })
    }
}

impl From<Number> for NumberEntry {
    fn from(number: Number) -> Self {
        let Number { figure, locator, decision } = number;
        let (fact, reason) = match decision {
            Decision::Open => (None, None),
            Decision::Coded(fact) => (Some(fact), None),
            Decision::Excluded { reason } => (None, Some(reason)),
        };
        Self { figure, locator, fact, reason }
    }
}
