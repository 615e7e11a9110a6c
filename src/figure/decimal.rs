//! Exact decimal numbers of the size that reports print.

/// `mantissa` × 10^`exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DecimalDigits {
    pub mantissa: u64,
    pub exponent: i32,
}

impl DecimalDigits {
    /// The nearest double: exact for every whole number below 2^53.
    pub(super) fn to_f64(self) -> f64 {
        nearest(u128::from(self.mantissa), self.exponent)
    }

    /// The ends of the numbers that round to this one at its last printed digit: half a digit down and up.
    pub(super) fn rounded_ends(self) -> (f64, f64) {
        let ten = u128::from(self.mantissa) * 10;
        (nearest(ten.saturating_sub(5), self.exponent - 1), nearest(ten + 5, self.exponent - 1))
    }

    /// The same number with its trailing zeros in the exponent: `1300` becomes 13 × 10².
    pub(super) fn without_trailing_zeros(mut self) -> Self {
        while self.mantissa != 0 && self.mantissa.is_multiple_of(10) {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }
}

/// Correct rounding is the standard library's: it reads decimal text.
fn nearest(mantissa: u128, exponent: i32) -> f64 {
    format!("{mantissa}e{exponent}").parse().unwrap_or(f64::INFINITY)
}
