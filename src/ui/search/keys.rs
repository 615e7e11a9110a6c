//! The list of the page's keys, and the switch of those that are pressed alone.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{SearchWords, search};

use crate::ui::browser::single_keys;
use crate::ui::widgets::On;

/// The list, folded.
pub fn keys(lang: Lang) -> AnyView {
    let words = search(lang);
    let lines = SearchWords::keys(lang).into_iter().map(|(keys, meaning)| {
        let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> }).collect_view();
        view! {
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
        }
    });
    let lines = lines.collect_view();
    let switch: On<Event> = Box::new(|event| {
        single_keys(Some(event_target_checked(&event)));
    });
    view! {
        <details class="key-list" id="key-list">
            <summary>{words.keys}</summary>
            <dl>{lines}</dl>
            <label>
                <input type="checkbox" id="single-keys" checked=single_keys(None) on:change=switch />
                {words.single_keys}
            </label>
        </details>
    }
    .into_any()
}
