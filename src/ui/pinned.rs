//! Links that name their data.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::lazy::Part;
use super::parts;
use super::widgets::show;

/// The check of a link that names its data; its code comes with the first such link.
#[component]
pub fn Pinned() -> impl IntoView {
    let explorer = Explorer::get();
    let named = Memo::new(move |_| explorer.state.with(|state| state.pin.is_some()));
    show(move || named.get().then(|| view! { <Part part=parts::pinned /> })).into_any()
}
