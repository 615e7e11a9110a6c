//! One entry: what it says, the reader's words, and its place in the order.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use relocation_explorer::basket::{BriefBody, Change, Entry, LONGEST_HEADING, LONGEST_NOTE, Subject};
use relocation_explorer::words::{BasketWords, basket};

use super::brief::body;
use super::desk::Desk;
use crate::ui::widgets::{Icon, IconShape, On, Press, live, show};

/// The entry with an id.
#[component]
pub fn EntryView(desk: Desk, id: u32) -> impl IntoView {
    let words = basket(desk.lang);
    let is_heading = desk.basket.with_untracked(|basket| {
        basket.entry_of(id).is_some_and(|entry| matches!(entry.subject, Subject::Heading(_)))
    });
    let found = Memo::new(move |_| {
        desk.brief
            .with(|brief| brief.entries.iter().find(|entry| entry.id == id).map(|entry| entry.body.clone()))
    });
    let name = Memo::new(move |_| {
        let heading = desk.basket.with(|basket| match &basket.entry_of(id)?.subject {
            Subject::Heading(text) => Some(text.clone()),
            _ => None,
        });
        heading.unwrap_or_else(|| {
            found.with(|found| match found {
                Some(BriefBody::Item(item)) => item.title.clone(),
                Some(BriefBody::Missing(said)) => said.clone(),
                _ => String::new(),
            })
        })
    });
    let place = Memo::new(move |_| desk.basket.with(|basket| basket.place(id).unwrap_or_default()));
    let last = Memo::new(move |_| desk.basket.with(|basket| basket.entries().len().saturating_sub(1)));
    let button = move |key: &str, shape: IconShape, deed: &'static str, press: Press| {
        view! {
            <button
                class="icon-button"
                type="button"
                id=format!("{key}-{id}")
                title=deed
                aria-label=live(move || BasketWords::to_entry(desk.lang, deed, &name.get()))
                on:click=press
            >
                <Icon shape />
            </button>
        }
        .into_any()
    };
    let keys: On<KeyboardEvent> = Box::new(move |event| {
        let down = event.key() == "ArrowDown";
        if event.alt_key() && (down || event.key() == "ArrowUp") {
            event.prevent_default();
            desk.step(id, down);
        }
    });
    let content = if is_heading {
        view! { <Heading desk id /> }.into_any()
    } else {
        show(move || found.with(|found| found.as_ref().map(|found| body(found, desk.lang)))).into_any()
    };
    view! {
        <li class="entry" class:heading=is_heading data-entry=id.to_string() on:keydown=keys>
            <div class="order control">
                {button("up", IconShape::Up, words.up, Box::new(move |_| desk.step(id, false)))}
                <span class="muted small" aria-hidden="true">
                    {move || format!("{}/{}", place.get() + 1, last.get() + 1)}
                </span> {button("down", IconShape::Down, words.down, Box::new(move |_| desk.step(id, true)))}
                {button("remove", IconShape::Close, words.remove, Box::new(move |_| desk.remove(id)))}
            </div>
            <div class="content">{content} <Note desk id /></div>
        </li>
    }
    .into_any()
}

/// A heading of the reader's.
#[component]
fn Heading(desk: Desk, id: u32) -> impl IntoView {
    let words = basket(desk.lang);
    let field = NodeRef::<html::Input>::new();
    let text = Memo::new(move |_| {
        desk.basket.with(|basket| match &basket.entry_of(id)?.subject {
            Subject::Heading(text) => Some(text.clone()),
            _ => None,
        })
    });
    let write: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
        let entry = desk.basket.with_untracked(|basket| basket.entry_of(id).cloned());
        if let (Some(field), Some(entry)) = (field.get_untracked(), entry) {
            desk.change(Change::Heading { entry, to: field.value() }, |_| {});
        }
    });
    view! {
        <input
            class="field"
            id=format!("heading-{id}")
            aria-label=words.heading
            placeholder=words.heading_hint
            maxlength=LONGEST_HEADING.to_string()
            node_ref=field
            prop:value=live(move || text.get().unwrap_or_default())
            on:change=write
        />
    }
    .into_any()
}

/// As long as a reader pauses between words.
const PAUSE: Duration = Duration::from_millis(300);

/// The reader's note. It is kept while they write; another tab's words come in when they do not.
#[component]
fn Note(desk: Desk, id: u32) -> impl IntoView {
    let words = basket(desk.lang);
    let field = NodeRef::<html::Textarea>::new();
    let stored =
        Memo::new(move |_| desk.basket.with(|basket| basket.entry_of(id).map(|entry| entry.note.clone())));
    // What this tab has written last: what the next change is made from.
    let known = StoredValue::new(stored.get_untracked().unwrap_or_default());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let keep = move || {
        let entry = desk.basket.try_with_untracked(|basket| basket.entry_of(id).cloned()).flatten();
        let (Some(field), Some(entry)) = (field.try_get_untracked().flatten(), entry) else { return };
        let to = field.value();
        let Some(from) = known.try_update_value(|known| std::mem::replace(known, to.clone())) else { return };
        if from != to {
            desk.change(Change::Note { entry: Entry { note: from, ..entry }, to }, |_| {});
        }
    };
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let typed: On<leptos::ev::Event> = Box::new(move |_| {
        stop();
        timer.set_value(set_timeout_with_handle(keep, PAUSE).ok());
    });
    let left: On<leptos::ev::FocusEvent> = Box::new(move |_| {
        stop();
        keep();
    });
    Effect::new(move |_| {
        let Some(note) = stored.get() else { return };
        let Some(field) = field.get() else { return };
        let is_writing = known.with_value(|known| field.value() != *known);
        if !is_writing && field.value() != note {
            field.set_value(&note);
            known.set_value(note);
        }
    });
    on_cleanup(stop);
    view! {
        <textarea
            class="field note control"
            id=format!("note-{id}")
            rows="1"
            aria-label=words.note
            placeholder=words.note_hint
            maxlength=LONGEST_NOTE.to_string()
            node_ref=field
            prop:value=stored.get_untracked().unwrap_or_default()
            on:input=typed
            on:blur=left
        ></textarea>
        <p class="note paper">{move || stored.get()}</p>
    }
    .into_any()
}
