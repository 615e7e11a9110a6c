//! The dialog.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::correct as words;

use super::form::Form;
use super::made::Made;
use crate::ui::widgets::{Modal, On};

/// The fact that a reader finds something wrong with, and whether they say so.
#[derive(Clone, Copy)]
pub struct Correcting {
    /// Its place in the document.
    pub at: u32,
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
}

/// The dialog: open from the moment that it is there, until the reader closes it.
#[component]
pub fn CorrectDialog() -> impl IntoView {
    let Correcting { at, is_open } = expect_context();
    let lang: Lang = expect_context();
    let words = words(lang);
    let closed: On<Event> = Box::new(move |_| is_open.set(false));
    let form = Form::of(at, lang);
    view! {
        <Modal name="correct" class="correcting" title=words.title closed>
            <p class="muted">{words.lede}</p>
            {form.draw()}
            <Made form />
        </Modal>
    }
    .into_any()
}
