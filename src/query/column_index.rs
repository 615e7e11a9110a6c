//! Crossfilter counts over bare columns.

use std::sync::Arc;

use super::crossfilter::{Crossfilter, Dimension, Dimensions, Ranking, number_key};

/// Rows with a code per facet and a value, without a collection around them: what a benchmark, or another
/// program, brings. The page's [`Engine`](super::Engine) counts with the same code.
///
/// ```
/// use relocation_explorer::query::ColumnIndex;
///
/// let colours = vec![0, 1, 1, 0];
/// let sizes = vec![0, 0, 1, 2];
/// let mut index = ColumnIndex::new(vec![(colours, 2), (sizes, 3)], vec![1.0, 2.0, 3.0, 4.0]);
/// index.pick(0, Some(vec![true, false]));
/// index.refresh();
/// assert_eq!(index.passing(), 2);
/// assert_eq!(index.counts(0), [2, 2]);
/// assert_eq!(index.counts(1), [1, 0, 1]);
/// assert_eq!(index.top(50), [4.0, 1.0]);
/// ```
pub struct ColumnIndex {
    linked: Crossfilter,
    values: Box<[f64]>,
    ranking: Ranking,
}

impl ColumnIndex {
    /// Indexes columns, each with its number of codes and as long as `values`. A code beyond that number
    /// counts as the last.
    pub fn new(columns: Vec<(Vec<u16>, usize)>, values: Vec<f64>) -> Self {
        let each = columns.into_iter().map(|(column, codes)| Dimension::new(column, codes)).collect();
        Self {
            linked: Crossfilter::new(Arc::new(Dimensions::new(each)), values.len(), 0),
            ranking: Ranking::new(values.len(), |row| number_key(values[row])),
            values: values.into(),
        }
    }

    /// Picks codes of a facet, one flag a code; `None` lets all rows pass. Takes effect at
    /// [`refresh`](Self::refresh).
    pub fn pick(&mut self, facet: usize, picked: Option<Vec<bool>>) {
        self.linked.pick(facet, picked);
    }

    /// Brings what passes, and the counts, up to date.
    pub fn refresh(&mut self) {
        self.linked.refresh();
    }

    /// How many rows pass.
    pub fn passing(&self) -> usize {
        self.linked.len()
    }

    /// How often each code of a facet occurs among the rows that pass all other facets.
    pub fn counts(&self, facet: usize) -> &[u32] {
        self.linked.counts(facet)
    }

    /// The greatest values among the rows that pass, greatest first, `most` at most. What is no number comes
    /// last.
    pub fn top(&self, most: usize) -> Vec<f64> {
        let rows = self.ranking.first(self.linked.passing(), self.linked.len(), most, true);
        rows.into_iter().map(|row| self.values[row as usize]).collect()
    }
}
