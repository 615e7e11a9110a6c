//! From where nothing is found to the search, which says where there is something.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::common;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::show;

/// A button that searches everything for the words of the selection; nothing where there are none.
#[component]
pub fn SearchAll() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let has_words = Memo::new(move |_| explorer.state.with(|state| !state.selection.text.trim().is_empty()));
    let button = move || {
        has_words.get().then(|| {
            view! {
                <p class="control">
                    <button
                        type="button"
                        class="button search-all"
                        on:click=move |_| explorer.searching.set(true)
                    >
                        {common(lang).search_all}
                    </button>
                </p>
            }
        })
    };
    show(button)
}
