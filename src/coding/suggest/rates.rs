//! Rates: what a number is a rate of, and the unit that such a rate has.

use super::measure_words::counted_unit;
use super::near::{Near, found};
use crate::snapshot::{Text, Unit};

/// Bases of rates in Chinese with their part of an id and of an English name.
const PER: [(&str, &str, &str); 17] = [
    ("人", "person", "per person"),
    ("户", "household", "per household"),
    ("村", "village", "per village"),
    ("亩", "mu", "per mu"),
    ("栋", "building", "per building"),
    ("单元", "unit-entrance", "per stairwell"),
    ("安置点", "site", "per site"),
    ("居住区", "area", "per residential area"),
    ("社区", "community", "per community"),
    ("网格", "grid", "per grid"),
    ("平方米", "square-metre", "per m²"),
    ("季度", "quarter", "a quarter"),
    ("年", "year", "a year"),
    ("月", "month", "a month"),
    ("周", "week", "a week"),
    ("天", "day", "a day"),
    ("事", "matter", "a matter"),
];

/// What has a number of its own each (每个集中安置点), with the base that it is.
const EACH: [(&str, &str); 8] = [
    ("安置点", "安置点"),
    ("安置区", "安置点"),
    ("居住区", "居住区"),
    ("社区", "社区"),
    ("网格", "网格"),
    ("单元", "单元"),
    ("栋", "栋"),
    ("村", "村"),
];

/// What is given by a rule.
pub(super) const GIVEN: &str = "给予 补贴 补助 奖补 奖励 资助 奖给 发给";

/// Whether a sum is one person's own income: 每月有三千元收入.
pub(super) fn is_own_income(near: &Near<'_>) -> bool {
    let said = |words: &'static str| found(&near.clause_before, words).is_some();
    let monthly = said("月收入 月工资 月薪")
        || (said("每月 每个月")
            && (said("挣 工资 收入 领 拿") || found(&near.clause_behind, "收入 工资").is_some()));
    near.behind.trim_start().starts_with('元') && monthly && !said("每人 人均 平均 补贴 补助")
}

/// What a number is a rate of, by the words beside it. `base` is the unit that is counted, and `length` the number of
/// characters of its measure word.
pub(super) fn denominators(near: &Near<'_>, base: &str, length: usize) -> Vec<&'static str> {
    let behind: String = near.clause_behind.chars().skip(length).take(6).collect();
    let before = near.clause_before.as_str();
    let has = |words: &'static str| found(before, words).is_some();
    let slash = |base: &str| behind.split('/').skip(1).any(|rest| rest.starts_with(base));
    let (is_money, is_times) = (base == "yuan", matches!(base, "time" | "session" | "event"));
    if is_times && before.ends_with('跑') {
        return vec!["事"];
    }
    let own_income = is_own_income(near);
    let is_measured = is_money || matches!(base, "mu" | "square-metre" | "kilogram" | "tonne");
    let one_household =
        before.strip_suffix("1户").is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit()));
    let in_household =
        base == "person" && (before.ends_with("一户") || one_household || has("家庭") && has("至少 户均"));
    let by_year =
        has("每年 年均 每人年 可支配收入 年收入 年增收") || has("年度 全年") && has("限额 上限 标准 封顶");
    let yearly = by_year && !has("补贴资金 投入 产值 销售");
    let each = if is_money || is_times { None } else { each(before) };
    let holds = [
        (
            "人",
            slash("人")
                || own_income
                || is_measured && (has("每人 人均 每名 每位 每生") || per_person_of(before))
                || is_money && pays_for_each(near),
        ),
        ("户", slash("户") || in_household || has("每户 户均 户年均 每个家庭")),
        ("村", slash("村") || is_money && (has("村均") || per_village(before))),
        ("亩", slash("亩") || has("每亩 亩均")),
        ("平方米", slash("平") || is_money && has("每平方米 每平米")),
        ("季度", slash("季") || (is_money || is_times) && has("每季度")),
        ("年", slash("年") || (is_money || is_times) && yearly),
        ("月", slash("月") || own_income || (is_money || is_times) && has("每月 月均 月工资 月收入 月薪")),
        ("周", is_times && has("每周")),
        ("天", is_times && has("每天 每日")),
    ];
    holds.into_iter().filter(|(_, holds)| *holds).map(|(base, _)| base).chain(each).collect()
}

/// 每吸纳1人: a verb and its number stand behind 每.
fn per_person_of(before: &str) -> bool {
    before.split('每').skip(1).any(|rest| {
        let rest: String = rest.chars().take(6).collect();
        found(&rest, "1人 一人 1名 一名").is_some()
    })
}

/// 每村, 每个强村.
fn per_village(before: &str) -> bool {
    before.split('每').skip(1).any(|rest| rest.chars().take(4).any(|c| c == '村'))
}

/// 每吸纳一名群众,奖补1500元: what a clause gives is for each that the clause before it speaks of.
pub(super) fn pays_for_each(near: &Near<'_>) -> bool {
    let before = near.sentence_before.strip_suffix(&near.clause_before).unwrap_or_default();
    let clause = before.trim_end_matches([',', ':']).rsplit([',', ';', ':']).next().unwrap_or_default();
    found(&near.clause_before, GIVEN).is_some() && !near.clause_before.contains('最') && per_person_of(clause)
}

/// What 每 stands before in a clause, where each of them has a number.
fn each(before: &str) -> Option<&'static str> {
    let phrase = before.rsplit_once('每').map(|(_, phrase)| phrase)?;
    let phrase: String =
        phrase.chars().take(9).take_while(|c| !matches!(c, '配' | '设' | '给' | '补')).collect();
    (!phrase.starts_with(|c: char| c.is_ascii_digit()))
        .then(|| EACH.iter().find(|(word, _)| phrase.contains(word)).map(|(_, base)| *base))
        .flatten()
}

/// The name of a rate: 元/人·年.
pub(super) fn rate_name(base: &str, per: &[&str]) -> Option<String> {
    let base_name = match base {
        "facility" | "organisation" => "个",
        "time" | "session" | "event" => "次",
        _ => counted_unit(base)?.zh,
    };
    Some(format!("{base_name}/{}", per.join("·")))
}

/// The unit of a rate that no collection has yet.
pub(super) fn rate_unit(base: &str, per: &[&str]) -> Option<Unit> {
    let name = rate_name(base, per)?;
    let english = |base: &&str| PER.iter().find(|(zh, ..)| zh == base).map(|(_, id, en)| (*id, *en));
    let per: Vec<(&str, &str)> = per.iter().filter_map(english).collect();
    let counted = counted_unit(base)?.to_unit();
    let ids = format!("-per-{}", per.iter().map(|(id, _)| *id).collect::<Vec<_>>().join("-"));
    let words = per.iter().map(|(_, en)| format!(" {en}")).collect::<String>();
    Some(Unit {
        id: format!("{}{ids}", counted.id),
        name: Text::new(&name, format!("{}{words}", counted.name.en)),
        one: counted.one.map(|one| Text::new(&name, format!("{}{words}", one.en))),
        dimension: format!("{}{ids}", counted.dimension),
        discrete: counted.discrete,
        to: None,
        factor: None,
    })
}
