//! The rules that a snapshot must keep beyond its form.
//!
//! In: a parsed [`Snapshot`]. Out: for each fact what it refers to, or everything that is broken.
//! Each file holds the rules of one part of the document.

mod facts;
mod ids;
mod regions;
mod relations;
mod structures;
mod vocabulary;

use ids::Ids;

use super::path::Path;
use super::pauses::Pauses;
use super::positions::Links;
use super::problem::brief;
use super::{Edtf, Rule, Snapshot, Text};

/// The most problems that are told apart; the others are counted. Nobody reads more at once.
const LISTED: usize = 1_000;

/// What checking one entry counts for, in bytes that could be read meanwhile.
const ENTRY: usize = 256;

/// A broken rule whose line is not known yet.
#[derive(Debug)]
pub(super) struct Broken {
    pub path: String,
    pub rule: Rule,
    /// For a repeated id, the path of its first use.
    pub first: Option<String>,
}

/// Everything that is broken, so that a curator sees it all at once.
#[derive(Debug, Default)]
pub(super) struct ProblemList {
    /// The first that were found.
    pub listed: Vec<Broken>,
    /// How many more there are.
    pub unlisted: usize,
}

impl ProblemList {
    fn add(&mut self, path: Path, rule: Rule) {
        self.add_to(path, rule, None);
    }

    fn add_to(&mut self, path: Path, rule: Rule, first: Option<String>) {
        if self.listed.len() < LISTED {
            self.listed.push(Broken { path: path.to_string(), rule, first });
        } else {
            self.unlisted += 1;
        }
    }

    fn text(&mut self, path: Path, text: &Text) {
        for (key, words) in [("zh", &text.zh), ("en", &text.en)] {
            if words.trim().is_empty() {
                self.add(path.key(key), Rule::EmptyText);
            }
        }
    }

    fn date(&mut self, path: Path, date: &Edtf) {
        if !date.is_valid() {
            self.add(path, Rule::Date { text: brief(date.as_str()) });
        }
    }
}

/// Checks every rule.
pub(super) async fn validate(snapshot: &Snapshot, pauses: &Pauses) -> Result<Vec<Links>, ProblemList> {
    let mut found = ProblemList::default();
    found.text(Path::Root.key("title"), &snapshot.title);
    found.text(Path::Root.key("description"), &snapshot.description);
    found.date(Path::Root.key("published"), &snapshot.published);
    let mut ids = Ids::of(snapshot, &mut found, pauses).await;
    vocabulary::check(snapshot, &mut ids, &mut found, pauses).await;
    let links = facts::check(snapshot, &mut ids, &mut found, pauses).await;
    structures::check(snapshot, &mut ids, &mut found, pauses).await;
    relations::check(snapshot, &mut ids, &mut found, pauses).await;
    match links {
        Some(links) if found.listed.is_empty() => Ok(links),
        _ => Err(found),
    }
}
