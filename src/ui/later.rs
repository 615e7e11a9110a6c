//! The beginning of a page, in slices: what stands below the first screen is built in tasks of its own, each short, so that
//! neither a paint nor a touch has to wait for all of it. Once the reader has gone anywhere, everything is built at once.

use leptos::prelude::*;

use super::browser::after_paint;
use super::explorer::Explorer;
use super::widgets::{Live, show};

/// Content that is built, while the page is opening, once what stands before it has been painted.
pub fn later<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    when_due(!Explorer::get().is_beginning(), Box::new(move || content().into_any()))
}

/// Content that is always built once what stands before it has been painted: where that is what one has asked for, and has much
/// beside it.
pub fn afterwards<V: IntoAny>(content: impl Fn() -> V + Send + 'static) -> Live<AnyView> {
    when_due(false, Box::new(move || content().into_any()))
}

/// One function for all contents: see [`Live`].
fn when_due(is_due: bool, content: Box<dyn Fn() -> AnyView + Send>) -> Live<AnyView> {
    let is_due = RwSignal::new(is_due);
    if !is_due.get_untracked() {
        after_paint(move || {
            is_due.try_set(true);
        });
    }
    // The style sheet keeps the page as high as the window meanwhile: what is below must not be pushed about in sight.
    show(move || if is_due.get() { content() } else { view! { <i class="later" hidden></i> }.into_any() })
}
