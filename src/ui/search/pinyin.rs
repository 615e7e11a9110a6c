//! How characters are read: fetched when somebody first searches.

use leptos::prelude::*;
use relocation_explorer::query::{knows_pinyin, provide_pinyin};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    /// The bytes of a file of the program.
    #[wasm_bindgen(catch, js_name = loadFile)]
    fn load_file(name: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Fetches how characters are read, where that is not known yet; whether it is known now. Without it, everything but
/// pinyin is found all the same.
pub async fn fetch_pinyin() -> bool {
    async fn fetch() -> Result<bool, JsValue> {
        let buffer = JsFuture::from(load_file("pinyin.bin")?).await?;
        Ok(provide_pinyin(&js_sys::Uint8Array::new(&buffer).to_vec()))
    }
    knows_pinyin()
        || fetch().await.unwrap_or_else(|error| {
            leptos::logging::warn!("pinyin is not understood: {error:?}");
            false
        })
}

/// Whether pinyin is understood: it is fetched once something is `asked`, and what is shown is to be asked again then.
pub fn use_pinyin(asked: Memo<bool>) -> ReadSignal<bool> {
    let (here, set_here) = signal(knows_pinyin());
    Effect::new(move |_| {
        if asked.get() && !here.get_untracked() {
            leptos::task::spawn_local(async move {
                set_here.try_set(fetch_pinyin().await);
            });
        }
    });
    here
}
