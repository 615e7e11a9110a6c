//! What is open above the views: the built-in snapshot or a file of the reader's, and the reader's copy of a source.

use std::any::Any;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use relocation_explorer::share::{DataAddress, MOST_BYTES, ViewState};
use relocation_explorer::snapshot::{Collection, Problem};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::address::Address;
use super::browser::{HistoryStep, read_in_slices};
use super::document::open_document;
use relocation_explorer::session::Session;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadFetching)]
    fn load_fetching() -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The script.
    type Fetching;
    #[wasm_bindgen(method, js_name = fetchBytes)]
    fn fetch_bytes(this: &Fetching, address: &str, most: u32, tell: &JsValue) -> js_sys::Promise;
}

/// The bytes behind an address. `hear` is told how many have come and how many there will be, and says whether to go on.
async fn fetch_bytes(address: &str, hear: impl Fn(f64, f64) -> bool + 'static) -> Result<Vec<u8>, JsValue> {
    let script: Fetching = JsFuture::from(load_fetching()).await?.unchecked_into();
    let hear = Closure::<dyn Fn(f64, f64) -> bool>::new(hear);
    let bytes = JsFuture::from(script.fetch_bytes(address, MOST_BYTES, hear.as_ref())).await?;
    Ok(js_sys::Uint8Array::from(bytes).to_vec())
}

/// The packed data of who published the page, where they are not those that the program holds.
static PUBLISHED: OnceLock<Vec<u8>> = OnceLock::new();

/// Puts packed data in the place of those that the program holds, before anything is shown.
#[wasm_bindgen(js_name = takeData)]
pub fn take_data(packed: Vec<u8>) {
    let _ = PUBLISHED.set(packed);
}

/// The page's own snapshot, opened once for all explorers of a page; none where it breaks rules.
pub fn built_in() -> Option<Arc<Session>> {
    static BUILT_IN: OnceLock<Option<Arc<Session>>> = OnceLock::new();
    BUILT_IN.get_or_init(|| Session::begin(PUBLISHED.get().map(Vec::as_slice))).clone()
}

/// Whether some data are those that the program was built with, of which the page's pictures are drawn.
pub fn is_built_in(data: &Arc<Session>) -> bool {
    PUBLISHED.get().is_none() && built_in().is_some_and(|own| Arc::ptr_eq(&own, data))
}

/// The snapshot that is shown, and where it is from.
#[derive(Clone)]
struct Shown {
    data: Arc<Session>,
    origin: Origin,
}

/// What the address names instead of what is shown.
#[derive(Clone)]
pub enum Asked {
    /// A snapshot, which is still to be fetched.
    Fetch(DataAddress),
    /// The page's own again.
    BuiltIn,
}

/// Where a snapshot is from.
#[derive(Clone)]
pub enum Origin {
    /// The page's own.
    BuiltIn,
    /// A file of the reader's, by its name.
    File(String),
    /// Another address.
    Address(DataAddress),
    /// A draft of the coding desk.
    Draft(Arc<Draft>),
}

/// A draft that is shown.
pub struct Draft {
    name: String,
    before: Shown,
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
    /// It could not be fetched.
    Unfetched(Unfetched),
    /// What reads and checks it could not be fetched.
    Unchecked,
    /// Something is wrong with it.
    Refused(Vec<Problem>),
}

/// Why a snapshot could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfetched {
    /// It is none of the web, or names a user.
    NotAllowed,
    /// There was no answer, or none that this page may read.
    NoAnswer,
    /// The answer was this status.
    Status(u16),
    /// There was more than is allowed.
    TooLarge,
}

/// Reading the bytes is this part of the work, opening them the rest.
const READING: f64 = 0.1;
/// The same of fetching them.
const FETCHING: f64 = 0.6;

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
    address: Address,
    built_in: StoredValue<Arc<Session>>,
    shown: RwSignal<Shown>,
    /// What the address names instead, until that is shown.
    pub asked: RwSignal<Option<Asked>>,
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

impl Origin {
    /// The address that it was fetched from.
    fn address(&self) -> Option<DataAddress> {
        match self {
            Self::Address(address) => Some(address.clone()),
            _ => None,
        }
    }
}

impl Library {
    /// Shows the built-in snapshot, unless the address names another.
    pub fn new(built_in: Arc<Session>, address: Address) -> Self {
        let asked = address.read().0.data.map(Asked::Fetch);
        Self {
            address,
            built_in: StoredValue::new(built_in.clone()),
            shown: RwSignal::new(Shown { data: built_in, origin: Origin::BuiltIn }),
            asked: RwSignal::new(asked),
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

    /// Where what is shown is from; the whole page is built anew when it changes.
    pub fn origin(self) -> Origin {
        self.shown.with_untracked(|shown| shown.origin.clone())
    }

    /// The name of the file or the draft of the reader's that is shown.
    pub fn file(self) -> Option<String> {
        match self.origin() {
            Origin::File(name) => Some(name),
            Origin::Draft(draft) => Some(draft.name.clone()),
            Origin::BuiltIn | Origin::Address(_) => None,
        }
    }

    /// Whether what is shown is not the page's own.
    pub fn is_foreign(self) -> bool {
        self.shown.with_untracked(|shown| !matches!(shown.origin, Origin::BuiltIn))
    }

    /// Follows the address: what it names is to be shown, or the built-in snapshot where it names nothing more.
    pub fn follow_address(self, named: Option<DataAddress>) {
        let current = match self.asked.get_untracked() {
            Some(Asked::Fetch(address)) => Some(address),
            Some(Asked::BuiltIn) => None,
            None => self.shown.with_untracked(|shown| shown.origin.address()),
        };
        if current != named {
            self.asked.set(Some(named.map_or(Asked::BuiltIn, Asked::Fetch)));
        }
    }

    /// Shows the built-in snapshot.
    pub fn show_built_in(self) {
        self.cancel();
        self.show(self.built_in.get_value(), Origin::BuiltIn);
    }

    /// Says of a file or an address how far its opening has come; false where that was given up.
    fn teller(self, file: String, others: u32) -> impl Fn(ChosenState) -> bool + Clone + 'static {
        self.cancel();
        let choice = self.choice.get_value();
        move |state| {
            let current = self.choice.get_value() == choice;
            if current {
                self.chosen.set(Some(Chosen { file: file.clone(), others, state }));
            }
            current
        }
    }

    /// Reads and checks a file of the reader's in slices, and shows it in place of what is shown if nothing is wrong with
    /// it. [`chosen`](Self::chosen) says how far that is, and what came of it.
    pub async fn open(self, file: web_sys::File, others: u32) {
        let name = file.name();
        let tell = self.teller(name.clone(), others);
        match read_in_slices(&file, |part| tell(ChosenState::Opening(part * READING))).await {
            Ok(Some(bytes)) => self.check(bytes, Origin::File(name), tell).await,
            Ok(None) => {}
            Err(error) => {
                leptos::logging::warn!("{name} could not be read: {error:?}");
                tell(ChosenState::Unreadable);
            }
        }
    }

    /// The same with the snapshot at an address.
    pub async fn fetch(self, address: DataAddress) {
        let tell = self.teller(address.to_string(), 0);
        if !address.is_allowed() {
            tell(ChosenState::Unfetched(Unfetched::NotAllowed));
            return;
        }
        let told = tell.clone();
        let hear = move |loaded: f64, size: f64| {
            let part = if size > 0.0 { (loaded / size).min(1.0) } else { 0.0 };
            told(ChosenState::Opening(part * FETCHING))
        };
        match fetch_bytes(address.as_str(), hear).await {
            Ok(bytes) => self.check(bytes, Origin::Address(address), tell).await,
            Err(error) => {
                let status = error.as_f64().map(|status| Unfetched::Status(status as u16));
                let is_large = error.as_string().is_some_and(|told| told == "large");
                let why = status.unwrap_or(if is_large { Unfetched::TooLarge } else { Unfetched::NoAnswer });
                // What the reader gave up is no failure.
                if tell(ChosenState::Unfetched(why)) {
                    leptos::logging::warn!("{address} could not be fetched: {error:?}");
                }
            }
        }
    }

    async fn check(
        self,
        bytes: Vec<u8>,
        origin: Origin,
        tell: impl Fn(ChosenState) -> bool + Clone + 'static,
    ) {
        let before = if matches!(origin, Origin::Address(_)) { FETCHING } else { READING };
        let told = tell.clone();
        match open_document(bytes, move |done| told(ChosenState::Opening(before + done * (1.0 - before))))
            .await
        {
            Ok(Some(Ok(collection))) => {
                self.cancel();
                self.show(Session::of(collection), origin);
            }
            Ok(Some(Err(problems))) => {
                tell(ChosenState::Refused(problems));
            }
            Ok(None) => {}
            Err(error) => {
                leptos::logging::warn!("what opens data could not be fetched: {error}");
                tell(ChosenState::Unchecked);
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
        match self.origin() {
            Origin::Draft(draft) => self.show(Arc::clone(&draft.before.data), draft.before.origin.clone()),
            _ => self.show_built_in(),
        }
    }

    /// Shows a draft under a name, until the reader goes back to the desk.
    pub fn show_draft(self, collection: Collection, name: String) {
        let before = self.shown.get_untracked();
        self.show(Session::of(collection), Origin::Draft(Arc::new(Draft { name, before })));
    }

    /// Shows what the reader has opened under a name.
    pub fn show_opened(self, collection: Collection, name: String) {
        self.show(Session::of(collection), Origin::File(name));
    }

    /// Whether what is shown is a draft.
    pub fn is_draft(self) -> bool {
        matches!(self.origin(), Origin::Draft(_))
    }

    /// The address goes along: it names what is fetched again when the page is opened anew, and nothing else.
    fn show(self, data: Arc<Session>, origin: Origin) {
        let (state, _) = self.address.read();
        if state.data != origin.address() {
            self.address.write(&ViewState { data: origin.address(), ..state }, HistoryStep::Replace);
        }
        self.just_changed.set_value(true);
        self.asked.set(None);
        self.shown.set(Shown { data, origin });
    }

    /// Whether another snapshot has come since this was last asked.
    pub fn take_change(self) -> bool {
        let changed = self.just_changed.get_value();
        self.just_changed.set_value(false);
        changed
    }
}
