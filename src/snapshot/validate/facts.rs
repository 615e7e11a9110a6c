//! Rules of facts.

use std::collections::HashMap;

use super::{Findings, Ids, Links};
use crate::figure::Printed;
use crate::snapshot::{Bound, Fact, Locator, Report, Rule, Snapshot};

const CONTEXT: usize = 8;
const SHARE: &str = "share";

/// Checks every fact; resolves its references where all of them lead somewhere.
pub(super) fn check(s: &Snapshot, ids: &Ids, found: &mut Findings) -> Option<Vec<Links>> {
    let mut names = HashMap::new();
    let links: Vec<Option<Links>> = s
        .facts
        .iter()
        .enumerate()
        .map(|(i, fact)| {
            let path = format!("facts[{i}]");
            let links = resolve(s, ids, fact, &path, found);
            check_figure(s, links, fact, &path, found);
            check_words(fact, &path, &mut names, found);
            if let Some(links) = links {
                check_locator(&path, &fact.figure, &fact.locator, &s.reports[links.report], found);
            }
            links
        })
        .collect();
    links.into_iter().collect()
}

fn resolve(s: &Snapshot, ids: &Ids, fact: &Fact, path: &str, found: &mut Findings) -> Option<Links> {
    let report = ids.reports.find(&format!("{path}.report"), &fact.report, found);
    let region = ids.regions.find(&format!("{path}.region"), &fact.region, found);
    let indicator = ids.indicators.find(&format!("{path}.indicator"), &fact.indicator, found);
    let unit = ids.units.find(&format!("{path}.unit"), &fact.unit, found);
    let partner = match &fact.partner {
        Some(id) => Some(ids.regions.find(&format!("{path}.partner"), id, found)?),
        None => None,
    };
    if fact.partner.as_ref() == Some(&fact.region) {
        found.add(format!("{path}.partner"), Rule::SelfPartner);
    }
    if let Some(id) = &fact.population {
        let path = format!("{path}.population");
        ids.populations.find(&path, id, found);
        let of_indicator = indicator.and_then(|at| s.indicators[at].population.as_ref());
        if let Some(named) = of_indicator {
            found.add(path, Rule::PopulationOfIndicator { named: named.clone() });
        }
    }
    let (report, region, indicator, unit) = (report?, region?, indicator?, unit?);
    Some(Links {
        report,
        region,
        partner,
        indicator,
        domain: ids.domains.get(&s.indicators[indicator].domain)?,
        unit,
    })
}

fn check_figure(s: &Snapshot, links: Option<Links>, fact: &Fact, path: &str, found: &mut Findings) {
    let figure = &fact.figure;
    match Printed::parse(figure) {
        Err(_) => found.add(format!("{path}.figure"), Rule::FigureForm { figure: figure.clone() }),
        Ok(printed) => {
            if printed.value() != fact.value {
                found.add(
                    format!("{path}.value"),
                    Rule::FigureValue { figure: figure.clone(), denotes: printed.value(), value: fact.value },
                );
            }
            if printed.says_more() && !(fact.bound == Bound::MoreThan && fact.approximate) {
                found.add(format!("{path}.bound"), Rule::FigureBound { figure: figure.clone() });
            }
            let unit = links.map(|links| &s.units[links.unit]);
            if let Some(unit) = unit.filter(|unit| printed.is_percent() && unit.dimension != SHARE) {
                found.add(
                    format!("{path}.unit"),
                    Rule::FigurePercent { figure: figure.clone(), unit: unit.id.clone() },
                );
            }
        }
    }
    let Some(links) = links else { return };
    let (unit, indicator) = (&s.units[links.unit], &s.indicators[links.indicator]);
    let expected = s.units.iter().find(|unit| unit.id == indicator.unit);
    if let Some(expected) = expected.filter(|expected| expected.dimension != unit.dimension) {
        found.add(
            format!("{path}.unit"),
            Rule::UnitOfIndicator {
                unit: unit.id.clone(),
                found: unit.dimension.clone(),
                indicator: indicator.id.clone(),
                expected: expected.dimension.clone(),
            },
        );
    }
}

/// Parts seen so far, by dimension and Chinese name, with their English names.
type PartNames<'a> = HashMap<(&'a str, &'a str), &'a str>;

fn check_words<'a>(fact: &'a Fact, path: &str, names: &mut PartNames<'a>, found: &mut Findings) {
    found.text(&format!("{path}.text"), &fact.text);
    if let Some(note) = &fact.note {
        found.text(&format!("{path}.note"), note);
    }
    for (key, date) in [("period", &fact.period), ("as_of", &fact.as_of)] {
        if let Some(date) = date {
            found.date(&format!("{path}.{key}"), date);
        }
    }
    let Some(part) = &fact.breakdown else { return };
    if part.zh.trim().is_empty() || part.en.trim().is_empty() {
        found.add(format!("{path}.breakdown"), Rule::EmptyText);
    }
    let known = names.entry((&part.dimension, &part.zh)).or_insert(&part.en);
    if *known != part.en {
        found.add(
            format!("{path}.breakdown.en"),
            Rule::BreakdownName { zh: part.zh.clone(), other: (*known).to_owned() },
        );
    }
}

/// The rules of a place in a source text.
pub(super) fn check_locator(
    path: &str,
    figure: &str,
    locator: &Locator,
    report: &Report,
    found: &mut Findings,
) {
    for (side, context) in [("prefix", &locator.prefix), ("suffix", &locator.suffix)] {
        let length = context.chars().count();
        if length > CONTEXT {
            found.add(format!("{path}.locator.{side}"), Rule::ContextLength { side, length });
        }
    }
    let end = locator.offset.saturating_add(figure.chars().count());
    let characters = report.source.characters;
    if end > characters {
        found.add(format!("{path}.locator.offset"), Rule::BeyondSource { end, characters });
    }
}
