//! Texts of every kind, read with the built-in collection.

mod mixed;
mod right;
mod unseen;
mod written;
mod wrong;

use std::fmt;
use std::sync::Arc;

use super::Proofreader;
use crate::compare::CompareIndex;
use crate::snapshot::Collection;

fn index() -> CompareIndex {
    CompareIndex::of(Arc::new(Collection::built_in().expect("the build packs a whole snapshot")))
}

/// A text with what is said of it.
struct Reading {
    marks: Vec<Said>,
}

/// What is said of a stretch.
struct Said {
    text: String,
    group: &'static str,
    facts: Vec<String>,
    verdict: String,
}

impl Said {
    /// Whether it is said of a number.
    fn says(&self, number: &str) -> bool {
        self.text.contains(number)
    }
}

impl Reading {
    fn of(reader: &Proofreader, index: &CompareIndex, text: &str) -> Self {
        let proof = reader.read(text).expect("a short text");
        let id = |&fact: &usize| index.collection().get(fact).expect("a fact").fact.id.clone();
        let marks = proof.marks.iter().map(|mark| Said {
            text: text[mark.at.clone()].to_owned(),
            group: mark.verdict.group().key(),
            facts: mark.facts.iter().map(id).collect(),
            verdict: format!("{:?}", mark.verdict),
        });
        Self { marks: marks.collect() }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mark in &self.marks {
            let verdict: String = mark.verdict.chars().take(160).collect();
            writeln!(f, "    [{}] {} {:?} {verdict}", mark.text, mark.group, mark.facts)?;
        }
        Ok(())
    }
}
