//! The rules that a snapshot must keep beyond its form.
//!
//! In: a parsed [`Snapshot`]. Out: for each fact what it refers to, or everything that is broken.
//! Each file holds the rules of one part of the document.

mod facts;
mod ids;
mod relations;
mod structures;
mod vocabulary;

use ids::Ids;

use super::{Edtf, Rule, Snapshot, Text};

/// Where a fact's references lead: positions in the document's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Links {
    pub report: usize,
    pub region: usize,
    pub partner: Option<usize>,
    pub indicator: usize,
    pub domain: usize,
    pub unit: usize,
}

/// A broken rule whose line is not known yet.
#[derive(Debug)]
pub(super) struct Broken {
    pub path: String,
    pub rule: Rule,
    /// For a repeated id, the path of its first use.
    pub first: Option<String>,
}

/// Collects everything that is broken, so that a curator sees it all at once.
#[derive(Default)]
struct Findings(Vec<Broken>);

impl Findings {
    fn add(&mut self, path: impl Into<String>, rule: Rule) {
        self.0.push(Broken { path: path.into(), rule, first: None });
    }

    fn text(&mut self, path: &str, text: &Text) {
        for (key, words) in [("zh", &text.zh), ("en", &text.en)] {
            if words.trim().is_empty() {
                self.add(format!("{path}.{key}"), Rule::EmptyText);
            }
        }
    }

    fn date(&mut self, path: &str, date: &Edtf) {
        if !date.is_valid() {
            self.add(path, Rule::Date { text: date.as_str().to_owned() });
        }
    }
}

/// Checks every rule.
pub(super) fn validate(snapshot: &Snapshot) -> Result<Vec<Links>, Vec<Broken>> {
    let mut found = Findings::default();
    found.text("title", &snapshot.title);
    found.text("description", &snapshot.description);
    found.date("published", &snapshot.published);
    let ids = Ids::of(snapshot, &mut found);
    vocabulary::check(snapshot, &ids, &mut found);
    let links = facts::check(snapshot, &ids, &mut found);
    structures::check(snapshot, &ids, &mut found);
    relations::check(snapshot, &ids, &mut found);
    match links {
        Some(links) if found.0.is_empty() => Ok(links),
        _ => Err(found.0),
    }
}
