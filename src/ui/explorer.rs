//! What every component shares: the data, the state, and the answers that follow from both.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::query::{Answer, Engine, Index, Selection, Sort};
use relocation_explorer::share::{Ignored, Theme, View, ViewState};
use relocation_explorer::snapshot::{Collection, FactView, Lang, Problem};

use super::browser::{self, Step};

/// A snapshot that is open, with its index.
pub struct Open {
    /// The facts and what they refer to.
    pub collection: Collection,
    /// Their index.
    pub index: Arc<Index>,
}

impl Open {
    /// Checks and indexes a document.
    pub fn read(text: &str) -> Result<Arc<Self>, Vec<Problem>> {
        let collection = Collection::open(text)?;
        let index = Arc::new(Index::of(&collection));
        Ok(Arc::new(Self { collection, index }))
    }
}

/// The handle by which components read and change what is shown.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The snapshot.
    pub data: StoredValue<Arc<Open>>,
    /// The state, mirrored in the address.
    pub state: RwSignal<ViewState>,
    /// What the address said that was passed over.
    pub ignored: RwSignal<Vec<Ignored>>,
    /// Which facts pass the selection.
    pub answer: Memo<Answer>,
    /// The language shown.
    pub lang: Memo<Lang>,
    /// Whether dark colours are shown.
    pub dark: Memo<bool>,
}

impl Explorer {
    /// Reads the address, and follows it from now on.
    pub fn start(data: Arc<Open>) -> Self {
        let (state, ignored) = ViewState::parse(&browser::query());
        let (state, ignored) = (RwSignal::new(state), RwSignal::new(ignored));
        let engine = StoredValue::new_local(Engine::new(data.index.clone()));
        let selection: Memo<(Selection, Sort)> =
            Memo::new(move |_| state.with(|state| (state.selection.clone(), state.sort)));
        let answer = Memo::new(move |_| {
            selection.with(|(selection, sort)| {
                let mut answer = None;
                engine.update_value(|engine| answer = Some(engine.update(selection, *sort)));
                answer.unwrap_or_default()
            })
        });
        let browser_lang = browser::preferred_lang();
        let system_dark = browser::use_media("(prefers-color-scheme: dark)");
        let explorer = Self {
            data: StoredValue::new(data),
            state,
            ignored,
            answer,
            lang: Memo::new(move |_| state.with(|state| state.lang).unwrap_or(browser_lang)),
            dark: Memo::new(move |_| match state.with(|state| state.theme) {
                Some(theme) => theme == Theme::Dark,
                None => system_dark.get(),
            }),
        };
        let follow = window_event_listener(leptos::ev::popstate, move |_| {
            let (next, passed_over) = ViewState::parse(&browser::query());
            ignored.set(passed_over);
            state.set(next);
        });
        on_cleanup(move || follow.remove());
        explorer
    }

    /// The handle that [`App`](super::app::App) provides.
    pub fn get() -> Self {
        expect_context()
    }

    /// Changes the state as a step that the back button undoes.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        self.change(change, Step::Push);
    }

    /// Changes the state in place: typing, sorting.
    pub fn tune(self, change: impl FnOnce(&mut ViewState)) {
        self.change(change, Step::Replace);
    }

    fn change(self, change: impl FnOnce(&mut ViewState), step: Step) {
        let mut next = self.state.get_untracked();
        change(&mut next);
        if next == self.state.get_untracked() {
            return;
        }
        browser::write_query(&next.to_query(), step);
        self.ignored.set(Vec::new());
        self.state.set(next);
    }

    /// The link to the state that a change would lead to.
    pub fn href(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut next = self.state.get();
        change(&mut next);
        next.href()
    }

    /// Opens a fact's evidence.
    pub fn open_fact(self, id: &str) {
        let id = id.to_owned();
        self.go(|state| {
            state.fact = Some(id);
        });
    }

    /// Shows the facts of a selection in Explore.
    pub fn explore(self, selection: Selection) {
        self.go(|state| {
            state.view = View::Explore;
            state.selection = selection;
        });
    }

    /// The permanent address of a fact's page, in no particular language.
    pub fn fact_link(id: &str) -> String {
        let state = ViewState { view: View::Explore, fact: Some(id.to_owned()), ..ViewState::default() };
        format!("{}{}", browser::address(), state.href())
    }

    /// Works with the fact at a place of the document.
    pub fn with_fact<T>(self, at: u32, work: impl FnOnce(FactView) -> T) -> Option<T> {
        self.data.with_value(|data| data.collection.get(at as usize).map(work))
    }

    /// The place in the document of the fact whose evidence is open.
    pub fn open_at(self) -> Option<u32> {
        let state = self.state.read();
        let id = state.fact.as_ref()?;
        self.data.with_value(|data| data.collection.find(id).map(|view| view.at as u32))
    }

    /// Which of the address's codes the snapshot does not have.
    pub fn stale(self) -> Vec<Ignored> {
        let state = self.state.read();
        let mut stale: Vec<Ignored> = self.data.with_value(|data| {
            let unknown = data.index.unknown(&state.selection).into_iter();
            unknown.map(|(facet, value)| Ignored { name: facet.key().to_owned(), value }).collect()
        });
        if let Some(id) = &state.fact
            && self.data.with_value(|data| data.collection.find(id).is_none())
        {
            stale.push(Ignored { name: "fact".to_owned(), value: id.clone() });
        }
        stale
    }
}
