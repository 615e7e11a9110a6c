//! The button.

use std::sync::Arc;

use leptos::context::Provider;
use leptos::prelude::*;
use relocation_explorer::snapshot::{Collection, Lang};
use relocation_explorer::words::own_page;

use super::dialog::Publishing;
use super::parts;
use crate::ui::address::Address;
use crate::ui::explorer::Explorer;
use crate::ui::lazy::Part;
use crate::ui::widgets::{Press, show};

/// Gives what is to be published; nothing where something is in the way, which it says itself.
pub type Subject = Box<dyn Fn() -> Option<Arc<Collection>>>;

/// Opens the dialog for the collection that is shown; nothing in an explorer inside another page.
pub fn publish_shown(id: &'static str) -> Option<AnyView> {
    let explorer = Explorer::get();
    let subject: Subject =
        Box::new(move || Some(explorer.data.with_value(|data| Arc::clone(&data.collection))));
    matches!(explorer.address, Address::Page).then(|| view! { <PublishButton id subject /> }.into_any())
}

/// Opens the dialog.
#[component]
pub fn PublishButton(id: &'static str, subject: Subject) -> impl IntoView {
    let words = own_page(expect_context::<Lang>());
    let chosen = RwSignal::new(None);
    let press: Press = Box::new(move |_| chosen.set(subject()));
    view! {
        <button class="button control" type="button" id=id aria-haspopup="dialog" on:click=press>
            {words.publish}
        </button>
        <Provider value=Publishing(
            chosen,
        )>
            {show(move || chosen.with(Option::is_some).then(|| view! { <Part part=parts::publish /> }))}
        </Provider>
    }
    .into_any()
}
