//! A figure as it is printed, taken apart.

use std::fmt;

use super::decimal::DecimalDigits;
use super::numeral;

/// A number as printed: digits, decimals, magnitude, 余 or 多, percent.
///
/// ```
/// use relocation_explorer::figure::Printed;
/// let jobs = Printed::parse("12.79萬").unwrap();
/// assert_eq!(jobs.value(), 127_900.0);
/// assert!(Printed::parse("2000余").unwrap().says_more());
/// assert_eq!(Printed::parse("１，２００").unwrap().value(), 1_200.0);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    numeral: Numeral,
    /// 余 or 多, and whether it stands before the magnitude (`30多亿`) or behind the number (`2000余`).
    more: Option<More>,
    percent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Numeral {
    /// Arabic digits with decimals, and the power of ten of the magnitude behind them.
    Arabic { digits: u64, decimals: u32, magnitude: u32 },
    /// `1/2`.
    Fraction { numerator: u64, denominator: u64 },
    /// 一千二百.
    Chinese { number: u64, text: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct More {
    before_magnitude: bool,
}

/// A text that is no printed number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a printed number")]
pub struct FigureError(pub String);

impl Printed {
    /// Takes a printed figure apart: traditional and simplified magnitudes, full-width digits, Chinese
    /// numerals, grouped digits, percent signs, fractions, and 余 or 多 with the number.
    ///
    /// # Errors
    /// [`FigureError`] when anything else stands in the text.
    pub fn parse(text: &str) -> Result<Self, FigureError> {
        Self::read(text).ok_or_else(|| FigureError(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let folded: String = text.chars().map(half_width).collect();
        let rest = folded.trim();
        let (rest, percent) = strip_last(rest, &['%']);
        let (rest, more_behind) = strip_last(rest, &['余', '餘', '多']);
        if let Some((numerator, denominator)) = rest.split_once('/') {
            let (numerator, denominator) = (plain(numerator)?, plain(denominator)?);
            return (denominator > 0 && !percent && !more_behind).then_some(Self {
                numeral: Numeral::Fraction { numerator, denominator },
                more: None,
                percent,
            });
        }
        let digits_end =
            rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(rest.len());
        if digits_end == 0 {
            return Some(Self {
                numeral: Numeral::Chinese { number: numeral::parse(rest)?, text: rest.to_owned() },
                more: more_behind.then_some(More { before_magnitude: false }),
                percent,
            });
        }
        let (digits, tail) = rest.split_at(digits_end);
        let (tail, more_before) = strip_first(tail, &['余', '餘', '多']);
        if more_before && (more_behind || tail.is_empty()) {
            return None;
        }
        let magnitude = tail.chars().try_fold(0, |sum, c| Some(sum + numeral::magnitude(c)?))?;
        let (digits, decimals) = decimal(digits)?;
        (magnitude <= 12).then_some(Self {
            numeral: Numeral::Arabic { digits, decimals, magnitude },
            more: (more_before || more_behind).then_some(More { before_magnitude: more_before }),
            percent,
        })
    }

    /// The number that the figure denotes. A percentage denotes the number before its sign.
    pub fn value(&self) -> f64 {
        match &self.numeral {
            Numeral::Fraction { numerator, denominator } => *numerator as f64 / *denominator as f64,
            _ => self.decimal().to_f64(),
        }
    }

    /// Whether 余 or 多 says that there are more.
    pub fn says_more(&self) -> bool {
        self.more.is_some()
    }

    /// Whether a percent sign follows.
    pub fn is_percent(&self) -> bool {
        self.percent
    }

    /// Whether it is a fraction of two whole numbers.
    pub fn is_fraction(&self) -> bool {
        self.denominator().is_some()
    }

    /// Whether the number is written out to its last whole digit: no decimals, no magnitude, no fraction.
    pub(super) fn is_in_full(&self) -> bool {
        match &self.numeral {
            Numeral::Arabic { decimals, magnitude, .. } => *decimals == 0 && *magnitude == 0,
            Numeral::Fraction { .. } => false,
            Numeral::Chinese { .. } => true,
        }
    }

    /// The denominator of a fraction of two whole numbers, which has no printed precision.
    pub(super) fn denominator(&self) -> Option<u64> {
        match &self.numeral {
            Numeral::Fraction { denominator, .. } => Some(*denominator),
            _ => None,
        }
    }

    /// The number with the precision at which it is printed; of a fraction its numerator.
    pub(super) fn decimal(&self) -> DecimalDigits {
        match &self.numeral {
            Numeral::Arabic { digits, decimals, magnitude } => {
                DecimalDigits { mantissa: *digits, exponent: *magnitude as i32 - *decimals as i32 }
            }
            Numeral::Chinese { number, .. } => DecimalDigits { mantissa: *number, exponent: 0 },
            Numeral::Fraction { numerator, .. } => DecimalDigits { mantissa: *numerator, exponent: 0 },
        }
    }
}

/// Prints the figure in half-width digits and simplified magnitudes.
impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.numeral {
            Numeral::Fraction { numerator, denominator } => write!(f, "{numerator}/{denominator}")?,
            Numeral::Chinese { text, .. } => f.write_str(text)?,
            Numeral::Arabic { digits, decimals, magnitude } => {
                let width = *decimals as usize + 1;
                let mut text = format!("{digits:0width$}");
                if *decimals > 0 {
                    text.insert(text.len() - *decimals as usize, '.');
                }
                f.write_str(&text)?;
                if self.more.is_some_and(|more| more.before_magnitude) {
                    f.write_str("多")?;
                }
                f.write_str(&magnitude_words(*magnitude))?;
            }
        }
        if self.more.is_some_and(|more| !more.before_magnitude) {
            f.write_str("余")?;
        }
        if self.percent {
            f.write_str("%")?;
        }
        Ok(())
    }
}

/// The magnitude of a power of ten: 万, 十亿; nothing for a number itself.
pub(crate) fn magnitude_words(mut power: u32) -> String {
    let mut words = String::new();
    for (step, word) in [(8, '亿'), (4, '万')] {
        while power >= step {
            words.insert(0, word);
            power -= step;
        }
    }
    match power {
        1 => words.insert(0, '十'),
        2 => words.insert(0, '百'),
        3 => words.insert(0, '千'),
        _ => {}
    }
    words
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '．' | '，' | '％' | '／' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

fn strip_last<'a>(text: &'a str, any: &[char]) -> (&'a str, bool) {
    text.strip_suffix(any).map_or((text, false), |rest| (rest, true))
}

fn strip_first<'a>(text: &'a str, any: &[char]) -> (&'a str, bool) {
    text.strip_prefix(any).map_or((text, false), |rest| (rest, true))
}

fn plain(digits: &str) -> Option<u64> {
    let all = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if all { digits.parse().ok() } else { None }
}

/// Digits without their point and grouping commas, and how many of them are decimals.
fn decimal(text: &str) -> Option<(u64, u32)> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return None,
        None => (text, ""),
    };
    let grouped_rightly = || {
        let mut groups = whole.split(',');
        let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
        first && groups.all(|group| group.len() == 3)
    };
    if whole.contains(',') && !grouped_rightly() {
        return None;
    }
    let digits = plain(&[&*whole.replace(',', ""), decimals].concat())?;
    (digits <= 10u64.pow(16) && decimals.len() <= 16).then_some((digits, decimals.len() as u32))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_denote_their_numbers() {
        for (text, value) in [
            ("12.79万", 127_900.0),
            ("12.79萬", 127_900.0),
            ("3.85万", 38_500.0),
            ("7.12亿", 712_000_000.0),
            ("7.12億", 712_000_000.0),
            ("0.77萬", 7_700.0),
            ("1/2", 0.5),
            ("60.3%", 60.3),
            ("95％", 95.0),
            ("一千二百", 1_200.0),
            ("１２", 12.0),
            ("30多亿", 3_000_000_000.0),
            ("2000余", 2_000.0),
            ("5千万", 50_000_000.0),
            ("338,506", 338_506.0),
        ] {
            assert_eq!(Printed::parse(text).unwrap().value(), value, "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_is_refused() {
        let endless = format!("0.{}", "0".repeat(70_000));
        for text in
            [endless.as_str(), "", "人", "1.2.3", "1.", "1/0", "12人", "1,2", "-3", "30多余亿", "%", "多"]
        {
            assert!(Printed::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn printing_and_parsing_agree(
            digits in 0u64..10_000_000,
            decimals in 0u32..4,
            magnitude in prop::sample::select(vec![0u32, 1, 2, 3, 4, 7, 8]),
            more in prop::option::of(any::<bool>()),
            percent in any::<bool>(),
        ) {
            let figure = Printed {
                numeral: Numeral::Arabic { digits, decimals, magnitude },
                more: more.map(|before| More { before_magnitude: before && magnitude > 0 }),
                percent,
            };
            let again = Printed::parse(&figure.to_string()).unwrap();
            prop_assert_eq!(&again, &figure);
            let exact = digits as f64 * 10f64.powi(magnitude as i32 - decimals as i32);
            prop_assert!((figure.value() - exact).abs() <= exact * 1e-12);
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,12}") {
            let _ = Printed::parse(&text);
        }
    }
}
