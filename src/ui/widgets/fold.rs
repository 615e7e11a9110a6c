//! What is folded away, and drawn only once it is unfolded.

use leptos::ev::Event;
use leptos::prelude::*;

use super::erased::show;

/// A `<details>` whose content is drawn when it is first opened, and stays.
#[component]
pub fn Fold(
    /// CSS classes.
    #[prop(optional, into)]
    class: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What stands in its `<summary>`, with that.
    summary: AnyView,
    /// What is drawn when it is opened.
    content: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let drawn = RwSignal::new(open);
    let toggle: Box<dyn FnMut(Event)> = Box::new(move |event| {
        if event_target::<web_sys::Element>(&event).has_attribute("open") && !drawn.get_untracked() {
            drawn.set(true);
        }
    });
    let content = show(move || drawn.get().then(&content));
    view! {
        <details class=class open=open on:toggle=toggle>
            {summary}
            {content}
        </details>
    }
    .into_any()
}
