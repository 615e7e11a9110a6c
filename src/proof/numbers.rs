//! Every number of a running text, Chinese or English, with the words that belong to it.

use std::ops::Range;

use super::bounds::{Hedge, hedge_before, hedge_behind};
use super::canvas::{Canvas, is_latin};
use super::dates::{When, date_at};
use super::numerals::{NUMERALS, currency, end_of_digits, end_of_numerals, range_end, read};
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
    /// It refers to something: `[3]`, a telephone, a code.
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
    if is_latin(canvas.at(at)) { canvas.word(at).1 } else { end_of_numerals(canvas, at).max(at + 1) }
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
        let end = end_of_numerals(canvas, at);
        let counts_off = canvas.at(end) == '是' && !canvas.at(at.wrapping_sub(1)).is_alphanumeric();
        return (canvas.at(at.wrapping_sub(1)) == '第' || counts_off).then_some(end);
    }
    None
}

/// `[3]`, 010-65363056, GB/T 2260.
fn is_reference(canvas: &Canvas, at: usize, end: usize) -> bool {
    let length = end - at;
    let in_brackets = canvas.at(at.wrapping_sub(1)) == '[' && canvas.at(end) == ']';
    let all_digits = canvas.chars[at..end].iter().all(char::is_ascii_digit);
    let is_code = all_digits && length >= 3 && canvas.at(at) == '0';
    let long = all_digits && length > 9;
    in_brackets || is_code || long
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
