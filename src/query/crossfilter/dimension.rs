//! One property of all rows: the code of each row, and the rows of each code.

use super::bits::{Bits, WORD};

/// Codes of every row, and the same turned around. A code that many rows carry has a bitmap, a rare one a list
/// of its rows: a list takes 32 bits a row, so from one row in 32 on a bitmap is the smaller, and the rows of
/// all codes together never take more than four bytes a row.
pub(in crate::query) struct Dimension {
    column: Box<[u16]>,
    totals: Box<[u32]>,
    common: Box<[(u16, Bits)]>,
    rare: Box<[u32]>,
    /// Where in `rare` the rows of a code begin; a common code has none.
    starts: Box<[u32]>,
}

impl Dimension {
    /// Turns a column around. `codes` is how many codes there are; a greater one in the column counts as the
    /// last.
    pub fn new(mut column: Vec<u16>, codes: usize) -> Self {
        let codes = codes.max(1);
        let mut totals = vec![0u32; codes];
        for code in &mut column {
            *code = (*code).min((codes - 1).min(usize::from(u16::MAX)) as u16);
            totals[usize::from(*code)] += 1;
        }
        let is_common = |total: u32| total as usize * 32 >= column.len().max(1);
        let mut common: Vec<(u16, Bits)> = Vec::new();
        let mut slots = vec![None; codes];
        let mut starts = vec![0u32; codes + 1];
        for (code, &total) in totals.iter().enumerate() {
            let listed = if is_common(total) {
                slots[code] = Some(common.len());
                common.push((code as u16, Bits::none(column.len())));
                0
            } else {
                total
            };
            starts[code + 1] = starts[code] + listed;
        }
        let mut rare = vec![0u32; starts[codes] as usize];
        let mut next = starts.clone();
        for (row, &code) in column.iter().enumerate() {
            let code = usize::from(code);
            match slots[code] {
                Some(slot) => common[slot].1.insert(row as u32),
                None => {
                    rare[next[code] as usize] = row as u32;
                    next[code] += 1;
                }
            }
        }
        Self {
            column: column.into(),
            totals: totals.into(),
            common: common.into(),
            rare: rare.into(),
            starts: starts.into(),
        }
    }

    pub fn codes(&self) -> usize {
        self.totals.len()
    }

    pub fn column(&self) -> &[u16] {
        &self.column
    }

    /// How many rows carry each code.
    pub fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// Adds the rows of a code to a set.
    pub fn add_to(&self, rows: &mut Bits, code: usize) {
        match self.bitmap(code) {
            Some(bits) => rows.add_all(bits),
            None => self.listed(code).iter().for_each(|&row| rows.insert(row)),
        }
    }

    /// Takes the rows of a code out of a set.
    pub fn remove_from(&self, rows: &mut Bits, code: usize) {
        match self.bitmap(code) {
            Some(bits) => rows.remove_all(bits),
            None => self.listed(code).iter().for_each(|&row| rows.remove(row)),
        }
    }

    fn bitmap(&self, code: usize) -> Option<&Bits> {
        let at = self.common.binary_search_by_key(&code, |(code, _)| usize::from(*code)).ok()?;
        Some(&self.common[at].1)
    }

    fn listed(&self, code: usize) -> &[u32] {
        &self.rare[self.starts[code] as usize..self.starts[code + 1] as usize]
    }

    /// What [`count`](Self::count) costs, in rows looked up one by one.
    pub fn cost_of_count(&self) -> usize {
        let bitmaps = self.common.len().saturating_sub(1);
        bitmaps * self.column.len() / WORD / WORDS_PER_ROW + self.rare.len()
    }

    /// Counts the codes of `len` rows by intersecting the set with every code's rows. The most common code is
    /// what remains.
    pub fn count(&self, rows: &Bits, len: usize, counts: &mut [u32]) {
        let most =
            self.common.iter().map(|(code, _)| *code).max_by_key(|&code| self.totals[usize::from(code)]);
        let mut rest = len as u32;
        for (code, bits) in self.common.iter().filter(|(code, _)| Some(*code) != most) {
            counts[usize::from(*code)] = rows.count_common(bits);
            rest -= counts[usize::from(*code)];
        }
        for (code, count) in counts.iter_mut().enumerate().take(self.codes()) {
            let listed = self.listed(code);
            if !listed.is_empty() {
                *count = rows.count_listed(listed);
                rest -= *count;
            }
        }
        if let Some(most) = most {
            counts[usize::from(most)] = rest;
        }
    }
}

/// So many words are intersected and counted in the time in which one row is looked up.
const WORDS_PER_ROW: usize = 2;
