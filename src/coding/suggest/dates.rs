//! The times that a text names, and what they say of the numbers behind them.

use std::ops::Range;

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
    pub numbers: Range<usize>,
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
pub(super) struct Day {
    pub year: Option<u32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

impl Day {
    pub(super) fn edtf(self) -> Option<String> {
        Some(match (self.year?, self.month, self.day) {
            (year, Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (year, Some(month), None) => format!("{year:04}-{month:02}"),
            (year, None, _) => format!("{year:04}"),
        })
    }
}

const TO: &str = "至 到 - — – ~ 、";
const SINCE: &str = "以来 至今 起 到目前 至目前 以后 到现在";

pub(super) struct Dates<'a> {
    pub reader: &'a Reader,
    /// The year of the issue.
    pub issue: Option<u32>,
    /// The year that the text looks back on.
    pub told: Option<u32>,
    pub issued: Option<&'a str>,
}

impl Dates<'_> {
    /// The time that begins with a number.
    pub(super) fn at(&self, first: usize) -> Option<Time> {
        let number = self.reader.numbers.get(first)?;
        let word: String = self.reader.slice(number.start, number.end).iter().collect();
        if let Some(year) = first_year_of_plan(&word) {
            return Some(self.plan(first, year, word));
        }
        if let Some(time) = self.part_of_year(first) {
            return Some(time);
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
        let part = self.reader.first(end, "年底 年末 年初 底 末 初 上半年 下半年");
        let tail = end + part.map_or(0, |word| word.chars().count());
        let at_end = part.is_some_and(|part| part.ends_with(['底', '末']));
        let (says, is_deadline) = self.says(from, to, start..tail, at_end);
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

    /// Months from the beginning of a year, or quarters: 今年前11个月, 前三季度. Only what is printed is said of them: no month of
    /// quarters, and no first month.
    fn part_of_year(&self, first: usize) -> Option<Time> {
        let (reader, number) = (self.reader, self.reader.numbers.get(first)?);
        let word = reader.first(number.end, "季度 个月")?;
        let count = number.whole()?;
        let lead = reader.last(number.start, "前 头 第");
        let start = number.start - lead.map_or(0, |_| 1);
        let year = match reader.last(start, "今年 去年 年") {
            Some("年") => {
                let before = reader.numbers.get(first.checked_sub(1)?)?;
                before.whole().filter(|year| before.end + 1 == start && is_year(before, *year))
            }
            Some("去年") => self.issue.map(|issue| issue - 1),
            Some(_) => self.issue,
            // 前11个月 alone may be any eleven months.
            None => self.issue.filter(|_| word == "季度"),
        }?;
        let period = match word {
            "季度" if (1..=4).contains(&count) => format!("{year:04}"),
            "个月" if (1..=12).contains(&count) && matches!(lead, Some("前" | "头")) => {
                format!("{year:04}/{year:04}-{count:02}")
            }
            _ => return None,
        };
        Some(Time {
            start,
            word: reader.slice(start, number.end + word.chars().count()).iter().collect(),
            numbers: first..first + 1,
            hours: 0,
            is_plan: false,
            says: Some(When::Period(Edtf(period))),
            is_deadline: false,
        })
    }

    /// A five-year plan that is named by its number.
    fn plan(&self, first: usize, year: u32, word: String) -> Time {
        let Number { start, end, .. } = self.reader.numbers[first];
        let quoted = |at: usize| self.reader.first(at, "” \" ’ 规划").map_or(0, |mark| mark.chars().count());
        let opened = start - self.reader.last(start, "“ \" ‘").map_or(0, |mark| mark.chars().count());
        let by = self.reader.last(opened, "到 至").is_some();
        let (last, behind) = (Edtf((year + 4).to_string()), end + quoted(end));
        let says = match self.reader.first(behind, "以来 期间 时期 那几年 五年 末") {
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

    /// What a time that takes up `words`, and may name the end of its month or year, says of what stands behind it.
    fn says(&self, from: Day, to: Option<Day>, words: Range<usize>, at_end: bool) -> (Option<When>, bool) {
        const COMPARED: &str = "超过 比 较 同比 相比 高于 低于 印发 出台 发布";
        const PROMISED: &str = "力争 确保 争取 计划 预计 力求 努力 拟";
        let reader = self.reader;
        let (start, tail) = (words.start, words.end);
        // 9月末的最新数字.
        if at_end && from.month.is_some() && reader.first(tail, "的数 的最新 的统计").is_some() {
            return (from.edtf().map(|date| When::AsOf(Edtf(date))), false);
        }
        if reader.last(start, COMPARED).is_some() || reader.first(tail, "的 版").is_some() {
            return (None, false);
        }
        let Some(first) = from.edtf() else { return (None, false) };
        // What is of a year after the issue is not done yet.
        let is_ahead = self.issue.is_some_and(|issue| from.year.is_some_and(|year| year > issue));
        if let Some(last) = to.and_then(Day::edtf) {
            return (Some(When::Period(Edtf(format!("{first}/{last}")))), is_ahead);
        }
        if reader.first(tail, SINCE).is_some() {
            return (self.since(from).map(|period| When::Period(Edtf(period))), false);
        }
        let is_start = |at: usize| reader.clause_start(at) == at || at == 0;
        if reader.last(start, "截至 截止 截止到 截至到").is_some() {
            return (Some(When::AsOf(Edtf(first))), false);
        }
        let by = reader.last(start, "到 至").is_some_and(|_| {
            is_start(start - 1) || start < 2 || at_end || reader.last(start - 1, PROMISED).is_some()
        });
        if by || reader.first(tail, "前 之前 以前").is_some() {
            return (Some(When::AsOf(Edtf(first))), true);
        }
        (Some(When::Period(Edtf(first))), is_ahead)
    }

    /// From a day to the issue of the text, or open where that has none.
    pub(super) fn since(&self, from: Day) -> Option<String> {
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
}

/// Years of four digits, in either writing, without a magnitude.
pub(super) fn is_year(number: &Number, value: u32) -> bool {
    (1900..=2100).contains(&value) && number.figure.chars().count() == 4
}
