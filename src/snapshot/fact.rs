//! A fact: one quantitative statement of one report, and where it is printed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Caveat, Decided, Edtf, Lang, Text};
use crate::figure::Bound;

/// One quantitative statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Short, readable and permanent: links depend on it.
    pub id: String,
    /// Id of the report that prints it.
    pub report: String,
    /// Id of the region that it is about.
    pub region: String,
    /// Id of the region on the other side of an exchange.
    pub partner: Option<String>,
    /// Id of the indicator whose value it states.
    pub indicator: String,
    /// Id of the population that it is for, where the text says so and the indicator names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// The part of the indicator's whole that it counts; null for the whole.
    pub breakdown: Option<Breakdown>,
    /// The number exactly as printed, magnitude suffix included (`6.22萬`).
    pub figure: String,
    /// The number that the figure denotes, in `unit`.
    #[serde(serialize_with = "write_value")]
    pub value: f64,
    /// Id of the unit.
    pub unit: String,
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
    /// What is counted, in our own words.
    pub text: Text,
    /// Where it is printed.
    pub locator: Locator,
    /// How its scope departs from what its indicator and its place say, or may depart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<Caveat>,
    /// A judgement of the coder that a reader should know.
    pub note: Option<Text>,
    /// Where two coders differed, what each had; the fact has what was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided>,
    /// Permanent address of the fact's page; only exported files carry it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A part of an indicator's whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// What the whole is divided by (`place-of-work`).
    pub dimension: String,
    /// The part, in Chinese.
    pub zh: String,
    /// The part, in English.
    pub en: String,
}

impl Breakdown {
    /// The part's name.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// What a statement claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Done or in place.
    Achieved,
    /// Promised or planned.
    Target,
    /// A rule or a rate.
    Standard,
    /// Geography, baselines, setting.
    Context,
}

impl Kind {
    /// Every kind, what was done first.
    pub const ALL: [Self; 4] = [Self::Achieved, Self::Target, Self::Standard, Self::Context];

    /// As it stands in the document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::Target => "target",
            Self::Standard => "standard",
            Self::Context => "context",
        }
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        match (lang, self) {
            (Lang::Zh, Self::Achieved) => "已完成",
            (Lang::Zh, Self::Target) => "目标",
            (Lang::Zh, Self::Standard) => "标准",
            (Lang::Zh, Self::Context) => "背景",
            (Lang::En, Self::Achieved) => "achieved",
            (Lang::En, Self::Target) => "target",
            (Lang::En, Self::Standard) => "standard",
            (Lang::En, Self::Context) => "context",
        }
    }
}

/// Where a figure is printed, after the W3C's text position and text quote selectors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Locator {
    /// 0-based index, in Unicode characters, of the figure in the source text.
    pub offset: usize,
    /// At most eight characters before it.
    pub prefix: String,
    /// At most eight characters after it.
    pub suffix: String,
}

impl Locator {
    /// As many characters of context as it may hold on either side.
    pub const CONTEXT: usize = 8;

    /// Of what stands at some characters of a text, with all the context that it may hold.
    pub(crate) fn around(text: &[char], start: usize, end: usize) -> Self {
        let piece = |from: usize, to: usize| text[from.min(text.len())..to.min(text.len())].iter().collect();
        Self {
            offset: start,
            prefix: piece(start.saturating_sub(Self::CONTEXT), start),
            suffix: piece(end, end + Self::CONTEXT),
        }
    }
}

/// Writes a value: a whole number without a point.
pub(crate) fn write_value<S: serde::Serializer>(value: &f64, to: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        to.serialize_i64(*value as i64)
    } else {
        to.serialize_f64(*value)
    }
}
