//! A fact's text as the coding desk proposes it: made of the vocabulary's words by grammar, never of the source's.

use crate::snapshot::{Bound, Breakdown, Edtf, Indicator, Kind, Lang, Region, Text, Unit};

/// What a fact's text says.
#[derive(Debug, Clone, Copy)]
pub struct FactWords<'a> {
    /// What is counted.
    pub indicator: &'a Indicator,
    /// In what.
    pub unit: &'a Unit,
    /// Whom it is about.
    pub region: &'a Region,
    /// The other side.
    pub partner: Option<&'a Region>,
    /// Which part.
    pub breakdown: Option<&'a Breakdown>,
    /// What is claimed.
    pub kind: Kind,
    /// Which end is open.
    pub bound: Bound,
    /// When.
    pub period: Option<&'a Edtf>,
    /// At what date.
    pub as_of: Option<&'a Edtf>,
}

/// Words in which a fact can be told, in both languages.
///
/// ```
/// use relocation_explorer::snapshot::{Bound, Collection, Edtf, Kind};
/// use relocation_explorer::words::{FactWords, propose_text};
/// let collection = Collection::built_in().unwrap();
/// let period = Edtf("2022/..".into());
/// let text = propose_text(&FactWords {
///     indicator: collection.indicator("recruitment-events").unwrap(),
///     unit: collection.unit("event").unwrap(),
///     region: collection.region("522700").unwrap(),
///     partner: None,
///     breakdown: None,
///     kind: Kind::Achieved,
///     bound: Bound::Exact,
///     period: Some(&period),
///     as_of: None,
/// });
/// assert_eq!(text.zh, "2022年以来黔南的招聘活动场次。");
/// assert_eq!(text.en, "Recruitment events in Qiannan since 2022.");
/// ```
pub fn propose_text(fact: &FactWords<'_>) -> Text {
    Text::new(chinese(fact), english(fact))
}

fn chinese(fact: &FactWords<'_>) -> String {
    let when = match (fact.period, fact.as_of) {
        (Some(period), _) => span(period, Lang::Zh),
        (None, Some(date)) if fact.kind == Kind::Target => format!("到{}", day(date.as_str(), Lang::Zh)),
        (None, Some(date)) => format!("截至{}", day(date.as_str(), Lang::Zh)),
        (None, None) => String::new(),
    };
    let region = &fact.region.short_name().zh;
    let place = match fact.partner {
        Some(partner) => format!("{region}与{}协作中的", partner.short_name().zh),
        None => format!("{region}的"),
    };
    let claim = match (fact.kind, fact.bound) {
        (Kind::Target, Bound::AtLeast | Bound::MoreThan) => "计划至少达到的",
        (Kind::Target, _) => "计划达到的",
        (Kind::Standard, Bound::AtLeast | Bound::MoreThan) => "规定不低于的",
        (Kind::Standard, Bound::AtMost | Bound::LessThan) => "规定不超过的",
        (Kind::Standard, _) => "规定的",
        (Kind::Achieved | Kind::Context, _) => "",
    };
    let place = if claim.is_empty() { place } else { place.trim_end_matches('的').to_owned() };
    let part = fact.breakdown.map(|part| format!("（{}）", part.zh)).unwrap_or_default();
    format!("{when}{place}{claim}{}{part}。", counted_zh(fact.indicator, fact.unit))
}

/// The indicator's name with what is counted of it: 招聘活动场次, 搬迁户数, 帮扶资金.
fn counted_zh(indicator: &Indicator, unit: &Unit) -> String {
    const WHOLE: [&str; 25] = [
        "数",
        "额",
        "量",
        "次",
        "率",
        "比例",
        "占比",
        "面积",
        "标准",
        "限",
        "时间",
        "时长",
        "工资",
        "收入",
        "资金",
        "款",
        "价",
        "要求",
        "次数",
        "租金",
        "分红",
        "）",
        "常住人口",
        "国土",
        "喀斯特",
    ];
    let name = indicator.name.zh.as_str();
    let tail = match unit.dimension.as_str() {
        _ if WHOLE.iter().any(|end| name.ends_with(end)) => "",
        "people" if name.ends_with('人') => "数",
        "people" => "人数",
        "attendances" => "人次",
        "households" if name.ends_with('户') => "数",
        "households" => "户数",
        "events" if unit.name.zh == "场" => "场次",
        "events" => "次数",
        "money" => "金额",
        "area" => "面积",
        dimension if unit.discrete && !dimension.contains("per") => "数",
        _ => "",
    };
    format!("{name}{tail}")
}

fn english(fact: &FactWords<'_>) -> String {
    let part = fact.breakdown.map(|part| format!(" ({})", part.en)).unwrap_or_default();
    let partner =
        fact.partner.map(|partner| format!(", with {}", partner.short_name().en)).unwrap_or_default();
    let when = match (fact.period, fact.as_of) {
        (Some(period), _) => format!(" {}", span(period, Lang::En)),
        (None, Some(date)) if fact.kind == Kind::Target => format!(" by {}", day(date.as_str(), Lang::En)),
        (None, Some(date)) => format!(" as of {}", day(date.as_str(), Lang::En)),
        (None, None) => String::new(),
    };
    let claim = match (fact.kind, fact.bound) {
        (Kind::Target, Bound::AtLeast | Bound::MoreThan) => ", the least that is planned",
        (Kind::Target, _) => ", as planned",
        (Kind::Standard, Bound::AtLeast | Bound::MoreThan) => ", the least by the rule",
        (Kind::Standard, Bound::AtMost | Bound::LessThan) => ", the most by the rule",
        (Kind::Standard, _) => ", by the rule",
        (Kind::Achieved | Kind::Context, _) => "",
    };
    let comma = if partner.is_empty() || when.is_empty() { "" } else { "," };
    format!(
        "{}{part} in {}{partner}{comma}{when}{claim}.",
        fact.indicator.name.en,
        fact.region.short_name().en
    )
}

/// A period in words: 2022年以来, “from January to May 2020”.
fn span(period: &Edtf, lang: Lang) -> String {
    let Some((from, to)) = period.as_str().split_once('/') else {
        let day = day(period.as_str(), lang);
        return match lang {
            Lang::Zh => day,
            Lang::En if period.as_str().len() > 7 => format!("on {day}"),
            Lang::En => format!("in {day}"),
        };
    };
    match (lang, from, to) {
        (Lang::Zh, from, "..") => format!("{}以来", day(from, lang)),
        (Lang::Zh, "..", to) => format!("截至{}", day(to, lang)),
        (Lang::Zh, from, to) => format!("{}至{}", day(from, lang), day(to, lang)),
        (Lang::En, from, "..") => format!("since {}", day(from, lang)),
        (Lang::En, "..", to) => format!("until {}", day(to, lang)),
        (Lang::En, from, to) => format!("from {} to {}", day(from, lang), day(to, lang)),
    }
}

fn day(date: &str, lang: Lang) -> String {
    Edtf(date.to_owned()).words(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    /// Every fact of the collection can be told, and its words are whole sentences without doubled particles.
    #[test]
    fn every_fact_can_be_told_in_both_languages() {
        let collection = Collection::built_in().unwrap();
        for view in collection.facts() {
            let fact = view.fact;
            let text = propose_text(&FactWords {
                indicator: view.indicator,
                unit: view.unit,
                region: view.region,
                partner: view.partner,
                breakdown: fact.breakdown.as_ref(),
                kind: fact.kind,
                bound: fact.bound,
                period: fact.period.as_ref(),
                as_of: fact.as_of.as_ref(),
            });
            assert!(text.zh.ends_with('。') && text.en.ends_with('.'), "{text:?}");
            for wrong in ["的的", "数数", "人人", "次次", "额额", "户户", "年年", "/", ".."] {
                assert!(!text.zh.contains(wrong), "{text:?}");
            }
            assert!(
                !text.en.contains("  ") && !text.en.contains(" ,") && !text.en.contains(".."),
                "{text:?}"
            );
            assert!(text.en.contains(&view.region.short_name().en), "{text:?}");
        }
    }

    #[test]
    fn a_promise_says_by_when_and_a_part_says_which() {
        let collection = Collection::built_in().unwrap();
        let part =
            Breakdown { dimension: "recipient".into(), zh: "骨干教师".into(), en: "key teachers".into() };
        let by = Edtf("2025".into());
        let text = propose_text(&FactWords {
            indicator: collection.indicator("teachers-trained-by-partner").unwrap(),
            unit: collection.unit("person").unwrap(),
            region: collection.region("522728").unwrap(),
            partner: collection.region("520100"),
            breakdown: Some(&part),
            kind: Kind::Target,
            bound: Bound::AtLeast,
            period: None,
            as_of: Some(&by),
        });
        assert_eq!(text.zh, "到2025年罗甸与贵阳协作中计划至少达到的协作方培训的教师人数（骨干教师）。");
        assert_eq!(
            text.en,
            "Teachers trained by the partner (key teachers) in Luodian, with Guiyang, by 2025, the least that is planned."
        );
    }
}
