//! Times that are said in words: 今年, 目前, 全年.

use super::dates::{Dates, Day, Time, When, is_year};
use super::near::SENTENCE;
use crate::coding::reader::{Number, Reader};
use crate::snapshot::Edtf;

const NOW: &str = "截至目前 截止目前 目前 如今 现如今 现已 现有 当前 眼下 时下";

impl Dates<'_> {
    /// A time without a number, where one begins.
    pub(super) fn without_number(&self, at: usize) -> Option<Time> {
        const FIRST: &str = "今去上下目截如现当眼时全本年明";
        if !FIRST.contains(self.reader.chars[at]) {
            return None;
        }
        match self.reader.first(at, NOW) {
            Some(word) => Some(said(at, word, Some(When::Now), false)),
            None => self.named_year(at).or_else(|| self.whole_year(at)),
        }
    }

    /// A year, or half of one, by its distance: 去年.
    fn named_year(&self, at: usize) -> Option<Time> {
        let reader = self.reader;
        let word = reader.first(at, "今年 去年 明年 上半年 下半年")?;
        let behind = at + word.chars().count();
        // 2024年上半年 is one time, 今年1至5月 begins with its number, and 比去年底 and 去年同期 only compare.
        let is_part = reader.last(at, "年 比 较 超过").is_some()
            || reader.number_at(behind).is_some()
            || reader.first(behind, "前 同期").is_some();
        if is_part {
            return None;
        }
        let year = self.issue.map(|issue| match word {
            "去年" => issue - 1,
            "明年" => issue + 1,
            _ => issue,
        });
        let day = Day { year, ..Day::default() };
        if word == "明年" && reader.last(at, "到").is_some() {
            // 到明年 is by when; 订单排到明年 is of the orders.
            let by = reader.clause_start(at) + 1 == at;
            let date = day.edtf().filter(|_| by).map(|date| When::AsOf(Edtf(date)));
            return Some(said(at, word, date, true));
        }
        let period = match reader.first(behind, "以来 已 至今") {
            Some(_) if word == "今年" => self.since(day),
            _ => day.edtf(),
        };
        Some(said(at, word, period.map(|period| When::Period(Edtf(period))), word == "明年"))
    }

    /// The whole of the year that the sentence or the text speaks of: 全年. 全年任务 is no time, and 全年无休 no year.
    fn whole_year(&self, at: usize) -> Option<Time> {
        let reader = self.reader;
        let word = reader.first(at, "全年 本年度 年内")?;
        let behind = at + word.chars().count();
        let joined = reader.last(at, "年 数 完成 占 为 同").is_some();
        if joined || reader.first(behind, "无 不 任务 目标 计划 候 的 封顶 最高 最多").is_some()
        {
            return None;
        }
        let year = self.year_before(at).or(self.told);
        let is_ahead = self.issue.is_some() && year > self.issue;
        let period = Day { year, ..Day::default() }.edtf();
        Some(said(at, word, period.map(|period| When::Period(Edtf(period))), is_ahead))
    }

    /// The year that the sentence has named before a place.
    fn year_before(&self, at: usize) -> Option<u32> {
        let sentence = self.reader.sentence_start(at).max(at.saturating_sub(SENTENCE));
        let words: String = self.reader.slice(sentence, at).iter().collect();
        if words.contains("明年") {
            return self.issue.map(|issue| issue + 1);
        }
        let behind = self.reader.numbers.partition_point(|number| number.start < at);
        let before = self.reader.numbers[..behind].iter().rev().take_while(|number| number.start >= sentence);
        before.take(8).find_map(|number| number.whole().filter(|year| is_year(number, *year)))
    }
}

/// A time that is said in a word.
fn said(start: usize, word: &str, says: Option<When>, is_deadline: bool) -> Time {
    Time { start, word: word.to_owned(), numbers: 0..0, hours: 0, is_plan: false, says, is_deadline }
}

/// The year that a text's title says it looks back on: 2023年度工作总结.
pub(super) fn told_year(reader: &Reader) -> Option<u32> {
    const HEAD: usize = 80;
    const BACK: &str = "总结 公报 报告 情况 回顾 年报";
    let is_told = |number: &&Number| {
        let line = reader.slice(number.end, number.end + 24);
        let line: String = line.iter().take_while(|c| **c != '\n').collect();
        line.starts_with('年') && BACK.split(' ').any(|word| line.contains(word))
    };
    let mut head = reader.numbers.iter().take_while(|number| number.start < HEAD);
    head.find_map(|number| number.whole().filter(|year| is_year(number, *year) && is_told(&number)))
}
