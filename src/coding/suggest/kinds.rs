//! What a statement claims: done, promised, a rule, or setting.

use super::near::{Near, found, found_last};
use super::{Explained, Reason, WordPlace};
use crate::figure::Bound;
use crate::snapshot::Kind;

/// Words of plans and promises, which hold for the rest of their sentence.
const PROMISES: [&str; 23] = [
    "计划",
    "规划",
    "力争",
    "确保",
    "争取",
    "预计",
    "拟",
    "目标",
    "努力",
    "将达",
    "将新",
    "将建",
    "将完成",
    "将实现",
    "将投入",
    "将组织",
    "将培训",
    "下一步",
    "今后",
    "未来",
    "有望",
    "谋划",
    "力求",
];

/// Words of what is done, which end a promise before them.
const DONE: [&str; 21] = [
    "已经",
    "已",
    "累计",
    "目前",
    "截至",
    "截止",
    "完成了",
    "实现了",
    "提前完成",
    "超额",
    "先后",
    "如今",
    "现有",
    "建成",
    "共有",
    "发放",
    "达到了",
    "建立了",
    "设立了",
    "新增了",
    "投入了",
];

/// Words of rules and rates in a clause.
const RULES: [&str; 24] = [
    "标准",
    "每人",
    "每户",
    "每名",
    "每栋",
    "每个",
    "每一个",
    "每年",
    "每月",
    "每村",
    "每亩",
    "每吨",
    "给予",
    "按照",
    "最高",
    "限额",
    "上限",
    "补助",
    "不超过",
    "符合条件",
    "可获",
    "可享",
    "配备标准",
    "应当",
];

/// What setting is told of.
const SETTING: [&str; 31] = [
    "国土面积",
    "总面积",
    "土地面积",
    "平均海拔",
    "海拔",
    "常住人口",
    "户籍人口",
    "总人口",
    "年平均",
    "年均气温",
    "降雨",
    "森林覆盖率",
    "位于",
    "辖",
    "距离",
    "相距",
    "占全",
    "占国土",
    "境内",
    "地处",
    "出露",
    "少数民族人口",
    "耕地面积",
    "总户数",
    "下辖",
    "月收入",
    "每月有",
    "月工资",
    "月薪",
    "告诉",
    "人之一",
];

/// What a number in a sentence most likely claims. `as_rate`: whether its unit is a rate of a rule, such as 元/人.
pub(super) fn kind(
    near: &Near<'_>,
    bound: Bound,
    bound_behind: bool,
    per_head: bool,
    is_deadline: bool,
) -> Explained<Kind> {
    let with =
        |kind: Kind, word: &str, place: WordPlace| Explained::new(kind, Reason::Word(word.to_owned(), place));
    let sentence = near.sentence_before.as_str();
    let done = found_last(sentence, &DONE);
    let promise = promise(sentence);
    let open_promise = promise.filter(|(at, _)| done.is_none_or(|(done, _)| done < *at));
    if let Some(word) = found(&near.clause_before, &SETTING)
        && open_promise.is_none()
        && !near.clause_before.contains("新增")
    {
        return with(Kind::Context, word, WordPlace::Before);
    }
    // The number by which cases are told apart: 1万人以上的居住区.
    let size_class = bound_behind
        && near.behind.contains("以上的")
        && !near.behind.contains("以上的给")
        && !near.behind.contains("以上的,");
    if size_class && found(&near.behind, &["奖", "补", "予"]).is_none() {
        return with(Kind::Context, "以上的", WordPlace::Behind);
    }
    if let Some((_, word)) = open_promise {
        return with(Kind::Target, word, WordPlace::Before);
    }
    if is_deadline {
        return with(Kind::Target, "到", WordPlace::Before);
    }
    let said_done = done.map(|(_, word)| word).or_else(|| found(&near.clause_behind, &["已完成", "已落实"]));
    let rule = found(&near.clause_before, &RULES)
        .map(|word| (word, WordPlace::Before))
        .or_else(|| found(&near.item_behind, &["的标准", "标准"]).map(|word| (word, WordPlace::Behind)));
    if let Some((word, place)) = rule
        && (per_head
            || matches!(
                word,
                "标准" | "最高" | "限额" | "上限" | "每年" | "不超过" | "的标准" | "符合条件" | "应当"
            )
            || bound_behind)
        && !(said_done.is_some() && !per_head)
    {
        return with(Kind::Standard, word, place);
    }
    if per_head && near.clause_behind.starts_with("元/") {
        return with(Kind::Standard, "元/", WordPlace::Behind);
    }
    // 达到95%以上, 不少于3所: an end that is set, unless the sentence says that it is reached.
    if bound == Bound::AtLeast
        && said_done.is_none()
        && !near.number.is_vague()
        && found(&near.clause_before, &["实现了", "达到了", "超过"]).is_none()
    {
        return with(Kind::Target, "以上", if bound_behind { WordPlace::Behind } else { WordPlace::Before });
    }
    match said_done {
        Some(word) => with(Kind::Achieved, word, WordPlace::Before),
        None => Explained::new(Kind::Achieved, Reason::NoWord),
    }
}

/// The last word of promise; 规划 and 计划 are also names, behind which nothing is promised.
fn promise(sentence: &str) -> Option<(usize, &'static str)> {
    let mut rest = sentence;
    loop {
        let (at, word) = found_last(rest, &PROMISES)?;
        let behind = &sentence[at + word.len()..];
        let before = &sentence[..at];
        let is_name = match word {
            "计划" | "规划" => {
                behind.is_empty()
                    || behind.starts_with([
                        '”', '》', '(', ')', '、', '和', '的', '"', '书', '纲', '期', '生', '是', '引', '建',
                        '设',
                    ]) && !behind.starts_with("建设")
                    || before.ends_with(['的', '“', '各', '项'])
            }
            "目标" => {
                behind.starts_with(['”', '、', '实', '任'])
                    || !(behind.starts_with('是')
                        || behind.starts_with('为')
                        || behind.starts_with(':')
                        || behind.starts_with(','))
            }
            "确保" | "努力" => crosses_clause(behind),
            "拟" => before.ends_with(['模', '虚']),
            "未来" | "今后" => behind.starts_with('的'),
            _ => false,
        };
        if !is_name {
            return Some((at, word));
        }
        rest = &sentence[..at];
    }
}

/// 确保 says what for; it promises the number of its own clause only.
fn crosses_clause(behind: &str) -> bool {
    behind.contains([',', ';', ':'])
}

impl super::reader::Number {
    /// Whether it names only an order: 上百.
    fn is_vague(&self) -> bool {
        self.figure.chars().count() == 1 && self.figure.starts_with(['百', '千', '万', '十', '亿', '萬'])
    }
}
