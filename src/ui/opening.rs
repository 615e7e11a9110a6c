//! How a page opens: what it shows first is built piece by piece, each in a task of its own, behind what it had before the
//! program ran; that makes way once all pieces are there.

use std::cell::Cell;

use leptos::prelude::*;

use super::address::Address;
use super::browser::next_task;

/// How far an explorer has opened.
#[derive(Clone, Copy)]
pub struct Opening {
    address: Address,
    shown: RwSignal<bool>,
}

// A page opens once, and what stands in other pages is in sight from the beginning.
thread_local! {
    /// How many pieces are not built.
    static LEFT: Cell<u32> = const { Cell::new(0) };
    /// Whether there is anything to show beside them.
    static IS_READY: Cell<bool> = const { Cell::new(false) };
}

impl Opening {
    /// An explorer of which nothing is built.
    pub fn of(address: Address) -> Self {
        Self { address, shown: RwSignal::new(!address.is_covered()) }
    }

    /// Whether what is built is in sight; followed until it is, for it stays so. Of an explorer that is gone nothing is waited for.
    pub fn is_shown(self) -> bool {
        self.is_shown_now() || self.shown.try_get().unwrap_or(true)
    }

    /// The same, not followed.
    pub fn is_shown_now(self) -> bool {
        self.shown.try_get_untracked().unwrap_or(true)
    }

    /// Builds a piece in a task of its own. What that asks for in turn is counted before it is done itself.
    pub fn piece(self, build: Box<dyn FnOnce()>) {
        LEFT.set(LEFT.get() + 1);
        next_task(move || {
            build();
            next_task(move || self.finish_piece());
        });
    }

    /// There is something to show, once all pieces are built.
    pub fn ready(self) {
        if !self.is_shown_now() {
            IS_READY.set(true);
            self.piece(Box::new(|| ()));
        }
    }

    fn finish_piece(self) {
        LEFT.set(LEFT.get().saturating_sub(1));
        let is_hidden = self.shown.try_get_untracked() == Some(false);
        if is_hidden && LEFT.get() == 0 && IS_READY.get() {
            self.address.clear();
            self.shown.try_set(true);
        }
    }
}
