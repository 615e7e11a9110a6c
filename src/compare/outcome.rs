//! What two quantities say of each other, and the words for it.

use super::words::pick;
use crate::figure::{Interval, Order, format_number};
use crate::snapshot::Lang;

/// One of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The first of the pair.
    First,
    /// The second of the pair.
    Second,
}

/// What two comparable quantities say of each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// Both are the same exact number.
    Same,
    /// One is certainly the greater.
    Greater {
        /// The one that is greater.
        side: Side,
        /// How many times the lesser it is; none where the lesser is zero.
        times: Option<Interval>,
    },
    /// Their intervals overlap.
    Undecided,
}

impl Outcome {
    pub(super) fn of(first: &Interval, second: &Interval) -> Self {
        match first.order(second) {
            Order::Same => Outcome::Same,
            Order::Undecided => Outcome::Undecided,
            Order::Less => Outcome::Greater { side: Side::Second, times: second.divide(first) },
            Order::Greater => Outcome::Greater { side: Side::First, times: first.divide(second) },
        }
    }

    /// The outcome in words, without a full stop, with names for the two.
    ///
    /// ```
    /// use relocation_explorer::compare::{Outcome, Side};
    /// use relocation_explorer::figure::Interval;
    /// use relocation_explorer::snapshot::Lang;
    ///
    /// let times = Some(Interval::point(53_240.0).divide(&Interval::point(2_438.0)).unwrap());
    /// let outcome = Outcome::Greater { side: Side::Second, times };
    /// assert_eq!(outcome.text("the first", "the second", Lang::En), "the second is 21.8 times the first");
    /// assert_eq!(outcome.text("前者", "后者", Lang::Zh), "后者是前者的 21.8 倍");
    /// ```
    pub fn text(&self, first: &str, second: &str, lang: Lang) -> String {
        let (side, times) = match self {
            Outcome::Same => return pick("两者相同", "the two are the same", lang).to_owned(),
            Outcome::Undecided => {
                return pick("孰多孰少无法判定", "which is greater cannot be decided", lang).to_owned();
            }
            Outcome::Greater { side, times } => (side, times),
        };
        let (greater, lesser) = match side {
            Side::First => (first, second),
            Side::Second => (second, first),
        };
        let times = times.as_ref().and_then(|times| times_words(times, lang));
        match (times, lang) {
            (Some(times), Lang::En) => format!("{greater} is {times} {lesser}"),
            (Some(times), Lang::Zh) => format!("{greater}是{lesser}的 {times}"),
            (None, Lang::En) => {
                format!("{greater} is greater than {lesser}; how many times as great cannot be decided")
            }
            (None, Lang::Zh) => format!("{greater}多于{lesser}，多几倍无法判定"),
        }
    }
}

/// `21.8 times`, `at least 1.4 times`, `between 1.4 and 1.6 times`: no digit that the interval does not carry.
/// None where it says nothing beyond that one is greater.
fn times_words(times: &Interval, lang: Lang) -> Option<String> {
    let (low, high) = (times.low(), times.high());
    if times.is_unbounded() {
        let at_least = digits(low, 3, f64::floor);
        if at_least <= 1.0 {
            return None;
        }
        let number = format_number(at_least, 5);
        return Some(match lang {
            Lang::En => format!("at least {number} times"),
            Lang::Zh => format!("至少 {number} 倍"),
        });
    }
    let agreed = [3, 4, 5, 6, 2].into_iter().find_map(|of| {
        let (low, high) = (digits(low, of, f64::round), digits(high, of, f64::round));
        (low == high && low > 1.0).then_some(low)
    });
    Some(match (agreed, lang) {
        (Some(number), Lang::En) => format!("{} times", format_number(number, 5)),
        (Some(number), Lang::Zh) => format!("{} 倍", format_number(number, 5)),
        (None, _) => {
            let (low, high) = (digits(low, 3, f64::floor).max(1.0), digits(high, 3, f64::ceil));
            let (low, high) = (format_number(low, 5), format_number(high, 5));
            match lang {
                Lang::En => format!("between {low} and {high} times"),
                Lang::Zh => format!("{low} 至 {high} 倍"),
            }
        }
    })
}

/// A number at so many significant digits. What lies within the noise of a division of such a number is it.
fn digits(value: f64, of: i32, round: fn(f64) -> f64) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return value;
    }
    let power = of - 1 - value.log10().floor() as i32;
    let (up, down) = (10f64.powi(power.max(0)), 10f64.powi((-power).max(0)));
    let scaled = value * up / down;
    let whole = scaled.round();
    let rounded = if (scaled - whole).abs() < whole * 1e-12 { whole } else { round(scaled) };
    rounded * down / up
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(first: Interval, second: Interval) -> String {
        Outcome::of(&first, &second).text("the first", "the second", Lang::En)
    }

    #[test]
    fn no_more_is_said_than_the_figures_carry() {
        let point = Interval::point;
        assert_eq!(words(point(2_438.0), point(53_240.0)), "the second is 21.8 times the first");
        assert_eq!(
            words(point(1_656.0), Interval::half_open(127_850.0, 127_950.0)),
            "the second is 77 times the first"
        );
        assert_eq!(
            words(Interval::at_least(400.0), point(280.0)),
            "the first is at least 1.42 times the second"
        );
        assert_eq!(
            words(Interval::half_open(1.5, 2.5), point(1.0)),
            "the first is between 1.5 and 2.5 times the second"
        );
        assert_eq!(words(Interval::more_than(2_000.0), point(3_000.0)), "which is greater cannot be decided");
        assert_eq!(words(point(7.0), point(7.0)), "the two are the same");
        assert_eq!(
            words(Interval::more_than(20.0), point(20.0)),
            "the first is greater than the second; how many times as great cannot be decided"
        );
        assert_eq!(
            words(point(0.0), point(3.0)),
            "the second is greater than the first; how many times as great cannot be decided"
        );
        assert_eq!(words(point(1_000.0), point(1_001.0)), "the second is 1.001 times the first");
    }

    proptest! {
        /// The number in `at least N times` never exceeds the true ratio; those of `between` enclose it.
        #[test]
        fn words_never_overstate(a in 1.0..1e6f64, width in 0.0..0.5f64, b in 1.0..1e6f64, at in 0.0..1.0f64) {
            let interval = Interval::closed(a, a * (1.0 + width));
            let truth = a * (1.0 + width * at) / b;
            if let Outcome::Greater { side: Side::First, times: Some(times) } =
                Outcome::of(&interval, &Interval::point(b))
            {
                let text = times_words(&times, Lang::En).unwrap_or_default();
                let numbers: Vec<f64> = text
                    .split(' ')
                    .filter_map(|word| word.replace(',', "").parse().ok())
                    .collect();
                match numbers[..] {
                    [low, high] => prop_assert!(low <= truth * 1.000_001 && truth <= high * 1.000_001),
                    [one] => prop_assert!((one / truth - 1.0).abs() < 0.06, "{text} {truth}"),
                    _ => prop_assert!(text.is_empty()),
                }
            }
        }
    }
}
