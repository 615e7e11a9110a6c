//! Several snapshots as one: chosen or dropped, held against each other, and opened once their reader has decided.

mod conflicts;

use std::sync::Arc;

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::together::Together;
use relocation_explorer::snapshot::{Collection, Lang, Problem};
use relocation_explorer::words::{CodeWords, OpenDataWords, TogetherWords, common, together as words};

use crate::ui::browser::{has_files, read_bytes};
use crate::ui::document::open_document;
use crate::ui::explorer::Explorer;
use crate::ui::library::Library;
use crate::ui::widgets::{On, Press, live, show};
use conflicts::Conflicts;

/// So much of what is wrong is listed.
const LISTED: usize = 20;

/// The choice of other snapshots, and what comes of it.
#[component]
pub fn OpenTogether() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words(lang);
    let (explorer, library) = (Explorer::get(), Library::get());
    let shown = explorer.data.with_value(|data| Arc::clone(&data.collection));
    let name = library.file().unwrap_or_else(|| shown.snapshot().title.get(lang).to_owned());
    let held = RwSignal::new(Together::of(name, shown));
    let wrong = RwSignal::new(Vec::<String>::new());
    let bring = move |files: Option<web_sys::FileList>| {
        let Some(files) = files else { return };
        wrong.set(Vec::new());
        let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
        spawn_local(async move {
            for file in files {
                match read(&file, lang).await {
                    Ok(collection) => {
                        held.try_update(|held| held.add(file.name(), Arc::new(collection)));
                    }
                    Err(lines) => {
                        wrong.try_update(|wrong| wrong.extend(lines));
                    }
                }
            }
        });
    };
    let choose: On<Event> = Box::new(move |event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        bring(input.files());
    });
    let over: On<DragEvent> = Box::new(move |event| {
        if has_files(&event) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let drop: On<DragEvent> = Box::new(move |event| {
        event.prevent_default();
        // The page would open it alone.
        event.stop_propagation();
        bring(event.data_transfer().and_then(|data| data.files()));
    });
    let open: Press = Box::new(move |_| {
        let whole = held.with_untracked(|held| {
            let names: Vec<&str> = held.names().into_iter().map(|(name, _)| name).collect();
            held.whole().map(|whole| (whole, names.join(" + ")))
        });
        match whole {
            Ok((whole, name)) => library.show_opened(whole, name),
            Err(problems) => wrong.set(said_of(words.wrong, &problems, lang)),
        }
    });
    let several = move || held.with(|held| held.names().len() > 1);
    view! {
        <div class="together" on:dragover=over on:drop=drop>
            <p>{words.lede}</p>
            <label class="file-choice">
                <span>{words.choose}</span>
                <input
                    type="file"
                    id="open-together"
                    multiple
                    accept=".json,application/json"
                    on:change=choose
                />
            </label>
            <div role="alert" id="together-wrong">
                {show(move || {
                    wrong.get().into_iter().map(|line| view! { <p class="refused">{line}</p> }).collect_view()
                })}
            </div>
            {show(move || {
                several()
                    .then(|| {
                        let name = |(name, facts): (&str, usize)| {
                            view! { <li>{TogetherWords::of(lang, name, facts)}</li> }
                        };
                        let names = held.with(|held| held.names().into_iter().map(name).collect_view());
                        view! {
                            <h3>{words.held}</h3>
                            <ol id="together-held">{names}</ol>
                        }
                    })
            })}
            <Conflicts held />
            <p hidden=live(move || !several())>
                <button class="button primary" type="button" id="open-whole" on:click=open>
                    {words.open}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// Reads and checks a file in slices.
///
/// # Errors
/// What is wrong with it, line by line.
async fn read(file: &web_sys::File, lang: Lang) -> Result<Collection, Vec<String>> {
    let name = file.name();
    let bytes = read_bytes(file).await.map_err(|_| vec![OpenDataWords::unreadable(lang, &name)])?;
    match open_document(bytes, |_| true).await {
        Ok(Some(opened)) => {
            opened.map_err(|problems| said_of(&CodeWords::refused(lang, &name, ""), &problems, lang))
        }
        Ok(None) | Err(_) => Err(vec![common(lang).part_failed.to_owned()]),
    }
}

/// What is wrong, below what it is wrong with.
fn said_of(with: &str, problems: &[Problem], lang: Lang) -> Vec<String> {
    let lines = problems.iter().take(LISTED).map(|problem| problem.text(lang));
    std::iter::once(with.to_owned()).chain(lines).collect()
}
