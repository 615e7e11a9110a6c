//! Opening another snapshot: checked first, and shown only if nothing is wrong with it.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::snapshot::{Lang, Problem};

use crate::ui::browser::{chosen_file, decode_text, read_bytes};
use crate::ui::library::Library;
use crate::ui::widgets::show;
use crate::ui::words::{self, OpenDataWords};

/// The most problems that are listed at once.
const LISTED: usize = 50;

/// A file that was refused.
#[derive(Clone)]
struct Refused {
    file: String,
    problems: Vec<Problem>,
}

/// The opening of the reader's own data, and what came of it.
#[derive(Clone, Copy)]
pub struct Opening {
    library: Library,
    refused: RwSignal<Option<Refused>>,
}

impl Opening {
    /// Nothing has been opened yet.
    pub fn new() -> Self {
        Self { library: Library::get(), refused: RwSignal::new(None) }
    }

    /// Shows a file's snapshot, or what is wrong with it.
    pub fn open(self, file: web_sys::File) {
        spawn_local(async move {
            let name = file.name();
            let text = match read_bytes(&file).await {
                Ok(bytes) => decode_text(bytes),
                Err(error) => {
                    leptos::logging::warn!("{name} could not be read: {error:?}");
                    String::new()
                }
            };
            if let Err(problems) = self.library.open(name.clone(), &text) {
                self.refused.try_set(Some(Refused { file: name, problems }));
            }
        });
    }
}

/// The control that opens the reader's own data.
#[component]
pub fn OpenData(opening: Opening) -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::open_data(lang);
    let refused = opening.refused;
    let chosen = move |event: Event| {
        let Some(file) = chosen_file(&event) else { return };
        opening.open(file);
        // So that the same file can be chosen again once it is mended.
        event_target::<web_sys::HtmlInputElement>(&event).set_value("");
    };
    view! {
        <section class="card extra" id="open-own">
            <h2>{words.title}</h2>
            <p>{words.lede}</p>
            <label class="file-choice">
                <span>{words.choose}</span>
                <input type="file" id="open-data" accept=".json,application/json" on:change=chosen/>
            </label>
            <p class="small muted">{words.drop}</p>
            <div role="alert" id="open-data-problems">
                {show(move || refused.get().map(|refused| list(&refused, lang)))}
            </div>
        </section>
    }
    .into_any()
}

fn list(refused: &Refused, lang: Lang) -> AnyView {
    let words = words::open_data(lang);
    let count = refused.problems.len();
    let rows = refused.problems.iter().take(LISTED).map(|problem| {
        let path = if problem.path.is_empty() { "." } else { &problem.path };
        view! {
            <tr>
                <th scope="row">{OpenDataWords::line(lang, problem.line)}<code class="sub">{path.to_owned()}</code></th>
                <td>{problem.rule.text(lang)}</td>
            </tr>
        }
    });
    view! {
        <p class="refused">{OpenDataWords::refused(lang, &refused.file, count)}</p>
        <table class="problems">
            <thead><tr><th scope="col">{words.place}</th><th scope="col">{words.wrong}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(count > LISTED).then(|| view! { <p>{OpenDataWords::more(lang, count - LISTED)}</p> })}
    }
    .into_any()
}
