//! The empty desk: three doors for a text, and the drafts that were begun before.

use leptos::ev::{ClipboardEvent, DragEvent, Event};
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::desk::{KeptHead, example};
use relocation_explorer::words;

use super::bring::{bring_file, bring_text};
use super::room::Room;
use crate::ui::browser::{chosen_file, has_files};
use crate::ui::widgets::{On, Press, live, show};

/// The empty desk.
#[component]
pub fn Doors(room: Room) -> impl IntoView {
    let words = words::code(room.lang);
    let field = NodeRef::<Textarea>::new();
    let over = RwSignal::new(false);
    let paste: Press = Box::new(move |_| {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if let Err(why) = bring_text(room, &text, None) {
            room.said.set(Some(why));
        }
    });
    let choose: On<Event> = Box::new(move |event| {
        if let Some(file) = chosen_file(&event) {
            spawn_local(bring_file(room, file));
        }
        event_target::<web_sys::HtmlInputElement>(&event).set_value("");
    });
    let try_it: Press = Box::new(move |_| match example() {
        Some(draft) => room.begin(draft),
        None => room.said.set(Some(words.refused_example.to_owned())),
    });
    let hover: On<DragEvent> = Box::new(move |event| {
        if has_files(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let leave: On<DragEvent> = Box::new(move |_| over.set(false));
    let drop: On<DragEvent> = Box::new(move |event| {
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            spawn_local(bring_file(room, file));
        }
    });
    let pasted: On<ClipboardEvent> = Box::new(move |event| {
        let files = event.clipboard_data().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            spawn_local(bring_file(room, file));
        }
    });
    view! {
        <div
            class="page code"
            class:over=live(move || over.get())
            on:dragover=hover
            on:dragleave=leave
            on:drop=drop
            on:paste=pasted
        >
            <h1>{words.title}</h1>
            <p class="lede">{words.lede}</p>
            <div role="alert" id="code-refused">
                {show(move || room.said.get().map(|said| view! { <p class="notice">{said}</p> }))}
            </div>
            <div class="doors">
                <section class="card door">
                    <h2>{words.door_try}</h2>
                    <p>{words.door_try_hint}</p>
                    <button class="button primary" type="button" id="try-example" on:click=try_it>
                        {words.door_try}
                    </button>
                </section>
                <section class="card door">
                    <h2>
                        <label for="code-paste">{words.door_paste}</label>
                    </h2>
                    <textarea
                        id="code-paste"
                        class="field"
                        rows="5"
                        placeholder=words.paste_hint
                        node_ref=field
                    ></textarea>
                    <button class="button" type="button" id="start-coding" on:click=paste>
                        {words.start}
                    </button>
                </section>
                <section class="card door">
                    <h2>
                        <label for="code-file">{words.door_file}</label>
                    </h2>
                    <p>{words.door_file_hint}</p>
                    <input
                        type="file"
                        id="code-file"
                        accept=".docx,.pdf,.txt,.md,.html,.htm,.json,text/plain,text/html,application/json,application/pdf"
                        on:change=choose
                    />
                    <div role="status" id="code-reading">
                        {show(move || room.readings.said.get().map(|said| reading(room, said)))}
                    </div>
                </section>
            </div>
            <Drafts room />
        </div>
    }
    .into_any()
}

/// How far a file has been read, and that it may be stopped.
pub fn reading(room: Room, said: String) -> impl IntoView {
    let stop: Press = Box::new(move |_| room.readings.stop());
    view! {
        <p class="notice">
            {said} " " <button class="text-button" type="button" id="stop-reading" on:click=stop>
                {words::intake(room.lang).stop}
            </button>
        </p>
    }
}

/// The drafts that the browser has kept.
#[component]
fn Drafts(room: Room) -> impl IntoView {
    let words = words::code(room.lang);
    let heads = RwSignal::new(Vec::<KeptHead>::new());
    let forbidden = RwSignal::new(false);
    let look = move || {
        spawn_local(async move {
            let listed = match room.store() {
                Some(store) => store.list().await.ok(),
                None => None,
            };
            forbidden.try_set(listed.is_none());
            heads.try_set(listed.unwrap_or_default());
        });
    };
    look();
    let row = move |head: KeptHead| {
        let sure = RwSignal::new(false);
        let (id, removed) = (head.id.clone(), head.id.clone());
        let resume: Press = Box::new(move |_| {
            let id = id.clone();
            spawn_local(async move { room.resume(id).await });
        });
        let remove: Press = Box::new(move |_| {
            if !sure.get_untracked() {
                return sure.set(true);
            }
            let id = removed.clone();
            spawn_local(async move {
                if let Some(store) = room.store() {
                    let _ = store.remove(&id).await;
                }
                look();
            });
        });
        let name = head.title(room.lang).to_owned();
        view! {
            <li>
                <button class="resume" type="button" on:click=resume>
                    <b>{name}</b>
                    <span class="sub">{head.progress(room.lang)}</span>
                </button>
                <button class="text-button" type="button" on:click=remove>
                    {show(move || if sure.get() { words.remove_sure } else { words.remove })}
                </button>
            </li>
        }
    };
    show(move || {
        let heads = heads.get();
        let warning = forbidden.get().then(|| view! { <p class="notice">{words.store_forbidden}</p> });
        let list = (!heads.is_empty()).then(|| {
            view! {
                <section class="card drafts" id="code-drafts">
                    <h2>{words.drafts}</h2>
                    <ul>{heads.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        });
        view! {
            {warning}
            {list}
        }
    })
    .into_any()
}
