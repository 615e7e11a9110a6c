//! Invented facts: totals with their three parts, and single figures, printed as reports print them.

use super::random::Random;
use super::vocabulary::CHARACTERS_A_FACT;
use crate::figure::Printed;
use crate::snapshot::{
    Bound, Breakdown, Check, Edtf, Fact, Indicator, Kind, Locator, Region, Relation, Snapshot, Text,
};

const PLACES: [(&str, &str); 3] =
    [("省外", "outside the province"), ("省内县外", "in the province"), ("县内", "in the county")];

/// Adds `count` facts, report by report, with a relation for every total.
pub(super) fn fill(snapshot: &mut Snapshot, count: usize, random: &mut Random) {
    let reports = snapshot.reports.len();
    let per_report = count.div_ceil(reports);
    while snapshot.facts.len() < count {
        let at = snapshot.facts.len();
        let (report, place) = (at / per_report, at % per_report);
        let room = (count - at).min(per_report - place);
        let draft = Draft {
            report: &snapshot.reports[report].id,
            region: &snapshot.regions[random.skewed(snapshot.regions.len())],
            partner: &snapshot.regions[random.below(snapshot.regions.len())],
            indicator: &snapshot.indicators[random.skewed(snapshot.indicators.len())],
            period: period(random),
        };
        let discrete = snapshot.units.iter().any(|unit| unit.id == draft.indicator.unit && unit.discrete);
        if room >= 4 && discrete && random.once_in(5) {
            let group = draft.total_with_parts(at, place, random);
            let ids: Vec<String> = group.iter().map(|fact| fact.id.clone()).collect();
            snapshot.relations.push(Relation {
                id: format!("sum-{at}"),
                check: Check::Sum { total: ids[0].clone(), parts: ids[1..].to_vec(), complete: true },
                note: None,
            });
            snapshot.facts.extend(group);
        } else {
            let fact = draft.single(at, place, random);
            snapshot.facts.push(fact);
        }
    }
}

struct Draft<'a> {
    report: &'a str,
    region: &'a Region,
    partner: &'a Region,
    indicator: &'a Indicator,
    period: Option<Edtf>,
}

impl Draft<'_> {
    fn total_with_parts(&self, at: usize, place: usize, random: &mut Random) -> Vec<Fact> {
        let parts = [random.below(60_000), random.below(9_000), random.below(30_000)];
        let whole = self.fact(at, place, parts.iter().sum::<usize>().to_string(), None, random);
        let mut group = vec![Fact { kind: Kind::Achieved, ..whole }];
        for (i, (part, (zh, en))) in parts.iter().zip(PLACES).enumerate() {
            let breakdown = Breakdown { dimension: "place-of-work".into(), zh: zh.into(), en: en.into() };
            let fact = self.fact(at + i + 1, place + i + 1, part.to_string(), Some(breakdown), random);
            group.push(Fact { kind: Kind::Achieved, ..fact });
        }
        group
    }

    fn single(&self, at: usize, place: usize, random: &mut Random) -> Fact {
        let figure = if self.indicator.unit == "percent" {
            format!("{}.{}%", random.below(100), random.below(10))
        } else {
            match random.below(6) {
                0 => format!("{}.{:02}万", 1 + random.below(40), random.below(100)),
                1 => ["一", "两", "三", "四", "五", "十", "十二", "一百"][random.below(8)].to_owned(),
                2 => format!("{}余", (1 + random.below(90)) * 100),
                _ => (1 + random.skewed(20_000)).to_string(),
            }
        };
        self.fact(at, place, figure, None, random)
    }

    fn fact(
        &self,
        at: usize,
        place: usize,
        figure: String,
        breakdown: Option<Breakdown>,
        random: &mut Random,
    ) -> Fact {
        let printed = Printed::parse(&figure).ok();
        let more = printed.as_ref().is_some_and(Printed::says_more);
        let partner = (self.partner.id != self.region.id && random.once_in(4)).then_some(&self.partner.id);
        let (region, name) = (&self.region.name, &self.indicator.name);
        Fact {
            id: format!("fact-{at}"),
            report: self.report.to_owned(),
            region: self.region.id.clone(),
            partner: partner.cloned(),
            indicator: self.indicator.id.clone(),
            breakdown,
            value: printed.map_or(0.0, |printed| printed.value()),
            figure,
            unit: self.indicator.unit.clone(),
            bound: if more { Bound::MoreThan } else { Bound::Exact },
            approximate: more,
            kind: match random.below(10) {
                0 => Kind::Target,
                1 => Kind::Standard,
                _ => Kind::Achieved,
            },
            period: self.period.clone(),
            as_of: None,
            text: Text::new(
                format!("{}的{}，第 {at} 条。", region.zh, name.zh),
                format!("{} of {}, entry {at}.", name.en, region.en),
            ),
            locator: Locator {
                offset: place * CHARACTERS_A_FACT + 10,
                prefix: "合成的文字共有".into(),
                suffix: "如此等等，".into(),
            },
            note: None,
            population: None,
            caveats: Vec::new(),
            decided: Vec::new(),
            link: None,
        }
    }
}

fn period(random: &mut Random) -> Option<Edtf> {
    let year = 2015 + random.below(9);
    match random.below(4) {
        0 => None,
        1 => Some(Edtf(format!("{year}/.."))),
        2 => Some(Edtf(format!("{year}-01/{year}-06"))),
        _ => Some(Edtf(year.to_string())),
    }
}
