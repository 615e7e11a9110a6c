//! A snapshot that the address names: on its way, or what stood against it. Nothing else is shown until it is here.

use leptos::prelude::*;
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, OpenDataWords};

use super::open::came_of;
use crate::ui::address::Address;
use crate::ui::browser::{HistoryStep, after_paint};
use crate::ui::library::{Asked, ChosenState, Library};
use crate::ui::widgets::{Press, live, show};

/// The progress, and what came of it. No state is open yet: the address has the language.
#[component]
pub fn FetchedData() -> impl IntoView {
    let (address, library): (Address, Library) = (expect_context(), Library::get());
    let lang: Lang = expect_context();
    let words = words::open_data(lang);
    let Some(Asked::Fetch(named)) = library.asked.get_untracked() else {
        after_paint(move || library.show_built_in());
        return ().into_any();
    };
    if let Some(root) = address.root() {
        let _ = root.set_attribute("lang", lang.tag());
    }
    address.follow(move |state, _| library.follow_address(state.data));
    let name = named.to_string();
    let fetch = move || leptos::task::spawn_local(library.fetch(named.clone()));
    fetch();
    let retry: StoredValue<Box<dyn Fn() + Send + Sync>> = StoredValue::new(Box::new(fetch));
    let part = Memo::new(move |_| match library.chosen.read().as_ref().map(|chosen| &chosen.state) {
        Some(ChosenState::Opening(part)) => Some(*part),
        Some(_) => None,
        None => Some(0.0),
    });
    let is_opening = Memo::new(move |_| part.get().is_some());
    let leave = move || -> Press {
        Box::new(move |_| {
            let (state, _) = address.read();
            address.write(&ViewState { data: None, ..state }, HistoryStep::Replace);
            library.follow_address(None);
        })
    };
    let state = move || {
        if is_opening.get() {
            view! {
                <h1>{words.fetching}</h1>
                <p>
                    <bdi>{name.clone()}</bdi>
                </p>
                <p role="status">
                    <progress
                        max="1"
                        value=live(move || part.get().unwrap_or_default().to_string())
                        aria-label=words.fetching
                    ></progress>
                </p>
                <p class="muted small">{OpenDataWords::limits(lang)}</p>
                <button class="button" type="button" id="cancel-fetching" on:click=leave()>
                    {words.cancel}
                </button>
            }
            .into_any()
        } else {
            let again: Press = Box::new(move |_| retry.with_value(|retry| retry()));
            view! {
                <h1>{words.not_fetched}</h1>
                <div role="alert" id="fetch-problems">
                    {show(move || library.chosen.read().as_ref().and_then(|chosen| came_of(chosen, lang)))}
                </div>
                <p class="bring">
                    <button class="button primary" type="button" id="use-built-in" on:click=leave()>
                        {words.use_built_in}
                    </button>
                    " "
                    <button class="button" type="button" id="fetch-again" on:click=again>
                        {words.retry}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <main class="page sources" id="fetched">
            {show(state)}
        </main>
    }
    .into_any()
}
