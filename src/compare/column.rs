//! What a column of a comparison is about: a region, or what one region gives another.

use super::comparison::ComparedRegion;
use super::index::CompareIndex;
use crate::snapshot::Text;

/// Between the giver and the receiver in the code of a pairing.
const GIVES: char = ':';

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// The region; of a pairing the one that receives.
    pub region: usize,
    /// The region that gives, in a pairing.
    pub giver: Option<usize>,
}

/// The code of a pairing as a column: the giver, then the receiver.
///
/// ```
/// assert_eq!(relocation_explorer::compare::pairing_code("440100", "522700"), "440100:522700");
/// ```
pub fn pairing_code(giver: &str, receiver: &str) -> String {
    format!("{giver}{GIVES}{receiver}")
}

impl CompareIndex {
    /// The column of a code; none where it names a region that is not in the collection.
    pub(super) fn column_of(&self, code: &str) -> Option<Column> {
        match code.split_once(GIVES) {
            None => Some(Column { region: self.find_region(code)?, giver: None }),
            Some((giver, receiver)) => {
                let column =
                    Column { region: self.find_region(receiver)?, giver: Some(self.find_region(giver)?) };
                (column.giver != Some(column.region)).then_some(column)
            }
        }
    }

    /// Its code.
    fn code_of(&self, column: &Column) -> String {
        let region = &self.region_at(column.region).id;
        column.giver.map_or_else(|| region.clone(), |giver| pairing_code(&self.region_at(giver).id, region))
    }

    /// Its name: that of the region, or both with an arrow.
    pub(super) fn name_of(&self, column: &Column, name: impl Fn(usize) -> Text) -> Text {
        let of_region = name(column.region);
        let Some(giver) = column.giver.map(name) else { return of_region };
        Text::new(format!("{} → {}", giver.zh, of_region.zh), format!("{} → {}", giver.en, of_region.en))
    }

    /// What a code means as a column; none where it names a region that is not in the collection.
    pub fn column(&self, code: &str) -> Option<ComparedRegion> {
        self.column_of(code).map(|column| self.compared(&column))
    }

    pub(super) fn compared(&self, column: &Column) -> ComparedRegion {
        ComparedRegion {
            id: self.code_of(column),
            region: self.region_at(column.region).id.clone(),
            giver: column.giver.map(|giver| self.region_at(giver).id.clone()),
            name: self.name_of(column, |region| self.region_at(region).name.clone()),
            short: self.name_of(column, |region| self.region_at(region).short_name().clone()),
            facts: self.facts_of_column(column).len(),
        }
    }

    /// Its facts, in the document's order: those of the region, or those that name both sides of the pairing.
    pub(super) fn facts_of_column(&self, column: &Column) -> Vec<usize> {
        let Some(giver) = column.giver else { return self.facts_of(column.region).to_vec() };
        let between = |region: usize, partner: usize| {
            let facts = self.facts_of(region).iter().copied();
            facts.filter(move |&fact| self.collection().links(fact).partner == Some(partner))
        };
        let mut facts: Vec<usize> =
            between(column.region, giver).chain(between(giver, column.region)).collect();
        facts.sort_unstable();
        facts
    }
}
