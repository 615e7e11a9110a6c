//! What is open above the views: the built-in snapshot or a file of the reader's, and the reader's copy of a source.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::snapshot::{Collection, Problem};

use super::explorer::Open;

/// The snapshot that is shown, and the name of the reader's file that it was read from.
#[derive(Clone)]
struct Shown {
    data: Arc<Open>,
    file: Option<String>,
}

/// A text that the reader brought, to hold the figures against.
#[derive(Clone, PartialEq)]
pub struct OwnCopy {
    /// The text.
    pub text: String,
    /// The hash of its bytes, where the browser gives one.
    pub sha256: Option<String>,
}

/// The handle by which the page changes what is open. It outlives the explorer, which is built anew for each
/// snapshot.
#[derive(Clone, Copy)]
pub struct Library {
    built_in: StoredValue<Arc<Open>>,
    shown: RwSignal<Shown>,
    /// The reader's copy of a source text.
    pub copy: RwSignal<Option<OwnCopy>>,
    just_changed: StoredValue<bool>,
}

impl Library {
    /// Shows the built-in snapshot.
    pub fn new(built_in: Arc<Open>) -> Self {
        Self {
            built_in: StoredValue::new(built_in.clone()),
            shown: RwSignal::new(Shown { data: built_in, file: None }),
            copy: RwSignal::new(None),
            just_changed: StoredValue::new(false),
        }
    }

    /// The handle that [`show_in`](super::app::show_in) provides.
    pub fn get() -> Self {
        expect_context()
    }

    /// The snapshot that is shown, followed.
    pub fn data(self) -> Arc<Open> {
        self.shown.get().data
    }

    /// The name of the reader's file that is shown; the whole page is built anew when it changes.
    pub fn file(self) -> Option<String> {
        self.shown.get_untracked().file
    }

    /// Checks a file of the reader's, and shows it in place of what is shown.
    ///
    /// # Errors
    /// Every problem of the file; what is shown stays.
    pub fn open(self, file: String, text: &str) -> Result<(), Vec<Problem>> {
        let data = Open::of(Collection::open(text)?);
        self.show(Shown { data, file: Some(file) });
        Ok(())
    }

    /// Goes back to the built-in snapshot.
    pub fn close(self) {
        self.show(Shown { data: self.built_in.get_value(), file: None });
    }

    fn show(self, shown: Shown) {
        self.just_changed.set_value(true);
        self.shown.set(shown);
    }

    /// Whether another snapshot has come since this was last asked.
    pub fn take_change(self) -> bool {
        let changed = self.just_changed.get_value();
        self.just_changed.set_value(false);
        changed
    }
}
