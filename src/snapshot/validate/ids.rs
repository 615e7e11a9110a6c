//! Ids: their form, their uniqueness, and the references that lead to them.

use std::collections::HashMap;

use super::{Broken, Findings};
use crate::snapshot::{Part, Rule, Snapshot};

/// Where each id stands, list by list.
pub(super) struct Ids<'a> {
    pub reports: Section<'a>,
    pub regions: Section<'a>,
    pub domains: Section<'a>,
    pub units: Section<'a>,
    pub populations: Section<'a>,
    pub concepts: Section<'a>,
    pub indicators: Section<'a>,
    pub facts: Section<'a>,
    pub actors: Section<'a>,
}

/// The ids of one list.
pub(super) struct Section<'a> {
    name: &'static str,
    at: HashMap<&'a str, usize>,
}

/// Above this many ids a list is not searched for the one that was meant.
const SUGGEST_AMONG: usize = 5_000;
const ALIKE: f64 = 0.85;

impl<'a> Section<'a> {
    fn of(name: &'static str, ids: impl Iterator<Item = &'a String>, found: &mut Findings) -> Section<'a> {
        let mut at = HashMap::new();
        for (index, id) in ids.enumerate() {
            check_form(&format!("{name}[{index}].id"), id, found);
            if let Some(first) = at.get(id.as_str()) {
                found.0.push(repeated(format!("{name}[{index}].id"), id, format!("{name}[{first}].id")));
            } else {
                at.insert(id.as_str(), index);
            }
        }
        Section { name, at }
    }

    /// The position of an id, if it is there; a reference that leads nowhere is reported at `path`.
    pub(super) fn find(&self, path: &str, id: &str, found: &mut Findings) -> Option<usize> {
        let at = self.at.get(id).copied();
        if at.is_none() {
            found.add(
                path,
                Rule::Dangling { id: id.to_owned(), section: self.name, suggestion: self.nearest(id) },
            );
        }
        at
    }

    pub(super) fn contains(&self, id: &str) -> bool {
        self.at.contains_key(id)
    }

    /// The position of an id, in silence.
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.at.get(id).copied()
    }

    fn nearest(&self, id: &str) -> Option<String> {
        if self.at.len() > SUGGEST_AMONG {
            return None;
        }
        self.at
            .keys()
            .map(|candidate| (strsim::jaro_winkler(candidate, id), *candidate))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
            .map(|(_, candidate)| candidate.to_owned())
    }
}

impl<'a> Ids<'a> {
    pub(super) fn of(s: &'a Snapshot, found: &mut Findings) -> Self {
        check_form("id", &s.id, found);
        Section::of("pairings", s.pairings.iter().map(|x| &x.id), found);
        Section::of("events", s.events.iter().map(|x| &x.id), found);
        Section::of("relations", s.relations.iter().map(|x| &x.id), found);
        Section::of("frameworks", s.frameworks.iter().map(|x| &x.id), found);
        check_parts(s, found);
        Self {
            reports: Section::of("reports", s.reports.iter().map(|x| &x.id), found),
            regions: Section::of("regions", s.regions.iter().map(|x| &x.id), found),
            domains: Section::of("domains", s.domains.iter().map(|x| &x.id), found),
            units: Section::of("units", s.units.iter().map(|x| &x.id), found),
            populations: Section::of("populations", s.populations.iter().map(|x| &x.id), found),
            concepts: Section::of("concepts", s.concepts.iter().map(|x| &x.id), found),
            indicators: Section::of("indicators", s.indicators.iter().map(|x| &x.id), found),
            facts: Section::of("facts", s.facts.iter().map(|x| &x.id), found),
            actors: Section::of("actors", s.actors.iter().map(|x| &x.id), found),
        }
    }
}

/// Parts and measures share one space of ids, because links lead to both.
fn check_parts(s: &Snapshot, found: &mut Findings) {
    fn note(seen: &mut HashMap<String, String>, id: &str, path: String, found: &mut Findings) {
        check_form(&path, id, found);
        match seen.get(id) {
            Some(first) => found.0.push(repeated(path, id, first.clone())),
            None => {
                seen.insert(id.to_owned(), path);
            }
        }
    }
    fn walk(part: &Part, path: &str, seen: &mut HashMap<String, String>, found: &mut Findings) {
        note(seen, &part.id, format!("{path}.id"), found);
        for (i, measure) in part.measures.iter().enumerate() {
            note(seen, &measure.id, format!("{path}.measures[{i}].id"), found);
        }
        for (i, child) in part.parts.iter().enumerate() {
            walk(child, &format!("{path}.parts[{i}]"), seen, found);
        }
    }
    let mut seen = HashMap::new();
    for (f, framework) in s.frameworks.iter().enumerate() {
        for (p, part) in framework.parts.iter().enumerate() {
            walk(part, &format!("frameworks[{f}].parts[{p}]"), &mut seen, found);
        }
    }
}

fn repeated(path: String, id: &str, first: String) -> Broken {
    Broken { path, rule: Rule::DuplicateId { id: id.to_owned(), first_line: 0 }, first: Some(first) }
}

fn check_form(path: &str, id: &str, found: &mut Findings) {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '/';
    if id.is_empty() || !id.chars().all(allowed) {
        found.add(path, Rule::IdForm { id: id.to_owned() });
    }
}
