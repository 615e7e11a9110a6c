//! The room around the desk: the store, and which draft lies on the desk, also while another view is shown.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::desk::{Desk, KeptDraft, KeptHead, restore};
use relocation_explorer::coding::draft::{Draft, Journal, Stamp, Step};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, CodeWords, DraftWords};

use super::readings::Readings;
use super::store::{Memory, Store, Unkept};
use crate::ui::explorer::Explorer;
use crate::ui::library::Library;

/// Under which name the tab remembers the draft that lies on the desk.
const OPEN: &str = "open";

/// How well a draft is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// All is kept.
    Kept,
    /// Something is on its way.
    Busy,
    /// The last steps are not kept.
    Failed(Unkept),
}

/// A draft on the desk, with what is not kept of it yet.
#[derive(Clone)]
pub struct Bench {
    /// Under which the store keeps it.
    pub id: Arc<str>,
    /// The desk.
    pub desk: ArcRwSignal<Desk>,
    /// How well it is kept.
    pub keeping: ArcRwSignal<Keeping>,
    waiting: ArcStoredValue<VecDeque<(KeptHead, Step)>>,
}

/// The room.
#[derive(Clone, Copy)]
pub struct Room {
    /// What lies on the desk.
    pub bench: RwSignal<Option<Bench>>,
    /// Whether it is known what the store has.
    pub is_ready: RwSignal<bool>,
    /// What is to be said of what was brought.
    pub said: RwSignal<Option<String>>,
    /// What is being read.
    pub readings: Readings,
    /// A draft that came without its text.
    pub textless: RwSignal<Option<Draft>>,
    store: StoredValue<Option<Store>, LocalStorage>,
    explorer: Explorer,
    library: Library,
    /// The reader's language.
    pub lang: Lang,
}

impl Room {
    /// Enters it: what lay on the desk still does; after the page was loaded anew, what the tab remembers.
    pub fn enter() -> Self {
        let library = Library::get();
        let laid = library.desk.with_value(|desk| desk.as_ref()?.downcast_ref::<Bench>().cloned());
        let room = Self {
            bench: RwSignal::new(laid),
            is_ready: RwSignal::new(false),
            said: RwSignal::new(None),
            readings: Readings::new(),
            textless: RwSignal::new(None),
            store: StoredValue::new_local(None),
            explorer: Explorer::get(),
            library,
            lang: expect_context(),
        };
        spawn_local(async move {
            let store = Store::open().await;
            if room.store.try_set_value(store.clone()).is_some() {
                return; // the view is gone
            }
            if let Some(store) = store.filter(|_| room.bench.with_untracked(Option::is_none)) {
                let id = store.recall(Memory::Tab, OPEN);
                if !id.is_empty() {
                    room.resume(id).await;
                }
            }
            room.is_ready.try_set(true);
        });
        room
    }

    /// The store, once it is there.
    pub fn store(self) -> Option<Store> {
        self.store.try_get_value().flatten()
    }

    /// Lays a new draft on the desk, and keeps it.
    pub fn begin(self, draft: Draft) {
        let store = self.store();
        let id = store.as_ref().map_or_else(|| "unkept".to_owned(), Store::new_id);
        let base = draft.to_json();
        let keeping = if store.is_some() { Keeping::Busy } else { Keeping::Failed(Unkept::Forbidden) };
        let bench = self.lay(id.clone(), Journal::new(draft), keeping);
        let Some(store) = store else { return };
        spawn_local(async move {
            let head = head_of(&bench);
            let kept = store.create(&head, &base).await;
            bench.keeping.set(kept.map_or_else(Keeping::Failed, |()| Keeping::Kept));
            write(store, bench).await;
        });
    }

    /// Lays a kept draft on the desk.
    pub async fn resume(self, id: String) {
        let Some(store) = self.store() else { return };
        let kept: Option<KeptDraft> = store.load(&id).await.unwrap_or_default();
        match kept.as_ref().and_then(restore) {
            Some((journal, lost)) => {
                self.lay(id, journal, Keeping::Kept);
                if lost > 0 {
                    self.said.try_set(Some(CodeWords::lost(self.lang, lost)));
                }
            }
            None if kept.is_some() => {
                self.said.try_set(Some(words::code(self.lang).refused_base.to_owned()));
            }
            None => {}
        }
    }

    fn lay(self, id: String, journal: Journal, keeping: Keeping) -> Bench {
        self.readings.stop();
        self.said.try_set(None);
        let tab = self.store().map_or_else(String::new, |store| {
            store.remember(Memory::Tab, OPEN, &id);
            store.new_id()
        });
        let collection = self.explorer.data.with_value(|data| Arc::clone(&data.collection));
        let bench = Bench {
            id: id.into(),
            desk: ArcRwSignal::new(Desk::new(journal, collection, tab)),
            keeping: ArcRwSignal::new(keeping),
            waiting: ArcStoredValue::new(VecDeque::new()),
        };
        self.library.desk.set_value(Some(Box::new(bench.clone())));
        self.bench.try_set(Some(bench.clone()));
        bench
    }

    /// Takes what lies on the desk off it.
    pub fn clear(self) {
        if let Some(store) = self.store() {
            store.remember(Memory::Tab, OPEN, "");
        }
        self.library.desk.set_value(None);
        self.bench.set(None);
    }

    /// Keeps a step behind those before it.
    pub fn keep(self, bench: &Bench, step: Step) {
        let head = KeptHead { stamp: step.stamp(), ..head_of(bench) };
        bench.waiting.update_value(|waiting| waiting.push_back((head, step)));
        let is_kept = bench.keeping.with_untracked(|keeping| *keeping == Keeping::Kept);
        if let Some(store) = self.store().filter(|_| is_kept) {
            spawn_local(write(store, bench.clone()));
        }
    }

    /// Takes the other tab's state of the draft.
    pub fn take_over(self, bench: &Bench) {
        let id = bench.id.to_string();
        self.bench.set(None);
        spawn_local(async move { self.resume(id).await });
    }

    /// Makes a draft of its own of what is here, since another tab has changed the one that it was.
    pub fn keep_copy(self, bench: &Bench) {
        self.begin(bench.desk.with_untracked(|desk| desk.draft().clone()));
    }

    /// How well it is kept, in words; none where all is well.
    pub fn unkept(self, keeping: &Keeping, here: &Stamp) -> Option<String> {
        let words = words::code(self.lang);
        let Keeping::Failed(why) = keeping else { return None };
        Some(match why {
            Unkept::Full => words.store_full.to_owned(),
            Unkept::Forbidden => words.store_forbidden.to_owned(),
            Unkept::Gone => words.store_gone.to_owned(),
            Unkept::Conflict(found) => DraftWords::conflict(self.lang, found.revision, here.revision),
        })
    }
}

fn head_of(bench: &Bench) -> KeptHead {
    bench.desk.with_untracked(|desk| KeptHead::of(bench.id.to_string(), desk, js_sys::Date::now()))
}

/// Writes what waits, step by step.
async fn write(store: Store, bench: Bench) {
    while let Some((head, step)) = bench.waiting.try_update_value(VecDeque::pop_front).flatten() {
        if bench.keeping.with_untracked(|keeping| matches!(keeping, Keeping::Failed(_))) {
            return;
        }
        bench.keeping.set(Keeping::Busy);
        if let Err(why) = store.append(&head, &step).await {
            bench.keeping.set(Keeping::Failed(why));
            return;
        }
    }
    bench.keeping.update(|keeping| {
        if *keeping == Keeping::Busy {
            *keeping = Keeping::Kept;
        }
    });
}
