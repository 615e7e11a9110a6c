//! The button that puts something aside.

use leptos::prelude::*;
use relocation_explorer::words::basket;

use super::erased::{Press, live};
use super::icon::{Icon, IconShape};
use crate::ui::aside::{is_put, toggle};
use crate::ui::explorer::Explorer;

/// A button that puts something aside, and takes it away again.
#[component]
pub fn PutAside(
    /// What it is called in the basket ([`Subject::key`](relocation_explorer::basket::Subject::key)).
    #[prop(into)]
    key: Signal<String>,
    /// Whether it is a chart beside what it is drawn of, which has a button of its own.
    #[prop(optional)]
    is_chart: bool,
) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.keeps_basket().then(|| {
        let words = basket(expect_context());
        let press: Press = Box::new(move |_| toggle(explorer, key.get_untracked()));
        view! {
            <button
                class="put control extra"
                type="button"
                title=words.put_this
                data-put=live(move || key.get())
                aria-pressed=live(move || key.with(|key| is_put(explorer, key)).to_string())
                on:click=press
            >
                <Icon shape=IconShape::Keep />
                <span>{if is_chart { words.put_chart } else { words.put }}</span>
            </button>
        }
        .into_any()
    })
}
