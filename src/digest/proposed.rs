//! What to compare first: the pairings that most figures tell of, or the regions.

use super::greatest::greatest;
use crate::compare::pairing_code;
use crate::snapshot::{Collection, Text};

/// So much stands side by side at first.
const COLUMNS: usize = 3;

/// A column that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedColumn {
    /// Its code, by which it is asked for.
    pub code: String,
    /// Its name in running text.
    pub name: Text,
}

/// The pairings that most figures tell of; where there are not two, the regions with the most figures.
pub fn proposed_comparison(collection: &Collection) -> Vec<ProposedColumn> {
    let pairings = most_told_pairings(collection);
    if pairings.len() > 1 {
        return pairings;
    }
    let regions = greatest(&collection.count_by_region(), COLUMNS).into_iter();
    let regions = regions.map(|at| &collection.snapshot().regions[at]);
    regions
        .map(|region| ProposedColumn { code: region.id.clone(), name: region.short_name().clone() })
        .collect()
}

/// A pairing as a column, with those beside it that most figures tell of; nothing where no figure names just these two.
pub fn pairings_beside(collection: &Collection, giver: &str, receiver: &str) -> Vec<String> {
    let id = |region: usize| collection.snapshot().regions[region].id.as_str();
    let is_it = |pair: &([usize; 2], usize)| id(pair.0[0]) == giver && id(pair.0[1]) == receiver;
    if !collection.count_by_pairing().iter().any(is_it) {
        return Vec::new();
    }
    let own = pairing_code(giver, receiver);
    let others = most_told_pairings(collection).into_iter().map(|column| column.code);
    let others = others.filter(|code| *code != own);
    std::iter::once(own.clone()).chain(others).take(COLUMNS).collect()
}

/// The pairings that most figures tell of, each receiver once.
fn most_told_pairings(collection: &Collection) -> Vec<ProposedColumn> {
    let region = |at: usize| &collection.snapshot().regions[at];
    let mut left = collection.count_by_pairing();
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    // Taken one by one: a sort would be in the first load for this alone.
    while pairs.len() < COLUMNS {
        let counts: Vec<usize> = left.iter().map(|&(_, count)| count).collect();
        let Some(&most) = greatest(&counts, 1).first() else { break };
        let (pair, _) = left[most];
        pairs.push(pair);
        left.retain(|(other, _)| other[1] != pair[1]);
    }
    let column = |[giver, receiver]: [usize; 2]| {
        let (from, to) = (region(giver), region(receiver));
        let (giver, receiver) = (from.short_name(), to.short_name());
        ProposedColumn {
            code: pairing_code(&from.id, &to.id),
            name: Text::new(
                format!("{} → {}", giver.zh, receiver.zh),
                format!("{} → {}", giver.en, receiver.en),
            ),
        }
    };
    pairs.into_iter().map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{CompareIndex, Normalisation};

    fn collection() -> Collection {
        Collection::open(include_str!("../../data/snapshot.json")).unwrap()
    }

    #[test]
    fn what_is_proposed_has_much_in_common() {
        let proposed = proposed_comparison(&collection());
        let names: Vec<&str> = proposed.iter().map(|column| column.name.en.as_str()).collect();
        assert_eq!(names, ["Guiyang → Luodian", "Panyu → Weining", "Guangzhou → Qiannan"]);
        let codes: Vec<String> = proposed.into_iter().map(|column| column.code).collect();
        let index = CompareIndex::of(std::sync::Arc::new(collection()));
        let comparison = index.align(&codes, Normalisation::AsPrinted);
        assert!(comparison.rows.iter().filter(|row| row.is_shared()).count() > 10);
    }

    #[test]
    fn a_pairing_stands_before_others_and_only_where_a_figure_names_both() {
        let beside = pairings_beside(&collection(), "440113", "520526");
        assert_eq!((beside[0].as_str(), beside.len()), ("440113:520526", 3));
        assert!(pairings_beside(&collection(), "440112", "522732").is_empty());
    }
}
