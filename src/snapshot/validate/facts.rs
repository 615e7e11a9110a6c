//! Rules of facts.

use std::collections::HashMap;

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use crate::figure::Printed;
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::positions::Links;
use crate::snapshot::problem::brief;
use crate::snapshot::{Bound, Fact, Locator, Report, Rule, Snapshot};

const SHARE: &str = "share";

/// Checks every fact; resolves its references where all of them lead somewhere.
pub(super) async fn check(
    s: &Snapshot,
    ids: &mut Ids<'_>,
    found: &mut ProblemList,
    pauses: &Pauses,
) -> Option<Vec<Links>> {
    let mut names = HashMap::new();
    let mut all = Some(Vec::new());
    let list = Path::Root.key("facts");
    for (i, fact) in s.facts.iter().enumerate() {
        let path = list.item(i);
        let links = resolve(s, ids, fact, path, found);
        check_figure(s, ids, links, fact, path, found);
        check_words(fact, path, &mut names, found);
        if let Some(links) = links {
            check_locator(path, &fact.figure, &fact.locator, &s.reports[links.report], found);
        }
        all = all.zip(links).map(|(mut all, links)| {
            all.push(links);
            all
        });
        pauses.after(ENTRY).await;
    }
    all
}

fn resolve(s: &Snapshot, ids: &mut Ids, fact: &Fact, path: Path, found: &mut ProblemList) -> Option<Links> {
    let report = ids.reports.find(path.key("report"), &fact.report, found);
    let region = ids.regions.find(path.key("region"), &fact.region, found);
    let indicator = ids.indicators.find(path.key("indicator"), &fact.indicator, found);
    let unit = ids.units.find(path.key("unit"), &fact.unit, found);
    let partner = match &fact.partner {
        Some(id) => Some(ids.regions.find(path.key("partner"), id, found)?),
        None => None,
    };
    if fact.partner.as_ref() == Some(&fact.region) {
        found.add(path.key("partner"), Rule::SelfPartner);
    }
    if let Some(id) = &fact.population {
        let path = path.key("population");
        ids.populations.find(path, id, found);
        let of_indicator = indicator.and_then(|at| s.indicators[at].population.as_ref());
        if let Some(named) = of_indicator {
            found.add(path, Rule::PopulationOfIndicator { named: brief(named) });
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

fn check_figure(
    s: &Snapshot,
    ids: &Ids,
    links: Option<Links>,
    fact: &Fact,
    path: Path,
    found: &mut ProblemList,
) {
    let figure = || brief(&fact.figure);
    match Printed::parse(&fact.figure) {
        Err(_) => found.add(path.key("figure"), Rule::FigureForm { figure: figure() }),
        Ok(printed) => {
            if printed.value() != fact.value {
                found.add(
                    path.key("value"),
                    Rule::FigureValue { figure: figure(), denotes: printed.value(), value: fact.value },
                );
            }
            if printed.says_more() && !(fact.bound == Bound::MoreThan && fact.approximate) {
                found.add(path.key("bound"), Rule::FigureBound { figure: figure() });
            }
            let unit = links.map(|links| &s.units[links.unit]);
            if let Some(unit) = unit.filter(|unit| printed.is_percent() && unit.dimension != SHARE) {
                found.add(path.key("unit"), Rule::FigurePercent { figure: figure(), unit: brief(&unit.id) });
            }
        }
    }
    let Some(links) = links else { return };
    let (unit, indicator) = (&s.units[links.unit], &s.indicators[links.indicator]);
    let expected = ids.units.get(&indicator.unit).map(|at| &s.units[at]);
    if let Some(expected) = expected.filter(|expected| expected.dimension != unit.dimension) {
        found.add(
            path.key("unit"),
            Rule::UnitOfIndicator {
                unit: brief(&unit.id),
                found: brief(&unit.dimension),
                indicator: brief(&indicator.id),
                expected: brief(&expected.dimension),
            },
        );
    }
}

/// Parts seen so far, by dimension and Chinese name, with their English names.
type PartNames<'a> = HashMap<(&'a str, &'a str), &'a str>;

fn check_words<'a>(fact: &'a Fact, path: Path, names: &mut PartNames<'a>, found: &mut ProblemList) {
    found.text(path.key("text"), &fact.text);
    if let Some(note) = &fact.note {
        found.text(path.key("note"), note);
    }
    for (at, caveat) in fact.caveats.iter().enumerate() {
        found.words(path.key("caveats").item(at), &caveat.zh, &caveat.en);
    }
    for (at, decided) in fact.decided.iter().enumerate() {
        if let Some(why) = &decided.why {
            found.text(path.key("decided").item(at).key("why"), why);
        }
    }
    for (key, date) in [("period", &fact.period), ("as_of", &fact.as_of)] {
        if let Some(date) = date {
            found.date(path.key(key), date);
        }
    }
    let Some(part) = &fact.breakdown else { return };
    if part.zh.trim().is_empty() || part.en.trim().is_empty() {
        found.add(path.key("breakdown"), Rule::EmptyText);
    }
    let known = names.entry((&part.dimension, &part.zh)).or_insert(&part.en);
    if *known != part.en {
        found.add(
            path.key("breakdown").key("en"),
            Rule::BreakdownName { zh: brief(&part.zh), other: brief(known) },
        );
    }
}

/// The rules of a place in a source text.
pub(super) fn check_locator(
    path: Path,
    figure: &str,
    locator: &Locator,
    report: &Report,
    found: &mut ProblemList,
) {
    for (side, context) in [("prefix", &locator.prefix), ("suffix", &locator.suffix)] {
        let length = context.chars().count();
        if length > Locator::CONTEXT {
            found.add(path.key("locator").key(side), Rule::ContextLength { side, length });
        }
    }
    let end = locator.offset.saturating_add(figure.chars().count());
    let characters = report.source.characters;
    if end > characters {
        found.add(path.key("locator").key("offset"), Rule::BeyondSource { end, characters });
    }
}
