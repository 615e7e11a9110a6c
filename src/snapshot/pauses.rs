//! Long work in slices: an `async` function whose only awaits are pauses.
//!
//! Whoever drives it decides what happens in a pause: nothing, a frame of the page, or that it ends.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How much is done between two pauses, in bytes read or their like: some milliseconds on a slow processor.
const SLICE: usize = 32_768;

/// Where work pauses, and how far it has come.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pauses(Rc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: Cell<usize>,
    paused_at: Cell<usize>,
}

impl Pauses {
    /// Counts work that has been done, and pauses when a slice is full.
    pub(crate) async fn after(&self, work: usize) {
        let done = self.0.done.get().saturating_add(work);
        self.0.done.set(done);
        if done.saturating_sub(self.0.paused_at.get()) < SLICE {
            return;
        }
        self.0.paused_at.set(done);
        let mut paused = false;
        poll_fn(|_| if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending }).await;
    }

    /// How much has been done.
    pub(crate) fn done(&self) -> usize {
        self.0.done.get()
    }
}

/// Does a slice of some work; its result when that was the last.
pub(crate) fn advance<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
}

/// Does all of some work at once.
pub(crate) fn finish<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(result) = advance(work.as_mut()) {
            return result;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_pauses_when_a_slice_is_full() {
        let pauses = Pauses::default();
        let work = async {
            for _ in 0..4 {
                pauses.after(SLICE / 2).await;
            }
            "done"
        };
        let mut work = pin!(work);
        assert_eq!((advance(work.as_mut()), pauses.done()), (None, SLICE));
        assert_eq!((advance(work.as_mut()), pauses.done()), (None, 2 * SLICE));
        assert_eq!(advance(work.as_mut()), Some("done"));
        assert_eq!(finish(async { pauses.after(usize::MAX).await }), ());
    }
}
