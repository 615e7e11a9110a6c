//! One of several ways to share, to be picked.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::ui::widgets::live;

/// A way among those of one name: picking it sets `chosen` to it. `said` is what stands there.
pub fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    (name, id): (&'static str, String),
    chosen: RwSignal<T>,
    own: T,
    said: AnyView,
) -> AnyView {
    let named = id.clone();
    let pick: Box<dyn FnMut(Event)> = Box::new(move |_| chosen.set(own));
    view! {
        <label class="share-choice" for=named>
            <input
                type="radio"
                name=name
                id=id
                prop:checked=live(move || chosen.get() == own)
                on:change=pick
            />
            <span>{said}</span>
        </label>
    }
    .into_any()
}
