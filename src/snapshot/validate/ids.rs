//! Ids: their form, their uniqueness, and the references that lead to them.

use std::collections::HashMap;

use super::problem_list::{ENTRY, ProblemList};
use crate::snapshot::path::Path;
use crate::snapshot::pauses::Pauses;
use crate::snapshot::problem::brief;
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
    /// How many more ids may be compared to find the one that was meant.
    comparisons: usize,
}

/// Ids are compared for likeness so often in a list: enough for every slip of a coder, and no document makes it long.
const COMPARISONS: usize = 100_000;
/// The longest id that is compared, in bytes.
const LONGEST: usize = 100;
const ALIKE: f64 = 0.85;

impl<'a> Section<'a> {
    async fn of(
        name: &'static str,
        ids: impl Iterator<Item = &'a String>,
        found: &mut ProblemList,
        pauses: &Pauses,
    ) -> Section<'a> {
        let mut at = HashMap::new();
        let list = Path::Root.key(name);
        for (index, id) in ids.enumerate() {
            let entry = list.item(index);
            check_form(entry.key("id"), id, found);
            match at.get(id.as_str()) {
                Some(&first) => {
                    let first = list.item(first).key("id").to_string();
                    found.add_to(entry.key("id"), duplicate(id), Some(first));
                }
                None => {
                    at.insert(id.as_str(), index);
                }
            }
            pauses.after(ENTRY).await;
        }
        Section { name, at, comparisons: COMPARISONS }
    }

    /// The position of an id, if it is there; a reference that leads nowhere is reported at `path`.
    pub(super) fn find(&mut self, path: Path, id: &str, found: &mut ProblemList) -> Option<usize> {
        let at = self.get(id);
        if at.is_none() {
            let suggestion = self.nearest(id);
            found.add(path, Rule::Dangling { id: brief(id), section: self.name, suggestion });
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

    fn nearest(&mut self, id: &str) -> Option<String> {
        self.comparisons = self.comparisons.checked_sub(self.at.len()).filter(|_| id.len() <= LONGEST)?;
        self.at
            .keys()
            .filter(|candidate| candidate.len() <= LONGEST)
            .map(|candidate| (strsim::jaro_winkler(candidate, id), *candidate))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
            .map(|(_, candidate)| candidate.to_owned())
    }
}

impl<'a> Ids<'a> {
    pub(super) async fn of(s: &'a Snapshot, found: &mut ProblemList, pauses: &Pauses) -> Self {
        check_form(Path::Root.key("id"), &s.id, found);
        Section::of("pairings", s.pairings.iter().map(|x| &x.id), found, pauses).await;
        Section::of("events", s.events.iter().map(|x| &x.id), found, pauses).await;
        Section::of("relations", s.relations.iter().map(|x| &x.id), found, pauses).await;
        Section::of("frameworks", s.frameworks.iter().map(|x| &x.id), found, pauses).await;
        check_parts(s, found);
        Self {
            reports: Section::of("reports", s.reports.iter().map(|x| &x.id), found, pauses).await,
            regions: Section::of("regions", s.regions.iter().map(|x| &x.id), found, pauses).await,
            domains: Section::of("domains", s.domains.iter().map(|x| &x.id), found, pauses).await,
            units: Section::of("units", s.units.iter().map(|x| &x.id), found, pauses).await,
            populations: Section::of("populations", s.populations.iter().map(|x| &x.id), found, pauses).await,
            concepts: Section::of("concepts", s.concepts.iter().map(|x| &x.id), found, pauses).await,
            indicators: Section::of("indicators", s.indicators.iter().map(|x| &x.id), found, pauses).await,
            facts: Section::of("facts", s.facts.iter().map(|x| &x.id), found, pauses).await,
            actors: Section::of("actors", s.actors.iter().map(|x| &x.id), found, pauses).await,
        }
    }
}

/// Parts and measures share one space of ids, because links lead to both.
fn check_parts(s: &Snapshot, found: &mut ProblemList) {
    fn note<'a>(seen: &mut HashMap<&'a str, String>, id: &'a str, path: Path, found: &mut ProblemList) {
        check_form(path, id, found);
        match seen.get(id) {
            Some(first) => found.add_to(path, duplicate(id), Some(first.clone())),
            None => {
                seen.insert(id, path.to_string());
            }
        }
    }
    fn walk<'a>(part: &'a Part, path: Path, seen: &mut HashMap<&'a str, String>, found: &mut ProblemList) {
        note(seen, &part.id, path.key("id"), found);
        for (i, measure) in part.measures.iter().enumerate() {
            note(seen, &measure.id, path.key("measures").item(i).key("id"), found);
        }
        for (i, child) in part.parts.iter().enumerate() {
            walk(child, path.key("parts").item(i), seen, found);
        }
    }
    let mut seen = HashMap::new();
    for (f, framework) in s.frameworks.iter().enumerate() {
        for (p, part) in framework.parts.iter().enumerate() {
            walk(part, Path::Root.key("frameworks").item(f).key("parts").item(p), &mut seen, found);
        }
    }
}

/// Its first line is found with the lines of all problems.
fn duplicate(id: &str) -> Rule {
    Rule::DuplicateId { id: brief(id), first_line: 0 }
}

fn check_form(path: Path, id: &str, found: &mut ProblemList) {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '/';
    if id.is_empty() || !id.chars().all(allowed) {
        found.add(path, Rule::IdForm { id: brief(id) });
    }
}
