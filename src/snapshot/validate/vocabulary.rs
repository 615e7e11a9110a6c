//! Rules of reports, regions, units, populations, concepts and indicators.

use super::{Findings, Ids};
use crate::snapshot::{Region, Rule, Snapshot, Unit};

pub(super) fn check(s: &Snapshot, ids: &Ids, found: &mut Findings) {
    check_reports(s, ids, found);
    for (i, region) in s.regions.iter().enumerate() {
        check_region(s, ids, region, &format!("regions[{i}]"), found);
    }
    for (i, domain) in s.domains.iter().enumerate() {
        found.text(&format!("domains[{i}].name"), &domain.name);
    }
    for (i, unit) in s.units.iter().enumerate() {
        found.text(&format!("units[{i}].name"), &unit.name);
        if let Some(one) = &unit.one {
            found.text(&format!("units[{i}].one"), one);
        }
        if !conversion_holds(s, ids, unit) {
            found.add(format!("units[{i}]"), Rule::Conversion);
        }
    }
    for (i, population) in s.populations.iter().enumerate() {
        let path = format!("populations[{i}]");
        found.text(&format!("{path}.name"), &population.name);
        for (key, indicator) in [("people", &population.people), ("households", &population.households)] {
            if let Some(id) = indicator {
                ids.indicators.find(&format!("{path}.{key}"), id, found);
            }
        }
    }
    for (i, concept) in s.concepts.iter().enumerate() {
        found.text(&format!("concepts[{i}].name"), &concept.name);
        found.text(&format!("concepts[{i}].definition"), &concept.definition);
    }
    for (i, indicator) in s.indicators.iter().enumerate() {
        let path = format!("indicators[{i}]");
        found.text(&format!("{path}.name"), &indicator.name);
        found.text(&format!("{path}.definition"), &indicator.definition);
        ids.domains.find(&format!("{path}.domain"), &indicator.domain, found);
        ids.units.find(&format!("{path}.unit"), &indicator.unit, found);
        match &indicator.concept {
            Some(id) => {
                ids.concepts.find(&format!("{path}.concept"), id, found);
            }
            None if s.concepts.is_empty() => {}
            None => found.add(path.as_str(), Rule::NoConcept),
        }
        if let Some(id) = &indicator.population {
            ids.populations.find(&format!("{path}.population"), id, found);
        }
    }
}

fn check_reports(s: &Snapshot, ids: &Ids, found: &mut Findings) {
    for (i, report) in s.reports.iter().enumerate() {
        let path = format!("reports[{i}]");
        found.text(&format!("{path}.title"), &report.title);
        found.text(&format!("{path}.summary"), &report.summary);
        for (key, text) in [("publisher", &report.publisher), ("author", &report.author)] {
            if let Some(text) = text {
                found.text(&format!("{path}.{key}"), text);
            }
        }
        if let Some(date) = &report.issued {
            found.date(&format!("{path}.issued"), date);
        }
        for (j, region) in report.about.iter().enumerate() {
            ids.regions.find(&format!("{path}.about[{j}]"), region, found);
        }
        let hash = &report.source.sha256;
        let hexadecimal = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        if hash.len() != 64 || !hash.chars().all(hexadecimal) {
            found.add(format!("{path}.source.sha256"), Rule::Sha256);
        }
        for (j, defect) in report.source.defects.iter().enumerate() {
            found.text(&format!("{path}.source.defects[{j}]"), defect);
        }
        for (j, not_fact) in report.not_facts.iter().enumerate() {
            let place = format!("{path}.not_facts[{j}]");
            super::facts::check_locator(&place, &not_fact.figure, &not_fact.locator, report, found);
        }
    }
}

fn check_region(s: &Snapshot, ids: &Ids, region: &Region, path: &str, found: &mut Findings) {
    found.text(&format!("{path}.name"), &region.name);
    if let Some(short) = &region.short {
        found.text(&format!("{path}.short"), short);
    }
    let (code, slug) = match region.id.split_once('/') {
        Some((code, slug)) => (code, Some(slug)),
        None => (region.id.as_str(), None),
    };
    if code.len() != 6 || !code.chars().all(|c| c.is_ascii_digit()) || slug == Some("") {
        found.add(format!("{path}.id"), Rule::RegionCode { id: region.id.clone() });
    }
    if let Some(parent) = &region.parent {
        ids.regions.find(&format!("{path}.parent"), parent, found);
    }
    let mut here = region;
    for _ in 0..s.regions.len() {
        let Some(parent) = here.parent.as_ref().and_then(|id| ids.regions.get(id)) else {
            return;
        };
        here = &s.regions[parent];
    }
    found.add(format!("{path}.parent"), Rule::ParentCycle);
}

fn conversion_holds(s: &Snapshot, ids: &Ids, unit: &Unit) -> bool {
    match (&unit.to, unit.factor) {
        (None, None) => true,
        (Some(to), Some(factor)) => {
            factor > 0.0
                && factor.is_finite()
                && ids.units.get(to).is_some_and(|at| {
                    let base = &s.units[at];
                    base.dimension == unit.dimension && base.to.is_none()
                })
        }
        _ => false,
    }
}
