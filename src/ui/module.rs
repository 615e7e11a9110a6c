//! What the program gives to other pages, through `public/explorer.js`: explorers in their elements, and snapshots to
//! ask.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::address::{Address, Mounted};
use super::app::show_in;
use super::library::built_in;
use super::programs::{ProgramAccess, open_to_ask};
use relocation_explorer::session::Session;

/// An explorer in an element of another page; when it is freed, the element is empty again.
#[wasm_bindgen]
pub struct MountedExplorer {
    view: Option<Box<dyn Any>>,
    owner: Owner,
    mounted: Mounted,
}

#[wasm_bindgen]
impl MountedExplorer {
    /// Shows the built-in snapshot in an element. `home` is the address of the full explorer; `changed` is called with
    /// the query whenever the reader changes the view.
    #[wasm_bindgen(constructor)]
    pub fn new(root: web_sys::HtmlElement, home: String, query: &str, changed: js_sys::Function) -> Self {
        Self::mount(built_in(), root, home, query, changed)
    }

    fn mount(
        data: Option<Arc<Session>>,
        root: web_sys::HtmlElement,
        home: String,
        query: &str,
        changed: js_sys::Function,
    ) -> Self {
        let owner = Owner::new_root(None);
        let (view, mounted) = owner.with(|| {
            let mounted = Mounted::new(root.clone(), home, query, changed);
            (Some(show_in(root, Address::Mounted(mounted), data)), mounted)
        });
        Self { view, owner, mounted }
    }

    /// What is shown, as the query of the full explorer's address.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        self.mounted.query()
    }

    /// Shows something else.
    pub fn lead(&self, query: &str) {
        self.mounted.lead(query);
    }
}

impl Drop for MountedExplorer {
    fn drop(&mut self) {
        self.view.take();
        self.owner.cleanup();
    }
}

/// A snapshot that is open, to be asked or shown.
#[wasm_bindgen]
pub struct OpenedSnapshot {
    data: Arc<Session>,
    asked: ProgramAccess,
}

#[wasm_bindgen]
impl OpenedSnapshot {
    /// Checks a text, or takes the built-in snapshot where there is none, and calls `opened` with the snapshot. Links
    /// lead to `home`. `refused` is called with the text's problems, as a JSON list, or with an `Error` where the part
    /// of the program that checks cannot be had. (A promise made here would weigh down the first load.)
    pub fn open(text: Option<String>, home: String, opened: js_sys::Function, refused: js_sys::Function) {
        wasm_bindgen_futures::spawn_local(async move {
            let (told, what) = match open_to_ask().await {
                Ok(open) => match open(text, home).await {
                    Ok((data, asked)) => (opened, Self { data, asked }.into()),
                    Err(problems) => (refused, problems.into()),
                },
                Err(error) => (refused, JsError::new(&error.to_string()).into()),
            };
            if let Err(error) = told.call1(&JsValue::NULL, &what) {
                leptos::logging::error!("what a snapshot is opened for has failed: {error:?}");
            }
        });
    }

    /// Answers a request in JSON with JSON.
    ///
    /// # Errors
    /// What is wrong with the request.
    pub fn ask(&mut self, request: &str) -> Result<String, JsError> {
        (self.asked.ask)(request).map_err(|wrong| JsError::new(&wrong))
    }

    /// The document, in canonical form.
    pub fn document(&self) -> String {
        (self.asked.write)(&self.data)
    }

    /// Shows it in an element, as [`MountedExplorer::new`] shows the built-in one.
    pub fn mount(
        &self,
        root: web_sys::HtmlElement,
        home: String,
        query: &str,
        changed: js_sys::Function,
    ) -> MountedExplorer {
        MountedExplorer::mount(Some(Arc::clone(&self.data)), root, home, query, changed)
    }
}
