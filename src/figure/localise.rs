//! Numbers as a reader of either language writes them.

use super::{Bound, Interval};
use crate::lang::Lang;

/// A number with grouped digits and at most `decimals` decimals: `127,900`, `0.5`.
///
/// ```
/// use relocation_explorer::figure::format_number;
/// assert_eq!(format_number(127_900.0, 2), "127,900");
/// assert_eq!(format_number(21.836, 1), "21.8");
/// assert_eq!(format_number(f64::INFINITY, 1), "∞");
/// ```
pub fn format_number(value: f64, decimals: usize) -> String {
    if value.is_infinite() {
        return "∞".to_owned();
    }
    let text = format!("{value:.decimals$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
    let mut grouped = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(c);
    }
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{grouped}"),
        fraction => format!("{sign}{grouped}.{fraction}"),
    }
}

/// A value with the mark of its bound and of its approximation: `≥ 30,000`, `约 1,300`, `about 1,300`.
pub fn format_value(value: f64, bound: Bound, approximate: bool, lang: Lang) -> String {
    let number = format_number(value, 4);
    let mark = match bound {
        Bound::Exact => "",
        Bound::AtLeast => "≥ ",
        Bound::MoreThan => "> ",
        Bound::AtMost => "≤ ",
        Bound::LessThan => "< ",
    };
    let about = match (approximate, lang) {
        (false, _) => "",
        (true, Lang::Zh) => "约 ",
        (true, Lang::En) => "about ",
    };
    format!("{about}{mark}{number}")
}

impl Interval {
    /// The interval in words: "127,850 to under 127,950", "at least 30,000".
    pub fn describe(&self, lang: Lang) -> String {
        let (low, high) = (format_number(self.low(), 4), format_number(self.high(), 4));
        let zh = lang == Lang::Zh;
        if self.is_point() {
            return low;
        }
        if self.is_unbounded() {
            return match (self.low_is_open(), zh) {
                (true, true) => format!("超过 {low}"),
                (true, false) => format!("more than {low}"),
                (false, true) => format!("{low} 以上（含）"),
                (false, false) => format!("{low} or more"),
            };
        }
        if self.low() == 0.0 {
            return match (self.high_is_open(), zh) {
                (true, true) => format!("不足 {high}"),
                (true, false) => format!("less than {high}"),
                (false, true) => format!("{high} 以内（含）"),
                (false, false) => format!("{high} or less"),
            };
        }
        match (self.high_is_open(), zh) {
            (true, true) => format!("{low} 至 {high}（不含）"),
            (true, false) => format!("{low} to just under {high}"),
            (false, true) => format!("{low} 至 {high}"),
            (false, false) => format!("{low} to {high}"),
        }
    }
}
