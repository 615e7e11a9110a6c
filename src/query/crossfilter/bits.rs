//! Sets of rows, one bit a row.

/// Rows in one word.
pub(in crate::query) const WORD: usize = 64;

/// A set of rows. Words of 64 bits on every target: WebAssembly counts and combines them in one instruction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::query) struct Bits {
    words: Box<[u64]>,
}

impl Bits {
    /// No row of so many.
    pub fn none(rows: usize) -> Self {
        Self { words: vec![0; rows.div_ceil(WORD)].into() }
    }

    /// All of so many rows.
    pub fn all(rows: usize) -> Self {
        let mut bits = Self::none(rows);
        bits.fill(rows);
        bits
    }

    /// Makes it empty.
    pub fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Makes it all of so many rows, which must be its own number.
    pub fn fill(&mut self, rows: usize) {
        self.words.fill(!0);
        if let (Some(last), rest @ 1..) = (self.words.last_mut(), rows % WORD) {
            *last &= (1 << rest) - 1;
        }
    }

    /// The rows for which a condition holds.
    pub fn of(rows: usize, holds: impl Fn(usize) -> bool) -> Self {
        let mut bits = Self::none(rows);
        for (at, word) in bits.words.iter_mut().enumerate() {
            for bit in 0..WORD.min(rows - at * WORD) {
                *word |= u64::from(holds(at * WORD + bit)) << bit;
            }
        }
        bits
    }

    pub fn words(&self) -> &[u64] {
        &self.words
    }

    pub fn words_mut(&mut self) -> &mut [u64] {
        &mut self.words
    }

    pub fn insert(&mut self, row: u32) {
        if let Some(word) = self.words.get_mut(row as usize / WORD) {
            *word |= 1 << (row as usize % WORD);
        }
    }

    pub fn remove(&mut self, row: u32) {
        if let Some(word) = self.words.get_mut(row as usize / WORD) {
            *word &= !(1 << (row as usize % WORD));
        }
    }

    #[inline]
    pub fn contains(&self, row: u32) -> bool {
        self.words.get(row as usize / WORD).is_some_and(|word| word >> (row as usize % WORD) & 1 == 1)
    }

    pub fn count(&self) -> usize {
        let mut count = 0;
        for word in &self.words {
            count += word.count_ones() as usize;
        }
        count
    }

    /// How many rows are in both.
    pub fn count_common(&self, other: &Bits) -> u32 {
        let words = self.words.len().min(other.words.len());
        let (a, b) = (&self.words[..words], &other.words[..words]);
        let mut count = 0;
        for i in 0..words {
            count += (a[i] & b[i]).count_ones();
        }
        count
    }

    /// How many of the rows listed are in it.
    pub fn count_listed(&self, listed: &[u32]) -> u32 {
        let words = &self.words[..];
        let mut count = 0;
        for &row in listed {
            count += (words[row as usize / WORD] >> (row as usize % WORD)) as u32 & 1;
        }
        count
    }

    pub fn add_all(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    pub fn remove_all(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Its rows in order; `len` is how many there are.
    pub fn to_rows(&self, len: usize) -> Vec<u32> {
        let mut rows = Vec::with_capacity(len);
        self.visit(|row| rows.push(row));
        rows
    }

    /// Visits its rows in order.
    #[inline]
    pub fn visit(&self, mut visit: impl FnMut(u32)) {
        for (at, &word) in self.words.iter().enumerate() {
            let mut word = word;
            while word != 0 {
                visit((at * WORD) as u32 + word.trailing_zeros());
                word &= word - 1;
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sets_behave_as_sets(held in proptest::collection::vec(any::<bool>(), 0..200)) {
            let bits = Bits::of(held.len(), |row| held[row]);
            let rows: Vec<u32> = (0..held.len() as u32).filter(|&row| held[row as usize]).collect();
            prop_assert_eq!(bits.to_rows(rows.len()), rows.clone());
            prop_assert_eq!(bits.count(), rows.len());
            let mut rest = Bits::all(held.len());
            prop_assert_eq!(rest.count(), held.len());
            rest.remove_all(&bits);
            prop_assert_eq!(rest.count_common(&bits), 0);
            rest.add_all(&bits);
            prop_assert_eq!(rest, Bits::all(held.len()));
        }
    }
}
