//! Crossfilter counts: which rows pass, and for each dimension the counts of the rows that pass all the others.
//!
//! Works on codes alone and knows nothing of facts: the page's engine and the benchmark's index are both thin
//! layers over [`Crossfilter`]. An update combines the criteria's bitmaps word by word, then brings each dimension's
//! counts up to date by whichever is the shortest way: from the rows that came and went, from the rows that
//! pass, from those that do not, or from the codes' own bitmaps.

mod bits;
mod dimension;
mod ranking;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod together;

use std::sync::Arc;

pub(super) use bits::Bits;
use bits::WORD;
pub(super) use dimension::Dimension;
pub(super) use ranking::{Ranking, number_key};
pub(super) use together::Dimensions;

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
pub(super) struct Crossfilter {
    dimensions: Arc<Dimensions>,
    rows: usize,
    criteria: Vec<Criterion>,
    passing: Rows,
    counts: Vec<Vec<u32>>,
    /// The criteria that changed since the last refresh.
    changed: Vec<usize>,
    /// Bitmaps that are not in use, of whatever content; no more than one refresh needs.
    spare: Vec<Bits>,
}

impl Crossfilter {
    /// Nothing picked, so that every row passes. Beside one criterion per dimension there are `filters` free
    /// ones.
    pub fn new(dimensions: Arc<Dimensions>, rows: usize, filters: usize) -> Self {
        Self {
            rows,
            criteria: vec![Criterion::default(); dimensions.len() + filters],
            passing: Rows { bits: Bits::all(rows), len: rows },
            counts: dimensions.iter().map(|dimension| dimension.totals().to_vec()).collect(),
            dimensions,
            changed: Vec::new(),
            spare: Vec::new(),
        }
    }

    /// Picks codes of a dimension, one flag a code; `None` lets all rows pass. Takes effect at
    /// [`refresh`](Self::refresh).
    pub fn pick(&mut self, at: usize, picked: Option<Vec<bool>>) {
        let dimension = &self.dimensions[at];
        let criterion = &mut self.criteria[at];
        let unchanged = match &picked {
            Some(picked) => criterion.meeting.is_some() && criterion.picked == *picked,
            None => criterion.meeting.is_none(),
        };
        if unchanged {
            return;
        }
        self.changed.push(at);
        let Some(picked) = picked else {
            criterion.picked = Vec::new();
            self.spare.extend(criterion.meeting.take());
            return;
        };
        let mut meeting = match criterion.meeting.take() {
            Some(meeting) => meeting,
            None => {
                criterion.picked = vec![false; picked.len()];
                match self.spare.pop() {
                    Some(mut bits) => {
                        bits.clear();
                        bits
                    }
                    None => Bits::none(self.rows),
                }
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
        let at = self.dimensions.len() + at;
        self.criteria[at].meeting = meeting;
        self.changed.push(at);
    }

    /// Brings what passes, and the counts, up to date.
    pub fn refresh(&mut self) {
        let changed = std::mem::take(&mut self.changed);
        // What all others let pass has not changed for a criterion that alone did.
        let alone = match changed[..] {
            [] => return,
            [first, ref more @ ..] => more.iter().all(|&at| at == first).then_some(first),
        };
        let (passing, others) = self.combine(alone);
        let old_passing = std::mem::replace(&mut self.passing, passing);
        let mut sharing = Vec::new();
        for (at, new) in others.into_iter().enumerate() {
            if alone == Some(at) {
                let criterion = &mut self.criteria[at];
                if criterion.meeting.is_none() {
                    self.spare.extend(criterion.others.take().map(|rows| rows.bits));
                }
                continue;
            }
            let is_counted = at >= self.dimensions.len() || self.count_by_only_other(at);
            let criterion = &mut self.criteria[at];
            let old = std::mem::replace(&mut criterion.others, new);
            match (&old, &criterion.others) {
                _ if is_counted => {}
                (None, None) => sharing.push(at),
                (old, new) => {
                    let (old, new) =
                        (old.as_ref().unwrap_or(&old_passing), new.as_ref().unwrap_or(&self.passing));
                    recount(&self.dimensions, &[at], old, new, &mut self.counts);
                }
            }
            self.spare.extend(old.map(|rows| rows.bits));
        }
        recount(&self.dimensions, &sharing, &old_passing, &self.passing, &mut self.counts);
        match alone.map(|at| &mut self.criteria[at]) {
            Some(Criterion { meeting: Some(_), others: others @ None, .. }) => *others = Some(old_passing),
            _ => self.spare.push(old_passing.bits),
        }
        self.spare.truncate(self.criteria.len() + 1);
    }

    /// Counts a dimension without a look at the rows, where one other dimension alone keeps rows out.
    fn count_by_only_other(&mut self, at: usize) -> bool {
        let criteria = self.criteria.iter().enumerate();
        let mut others = criteria.filter(|(other, criterion)| *other != at && criterion.meeting.is_some());
        let (Some((of, only)), None) = (others.next(), others.next()) else { return false };
        of < self.dimensions.len() && self.dimensions.count_within(&only.picked, of, at, &mut self.counts[at])
    }

    /// The rows that meet all criteria, and for each criterion, except one, those that meet all others.
    fn combine(&mut self, except: Option<usize>) -> (Rows, Vec<Option<Rows>>) {
        let rows = self.rows;
        let mut spare = std::mem::take(&mut self.spare).into_iter();
        let mut blank = || spare.next().unwrap_or_else(|| Bits::none(rows));
        let meeting = self.criteria.iter().map(|criterion| criterion.meeting.as_ref().map(Bits::words));
        let meeting: Vec<Option<&[u64]>> = meeting.collect();
        let mut passing = blank();
        let mut others: Vec<Option<Bits>> = meeting
            .iter()
            .enumerate()
            .map(|(at, meets)| (meets.is_some() && except != Some(at)).then(&mut blank))
            .collect();
        passing.fill(rows);
        let words = passing.words().len();
        let mut failing_one = [0; BLOCK];
        let mut start = 0;
        while start < words {
            let block = start..words.min(start + BLOCK);
            let all = &mut passing.words_mut()[block.clone()];
            let one = &mut failing_one[..block.len()];
            one.fill(0);
            for meets in meeting.iter().flatten() {
                narrow(all, one, &meets[block.clone()]);
            }
            for (others, meets) in others.iter_mut().zip(&meeting) {
                if let (Some(others), Some(meets)) = (others, meets) {
                    widen(&mut others.words_mut()[block.clone()], all, one, &meets[block.clone()]);
                }
            }
            start = block.end;
        }
        self.spare = spare.collect();
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

/// Puts one more criterion on rows that have met all so far, and on those that have failed exactly one.
fn narrow(all: &mut [u64], one: &mut [u64], meets: &[u64]) {
    let words = all.len().min(one.len()).min(meets.len());
    let (all, one, meets) = (&mut all[..words], &mut one[..words], &meets[..words]);
    for i in 0..words {
        one[i] = (one[i] & meets[i]) | (all[i] & !meets[i]);
        all[i] &= meets[i];
    }
}

/// The rows that pass, or fail this criterion and no other.
fn widen(others: &mut [u64], all: &[u64], one: &[u64], meets: &[u64]) {
    let words = others.len().min(all.len()).min(one.len()).min(meets.len());
    let (others, all, one, meets) = (&mut others[..words], &all[..words], &one[..words], &meets[..words]);
    for i in 0..words {
        others[i] = all[i] | (one[i] & !meets[i]);
    }
}

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
    let mut tally = Tally { dimensions, which: &scanned, counts };
    if fewest == changed {
        tally.add(|at| new_words[at] & !old_words[at], new_words.len(), ONE);
        tally.add(|at| old_words[at] & !new_words[at], new_words.len(), MINUS_ONE);
    } else if fewest == new.len {
        scanned.iter().for_each(|&at| tally.counts[at].fill(0));
        tally.add(|at| new_words[at], new_words.len(), ONE);
    } else {
        scanned.iter().for_each(|&at| tally.counts[at].copy_from_slice(dimensions[at].totals()));
        let all = Bits::all(rows);
        tally.add(|at| all.words()[at] & !new_words[at], new_words.len(), MINUS_ONE);
    }
}

const ONE: u32 = 1;
/// Added with wrapping, it takes one away.
const MINUS_ONE: u32 = u32::MAX;

/// Rows looked up at a time in one dimension after the other.
const CHUNK: usize = 1024;

/// Counts that are changed row by row.
struct Tally<'a> {
    dimensions: &'a [Dimension],
    which: &'a [usize],
    counts: &'a mut [Vec<u32>],
}

impl Tally<'_> {
    /// Adds `step` to the count of the code of each row of a set, given word by word.
    fn add(&mut self, word_at: impl Fn(usize) -> u64, words: usize, step: u32) {
        let mut rows = [0; CHUNK + WORD];
        let mut held = 0;
        for at in 0..words {
            let mut word = word_at(at);
            while word != 0 {
                rows[held] = (at * WORD) as u32 + word.trailing_zeros();
                held += 1;
                word &= word - 1;
            }
            if held >= CHUNK {
                self.add_rows(&rows[..held], step);
                held = 0;
            }
        }
        self.add_rows(&rows[..held], step);
    }

    fn add_rows(&mut self, rows: &[u32], step: u32) {
        for &at in self.which {
            let (column, counts) = (self.dimensions[at].column(), &mut self.counts[at][..]);
            for &row in rows {
                let code = usize::from(column[row as usize]);
                counts[code] = counts[code].wrapping_add(step);
            }
        }
    }
}
