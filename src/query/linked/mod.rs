//! Linked counts: which rows pass, and for each dimension the counts of the rows that pass all the others.
//!
//! Works on codes alone and knows nothing of facts: the page's engine and the benchmark's index are both thin
//! layers over [`Linked`]. An update combines the criteria's bitmaps word by word, then brings each dimension's
//! counts up to date by whichever is the shortest way: from the rows that came and went, from the rows that
//! pass, from those that do not, or from the codes' own bitmaps.

mod bits;
mod dimension;
mod ranking;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub(super) use bits::Bits;
use bits::{WORD, rows_of};
pub(super) use dimension::Dimension;
pub(super) use ranking::Ranking;

/// A set of rows and its size.
#[derive(Clone)]
struct Rows {
    bits: Bits,
    len: usize,
}

/// One criterion: the codes picked of a dimension, or a free filter.
#[derive(Clone, Default)]
struct Criterion {
    /// Which codes of a dimension are picked.
    picked: Vec<bool>,
    /// The rows that meet it; `None` where it lets all pass.
    meeting: Option<Bits>,
    /// The rows that meet all other criteria; `None` where it lets all pass, and they are those that pass.
    others: Option<Rows>,
}

/// Criteria over dimensions, and what passes them.
pub(super) struct Linked {
    dimensions: Arc<[Dimension]>,
    rows: usize,
    criteria: Vec<Criterion>,
    passing: Rows,
    counts: Vec<Vec<u32>>,
}

impl Linked {
    /// Nothing picked, so that every row passes. Beside one criterion per dimension there are `filters` free
    /// ones.
    pub fn new(dimensions: Arc<[Dimension]>, rows: usize, filters: usize) -> Self {
        Self {
            rows,
            criteria: vec![Criterion::default(); dimensions.len() + filters],
            passing: Rows { bits: Bits::all(rows), len: rows },
            counts: dimensions.iter().map(|dimension| dimension.totals().to_vec()).collect(),
            dimensions,
        }
    }

    /// Picks codes of a dimension, one flag a code; `None` lets all rows pass. Takes effect at
    /// [`refresh`](Self::refresh).
    pub fn pick(&mut self, at: usize, picked: Option<Vec<bool>>) {
        let dimension = &self.dimensions[at];
        let criterion = &mut self.criteria[at];
        let Some(picked) = picked else {
            criterion.picked = Vec::new();
            criterion.meeting = None;
            return;
        };
        let mut meeting = match criterion.meeting.take() {
            Some(meeting) => meeting,
            None => {
                criterion.picked = vec![false; picked.len()];
                Bits::none(self.rows)
            }
        };
        for (code, (&old, &new)) in criterion.picked.iter().zip(&picked).enumerate() {
            match (old, new) {
                (false, true) => dimension.add_to(&mut meeting, code),
                (true, false) => dimension.remove_from(&mut meeting, code),
                _ => {}
            }
        }
        criterion.picked = picked;
        criterion.meeting = Some(meeting);
    }

    /// Sets a free filter: the rows that meet it, or `None` for all. Takes effect at
    /// [`refresh`](Self::refresh).
    pub fn filter(&mut self, at: usize, meeting: Option<Bits>) {
        let first = self.dimensions.len();
        self.criteria[first + at].meeting = meeting;
    }

    /// Brings what passes, and the counts, up to date.
    pub fn refresh(&mut self) {
        let (passing, others) = self.combine();
        let old_passing = std::mem::replace(&mut self.passing, passing);
        let mut sharing = Vec::new();
        for (at, new) in others.into_iter().enumerate() {
            let old = std::mem::replace(&mut self.criteria[at].others, new);
            if at >= self.dimensions.len() {
                continue;
            }
            let new = self.criteria[at].others.as_ref();
            if old.is_none() && new.is_none() {
                sharing.push(at);
                continue;
            }
            let new = new.unwrap_or(&self.passing);
            recount(&self.dimensions, &[at], old.as_ref().unwrap_or(&old_passing), new, &mut self.counts);
        }
        recount(&self.dimensions, &sharing, &old_passing, &self.passing, &mut self.counts);
    }

    /// The rows that meet all criteria, and for each criterion those that meet all others.
    fn combine(&self) -> (Rows, Vec<Option<Rows>>) {
        let meeting: Vec<Option<&[u64]>> =
            self.criteria.iter().map(|criterion| criterion.meeting.as_ref().map(Bits::words)).collect();
        let mut passing = Bits::all(self.rows);
        let mut others: Vec<Option<Bits>> =
            meeting.iter().map(|meeting| meeting.map(|_| Bits::none(self.rows))).collect();
        let words = passing.words().len();
        let mut failing_one = [0u64; BLOCK];
        for start in (0..words).step_by(BLOCK) {
            let block = start..words.min(start + BLOCK);
            let all = &mut passing.words_mut()[block.clone()];
            let one = &mut failing_one[..block.len()];
            one.fill(0);
            for meets in meeting.iter().flatten() {
                for ((one, all), &meets) in one.iter_mut().zip(&mut *all).zip(&meets[block.clone()]) {
                    *one = (*one & meets) | (*all & !meets);
                    *all &= meets;
                }
            }
            for (others, meets) in others.iter_mut().zip(&meeting) {
                let (Some(others), Some(meets)) = (others, meets) else { continue };
                let others = &mut others.words_mut()[block.clone()];
                for (i, others) in others.iter_mut().enumerate() {
                    *others = all[i] | (one[i] & !meets[start + i]);
                }
            }
        }
        let sized = |bits: Bits| Rows { len: bits.count(), bits };
        (sized(passing), others.into_iter().map(|bits| bits.map(sized)).collect())
    }

    /// The rows that pass.
    pub fn passing(&self) -> &Bits {
        &self.passing.bits
    }

    /// How many rows pass.
    pub fn len(&self) -> usize {
        self.passing.len
    }

    /// How often each code of a dimension occurs among the rows that pass all other criteria.
    pub fn counts(&self, at: usize) -> &[u32] {
        &self.counts[at]
    }

    /// For each criterion that keeps rows out, dimensions first, how many would pass without it.
    pub fn without(&self) -> impl Iterator<Item = (usize, usize)> {
        let sizes = self.criteria.iter().enumerate();
        sizes.filter_map(|(at, criterion)| criterion.others.as_ref().map(|others| (at, others.len)))
    }
}

/// Words combined at a time, few enough to stay in the nearest cache.
const BLOCK: usize = 256;

/// Counts the codes of dimensions whose rows changed from `old` to `new`.
fn recount(dimensions: &[Dimension], which: &[usize], old: &Rows, new: &Rows, counts: &mut [Vec<u32>]) {
    let Some(&first) = which.first() else { return };
    let (old_words, new_words) = (old.bits.words(), new.bits.words());
    let kept = old.bits.count_common(&new.bits) as usize;
    let changed = old.len + new.len - 2 * kept;
    if changed == 0 {
        return;
    }
    let rows = dimensions[first].column().len();
    let fewest = changed.min(new.len).min(rows - new.len);
    let mut scanned = Vec::new();
    for &at in which {
        if dimensions[at].cost_of_count() < fewest {
            dimensions[at].count(&new.bits, new.len, &mut counts[at]);
        } else {
            scanned.push(at);
        }
    }
    if scanned.is_empty() {
        return;
    }
    let pairs = || new_words.iter().zip(old_words);
    if fewest == changed {
        tally(dimensions, &scanned, pairs().map(|(new, old)| new & !old), ONE, counts);
        tally(dimensions, &scanned, pairs().map(|(new, old)| old & !new), MINUS_ONE, counts);
    } else if fewest == new.len {
        scanned.iter().for_each(|&at| counts[at].fill(0));
        tally(dimensions, &scanned, new_words.iter().copied(), ONE, counts);
    } else {
        scanned.iter().for_each(|&at| counts[at].copy_from_slice(dimensions[at].totals()));
        let all = Bits::all(rows);
        let rest = all.words().iter().zip(new_words).map(|(all, new)| all & !new);
        tally(dimensions, &scanned, rest, MINUS_ONE, counts);
    }
}

const ONE: u32 = 1;
/// Added with wrapping, it takes one away.
const MINUS_ONE: u32 = u32::MAX;

/// Rows looked up at a time in one dimension after the other.
const CHUNK: usize = 1024;

/// Adds `step` to the count of the code of each row.
fn tally(
    dimensions: &[Dimension],
    which: &[usize],
    words: impl Iterator<Item = u64>,
    step: u32,
    counts: &mut [Vec<u32>],
) {
    let mut count = |rows: &[u32]| {
        for &at in which {
            let (column, counts) = (dimensions[at].column(), &mut counts[at][..]);
            for &row in rows {
                let count = &mut counts[usize::from(column[row as usize])];
                *count = count.wrapping_add(step);
            }
        }
    };
    let mut rows = Vec::with_capacity(CHUNK + WORD);
    for (at, word) in words.enumerate() {
        rows.extend(rows_of(at, word));
        if rows.len() >= CHUNK {
            count(&rows);
            rows.clear();
        }
    }
    count(&rows);
}
