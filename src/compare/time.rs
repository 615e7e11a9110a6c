//! The time that a figure is of.

use crate::snapshot::{Edtf, FactView, IndicatorMeasure};

/// A stock has a date, anything else a period.
pub(super) fn time_of<'a>(fact: &FactView<'a>) -> Option<&'a Edtf> {
    let (period, as_of) = (fact.fact.period.as_ref(), fact.fact.as_of.as_ref());
    match fact.indicator.measure {
        IndicatorMeasure::Stock => as_of.or(period),
        _ => period.or(as_of),
    }
}
