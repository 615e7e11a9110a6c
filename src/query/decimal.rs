//! Decimal numbers as they were written.

use crate::figure::nearest_double;

/// A decimal number such as `1200`, `-0.5` or `6.22e4`, kept as written: an address says what its reader typed, and
/// reading the page's address needs no arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal(Box<str>);

impl Decimal {
    /// A number as written: at most 18 digits, perhaps a sign, a point with at most 20 more, and an exponent of ten up to 18;
    /// no more than 20 of them stand behind the point in the end.
    ///
    /// ```
    /// use relocation_explorer::query::Decimal;
    /// assert_eq!(Decimal::parse("6.22e4").map(|number| number.value()), Some(62_200.0));
    /// assert_eq!(Decimal::parse("many"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let are_digits = |text: &str, most| {
            (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (number, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, part) =
            number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
        let power: i32 = are_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent), 2)
            .then(|| exponent.parse().ok())??;
        let is_in_reach = power <= 18 && power >= part.map_or(0, str::len) as i32 - 20;
        (are_digits(whole, 18) && part.is_none_or(|part| are_digits(part, 20)) && is_in_reach)
            .then(|| Self(text.into()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number; finite.
    pub fn value(&self) -> f64 {
        let (number, exponent) = self.0.split_once(['e', 'E']).unwrap_or((&self.0, "0"));
        let decimals = number.split_once('.').map_or(0, |(_, part)| part.len() as i32);
        let digits = number.bytes().filter(u8::is_ascii_digit);
        let mantissa = digits.fold(0, |number, digit| number * 10 + u128::from(digit - b'0'));
        let size = nearest_double(mantissa, exponent.parse().unwrap_or(0) - decimals);
        if self.0.starts_with('-') { -size } else { size }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_taken_is_a_finite_number(text in "-?[0-9.e+-]{0,12}") {
            if let Some(number) = Decimal::parse(&text) {
                prop_assert!(text.parse() == Ok(number.value()) && number.value().is_finite());
            }
        }

        #[test]
        fn numbers_as_they_are_usually_written_are_taken(number in -1e9..1e9_f64) {
            let text = number.to_string();
            prop_assert_eq!(Decimal::parse(&text).map(|decimal| decimal.value()), Some(number));
        }
    }
}
