//! Words that several sentences share.

use crate::figure::{Interval, format_number};
use crate::snapshot::{Bound, Breakdown, Edtf, FactView, IndicatorMeasure, Kind, Lang, Level, Text};

/// `A`, `A and B`, `A, B and C`.
pub(super) fn list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    let (comma, and) = match lang {
        Lang::Zh => ("、", "和"),
        Lang::En => (", ", " and "),
    };
    let mut text = String::new();
    for (i, item) in items.iter().enumerate() {
        match i {
            0 => {}
            _ if i + 1 == items.len() => text.push_str(and),
            _ => text.push_str(comma),
        }
        text.push_str(item.as_ref());
    }
    text
}

/// The names in one language, listed.
pub(super) fn names(items: &[Text], lang: Lang) -> String {
    list(&items.iter().map(|item| item.get(lang)).collect::<Vec<_>>(), lang)
}

/// A name inside an English sentence: `Relocated people` becomes `relocated people`; `GDP` stays.
pub(super) fn inside(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() => {
            format!("{}{}", first.to_ascii_lowercase(), &text[1..])
        }
        _ => text.to_owned(),
    }
}

pub(super) fn kind(kind: Kind, lang: Lang) -> &'static str {
    let (zh, en) = match kind {
        Kind::Achieved => ("已完成的数", "what was achieved"),
        Kind::Target => ("目标", "a target"),
        Kind::Standard => ("规定或标准", "a rule or rate"),
        Kind::Context => ("背景情况", "a matter of setting"),
    };
    pick(zh, en, lang)
}

pub(super) fn measure(measure: IndicatorMeasure, lang: Lang) -> &'static str {
    let (zh, en) = match measure {
        IndicatorMeasure::Stock => ("某一时点的数", "how many there are at a time"),
        IndicatorMeasure::Flow => ("某一时期内的数", "how many in one period"),
        IndicatorMeasure::Cumulative => ("起始以来的累计数", "how many in all since a beginning"),
        IndicatorMeasure::Rate => ("比率", "a rate"),
        IndicatorMeasure::Norm => ("规则的要求", "what a rule asks for"),
    };
    pick(zh, en, lang)
}

pub(super) fn level(level: Level, lang: Lang) -> &'static str {
    let (zh, en) = match level {
        Level::Province => ("省级", "a province"),
        Level::Prefecture => ("地级", "a prefecture"),
        Level::County => ("县级", "a county"),
        Level::Township => ("乡级", "a township"),
        Level::Community => ("社区", "a community"),
        Level::Village => ("村", "a village"),
        Level::Site => ("安置点", "a resettlement site"),
    };
    pick(zh, en, lang)
}

/// Each place with a time.
pub(super) fn dated(items: &[(Text, Edtf)], lang: Lang) -> String {
    let each: Vec<_> =
        items.iter().map(|(name, time)| format!("{} {}", name.get(lang), time.words(lang))).collect();
    each.join(if lang == Lang::Zh { "，" } else { ", " })
}

/// Each place with its level.
pub(super) fn levelled(items: &[(Text, Level)], lang: Lang) -> String {
    let each: Vec<_> = items
        .iter()
        .map(|(name, of)| match lang {
            Lang::Zh => format!("{}（{}）", name.zh, level(*of, lang)),
            Lang::En => format!("{} is {}", name.en, level(*of, lang)),
        })
        .collect();
    each.join(if lang == Lang::Zh { "，" } else { ", " })
}

/// The part that a figure counts, or that it counts all.
pub(super) fn part(breakdown: Option<&Breakdown>, lang: Lang) -> String {
    match (breakdown, lang) {
        (None, Lang::Zh) => "全部".to_owned(),
        (None, Lang::En) => "all".to_owned(),
        (Some(part), Lang::Zh) => format!("“{}”", part.zh),
        (Some(part), Lang::En) => format!("“{}”", part.en),
    }
}

pub(super) fn pick<'a>(zh: &'a str, en: &'a str, lang: Lang) -> &'a str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// A figure's value with bound, approximation and unit in words. In Chinese a number stands apart from the word before it.
pub(super) fn value(view: &FactView, lang: Lang) -> String {
    let is_bare = view.fact.bound == Bound::Exact && !view.fact.approximate;
    let space = if is_bare && lang == Lang::Zh { " " } else { "" };
    format!("{space}{}", view.spoken(lang))
}

/// A normalised quantity to three digits, widened and never narrowed.
pub(super) fn rounded(quantity: &Interval, lang: Lang) -> String {
    let decimals = match quantity.low() {
        low if low >= 100.0 => 0,
        low if low >= 10.0 => 1,
        low if low >= 1.0 => 2,
        _ => 3,
    };
    let at = |value: f64, round: fn(f64) -> f64| {
        let factor = 10f64.powi(decimals);
        format_number(round(value * factor) / factor, 3)
    };
    let (low, high) = (at(quantity.low(), f64::round), at(quantity.high(), f64::round));
    if low == high {
        return low;
    }
    if quantity.is_unbounded() {
        let low = at(quantity.low(), f64::floor);
        return match lang {
            Lang::Zh => format!("至少 {low}"),
            Lang::En => format!("at least {low}"),
        };
    }
    let (low, high) = (at(quantity.low(), f64::floor), at(quantity.high(), f64::ceil));
    match lang {
        Lang::Zh => format!("{low} 至 {high}"),
        Lang::En => format!("{low} to {high}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_names_read_as_sentences() {
        assert_eq!(list(&["a"], Lang::En), "a");
        assert_eq!(list(&["a", "b", "c"], Lang::En), "a, b and c");
        assert_eq!(list(&["甲", "乙", "丙"], Lang::Zh), "甲、乙和丙");
        assert_eq!(inside("Relocated people"), "relocated people");
        assert_eq!(inside("GDP"), "GDP");
        assert_eq!(inside(""), "");
    }
}
