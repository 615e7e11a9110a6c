//! A chart in words, beside its picture: what it shows, its marks to step through with the arrow keys, its table.
//!
//! A part of its own: only views with a chart fetch it. What is said is the core's (`chart::ToldChart`).

mod parts;
mod stage;
mod steps;
mod table;
mod view;

use leptos::context::Provider;
use leptos::prelude::*;

use super::lazy::Part;

pub use stage::Told;

/// The chart in words.
#[component]
pub fn InWords(told: Told) -> impl IntoView {
    view! {
        <Provider value=told>
            <div class="told">
                <Part part=parts::told />
            </div>
        </Provider>
    }
    .into_any()
}
