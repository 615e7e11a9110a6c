//! From a printed figure and the words around it to an interval.

use super::{Bound, Interval, Printed};

/// What the words around a figure, and its unit, say of how to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// 以上, 超, 以内, 近.
    pub bound: Bound,
    /// 约, 左右.
    pub approximate: bool,
    /// A number of whole things, or a rule: printed in full it is exact. Otherwise its last digit is rounded.
    pub exact_in_full: bool,
    /// A rule or a rate: exact as printed, whatever its form.
    pub rule: bool,
}

impl Reading {
    /// A count of whole things, printed without any qualifying word.
    pub const COUNT: Reading =
        Reading { bound: Bound::Exact, approximate: false, exact_in_full: true, rule: false };
}

impl Interval {
    /// Every value that a printed figure can stand for.
    ///
    /// ```
    /// use relocation_explorer::figure::{Bound, Interval, Printed, Reading};
    ///
    /// let figure = Printed::parse("12.79万").unwrap();
    /// let count = Interval::of_printed(&figure, Reading::COUNT);
    /// assert_eq!((count.low(), count.high()), (127_850.0, 127_950.0));
    /// assert!(count.high_is_open());
    ///
    /// let figure = Printed::parse("2000余").unwrap();
    /// let more = Reading { bound: Bound::MoreThan, approximate: true, ..Reading::COUNT };
    /// assert_eq!(Interval::of_printed(&figure, more), Interval::more_than(2_000.0));
    /// ```
    pub fn of_printed(printed: &Printed, reading: Reading) -> Interval {
        let value = printed.value();
        match reading.bound {
            Bound::AtLeast => return Interval::at_least(value),
            Bound::MoreThan => return Interval::more_than(value),
            Bound::AtMost => return Interval::at_most(value),
            Bound::LessThan => return Interval::less_than(value),
            Bound::Exact => {}
        }
        let in_full = printed.is_in_full();
        if reading.approximate {
            let (low, high) = printed.decimal().without_trailing_zeros().rounded_ends();
            let about = Interval::closed(low, high);
            // About two thirds: between one and a half and two and a half of them.
            let whole = printed.denominator().map(|denominator| Interval::point(denominator as f64));
            return whole.map_or(Some(about), |whole| about.divide(&whole)).unwrap_or(about);
        }
        if reading.rule || printed.denominator().is_some() || (in_full && reading.exact_in_full) {
            return Interval::point(value);
        }
        let (low, high) = printed.decimal().rounded_ends();
        Interval::half_open(low, high)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(figure: &str, reading: Reading) -> Interval {
        Interval::of_printed(&Printed::parse(figure).unwrap(), reading)
    }

    #[test]
    fn printed_precision_gives_the_ends() {
        let money = Reading { exact_in_full: false, ..Reading::COUNT };
        let rule = Reading { rule: true, ..money };
        let about = Reading { approximate: true, ..Reading::COUNT };
        assert_eq!(read("12.79万", Reading::COUNT), Interval::half_open(127_850.0, 127_950.0));
        assert_eq!(read("1656", Reading::COUNT), Interval::point(1_656.0));
        assert_eq!(read("119万", money), Interval::half_open(1_185_000.0, 1_195_000.0));
        assert_eq!(read("60.3%", money), Interval::half_open(60.25, 60.35));
        assert_eq!(read("12%", money), Interval::half_open(11.5, 12.5));
        assert_eq!(read("100%", rule), Interval::point(100.0));
        assert_eq!(read("1/2", money), Interval::point(0.5));
        assert_eq!(read("1300", about), Interval::closed(1_250.0, 1_350.0));
        assert_eq!(read("一千二百", Reading::COUNT), Interval::point(1_200.0));
        let half = read("1/2", about);
        assert!(half.contains(0.25) && half.contains(0.75) && !half.contains(0.24) && !half.contains(0.76));
    }

    proptest! {
        #[test]
        fn a_fraction_lies_in_the_interval_of_its_print(numerator in 0u64..100, denominator in 1u64..100, about in any::<bool>()) {
            let reading = Reading { approximate: about, ..Reading::COUNT };
            let interval = read(&format!("{numerator}/{denominator}"), reading);
            prop_assert!(interval.contains(numerator as f64 / denominator as f64));
            prop_assert!(interval.high() <= (numerator + 5) as f64 * 1.1, "{interval:?}");
        }

        #[test]
        fn a_rounded_number_lies_in_the_interval_of_its_print(people in 0u64..100_000_000, decimals in 0usize..4) {
            let printed = format!("{:.decimals$}万", people as f64 / 10_000.0);
            let interval = read(&printed, Reading::COUNT);
            let half = 0.5 * 10f64.powi(4 - decimals as i32);
            let slack = Interval::closed(interval.low() - half * 1e-9, interval.high() + half * 1e-9);
            prop_assert!(slack.contains(people as f64), "{printed} {interval:?} {people}");
        }
    }
}
