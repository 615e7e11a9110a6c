//! Whether quantities agree, from their intervals alone.

use super::operand::Operand;
use super::verdict::Verdict;
use crate::figure::Order;

/// Whether two figures can state the same quantity.
///
/// Disjoint intervals cannot. The same printed number holds, and so does a figure that lies wholly in the range
/// of an open one (2,013 and "2,000 or more"). Rounded figures whose intervals meet hold within rounding. Where
/// an open end alone makes them meet, nothing is shown.
pub(super) fn judge_equal(a: &Operand, b: &Operand) -> Verdict {
    if !a.interval.overlaps(&b.interval) {
        return Verdict::Fails;
    }
    match (a.open, b.open) {
        _ if a.agrees_nominally(b) && a.open == b.open => Verdict::Holds,
        (false, false) => Verdict::HoldsWithinRounding,
        (true, false) if a.interval.contains(b.interval.low()) && a.interval.high() >= b.interval.high() => {
            Verdict::Holds
        }
        (false, true) => judge_equal(b, a),
        _ => Verdict::CannotBeChecked,
    }
}

/// Whether the first can be at most the second.
pub(super) fn judge_at_most(part: &Operand, whole: &Operand) -> Verdict {
    if part.interval.order(&whole.interval) == Order::Greater {
        return Verdict::Fails;
    }
    let certain = part.interval.high() <= whole.interval.low();
    if certain || (!part.open && !whole.open && part.agrees_nominally(whole)) {
        Verdict::Holds
    } else if !part.open && !whole.open {
        Verdict::HoldsWithinRounding
    } else {
        Verdict::CannotBeChecked
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::figure::Interval;
    use proptest::prelude::*;

    fn exact(value: f64) -> Operand {
        Operand { interval: Interval::point(value), nominal: value, open: false }
    }

    fn rounded(value: f64, half: f64) -> Operand {
        Operand { interval: Interval::half_open(value - half, value + half), nominal: value, open: false }
    }

    fn more_than(value: f64) -> Operand {
        Operand { interval: Interval::more_than(value), nominal: value, open: true }
    }

    #[test]
    fn equal_figures_hold_and_distant_ones_fail() {
        assert_eq!(judge_equal(&exact(36.0), &exact(36.0)), Verdict::Holds);
        assert_eq!(judge_equal(&rounded(127_900.0, 50.0), &exact(127_900.0)), Verdict::Holds);
        assert_eq!(judge_equal(&rounded(338_500.0, 50.0), &exact(338_506.0)), Verdict::HoldsWithinRounding);
        assert_eq!(judge_equal(&rounded(338_500.0, 50.0), &exact(338_550.0)), Verdict::Fails);
        assert_eq!(judge_equal(&exact(31.0), &exact(30.0)), Verdict::Fails);
    }

    #[test]
    fn an_open_end_proves_little() {
        assert_eq!(judge_equal(&more_than(2_000.0), &exact(2_013.0)), Verdict::Holds);
        assert_eq!(judge_equal(&exact(2_013.0), &more_than(2_000.0)), Verdict::Holds);
        assert_eq!(judge_equal(&more_than(2_000.0), &exact(2_000.0)), Verdict::Fails);
        assert_eq!(judge_equal(&more_than(2_000.0), &more_than(1_000.0)), Verdict::CannotBeChecked);
        assert_eq!(judge_at_most(&more_than(10.0), &exact(20.0)), Verdict::CannotBeChecked);
        assert_eq!(judge_at_most(&exact(10.0), &more_than(20.0)), Verdict::Holds);
        assert_eq!(judge_at_most(&exact(30.0), &more_than(20.0)), Verdict::CannotBeChecked);
        assert_eq!(judge_at_most(&more_than(20.0), &exact(20.0)), Verdict::Fails);
    }

    #[test]
    fn a_part_is_at_most_its_whole() {
        assert_eq!(judge_at_most(&exact(10.0), &exact(15.0)), Verdict::Holds);
        assert_eq!(judge_at_most(&exact(15.0), &exact(15.0)), Verdict::Holds);
        assert_eq!(judge_at_most(&exact(16.0), &exact(15.0)), Verdict::Fails);
        assert_eq!(judge_at_most(&exact(12_751.0), &rounded(12_750.0, 50.0)), Verdict::HoldsWithinRounding);
    }

    proptest! {
        #[test]
        fn figures_that_state_one_true_value_never_fail(
            value in 0u32..1_000_000, a in 1u32..1_000, b in 1u32..1_000,
        ) {
            let print = |step: u32| {
                let shown = f64::from((value + step / 2) / step * step);
                rounded(shown, f64::from(step).max(1.0) / 2.0 + 0.5)
            };
            let verdict = judge_equal(&print(a), &print(b));
            prop_assert!(matches!(verdict, Verdict::Holds | Verdict::HoldsWithinRounding));
        }

        #[test]
        fn the_order_of_the_two_sides_is_indifferent(x in 0.0..1e6f64, y in 0.0..1e6f64, half in 0.0..1e4f64) {
            for (a, b) in [(rounded(x, half), exact(y)), (more_than(x), exact(y)), (more_than(x), more_than(y))] {
                prop_assert_eq!(judge_equal(&a, &b), judge_equal(&b, &a));
            }
        }
    }
}
