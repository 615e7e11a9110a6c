//! Overview: what is here and what can be done with it, on one page.

mod coverage;
mod digest;
mod example;
mod findings;
mod intro;
mod pairings;
mod parts;
mod questions;
mod reports;
mod timeline;

use leptos::prelude::*;

use super::explorer::Explorer;
use super::lazy::Part;
use intro::Intro;

/// The Overview: what a reader sees first, then what follows from the data, as a part of its own.
#[component]
pub fn Overview() -> impl IntoView {
    Explorer::get().opening.ready();
    view! {
        <div class="page overview">
            <Intro />
            <Part part=parts::digest />
        </div>
    }
    .into_any()
}
