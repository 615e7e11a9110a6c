//! What each region reports under each heading: one mark a row, so that silence is seen at a glance.

use crate::compare::{Cell, Comparison, Heading, Row};

/// The side of a cell.
const CELL: usize = 12;

/// The rows under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// The heading.
    pub heading: Heading,
    /// For each region, in the order of the columns, one mark a row.
    pub marks: Vec<Vec<Presence>>,
    /// Rows that compare.
    pub comparable: usize,
}

/// Whether a region's reports say something of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// They state it, and it compares.
    Compared,
    /// They state it.
    Stated,
    /// They state something near.
    Near,
    /// They say nothing.
    Silent,
}

impl Strip {
    /// How many rows a region's reports state.
    pub fn stated(&self, region: usize) -> usize {
        let is_stated = |mark: &&Presence| matches!(mark, Presence::Compared | Presence::Stated);
        self.marks.get(region).map_or(0, |marks| marks.iter().filter(is_stated).count())
    }

    /// The width and the height of the strip when it is drawn: a row is a column of cells, a region a line of them.
    pub fn size(&self) -> (usize, usize) {
        (self.rows() * CELL, self.marks.len() * CELL)
    }

    /// The outline of one region's cells of one sort, as the data of an SVG path. Silence is a dot.
    pub fn outline(&self, region: usize, wanted: Presence) -> String {
        let (inset, side) = if wanted == Presence::Silent { (5, 2) } else { (1, CELL - 2) };
        let marks = self.marks.get(region).into_iter().flatten().enumerate();
        let at = marks.filter(|(_, mark)| **mark == wanted).map(|(row, _)| row * CELL + inset);
        at.map(|x| format!("M{x} {}h{side}v{side}h-{side}z", region * CELL + inset)).collect()
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.marks.first().map_or(0, Vec::len)
    }
}

/// The strips of a comparison, one a heading; each with its rows in the comparison's order.
pub fn strips_of(comparison: &Comparison) -> Vec<Strip> {
    let strip = |(heading, range): (Heading, std::ops::Range<usize>)| {
        let rows = &comparison.rows[range];
        let marks = (0..comparison.regions.len())
            .map(|region| rows.iter().map(|row| presence(row, region)).collect())
            .collect();
        Strip { heading, marks, comparable: rows.iter().filter(|row| row.scale().is_some()).count() }
    };
    comparison.headings().into_iter().map(strip).collect()
}

fn presence(row: &Row, region: usize) -> Presence {
    let compares =
        || row.scale().is_some_and(|scale| scale.placed().iter().any(|placed| placed.cell() == region));
    match &row.cells[region] {
        Cell::Value { .. } if compares() => Presence::Compared,
        Cell::Value { .. } => Presence::Stated,
        Cell::Related { .. } => Presence::Near,
        Cell::Silent => Presence::Silent,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{CompareIndex, Normalisation};
    use crate::snapshot::Collection;

    #[test]
    fn every_cell_is_drawn_once() {
        let marks = vec![vec![Presence::Stated, Presence::Silent], vec![Presence::Near, Presence::Stated]];
        let strip = Strip { heading: Heading::Domain(0), marks, comparable: 0 };
        assert_eq!(strip.size(), (24, 24));
        assert_eq!(strip.outline(0, Presence::Stated), "M1 1h10v10h-10z");
        assert_eq!(strip.outline(0, Presence::Silent), "M17 5h2v2h-2z");
        assert_eq!(strip.outline(1, Presence::Stated), "M13 13h10v10h-10z");
        assert_eq!(strip.outline(1, Presence::Silent), "");
        assert_eq!(strip.outline(2, Presence::Stated), "");
    }

    #[test]
    fn strips_count_what_the_rows_say() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let index = CompareIndex::of(Arc::new(collection));
        let comparison = index.align(&["522700", "522300"], Normalisation::AsPrinted);
        let strips = strips_of(&comparison);
        let sum = |of: fn(&Strip) -> usize| strips.iter().map(of).sum::<usize>();
        assert_eq!(sum(Strip::rows), comparison.rows.len());
        let comparable = comparison.rows.iter().filter(|row| row.scale().is_some()).count();
        assert!(comparable > 0);
        assert_eq!(sum(|strip| strip.comparable), comparable);
        let compared =
            strips.iter().flat_map(|strip| &strip.marks[0]).filter(|mark| **mark == Presence::Compared);
        assert_eq!(compared.count(), comparable);
        assert!(strips.iter().all(|strip| strip.comparable <= strip.rows()));
    }
}
