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
        nearest_double(u128::from(self.mantissa), self.exponent)
    }

    /// The ends of the numbers that round to this one at its last printed digit: half a digit down and up.
    pub(super) fn rounded_ends(self) -> (f64, f64) {
        let ten = u128::from(self.mantissa) * 10;
        (nearest_double(ten.saturating_sub(5), self.exponent - 1), nearest_double(ten + 5, self.exponent - 1))
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

/// Powers of ten that a double holds as they are.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// The nearest double of a number with at most 38 digits before the point and 20 behind it. The standard library reads decimal
/// text as well, but of any size: it brings a table of ten kilobytes, which every view would fetch.
pub(crate) fn nearest_double(mantissa: u128, exponent: i32) -> f64 {
    let places = exponent.unsigned_abs();
    // One operation on two doubles that are exact rounds correctly.
    if mantissa <= 1 << 53
        && let Some(ten) = TENS.get(places as usize)
    {
        let mantissa = mantissa as f64;
        return if exponent < 0 { mantissa / ten } else { mantissa * ten };
    }
    let power = 10u128.saturating_pow(places);
    if exponent >= 0 {
        return mantissa.saturating_mul(power) as f64;
    }
    // A quotient of more bits than a double holds: of what remains, only whether there is any decides how it is rounded.
    let shift = mantissa.leading_zeros();
    let shifted = mantissa << shift;
    let quotient = (shifted / power) | u128::from(!shifted.is_multiple_of(power));
    quotient as f64 / 2f64.powi(shift as i32)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_rounded_as_the_standard_library_rounds(mantissa in 0..=u64::MAX, bits in 0..64u32, exponent in -20..=18) {
            let digits = DecimalDigits { mantissa: mantissa >> bits, exponent };
            let text = format!("{}e{exponent}", digits.mantissa);
            prop_assert_eq!(Ok(digits.to_f64()), text.parse());
        }

        #[test]
        fn so_are_its_ends(mantissa in 0..=10u64.pow(16), exponent in -16..=12) {
            let (low, high) = DecimalDigits { mantissa, exponent }.rounded_ends();
            let read = |tenths: u64| format!("{tenths}e{}", exponent - 1).parse();
            prop_assert_eq!(Ok(low), read((mantissa * 10).saturating_sub(5)));
            prop_assert_eq!(Ok(high), read(mantissa * 10 + 5));
        }
    }
}
