//! The figures of a place under the questions of readers.

use std::collections::HashMap;

use crate::arrange::Arrange;
use crate::compare::{CompareIndex, Theme};
use crate::snapshot::{Breakdown, Kind};

/// What the reports print of a place under one question.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceQuestion {
    /// The question.
    pub theme: Theme,
    /// Its figures, row by row.
    pub rows: Vec<PlaceRow>,
}

/// The figures of one indicator, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRow {
    /// The indicator's place in the document's order.
    pub indicator: usize,
    /// The part of its whole; none for the whole.
    pub breakdown: Option<Breakdown>,
    /// The facts, as places in the document's order.
    pub facts: Vec<usize>,
}

/// Whether a figure states a promise or a rule, with which it stands.
pub(super) fn is_promise(kind: Kind) -> bool {
    matches!(kind, Kind::Target | Kind::Standard)
}

/// Sorts figures into rows, and rows under their questions; near rows stand together, and the
/// parts of an indicator behind it.
pub(super) fn figures_by_question(index: &CompareIndex, facts: &[usize]) -> Vec<PlaceQuestion> {
    let snapshot = index.collection().snapshot();
    let mut rows: Vec<(Theme, Option<usize>, PlaceRow)> = Vec::new();
    let mut known: HashMap<(usize, Option<&Breakdown>), usize> = HashMap::new();
    for &fact in facts {
        let indicator = index.collection().links(fact).indicator;
        let breakdown = snapshot.facts[fact].breakdown.as_ref();
        let row = *known.entry((indicator, breakdown)).or_insert_with(|| {
            let concept = index.collection().concept_place(&snapshot.indicators[indicator]);
            let row = PlaceRow { indicator, breakdown: breakdown.cloned(), facts: Vec::new() };
            rows.push((index.theme_of(fact), concept, row));
            rows.len() - 1
        });
        rows[row].2.facts.push(fact);
    }
    rows.arrange_by_key(|(theme, concept, row)| {
        (*theme, concept.unwrap_or(usize::MAX), row.indicator, row.facts.first().copied())
    });
    let mut questions: Vec<PlaceQuestion> = Vec::new();
    for (theme, _, row) in rows {
        match questions.last_mut().filter(|last| last.theme == theme) {
            Some(last) => last.rows.push(row),
            None => questions.push(PlaceQuestion { theme, rows: vec![row] }),
        }
    }
    questions
}
