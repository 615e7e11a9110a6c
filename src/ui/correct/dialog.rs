//! The dialog.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::Dialog;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{common, correct as words};

use super::form::Form;
use super::made::Made;
use crate::ui::widgets::{Icon, IconShape, On};

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
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && let Err(error) = dialog.show_modal()
        {
            leptos::logging::warn!("the dialog could not be opened: {error:?}");
        }
    });
    let close: On<MouseEvent> = Box::new(move |event| {
        // A click beside the dialog's content is one on the dialog itself: on what is behind it.
        let beside = event.target() == event.current_target();
        let button = event_target::<web_sys::Element>(&event).closest("#close-correct").ok().flatten();
        if let Some(dialog) = dialog.get_untracked().filter(|_| beside || button.is_some()) {
            dialog.close();
        }
    });
    let closed: On<Event> = Box::new(move |_| is_open.set(false));
    // The page behind does something of its own on Escape.
    let keep: On<KeyboardEvent> = Box::new(move |event| event.stop_propagation());
    let form = Form::of(at, lang);
    view! {
        <dialog
            class="correcting"
            id="correct-dialog"
            aria-labelledby="correct-title"
            node_ref=dialog
            on:close=closed
            on:keydown=keep
            on:click=close
        >
            <div class="correct-body">
                <div class="correct-head">
                    <h2 id="correct-title">{words.title}</h2>
                    <button
                        class="icon-button"
                        type="button"
                        id="close-correct"
                        aria-label=common(lang).close
                        title=common(lang).close
                    >
                        <Icon shape=IconShape::Close />
                    </button>
                </div>
                <p class="muted">{words.lede}</p>
                {form.draw()}
                <Made form />
            </div>
        </dialog>
    }
    .into_any()
}
