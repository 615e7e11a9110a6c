//! The unit of a number: its measure word, what it is a rate of, and what is counted.

use rustc_hash::FxHashMap;

use super::measure_words::{UNITS, counted_unit, measure_word};
use super::near::{Near, found};
use super::nouns::counted_noun;
use super::{Explained, Reason, UnitSuggestion};
use crate::query::fold::fold;
use crate::snapshot::{Collection, Text, Unit};

/// The units of a collection by what they are called.
#[derive(Debug)]
pub(super) struct Units {
    by_name: FxHashMap<String, Vec<String>>,
    dimensions: FxHashMap<String, String>,
}

/// What the words beside a number say of its unit.
#[derive(Debug)]
pub(super) struct Counting {
    /// The units that it may have, the likeliest first.
    pub candidates: Vec<(UnitSuggestion, Reason)>,
    /// How many characters the measure word has.
    pub length: usize,
    /// Whether it is a rate.
    pub per_head: bool,
}

impl Counting {
    /// Ids of the candidates.
    pub(super) fn ids(&self) -> Vec<String> {
        self.candidates.iter().map(|(unit, _)| unit.id().to_owned()).collect()
    }
}

/// People, who are often counted without a measure word.
const PEOPLE: [&str; 16] = [
    "搬迁",
    "劳动力",
    "群众",
    "人口",
    "新市民",
    "贫困",
    "脱贫",
    "党员",
    "干部",
    "学生",
    "农民",
    "村民",
    "居民",
    "职工",
    "建档立卡",
    "移民",
];

impl Units {
    pub(super) fn of(collection: &Collection) -> Self {
        let mut by_name: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for unit in &collection.snapshot().units {
            by_name.entry(fold(&unit.name.zh)).or_default().push(unit.id.clone());
        }
        let dimensions = collection
            .snapshot()
            .units
            .iter()
            .map(|unit| (unit.id.clone(), unit.dimension.clone()))
            .collect();
        Self { by_name, dimensions }
    }

    /// The dimension of a unit of the collection.
    pub(super) fn dimension(&self, id: &str) -> Option<&str> {
        self.dimensions.get(id).map(String::as_str)
    }

    /// The unit that measure words know by an id: the collection's own, or a new one.
    fn counted(&self, id: &str) -> Option<UnitSuggestion> {
        if self.dimensions.contains_key(id) {
            return Some(UnitSuggestion::Known(id.to_owned()));
        }
        let unit = counted_unit(id)?;
        let same_name = UNITS.iter().filter(|other| other.zh == unit.zh).count();
        match self.by_name.get(&fold(unit.zh)).map(Vec::as_slice) {
            Some([known]) if same_name == 1 => Some(UnitSuggestion::Known(known.clone())),
            _ => Some(UnitSuggestion::New(unit.to_unit())),
        }
    }

    /// What is counted, by the words beside a number.
    pub(super) fn counting(&self, near: &Near<'_>) -> Counting {
        let one = |id: &str, length: usize, reason: Reason| Counting {
            candidates: self.counted(id).map(|unit| (unit, reason)).into_iter().collect(),
            length,
            per_head: false,
        };
        if near.number.figure.ends_with(['%', '％']) || near.before.ends_with("百分之") {
            return one("percent", 0, Reason::MeasureWord("%".to_owned()));
        }
        if near.number.figure.contains(['/', '／']) {
            return one("share", 0, Reason::MeasureWord("/".to_owned()));
        }
        let behind = near.clause_behind.trim_start();
        let space = near.clause_behind.chars().count() - behind.chars().count();
        let Some((word, ids)) = measure_word(behind) else {
            return match found(&first_four(behind), &PEOPLE) {
                Some(noun) => one("person", 0, Reason::Noun(noun.to_owned())),
                None => one("", 0, Reason::NoWord),
            };
        };
        let length = space + word.chars().count();
        if let Some(rate) = self.rate(near, ids.first().copied().unwrap_or_default(), length) {
            return Counting {
                candidates: vec![(rate, Reason::MeasureWord(word.to_owned()))],
                length,
                per_head: true,
            };
        }
        let mut ids: Vec<&str> = ids.to_vec();
        let mut noun = None;
        if matches!(word, "个" | "所" | "家" | "处" | "支" | "座" | "次" | "场" | "件")
            && let Some((name, id)) = counted_noun(near, length)
            && (word == "个" || ids.contains(&id))
        {
            ids.retain(|other| *other != id);
            ids.insert(0, id);
            noun = Some(name);
            if word == "个" {
                ids.truncate(1);
            }
        }
        let reason = |at: usize| match noun {
            Some(noun) if at == 0 => Reason::Noun(noun.to_owned()),
            _ => Reason::MeasureWord(word.to_owned()),
        };
        let candidates =
            ids.iter().enumerate().filter_map(|(at, id)| Some((self.counted(id)?, reason(at)))).collect();
        Counting { candidates, length, per_head: false }
    }

    /// The unit of a rate: 元/人·年, 人/户, 次/年.
    fn rate(&self, near: &Near<'_>, base: &str, length: usize) -> Option<UnitSuggestion> {
        let bases = denominators(near, base, length);
        if bases.is_empty() {
            return None;
        }
        let base_name = match base {
            "facility" | "organisation" => "个",
            "time" | "session" | "event" => "次",
            _ => counted_unit(base)?.zh,
        };
        let name = format!("{base_name}/{}", bases.join("·"));
        if let Some(id) = self.by_name.get(&fold(&name)).and_then(|ids| ids.first()) {
            return Some(UnitSuggestion::Known(id.clone()));
        }
        let english = |base: &str| PER.iter().find(|(zh, ..)| *zh == base).map(|(_, id, en)| (*id, *en));
        let per: Vec<(&str, &str)> = bases.iter().filter_map(|base| english(base)).collect();
        let counted = counted_unit(base)?.to_unit();
        let ids = per.iter().map(|(id, _)| format!("-per-{id}")).collect::<String>();
        let words = per.iter().map(|(_, en)| format!(" {en}")).collect::<String>();
        Some(UnitSuggestion::New(Unit {
            id: format!("{}{ids}", counted.id),
            name: Text::new(&name, format!("{}{words}", counted.name.en)),
            one: counted.one.map(|one| Text::new(&name, format!("{}{words}", one.en))),
            dimension: format!("{}{ids}", counted.dimension),
            discrete: counted.discrete,
            to: None,
            factor: None,
        }))
    }

    /// The candidate that the nearest indicators have, or the likeliest by itself. `votes` are units of indicators with
    /// their ids and weights, the nearest first.
    pub(super) fn choose(
        &self,
        counting: &Counting,
        votes: &[(&str, &str, f32)],
    ) -> Option<Explained<UnitSuggestion>> {
        let Some(((first, reason), others)) = counting.candidates.split_first() else {
            let (unit, indicator, _) = votes.first()?;
            return Some(Explained::new(
                UnitSuggestion::Known((*unit).to_owned()),
                Reason::UnitOf((*indicator).to_owned()),
            ));
        };
        let total: f32 = votes.iter().map(|(.., weight)| weight).sum();
        let share = |id: &str| {
            let sum: f32 = votes.iter().filter(|(unit, ..)| *unit == id).map(|(.., weight)| weight).sum();
            if total > 0.0 { sum / total } else { 0.0 }
        };
        let noun = matches!(reason, Reason::Noun(_));
        let first_share = share(first.id()) + if noun { 0.5 } else { 0.15 };
        let best = others.iter().map(|(unit, _)| (share(unit.id()), unit)).max_by(|a, b| a.0.total_cmp(&b.0));
        match best {
            Some((most, unit)) if most > first_share => {
                let indicator = votes
                    .iter()
                    .find(|(id, ..)| *id == unit.id())
                    .map(|(_, indicator, _)| (*indicator).to_owned());
                Some(Explained::new(unit.clone(), Reason::UnitOf(indicator.unwrap_or_default())))
            }
            _ => Some(Explained::new(first.clone(), reason.clone())),
        }
    }
}

/// Bases of rates in Chinese with their part of an id and of an English name.
const PER: [(&str, &str, &str); 10] = [
    ("人", "person", "per person"),
    ("户", "household", "per household"),
    ("村", "village", "per village"),
    ("亩", "mu", "per mu"),
    ("栋", "building", "per building"),
    ("单元", "unit-entrance", "per stairwell"),
    ("安置点", "site", "per site"),
    ("居住区", "area", "per residential area"),
    ("年", "year", "a year"),
    ("月", "month", "a month"),
];

/// What a number is a rate of, by the words beside it.
fn denominators(near: &Near<'_>, base: &str, length: usize) -> Vec<&'static str> {
    let behind: String = near.clause_behind.chars().skip(length).take(6).collect();
    let before = near.clause_before.as_str();
    let has = |words: &[&str]| found(before, words).is_some();
    let mut bases = Vec::new();
    let mut add = |base: &'static str, holds: bool| {
        if holds && !bases.contains(&base) {
            bases.push(base);
        }
    };
    let is_money = base == "yuan";
    let own_income = is_money && has(&["月收入", "月工资", "月薪", "每月有", "每月收入", "每个月"]);
    add(
        "人",
        behind.starts_with("/人")
            || (is_money && has(&["每人", "人均", "每名", "每位", "每生"]))
            || own_income,
    );
    add(
        "户",
        behind.starts_with("/户")
            || has(&["每户", "户均", "户年均", "每个家庭"])
            || before.ends_with("1户")
            || before.ends_with("一户") && base == "person"
            || base == "person" && has(&["家庭至少", "家庭户至少"]),
    );
    add("村", is_money && (has(&["每村", "村均", "每个村"]) || behind.starts_with("/村")));
    add("亩", behind.starts_with("/亩") || has(&["每亩", "亩均"]));
    add("栋", has(&["每栋"]));
    add("单元", has(&["每个单元", "每单元"]));
    add("安置点", !is_money && has(&["每个安置点", "每个集中安置点"]));
    add("居住区", !is_money && has(&["每个居住区", "每一个新居住区", "每个新市民居住区", "每个新居住区"]));
    add(
        "年",
        behind.contains("/年")
            || has(&["每年", "年均", "年度限额", "每人年", "可支配收入", "年收入"])
                && (is_money || base == "time" || base == "session"),
    );
    add("月", behind.contains("/月") || (is_money && (has(&["每月", "月均"]) || own_income)));
    if base == "time" && before.ends_with('跑') {
        return vec!["事"];
    }
    if is_money && bases == ["年"] && has(&["补贴资金", "投入", "产值", "销售"]) {
        return Vec::new();
    }
    bases
}

fn first_four(text: &str) -> String {
    text.chars().take(4).collect()
}
