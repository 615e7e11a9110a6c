//! The national list of codes: fetched when a place is first to be added.

use leptos::prelude::*;
use relocation_explorer::coding::forms::CodeList;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// The bytes of a file of the program.
    #[wasm_bindgen(catch, js_name = loadFile)]
    fn load_file(name: &str) -> Result<js_sys::Promise, JsValue>;
}

/// How far the list has come.
#[derive(Clone, Copy)]
pub enum Fetching {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(StoredValue<CodeList>),
    /// It cannot be had.
    Failed,
}

/// Fetches the list.
pub fn fetch_list() -> RwSignal<Fetching> {
    let stage = RwSignal::new(Fetching::Waiting);
    leptos::task::spawn_local(async move {
        let fetched = async { JsFuture::from(load_file("places.bin")?).await };
        let list = fetched.await.ok().and_then(|bytes| {
            let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
            CodeList::read(str::from_utf8(&bytes).ok()?)
        });
        stage.try_set(list.map_or(Fetching::Failed, |list| Fetching::Here(StoredValue::new(list))));
    });
    stage
}
