//! Decimal numbers as they were written.

/// A decimal number such as `1200`, `-0.5` or `6.22e4`, kept as written: an address says what its reader typed, and
/// reading the page's address needs no arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal(Box<str>);

impl Decimal {
    /// A number as written: at most 20 digits, perhaps a sign, a point and an exponent of ten of at most two digits.
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
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        (are_digits(whole, 20) && are_digits(part, 20) && are_digits(power, 2)).then(|| Self(text.into()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number; finite.
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or_default()
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
