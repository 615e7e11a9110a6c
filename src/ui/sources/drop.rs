//! Files dropped on the page: a snapshot is opened, any other file is taken for a copy of a report's text.

use leptos::ev::DragEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::share::Controls;
use web_sys::File;

use super::verify::Bringing;
use crate::ui::browser::has_files;
use crate::ui::explorer::Explorer;
use crate::ui::library::Library;
use crate::ui::widgets::{On, live};

/// The page as a place for files.
#[component]
pub fn DropPage(bringing: Bringing, children: Children) -> impl IntoView {
    let (explorer, library) = (Explorer::get(), Library::get());
    let page = NodeRef::<Div>::new();
    let over = RwSignal::new(false);
    let takes = move |event: &DragEvent| {
        explorer.state.with_untracked(|state| state.controls == Controls::All) && has_files(event)
    };
    let hover: On<DragEvent> = Box::new(move |event| {
        if takes(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let leave: On<DragEvent> = Box::new(move |_| over.set(false));
    let drop: On<DragEvent> = Box::new(move |event| {
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files()).filter(|_| takes(&event));
        let Some((files, file)) = files.and_then(|files| Some((files.clone(), files.get(0)?))) else {
            return;
        };
        event.prevent_default();
        let others = files.length() - 1;
        let is_snapshot = is_json(&file);
        if is_snapshot {
            spawn_local(library.open(file, others));
        } else {
            bringing.read(file, others);
        }
        // What becomes of it is said there.
        let place = if is_snapshot { "#open-own" } else { "#verify-copy" };
        if let Some(place) = page.get_untracked().and_then(|page| page.query_selector(place).ok().flatten()) {
            place.scroll_into_view();
        }
    });
    view! {
        <div
            class="page sources"
            class:over=live(move || over.get())
            node_ref=page
            on:dragover=hover
            on:dragleave=leave
            on:drop=drop
        >
            {children()}
        </div>
    }
    .into_any()
}

fn is_json(file: &File) -> bool {
    file.type_() == "application/json" || file.name().to_ascii_lowercase().ends_with(".json")
}
