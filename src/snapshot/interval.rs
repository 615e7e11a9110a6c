//! What a fact's figure says, as an interval in its unit: the document's words for a figure, read by
//! [`figure`](crate::figure), which knows no document.

use super::{Fact, Kind, Unit};
use crate::figure::{Interval, Printed, Reading};

impl Interval {
    /// Every value that a fact's figure can stand for, in the fact's own unit. A figure that cannot be read,
    /// which no checked snapshot holds, gives its stated value.
    pub fn of_fact(fact: &Fact, unit: &Unit) -> Interval {
        match Printed::parse(&fact.figure) {
            Ok(printed) => Interval::of_printed(
                &printed,
                Reading {
                    bound: fact.bound,
                    approximate: fact.approximate,
                    exact_in_full: unit.discrete,
                    rule: fact.kind == Kind::Standard,
                },
            ),
            Err(_) => Interval::point(fact.value),
        }
    }
}

/// A quantity in the unit that its own converts to, with that unit's id: 亩 in m², 万元 in 元.
///
/// ```
/// use relocation_explorer::figure::Interval;
/// use relocation_explorer::snapshot::{Text, Unit, in_base_unit};
///
/// let unit = Unit {
///     id: "ten-thousand-yuan".into(),
///     name: Text::new("万元", "10,000 yuan"),
///     one: None,
///     dimension: "money".into(),
///     discrete: false,
///     to: Some("yuan".into()),
///     factor: Some(10_000.0),
/// };
/// let (unit, amount) = in_base_unit(&unit, Interval::point(7.0));
/// assert_eq!((unit, amount), ("yuan", Interval::point(70_000.0)));
/// ```
pub fn in_base_unit(unit: &Unit, quantity: Interval) -> (&str, Interval) {
    match (&unit.to, unit.factor) {
        (Some(base), Some(factor)) => (base, quantity.scale(factor)),
        _ => (&unit.id, quantity),
    }
}
