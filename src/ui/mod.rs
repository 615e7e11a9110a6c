//! The shell: Leptos components over the core.
//!
//! In: the document's URL and the embedded snapshot. Out: the page. One signal holds the [`ViewState`]; every
//! component reads memos of it and renders; every change goes through [`Explorer`]. No view reaches into another.
//!
//! [`ViewState`]: relocation_explorer::share::ViewState

mod app;
mod broken;
mod browser;
mod chart;
mod compare;
mod embed;
mod evidence;
mod explore;
mod explorer;
mod ledger;
mod library;
mod measures;
mod overview;
mod part;
mod sources;
mod widgets;
mod words;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Builds the explorer in the element with the id `app`; the page as it came makes way once the first view is there.
pub fn start() {
    browser::report_panics();
    let Some(root) = document().get_element_by_id("app") else { return };
    let root: web_sys::HtmlElement = root.unchecked_into();
    mount_to(root, app::App).forget();
}
