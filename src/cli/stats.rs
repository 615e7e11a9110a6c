use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::input::SnapshotFile;
use super::output::{Output, Stop, count};
use crate::audit::{Verdict, check_relations};
use crate::snapshot::Collection;

/// Count what the snapshot holds.
#[derive(Debug, clap::Args)]
pub(super) struct StatsArgs {
    #[command(flatten)]
    file: SnapshotFile,
}

impl StatsArgs {
    pub(super) fn run(&self) -> Result<Output, Stop> {
        let collection = self.file.open()?;
        let s = collection.snapshot();
        let measures: usize = s.frameworks.iter().map(|framework| framework.measures().len()).sum();
        let totals = [
            ("reports", s.reports.len()),
            ("regions", s.regions.len()),
            ("domains", s.domains.len()),
            ("units", s.units.len()),
            ("indicators", s.indicators.len()),
            ("facts", s.facts.len()),
            ("not_facts", s.reports.iter().map(|report| report.not_facts.len()).sum()),
            ("readings", s.reports.iter().map(|report| report.readings.len()).sum()),
            ("frameworks", s.frameworks.len()),
            ("measures", measures),
            ("actors", s.actors.len()),
            ("pairings", s.pairings.len()),
            ("events", s.events.len()),
            ("relations", s.relations.len()),
        ];
        let groups = groups(&collection);
        let mut text = String::new();
        for (name, number) in totals {
            text.push_str(&format!("{number:>8} {name}\n"));
        }
        for (name, group) in &groups {
            text.push_str(&format!("by {name}\n"));
            for (key, number) in group {
                text.push_str(&format!("{number:>8} {key}\n"));
            }
        }
        let mut object = serde_json::Map::new();
        for (name, number) in totals {
            object.insert(name.to_owned(), json!(number));
        }
        for (name, group) in groups {
            object.insert(format!("by_{}", name.replace(' ', "_")), json!(group));
        }
        text.push_str(&count(s.facts.len(), "fact"));
        Ok(Output { text, json: Value::Object(object), ok: true })
    }
}

type Counts = BTreeMap<String, usize>;

fn groups(collection: &Collection) -> Vec<(&'static str, Counts)> {
    let (mut report, mut region, mut domain, mut kind) =
        (Counts::new(), Counts::new(), Counts::new(), Counts::new());
    for view in collection.facts() {
        *report.entry(view.report.id.clone()).or_default() += 1;
        *region.entry(view.region.id.clone()).or_default() += 1;
        *domain.entry(view.domain.id.clone()).or_default() += 1;
        *kind.entry(code(&view.fact.kind)).or_default() += 1;
    }
    let mut verdict: Counts = Verdict::ALL.iter().map(|verdict| (verdict.code().to_owned(), 0)).collect();
    for check in check_relations(collection) {
        *verdict.entry(check.verdict.code().to_owned()).or_default() += 1;
    }
    vec![
        ("report", report),
        ("region", region),
        ("domain", domain),
        ("kind", kind),
        ("verdict of relations", verdict),
    ]
}

fn code(value: &impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}
