//! The search: a field, and below it what is found as one types.

use std::sync::Arc;

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use relocation_explorer::search::{Choice, Found};
use relocation_explorer::session::Session;
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{SearchWords, common, search};

use super::choices::{groups, option_id};
use super::keys::keys;
use super::pinyin::use_pinyin;
use crate::ui::browser;
use crate::ui::debounce::Typed;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape, live, show};

/// The id of the field.
const FIELD: &str = "find-field";

/// So many entries of each kind are listed.
const ENTRIES: usize = 5;

/// The dialog: open from the moment that it is there, until the reader chooses or closes it.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = search(lang);
    let (dialog, field) = (NodeRef::<Dialog>::new(), NodeRef::<Input>::new());
    Effect::new(move |_| {
        // Behind the page that stands before the program nothing can have the focus.
        if let Some(dialog) = dialog.get().filter(|_| explorer.opening.is_shown()) {
            if let Err(error) = dialog.show_modal() {
                leptos::logging::warn!("the search could not be opened: {error:?}");
            }
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
        }
    });
    let data = explorer.data.get_value();
    let text = RwSignal::new(explorer.state.with_untracked(|state| state.selection.text.clone()));
    let active = RwSignal::new(0);
    let ready = make_index(Arc::clone(&data));
    let pinyin = use_pinyin(Memo::new(move |_| !text.read().trim().is_empty()));
    let sought = Arc::clone(&data);
    let found = Memo::new(move |_| {
        pinyin.track();
        let index = ready.get().then(|| sought.search()).flatten();
        index.map(|index| index.ask(&text.read(), ENTRIES))
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let lead = move |change: &dyn Fn(&mut ViewState)| {
        close();
        explorer.go(|state| change(state));
    };
    let shown = Arc::clone(&data);
    let typed = Typed::nothing();
    let choose = Callback::new(move |choice: Choice| {
        typed.take(); // what is chosen was found for the words before
        let Some(found) = found.get_untracked() else { return };
        let ask = |question: &str| {
            text.set(question.to_owned());
            active.set(0);
        };
        let asked = text.get_untracked();
        match choice {
            Choice::Meant => ask(&found.meant.unwrap_or_default()),
            Choice::Near(at) => ask(&found.near[at].rest),
            Choice::Filter(at) => lead(&|state| found.filters[at].lead(state)),
            Choice::Entry(kind, at) => lead(&|state| kind.lead(state, &shown.collection, at, &asked)),
            Choice::All(kind) => lead(&|state| kind.lead_to_all(state, &asked)),
        }
    });
    let take_over = move || {
        if let Some(typed) = typed.take() {
            text.set(typed);
            active.set(0);
        }
    };
    let type_in: Box<dyn FnMut(Event)> =
        Box::new(move |event| typed.keep(event_target_value(&event), take_over));
    let pressed: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        event.stop_propagation(); // the page behind does something of its own
        if event_target::<web_sys::Element>(&event).id() != FIELD {
            return;
        }
        let key = event.key();
        if !matches!(key.as_str(), "ArrowDown" | "ArrowUp" | "Enter") || event.is_composing() {
            return;
        }
        take_over();
        let choices = found.with_untracked(|found| found.as_ref().map(list).unwrap_or_default());
        let at = active.get_untracked();
        event.prevent_default();
        let next = match key.as_str() {
            "ArrowDown" => (at + 1) % choices.len().max(1),
            "ArrowUp" => at.checked_sub(1).unwrap_or(choices.len().saturating_sub(1)),
            _ => {
                choices.get(at).into_iter().for_each(|&choice| choose.run(choice));
                return;
            }
        };
        active.set(next);
        if let Some(option) = explorer.address.find(&option_id(next)) {
            browser::bring_into_sight(&option);
        }
    });
    let clicked: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| {
        // A click beside the content is one on the dialog itself.
        if event.target() == event.current_target() {
            close();
        }
    });
    let closed: Box<dyn FnMut(Event)> = Box::new(move |_| explorer.searching.set(false));
    let results = Arc::clone(&data);
    view! {
        <dialog
            class="find-all"
            id="search-dialog"
            aria-label=words.title
            node_ref=dialog
            on:close=closed
            on:keydown=pressed
            on:click=clicked
        >
            <div class="find-all-body">
                <div class="search" role="search">
                    <Icon shape=IconShape::Search />
                    <input
                        type="search"
                        id=FIELD
                        node_ref=field
                        role="combobox"
                        aria-label=words.title
                        aria-autocomplete="list"
                        aria-expanded="true"
                        aria-controls="found-list"
                        aria-activedescendant=live(move || {
                            let any = found
                                .with(|found| found.as_ref().is_some_and(|found| !list(found).is_empty()));
                            any.then(|| option_id(active.get()))
                        })
                        placeholder=words.hint
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=live(move || text.get())
                        on:input=type_in
                    />
                    <button
                        class="icon-button"
                        type="button"
                        aria-label=common(lang).close
                        on:click=move |_| close()
                    >
                        <Icon shape=IconShape::Close />
                    </button>
                </div>
                <p class="found-tally muted" role="status">
                    {show(move || {
                        let asked = !text.read().trim().is_empty();
                        match found.get() {
                            None => words.waiting.to_owned(),
                            Some(found) if asked => tally(&found, lang),
                            Some(_) => String::new(),
                        }
                    })}
                </p>
                <div id="found-list" role="listbox" aria-label=words.title>
                    {show(move || {
                        let found = found.get().unwrap_or_default();
                        groups(&results, &found, &text.get_untracked(), lang, active, choose)
                    })}
                </div>
                {keys(lang)}
            </div>
        </dialog>
    }
    .into_any()
}

/// Makes the index of everything in slices, unless it is there; whether it is there.
fn make_index(data: Arc<Session>) -> ReadSignal<bool> {
    let (ready, set_ready) = signal(data.search().is_some());
    if !ready.get_untracked() {
        leptos::task::spawn_local(async move {
            let mut making = data.start_search();
            let made = loop {
                if let Some(made) = browser::for_a_while(|| making.advance()).await {
                    break made;
                }
            };
            data.keep_search(made);
            set_ready.try_set(true);
        });
    }
    ready
}

fn list(found: &Found) -> Vec<Choice> {
    found.choices().into_iter().flat_map(|(_, choices)| choices).collect()
}

/// What is found in one sentence, or why nothing is.
fn tally(found: &Found, lang: Lang) -> String {
    if !found.groups.is_empty() {
        return SearchWords::counts(lang, found.groups.iter().map(|group| (group.kind, group.count)));
    }
    let unknown = found.unknown.iter().map(|word| SearchWords::unknown(lang, word));
    std::iter::once(search(lang).nothing.to_owned()).chain(unknown).collect::<Vec<_>>().join(" ")
}
