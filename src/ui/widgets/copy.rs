//! A button that copies a text and says whether it worked.

use leptos::prelude::*;

use crate::ui::browser::copy;
use relocation_explorer::words::common;

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// What the button says.
    name: &'static str,
    /// What it is called, where the name alone does not say what is copied.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let words = common(expect_context());
    let said = RwSignal::new("");
    let tell = move |copied: bool| {
        said.try_set(words.told_of_copy(copied));
    };
    let press: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| copy(text.clone(), tell));
    view! {
        <button class="text-button control" type="button" aria-label=label on:click=press>
            {name}
        </button>
        " "
        <span role="status" class="muted">
            {said}
        </span>
    }
    .into_any()
}
