//! What every component shares: the data and the state.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::query::Selection;
use relocation_explorer::session::Session;
use relocation_explorer::share::{Citation, Controls, Home, Ignored, Theme, View, ViewState};
use relocation_explorer::snapshot::{FactView, Lang};

use super::address::Address;
use super::browser::{self, HistoryStep};
use super::debounce::{Typed, debounced};
use super::opening::Opening;

/// What the share dialog is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareSubject {
    /// All that is shown.
    View,
    /// The open fact alone.
    Fact,
    /// A row of a comparison, by the state that names it.
    Row(StoredValue<ViewState>),
    /// How to cite something.
    Cite(CiteSubject),
}

/// What is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CiteSubject {
    /// The fact at a place of the document.
    Fact(u32),
    /// The report at a place of the document.
    Report(u32),
    /// A row of a comparison, as its view wrote it.
    Row(StoredValue<Citation>),
    /// All that is shown.
    View,
    /// The collection.
    Data,
}

/// The handle by which components read and change what is shown.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The snapshot.
    pub data: StoredValue<Arc<Session>>,
    /// The state, mirrored in the address.
    written: RwSignal<ViewState>,
    /// The state as components read it.
    pub state: Memo<ViewState>,
    /// The state that links start from. It follows once nothing changes for a moment: there may be hundreds of links.
    linked: Memo<ViewState>,
    /// Where it is mirrored.
    pub address: Address,
    /// What the address said that was passed over.
    pub ignored: RwSignal<Vec<Ignored>>,
    /// What it selects that the snapshot does not have; see [`follow_unknown`](super::unknown::follow_unknown).
    pub unknown: RwSignal<Vec<Ignored>>,
    /// What the reader is about to share.
    pub sharing: RwSignal<Option<ShareSubject>>,
    /// Whether the reader searches everything.
    pub searching: RwSignal<bool>,
    /// The stop of the tour that the reader has come to, while they take it.
    pub touring: RwSignal<Option<usize>>,
    /// What the reader has put aside, as its mirror says: the number of the last change, and a name a line.
    pub aside: RwSignal<String>,
    /// What is said of the last thing that was put aside.
    pub told: RwSignal<String>,
    /// The language shown.
    pub lang: Memo<Lang>,
    /// Whether dark colours are shown.
    pub dark: Memo<bool>,
    /// How far what it begins with has been built.
    pub opening: Opening,
    /// The words that are being typed.
    pub typed: Typed,
    /// Told when they are no longer: what their field shows may then be neither they nor another text of the state.
    retyped: Trigger,
    /// Whether nothing but what the address first named has been shown so far.
    beginning: StoredValue<bool>,
}

impl Explorer {
    /// Reads the address, and follows it from now on.
    pub fn start(data: Arc<Session>, address: Address) -> Self {
        let (state, ignored) = address.read();
        let (written, ignored) = (RwSignal::new(state), RwSignal::new(ignored));
        let state = Memo::new(move |_| written.get());
        let browser_lang = browser::preferred_lang();
        let system_dark = browser::use_media("(prefers-color-scheme: dark)");
        let linked = debounced(state);
        let beginning = StoredValue::new(true);
        let explorer = Self {
            data: StoredValue::new(data),
            written,
            state,
            linked: Memo::new(move |_| linked.get()),
            address,
            ignored,
            unknown: RwSignal::new(Vec::new()),
            sharing: RwSignal::new(None),
            searching: RwSignal::new(false),
            touring: RwSignal::new(None),
            aside: RwSignal::new(String::new()),
            told: RwSignal::new(String::new()),
            lang: Memo::new(move |_| state.with(|state| state.lang).unwrap_or(browser_lang)),
            dark: Memo::new(move |_| match state.with(ViewState::theme) {
                Some(theme) => theme == Theme::Dark,
                None => system_dark.get(),
            }),
            opening: Opening::of(address),
            typed: Typed::nothing(),
            retyped: Trigger::new(),
            beginning,
        };
        address.follow(move |next, passed_over| {
            if explorer.typed.take().is_some() {
                explorer.retyped.notify();
            }
            beginning.set_value(false);
            ignored.set(passed_over);
            if written.with_untracked(|written| *written != next) {
                written.set(next);
            }
        });
        explorer
    }

    /// Whether the page is only just opening, and is still there: then it is built in slices, see [`later`](super::later::later).
    pub fn is_beginning(self) -> bool {
        self.beginning.try_get_value().unwrap_or_default()
    }

    /// Whether the reader can put things aside: not in other pages, whose store is none of ours.
    pub fn keeps_basket(self) -> bool {
        matches!(self.address, Address::Page) && !self.state.with_untracked(|state| state.embed)
    }

    /// The same handle with its own copies of the signals that many components follow, for what is shown for a while and
    /// then gone: a signal remembers every effect that ever followed it, and the copies go with what they were made for.
    pub fn scoped(self) -> Self {
        let Self { state, linked, .. } = self;
        Self { state: Memo::new(move |_| state.get()), linked: Memo::new(move |_| linked.get()), ..self }
    }

    /// The handle that [`show_in`](super::app::show_in) provides.
    pub fn get() -> Self {
        expect_context()
    }

    /// Changes the state as a step that the back button undoes.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        self.change(change, HistoryStep::Push);
    }

    /// Changes the state in place: sorting, columns.
    pub fn tune(self, change: impl FnOnce(&mut ViewState)) {
        self.change(change, HistoryStep::Replace);
    }

    /// Looks for words as the reader types them, once they see what they typed; the address follows when they pause.
    pub fn type_in(self, text: String) {
        self.typed.keep(text, move || self.take_over());
    }

    /// What a field of words shows.
    pub fn words(self) -> String {
        self.retyped.track();
        self.state.with(|state| state.selection.text.clone())
    }

    fn take_over(self) {
        if let Some(text) = self.typed.take() {
            self.retyped.notify();
            self.change(|state| state.selection.text = text, HistoryStep::Typing);
        }
    }

    fn change(self, change: impl FnOnce(&mut ViewState), step: HistoryStep) {
        self.take_over();
        let mut next = self.state.get_untracked();
        change(&mut next);
        next.fit();
        if next == self.state.get_untracked() {
            return;
        }
        self.beginning.set_value(false);
        self.address.write(&next, step);
        self.ignored.set(Vec::new());
        self.written.set(next);
    }

    /// Asks the present state something, also while what is shown is being taken down.
    pub fn shows(self, ask: impl FnOnce(&ViewState) -> bool) -> bool {
        self.written.try_with_untracked(ask).unwrap_or_default()
    }

    /// The link to the state that a change would lead to.
    pub fn href(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut next = self.linked.get();
        change(&mut next);
        next.fit();
        self.address.link(&next)
    }

    /// Whether this is a picture in another page, which shows what its publisher chose and nothing else.
    pub fn is_fixed(self) -> bool {
        self.state.with_untracked(|state| state.shown_controls() == Controls::None)
    }

    /// Opens a fact's evidence; from a picture that nobody may change, in the page as a whole.
    pub fn open_fact(self, id: &str) {
        if self.is_fixed() {
            browser::open_tab(&self.fact_link(id));
            return;
        }
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

    /// Where it stands, and which data its links lead to.
    pub fn home(self) -> Home {
        Home { address: self.address.home(), data: self.state.with_untracked(|state| state.data.clone()) }
    }

    /// The permanent address of a fact's page, in no particular language.
    pub fn fact_link(self, id: &str) -> String {
        self.home().fact(id)
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
        let mut stale = self.unknown.get();
        if let Some(id) = self.state.with(|state| state.fact.clone())
            && self.open_at().is_none()
            && !self.state.with(ViewState::is_excerpt)
        {
            stale.push(Ignored { name: "fact".to_owned(), value: id });
        }
        stale
    }
}
