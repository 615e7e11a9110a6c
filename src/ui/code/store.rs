//! The browser's store of drafts: what `public/drafts.js` offers.

use relocation_explorer::coding::desk::{KeptDraft, KeptHead};
use relocation_explorer::coding::draft::{Stamp, Step};
use relocation_explorer::coding::intake::FileRefusal;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadDrafts)]
    fn load_drafts() -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The script.
    #[derive(Clone)]
    type Drafts;
    #[wasm_bindgen(method)]
    fn list(this: &Drafts) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn load(this: &Drafts, id: &str) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn create(this: &Drafts, head: &str, base: &str) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn append(this: &Drafts, head: &str, step: &str, after: &str) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn remove(this: &Drafts, id: &str) -> js_sys::Promise;
    #[wasm_bindgen(method, js_name = newId)]
    fn new_id(this: &Drafts) -> String;
    #[wasm_bindgen(method)]
    fn recall(this: &Drafts, store: &str, name: &str) -> String;
    #[wasm_bindgen(method)]
    fn remember(this: &Drafts, store: &str, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = textOfHtml)]
    fn text_of_html(this: &Drafts, html: &str) -> String;
    #[wasm_bindgen(method)]
    fn selection(this: &Drafts, css: &str) -> String;
    #[wasm_bindgen(method, js_name = readPdf)]
    fn read_pdf(
        this: &Drafts,
        file: &web_sys::File,
        take: &Closure<dyn FnMut(String) -> String>,
    ) -> js_sys::Promise;
}

/// Why something was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unkept {
    /// There is no room left.
    Full,
    /// The browser lets nothing be kept here.
    Forbidden,
    /// The draft was deleted meanwhile.
    Gone,
    /// Another tab has taken the draft to another state.
    Conflict(Stamp),
}

/// What is remembered until when.
#[derive(Debug, Clone, Copy)]
pub enum Memory {
    /// Until the tab is closed.
    Tab,
    /// For good.
    Browser,
}

impl Memory {
    fn name(self) -> &'static str {
        match self {
            Self::Tab => "sessionStorage",
            Self::Browser => "localStorage",
        }
    }
}

/// The store.
#[derive(Clone)]
pub struct Store(Drafts);

impl Store {
    /// Loads what works with it.
    pub async fn open() -> Option<Self> {
        match JsFuture::from(load_drafts()).await {
            Ok(module) => Some(Self(module.unchecked_into())),
            Err(error) => {
                leptos::logging::warn!("the store of drafts could not be loaded: {error:?}");
                None
            }
        }
    }

    /// The lines of all drafts.
    pub async fn list(&self) -> Result<Vec<KeptHead>, Unkept> {
        let json = answer(self.0.list()).await?;
        Ok(serde_json::from_str(&json).unwrap_or_default())
    }

    /// A draft, where there is one.
    pub async fn load(&self, id: &str) -> Result<Option<KeptDraft>, Unkept> {
        let json = answer(self.0.load(id)).await?;
        Ok(serde_json::from_str(&json).ok())
    }

    /// Keeps a new draft.
    pub async fn create(&self, head: &KeptHead, base: &str) -> Result<(), Unkept> {
        answer(self.0.create(&json(head), base)).await.map(|_| ())
    }

    /// Keeps a step.
    pub async fn append(&self, head: &KeptHead, step: &Step) -> Result<(), Unkept> {
        match answer(self.0.append(&json(head), &json(step), &json(&step.after))).await?.as_str() {
            "" => Ok(()),
            "gone" => Err(Unkept::Gone),
            stamp => Err(Unkept::Conflict(serde_json::from_str(stamp).unwrap_or_default())),
        }
    }

    /// Forgets a draft.
    pub async fn remove(&self, id: &str) -> Result<(), Unkept> {
        answer(self.0.remove(id)).await.map(|_| ())
    }

    /// An id that nothing else has.
    pub fn new_id(&self) -> String {
        self.0.new_id()
    }

    /// What is remembered under a name; empty where nothing is.
    pub fn recall(&self, memory: Memory, name: &str) -> String {
        self.0.recall(memory.name(), name)
    }

    /// Remembers something.
    pub fn remember(&self, memory: Memory, name: &str, value: &str) {
        self.0.remember(memory.name(), name, value);
    }

    /// The text of an HTML page, of which nothing runs and for which nothing is fetched.
    pub fn text_of_html(&self, html: &str) -> String {
        self.0.text_of_html(html)
    }

    /// What is selected on the page within an element with a number (`data-item`): that number, how many characters stand
    /// before it there, and how many it has.
    pub fn selection(&self, css: &str) -> Option<[usize; 3]> {
        let told = self.0.selection(css);
        let numbers: Vec<usize> = told.split(' ').filter_map(|number| number.parse().ok()).collect();
        numbers.try_into().ok()
    }

    /// Tells of each page of a PDF, as JSON, as long as an empty text comes back.
    ///
    /// # Errors
    /// Why it could not be read.
    pub async fn read_pdf(
        &self,
        file: &web_sys::File,
        take: impl FnMut(String) -> String + 'static,
    ) -> Result<(), FileRefusal> {
        let take = Closure::new(take);
        let read = JsFuture::from(self.0.read_pdf(file, &take)).await;
        read.map(drop).map_err(|error| FileRefusal::of_name(&error.as_string().unwrap_or_default()))
    }
}

fn json(value: &impl serde::Serialize) -> String {
    // Heads, steps and stamps have string keys and finite numbers only, so that writing them cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

async fn answer(promise: js_sys::Promise) -> Result<String, Unkept> {
    match JsFuture::from(promise).await {
        Ok(value) => Ok(value.as_string().unwrap_or_default()),
        Err(error) if error.as_string().as_deref() == Some("full") => Err(Unkept::Full),
        Err(_) => Err(Unkept::Forbidden),
    }
}
