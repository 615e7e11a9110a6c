//! From a selection to its answer.

use std::sync::Arc;

use super::codes::roll_up;
use super::{Column, Criterion, Facet, Index, Selection, Sort};

/// Which facts pass a selection, and what each code of each facet would bring.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// How many facts pass.
    pub passing: usize,
    /// How many facts there are.
    pub total: usize,
    /// The facts that pass, sorted; places in the collection.
    pub rows: Arc<[u32]>,
    /// For each facet's codes, how many facts carry the code among those that pass everything but this facet.
    pub counts: Arc<Counts>,
    /// Where nothing passes: what, lifted alone, would bring facts back. Most first.
    pub blame: Vec<Blame>,
}

/// Counts of every facet, aligned with [`Index::codes`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts([Vec<u32>; 9]);

impl Counts {
    /// The counts of one facet's codes.
    pub fn get(&self, facet: Facet) -> &[u32] {
        &self.0[facet.at()]
    }
}

/// A criterion that keeps facts out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blame {
    /// The criterion.
    pub criterion: Criterion,
    /// How many facts would pass without it.
    pub facts: usize,
}

/// Answers one selection after another.
pub struct Engine {
    index: Arc<Index>,
}

impl Engine {
    /// An engine that has answered nothing yet.
    pub fn new(index: Arc<Index>) -> Self {
        Self { index }
    }

    /// The index that it reads.
    pub fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// Answers a selection.
    pub fn update(&mut self, selection: &Selection, sort: Sort) -> Answer {
        let index = &*self.index;
        let mut criteria: Vec<(Criterion, Vec<bool>)> = Vec::new();
        for facet in Facet::ALL {
            if let Some(passes) = self.facet_passes(facet, selection) {
                criteria.push((Criterion::Facet(facet), passes));
            }
        }
        let found = index.text().find(&selection.text);
        if let Some(scores) = &found {
            criteria.push((Criterion::Text, scores.iter().map(|&score| score > 0.0).collect()));
        }
        if let Some(range) = &selection.range {
            criteria.push((
                Criterion::Range,
                (0..index.len()).map(|fact| range.contains(index.value(fact))).collect(),
            ));
        }
        let passes_but = |fact: usize, but: Option<Criterion>| {
            criteria.iter().all(|(criterion, passes)| Some(*criterion) == but || passes[fact])
        };
        let counts = Facet::ALL.map(|facet| {
            let mut counts = vec![0; index.codes(facet).len()];
            for (fact, &code) in index.column(facet).iter().enumerate() {
                counts[usize::from(code)] += u32::from(passes_but(fact, Some(Criterion::Facet(facet))));
            }
            roll_up(index.codes(facet), &mut counts);
            counts
        });
        let mut rows: Vec<u32> =
            (0..index.len() as u32).filter(|&fact| passes_but(fact as usize, None)).collect();
        self.sort(&mut rows, sort, found.as_deref());
        let mut blame = Vec::new();
        if rows.is_empty() {
            for (criterion, _) in &criteria {
                let facts = (0..index.len()).filter(|&fact| passes_but(fact, Some(*criterion))).count();
                if facts > 0 {
                    blame.push(Blame { criterion: *criterion, facts });
                }
            }
            blame.sort_by_key(|blame| std::cmp::Reverse(blame.facts));
        }
        Answer {
            passing: rows.len(),
            total: index.len(),
            rows: rows.into(),
            counts: Arc::new(Counts(counts)),
            blame,
        }
    }

    fn facet_passes(&self, facet: Facet, selection: &Selection) -> Option<Vec<bool>> {
        let codes = self.index.codes(facet);
        let mut picked: Vec<bool> = codes.iter().map(|code| selection.has(facet, &code.key)).collect();
        if !picked.contains(&true) {
            return None;
        }
        for at in 0..codes.len() {
            picked[at] |= codes[at].parent.is_some_and(|parent| picked[parent]);
        }
        Some(self.index.column(facet).iter().map(|&code| picked[usize::from(code)]).collect())
    }

    fn sort(&self, rows: &mut [u32], sort: Sort, scores: Option<&[f32]>) {
        let index = &*self.index;
        let facet = match sort.column {
            Column::Relevance => {
                if let Some(scores) = scores {
                    rows.sort_by(|&a, &b| scores[b as usize].total_cmp(&scores[a as usize]));
                }
                return;
            }
            Column::Order => {
                if sort.descending {
                    rows.reverse();
                }
                return;
            }
            Column::Value => {
                let key = |fact: u32| (index.low(fact as usize), index.value(fact as usize));
                rows.sort_by(|&a, &b| {
                    let ((low_a, value_a), (low_b, value_b)) = (key(a), key(b));
                    let order = low_a.total_cmp(&low_b).then(value_a.total_cmp(&value_b));
                    if sort.descending { order.reverse() } else { order }
                });
                return;
            }
            Column::Region => Facet::Region,
            Column::Partner => Facet::Partner,
            Column::Domain => Facet::Domain,
            Column::Indicator => Facet::Indicator,
            Column::Dimension => Facet::Dimension,
            Column::Kind => Facet::Kind,
            Column::Bound => Facet::Bound,
            Column::Period => Facet::Period,
            Column::Report => Facet::Report,
        };
        let column = index.column(facet);
        if sort.descending {
            rows.sort_by_key(|&fact| std::cmp::Reverse(column[fact as usize]));
        } else {
            rows.sort_by_key(|&fact| column[fact as usize]);
        }
    }
}
