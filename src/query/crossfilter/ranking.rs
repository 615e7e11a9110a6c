//! One order of all rows, kept so that any part of it can be read in that order.

use super::Bits;

/// All rows in ascending order. Rows that are equal in it keep their own order in both directions.
pub(in crate::query) struct Ranking {
    order: Box<[u32]>,
    /// The place of each row's group of equals.
    ranks: Box<[u32]>,
}

impl Ranking {
    /// Sorts rows by a key.
    pub fn new<K: Ord>(rows: usize, key: impl Fn(usize) -> K) -> Self {
        let mut keyed: Vec<(K, u32)> = (0..rows).map(|row| (key(row), row as u32)).collect();
        keyed.sort_unstable();
        let mut ranks = vec![0; rows].into_boxed_slice();
        let mut rank = 0;
        for (at, (key, row)) in keyed.iter().enumerate() {
            if at > 0 && keyed[at - 1].0 != *key {
                rank = at as u32;
            }
            ranks[*row as usize] = rank;
        }
        Self { order: keyed.into_iter().map(|(_, row)| row).collect(), ranks }
    }

    /// `len` rows in order. Few rows are sorted, many are picked out of the order of all.
    pub fn sorted(&self, rows: &Bits, len: usize, descending: bool) -> Vec<u32> {
        if len * SORTING < self.order.len() {
            let mut found = rows.to_rows(len);
            found.sort_unstable_by_key(|&row| self.key(row, descending));
            return found;
        }
        let mut found = Vec::with_capacity(len);
        self.walk(rows, descending, |row| {
            found.push(row);
            found.len() < len
        });
        found
    }

    /// The first `most` of `len` rows in order.
    pub fn first(&self, rows: &Bits, len: usize, most: usize, descending: bool) -> Vec<u32> {
        let most = most.min(len);
        let mut found = Vec::with_capacity(most);
        if most == 0 {
            return found;
        }
        // Walking the order looks at `most × all ÷ len` rows if those that pass are spread evenly. Where they
        // are not, it gives up, and the rows are looked at one by one.
        let mut patience = 4 * most * (self.order.len() / len) + most;
        if patience < len {
            self.walk_all(descending, |row| {
                if rows.contains(row) {
                    found.push(row);
                }
                patience -= 1;
                found.len() < most && patience > 0
            });
            if found.len() == most {
                return found;
            }
            found.clear();
        }
        let mut best: Vec<u64> = Vec::with_capacity(2 * most);
        let mut worst = u64::MAX;
        rows.visit(|row| {
            let key = self.key(row, descending);
            if key < worst {
                best.push(key);
                if best.len() == 2 * most {
                    worst = *best.select_nth_unstable(most - 1).1;
                    best.truncate(most);
                }
            }
        });
        best.sort_unstable();
        found.extend(best.into_iter().take(most).map(|key| key as u32));
        found
    }

    fn key(&self, row: u32, descending: bool) -> u64 {
        let rank = self.ranks[row as usize];
        let rank = if descending { !rank } else { rank };
        u64::from(rank) << 32 | u64::from(row)
    }

    fn walk(&self, rows: &Bits, descending: bool, mut visit: impl FnMut(u32) -> bool) {
        self.walk_all(descending, |row| !rows.contains(row) || visit(row));
    }

    /// Visits rows in order while `visit` says so.
    fn walk_all(&self, descending: bool, mut visit: impl FnMut(u32) -> bool) {
        if !descending {
            let _ = self.order.iter().all(|&row| visit(row));
            return;
        }
        let mut end = self.order.len();
        while end > 0 {
            let start = self.ranks[self.order[end - 1] as usize] as usize;
            if !self.order[start..end].iter().all(|&row| visit(row)) {
                return;
            }
            end = start;
        }
    }
}

/// From one row in so many on, sorting takes longer than going through the order of all rows.
const SORTING: usize = 16;

/// A key that sorts as the number does. What is no number comes first.
pub(in crate::query) fn number_key(number: f64) -> u64 {
    const SIGN: u64 = 1 << 63;
    if number.is_nan() {
        return 0;
    }
    let bits = number.to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_sort_as_their_numbers(a: f64, b: f64) {
            prop_assert_eq!(number_key(a).cmp(&number_key(b)), a.total_cmp(&b));
            prop_assert!(number_key(f64::NAN) < number_key(a));
        }

        #[test]
        fn parts_are_read_in_the_order_of_the_whole(
            values in proptest::collection::vec((0u32..20, any::<bool>(), 0u32..8), 0..300),
            most in 0usize..60,
            descending: bool,
            rare: bool,
        ) {
            let held = |row: usize| if rare { values[row].2 == 0 && values[row].0 < 9 } else { values[row].1 };
            let ranking = Ranking::new(values.len(), |row| values[row].0);
            let rows = Bits::of(values.len(), held);
            let mut expected: Vec<u32> = (0..values.len() as u32).filter(|&row| held(row as usize)).collect();
            expected.sort_by(|&a, &b| {
                let order = values[a as usize].0.cmp(&values[b as usize].0);
                if descending { order.reverse() } else { order }
            });
            prop_assert_eq!(&ranking.sorted(&rows, expected.len(), descending), &expected);
            expected.truncate(most);
            prop_assert_eq!(ranking.first(&rows, rows.count(), most, descending), expected);
        }
    }
}
