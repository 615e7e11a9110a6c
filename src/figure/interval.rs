//! Intervals of numbers that are not negative, and arithmetic on them that never excludes the true value.

/// Every value from `low` to `high`, each end in it or not; `high` may be infinite.
///
/// Quantities are counted, so no interval goes below zero. Each operation widens its result by the least step
/// of a double where it cannot be exact: the true result always lies inside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
    low_open: bool,
    high_open: bool,
}

/// How two quantities stand to each other, if their intervals decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The first is certainly less.
    Less,
    /// Both are the same exact number.
    Same,
    /// The first is certainly greater.
    Greater,
    /// The intervals overlap: it cannot be decided.
    Undecided,
}

impl Interval {
    /// One exact value.
    pub fn point(value: f64) -> Self {
        Self::closed(value, value)
    }

    /// `low` to `high`, both in it.
    pub fn closed(low: f64, high: f64) -> Self {
        Self::with_ends(low, high, false, false)
    }

    /// `low` to `high`, `low` in it and `high` not: what a rounded number stands for.
    pub fn half_open(low: f64, high: f64) -> Self {
        Self::with_ends(low, high, false, true)
    }

    /// `low` or more.
    pub fn at_least(low: f64) -> Self {
        Self::with_ends(low, f64::INFINITY, false, true)
    }

    /// More than `low`.
    pub fn more_than(low: f64) -> Self {
        Self::with_ends(low, f64::INFINITY, true, true)
    }

    /// `high` or less.
    pub fn at_most(high: f64) -> Self {
        Self::closed(0.0, high)
    }

    /// Less than `high`.
    pub fn less_than(high: f64) -> Self {
        Self::half_open(0.0, high)
    }

    fn with_ends(low: f64, high: f64, low_open: bool, high_open: bool) -> Self {
        let low = if low.is_nan() { 0.0 } else { low.max(0.0) };
        let high = if high.is_nan() { f64::INFINITY } else { high.max(low) };
        Self { low, high, low_open: low_open && low < high, high_open: high_open && low < high }
    }

    /// The lower end.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The upper end; infinite where there is none.
    pub fn high(&self) -> f64 {
        self.high
    }

    /// Whether the lower end itself is excluded.
    pub fn low_is_open(&self) -> bool {
        self.low_open
    }

    /// Whether the upper end itself is excluded.
    pub fn high_is_open(&self) -> bool {
        self.high_open
    }

    /// Whether it is one exact value.
    pub fn is_point(&self) -> bool {
        self.low == self.high
    }

    /// Whether there is no upper end.
    pub fn is_unbounded(&self) -> bool {
        self.high.is_infinite()
    }

    /// Whether a value lies in it.
    pub fn contains(&self, value: f64) -> bool {
        let above = if self.low_open { value > self.low } else { value >= self.low };
        let below = if self.high_open { value < self.high } else { value <= self.high };
        above && below
    }

    /// Whether some value lies in both.
    pub fn overlaps(&self, other: &Interval) -> bool {
        let meets = |low: f64, low_open: bool, high: f64, high_open: bool| {
            low < high || (low == high && !low_open && !high_open)
        };
        meets(self.low, self.low_open, other.high, other.high_open)
            && meets(other.low, other.low_open, self.high, self.high_open)
    }

    /// The interval of the sum.
    pub fn add(&self, other: &Interval) -> Interval {
        Self::outward(
            self.low + other.low,
            self.high + other.high,
            self.low_open || other.low_open,
            self.high_open || other.high_open,
        )
    }

    /// The interval of the product.
    pub fn multiply(&self, other: &Interval) -> Interval {
        let high = if self.high == 0.0 || other.high == 0.0 { 0.0 } else { self.high * other.high };
        Self::outward(
            self.low * other.low,
            high,
            self.low_open || other.low_open,
            self.high_open || other.high_open,
        )
    }

    /// The interval of the quotient; `None` where the divisor may be zero throughout.
    pub fn divide(&self, by: &Interval) -> Option<Interval> {
        if by.high == 0.0 {
            return None;
        }
        let low = if by.is_unbounded() { 0.0 } else { self.low / by.high };
        let high = if by.low == 0.0 { f64::INFINITY } else { self.high / by.low };
        Some(Self::outward(low, high, self.low_open || by.high_open, self.high_open || by.low_open))
    }

    /// The interval times an exact factor above zero, such as a unit's.
    pub fn scale(&self, factor: f64) -> Interval {
        if factor == 1.0 {
            return *self;
        }
        Self::outward(self.low * factor, self.high * factor, self.low_open, self.high_open)
    }

    /// Which of two quantities is greater, if that is certain.
    pub fn order(&self, other: &Interval) -> Order {
        let certainly_below =
            |a: &Interval, b: &Interval| a.high < b.low || (a.high == b.low && (a.high_open || b.low_open));
        if certainly_below(self, other) {
            Order::Less
        } else if certainly_below(other, self) {
            Order::Greater
        } else if self.is_point() && self == other {
            Order::Same
        } else {
            Order::Undecided
        }
    }

    /// Whole numbers below 2^53 are exact doubles and need no widening.
    fn outward(low: f64, high: f64, low_open: bool, high_open: bool) -> Interval {
        let exact = |x: f64| x.fract() == 0.0 && x.abs() < 9_007_199_254_740_992.0;
        let low = if exact(low) { low } else { low.next_down() };
        let high = if exact(high) || high.is_infinite() { high } else { high.next_up() };
        Self::with_ends(low, high, low_open, high_open)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An interval and a true value inside it.
    fn quantity() -> impl Strategy<Value = (Interval, f64)> {
        (0.0..1e9f64, 0.0..1e6f64, 0.0..1.0f64, any::<bool>()).prop_map(|(low, width, at, open)| {
            let interval = if open { Interval::at_least(low) } else { Interval::closed(low, low + width) };
            (interval, (low + width * at).min(low + width))
        })
    }

    proptest! {
        #[test]
        fn arithmetic_never_excludes_the_true_value((a, x) in quantity(), (b, y) in quantity()) {
            prop_assert!(a.add(&b).contains(x + y));
            prop_assert!(a.multiply(&b).contains(x * y));
            if let Some(ratio) = a.divide(&b) && y > 0.0 {
                prop_assert!(ratio.contains(x / y));
            }
            prop_assert!(a.scale(666.6667).contains(x * 666.6667));
        }

        #[test]
        fn order_is_claimed_only_when_every_value_agrees((a, x) in quantity(), (b, y) in quantity()) {
            match a.order(&b) {
                Order::Less => prop_assert!(x <= y),
                Order::Greater => prop_assert!(x >= y),
                Order::Same => prop_assert!(x == y),
                Order::Undecided => prop_assert!(a.overlaps(&b)),
            }
        }
    }

    #[test]
    fn open_ends_do_not_meet() {
        let rounded = Interval::half_open(10.0, 20.0);
        assert!(!rounded.overlaps(&Interval::point(20.0)));
        assert_eq!(rounded.order(&Interval::point(20.0)), Order::Less);
        assert!(rounded.overlaps(&Interval::point(10.0)));
        assert_eq!(Interval::more_than(20.0).order(&Interval::point(20.0)), Order::Greater);
        assert_eq!(Interval::at_least(20.0).order(&Interval::point(20.0)), Order::Undecided);
    }

    #[test]
    fn nothing_divides_by_zero() {
        assert_eq!(Interval::point(1.0).divide(&Interval::point(0.0)), None);
        let ratio = Interval::point(1.0).divide(&Interval::at_most(2.0)).unwrap();
        assert!(ratio.is_unbounded() && ratio.contains(0.5) && !ratio.contains(0.4));
    }
}
