//! From a selection to its answer.

use crate::arrange::Arrange;
use std::sync::Arc;

use super::codes::roll_up;
use super::crossfilter::{Bits, Crossfilter};
use super::search::{Recalled, knows_pinyin};
use super::{Column, Criterion, Facet, Index, Selection, Sort, ValueRange};

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
    /// Where nothing passes: what, taken away alone, would bring facts back. Most first.
    pub causes: Vec<EmptyCause>,
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
pub struct EmptyCause {
    /// The criterion.
    pub criterion: Criterion,
    /// How many facts would pass without it.
    pub facts: usize,
}

/// Answers one selection after another, and computes only what the last step changed.
pub struct Engine {
    index: Arc<Index>,
    linked: Crossfilter,
    /// How well each fact fits the words, where there are any.
    scores: Option<Box<[u16]>>,
    recalled: Recalled,
    /// Whether they were found with pinyin understood, which may come later than the first question.
    with_pinyin: bool,
    selection: Selection,
    last: Option<(Sort, Answer)>,
}

/// The free filters beside the facets.
const TEXT: usize = 0;
const RANGE: usize = 1;

impl Engine {
    /// An engine that has answered nothing yet.
    pub fn new(index: Arc<Index>) -> Self {
        Self {
            linked: Crossfilter::new(index.dimensions().clone(), index.len(), 2),
            index,
            scores: None,
            recalled: Recalled::default(),
            with_pinyin: knows_pinyin(),
            selection: Selection::default(),
            last: None,
        }
    }

    /// The index that it reads.
    pub fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// Answers a selection.
    pub fn update(&mut self, selection: &Selection, sort: Sort) -> Answer {
        let changed = self.select(selection);
        if let Some((last_sort, answer)) = &mut self.last
            && !changed
        {
            if *last_sort != sort {
                *last_sort = sort;
                answer.rows = sorted(&self.index, &self.linked, self.scores.as_deref(), sort).into();
            }
            return answer.clone();
        }
        self.linked.refresh();
        let answer = Answer {
            passing: self.linked.len(),
            total: self.index.len(),
            rows: sorted(&self.index, &self.linked, self.scores.as_deref(), sort).into(),
            counts: Arc::new(self.counts()),
            causes: self.causes(),
        };
        self.last = Some((sort, answer.clone()));
        answer
    }

    /// Takes over what differs from the last selection; whether anything does.
    fn select(&mut self, selection: &Selection) -> bool {
        let with_pinyin = knows_pinyin();
        if self.selection == *selection && self.with_pinyin == with_pinyin {
            return false;
        }
        for facet in Facet::ALL {
            let (new, old) = (selection.codes.of(facet), self.selection.codes.of(facet));
            if new != old {
                let picked = self.index.picked(facet, new.iter());
                self.linked.pick(facet.at(), picked);
            }
        }
        if selection.text != self.selection.text || self.with_pinyin != with_pinyin {
            if self.with_pinyin != with_pinyin {
                self.recalled = Recalled::default();
            }
            self.with_pinyin = with_pinyin;
            self.scores = self.index.find(&selection.text, &mut self.recalled);
            let found = self.scores.as_ref().map(|scores| Bits::of(scores.len(), |fact| scores[fact] > 0));
            self.linked.filter(TEXT, found);
        }
        if selection.range != self.selection.range {
            let values = self.index.values();
            let inside = selection
                .range
                .as_ref()
                .map(ValueRange::values)
                .map(|range| Bits::of(values.len(), |fact| range.contains(&values[fact])));
            self.linked.filter(RANGE, inside);
        }
        self.selection = selection.clone();
        true
    }

    fn counts(&self) -> Counts {
        Counts(Facet::ALL.map(|facet| {
            let codes = self.index.codes(facet);
            let mut counts = self.linked.counts(facet.at())[..codes.len()].to_vec();
            roll_up(codes, &mut counts);
            counts
        }))
    }

    fn causes(&self) -> Vec<EmptyCause> {
        if self.linked.len() > 0 {
            return Vec::new();
        }
        let mut causes: Vec<EmptyCause> = self
            .linked
            .without()
            .filter(|(_, facts)| *facts > 0)
            .map(|(at, facts)| {
                let criterion = match Facet::ALL.get(at) {
                    Some(&facet) => Criterion::Facet(facet),
                    None if at == Facet::ALL.len() + TEXT => Criterion::Text,
                    None => Criterion::Range,
                };
                EmptyCause { criterion, facts }
            })
            .collect();
        causes.arrange_by_key(|causes| std::cmp::Reverse(causes.facts));
        causes
    }
}

/// The facts that pass, in an order.
fn sorted(index: &Index, linked: &Crossfilter, scores: Option<&[u16]>, sort: Sort) -> Vec<u32> {
    let in_order = || linked.passing().to_rows(linked.len());
    let facet = match sort.column {
        Column::Relevance => {
            return match scores {
                Some(scores) => by_small_key(in_order(), scores, true),
                None => in_order(),
            };
        }
        Column::Order => {
            let mut rows = in_order();
            if sort.descending {
                rows.reverse();
            }
            return rows;
        }
        Column::Value => return index.by_value().sorted(linked.passing(), linked.len(), sort.descending),
        Column::Region => Facet::Region,
        Column::Partner => Facet::Partner,
        Column::Domain => Facet::Domain,
        Column::Indicator => Facet::Indicator,
        Column::Unit => Facet::Unit,
        Column::Kind => Facet::Kind,
        Column::Bound => Facet::Bound,
        Column::Period => Facet::Period,
        Column::Report => Facet::Report,
    };
    by_small_key(in_order(), index.column(facet), sort.descending)
}

/// Sorts rows by counting how many have each key; equal ones keep their order.
fn by_small_key(rows: Vec<u32>, keys: &[u16], descending: bool) -> Vec<u32> {
    let mut greatest = 0;
    for &row in &rows {
        greatest = greatest.max(keys[row as usize]);
    }
    let slot = |row: u32| {
        let key = keys[row as usize];
        usize::from(if descending { greatest - key } else { key })
    };
    // Where the next row of each key goes.
    let mut next = vec![0; usize::from(greatest) + 2].into_boxed_slice();
    for &row in &rows {
        next[slot(row) + 1] += 1;
    }
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    let mut sorted = vec![0; rows.len()].into_boxed_slice();
    for row in rows {
        let place = &mut next[slot(row)];
        sorted[*place] = row;
        *place += 1;
    }
    sorted.into()
}
