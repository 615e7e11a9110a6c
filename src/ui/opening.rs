//! How a page opens: what it shows first is built piece by piece, each in a task of its own, behind what it had before the
//! program ran; that makes way once all pieces are there.

use leptos::prelude::*;

use super::address::Address;
use super::browser::next_task;

/// How far an explorer has opened.
#[derive(Clone, Copy)]
pub struct Opening {
    address: Address,
    left: StoredValue<Left>,
    shown: RwSignal<bool>,
}

/// What stands between what is built and the reader.
#[derive(Default)]
struct Left {
    /// Pieces that are not built.
    pieces: u32,
    /// Whether there is anything to show beside them.
    is_ready: bool,
}

impl Opening {
    /// An explorer of which nothing is built.
    pub fn of(address: Address) -> Self {
        Self { address, left: StoredValue::default(), shown: RwSignal::new(!address.is_covered()) }
    }

    /// Whether what is built is in sight; followed.
    pub fn is_shown(self) -> bool {
        self.shown.get()
    }

    /// The same, not followed.
    pub fn is_shown_now(self) -> bool {
        self.shown.get_untracked()
    }

    /// Builds a piece in a task of its own. What that asks for in turn is counted before it is done itself.
    pub fn piece(self, build: Box<dyn FnOnce()>) {
        self.left.update_value(|left| left.pieces += 1);
        next_task(move || {
            build();
            next_task(move || self.finish_piece());
        });
    }

    /// There is something to show, once all pieces are built.
    pub fn ready(self) {
        if !self.is_shown_now() {
            self.left.update_value(|left| left.is_ready = true);
            self.piece(Box::new(|| ()));
        }
    }

    fn finish_piece(self) {
        let is_last = self.left.try_update_value(|left| {
            left.pieces -= 1;
            left.pieces == 0 && left.is_ready
        });
        if is_last == Some(true) {
            self.address.clear();
            self.shown.try_set(true);
        }
    }
}
