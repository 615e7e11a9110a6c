//! The fields of what coders make of a number, by which two codings are compared and decided.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// A field of an entry. Texts and notes are no fields: each coder writes these in words of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Whether the number is a fact or an exclusion.
    Role,
    /// Why an exclusion is no fact.
    Reason,
    /// Where the figure begins.
    Offset,
    /// The figure as printed.
    Figure,
    /// What it denotes.
    Value,
    /// The unit.
    Unit,
    /// What the words around the figure say of its ends.
    Bound,
    /// Whether it is approximate.
    Approximate,
    /// What the statement claims.
    Kind,
    /// The period that it covers.
    Period,
    /// The date at which it held.
    AsOf,
    /// Whom it is about.
    Region,
    /// The other side.
    Partner,
    /// The indicator.
    Indicator,
    /// The population, where the indicator names none.
    Population,
    /// What the indicator's whole is divided by.
    #[serde(rename = "breakdown.dimension")]
    Dimension,
    /// The part that is counted, in both languages.
    #[serde(rename = "breakdown.part")]
    Part,
}

impl Field {
    /// Every field, in the order of reports on agreement.
    pub const ALL: [Self; 17] = [
        Self::Role,
        Self::Reason,
        Self::Offset,
        Self::Figure,
        Self::Value,
        Self::Unit,
        Self::Bound,
        Self::Approximate,
        Self::Kind,
        Self::Period,
        Self::AsOf,
        Self::Region,
        Self::Partner,
        Self::Indicator,
        Self::Population,
        Self::Dimension,
        Self::Part,
    ];

    /// A stable name, for scripts: its key in the document, where it has one.
    pub fn key(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Reason => "reason",
            Self::Offset => "offset",
            Self::Figure => "figure",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Bound => "bound",
            Self::Approximate => "approximate",
            Self::Kind => "kind",
            Self::Period => "period",
            Self::AsOf => "as_of",
            Self::Region => "region",
            Self::Partner => "partner",
            Self::Indicator => "indicator",
            Self::Population => "population",
            Self::Dimension => "breakdown.dimension",
            Self::Part => "breakdown.part",
        }
    }

    /// As readers see it.
    pub fn name(self) -> Text {
        let (zh, en) = match self {
            Self::Role => ("事实或排除", "Fact or exclusion"),
            Self::Reason => ("排除的理由", "Reason of exclusion"),
            Self::Offset => ("位置", "Place"),
            Self::Figure => ("数字", "Figure"),
            Self::Value => ("数值", "Value"),
            Self::Unit => ("单位", "Unit"),
            Self::Bound => ("界限", "Bound"),
            Self::Approximate => ("约数", "Approximate"),
            Self::Kind => ("性质", "Kind"),
            Self::Period => ("时期", "Period"),
            Self::AsOf => ("截至", "As of"),
            Self::Region => ("地区", "Region"),
            Self::Partner => ("协作方", "Partner"),
            Self::Indicator => ("指标", "Indicator"),
            Self::Population => ("人群", "Population"),
            Self::Dimension => ("分项的依据", "Dimension of the breakdown"),
            Self::Part => ("分项", "Part"),
        };
        Text::new(zh, en)
    }
}

/// A field in which two coders of a text differed; what was decided is what the fact says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// The field.
    pub field: Field,
    /// What the first coder had in it, as it would stand in the document; null for nothing.
    pub first: Option<String>,
    /// What the second coder had.
    pub second: Option<String>,
    /// Why it was decided so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
}
