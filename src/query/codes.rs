//! The codes of each facet, and which of them every fact carries.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::facet::NONE;
use super::{Code, Facet};
use crate::arrange::Arrange;
use crate::snapshot::{Bound, Collection, FactView, Indicator, Kind, Lang, Region, Text, Unit};

/// Codes are kept in 16 bits; what a snapshot has beyond them shares the last one.
const MOST: usize = 1 << 16;

/// A facet's codes, and the place of every fact's code among them.
pub(super) struct CodedColumn {
    pub codes: Vec<Code>,
    pub column: Vec<u16>,
}

/// Codes one facet of a collection.
pub(super) fn code(collection: &Collection, facet: Facet) -> CodedColumn {
    let snapshot = collection.snapshot();
    match facet {
        Facet::Region => {
            let codes = tree(&snapshot.regions, |_| true);
            assign(collection, codes, |view| &view.region.id)
        }
        Facet::Partner => {
            let mut held: Vec<bool> = vec![false; snapshot.regions.len()];
            for view in collection.facts() {
                let mut next = collection.links(view.at).partner;
                while let Some(at) = next.filter(|&at| !std::mem::replace(&mut held[at], true)) {
                    next = collection.parent_at(at);
                }
            }
            let mut codes = tree(&snapshot.regions, |at| held[at]);
            codes.push(plain(NONE, Text::new("无协作方", "no partner")));
            assign(collection, codes, |view| view.partner.map_or(NONE, |region| &region.id))
        }
        Facet::Domain => {
            let codes = snapshot.domains.iter().map(|domain| plain(&domain.id, domain.name.clone()));
            assign(collection, codes.collect(), |view| &view.domain.id)
        }
        Facet::Indicator => {
            let codes = by_concept(collection).map(|each| plain(&each.id, each.name.clone()));
            assign(collection, codes.collect(), |view| &view.indicator.id)
        }
        Facet::Kind => {
            let codes = Kind::ALL.map(|kind| plain(kind.key(), in_both(|lang| kind.name(lang))));
            assign(collection, codes.to_vec(), |view| view.fact.kind.key())
        }
        Facet::Unit => {
            let mut codes: Vec<Code> = Vec::new();
            for unit in &snapshot.units {
                if codes.iter().all(|code| code.key != unit.dimension) {
                    codes.push(plain(&unit.dimension, dimension_name(unit)));
                }
            }
            assign(collection, codes, |view| &view.unit.dimension)
        }
        Facet::Bound => {
            let codes = Bound::ALL.map(|bound| plain(bound.key(), in_both(|lang| bound.name(lang))));
            assign(collection, codes.to_vec(), |view| view.fact.bound.key())
        }
        Facet::Report => {
            let codes = snapshot.reports.iter().map(|report| plain(&report.id, report.title.clone()));
            assign(collection, codes.collect(), |view| &view.report.id)
        }
        Facet::Period => {
            let mut periods = BTreeMap::new();
            for period in collection.facts().filter_map(|view| view.fact.period.as_ref()) {
                periods.entry(period).or_insert_with(|| period.days().map(|days| (days.first, days.last)));
            }
            let mut periods: Vec<_> = periods.into_iter().map(|(period, days)| (days, period)).collect();
            periods.sort();
            let mut codes: Vec<_> = periods
                .into_iter()
                .map(|(_, period)| {
                    plain(period.as_str(), Text::new(period.words(Lang::Zh), period.words(Lang::En)))
                })
                .collect();
            codes.push(plain(NONE, Text::new("未说明", "not stated")));
            assign(collection, codes, |view| view.fact.period.as_ref().map_or(NONE, |period| period.as_str()))
        }
    }
}

/// The indicators, those of one concept together, in the order of the concepts.
fn by_concept(collection: &Collection) -> impl Iterator<Item = &Indicator> {
    let mut all: Vec<&Indicator> = collection.snapshot().indicators.iter().collect();
    all.arrange_by_key(|indicator| collection.concept_place(indicator).unwrap_or(usize::MAX));
    all.into_iter()
}

fn in_both(name: impl Fn(Lang) -> &'static str) -> Text {
    Text::new(name(Lang::Zh), name(Lang::En))
}

fn plain(key: &str, name: Text) -> Code {
    Code { key: key.to_owned(), name, parent: None, facts: 0 }
}

/// Regions with every region after the one that holds it, siblings by code.
fn tree(regions: &[Region], keep: impl Fn(usize) -> bool) -> Vec<Code> {
    let mut order: Vec<usize> = (0..regions.len()).filter(|&at| keep(at)).collect();
    order.arrange_by(|&a, &b| regions[b].id.cmp(&regions[a].id));
    let ids: HashMap<&str, usize> = order.iter().map(|&at| (regions[at].id.as_str(), at)).collect();
    let parent_of = |at: usize| regions[at].parent.as_deref().and_then(|id| ids.get(id)).copied();
    let mut below: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut open: Vec<(usize, Option<usize>)> = Vec::new();
    for &at in &order {
        match parent_of(at) {
            Some(parent) => below.entry(parent).or_default().push(at),
            None => open.push((at, None)),
        }
    }
    let mut codes = Vec::with_capacity(order.len());
    loop {
        while let Some((at, parent)) = open.pop() {
            let here = codes.len();
            codes.push(Code { parent, ..plain(&regions[at].id, regions[at].name.clone()) });
            open.extend(below.remove(&at).unwrap_or_default().into_iter().map(|child| (child, Some(here))));
        }
        // Regions that hold each other hang on no root: the first of them becomes one.
        let Some(&at) = order.iter().rev().find(|at| below.contains_key(at)) else { break };
        below.values_mut().for_each(|children| children.retain(|&child| child != at));
        open.push((at, None));
    }
    codes
}

fn assign<'a>(
    collection: &'a Collection,
    mut codes: Vec<Code>,
    key: impl Fn(&FactView<'a>) -> &'a str,
) -> CodedColumn {
    let places: HashMap<String, u16, FxBuildHasher> =
        codes.iter().enumerate().map(|(at, code)| (code.key.clone(), at.min(MOST - 1) as u16)).collect();
    if codes.len() > MOST {
        codes.truncate(MOST - 1);
        codes.push(plain("other", Text::new("其他", "other")));
    }
    let last = codes.len().saturating_sub(1) as u16;
    let column: Vec<u16> =
        collection.facts().map(|view| places.get(key(&view)).copied().unwrap_or(last)).collect();
    let mut facts = vec![0; codes.len()];
    for &code in &column {
        facts[usize::from(code)] += 1;
    }
    roll_up(&codes, &mut facts);
    for (code, facts) in codes.iter_mut().zip(facts) {
        code.facts = facts;
    }
    CodedColumn { codes, column }
}

/// Adds every code's count to the code that holds it.
pub(super) fn roll_up(codes: &[Code], counts: &mut [u32]) {
    for (at, code) in codes.iter().enumerate().rev() {
        if let Some(parent) = code.parent {
            counts[parent] += counts[at];
        }
    }
}

/// Dimensions are free words of a snapshot. The usual ones have a name in Chinese; any other goes by the unit
/// that measures it.
fn dimension_name(unit: &Unit) -> Text {
    let zh = match unit.dimension.as_str() {
        "people" => "人数",
        "attendances" => "人次",
        "households" => "户数",
        "jobs" => "岗位",
        "money" => "金额",
        "area" => "面积",
        "mass" => "重量",
        "share" => "比例",
        "people-per-household" => "户均人口",
        "events" => "场次",
        "items" => "项数",
        "facilities" => "设施",
        "organisations" => "机构",
        "places" => "地方",
        "sites" => "安置点",
        "animals" => "牲畜",
        "classes" => "班级",
        "duration" => "时长",
        _ => &unit.name.zh,
    };
    Text::new(zh, unit.dimension.replace('-', " "))
}
