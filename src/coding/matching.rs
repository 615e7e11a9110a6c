//! Entries of two codings, paired by the place where their figures stand.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::coded_number::Coding;
use super::field::{Field, FieldValue};
use super::texts::SharedText;
use crate::arrange::Arrange;
use crate::snapshot::Collection;

/// An entry of a document: what was coded, and the half-open range of characters where its figure stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct PairedEntry<'a> {
    /// Place of its text among the texts compared.
    pub text: usize,
    pub start: usize,
    pub end: usize,
    /// Id of its report.
    pub report: &'a str,
    pub coding: Coding<'a>,
}

impl<'a> PairedEntry<'a> {
    fn of(text: usize, report: &'a str, coding: Coding<'a>) -> Self {
        let start = coding.locator().offset;
        Self { text, start, end: start.saturating_add(coding.figure().chars().count()), report, coding }
    }

    /// By this, entries stand in the order of the texts.
    pub(super) fn place(&self) -> (usize, usize, usize) {
        (self.text, self.start, self.end)
    }

    /// Equal where the two share a character; otherwise which stands first.
    fn order_apart(&self, other: &Self) -> Ordering {
        if (self.text, self.end) <= (other.text, other.start) {
            Ordering::Less
        } else if (other.text, other.end) <= (self.text, self.start) {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }
}

/// The entries of a document that were coded from the given texts.
pub(super) fn entries<'a>(collection: &'a Collection, texts: &[SharedText]) -> Vec<PairedEntry<'a>> {
    let at: HashMap<&str, usize> =
        texts.iter().enumerate().map(|(at, text)| (text.sha256.as_str(), at)).collect();
    let mut entries = Vec::new();
    for (report, facts) in collection.snapshot().reports.iter().zip(collection.facts_by_report()) {
        let Some(&text) = at.get(report.source.sha256.as_str()) else { continue };
        let facts = facts.into_iter().map(|view| Coding::Fact(view.fact));
        let others = report.not_facts.iter().enumerate().map(|(at, not_fact)| Coding::NotFact(at, not_fact));
        entries.extend(facts.chain(others).map(|coding| PairedEntry::of(text, &report.id, coding)));
    }
    entries
}

/// Two codings, entry by entry.
#[derive(Debug, Default)]
pub(super) struct Matches<'a> {
    /// What both coded at one place: A's entry, then B's.
    pub pairs: Vec<(PairedEntry<'a>, PairedEntry<'a>)>,
    /// What only A coded.
    pub only_a: Vec<PairedEntry<'a>>,
    /// What only B coded.
    pub only_b: Vec<PairedEntry<'a>>,
}

/// In what entries at the same place must be alike to be paired, strictest first. A figure may be coded more than
/// once, and then the entries that mean the same belong together.
const ALIKE: [&[Field]; 4] = [
    &Field::ALL,
    &[Field::Role, Field::Indicator, Field::Region, Field::Partner, Field::Dimension, Field::Part],
    &[Field::Role],
    &[],
];

/// Pairs the entries of two codings: first those with the same range of characters, then those that share one.
/// Each belongs to one pair at most, and no two that are left share a character.
pub(super) fn match_entries<'a>(a: Vec<PairedEntry<'a>>, b: Vec<PairedEntry<'a>>) -> Matches<'a> {
    let mut matches = Matches { pairs: Vec::with_capacity(a.len().min(b.len())), only_a: a, only_b: b };
    for fields in ALIKE {
        let key = |entry: &PairedEntry<'a>| (entry.place(), cells(fields, entry.coding));
        matches.pair_off(key, |a, b| key(a).cmp(&key(b)));
    }
    matches.pair_off(PairedEntry::place, PairedEntry::order_apart);
    matches.pairs.arrange_by_key(|(a, _)| a.place());
    matches
}

fn cells<'a>(fields: &[Field], coding: Coding<'a>) -> Vec<Option<FieldValue<'a>>> {
    fields.iter().map(|field| field.cell(coding)).collect()
}

impl<'a> Matches<'a> {
    /// Pairs what is equal by `order` among the entries that are left, which `key` sorts so that whatever is less than
    /// an entry is less than all that follow it.
    fn pair_off<K: Ord>(
        &mut self,
        key: impl Fn(&PairedEntry<'a>) -> K,
        order: impl Fn(&PairedEntry<'a>, &PairedEntry<'a>) -> Ordering,
    ) {
        self.only_a.arrange_by_key(&key);
        self.only_b.arrange_by_key(&key);
        let mut a = std::mem::take(&mut self.only_a).into_iter().peekable();
        let mut b = std::mem::take(&mut self.only_b).into_iter().peekable();
        while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
            match order(left, right) {
                Ordering::Less => self.only_a.extend(a.next()),
                Ordering::Greater => self.only_b.extend(b.next()),
                Ordering::Equal => self.pairs.extend(a.next().zip(b.next())),
            }
        }
        self.only_a.extend(a);
        self.only_b.extend(b);
    }
}
