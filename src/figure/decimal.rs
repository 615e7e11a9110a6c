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

/// Powers of ten that a double holds as they are.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// One operation on two doubles that are exact rounds correctly. Beyond that correct rounding is the standard library's: it
/// reads decimal text.
fn nearest(mantissa: u128, exponent: i32) -> f64 {
    if mantissa <= 1 << 53
        && let Some(ten) = TENS.get(exponent.unsigned_abs() as usize)
    {
        let mantissa = mantissa as f64;
        return if exponent < 0 { mantissa / ten } else { mantissa * ten };
    }
    format!("{mantissa}e{exponent}").parse().unwrap_or(f64::INFINITY)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_nearest_double_is_what_the_text_denotes(
            mantissa in prop_oneof![0..1u128 << 55, 0..1_000_000u128, (1u128 << 53) - 9..(1 << 53) + 9],
            exponent in -40..40i32,
        ) {
            let read: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
            prop_assert_eq!(nearest(mantissa, exponent), read);
        }
    }
}
