//! The browser's store of what is put aside: what `public/basket.js` offers.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Change, Outcome};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::ui::explorer::Explorer;

#[wasm_bindgen(raw_module = "./program.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadBasket)]
    fn load_basket() -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The script.
    type Store;
    #[wasm_bindgen(method)]
    fn change(this: &Store, id: &str, apply: &JsValue) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn mirror(this: &Store, id: &str, text: &str);
    #[wasm_bindgen(method)]
    fn follow(this: &Store, id: &str, tell: &JsValue);
}

/// Keeps the names of what is put aside in step with the store, also with what other tabs change.
pub async fn follow_mirror(explorer: Explorer) {
    let Ok(store) = JsFuture::from(load_basket()).await else { return };
    let tell = Closure::<dyn Fn(String)>::new(move |mirror| {
        explorer.aside.try_set(mirror);
    });
    let id = explorer.data.try_with_value(|data| data.collection.snapshot().id.clone());
    if let Some(id) = id {
        store.unchecked_into::<Store>().follow(&id, &tell.into_js_value());
    }
}

/// How long it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// For good.
    InBrowser,
    /// As long as the page is open: the browser lets nothing be kept.
    WhileOpen,
}

/// A change could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unkept;

/// What is put aside by now.
pub async fn read(explorer: Explorer) -> Result<(Basket, Kept), Unkept> {
    work(explorer, |_| Outcome::Done).await.map(|(basket, _, kept)| (basket, kept))
}

/// Makes a change on what the store holds by then; what it holds behind that.
pub async fn change(explorer: Explorer, change: Change) -> Result<(Basket, Outcome, Kept), Unkept> {
    work(explorer, move |basket| basket.apply(change)).await
}

async fn work(
    explorer: Explorer,
    apply: impl FnOnce(&mut Basket) -> Outcome + 'static,
) -> Result<(Basket, Outcome, Kept), Unkept> {
    let store: Store = JsFuture::from(load_basket()).await.map_err(|_| Unkept)?.unchecked_into();
    let id = explorer.data.with_value(|data| data.collection.snapshot().id.clone());
    let done = Rc::new(RefCell::new(None));
    let result = Rc::clone(&done);
    let apply = Closure::once(move |text: String| {
        let mut basket = Basket::of_text(&text);
        let outcome = apply(&mut basket);
        let text = basket.to_text();
        *result.borrow_mut() = Some((basket, outcome));
        text
    });
    let kept = match JsFuture::from(store.change(&id, apply.as_ref())).await {
        Ok(kept) if kept.as_string().as_deref() == Some("kept") => Kept::InBrowser,
        Ok(_) => Kept::WhileOpen,
        Err(_) => return Err(Unkept),
    };
    let (basket, outcome) = done.borrow_mut().take().ok_or(Unkept)?;
    let mirror = basket.mirror();
    store.mirror(&id, &mirror);
    // Whoever follows it reads the store when it changes, and only then.
    if explorer.aside.try_with_untracked(|known| *known != mirror) == Some(true) {
        explorer.aside.set(mirror);
    }
    Ok((basket, outcome, kept))
}
