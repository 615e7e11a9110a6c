//! Every number of a running text, Chinese or English, with the words that belong to it.

use std::ops::Range;

use super::bounds::{Hedge, hedge_before, hedge_behind};
use super::canvas::{Canvas, is_latin};
use super::dates::{When, date_at};
use super::english::{number_in_words, power};
use super::places::NamedPlace;
use super::units::UnitSaid;
use crate::figure::{Bound, Printed};
use crate::script::is_character;
use crate::snapshot::Collection;

/// A number of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    /// With the words around it that say how to read it, and its unit.
    pub whole: Range<usize>,
    /// The number itself.
    pub at: Range<usize>,
    /// What of it says nothing of its subject: the number with its bound, and a measure word.
    pub bare: Range<usize>,
    /// What it is.
    pub what: NumberKind,
}

/// What a number is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NumberKind {
    /// A quantity.
    Quantity(Quantity),
    /// A date, with the time that it states.
    Date(Option<When>),
    /// It numbers something: 第三, 2nd, 3.
    Ordinal,
    /// It refers to something: [3], a telephone, a code.
    Reference,
}

/// A quantity that a text states.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    /// The number.
    pub printed: Printed,
    /// The other end, where it is a range.
    pub upper: Option<Printed>,
    /// What the words around it say of its ends.
    pub hedge: Hedge,
    /// What it counts.
    pub unit: UnitSaid,
}

const NUMERALS: &str = "〇零一二两三四五六七八九十百千万亿";
/// A measure word has at most so many characters.
const MEASURE: usize = 2;
const POWERS: &str = "百千万亿";

/// The numbers of a text in order, at most so many. Places are no numbers, whatever they are called.
pub(super) fn numbers(
    canvas: &Canvas,
    places: &[NamedPlace],
    collection: &Collection,
    most: usize,
) -> (Vec<Number>, bool) {
    let mut found: Vec<Number> = Vec::new();
    let mut places = places.iter().peekable();
    let mut at = 0;
    while at < canvas.len() {
        if let Some(place) = places.next_if(|place| place.at.start <= at) {
            at = at.max(place.at.end);
            continue;
        }
        let Some(number) = number_at(canvas, at, collection) else {
            at = end_of_run(canvas, at);
            continue;
        };
        if found.len() == most {
            return (found, true);
        }
        at = number.whole.end.max(number.at.end).max(at + 1);
        found.push(number);
    }
    (found, false)
}

/// Behind what is no number: a word, a run of numerals, a character.
fn end_of_run(canvas: &Canvas, at: usize) -> usize {
    let numerals = canvas.chars[at..].iter().take_while(|c| NUMERALS.contains(**c)).count();
    if is_latin(canvas.at(at)) { canvas.word(at).1 } else { at + numerals.max(1) }
}

fn number_at(canvas: &Canvas, at: usize, collection: &Collection) -> Option<Number> {
    let c = canvas.at(at);
    let begins_word = at == 0 || !canvas.at(at - 1).is_ascii_alphanumeric();
    if !(c.is_ascii_digit() || NUMERALS.contains(c) || (is_latin(c) && begins_word)) {
        return None;
    }
    let simple = |end: usize, what| Some(Number { whole: at..end, at: at..end, bare: at..end, what });
    if c.is_ascii_digit() && !begins_word {
        let end = end_of_digits(canvas, at);
        return simple(end, NumberKind::Reference);
    }
    if let Some((end, when)) = date_at(canvas, at)
        && !(c.is_ascii_digit() && is_counted(canvas, at, end, collection))
    {
        return simple(end, NumberKind::Date(when));
    }
    if let Some(end) = ordinal(canvas, at) {
        return simple(end, NumberKind::Ordinal);
    }
    let (printed, end, is_percent) = read(canvas, at)?;
    if c.is_ascii_digit() && is_reference(canvas, at, end) {
        return simple(end, NumberKind::Reference);
    }
    let mut number = at..end;
    let mut upper = None;
    let mut percent = is_percent;
    if let Some((second, behind, is_percent)) = range_end(canvas, at, end) {
        (upper, percent) = (Some(second), is_percent);
        number.end = behind;
    }
    let is_one = printed.value() == 1.0 && upper.is_none();
    let (mut unit, mut behind) = match percent {
        true => (UnitSaid::percent(), number.end),
        false => UnitSaid::read(canvas, number.end, is_one, collection),
    };
    let mut begin = at;
    if let Some(start) = currency(canvas, at) {
        begin = start;
        if unit == UnitSaid::Nothing {
            unit = UnitSaid::money();
        }
    }
    if printed.is_fraction() && unit == UnitSaid::Nothing {
        unit = UnitSaid::share();
    }
    if unit == UnitSaid::Nothing && !c.is_ascii_digit() && !is_telling(canvas, &number) {
        return None;
    }
    if is_vague(canvas, &number, &unit) {
        return None;
    }
    let mut hedge = Hedge::NONE;
    if printed.says_more() {
        hedge = Hedge { bound: Bound::MoreThan, approximate: true };
    }
    if let Some((before, start)) = hedge_before(canvas, begin) {
        (hedge, begin) = (before, start);
    }
    for end in [number.end, behind] {
        if let Some((said, after)) = hedge_behind(canvas, end) {
            (hedge, behind) = (said, behind.max(after));
            if end == number.end && unit == UnitSaid::Nothing {
                (unit, behind) = UnitSaid::read(canvas, after, is_one, collection);
            }
            break;
        }
    }
    // 个岗位 and `relocated workers` say what is counted; 人次 and 名 do not.
    let tail = number.end..behind.max(number.end);
    let is_measure = tail.len() <= MEASURE && canvas.chars[tail.clone()].iter().all(|c| is_character(*c));
    let bare = begin..if is_measure { tail.end } else { number.end };
    let what = NumberKind::Quantity(Quantity { printed, upper, hedge, unit });
    Some(Number { whole: begin..tail.end, at: number, bare, what })
}

/// Reads one number; whether a percent sign or word belongs to it.
fn read(canvas: &Canvas, at: usize) -> Option<(Printed, usize, bool)> {
    let c = canvas.at(at);
    let (text, end) = if c.is_ascii_digit() {
        arabic(canvas, at)
    } else if is_latin(c) {
        let (number, end) = number_in_words(canvas, at)?;
        (number.to_string(), end)
    } else {
        chinese(canvas, at)?
    };
    let mut end = end;
    let mut percent = false;
    let mut text = text;
    if canvas.at(end) == '%' {
        (percent, end) = (true, end + 1);
    } else {
        let (word, behind) = canvas.word(canvas.skip_spaces(end));
        let (next, after) = canvas.word(canvas.skip_spaces(behind));
        if word == "percent" {
            (percent, end) = (true, behind);
        } else if word == "per" && next == "cent" {
            (percent, end) = (true, after);
        }
    }
    if let Some(parts) = text.strip_prefix("百分之") {
        (percent, text) = (true, parts.to_owned());
    }
    if percent {
        text.push('%');
    }
    Some((Printed::parse(&text).ok()?, end, percent))
}

/// Digits with their point and commas, and the magnitude behind them, as `Printed` reads it.
fn arabic(canvas: &Canvas, start: usize) -> (String, usize) {
    let mut end = end_of_digits(canvas, start);
    let mut text: String = canvas.chars[start..end].iter().filter(|c| **c != ',').collect();
    if canvas.at(end) == '/' && canvas.at(end + 1).is_ascii_digit() {
        let second = end_of_digits(canvas, end + 1);
        if canvas.at(second) != '/' {
            return (canvas.chars[start..second].iter().collect(), second);
        }
    }
    let more = usize::from("余多".contains(canvas.at(end)));
    let from = if more == 0 { canvas.skip_spaces(end) } else { end + more };
    let powers: String = canvas.chars[from.min(canvas.len())..]
        .iter()
        .take(4)
        .take_while(|c| "十百千万亿".contains(**c))
        .collect();
    if !powers.is_empty() {
        if more > 0 {
            text.push('多');
        }
        text.push_str(&powers);
        end = from + powers.chars().count();
        if more == 0 && "余多".contains(canvas.at(end)) {
            text.push('余');
            end += 1;
        }
        return (text, end);
    }
    if more > 0 {
        text.push('余');
        return (text, end + 1);
    }
    let at = if canvas.at(end) == '-' { end + 1 } else { canvas.skip_spaces(end) };
    let (word, behind) = canvas.word(at);
    let magnitude = match word.as_str() {
        "k" if at == end => Some(3),
        "bn" => Some(9),
        "mn" | "mln" => Some(6),
        "m" if at == end && (currency(canvas, start).is_some() || is_counted_in_millions(canvas, behind)) => {
            Some(6)
        }
        word => power(word),
    };
    if let Some(power) = magnitude {
        let words =
            ["", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];
        text.push_str(words.get(power as usize).copied().unwrap_or_default());
        end = behind;
    }
    (text, end)
}

fn is_counted_in_millions(canvas: &Canvas, behind: usize) -> bool {
    let (next, _) = canvas.word(canvas.skip_spaces(behind));
    ["yuan", "rmb", "people", "workers", "residents"].contains(&next.as_str())
}

fn end_of_digits(canvas: &Canvas, start: usize) -> usize {
    let run = |from: usize| {
        canvas.chars[from.min(canvas.len())..].iter().take_while(|c| c.is_ascii_digit()).count() + from
    };
    let mut end = run(start);
    // 12,790; in Chinese the wide comma of 3，200 divides, unless the digits are wide too.
    while end - start <= 3 || canvas.at(end.wrapping_sub(4)) == ',' {
        let group = run(end + 1);
        let is_group =
            canvas.at(end) == ',' && group == end + 4 && canvas.is_wide(end) == canvas.is_wide(end - 1);
        if !is_group {
            break;
        }
        end = group;
    }
    if canvas.at(end) == '.' && canvas.at(end + 1).is_ascii_digit() {
        end = run(end + 1);
    }
    end
}

/// A Chinese numeral, or a fraction of two: 百分之六十, 三分之一.
fn chinese(canvas: &Canvas, start: usize) -> Option<(String, usize)> {
    let run = |from: usize| {
        canvas.chars[from.min(canvas.len())..].iter().take_while(|c| NUMERALS.contains(**c)).count() + from
    };
    let end = run(start);
    let text: String = canvas.chars[start..end].iter().collect();
    if canvas.has(end, "分之") {
        let from = end + 2;
        let behind = if canvas.at(from).is_ascii_digit() { end_of_digits(canvas, from) } else { run(from) };
        let part: String = canvas.chars[from..behind].iter().collect();
        if text == "百" && !part.is_empty() {
            return Some((format!("百分之{part}"), behind));
        }
        let (whole, part) = (Printed::parse(&text).ok()?.value(), Printed::parse(&part).ok()?.value());
        return (whole >= 2.0).then(|| (format!("{part}/{whole}"), behind));
    }
    // 三四个 are three or four; 一 alone mostly counts nothing.
    let has_power = text.chars().any(|c| "十百千万亿".contains(c));
    if !has_power && text.chars().count() > 1 {
        return None;
    }
    let more = usize::from(text.chars().count() > 0 && "余多".contains(canvas.at(end)) && has_power);
    let text = if more > 0 { format!("{text}余") } else { text };
    Some((text, end + more))
}

/// The other end of a range: 3万至5万, 3–5, from 3 to 5.
fn range_end(canvas: &Canvas, start: usize, end: usize) -> Option<(Printed, usize, bool)> {
    let next = canvas.skip_spaces(end);
    let (word, behind) = canvas.word(next);
    let led = |words: &[&str]| {
        let mut stop = start;
        while stop > 0 && canvas.at(stop - 1) == ' ' {
            stop -= 1;
        }
        words.iter().any(|word| canvas.has_before(stop, word))
    };
    let from = match canvas.at(next) {
        '-' | '–' | '—' | '~' | '至' | '到' => next + 1,
        _ if word == "to" && (led(&["from", "between"]) || canvas.at(start).is_ascii_digit()) => behind,
        _ if word == "and" && led(&["between"]) => behind,
        _ => return None,
    };
    let from = canvas.skip_spaces(from);
    let is_number = canvas.at(from).is_ascii_digit() || (!word.is_empty() && is_latin(canvas.at(from)));
    is_number.then(|| read(canvas, from)).flatten()
}

/// Whether a year is a number of something: 2022人, 2,022 workers.
fn is_counted(canvas: &Canvas, at: usize, end: usize, collection: &Collection) -> bool {
    end - at == 4
        && canvas.at(end) != '年'
        && !matches!(UnitSaid::read(canvas, end, false, collection).0, UnitSaid::Nothing | UnitSaid::Ratio)
}

/// 第三, 2nd, No. 5, `3.` and `(3)` at the beginning of a line, 一是.
fn ordinal(canvas: &Canvas, at: usize) -> Option<usize> {
    let c = canvas.at(at);
    if c.is_ascii_digit() {
        let end = end_of_digits(canvas, at);
        let (word, behind) = canvas.word(end);
        if ["st", "nd", "rd", "th"].contains(&word.as_str()) {
            return Some(behind);
        }
        let begins = canvas.chars[..at]
            .iter()
            .rev()
            .take_while(|c| **c != '\n')
            .all(|c| c.is_whitespace() || *c == '(');
        let is_list = matches!(canvas.at(end), '.' | '、' | ')') && !canvas.at(end + 1).is_ascii_digit();
        let named = ["no.", "no. ", "article ", "chapter ", "figure ", "table ", "page ", "p. ", "step "];
        let is_named = named.iter().any(|word| canvas.has_before(at, word));
        return ((begins && is_list) || is_named || canvas.at(at.wrapping_sub(1)) == '第').then_some(end);
    }
    if NUMERALS.contains(c) {
        let end = canvas.chars[at..].iter().take_while(|c| NUMERALS.contains(**c)).count() + at;
        let counts_off = canvas.at(end) == '是' && !canvas.at(at.wrapping_sub(1)).is_alphanumeric();
        return (canvas.at(at.wrapping_sub(1)) == '第' || counts_off).then_some(end);
    }
    None
}

/// [3], 010-65363056, GB/T 2260.
fn is_reference(canvas: &Canvas, at: usize, end: usize) -> bool {
    let length = end - at;
    let in_brackets = canvas.at(at.wrapping_sub(1)) == '[' && canvas.at(end) == ']';
    let all_digits = canvas.chars[at..end].iter().all(char::is_ascii_digit);
    let is_code = all_digits && length >= 3 && canvas.at(at) == '0';
    let long = all_digits && length > 9;
    in_brackets || is_code || long
}

fn currency(canvas: &Canvas, at: usize) -> Option<usize> {
    let mut stop = at;
    while stop > 0 && canvas.at(stop - 1) == ' ' {
        stop -= 1;
    }
    let sign = ["¥", "rmb", "cny", "人民币"].into_iter().find(|sign| canvas.has_before(stop, sign))?;
    Some(stop - sign.chars().count())
}

/// Whether a number in words is one without a unit behind it: large, or more than one word.
fn is_telling(canvas: &Canvas, number: &Range<usize>) -> bool {
    let chars = &canvas.chars[number.clone()];
    let is_han = chars.iter().any(|c| is_character(*c));
    if is_han { chars.len() > 1 && chars.iter().any(|c| POWERS.contains(*c)) } else { chars.contains(&' ') }
}

/// 一个, 一批, one of: counts nothing that anyone would look up.
fn is_vague(canvas: &Canvas, number: &Range<usize>, unit: &UnitSaid) -> bool {
    let text: String = canvas.chars[number.clone()].iter().collect();
    match text.as_str() {
        "一" => {
            let behind = canvas.at(number.end);
            "个名位次种批项场类家所些方定起体处".contains(behind) && !canvas.has(number.end, "个月")
                || *unit == UnitSaid::Nothing
        }
        "one" | "a" => *unit == UnitSaid::Nothing || *unit == UnitSaid::Things,
        _ => false,
    }
}
