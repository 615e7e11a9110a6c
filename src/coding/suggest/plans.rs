//! Headings that say for when all that stands below them is planned: 五、2024年工作计划.

use std::ops::Range;

use super::dates::{Time, When};
use super::near::found;
use crate::coding::reader::Reader;

/// What a heading plans.
#[derive(Debug)]
pub(super) struct Plan {
    /// Where its lines stand in the plain text, up to the next heading of its kind.
    pub lines: Range<usize>,
    /// The time that it names, as something that is to come.
    pub time: Time,
}

/// Every plan of a text, in order; `times` are all that it names.
pub(super) fn plans(reader: &Reader, times: &[Time]) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    let (mut start, mut next) = (0, 0);
    for line in reader.chars.split(|&c| c == '\n') {
        let end = start + line.len();
        while times.get(next).is_some_and(|time| time.start < start) {
            next += 1;
        }
        if is_heading(line) {
            if let Some(open) = plans.last_mut().filter(|plan| plan.lines.end > start) {
                open.lines.end = start;
            }
            let named = times[next..].iter().find(|time| time.start >= start);
            if let Some(time) =
                named.filter(|time| time.start < end && matches!(time.says, Some(When::Period(_))))
                && is_plan(line)
            {
                let time = Time { is_deadline: true, ..time.clone() };
                plans.push(Plan { lines: end..reader.chars.len(), time });
            }
        }
        start = end + 1;
    }
    plans
}

/// A short line that is numbered as the parts of a document are: 五、 or 第五部分.
fn is_heading(line: &[char]) -> bool {
    const LONGEST: usize = 32;
    let text: String = line.iter().take(LONGEST + 1).collect();
    let text = text.trim();
    let numbered = text.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
    let is_numbered = numbered.len() < text.len() && numbered.starts_with('、');
    text.chars().count() <= LONGEST
        && (is_numbered || text.starts_with('第'))
        && !text.ends_with(['。', ';', ','])
}

fn is_plan(line: &[char]) -> bool {
    const PLAN: &str = "计划 打算 安排 目标 思路 展望 重点任务 重点工作";
    found(&line.iter().collect::<String>(), PLAN).is_some()
}
