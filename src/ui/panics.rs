//! Panics, told to the reader.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::address::Address;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// Shows a readable message above what is left of the explorer in a place, or of the one used last.
    #[wasm_bindgen(js_name = panicked)]
    fn show_panic(message: &str, place: Option<web_sys::HtmlElement>);
}

/// Lets a panic be seen by the reader, not only in the console.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        leptos::logging::error!("{message}");
        let address: Option<Address> = use_context();
        show_panic(&message, address.and_then(Address::root));
    }));
}
