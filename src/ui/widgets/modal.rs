//! A dialog in front of the page.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::Dialog;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::common;

use super::erased::On;
use super::icon::{Icon, IconShape};

/// A dialog that is open from the moment that it is there, until the reader closes it: by its button, by Escape, or by a
/// click beside it.
#[component]
pub fn Modal(
    /// What its parts are called after: the dialog is `NAME-dialog`, its button `close-NAME`.
    name: &'static str,
    class: &'static str,
    title: &'static str,
    /// What is done once it is closed.
    closed: On<Event>,
    children: Children,
) -> impl IntoView {
    let words = common(expect_context::<Lang>());
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && let Err(error) = dialog.show_modal()
        {
            leptos::logging::warn!("the dialog could not be opened: {error:?}");
        }
    });
    let button = format!("#close-{name}");
    let close: On<MouseEvent> = Box::new(move |event| {
        // A click beside the dialog's content is one on the dialog itself: on what is behind it.
        let beside = event.target() == event.current_target();
        let button = event_target::<web_sys::Element>(&event).closest(&button).ok().flatten();
        if let Some(dialog) = dialog.get_untracked().filter(|_| beside || button.is_some()) {
            dialog.close();
        }
    });
    // The page behind does something of its own on Escape.
    let keep: On<KeyboardEvent> = Box::new(move |event| event.stop_propagation());
    view! {
        <dialog
            class=class
            id=format!("{name}-dialog")
            aria-labelledby=format!("{name}-title")
            node_ref=dialog
            on:close=closed
            on:keydown=keep
            on:click=close
        >
            <div class="modal-body">
                <div class="modal-head">
                    <h2 id=format!("{name}-title")>{title}</h2>
                    <button
                        class="icon-button"
                        type="button"
                        id=format!("close-{name}")
                        aria-label=words.close
                        title=words.close
                    >
                        <Icon shape=IconShape::Close />
                    </button>
                </div>
                {children()}
            </div>
        </dialog>
    }
    .into_any()
}
