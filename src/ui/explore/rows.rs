//! Which rows of a long table are on the screen.

use std::ops::Range;

/// Rows kept ready above and below those that are seen.
const SPARE: usize = 4;

/// A window of equally high rows over a long list.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Window {
    /// How far it is scrolled, in pixels.
    pub scrolled: f64,
    /// How high it is, in pixels.
    pub height: f64,
    /// How high a row is, in pixels.
    pub row: f64,
}

impl Window {
    /// The rows to render out of `total`.
    pub fn rows(&self, total: usize) -> Range<usize> {
        let row = self.row.max(1.0);
        let first = (self.scrolled / row).max(0.0) as usize;
        let seen = (self.height / row).ceil() as usize + 1;
        let start = first.saturating_sub(SPARE).min(total);
        start..(first + seen + SPARE).min(total)
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
