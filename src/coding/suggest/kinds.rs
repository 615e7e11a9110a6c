//! What a statement claims: done, promised, a rule, or setting.

use super::near::{Near, found, found_last};
use super::rates::{GIVEN, pays_for_each};
use super::{Explained, Reason, WordPlace};
use crate::figure::Bound;
use crate::snapshot::Kind;

/// Words of plans and promises, which hold for the rest of their sentence.
const PROMISES: &str =
    "计划 规划 力争 确保 争取 预计 准备 打算 拟 目标 努力 将 下一步 今后 未来 有望 谋划 力求 不少于 不低于";
/// What 计划 and 规划 are followed by where they are verbs.
const PLANNED: &str =
    "实 新 投 建 到 安 搬 完 培 组 引 在 用 于 年 开 种 发 改 修 配 招 带 总 共 从 将 利 每 为";
/// What 将 is followed by where it speaks of the future; elsewhere it only names an object.
const WILL: &str = "再 新增 新建 建设 建成 完成 实现 投入 组织 培训 达 继续 进一步 陆续 安排 带动 提供 提升 提高 力争 于 在 有 超 突破 增 帮助 引进";
/// What 准备 is followed by where it speaks of the future.
const PREPARED: &str = "再 新 上 建 招 扩 投 引 办 开 在 于";
/// Promises that hold for a rule as well: 确保每户至少1人就业.
const STRONG: &str = "力争 确保 争取 拟 努力 力求 计划";

/// Words of what is done, which end a promise before them.
const DONE: &str = "已 累计 目前 截至 截止 提前完成 超额 先后 如今 现有 了";

/// Words of rules and rates in a clause.
const RULES: &str = "标准 每人 每户 每名 每栋 每个 每一个 每年 每月 每周 每天 每日 每村 每亩 每吨 每季度 给予 最高 最长 限额 上限 封顶 不超过 不得少于 不得低于 不得超过 符合条件 可获 可享 应当";
/// Those that make a rule of a number that is no rate.
const RULES_ALONE: &str =
    "标准 最高 最长 限额 上限 封顶 每年 每季度 不超过 不得少于 不得低于 不得超过 符合条件 应当";

/// What setting is told of, in a clause.
const SETTING: &str = "地处 相隔 距县 距城 距市 距州 距乡 距镇 从前 以前 原先 人均耕地 常住人口 户籍人口 总人口 年平均 年均气温 降雨 距离 相距 总户数 少数民族人口 下辖 辖";
/// The same of the land, which holds for the whole sentence.
const LAND: &str = "国土面积 总面积 土地面积 海拔 森林覆盖率 耕地面积 地处";

/// What is known of a number before its claim is asked for.
pub(super) struct Said {
    pub bound: Bound,
    /// Whether the word of the bound stands behind the number.
    pub is_behind: bool,
    /// Whether its unit is a rate, such as 元/人.
    pub per_head: bool,
    /// Whether it is told of one person, or by one.
    pub is_anecdote: bool,
    /// Whether the sentence says by when.
    pub is_deadline: bool,
}

/// What a number most likely claims.
pub(super) fn kind(near: &Near<'_>, said: &Said) -> Explained<Kind> {
    let with =
        |kind: Kind, word: &str, place: WordPlace| Explained::new(kind, Reason::Word(word.to_owned(), place));
    let sentence = near.sentence_before.as_str();
    let done = last_done(sentence);
    // What is promised or done in one half of a sentence is not so in the other.
    let half = sentence.rfind(';').map_or(0, |at| at + 1);
    let promise = promise(sentence).filter(|(at, _)| *at >= half && done.is_none_or(|(done, _)| done < *at));
    if let Some(word) = said.is_anecdote.then_some("“").or_else(|| personal(near)) {
        return with(Kind::Context, word, WordPlace::Before);
    }
    let clause = sentence.len() - near.clause_before.len().min(sentence.len());
    if near.behind.starts_with('岁') {
        return with(Kind::Context, "岁", WordPlace::Behind);
    }
    if let Some(word) = setting(near)
        && promise.is_none_or(|(at, _)| at < clause)
    {
        return with(Kind::Context, word, WordPlace::Before);
    }
    if let Some(word) = changes_to(near) {
        return with(Kind::Context, word, WordPlace::Behind);
    }
    let given = found(&near.sentence_behind, GIVEN);
    if said.is_behind && near.behind.contains("以上的") {
        // The number by which cases are told apart (1万人以上的居住区), or those to whom a rule applies.
        return match given {
            Some(word) => with(Kind::Standard, word, WordPlace::Behind),
            None => with(Kind::Context, "以上的", WordPlace::Behind),
        };
    }
    let is_strong = promise.is_some_and(|(at, word)| at >= clause && found(word, STRONG).is_some());
    let rule = rule(near);
    if let Some((word, place)) = rule
        && said.per_head
        && !is_strong
        // 2025年至2027年,每年投入: what is promised of each of these years.
        && !(said.is_deadline && word == "每年")
    {
        return with(Kind::Standard, word, place);
    }
    if let Some((_, word)) = promise {
        return with(Kind::Target, word, WordPlace::Before);
    }
    if said.is_deadline {
        return with(Kind::Target, "到", WordPlace::Before);
    }
    let done = done.filter(|(at, _)| *at >= half).map(|(_, word)| word);
    let done = done.or_else(|| found(&near.clause_behind, "已完成 已落实"));
    if let Some((word, place)) = rule
        && done.is_none()
        && (said.bound != Bound::Exact
            || word == "每"
            || found(word, RULES_ALONE).or(found(word, GIVEN)).is_some())
    {
        return with(Kind::Standard, word, place);
    }
    if said.per_head && near.clause_behind.starts_with("元/") {
        return with(Kind::Standard, "元/", WordPlace::Behind);
    }
    if done.is_none() && !near.number.is_vague() {
        let place = if said.is_behind { WordPlace::Behind } else { WordPlace::Before };
        match said.bound {
            // 达到95%以上: an end that is set, unless the sentence says that it is reached.
            Bound::AtLeast => return with(Kind::Target, "以上", place),
            Bound::AtMost => return with(Kind::Standard, "不超过", place),
            _ => {}
        }
    }
    match done {
        Some(word) => with(Kind::Achieved, word, WordPlace::Before),
        None => Explained::new(Kind::Achieved, Reason::NoWord),
    }
}

fn last_done(sentence: &str) -> Option<(usize, &'static str)> {
    let (at, word) = found_last(sentence, DONE)?;
    let other_word =
        word == "了" && (sentence[..at].ends_with(['为', '除']) || sentence[at..].starts_with("了解"));
    if other_word { last_done(&sentence[..at]) } else { Some((at, word)) }
}

fn rule(near: &Near<'_>) -> Option<(&'static str, WordPlace)> {
    let before = near.clause_before.replace("标准化", "");
    if let Some(word) = found(&before, RULES) {
        return Some((word, WordPlace::Before));
    }
    // 每300户配备1名.
    let per_number = before.split('每').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if per_number && found(&before, "配 设 给 补").is_some() {
        return Some(("每", WordPlace::Before));
    }
    // 按每50户1个的比例设置.
    if before.contains('每') && near.clause_behind.contains("的比例") {
        return Some(("每", WordPlace::Before));
    }
    if pays_for_each(near) {
        return Some(("每", WordPlace::Before));
    }
    // 满6个月的每人补助: who gets it.
    if near.before.ends_with('满') && found(&near.sentence_behind, GIVEN).is_some() {
        return Some(("满", WordPlace::Before));
    }
    if before.contains('对')
        && let Some(word) = found(&before, GIVEN)
    {
        return Some((word, WordPlace::Before));
    }
    if found(&near.sentence_before, "条件的").is_some()
        && found(&near.clause_behind, "纳入 享受 发放 给予").is_some()
    {
        return Some(("符合条件", WordPlace::Before));
    }
    found(&near.item_behind, "的标准").map(|word| (word, WordPlace::Behind))
}

fn setting(near: &Near<'_>) -> Option<&'static str> {
    let share_or_area =
        near.number.figure.ends_with(['%', '％']) || found(&near.behind, "平方公里 万亩 公顷 米").is_some();
    let land = found(&near.sentence_before, LAND).filter(|_| share_or_area);
    // 上百名工人正在忙碌: what somebody saw.
    let scene = found(&near.clause_behind, "正在").filter(|_| near.number.is_vague());
    found(&near.clause_before, SETTING).or(land).or(scene)
}

/// 由6间发展到33间: a number that is given only to say what it has become.
fn changes_to(near: &Near<'_>) -> Option<&'static str> {
    const TO: &str = "提高到 提升到 上升到 增加到 增长到 扩大到 发展到 扩展到 下降到 降低到 降到 减少到 缩短到 压缩到 \
                      提高至 提升至 上升至 增加至 增至 升至 扩大至 下降至 降低至 降至 减少至 减至 缩短至";
    let behind: String = near.item_behind.chars().take(8).collect();
    TO.split_whitespace()
        .find(|word| behind.contains(word))
        .filter(|_| near.item_before.contains(['由', '从']))
}

/// The word by which somebody speaks of themselves, or one is told of. 我县, 我们 and 其他 are no person.
fn personal(near: &Near<'_>) -> Option<&'static str> {
    let is_part = |text: &str| text.ends_with('其') || text.ends_with('吉');
    let tells_of = |word: &&str| {
        let mut pieces = near.sentence_before.split(*word);
        let mut before = pieces.next().unwrap_or_default();
        pieces.any(|rest| {
            !is_part(std::mem::replace(&mut before, rest))
                && !rest.starts_with(['们', '人', '乡', '说', '介', '表', '告', '坦', '称'])
        })
    };
    let told = format!("{}{}", near.sentence_before, near.sentence_behind);
    let places = ['县', '市', '州', '区', '省', '国', '镇', '乡', '们', '村', '旗', '院', '校', '局'];
    let speaks = || {
        told.split('我').skip(1).any(|rest| !rest.starts_with(places)) && near.sentence_before.contains('“')
    };
    ["他", "她"].into_iter().find(tells_of).or_else(|| speaks().then_some("我"))
}

/// The last word of promise; some of them are also parts of names, behind which nothing is promised.
fn promise(sentence: &str) -> Option<(usize, &'static str)> {
    let mut rest = sentence;
    loop {
        let (at, word) = found_last(rest, PROMISES)?;
        let (before, behind) = (&sentence[..at], &sentence[at + word.len()..]);
        let starts = |words: &str| words.split(' ').any(|word| behind.starts_with(word));
        let says = match word {
            "计划" | "规划" => {
                (starts(PLANNED) || behind.starts_with(|c: char| c.is_ascii_digit()))
                    && !before.ends_with(['的', '“', '各', '项', '、', '《'])
            }
            "将" => starts(WILL) && !before.ends_with(['即', '接']),
            "目标" => starts("是 为 : ,"),
            // They say what for: they promise the number of their own clause only.
            "确保" | "努力" => !behind.contains([',', ';', ':']),
            "准备" => starts(PREPARED),
            "拟" => !before.ends_with(['模', '虚']),
            "未来" | "今后" => !behind.starts_with('的'),
            _ => true,
        };
        if says {
            return Some((at, word));
        }
        rest = before;
    }
}

impl crate::coding::reader::Number {
    /// Whether it names only an order: 上百.
    fn is_vague(&self) -> bool {
        self.figure.chars().count() == 1 && self.figure.starts_with(['百', '千', '万', '十', '亿', '萬'])
    }
}
