//! The texts to copy: each in a field that can be selected by hand, with a button.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use crate::ui::widgets::CopyButton;
use relocation_explorer::words;

/// A text to copy, under its name.
pub fn text(id: &'static str, name: &'static str, text: String, rows: u8, lang: Lang) -> AnyView {
    let copy = words::share(lang).copy;
    let label = format!("{copy}: {name}");
    view! {
        <div class="share-text">
            <label for=id>{name}</label>
            <span class="share-copy">
                <CopyButton text=text.clone() name=copy label />
            </span>
            <textarea
                id=id
                class="field"
                readonly
                rows=rows.to_string()
                spellcheck="false"
                prop:value=text
            ></textarea>
        </div>
    }
    .into_any()
}
