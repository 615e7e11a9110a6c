//! Figures and intervals in the sentences of a check.

use super::{Operator, Term};
use crate::figure::{Interval, format_number};
use crate::snapshot::{Bound, Collection, FactView, Lang, Text, Unit};

/// A sentence in both languages from one function of the language.
pub(super) fn both(words: impl Fn(Lang) -> String) -> Text {
    Text::new(words(Lang::Zh), words(Lang::En))
}

/// A fact's figure as printed, with its bound; in English with the number, where the print is Chinese.
pub(super) fn figure(fact: &FactView, lang: Lang) -> String {
    let mark = match fact.fact.bound {
        Bound::Exact => "",
        Bound::AtLeast => "≥ ",
        Bound::MoreThan => "> ",
        Bound::AtMost => "≤ ",
        Bound::LessThan => "< ",
    };
    let print = &fact.fact.figure;
    let number = format_number(fact.fact.value, 4);
    if lang == Lang::En && !print.is_ascii() {
        format!("{mark}{print} ({number})")
    } else {
        format!("{mark}{print}")
    }
}

/// Terms in a row: `6.22萬 + 0.77萬 = 6.99萬`.
pub(super) fn equation(collection: &Collection, terms: &[Term], lang: Lang) -> String {
    let mut row = String::new();
    for term in terms {
        if term.operator != Operator::First {
            row.push_str(&format!(" {} ", term.operator.symbol()));
        }
        match collection.find(&term.fact) {
            Some(fact) => row.push_str(&figure(&fact, lang)),
            None => row.push_str(&term.fact),
        }
    }
    row
}

/// An interval with its unit: `127,850 to just under 127,950 people`.
pub(super) fn quantity(interval: &Interval, unit: &Unit, lang: Lang) -> String {
    let numbers = interval.describe(lang);
    match (unit.id.as_str(), lang) {
        ("share", _) => numbers,
        ("percent", _) => format!("{numbers} %"),
        (_, Lang::Zh) => format!("{numbers}{}", unit.name.zh),
        (_, Lang::En) => format!("{numbers} {}", unit.name.en),
    }
}

/// A share as a percentage: `84.3%`.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", format_number(share * 100.0, 1))
}

/// The ends of a share as percentages.
pub(super) fn percents(share: &Interval, lang: Lang) -> String {
    let hundred = share.scale(100.0);
    // Rounded outwards, so that the words claim no more than the interval.
    let low = (hundred.low() * 100.0).floor() / 100.0;
    let high = (hundred.high() * 100.0).ceil() / 100.0;
    let rounded = if hundred.is_unbounded() {
        Interval::at_least(low)
    } else if share.is_point() || low == high {
        Interval::point(hundred.low())
    } else {
        Interval::closed(low, high)
    };
    match lang {
        Lang::Zh => format!("{}（%）", rounded.describe(lang)),
        Lang::En => format!("{} %", rounded.describe(lang)),
    }
}
