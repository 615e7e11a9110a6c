//! Rules of frameworks, actors, pairings and events.

use super::{Findings, Ids};
use crate::snapshot::{Part, Rule, Snapshot};

pub(super) fn check(s: &Snapshot, ids: &Ids, found: &mut Findings) {
    for (i, framework) in s.frameworks.iter().enumerate() {
        let path = format!("frameworks[{i}]");
        found.text(&format!("{path}.name"), &framework.name);
        ids.reports.find(&format!("{path}.report"), &framework.report, found);
        let inside = Inside { s, ids, report: &framework.report };
        for (j, part) in framework.parts.iter().enumerate() {
            inside.check_part(part, &format!("{path}.parts[{j}]"), found);
        }
    }
    for (i, actor) in s.actors.iter().enumerate() {
        let path = format!("actors[{i}]");
        found.text(&format!("{path}.name"), &actor.name);
        if let Some(region) = &actor.region {
            ids.regions.find(&format!("{path}.region"), region, found);
        }
    }
    for (i, pairing) in s.pairings.iter().enumerate() {
        let path = format!("pairings[{i}]");
        found.text(&format!("{path}.text"), &pairing.text);
        ids.reports.find(&format!("{path}.report"), &pairing.report, found);
        for (key, side) in [("from", &pairing.from), ("to", &pairing.to)] {
            if !ids.actors.contains(side) {
                ids.regions.find(&format!("{path}.{key}"), side, found);
            }
        }
        if let Some(since) = &pairing.since {
            found.date(&format!("{path}.since"), since);
        }
        let inside = Inside { s, ids, report: &pairing.report };
        inside.check_facts(&pairing.facts, &path, found);
    }
    for (i, event) in s.events.iter().enumerate() {
        let path = format!("events[{i}]");
        found.text(&format!("{path}.text"), &event.text);
        found.date(&format!("{path}.date"), &event.date);
        let report = ids.reports.find(&format!("{path}.report"), &event.report, found);
        if let (Some(report), Some(locator)) = (report, &event.locator) {
            super::facts::check_locator(&path, "", locator, &s.reports[report], found);
        }
        for (j, region) in event.regions.iter().enumerate() {
            ids.regions.find(&format!("{path}.regions[{j}]"), region, found);
        }
    }
}

/// A structure that belongs to one report.
struct Inside<'a> {
    s: &'a Snapshot,
    ids: &'a Ids<'a>,
    report: &'a str,
}

impl Inside<'_> {
    fn check_part(&self, part: &Part, path: &str, found: &mut Findings) {
        found.text(&format!("{path}.name"), &part.name);
        for (i, measure) in part.measures.iter().enumerate() {
            let path = format!("{path}.measures[{i}]");
            found.text(&format!("{path}.text"), &measure.text);
            self.ids.domains.find(&format!("{path}.domain"), &measure.domain, found);
            for (j, actor) in measure.actors.iter().enumerate() {
                self.ids.actors.find(&format!("{path}.actors[{j}]"), actor, found);
            }
            self.check_facts(&measure.facts, &path, found);
        }
        for (i, child) in part.parts.iter().enumerate() {
            self.check_part(child, &format!("{path}.parts[{i}]"), found);
        }
    }

    fn check_facts(&self, facts: &[String], path: &str, found: &mut Findings) {
        for (i, id) in facts.iter().enumerate() {
            let path = format!("{path}.facts[{i}]");
            let Some(at) = self.ids.facts.find(&path, id, found) else {
                continue;
            };
            let fact = &self.s.facts[at];
            if fact.report != self.report {
                found.add(
                    path,
                    Rule::OtherReport {
                        fact: id.clone(),
                        found: fact.report.clone(),
                        expected: self.report.to_owned(),
                    },
                );
            }
        }
    }
}
