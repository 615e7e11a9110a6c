//! Invented regions, indicators and reports.

use super::random::Random;
use crate::snapshot::{
    Concept, Domain, Edtf, Indicator, IndicatorMeasure, Level, Question, Region, Report, Source, Term, Text,
    Unit,
};

/// How many characters of its invented source a fact takes up.
pub(super) const CHARACTERS_A_FACT: usize = 40;

const DOMAINS: [(&str, &str, &str); 11] = [
    ("relocation", "搬迁", "Relocation"),
    ("employment", "就业", "Employment"),
    ("industry", "产业", "Industry"),
    ("education", "教育", "Education"),
    ("health", "医疗", "Health"),
    ("governance", "治理", "Governance"),
    ("cooperation", "协作", "Cooperation"),
    ("funding", "资金", "Funding"),
    ("social-protection", "保障", "Social protection"),
    ("culture", "文化", "Culture"),
    ("geography", "地理", "Geography"),
];

/// Id, names, dimension, whether it counts whole things.
const UNITS: [(&str, &str, &str, &str, bool); 8] = [
    ("person", "人", "people", "people", true),
    ("household", "户", "households", "households", true),
    ("job", "个岗位", "jobs", "jobs", true),
    ("facility", "个", "facilities", "facilities", true),
    ("session", "次", "times", "events", true),
    ("yuan", "元", "yuan", "money", false),
    ("square-metre", "平方米", "m²", "area", false),
    ("percent", "%", "%", "share", false),
];

pub(super) const INDICATORS: usize = 300;

const CONCEPTS_A_DOMAIN: usize = 3;

pub(super) fn domains() -> Vec<Domain> {
    DOMAINS.iter().map(|(id, zh, en)| Domain { id: (*id).into(), name: Text::new(*zh, *en) }).collect()
}

pub(super) fn units() -> Vec<Unit> {
    UNITS
        .iter()
        .map(|(id, zh, en, dimension, discrete)| Unit {
            id: (*id).into(),
            name: Text::new(*zh, *en),
            one: None,
            dimension: (*dimension).into(),
            discrete: *discrete,
            to: None,
            factor: None,
        })
        .collect()
}

pub(super) fn concepts() -> Vec<Concept> {
    (0..DOMAINS.len() * CONCEPTS_A_DOMAIN)
        .map(|at| {
            let ((id, zh, en), n) = (DOMAINS[at / CONCEPTS_A_DOMAIN], at % CONCEPTS_A_DOMAIN);
            Concept {
                id: format!("{id}-{n}"),
                name: Text::new(format!("{zh}概念{n}"), format!("{en} concept {n}")),
                definition: Text::new("合成的概念。", "An invented concept."),
                question: Question::ALL.get(at % (Question::ALL.len() + 1)).copied(),
            }
        })
        .collect()
}

pub(super) fn indicators() -> Vec<Indicator> {
    (0..INDICATORS)
        .map(|n| {
            let ((domain, zh, en), unit) = (DOMAINS[n % DOMAINS.len()], UNITS[n % UNITS.len()]);
            let rate = unit.0 == "percent";
            Indicator {
                id: format!("{domain}-{n}"),
                name: Text::new(format!("{zh}指标{n}"), format!("{en} indicator {n}")),
                definition: Text::new(
                    format!("第 {n} 号合成指标，只计本号。"),
                    format!("Invented indicator {n}; counts nothing else."),
                ),
                domain: domain.into(),
                concept: Some(format!("{domain}-{}", n / DOMAINS.len() % CONCEPTS_A_DOMAIN)),
                unit: unit.0.into(),
                measure: if rate { IndicatorMeasure::Rate } else { IndicatorMeasure::Stock },
                additive: !rate,
                population: None,
            }
        })
        .collect()
}

/// One for each domain: its name in both languages and two words more, which lead to its first concept.
pub(super) fn terms() -> Vec<Term> {
    let more = [("就业", "jobs"), ("搬迁", "relocated"), ("培训", "training")];
    let term = |(at, (id, zh, en)): (usize, &(&str, &str, &str))| {
        let (other_zh, other_en) = more[at % more.len()];
        Term {
            zh: vec![format!("{zh}工作"), other_zh.into()],
            en: vec![(*en).into(), other_en.into()],
            concepts: vec![format!("{id}-0")],
            ..Term::default()
        }
    };
    DOMAINS.iter().enumerate().map(term).collect()
}

/// Eight provinces, eight prefectures in each, six counties in each of those.
pub(super) fn regions() -> Vec<Region> {
    let region = |id: String, zh: String, en: String, level: Level, parent: Option<String>| Region {
        id,
        vintage: 2020,
        name: Text::new(zh, en),
        short: None,
        level,
        parent,
    };
    let mut regions = Vec::new();
    for p in 11..19 {
        let province = format!("{p}0000");
        let (zh, en) = (format!("{p}省"), format!("Province {p}"));
        regions.push(region(province.clone(), zh, en, Level::Province, None));
        for q in 1..9 {
            let prefecture = format!("{p}{q:02}00");
            let (zh, en) = (format!("{p}省{q}市"), format!("Prefecture {p}-{q}"));
            regions.push(region(prefecture.clone(), zh, en, Level::Prefecture, Some(province.clone())));
            for c in 1..7 {
                let (zh, en) = (format!("{p}省{q}市{c}县"), format!("County {p}-{q}-{c}"));
                let id = format!("{p}{q:02}2{c}");
                regions.push(region(id, zh, en, Level::County, Some(prefecture.clone())));
            }
        }
    }
    regions
}

pub(super) fn reports(count: usize, facts: usize, regions: &[Region], random: &mut Random) -> Vec<Report> {
    let length = (facts.div_ceil(count) + 1) * CHARACTERS_A_FACT;
    (0..count)
        .map(|n| Report {
            id: format!("report-{n}"),
            title: Text::new(format!("第 {n} 份合成报告"), format!("Invented report {n}")),
            printed: None,
            publisher: None,
            site: None,
            author: None,
            issued: Some(Edtf(format!("{}", 2016 + n % 8))),
            medium: None,
            url: None,
            archived: None,
            language: "zh-Hans".into(),
            about: vec![regions[random.below(regions.len())].id.clone()],
            source: Source {
                sha256: (0..4).map(|_| format!("{:016x}", random.next())).collect(),
                characters: length,
                defects: Vec::new(),
            },
            summary: Text::new("没有内容。", "It says nothing."),
            sections: Vec::new(),
            readings: Vec::new(),
            not_facts: Vec::new(),
        })
        .collect()
}
