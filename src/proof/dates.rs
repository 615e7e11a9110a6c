//! Dates in running text, and the times that they state.

use super::canvas::{Canvas, is_latin};
use crate::snapshot::{Edtf, FactView, MONTHS};

/// A month of a year, or a year.
type Moment = (i64, Option<u8>);

/// A time that a text states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// Its beginning; none where only the end is said.
    from: Option<Moment>,
    /// Its end; none where it goes on.
    to: Option<Moment>,
}

/// Five-year plans: the number in words, and the first year.
const PLANS: [(&str, &str, i64); 4] =
    [("十二五", "12th", 2011), ("十三五", "13th", 2016), ("十四五", "14th", 2021), ("十五五", "15th", 2026)];
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;

/// A date at a place, with the place behind it; the time is none where no year is said.
pub(super) fn date_at(canvas: &Canvas, at: usize) -> Option<(usize, Option<When>)> {
    plan(canvas, at)
        .or_else(|| chinese(canvas, at))
        .or_else(|| with_month_name(canvas, at))
        .or_else(|| year(canvas, at))
}

/// The digits at a place as a number, and the place behind them.
fn digits(canvas: &Canvas, at: usize) -> Option<(i64, usize)> {
    let run: String =
        canvas.chars[at.min(canvas.len())..].iter().take(5).take_while(|c| c.is_ascii_digit()).collect();
    let end = at + run.len();
    (!run.is_empty() && run.len() < 5).then(|| run.parse().ok()).flatten().map(|number| (number, end))
}

fn plan(canvas: &Canvas, at: usize) -> Option<(usize, Option<When>)> {
    let (name, first) = PLANS.iter().find_map(|(zh, en, first)| {
        let english = canvas.has(at, en) && canvas.has(at + en.len(), " five-year plan");
        let name = if english { format!("{en} five-year plan") } else { (*zh).to_owned() };
        (english || canvas.has(at, zh)).then_some((name, *first))
    })?;
    let mut end = at + name.chars().count();
    if matches!(canvas.at(end), '"' | '”') {
        end += 1;
    }
    let open = is_since(canvas, at, end);
    let to = (!open).then_some((first + 4, None));
    Some((end, Some(When { from: Some((first, None)), to })))
}

/// `2022年7月13日`, `2020年1至5月`, `7月13日`.
fn chinese(canvas: &Canvas, at: usize) -> Option<(usize, Option<When>)> {
    let (number, end) = digits(canvas, at)?;
    let (first, behind) = match canvas.at(end) {
        '年' if YEARS.contains(&number) => (number, end + 1),
        '月' if (1..=12).contains(&number) && canvas.at(at.wrapping_sub(1)) != '个' => {
            let day = digits(canvas, end + 1).filter(|(_, end)| matches!(canvas.at(*end), '日' | '号'));
            return Some((day.map_or(end + 1, |(_, end)| end + 1), None));
        }
        // 2016至2020年, 2016—2020年
        '-' | '—' | '–' | '~' | '至' | '到' if YEARS.contains(&number) => {
            let (last, end) = digits(canvas, end + 1).filter(|(last, _)| YEARS.contains(last))?;
            let end = if canvas.at(end) == '年' { end + 1 } else { end };
            return Some((end, Some(When { from: Some((number, None)), to: Some((last, None)) })));
        }
        _ => return None,
    };
    let mut end = behind;
    let (mut from, mut to) = (None, None);
    if let Some((month, after)) = digits(canvas, behind).filter(|(month, _)| (1..=12).contains(month)) {
        let second = matches!(canvas.at(after), '-' | '—' | '–' | '~' | '至' | '到')
            .then(|| digits(canvas, after + 1))
            .flatten()
            .filter(|(_, end)| canvas.at(*end) == '月');
        let months = match (canvas.at(after), second) {
            (_, Some((last, after))) => Some((month, last, after)),
            ('月', None) => Some((month, month, after)),
            _ => None,
        };
        if let Some((first, last, after)) = months {
            (from, to, end) = (u8::try_from(first).ok(), u8::try_from(last).ok(), after + 1);
            if let Some((_, day)) =
                digits(canvas, end).filter(|(_, day)| matches!(canvas.at(*day), '日' | '号'))
            {
                end = day + 1;
            }
        }
    }
    Some((end, Some(When::said(canvas, at, end, (first, from), (first, to)))))
}

/// `July 2022`, `13 July 2022`, `July 13, 2022`; `January to May 2020`.
fn with_month_name(canvas: &Canvas, at: usize) -> Option<(usize, Option<When>)> {
    let (number, end) = match digits(canvas, at) {
        Some((day, end)) if (1..=31).contains(&day) => (Some(day), canvas.skip_spaces(end)),
        Some(_) => return None,
        None => (None, at),
    };
    let (month, mut end) = month(canvas, end)?;
    let mut last = month;
    let mut next = canvas.skip_spaces(end);
    let (word, behind) = canvas.word(next);
    let joined = if word == "to" || word == "and" || word == "through" { Some(behind) } else { None };
    let joined = joined.or_else(|| matches!(canvas.at(next), '-' | '–').then_some(next + 1));
    if let Some((until, behind)) = joined.and_then(|at| self::month(canvas, canvas.skip_spaces(at))) {
        (last, end) = (until, behind);
        next = canvas.skip_spaces(end);
    }
    if number.is_none()
        && let Some((_, behind)) = digits(canvas, next).filter(|(day, _)| (1..=31).contains(day))
    {
        end = behind;
        next = canvas.skip_spaces(if canvas.at(behind) == ',' { behind + 1 } else { behind });
    }
    let Some((year, behind)) = digits(canvas, next).filter(|(year, _)| YEARS.contains(year)) else {
        // `May` alone may be a word.
        return (number.is_some() || end > at + 3).then_some((end, None));
    };
    Some((behind, Some(When::said(canvas, at, behind, (year, Some(month)), (year, Some(last))))))
}

fn month(canvas: &Canvas, at: usize) -> Option<(u8, usize)> {
    if at > 0 && is_latin(canvas.at(at - 1)) {
        return None;
    }
    let (word, end) = canvas.word(at);
    let is_word = |name: &str| name.eq_ignore_ascii_case(&word);
    let place = MONTHS.iter().position(|month| is_word(month) || month.get(..3).is_some_and(is_word))?;
    Some((u8::try_from(place + 1).ok()?, end))
}

/// A year without a word for it: 2022, 2016–2020, 2022-07-13.
fn year(canvas: &Canvas, at: usize) -> Option<(usize, Option<When>)> {
    let (first, end) = digits(canvas, at).filter(|(year, end)| YEARS.contains(year) && end - at == 4)?;
    let parts = |separator: char| {
        let (second, behind) = digits(canvas, end + 1).filter(|_| canvas.at(end) == separator)?;
        let day = digits(canvas, behind + 1).filter(|_| canvas.at(behind) == separator);
        Some((second, day.map_or(behind, |(_, end)| end), day.is_some()))
    };
    for separator in ['-', '–', '/', '.'] {
        let Some((second, behind, has_day)) = parts(separator) else { continue };
        if YEARS.contains(&second) {
            let when = When { from: Some((first, None)), to: Some((second, None)) };
            return Some((behind, Some(when)));
        }
        if (1..=12).contains(&second) && (has_day || separator == '-') {
            let month = u8::try_from(second).ok();
            return Some((behind, Some(When::said(canvas, at, behind, (first, month), (first, month)))));
        }
    }
    let is_alone = !is_latin(canvas.at(canvas.skip_spaces(end))) && !canvas.at(end).is_alphanumeric();
    let before =
        ["in", "since", "by", "from", "of", "until", "to", "during", "late", "early", "year", "for", "end"];
    let stop = canvas.skip_spaces_back(at);
    let led = before.iter().any(|word| canvas.has_before(stop, word));
    let is_part = matches!(canvas.at(end), ',' | '.' | '%' | '万' | '千' | '亿' | '+')
        && canvas.at(end + 1).is_ascii_digit();
    ((is_alone || led) && !is_part && canvas.at(end) != '%')
        .then(|| (end, Some(When::said(canvas, at, end, (first, None), (first, None)))))
}

fn is_since(canvas: &Canvas, at: usize, end: usize) -> bool {
    let behind = ["以来", "起", "开始以来", "后"].iter().any(|word| canvas.has(end, word));
    let mut stop = at;
    while stop > 0 && matches!(canvas.at(stop - 1), ' ' | '"' | '“') {
        stop -= 1;
    }
    let before = ["since", "since the", "from", "自", "自从", "since the start of", "since the start of the"];
    behind || before.iter().any(|word| canvas.has_before(stop, word))
}

impl When {
    fn said(canvas: &Canvas, at: usize, end: usize, from: Moment, to: Moment) -> Self {
        let stop = canvas.skip_spaces_back(at);
        let until = [
            "截至",
            "截止",
            "到",
            "至",
            "by",
            "until",
            "up to",
            "as of",
            "by the end of",
            "by late",
            "before",
        ];
        if is_since(canvas, at, end) {
            Self { from: Some(from), to: None }
        } else if until.iter().any(|word| canvas.has_before(stop, word)) {
            Self { from: None, to: Some(to) }
        } else {
            Self { from: Some(from), to: Some(to) }
        }
    }

    /// Whether a fact's own time is this; none where the fact states none.
    pub fn is_of(&self, view: &FactView) -> Option<bool> {
        let time = view.fact.period.as_ref().or(view.fact.as_of.as_ref())?;
        let days = Edtf::days(time)?;
        let same =
            |said: Moment, day: (i64, u8, u8)| said.0 == day.0 && said.1.is_none_or(|month| month == day.1);
        Some(match (self.from, self.to) {
            (Some(from), None) => days.first.is_some_and(|day| same(from, day)),
            (None, Some(to)) => days.last.is_some_and(|day| same(to, day)),
            (Some(from), Some(to)) => {
                let (Some(first), Some(last)) = (days.first, days.last) else { return Some(false) };
                match (from.1, to.1) {
                    // Within a single year that is named; a span must be the same span.
                    (None, None) if from.0 == to.0 => first.0 == from.0 && last.0 == to.0,
                    _ => same(from, first) && same(to, last),
                }
            }
            (None, None) => true,
        })
    }
}
