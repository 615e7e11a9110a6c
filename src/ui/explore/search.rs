//! The search field.

use leptos::html::Input;
use leptos::prelude::*;

use crate::ui::browser::asks_to_search;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape};
use relocation_explorer::words;

/// Searches as one types; `/` leads here from anywhere in the explorer.
#[component]
pub fn Search() -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::explore(expect_context());
    let field = NodeRef::<Input>::new();
    explorer.address.on_key(move |event| {
        if asks_to_search(&event) {
            event.prevent_default();
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        }
    });
    view! {
        <div class="search control" role="search">
            <Icon shape=IconShape::Search />
            <input
                type="search"
                id="search"
                node_ref=field
                aria-label=words.search
                placeholder=words.search_hint
                autocomplete="off"
                spellcheck="false"
                prop:value=move || explorer.words()
                on:input=move |event| explorer.type_in(event_target_value(&event))
            />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
}
