//! The unit of a number: its measure word, what it is a rate of, and what is counted.

use rustc_hash::FxHashMap;

use super::measure_words::{UNITS, counted_unit, measure_word};
use super::near::{Near, found, found_last};
use super::nouns::counted_noun;
use super::rates::{denominators, rate_name, rate_unit};
use super::{Explained, Reason, UnitSuggestion};
use crate::query::fold::fold;
use crate::snapshot::Collection;

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

/// What is said of organisations that pair.
const PAIRED: &str = "结对 结成 对子 签约 签订 一对一 牵手 携手";

/// What is done so many times, and is no event.
const VISITS: &str = "坐诊 巡诊 问诊 出诊 走访 探访 回访 家访 上门";

/// What words for people end in; people are often counted without a measure word.
const PEOPLE: &str = "民 众 劳动力 人口 员 生 者 户籍 干部";

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
            let noun: String = behind.chars().take(7).take_while(|c| c.is_alphabetic()).collect();
            return match found(&noun, PEOPLE) {
                Some(_) => one("person", 0, Reason::Noun(noun)),
                None => one("", 0, Reason::NoWord),
            };
        };
        let length = space + word.chars().count();
        if let Some(rate) = self.rate(near, ids.split(' ').next().unwrap_or_default(), length) {
            return Counting {
                candidates: vec![(rate, Reason::MeasureWord(word.to_owned()))],
                length,
                per_head: true,
            };
        }
        let mut ids: Vec<&str> = ids.split(' ').collect();
        let mut noun = None;
        let paired = found(&near.clause_before, PAIRED).or_else(|| found(&near.sentence_behind, PAIRED));
        if let Some(paired) = paired.filter(|_| matches!(word, "所" | "家")) {
            // Schools that are built are facilities, schools that pair are organisations, of a kind of their own where the
            // collection has one.
            let phrase: String = behind.chars().take(6).collect();
            let is_school = word == "所" && found(&phrase, "学校 小学 中学 高中 幼儿园").is_some();
            let own = self.by_name.get("所学校").filter(|_| is_school).and_then(|ids| ids.first());
            ids = vec![own.map_or("organisation", String::as_str)];
            noun = Some(paired);
        } else if matches!(word, "个" | "家" | "处" | "支" | "座" | "件")
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
        if word == "次" && near.before_with(VISITS).is_some() {
            ids = vec!["time"];
        }
        // 企业14家,其中新落户3家: what was spoken of last.
        if word == "家"
            && noun.is_none()
            && let Some((_, spoken)) =
                found_last(&near.sentence_before, "企业 公司 合作社 车间 工厂 商店 超市")
        {
            let first =
                if matches!(spoken, "企业" | "公司" | "合作社") { "organisation" } else { "facility" };
            ids.retain(|id| *id == first);
            noun = Some(spoken);
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
        let per = denominators(near, base, length);
        if per.is_empty() {
            return None;
        }
        let known = self.by_name.get(&fold(&rate_name(base, &per)?)).and_then(|ids| ids.first());
        match known {
            Some(id) => Some(UnitSuggestion::Known(id.clone())),
            None => rate_unit(base, &per).map(UnitSuggestion::New),
        }
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
