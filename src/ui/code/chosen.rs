//! Several of what can be chosen: those that are, each to be left out again, and a list of the others.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::coding::desk::Choice;
use relocation_explorer::words;

use super::seat::Seat;
use crate::ui::widgets::{On, Press, show};

/// What is chosen among all, and how another choice is written.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// All that can be chosen.
    pub all: Memo<Vec<Choice>>,
    /// The keys of those that are, in their order.
    pub keys: Memo<Vec<String>>,
    /// Takes other keys in their place.
    pub write: Callback<Vec<String>>,
}

/// Both, the list with `id` and, where nothing of it is chosen, what `first` says.
pub fn chosen(
    seat: Seat,
    id: String,
    described: Option<String>,
    first: &'static str,
    choice: Chosen,
) -> AnyView {
    let Chosen { all, keys, write } = choice;
    let remove = words::code(seat.lang).remove;
    let name = move |key: &str| {
        all.with(|all| {
            all.iter().find(|it| it.key == key).map_or_else(|| key.to_owned(), |it| it.name.clone())
        })
    };
    let add: On<Event> = Box::new(move |event| {
        let key = event_target_value(&event);
        if !key.is_empty() {
            write.run(keys.get_untracked().into_iter().chain([key]).collect());
        }
    });
    let row = move |key: String| {
        let label = name(&key);
        let leave: Press = Box::new(move |_| {
            write.run(keys.get_untracked().into_iter().filter(|own| *own != key).collect());
        });
        view! {
            <li>
                <button class="button" type="button" title=remove on:click=leave>
                    {label}
                    " ×"
                </button>
            </li>
        }
    };
    view! {
        <ul class="chosen">{show(move || keys.get().into_iter().map(row).collect_view())}</ul>
        <select id=id aria-describedby=described on:change=add>
            <option value="">{first}</option>
            {show(move || {
                let keys = keys.get();
                let left = all.get().into_iter().filter(|it| !keys.contains(&it.key));
                left.map(|it| view! { <option value=it.key>{it.name}</option> }).collect_view()
            })}
        </select>
    }
    .into_any()
}
