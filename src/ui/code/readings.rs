//! What is being read of a file that was brought: how far it is, and that the coder may stop it.

use leptos::prelude::*;

/// The reading of a file, one at a time.
#[derive(Clone, Copy)]
pub struct Readings {
    /// How far it is, in words; none where nothing is read.
    pub said: RwSignal<Option<String>>,
    latest: StoredValue<u32>,
}

impl Readings {
    /// None yet.
    pub fn new() -> Self {
        Self { said: RwSignal::new(None), latest: StoredValue::new(0) }
    }

    /// Begins with one, in place of another that is going on.
    pub fn begin(self, said: &str) -> Reading {
        self.stop();
        self.said.try_set(Some(said.to_owned()));
        Reading { all: self, number: self.latest.try_get_value().unwrap_or_default() }
    }

    /// Ends what is going on.
    pub fn stop(self) {
        self.latest.try_update_value(|latest| *latest += 1);
        self.said.try_set(None);
    }
}

/// One of them.
#[derive(Clone, Copy)]
pub struct Reading {
    all: Readings,
    number: u32,
}

impl Reading {
    /// Whether somebody still waits for it.
    pub fn is_wanted(self) -> bool {
        self.all.latest.try_get_value() == Some(self.number)
    }

    /// Says how far it is.
    pub fn say(self, said: String) {
        if self.is_wanted() {
            self.all.said.try_set(Some(said));
        }
    }
}
