//! What the facts are coded with: regions, domains, units, populations, concepts and indicators.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Question, Text};
use crate::figure::Interval;

/// A place that facts are about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Six-digit GB/T 2260 code; below the county the code, `/` and a slug (`140929/guanghuiyuan`).
    pub id: String,
    /// The year of the code list that the code is taken from.
    pub vintage: u16,
    /// Full name.
    pub name: Text,
    /// The name used in running text and on charts, where the full one is long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
    /// Administrative level.
    pub level: Level,
    /// Id of the region that holds this one, if it is in the snapshot; it is of a wider level.
    pub parent: Option<String>,
}

impl Region {
    /// The name for running text and charts.
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// Administrative level of a region, widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A province, autonomous region or municipality.
    Province,
    /// A prefecture or prefecture-level city.
    Prefecture,
    /// A county, district or county-level city.
    County,
    /// A township, town or sub-district.
    Township,
    /// A residential community.
    Community,
    /// An administrative village.
    Village,
    /// A single resettlement site.
    Site,
}

impl Level {
    /// How many there are.
    pub const COUNT: usize = Self::Site as usize + 1;

    /// As it stands in the document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Prefecture => "prefecture",
            Self::County => "county",
            Self::Township => "township",
            Self::Community => "community",
            Self::Village => "village",
            Self::Site => "site",
        }
    }
}

/// A field of policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
}

/// What a value is counted or measured in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Id.
    pub id: String,
    /// Name, as it stands behind a number: in English the plural, `people`.
    pub name: Text,
    /// The name behind 1, where that is another: `person`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<Text>,
    /// The quantity it measures (`people`, `money`, `area`); units of one dimension may convert.
    pub dimension: String,
    /// Whether it counts whole things: a whole number of them, printed in full, is then exact.
    #[serde(default)]
    pub discrete: bool,
    /// The unit that it converts to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// How many of `to` make one of this unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<f64>,
}

impl Unit {
    /// The name as it stands behind a number.
    ///
    /// ```
    /// use relocation_explorer::snapshot::{Text, Unit};
    /// let (name, one) = (Text::new("次", "times"), Some(Text::new("次", "time")));
    /// let unit = Unit { id: "session".into(), name, one, dimension: "events".into(), discrete: true, to: None, factor: None };
    /// assert_eq!(unit.name_for(1.0).en, "time");
    /// assert_eq!(unit.name_for(44.0).en, "times");
    /// assert_eq!(unit.name_for(0.5).en, "times");
    /// ```
    pub fn name_for(&self, number: f64) -> &Text {
        self.one.as_ref().filter(|_| number == 1.0).unwrap_or(&self.name)
    }

    /// The name as it stands behind an interval in words.
    pub fn name_for_interval(&self, interval: &Interval) -> &Text {
        if interval.is_point() { self.name_for(interval.low()) } else { &self.name }
    }
}

/// A group of people whom indicators count, with the indicators that give its size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The indicator that counts its people: the only honest denominator per head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<String>,
    /// The indicator that counts its households.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub households: Option<String>,
}

/// What a researcher looks for in one row, though the indicators differ: people trained, money given.
///
/// It brings near things side by side and in one order. It never permits arithmetic: what may be compared is decided
/// by the indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What belongs to it, and what stands under another.
    pub definition: Text,
    /// The question of readers that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
}

/// What a fact states the value of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What counts and what does not, precisely enough that two coders would choose the same indicator.
    pub definition: Text,
    /// Id of its domain.
    pub domain: String,
    /// Id of its concept, where the snapshot has concepts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concept: Option<String>,
    /// Id of its unit; a fact may use another unit of the same dimension.
    pub unit: String,
    /// How its values relate to time.
    pub measure: IndicatorMeasure,
    /// Whether facts of different places or breakdowns may be added.
    pub additive: bool,
    /// Id of the population that it counts, where it counts people of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
}

/// How an indicator's values relate to time (SDMX would say: its time format of collection).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorMeasure {
    /// How many there are at a time.
    Stock,
    /// How many in a period.
    Flow,
    /// How many since a beginning.
    Cumulative,
    /// A quantity per another, or a share.
    Rate,
    /// What a rule asks for.
    Norm,
}

impl IndicatorMeasure {
    /// Whether its values count something, so that a larger place has more of it.
    pub fn is_count(self) -> bool {
        !matches!(self, Self::Rate | Self::Norm)
    }
}
