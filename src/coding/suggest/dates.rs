//! The times that a text names, and what they say of the numbers behind them.

use crate::coding::reader::{Number, Reader};
use crate::snapshot::{Edtf, first_year_of_plan};

/// A time named in a text.
#[derive(Debug, Clone)]
pub(super) struct Time {
    /// Where it begins in the plain text.
    pub start: usize,
    /// The words, as they stand.
    pub word: String,
    /// Places of the numbers that it is made of, by their index; `to` behind the last.
    pub numbers: std::ops::Range<usize>,
    /// How many of these are of the hour.
    pub hours: usize,
    /// Whether it is a plan period.
    pub is_plan: bool,
    /// What it says of the numbers behind it; `None` where it says nothing of them.
    pub says: Option<When>,
    /// Whether something is to be done by then.
    pub is_deadline: bool,
}

/// When a figure held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// In this period.
    Period(Edtf),
    /// At this date.
    AsOf(Edtf),
    /// Now, whenever that is.
    Now,
}

#[derive(Debug, Clone, Copy, Default)]
struct Day {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
}

impl Day {
    fn edtf(self) -> Option<String> {
        Some(match (self.year?, self.month, self.day) {
            (year, Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (year, Some(month), None) => format!("{year:04}-{month:02}"),
            (year, None, _) => format!("{year:04}"),
        })
    }
}

const TO: &str = "至 到 - — – ~ 、";
const SINCE: &str = "以来 至今 起 到目前 至目前 以后 到现在";
const NOW: &str = "截至目前 截止目前 目前 如今 现如今 现已 现有 当前";

/// Every time of a text in order; `issued` is the day of its publication.
pub(super) fn times(reader: &Reader, issued: Option<&Edtf>) -> Vec<Time> {
    let issue = issued.and_then(|issued| issued.days()?.first).map(|(year, ..)| year as u32);
    let dates = Dates { reader, issue, issued: issued.map(Edtf::as_str) };
    let mut times = Vec::new();
    let mut at = 0;
    while at < reader.numbers.len() {
        match dates.at(at) {
            Some(time) => {
                at = time.numbers.end;
                times.push(time);
            }
            None => at += 1,
        }
    }
    times.extend((0..reader.chars.len()).filter_map(|at| dates.without_number(at)));
    times.sort_by_key(|time| time.start);
    times
}

struct Dates<'a> {
    reader: &'a Reader,
    issue: Option<u32>,
    issued: Option<&'a str>,
}

impl Dates<'_> {
    fn at(&self, first: usize) -> Option<Time> {
        let number = self.reader.numbers.get(first)?;
        let word: String = self.reader.slice(number.start, number.end).iter().collect();
        if let Some(year) = first_year_of_plan(&word) {
            return Some(self.plan(first, year, word));
        }
        let (from, mut next, mut end) = self.day(first)?;
        let mut to = None;
        // 2016—2020年, 1月至5月, 1至5月.
        if let Some(mark) = self.reader.first(end, TO)
            && let Some(second) = self.reader.numbers.get(next)
            && second.start == end + mark.chars().count()
            && let Some((mut day, behind, behind_end)) = self.day(next)
            && mark != "、"
        {
            day.year = day.year.or(from.year);
            (to, next, end) = (Some(day), behind, behind_end);
        }
        let (hours, end) = self.hours(next, end);
        let start = number.start;
        let from = self.with_year(from, start);
        let to = to.map(|day| self.with_year(day, start));
        let tail = end
            + self
                .reader
                .first(end, "年底 年末 年初 底 末 初 上半年 下半年")
                .map_or(0, |word| word.chars().count());
        let (says, is_deadline) = self.says(from, to, start, tail);
        Some(Time {
            start,
            word: self.reader.slice(start, tail.min(start + 16)).iter().collect(),
            numbers: first..next + hours,
            hours,
            is_plan: false,
            says,
            is_deadline,
        })
    }

    /// A five-year plan that is named by its number.
    fn plan(&self, first: usize, year: u32, word: String) -> Time {
        let Number { start, end, .. } = self.reader.numbers[first];
        let quoted = |at: usize| self.reader.first(at, "” \" ’ 规划").map_or(0, |mark| mark.chars().count());
        let opened = start - self.reader.last(start, "“ \" ‘").map_or(0, |mark| mark.chars().count());
        let by = self.reader.last(opened, "到 至").is_some();
        let (last, behind) = (Edtf((year + 4).to_string()), end + quoted(end));
        let says = match self.reader.first(behind, "以来 期间 时期 末") {
            Some("以来") => {
                self.since(Day { year: Some(year), ..Day::default() }).map(|since| When::Period(Edtf(since)))
            }
            Some("末") => Some(When::AsOf(last)),
            Some(_) => Some(When::Period(Edtf(format!("{year}/{}", year + 4)))),
            None => None,
        };
        let is_deadline = by && matches!(says, Some(When::AsOf(_)));
        Time { start, word, numbers: first..first + 1, hours: 0, is_plan: true, says, is_deadline }
    }

    /// What a time says of what stands behind it.
    fn says(&self, from: Day, to: Option<Day>, start: usize, tail: usize) -> (Option<When>, bool) {
        const COMPARED: &str = "超过 比 较 同比 相比 高于 低于 印发 出台 发布";
        let reader = self.reader;
        if reader.last(start, COMPARED).is_some() || reader.first(tail, "的 版").is_some() {
            return (None, false);
        }
        let Some(first) = from.edtf() else { return (None, false) };
        if let Some(last) = to.and_then(Day::edtf) {
            return (Some(When::Period(Edtf(format!("{first}/{last}")))), false);
        }
        if reader.first(tail, SINCE).is_some() {
            return (self.since(from).map(|period| When::Period(Edtf(period))), false);
        }
        let is_start = |at: usize| reader.clause_start(at) == at || at == 0;
        if reader.last(start, "截至 截止 截止到 截至到").is_some() {
            return (Some(When::AsOf(Edtf(first))), false);
        }
        let by = reader.last(start, "到 至").is_some_and(|_| is_start(start - 1) || start < 2);
        if by || reader.first(tail, "前 之前 以前").is_some() {
            return (Some(When::AsOf(Edtf(first))), true);
        }
        (Some(When::Period(Edtf(first))), false)
    }

    /// From a day to the issue of the text, or open where that has none.
    fn since(&self, from: Day) -> Option<String> {
        let from = from.edtf()?;
        // 从明年起 begins after the issue.
        let to = self.issued.filter(|issued| *issued >= from.as_str()).unwrap_or("..");
        Some(format!("{from}/{to}"))
    }

    /// A month without a year is of the year that the text names just before it, or of the year of issue.
    fn with_year(&self, mut day: Day, start: usize) -> Day {
        if day.year.is_none() {
            day.year = match self.reader.last(start, "今年 本年 去年 上年 明年") {
                Some("去年" | "上年") => self.issue.map(|year| year - 1),
                Some("明年") => self.issue.map(|year| year + 1),
                _ => self.issue,
            };
        }
        day
    }

    /// A day that begins with a number: it, the index behind its last number, and where it ends in the text.
    fn day(&self, first: usize) -> Option<(Day, usize, usize)> {
        let number = self.reader.numbers.get(first)?;
        let value = number.whole()?;
        let end = number.end;
        if is_year(number, value) {
            let mut day = Day { year: Some(value), ..Day::default() };
            if let Some((month, date, next, end)) = self.dashed(first) {
                (day.month, day.day) = (Some(month), Some(date));
                return Some((day, next, end));
            }
            if !self.reader.has(end, "年") {
                // The first year of 2016—2020年.
                let mark = self.reader.first(end, TO)?;
                let second = self.reader.numbers.get(first + 1)?;
                let follows = second.start == end + mark.chars().count();
                let is_range = follows && second.whole().is_some_and(|value| is_year(second, value));
                return (is_range && self.reader.has(second.end, "年")).then_some((day, first + 1, end));
            }
            let end = end + 1;
            if let Some((month, next, end)) = self.month(first + 1, end) {
                (day.month, day.day) = (month.month, month.day);
                return Some((day, next, end));
            }
            return Some((day, first + 1, end));
        }
        if let Some((day, next, end)) = self.month(first, number.start) {
            return Some((day, next, end));
        }
        // 1至5月.
        let mark = self.reader.first(end, TO)?;
        let second = self.reader.numbers.get(first + 1)?;
        let is_range = (1..=12).contains(&value)
            && second.start == end + mark.chars().count()
            && second.whole().is_some_and(|value| (1..=12).contains(&value))
            && self.reader.has(second.end, "月");
        is_range.then_some((Day { month: Some(value), ..Day::default() }, first + 1, end))
    }

    /// A month, and its day if it has one, that begins just here.
    fn month(&self, at: usize, start: usize) -> Option<(Day, usize, usize)> {
        let number = self.reader.numbers.get(at).filter(|number| number.start == start)?;
        let month = number.whole().filter(|month| (1..=12).contains(month))?;
        if !self.reader.has(number.end, "月") || self.reader.first(number.end, "月龄 月收入").is_some()
        {
            return None;
        }
        let mut day = Day { month: Some(month), ..Day::default() };
        let end = number.end + 1;
        let Some(second) = self.reader.numbers.get(at + 1).filter(|number| number.start == end) else {
            return Some((day, at + 1, end));
        };
        match second.whole() {
            Some(date) if (1..=31).contains(&date) && self.reader.first(second.end, "日 号").is_some() => {
                day.day = Some(date);
                Some((day, at + 2, second.end + 1))
            }
            _ => Some((day, at + 1, end)),
        }
    }

    /// The rest of 2018-07-05.
    fn dashed(&self, first: usize) -> Option<(u32, u32, usize, usize)> {
        let numbers = &self.reader.numbers;
        let (year, month, day) = (numbers.get(first)?, numbers.get(first + 1)?, numbers.get(first + 2)?);
        let joined =
            |a: &Number, b: &Number| b.start == a.end + 1 && self.reader.first(a.end, "- / .").is_some();
        let (m, d) = (month.whole()?, day.whole()?);
        let is_date =
            joined(year, month) && joined(month, day) && (1..=12).contains(&m) && (1..=31).contains(&d);
        is_date.then_some((m, d, first + 3, day.end))
    }

    /// How many numbers of the hour follow a date, and where they end.
    fn hours(&self, next: usize, end: usize) -> (usize, usize) {
        let numbers = &self.reader.numbers;
        let gap = self.reader.first(end, " ").map_or(0, |_| 1);
        let Some(hour) = numbers.get(next).filter(|hour| hour.start == end + gap) else { return (0, end) };
        if !self.reader.has(hour.end, "时") {
            return (0, end);
        }
        match numbers.get(next + 1).filter(|minute| minute.start == hour.end + 1) {
            Some(minute) if self.reader.has(minute.end, "分") => (2, minute.end + 1),
            _ => (1, hour.end + 1),
        }
    }

    /// A time without a number: 今年, 目前.
    fn without_number(&self, at: usize) -> Option<Time> {
        if !matches!(self.reader.chars[at], '今' | '去' | '上' | '下' | '目' | '截' | '如' | '现' | '当')
        {
            return None;
        }
        let reader = self.reader;
        let (word, says) = if let Some(word) = reader.first(at, NOW) {
            (word, Some(When::Now))
        } else if let Some(word) = reader.first(at, "今年 去年 上半年 下半年") {
            // 2024年上半年 is one time, and 比去年底 only compares.
            if reader.last(at, "年 比 较 超过").is_some() {
                return None;
            }
            let behind = at + word.chars().count();
            if reader.number_at(behind).is_some() {
                // 今年1至5月 begins with its number.
                return None;
            }
            let year = self.issue.map(|issue| if word == "去年" { issue - 1 } else { issue });
            let day = Day { year, ..Day::default() };
            let period = match reader.first(behind, "以来 已 至今") {
                Some(_) if word == "今年" => self.since(day),
                _ => day.edtf(),
            };
            (word, period.map(|period| When::Period(Edtf(period))))
        } else {
            return None;
        };
        Some(Time {
            start: at,
            word: word.to_owned(),
            numbers: 0..0,
            hours: 0,
            is_plan: false,
            says,
            is_deadline: false,
        })
    }
}

/// Years of four digits, in either writing, without a magnitude.
fn is_year(number: &Number, value: u32) -> bool {
    (1900..=2100).contains(&value) && number.figure.chars().count() == 4
}
