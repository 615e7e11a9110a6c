//! What is compared of two entries at one place.

use std::borrow::Cow;

use super::coded_number::Coding;
use crate::snapshot::{Fact, Text};

/// A field of an entry. Texts and notes are no fields: each coder writes these in words of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    Dimension,
    /// The part that is counted, in both languages.
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
            Self::Offset => ("位置", "TextPlace"),
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

    /// Whether its values are codes without an order, so that agreement by chance has a meaning.
    ///
    /// ```
    /// use relocation_explorer::coding::Field;
    /// assert!(Field::Unit.is_nominal());
    /// assert!(!Field::Value.is_nominal());
    /// ```
    pub fn is_nominal(self) -> bool {
        !matches!(self, Self::Offset | Self::Figure | Self::Value)
    }

    /// What an entry has in this field; `None` where entries of its role have no such field.
    pub(super) fn cell(self, coding: Coding<'_>) -> Option<FieldValue<'_>> {
        match (self, coding) {
            (Self::Role, Coding::Fact(_)) => cell("fact"),
            (Self::Role, Coding::NotFact(..)) => cell("not_fact"),
            (Self::Offset, _) => cell(coding.locator().offset.to_string()),
            (Self::Figure, _) => cell(coding.figure()),
            (Self::Reason, Coding::NotFact(_, not_fact)) => cell(not_fact.reason.key()),
            (_, Coding::NotFact(..)) => None,
            (_, Coding::Fact(fact)) => self.cell_of_fact(fact),
        }
    }

    fn cell_of_fact(self, fact: &Fact) -> Option<FieldValue<'_>> {
        // Without `..`: a field that is not thought of here does not compile.
        let Fact {
            region,
            partner,
            indicator,
            population,
            breakdown,
            value,
            unit,
            bound,
            approximate,
            kind,
            period,
            as_of,
            // Above.
            figure: _,
            locator: _,
            // Each coder's own.
            id: _,
            report: _,
            text: _,
            caveats: _,
            note: _,
            link: _,
        } = fact;
        let part = breakdown.as_ref();
        match self {
            Self::Role | Self::Reason | Self::Offset | Self::Figure => None,
            // Minus zero is zero.
            Self::Value => cell((value + 0.0).to_string()),
            Self::Unit => cell(unit),
            Self::Bound => cell(bound.key()),
            Self::Approximate => cell(if *approximate { "true" } else { "false" }),
            Self::Kind => cell(kind.key()),
            Self::Period => Some(period.as_ref().map(|period| period.as_str().into())),
            Self::AsOf => Some(as_of.as_ref().map(|date| date.as_str().into())),
            Self::Region => cell(region),
            Self::Partner => Some(partner.as_ref().map(Cow::from)),
            Self::Indicator => cell(indicator),
            Self::Population => Some(population.as_ref().map(Cow::from)),
            Self::Dimension => Some(part.map(|part| Cow::from(&part.dimension))),
            Self::Part => Some(part.map(|part| format!("{} / {}", part.zh, part.en).into())),
        }
    }
}

/// What a document has in a field, as text; `None` for null.
pub(super) type FieldValue<'a> = Option<Cow<'a, str>>;

fn cell<'a>(text: impl Into<Cow<'a, str>>) -> Option<FieldValue<'a>> {
    Some(Some(text.into()))
}
