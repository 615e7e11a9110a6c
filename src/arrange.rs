//! Sorting that is compiled once.
//!
//! The standard library's sort is compiled anew for every type and every comparison, four kilobytes each. Lists of what a
//! reader sees are short: here their order is found by one sort for all. Long lists of plain numbers stay with the
//! standard library's.

use std::cmp::Ordering;

/// Lists that can be put in order. What is equal stays in its order.
pub trait Arrange<T> {
    /// Sorts by a comparison.
    ///
    /// ```
    /// use relocation_explorer::arrange::Arrange;
    /// let mut words = ["three", "one", "two"];
    /// words.arrange_by(|a, b| a.len().cmp(&b.len()));
    /// assert_eq!(words, ["one", "two", "three"]);
    /// ```
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key, which is asked for once for each.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order_of(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        follow(order, &mut |a, b| self.swap(a, b));
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order_of(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        follow(order, &mut |a, b| self.swap(a, b));
    }
}

/// The places of a list in the order that a comparison of places asks for.
#[inline(never)]
fn order_of(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// Brings a list into an order by swaps, one an entry at most.
#[inline(never)]
fn follow(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let next = std::mem::replace(&mut order[at], at);
            swap(at, next);
            at = next;
        }
        order[at] = at;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list in prop::collection::vec((0u8..6, any::<u16>()), 0..200)) {
            let mut expected = list.clone();
            expected.sort_by_key(|(key, _)| *key);
            let (mut by_key, mut by) = (list.clone(), list);
            by_key.arrange_by_key(|(key, _)| *key);
            by.arrange_by(|a, b| a.0.cmp(&b.0));
            prop_assert_eq!(&by_key, &expected);
            prop_assert_eq!(by, expected);
        }
    }
}
