//! What is open above the views: the built-in snapshot or a file of the reader's, and the reader's copy of a source.

use std::any::Any;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use relocation_explorer::snapshot::{Collection, Opening, Problem};

use super::browser::{self, read_in_slices};
use relocation_explorer::session::Session;

/// The built-in snapshot, opened once for all explorers of a page; none where it breaks rules.
pub fn built_in() -> Option<Arc<Session>> {
    static BUILT_IN: OnceLock<Option<Arc<Session>>> = OnceLock::new();
    BUILT_IN.get_or_init(Session::built_in).clone()
}

/// The snapshot that is shown, and the name of the reader's file that it was read from.
#[derive(Clone)]
struct Shown {
    data: Arc<Session>,
    file: Option<String>,
    /// Of a draft that is shown: what was shown before.
    before: Option<Arc<Shown>>,
}

/// What becomes of a file that the reader has chosen.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    /// The file’s name, without its folder.
    pub file: String,
    /// How many others were dropped with it, which are left alone.
    pub others: u32,
    /// How far it has come.
    pub state: ChosenState,
}

/// How far a chosen file has come. One that is opened takes the place of what is shown.
#[derive(Clone, PartialEq)]
pub enum ChosenState {
    /// It is being read and checked; the part of the work that is done.
    Opening(f64),
    /// The browser could not read it.
    Unreadable,
    /// Something is wrong with it.
    Refused(Vec<Problem>),
}

/// Reading the bytes is this part of the work, opening them the rest.
const READING: f64 = 0.1;

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
    built_in: StoredValue<Arc<Session>>,
    shown: RwSignal<Shown>,
    /// The reader's copy of a source text.
    pub copy: RwSignal<Option<OwnCopy>>,
    /// The reader's own draft that is checked.
    pub draft: RwSignal<Option<String>>,
    /// The file that was chosen last, until it is shown or the reader cancels.
    pub chosen: RwSignal<Option<Chosen>>,
    /// Which choice of a file it is; a later one ends the work on an earlier one.
    choice: StoredValue<u32>,
    /// What lies on the coding desk, while another view is shown. Only the desk knows its type.
    pub desk: StoredValue<Option<Box<dyn Any + Send + Sync>>>,
    just_changed: StoredValue<bool>,
}

impl Library {
    /// Shows the built-in snapshot.
    pub fn new(built_in: Arc<Session>) -> Self {
        Self {
            built_in: StoredValue::new(built_in.clone()),
            shown: RwSignal::new(Shown { data: built_in, file: None, before: None }),
            copy: RwSignal::new(None),
            draft: RwSignal::new(None),
            chosen: RwSignal::new(None),
            choice: StoredValue::new(0),
            desk: StoredValue::new(None),
            just_changed: StoredValue::new(false),
        }
    }

    /// The handle that [`show_in`](super::app::show_in) provides.
    pub fn get() -> Self {
        expect_context()
    }

    /// The snapshot that is shown, followed.
    pub fn data(self) -> Arc<Session> {
        self.shown.get().data
    }

    /// The name of the reader's file that is shown; the whole page is built anew when it changes.
    pub fn file(self) -> Option<String> {
        self.shown.get_untracked().file
    }

    /// Reads and checks a file of the reader's in slices, and shows it in place of what is shown if nothing is wrong with
    /// it. [`chosen`](Self::chosen) says how far that is, and what came of it.
    pub async fn open(self, file: web_sys::File, others: u32) {
        self.cancel();
        let choice = self.choice.get_value();
        let name = file.name();
        let tell = |state| {
            let current = self.choice.get_value() == choice;
            if current {
                self.chosen.set(Some(Chosen { file: name.clone(), others, state }));
            }
            current
        };
        let bytes = match read_in_slices(&file, |part| tell(ChosenState::Opening(part * READING))).await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return,
            Err(error) => {
                leptos::logging::warn!("{name} could not be read: {error:?}");
                tell(ChosenState::Unreadable);
                return;
            }
        };
        let mut opening = Opening::of(bytes);
        let opened = loop {
            if let Some(opened) = browser::for_a_while(|| opening.advance()).await {
                break opened;
            }
            if !tell(ChosenState::Opening(READING + opening.progress() * (1.0 - READING))) {
                return;
            }
        };
        match opened {
            Ok(collection) => {
                self.cancel();
                self.show(Shown { data: Session::of(collection), file: Some(name), before: None });
            }
            Err(problems) => {
                tell(ChosenState::Refused(problems));
            }
        }
    }

    /// Ends the work on a chosen file, and forgets what came of it.
    pub fn cancel(self) {
        self.choice.update_value(|choice| *choice += 1);
        if self.chosen.with_untracked(Option::is_some) {
            self.chosen.set(None);
        }
    }

    /// Goes back to what was shown before a draft, or else to the built-in snapshot.
    pub fn close(self) {
        let before = self.shown.get_untracked().before;
        self.show(match before {
            Some(before) => (*before).clone(),
            None => Shown { data: self.built_in.get_value(), file: None, before: None },
        });
    }

    /// Shows a draft under a name, until the reader goes back to the desk.
    pub fn show_draft(self, collection: Collection, name: String) {
        let before = Some(Arc::new(self.shown.get_untracked()));
        self.show(Shown { data: Session::of(collection), file: Some(name), before });
    }

    /// Whether what is shown is a draft.
    pub fn is_draft(self) -> bool {
        self.shown.with_untracked(|shown| shown.before.is_some())
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
