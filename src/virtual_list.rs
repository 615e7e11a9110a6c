//! Virtual lists: which entries of a long list are drawn.
//!
//! In: how far a list is scrolled and how high it is, or how far each of its entries is from the window. Out: the entries
//! to draw now. [`RowWindow`] answers for rows of equal height, which are counted instead of measured;
//! [`next_steps`] for entries of any height, which the browser must watch.

use std::ops::Range;

/// Rows kept ready above and below those that are seen.
const SPARE: usize = 4;

/// A window over a long list of equally high rows.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RowWindow {
    /// How far it is scrolled, in pixels.
    pub scrolled: f64,
    /// How high it is, in pixels.
    pub height: f64,
    /// How high a row is, in pixels.
    pub row: f64,
}

impl RowWindow {
    /// The rows to draw out of `total`.
    ///
    /// ```
    /// use relocation_explorer::virtual_list::RowWindow;
    /// let window = RowWindow { scrolled: 3_000.0, height: 600.0, row: 60.0 };
    /// assert_eq!(window.rows(1_000_000), 46..65);
    /// ```
    pub fn rows(&self, total: usize) -> Range<usize> {
        let (first, beyond) = self.ends();
        first.saturating_sub(SPARE).min(total)..(beyond + SPARE).min(total)
    }

    /// The rows of `total` that are seen, at least in part.
    ///
    /// ```
    /// use relocation_explorer::virtual_list::RowWindow;
    /// let window = RowWindow { scrolled: 3_000.0, height: 600.0, row: 60.0 };
    /// assert_eq!(window.seen(1_000_000), 50..61);
    /// ```
    pub fn seen(&self, total: usize) -> Range<usize> {
        let (first, beyond) = self.ends();
        first.min(total)..beyond.min(total)
    }

    /// The first row that is seen and the one after the last, however many there are.
    fn ends(&self) -> (usize, usize) {
        let row = self.row.max(1.0);
        let first = (self.scrolled / row).max(0.0) as usize;
        (first, first + (self.height / row).ceil() as usize + 1)
    }

    /// Where to scroll so that a row is seen, if it is not, below a header of some height.
    pub fn reveal(&self, row: usize, header: f64) -> Option<f64> {
        let top = row as f64 * self.row;
        if top < self.scrolled {
            Some(top)
        } else if top + self.row + header > self.scrolled + self.height {
            Some(top + self.row + header - self.height)
        } else {
            None
        }
    }
}

/// A list of at most so many entries is drawn to its end.
const SHORT: usize = 160;
/// So many entries are drawn or cleared in each frame.
const A_FRAME: usize = 4;

/// Whether a list of so many entries is drawn to its end, for those who search the page.
pub fn is_short(entries: usize) -> bool {
    entries <= SHORT
}

/// How an entry of a list stands to the window and to what is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemState {
    /// Whether it is in the window or near it.
    pub is_near: bool,
    /// Whether it holds the keyboard's focus.
    pub has_focus: bool,
    /// Whether nothing is drawn there.
    pub is_empty: bool,
    /// Whether what is drawn there is what is to be shown now.
    pub is_current: bool,
}

/// What becomes of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemStep {
    /// It is drawn, or drawn anew.
    Draw(usize),
    /// What is drawn there goes.
    Clear(usize),
}

/// What becomes of a list's entries within the next frame, those near the window first, and whether more is left for the
/// frames behind it. Where the list `is_whole`, because it is short or printed, nothing is too far to be drawn.
pub fn next_steps(items: &[ItemState], is_whole: bool) -> (Vec<ItemStep>, bool) {
    let step = |(at, item): (usize, &ItemState)| match is_whole || item.is_near || item.has_focus {
        true => (!item.is_current).then_some(ItemStep::Draw(at)),
        false => (!item.is_empty).then_some(ItemStep::Clear(at)),
    };
    let (near, far): (Vec<_>, Vec<_>) = items.iter().enumerate().partition(|(_, item)| item.is_near);
    let mut steps = near.into_iter().chain(far).filter_map(step);
    let now = steps.by_ref().take(A_FRAME).collect();
    (now, steps.next().is_some())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_rows_and_the_last_are_drawn_at_the_ends() {
        let at = |scrolled| RowWindow { scrolled, height: 600.0, row: 60.0 };
        assert_eq!(at(0.0).rows(100), 0..15);
        assert_eq!(at(5_400.0).rows(100), 86..100);
        assert_eq!(at(-50.0).rows(3), 0..3, "a page that is pulled beyond its top");
        assert_eq!(at(9_000.0).rows(3), 3..3, "a list that has become shorter");
        assert_eq!(RowWindow::default().rows(0), 0..0);
    }

    proptest! {
        #[test]
        fn every_row_in_sight_is_drawn_and_few_others(
            scrolled in 0.0..1e6f64, height in 0.0..2_000.0f64, row in 10.0..200.0f64, total in 0..20_000usize
        ) {
            let rows = RowWindow { scrolled, height, row }.rows(total);
            let seen = RowWindow { scrolled, height, row }.seen(total);
            for at in 0..total {
                let (top, bottom) = (at as f64 * row, (at + 1) as f64 * row);
                if bottom > scrolled && top < scrolled + height {
                    prop_assert!(rows.contains(&at) && seen.contains(&at), "{at} of {rows:?}, {seen:?}");
                }
            }
            prop_assert!(rows.len() <= (height / row) as usize + 2 + 2 * SPARE);
        }

        #[test]
        fn a_row_is_in_sight_below_the_header_once_it_is_revealed(
            scrolled in 0.0..1e5f64, height in 300.0..2_000.0f64, row in 10.0..100.0f64, at in 0..2_000usize
        ) {
            const HEADER: f64 = 40.0;
            let window = RowWindow { scrolled, height, row };
            let scrolled = window.reveal(at, HEADER).unwrap_or(scrolled);
            let top = at as f64 * row;
            prop_assert!(top >= scrolled - 1e-6 && top + row + HEADER <= scrolled + height + 1e-6);
            prop_assert_eq!(RowWindow { scrolled, ..window }.reveal(at, HEADER).map_or(0.0, |to| (to - scrolled).round()), 0.0);
        }
    }

    const FAR: ItemState = ItemState { is_near: false, has_focus: false, is_empty: true, is_current: false };
    const NEAR: ItemState = ItemState { is_near: true, ..FAR };
    const LEFT: ItemState = ItemState { is_empty: false, ..FAR };

    #[test]
    fn a_short_list_is_drawn_to_its_end_some_entries_a_frame() {
        let mut items = vec![FAR; 10];
        let mut frames = 0;
        loop {
            let (steps, is_left) = next_steps(&items, is_short(items.len()));
            for step in steps {
                let ItemStep::Draw(at) = step else { panic!("nothing goes") };
                items[at] = ItemState { is_empty: false, is_current: true, ..FAR };
            }
            frames += 1;
            if !is_left {
                break;
            }
        }
        assert_eq!(frames, 3);
        assert!(items.iter().all(|item| item.is_current));
    }

    #[test]
    fn of_a_long_list_what_is_near_comes_before_what_was_left_goes() {
        let mut items = vec![FAR; 1_000];
        items[3] = LEFT;
        items[500] = NEAR;
        items[501] = NEAR;
        let (steps, is_left) = next_steps(&items, false);
        assert_eq!(steps, [ItemStep::Draw(500), ItemStep::Draw(501), ItemStep::Clear(3)]);
        assert!(!is_left);
    }

    #[test]
    fn what_holds_the_focus_stays_and_is_brought_up_to_date() {
        let mut items = vec![FAR; 1_000];
        items[7] = ItemState { has_focus: true, ..LEFT };
        assert_eq!(next_steps(&items, false).0, [ItemStep::Draw(7)]);
        items[7].is_current = true;
        assert_eq!(next_steps(&items, false), (Vec::new(), false));
    }

    #[test]
    fn on_paper_a_long_list_is_whole() {
        let (steps, is_left) = next_steps(&vec![FAR; 1_000], true);
        assert_eq!(steps.len(), A_FRAME);
        assert!(is_left);
    }
}
