//! The reader's own basket as its page works on it: every change goes through here.

use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Brief, Change, Entry, Outcome};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{BasketWords, basket};

use super::brief::brief_of;
use crate::ui::aside::{Kept, Unkept, change};
use crate::ui::browser::{after_paint, focused};
use crate::ui::explorer::Explorer;

/// What was taken out, to be put back.
#[derive(Clone)]
pub enum Removed {
    /// An entry, with its place.
    One(Entry, usize),
    /// Everything.
    All(Basket),
}

/// What the parts of the editor share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The explorer.
    pub explorer: Explorer,
    /// The language shown.
    pub lang: Lang,
    /// What the store holds.
    pub basket: RwSignal<Basket>,
    /// What it says; follows the data and the order, not the reader's words.
    pub brief: Memo<Brief>,
    /// What a reader should hear of a change.
    pub said: RwSignal<String>,
    /// What was taken out last.
    pub removed: RwSignal<Option<Removed>>,
    /// How long it is kept, once it was read.
    pub kept: RwSignal<Option<Kept>>,
}

impl Desk {
    /// The desk of the present explorer.
    pub fn new() -> Self {
        let (explorer, lang) = (Explorer::get(), expect_context());
        let basket = RwSignal::new(Basket::default());
        let bare = Memo::new(move |_| basket.with(Basket::bare));
        Self {
            explorer,
            lang,
            basket,
            brief: Memo::new(move |_| bare.with(|bare| brief_of(explorer, bare, lang))),
            said: RwSignal::new(String::new()),
            removed: RwSignal::new(None),
            kept: RwSignal::new(None),
        }
    }

    /// Makes a change in the store, then does what follows once that is shown.
    pub fn change(self, made: Change, then: impl FnOnce(Outcome) + 'static) {
        let words = basket(self.lang);
        leptos::task::spawn_local(async move {
            match change(self.explorer, made).await {
                Ok((basket, outcome, kept)) => {
                    self.kept.try_set(Some(kept));
                    self.basket.try_set(basket);
                    if outcome == Outcome::Full {
                        self.said.try_set(words.full.to_owned());
                    }
                    after_paint(move || then(outcome));
                }
                Err(Unkept) => {
                    self.said.try_set(words.not_stored.to_owned());
                }
            }
        });
    }

    /// Moves an entry by a step, and keeps the focus where it was.
    pub fn step(self, id: u32, down: bool) {
        let (place, all) = self.basket.with_untracked(|basket| (basket.place(id), basket.entries().len()));
        let Some(place) = place else { return };
        let to = if down { place + 1 } else { place.saturating_sub(1) };
        if to == place || to >= all {
            return;
        }
        let focused = focused();
        self.change(Change::Move(id, to), move |_| {
            if let Some(focused) = focused {
                let _ = focused.focus();
            }
            self.said.try_set(BasketWords::moved(self.lang, to + 1, all));
        });
    }

    /// Takes an entry out; it can be put back.
    pub fn remove(self, id: u32) {
        let found = self
            .basket
            .with_untracked(|basket| Some(Removed::One(basket.entry_of(id)?.clone(), basket.place(id)?)));
        self.take_out(Change::Remove(id), found);
    }

    /// Takes everything out; it can be put back.
    pub fn clear(self) {
        self.take_out(Change::Clear, Some(Removed::All(self.basket.get_untracked())));
    }

    fn take_out(self, change: Change, removed: Option<Removed>) {
        self.change(change, move |_| {
            self.removed.try_set(removed);
            after_paint(move || self.focus("undo-remove"));
        });
    }

    /// Leads the focus to an element.
    pub fn focus(self, id: &str) {
        if let Some(element) = self.explorer.address.find(id) {
            let _ = element.focus();
        }
    }
}
