//! How a number of a text stands to a fact's figure.

use super::bounds::Hedge;
use super::numbers::Quantity;
use crate::figure::{Bound, Interval, Printed, Reading};
use crate::snapshot::{FactView, in_base_unit};

/// How a number stands to a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Standing {
    /// The same number, with the same words for its ends.
    Same,
    /// The same number, with other words for its ends.
    OtherEnds,
    /// The figure, rounded otherwise or as a bound that it lies within.
    Rounded(Rounding),
    /// Neither follows from the other, and they may both be right.
    Open,
    /// They cannot both be right; the number is so many times the figure.
    Apart(f64),
}

/// How a figure was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To fewer digits.
    Coarser,
    /// To more digits than are printed.
    Finer,
    /// To a bound, or a range, that holds it.
    Bound,
}

/// A rounded number may be so far from the figure, as a part of it.
const NEAR: f64 = 0.1;

/// How a quantity stands to a fact's figure. Their units fit.
pub(super) fn standing(quantity: &Quantity, view: &FactView) -> Standing {
    let in_base = quantity.unit.factor(view.unit);
    let factor = in_base.unwrap_or(1.0);
    let scaled = |quantity: Interval| in_base.map_or(quantity, |_| in_base_unit(view.unit, quantity).1);
    let (figure, stated) = (scaled(view.interval()), scaled(Interval::point(view.fact.value)));
    let value = quantity.printed.value() * factor;
    if let Some(upper) = &quantity.upper {
        let upper = upper.value() * factor;
        let range = Interval::closed(value.min(upper), value.max(upper));
        return against_range(&range, &figure);
    }
    let is_same =
        (value - stated.low()).abs() <= stated.low().abs() * 1e-9 && stated.high() >= value * (1.0 - 1e-9);
    if is_same {
        return if ends(quantity.hedge) == ends(Hedge::printed(view)) {
            Standing::Same
        } else {
            Standing::OtherEnds
        };
    }
    let times = if stated.low() > 0.0 { value / stated.low() } else { f64::INFINITY };
    let is_near = (times - 1.0).abs() <= NEAR;
    let rounded = rounded(&quantity.printed).scale(factor);
    if quantity.hedge.bound != Bound::Exact {
        let reading = Reading { bound: quantity.hedge.bound, approximate: false, ..Reading::COUNT };
        let said = Interval::of_printed(&quantity.printed, reading).scale(factor);
        return match (holds(&said, &figure), said.overlaps(&figure)) {
            (true, _) if (times - 1.0).abs() <= 0.5 => Standing::Rounded(Rounding::Bound),
            (_, true) => Standing::Open,
            _ => Standing::Apart(times),
        };
    }
    if holds(&rounded, &figure) && is_near && view.fact.bound == Bound::Exact {
        return Standing::Rounded(Rounding::Coarser);
    }
    if figure.contains(value) {
        let finer = view.fact.bound == Bound::Exact;
        return if finer { Standing::Rounded(Rounding::Finer) } else { Standing::Open };
    }
    if view.fact.bound != Bound::Exact && rounded.overlaps(&figure) {
        return Standing::Open;
    }
    Standing::Apart(times)
}

fn against_range(range: &Interval, figure: &Interval) -> Standing {
    if holds(range, figure) {
        Standing::Rounded(Rounding::Bound)
    } else if range.overlaps(figure) {
        Standing::Open
    } else {
        Standing::Apart(range.low() / figure.low().max(f64::MIN_POSITIVE))
    }
}

/// Every number that is printed so when it is rounded to its last digit that is not zero.
fn rounded(printed: &Printed) -> Interval {
    Interval::of_printed(printed, Reading { approximate: true, ..Reading::COUNT })
}

fn holds(outer: &Interval, inner: &Interval) -> bool {
    let below = |a: f64, b: f64| a <= b + b.abs() * 1e-9;
    below(outer.low(), inner.low()) && below(inner.high(), outer.high())
}

/// The ends that a hedge opens: 近 and 不足 leave the upper one open, 余 and 超 the lower one.
fn ends(hedge: Hedge) -> (Bound, bool) {
    (hedge.bound, hedge.approximate && hedge.bound == Bound::Exact)
}
