//! How often the codes of two dimensions occur together.

use std::ops::Deref;

use super::Dimension;

/// All dimensions of some rows. For most pairs it also knows how often each two of their codes occur together, so
/// that the counts of rows that only one dimension keeps out need no look at the rows.
pub(in crate::query) struct Dimensions {
    each: Box<[Dimension]>,
    /// For each pair, the second dimension behind all that are its first.
    pairs: Box<[Option<Together>]>,
}

/// Counts of two dimensions' codes, code by code of the first.
struct Together(Box<[u32]>);

/// A pair has counts only if they are so many times fewer than the rows: they take little room, and looking at the
/// rows would take longer.
const FEWER: usize = 16;

impl Dimensions {
    /// Counts together what is worth it.
    pub fn new(each: Vec<Dimension>) -> Self {
        let mut pairs = Vec::with_capacity(each.len() * each.len().saturating_sub(1) / 2);
        for second in 1..each.len() {
            for first in 0..second {
                pairs.push(Together::of(&each[first], &each[second]));
            }
        }
        Self { each: each.into(), pairs: pairs.into() }
    }

    /// Counts the codes of one dimension among the rows that carry a picked code of another. Whether it could: the
    /// counts are untouched where the two were not counted together.
    pub fn count_within(&self, picked: &[bool], of: usize, at: usize, counts: &mut [u32]) -> bool {
        let (first, second) = (of.min(at), of.max(at));
        if first == second {
            return false;
        }
        let Some(Together(together)) = &self.pairs[second * (second - 1) / 2 + first] else { return false };
        let width = self.each[second].codes();
        // Whichever is shorter: what the picked codes add to nothing, or what the others leave of everything.
        let adds = picked.iter().filter(|picked| **picked).count() * 2 <= self.each[of].codes();
        if adds {
            counts.fill(0);
        } else {
            counts.copy_from_slice(self.each[at].totals());
        }
        let step = |count: &mut u32, more: u32| *count = if adds { *count + more } else { *count - more };
        let is_picked = |code: usize| picked.get(code).copied().unwrap_or(false);
        for code in (0..self.each[of].codes()).filter(|&code| is_picked(code) == adds) {
            if of == first {
                let row = &together[code * width..(code + 1) * width];
                counts.iter_mut().zip(row).for_each(|(count, &more)| step(count, more));
            } else {
                let column = together[code..].iter().step_by(width);
                counts.iter_mut().zip(column).for_each(|(count, &more)| step(count, more));
            }
        }
        true
    }
}

impl Deref for Dimensions {
    type Target = [Dimension];

    fn deref(&self) -> &[Dimension] {
        &self.each
    }
}

impl Together {
    fn of(first: &Dimension, second: &Dimension) -> Option<Self> {
        let width = second.codes();
        let size = first.codes() * width;
        if size * FEWER > first.column().len() {
            return None;
        }
        let mut counts = vec![0u32; size].into_boxed_slice();
        let (a, b) = (first.column(), second.column());
        let rows = a.len().min(b.len());
        for row in 0..rows {
            counts[usize::from(a[row]) * width + usize::from(b[row])] += 1;
        }
        Some(Self(counts))
    }
}
