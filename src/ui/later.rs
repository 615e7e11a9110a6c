//! The beginning of a page, in slices: what stands on the first screen is built in pieces, and what stands below it once that
//! has been painted, each in a task of its own, so that neither a paint nor a touch has to wait for all of it. Once the reader
//! has gone anywhere, everything is built at once.

use leptos::prelude::*;

use super::browser::after_paint;
use super::explorer::Explorer;
use super::follow::follow;
use super::widgets::{Live, show};

/// Content of the first screen: built in a task of its own as long as nothing of the page is in sight.
pub fn soon<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    let opening = Explorer::get().opening;
    let is_due = RwSignal::new(opening.is_shown_now());
    if !is_due.get_untracked() {
        opening.piece(Box::new(move || {
            is_due.try_set(true);
        }));
    }
    show_due(is_due, Box::new(move || content().into_any()))
}

/// Content that is built, while the page is opening, once what stands before it has been painted.
pub fn later<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    behind(!Explorer::get().is_beginning(), Box::new(move || content().into_any()))
}

/// Content that is always built once what stands before it has been painted: where that is what one has asked for, and has much
/// beside it.
pub fn afterwards<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    behind(false, Box::new(move || content().into_any()))
}

/// One function for all contents: see [`Live`].
fn behind(is_due: bool, content: Box<dyn Fn() -> AnyView + Send>) -> Live<AnyView> {
    let is_due = RwSignal::new(is_due);
    if !is_due.get_untracked() {
        let opening = Explorer::get().opening;
        follow(move || {
            if opening.is_shown() {
                after_paint(move || {
                    is_due.try_set(true);
                });
            }
        });
    }
    show_due(is_due, content)
}

// The style sheet keeps the page as high as the window meanwhile: what is below must not be pushed about in sight.
fn show_due(is_due: RwSignal<bool>, content: Box<dyn Fn() -> AnyView + Send>) -> Live<AnyView> {
    show(move || if is_due.get() { content() } else { view! { <i class="later" hidden></i> }.into_any() })
}
