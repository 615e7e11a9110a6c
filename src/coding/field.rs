//! What is compared of two entries at one place.

use std::borrow::Cow;

use super::coded_number::Coding;
use crate::snapshot::Fact;
pub use crate::snapshot::Field;

impl Field {
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

    /// What a fact has in this field, as it would stand in the document; `None` for null.
    pub fn of_fact(self, fact: &Fact) -> FieldValue<'_> {
        match self {
            Self::Offset => Some(fact.locator.offset.to_string().into()),
            Self::Figure => Some(Cow::from(&fact.figure)),
            _ => self.cell_of_fact(fact).flatten(),
        }
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
            decided: _,
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
pub type FieldValue<'a> = Option<Cow<'a, str>>;

fn cell<'a>(text: impl Into<Cow<'a, str>>) -> Option<FieldValue<'a>> {
    Some(Some(text.into()))
}
