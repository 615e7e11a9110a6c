//! Which numbers are no facts, and what tells.

use super::dates::Time;
use super::evidence::Evidence;
use super::furniture::page_number;
use super::idioms::{announces, idiom};
use super::marks::Marks;
use super::measure_words::{counts, measure_word};
use super::near::{Near, found};
use super::rates::GIVEN;
use super::{Exclusion, ExclusionRule};

/// Behind 第N: what makes a name of it.
const INSTITUTIONS: &str = "中学 小学 医院 人民 幼儿园 附属 高级 实验 中医 职业 师范 完全";

/// What a number is no fact by, if it is none, beside the times and the lines of a page that are known already.
pub(super) fn exclusion(near: &Near<'_>, places: &Marks, evidence: &Evidence) -> Option<Exclusion> {
    let excluded = |rule: ExclusionRule, word: &str| Some(Exclusion { rule, word: word.to_owned() });
    if let Some((rule, word)) = page_number(near) {
        return excluded(rule, &word);
    }
    if let Some((rule, word)) = list_number(near) {
        return excluded(rule, word);
    }
    if places.in_title {
        return excluded(ExclusionRule::Title, "《》");
    }
    if places.in_name {
        return excluded(ExclusionRule::NamePart, &near.number.figure);
    }
    if let Some(word) = span(near) {
        return excluded(ExclusionRule::Span, word);
    }
    if near.before.ends_with('第') {
        let is_name = near.behind_with(INSTITUTIONS).is_some();
        return excluded(if is_name { ExclusionRule::NamePart } else { ExclusionRule::Ordinal }, "第");
    }
    if near.before.ends_with('前') && near.behind.starts_with('名') {
        return excluded(ExclusionRule::Ordinal, "前");
    }
    if let Some(word) = name_part(near) {
        return excluded(ExclusionRule::NamePart, &word);
    }
    if let Some(quoted) = &places.quoted
        && let Some(rule) = in_quotes(near, quoted)
    {
        return excluded(rule, quoted);
    }
    if let Some(word) = per(near) {
        return excluded(ExclusionRule::Per, word);
    }
    if near.number.is_chinese() {
        if let Some(rule) = idiom(near) {
            let next = near.next().map(String::from).unwrap_or_default();
            return excluded(rule, &format!("{}{next}", near.number.figure));
        }
        return evidence
            .excluded(near)
            .map(|(reason, word)| Exclusion { rule: ExclusionRule::Coded(reason), word });
    }
    let whole = near.number.whole();
    if near.behind.starts_with('个') && whole.is_some_and(|number| number <= 20) && announces(near) {
        return excluded(ExclusionRule::AnnouncedParts, "个");
    }
    None
}

/// The exclusion of a number that belongs to a time.
pub(super) fn of_time(time: &Time, at: usize) -> Exclusion {
    let rule = match () {
        () if time.is_plan => ExclusionRule::PlanPeriod,
        () if at + time.hours >= time.numbers.end => ExclusionRule::ClockTime,
        () => ExclusionRule::CalendarDate,
    };
    Exclusion { rule, word: time.word.clone() }
}

fn list_number<'n>(near: &Near<'n>) -> Option<(ExclusionRule, &'static str)> {
    let starts = near.before.is_empty()
        || near.before.ends_with(['。', ';', ':', ',', '\n', ' ', '!', '?', '|', '”', '(', '、']);
    let is_small = near.number.whole().is_some_and(|number| (1..=30).contains(&number));
    if !is_small || !starts {
        return None;
    }
    let opens_line = near.clause_before.trim().trim_matches('(').is_empty();
    if near.number.is_chinese() && near.behind.starts_with('是') {
        return Some((ExclusionRule::ListNumber, "是"));
    }
    if near.before.ends_with('(') && near.behind.starts_with(')') {
        return Some((ExclusionRule::ListNumber, "()"));
    }
    if opens_line && near.before.trim_end_matches([' ', '(']).ends_with(['。', '\n', ';', '|'])
        || near.before.trim().is_empty()
    {
        if near.behind.starts_with('、') {
            return Some((ExclusionRule::ListNumber, "、"));
        }
        let behind_point = near.behind.strip_prefix('.').and_then(|rest| rest.chars().next());
        if behind_point.is_some_and(|c| !c.is_ascii_digit()) {
            return Some((ExclusionRule::ListNumber, "."));
        }
    }
    None
}

/// A number of years or months that only says when: 两年来, 近三年. A length that is set has a word for it: 为期三个月.
fn span(near: &Near<'_>) -> Option<&'static str> {
    let unit = near.behind_with("多年 年 个月 个多月 天 周年 周")?;
    let rest = near.behind.strip_prefix(unit)?;
    if let Some(word) = "来 以来 间 期间".split(' ').find(|word| rest.starts_with(word)) {
        return Some(word);
    }
    if rest.starts_with('内') && !near.before.ends_with('期') {
        return Some("内");
    }
    // 头三年不收租 is a term.
    if near.before_with("头 前").is_some() && rest.starts_with(['不', '免']) {
        return None;
    }
    let before = near.before_with("近 过去 连续 未来 最近 今后 头 前 后");
    if let Some(word) = before.filter(|_| unit.ends_with('年') || unit == "个月") {
        return Some(word);
    }
    let is_length =
        found(&near.item_before, "为期 期限 工期 服务期 服务 不少于 满 超过 最长 培训 挂职 学制 使用")
            .is_some();
    let other_word = ["级", "制", "义务", "行动", "规划", "计划", "过渡", "以上", "以下", "以内"]
        .iter()
        .any(|word| rest.starts_with(word));
    (unit == "年" && near.number.whole().is_some_and(|years| years < 100) && !is_length && !other_word)
        .then_some("年")
}

fn name_part(near: &Near<'_>) -> Option<String> {
    let (last, next) = (near.last(), near.next());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let measured = near.behind_with("km kg kw mw m g t ml w").is_some();
    if letter(last) || (letter(next) && !measured) {
        return Some([last, next].into_iter().flatten().filter(char::is_ascii_alphabetic).collect());
    }
    if near.behind_with("年义务 年行动 年规划 年计划 年制 年过渡 点半 点钟").is_some() {
        return Some("年".to_owned());
    }
    if last == Some('〔')
        || last == Some('[')
        || near.before.ends_with(['〕', ']']) && near.behind.starts_with('号')
    {
        return Some("〔〕".to_owned());
    }
    const WORDS: &str = "强 号 热线 工程师 a级 国道 省道 高速 版本 届 次会议 次全会 次全体 大精神 高校";
    if let Some(word) = near.behind_with(WORDS) {
        return Some(word.to_owned());
    }
    // 市二医: an institution's short name.
    if near.number.is_chinese()
        && matches!(last, Some('市' | '县' | '州' | '省'))
        && matches!(next, Some('医' | '中' | '小' | '院' | '高' | '职'))
    {
        return Some(near.behind.chars().take(1).collect());
    }
    None
}

/// What a number in short quotation marks is: a slogan, unless it is measured.
fn in_quotes(near: &Near<'_>, quoted: &str) -> Option<ExclusionRule> {
    let number = near.number;
    if quoted.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | 'n' | '-' | 'x' | '*')) {
        let is_sum = quoted.contains('+');
        return Some(if is_sum { ExclusionRule::Slogan } else { ExclusionRule::NamePart });
    }
    if quoted.contains('+') {
        return Some(ExclusionRule::Slogan);
    }
    if !number.is_chinese() {
        let named =
            near.behind.starts_with(['个', '项', '大']) && number.whole().is_some_and(|whole| whole <= 20);
        // 832平台, but not 15分钟.
        let is_name = quoted.starts_with(&number.figure)
            && near.next().is_some_and(char::is_alphabetic)
            && measure_word(&near.behind).is_none();
        return match (named, is_name) {
            (true, _) => Some(ExclusionRule::Slogan),
            (_, true) => Some(ExclusionRule::NamePart),
            _ => None,
        };
    }
    let others = quoted.chars().filter(|c| "三四五六七八九十双".contains(*c)).count();
    match number.figure.as_str() {
        "零" => Some(ExclusionRule::NamePart),
        "一" if near.behind.starts_with('对') || near.before.ends_with('对') => {
            Some(ExclusionRule::Phrase)
        }
        "一" if near.before.ends_with('合') => Some(ExclusionRule::NamePart),
        // 一约四会: several numbers together name the parts of something.
        "一" if others > 0 && quoted.chars().count() <= 6 => Some(ExclusionRule::Slogan),
        "一" if counts(&near.behind) => None,
        "一" if quoted.starts_with('一') && quoted.chars().count() > 4 || near.behind.starts_with("码") => {
            Some(ExclusionRule::NamePart)
        }
        "一" => Some(ExclusionRule::Phrase),
        "两" | "二" | "百" | "千" | "万" if others == 0 => None,
        _ if number.figure.chars().count() == 1 => Some(ExclusionRule::Slogan),
        _ => None,
    }
}

/// The base of a rate: 每户, 每10人, and the 1户 of 1户1人.
fn per(near: &Near<'_>) -> Option<&'static str> {
    if let Some(word) = near.before_with("每满 每") {
        return Some(word);
    }
    // 每吸纳1人: the verb stands between.
    let verb: Vec<char> = near.item_before.chars().rev().take_while(|c| *c != '每').take(4).collect();
    let apart = near.item_before.contains('每') && verb.len() <= 3 && verb.iter().all(|c| c.is_alphabetic());
    let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let next = near.sentence_behind.split([',', ';']).nth(1).unwrap_or_default();
    let another = has_number(&near.clause_behind) || has_number(next) && found(next, GIVEN).is_some();
    if apart && another && near.behind_with("人 名 户 个 亩 吨 头").is_some() {
        return Some("每");
    }
    let is_one = near.number.value_is_one();
    let household =
        near.behind.strip_prefix('户').or_else(|| near.behind.strip_prefix("村")).unwrap_or_default();
    let follows_number =
        household.chars().next().is_some_and(|c| c.is_ascii_digit() || "一二两三".contains(c));
    (is_one && follows_number && found(household, "人 岗").is_some()).then_some("户")
}

impl crate::coding::reader::Number {
    fn value_is_one(&self) -> bool {
        self.whole() == Some(1)
    }
}
