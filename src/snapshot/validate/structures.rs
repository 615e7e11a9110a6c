//! Rules of frameworks, actors, pairings and events.

use super::ids::Ids;
use super::problem_list::{ENTRY, ProblemList};
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
use crate::snapshot::{Part, Rule, Snapshot};

pub(super) async fn check<'s>(s: &'s Snapshot, ids: &mut Ids<'s>, found: &mut ProblemList, pauses: &Pauses) {
    for (i, framework) in s.frameworks.iter().enumerate() {
        let list = Path::Root.key("frameworks");
        let path = list.item(i);
        found.text(path.key("name"), &framework.name);
        ids.reports.find(path.key("report"), &framework.report, found);
        let mut inside = Inside { s, ids, report: &framework.report };
        for (j, part) in framework.parts.iter().enumerate() {
            inside.check_part(part, path.key("parts").item(j), found);
        }
        pauses.after(ENTRY).await;
    }
    for (i, actor) in s.actors.iter().enumerate() {
        let list = Path::Root.key("actors");
        let path = list.item(i);
        found.text(path.key("name"), &actor.name);
        if let Some(region) = &actor.region {
            ids.regions.find(path.key("region"), region, found);
        }
    }
    for (i, pairing) in s.pairings.iter().enumerate() {
        let list = Path::Root.key("pairings");
        let path = list.item(i);
        found.text(path.key("text"), &pairing.text);
        ids.reports.find(path.key("report"), &pairing.report, found);
        for (key, side) in [("from", &pairing.from), ("to", &pairing.to)] {
            if !ids.actors.contains(side) {
                ids.regions.find(path.key(key), side, found);
            }
        }
        if let Some(since) = &pairing.since {
            found.date(path.key("since"), since);
        }
        Inside { s, ids, report: &pairing.report }.check_facts(&pairing.facts, path, found);
    }
    for (i, event) in s.events.iter().enumerate() {
        let list = Path::Root.key("events");
        let path = list.item(i);
        found.text(path.key("text"), &event.text);
        found.date(path.key("date"), &event.date);
        let report = ids.reports.find(path.key("report"), &event.report, found);
        if let (Some(report), Some(locator)) = (report, &event.locator) {
            super::facts::check_locator(path, "", locator, &s.reports[report], found);
        }
        for (j, region) in event.regions.iter().enumerate() {
            ids.regions.find(path.key("regions").item(j), region, found);
        }
    }
}

/// A structure that belongs to one report.
struct Inside<'i, 's> {
    s: &'s Snapshot,
    ids: &'i mut Ids<'s>,
    report: &'s str,
}

impl Inside<'_, '_> {
    fn check_part(&mut self, part: &Part, path: Path, found: &mut ProblemList) {
        found.text(path.key("name"), &part.name);
        for (i, measure) in part.measures.iter().enumerate() {
            let list = path.key("measures");
            let path = list.item(i);
            found.text(path.key("text"), &measure.text);
            self.ids.domains.find(path.key("domain"), &measure.domain, found);
            for (j, actor) in measure.actors.iter().enumerate() {
                self.ids.actors.find(path.key("actors").item(j), actor, found);
            }
            self.check_facts(&measure.facts, path, found);
        }
        for (i, child) in part.parts.iter().enumerate() {
            self.check_part(child, path.key("parts").item(i), found);
        }
    }

    fn check_facts(&mut self, facts: &[String], path: Path, found: &mut ProblemList) {
        for (i, id) in facts.iter().enumerate() {
            let list = path.key("facts");
            let path = list.item(i);
            let Some(at) = self.ids.facts.find(path, id, found) else {
                continue;
            };
            let fact = &self.s.facts[at];
            if fact.report != self.report {
                found.add(
                    path,
                    Rule::OtherReport {
                        fact: brief(id),
                        found: brief(&fact.report),
                        expected: brief(self.report),
                    },
                );
            }
        }
    }
}
