//! Figures and intervals in the sentences of a check.

use super::operand::same_number;
use super::verdict::{Operator, Term};
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

/// Terms in a row: `6.22萬 + 0.77萬 = 6.99萬`, a figure with a bound in brackets.
pub(super) fn equation(collection: &Collection, terms: &[Term], lang: Lang) -> String {
    let mut row = String::new();
    for term in terms {
        if term.operator != Operator::First {
            row.push_str(&format!(" {} ", term.operator.symbol()));
        }
        match collection.find(&term.fact) {
            Some(fact) if fact.fact.bound != Bound::Exact && terms.len() > 1 => {
                row.push_str(&format!("({})", figure(&fact, lang)));
            }
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
        ("percent", _) => range_of_percent(interval, lang),
        (_, Lang::Zh) => format!("{numbers}{}", unit.name_for_interval(interval).zh),
        (_, Lang::En) => format!("{numbers} {}", unit.name_for_interval(interval).en),
    }
}

/// A share as a percentage: `84.3%`.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", format_number(share * 100.0, 1))
}

/// The ends of a share as percentages with two decimals, rounded outwards so that the words claim no more than
/// the interval; `None` where the share is one number.
pub(super) fn percents(share: &Interval, lang: Lang) -> Option<String> {
    if same_number(share.low(), share.high()) {
        return None;
    }
    let low = (share.low() * 10_000.0).floor() / 100.0;
    let high = (share.high() * 10_000.0).ceil() / 100.0;
    let rounded = if share.is_unbounded() { Interval::at_least(low) } else { Interval::closed(low, high) };
    Some(range_of_percent(&rounded, lang))
}

fn range_of_percent(interval: &Interval, lang: Lang) -> String {
    let (low, high) = (format_number(interval.low(), 4), format_number(interval.high(), 4));
    match (interval.is_point(), interval.is_unbounded(), lang) {
        (true, _, _) => format!("{low}%"),
        (_, true, Lang::Zh) => format!("{low}% 以上"),
        (_, true, Lang::En) => format!("{low}% or more"),
        (_, _, Lang::Zh) => format!("{low}% 至 {high}%"),
        (_, _, Lang::En) => format!("{low}% to {high}%"),
    }
}
