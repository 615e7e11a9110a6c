//! Long lists, a part a frame: what is in sight at once, and no frame held up by what is not.

use std::cell::Cell;

use leptos::prelude::*;

use crate::ui::widgets::{Live, show};

/// Draws parts in the order in which they were made.
pub struct Gradually {
    /// How many parts are due.
    due: RwSignal<usize>,
    made: Cell<usize>,
}

impl Gradually {
    /// Nothing waits yet.
    pub fn new() -> Self {
        Self { due: RwSignal::new(0), made: Cell::new(0) }
    }

    /// A part whose turn comes; `at_once` for what the reader sees first.
    pub fn part(&self, at_once: bool, draw: impl Fn() -> AnyView + Send + Sync + 'static) -> Live<AnyView> {
        let (due, turn) = (self.due, self.made.get());
        if !at_once {
            self.made.set(turn + 1);
        }
        // A part is drawn once: the memo keeps it when further ones follow.
        let is_due = Memo::new(move |_| at_once || turn < due.get());
        show(move || is_due.get().then(&draw))
    }

    /// Lets a part follow with every frame.
    pub fn start(&self) {
        follow(self.due, self.made.get());
    }
}

fn follow(due: RwSignal<usize>, all: usize) {
    request_animation_frame(move || {
        // The signal is gone when the reader has left.
        if due.try_update(|due| *due += 1).is_some_and(|()| due.get_untracked() < all) {
            follow(due, all);
        }
    });
}
