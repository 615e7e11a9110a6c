//! What is broken, gathered while the rules are checked.

use std::collections::HashSet;

use crate::snapshot::path::Path;
use crate::snapshot::problem::brief;
use crate::snapshot::{Edtf, Rule, Text};

/// The most problems that are told apart; the others are counted. Nobody reads more at once.
const LISTED: usize = 1_000;

/// So many dates are remembered as right.
const REMEMBERED: usize = 4_096;

/// What checking one entry counts for, in bytes that could be read meanwhile.
pub(super) const ENTRY: usize = 256;

/// A broken rule whose line is not known yet.
#[derive(Debug)]
pub(crate) struct Broken {
    pub path: String,
    pub rule: Rule,
    /// For a repeated id, the path of its first use.
    pub first: Option<String>,
}

/// Everything that is broken, so that a curator sees it all at once.
#[derive(Debug, Default)]
pub(crate) struct ProblemList {
    /// The first that were found.
    pub listed: Vec<Broken>,
    /// How many more there are.
    pub unlisted: usize,
    /// Dates that are right: most stand at many facts.
    right_dates: HashSet<String>,
}

impl ProblemList {
    pub(super) fn add(&mut self, path: Path, rule: Rule) {
        self.add_to(path, rule, None);
    }

    pub(super) fn add_to(&mut self, path: Path, rule: Rule, first: Option<String>) {
        if self.listed.len() < LISTED {
            self.listed.push(Broken { path: path.to_string(), rule, first });
        } else {
            self.unlisted += 1;
        }
    }

    pub(super) fn text(&mut self, path: Path, text: &Text) {
        self.words(path, &text.zh, &text.en);
    }

    /// The same of what has its words beside other fields.
    pub(super) fn words(&mut self, path: Path, zh: &str, en: &str) {
        for (key, words) in [("zh", zh), ("en", en)] {
            if words.trim().is_empty() {
                self.add(path.key(key), Rule::EmptyText);
            }
        }
    }

    pub(super) fn date(&mut self, path: Path, date: &Edtf) {
        if self.right_dates.contains(date.as_str()) {
            return;
        }
        if !date.is_valid() {
            self.add(path, Rule::Date { text: brief(date.as_str()) });
        } else if self.right_dates.len() < REMEMBERED {
            self.right_dates.insert(date.as_str().to_owned());
        }
    }
}
