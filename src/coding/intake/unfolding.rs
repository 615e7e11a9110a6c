//! What unfolds of a packed part, never more than may be.

use std::io::{self, BufRead, Read};

/// The most between two tags, or in one. A text of the most characters, each written as a number, has no more.
const MOST_AT_ONCE: usize = 4_000_000;

/// A reader that ends with an error where more comes than may.
pub(super) struct Unfolding<R> {
    inner: R,
    left: usize,
    left_at_once: usize,
}

impl<R> Unfolding<R> {
    /// What `inner` holds, which may be `most` bytes.
    pub(super) fn of(inner: R, most: usize) -> Self {
        Self { inner, left: most, left_at_once: MOST_AT_ONCE }
    }

    /// Begins with the next event.
    pub(super) fn next(&mut self) {
        self.left_at_once = MOST_AT_ONCE;
    }

    /// How many bytes may come still.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// Whether it has ended because of too much.
    pub(super) fn is_exceeded(&self) -> bool {
        self.left == 0 || self.left_at_once == 0
    }
}

impl<R: BufRead> BufRead for Unfolding<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let most = self.left.min(self.left_at_once);
        if most == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf().map(|bytes| bytes.get(..most).unwrap_or(bytes))
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.left_at_once = self.left_at_once.saturating_sub(count);
        self.inner.consume(count);
    }
}

impl<R: BufRead> Read for Unfolding<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut bytes = self.fill_buf()?;
        let count = bytes.read(into)?;
        self.consume(count);
        Ok(count)
    }
}
