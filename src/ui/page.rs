//! The explorer as a page of its own; started by `public/boot.js`.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::address::Address;
use super::app::show_in;
use super::browser::next_task;
use super::library::built_in;

/// Builds the explorer in the element with the id `app`; the page as it came makes way once the first view is there.
#[wasm_bindgen(js_name = startPage)]
pub fn start_page() {
    let Some(root) = document().get_element_by_id("app") else { return };
    let root: web_sys::HtmlElement = root.unchecked_into();
    let data = built_in();
    next_task(move || std::mem::forget(show_in(root, Address::Page, data)));
}
