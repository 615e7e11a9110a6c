//! How one number is written: digits with a magnitude, words, Chinese numerals, fractions, ranges.

use super::canvas::{Canvas, is_latin};
use super::english::{number_in_words, power};
use crate::figure::{Printed, magnitude_words};

/// The characters of Chinese numerals, simplified.
pub(super) const NUMERALS: &str = "〇零一二两三四五六七八九十百千万亿";
/// Those of them that multiply.
const POWERS: &str = "十百千万亿";

/// Reads one number; whether a percent sign or word belongs to it.
pub(super) fn read(canvas: &Canvas, at: usize) -> Option<(Printed, usize, bool)> {
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
    let powers: String =
        canvas.chars[from.min(canvas.len())..].iter().take(4).take_while(|c| POWERS.contains(**c)).collect();
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
        text.push_str(&magnitude_words(power));
        end = behind;
    }
    (text, end)
}

fn is_counted_in_millions(canvas: &Canvas, behind: usize) -> bool {
    let (next, _) = canvas.word(canvas.skip_spaces(behind));
    ["yuan", "rmb", "people", "workers", "residents"].contains(&next.as_str())
}

/// Behind the digits at a place, with their point and the commas that group them.
pub(super) fn end_of_digits(canvas: &Canvas, start: usize) -> usize {
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

/// Behind the Chinese numerals at a place.
pub(super) fn end_of_numerals(canvas: &Canvas, start: usize) -> usize {
    let run = canvas.chars[start.min(canvas.len())..].iter().take_while(|c| NUMERALS.contains(**c));
    start + run.count()
}

/// A Chinese numeral, or a fraction of two: 百分之六十, 三分之一.
fn chinese(canvas: &Canvas, start: usize) -> Option<(String, usize)> {
    let end = end_of_numerals(canvas, start);
    let text: String = canvas.chars[start..end].iter().collect();
    if canvas.has(end, "分之") {
        let from = end + 2;
        let behind = if canvas.at(from).is_ascii_digit() {
            end_of_digits(canvas, from)
        } else {
            end_of_numerals(canvas, from)
        };
        let part: String = canvas.chars[from..behind].iter().collect();
        if text == "百" && !part.is_empty() {
            return Some((format!("百分之{part}"), behind));
        }
        let (whole, part) = (Printed::parse(&text).ok()?.value(), Printed::parse(&part).ok()?.value());
        return (whole >= 2.0).then(|| (format!("{part}/{whole}"), behind));
    }
    // 三四个 are three or four; 一 alone mostly counts nothing.
    let has_power = text.chars().any(|c| POWERS.contains(c));
    if !has_power && text.chars().count() > 1 {
        return None;
    }
    let more = usize::from(text.chars().count() > 0 && "余多".contains(canvas.at(end)) && has_power);
    let text = if more > 0 { format!("{text}余") } else { text };
    Some((text, end + more))
}

/// The other end of a range: 3万至5万, 3–5, from 3 to 5.
pub(super) fn range_end(canvas: &Canvas, start: usize, end: usize) -> Option<(Printed, usize, bool)> {
    let next = canvas.skip_spaces(end);
    let (word, behind) = canvas.word(next);
    let stop = canvas.skip_spaces_back(start);
    let led = |words: &[&str]| words.iter().any(|word| canvas.has_before(stop, word));
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

/// Where the sign of a currency before a number begins.
pub(super) fn currency(canvas: &Canvas, at: usize) -> Option<usize> {
    let stop = canvas.skip_spaces_back(at);
    let sign = ["¥", "rmb", "cny", "人民币"].into_iter().find(|sign| canvas.has_before(stop, sign))?;
    Some(stop - sign.chars().count())
}
