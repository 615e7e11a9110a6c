//! What the collection's coders made of like words: the exclusions, and the units behind numbers.

use rustc_hash::FxHashMap;

use super::near::Near;
use crate::audit::Plain;
use crate::snapshot::{Collection, NotFactReason};

/// What was coded of numbers in Chinese characters, and how numbers were counted.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// By a figure with the two characters behind it: the reason of the last exclusion, unless a fact has the same.
    excluded: FxHashMap<(String, String), Option<NotFactReason>>,
    /// By the character behind a figure: the unit and the fact, unless facts differ.
    units: FxHashMap<char, Option<(String, String)>>,
}

impl Evidence {
    /// What all reports of a collection say, but for one that is left out.
    pub(super) fn of(collection: &Collection, without: Option<&str>) -> Self {
        let snapshot = collection.snapshot();
        let mut evidence = Self::default();
        for report in snapshot.reports.iter().filter(|report| Some(report.id.as_str()) != without) {
            for not in &report.not_facts {
                let entry = evidence
                    .excluded
                    .entry((plain(&not.figure), two(&plain(&not.locator.suffix))))
                    .or_insert(Some(not.reason));
                if entry.is_some() {
                    *entry = Some(not.reason);
                }
            }
        }
        for fact in snapshot.facts.iter().filter(|fact| Some(fact.report.as_str()) != without) {
            evidence.excluded.insert((plain(&fact.figure), two(&plain(&fact.locator.suffix))), None);
            let Some(next) = next(&fact.locator.suffix) else { continue };
            let unit =
                evidence.units.entry(next).or_insert_with(|| Some((fact.unit.clone(), fact.id.clone())));
            if unit.as_ref().is_some_and(|(unit, _)| *unit != fact.unit) {
                *unit = None;
            }
        }
        evidence
    }

    /// Why a number like this has been excluded before, and the words that are alike.
    pub(super) fn excluded(&self, near: &Near<'_>) -> Option<(NotFactReason, String)> {
        let (figure, next) = (plain(&near.number.figure), two(&near.behind));
        let word = format!("{figure}{next}");
        let reason = (*self.excluded.get(&(figure, next))?)?;
        Some((reason, word))
    }

    /// The unit in which numbers with this character behind them were counted, and a fact that shows it.
    pub(super) fn unit(&self, next: char) -> Option<&(String, String)> {
        self.units.get(&next)?.as_ref()
    }
}

fn plain(text: &str) -> String {
    Plain::with_marks(text).characters.into_iter().collect()
}

fn two(text: &str) -> String {
    text.chars().take(2).collect()
}

fn next(suffix: &str) -> Option<char> {
    Plain::with_marks(suffix).characters.first().copied().filter(|c| c.is_alphabetic())
}
