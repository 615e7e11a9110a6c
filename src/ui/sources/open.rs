//! Opening another snapshot: checked first, and shown only if nothing is wrong with it.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::share::{DataAddress, ViewState};
use relocation_explorer::snapshot::{Lang, Problem};

use super::parts;
use crate::ui::browser::chosen_file;
use crate::ui::explorer::Explorer;
use crate::ui::lazy::Part;
use crate::ui::library::{Chosen, ChosenState, Library, Unfetched};
use crate::ui::widgets::{Fold, On, live, show};
use relocation_explorer::words::{self, OpenDataWords};

/// The most problems that are listed at once.
const LISTED: usize = 50;

/// The control that opens the reader's own data.
#[component]
pub fn OpenData() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::open_data(lang);
    let library = Library::get();
    let choose = move |event: Event| {
        let Some(file) = chosen_file(&event) else { return };
        spawn_local(library.open(file, 0));
        // So that the same file can be chosen again once it is mended.
        event_target::<web_sys::HtmlInputElement>(&event).set_value("");
    };
    let opening = Memo::new(move |_| {
        let chosen = library.chosen.read();
        let chosen = chosen.as_ref()?;
        matches!(chosen.state, ChosenState::Opening(_)).then(|| chosen.file.clone())
    });
    let part = move || match library.chosen.read().as_ref().map(|chosen| &chosen.state) {
        Some(ChosenState::Opening(part)) => part.to_string(),
        _ => String::new(),
    };
    let together = view! { <summary id="together-summary">{words.together}</summary> }.into_any();
    let content = || view! { <Part part=parts::together /> }.into_any();
    view! {
        <section class="card extra" id="open-own">
            <h2>{words.title}</h2>
            <p>{words.lede}</p>
            <label class="file-choice">
                <span>{words.choose}</span>
                <input type="file" id="open-data" accept=".json,application/json" on:change=choose />
            </label>
            <p class="small muted">{words.drop}</p>
            <FromAddress />
            <Fold summary=together content />
            <div role="status" id="open-data-progress">
                {show(move || {
                    opening
                        .get()
                        .map(|file| {
                            view! {
                                <p>
                                    {OpenDataWords::opening(lang, &file)}" "
                                    <progress
                                        max="1"
                                        value=live(part)
                                        aria-label=OpenDataWords::opening(lang, &file)
                                    ></progress>" "
                                    <button
                                        class="button"
                                        type="button"
                                        id="cancel-opening"
                                        on:click=move |_| library.cancel()
                                    >
                                        {words.cancel}
                                    </button>
                                </p>
                            }
                        })
                })}
            </div>
            <div role="alert" id="open-data-problems">
                {show(move || library.chosen.read().as_ref().and_then(|chosen| came_of(chosen, lang)))}
            </div>
        </section>
    }
    .into_any()
}

/// The field for the address of a snapshot.
#[component]
fn FromAddress() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::open_data(lang);
    let field = NodeRef::<leptos::html::Input>::new();
    let wrong = RwSignal::new(false);
    let go: On<leptos::ev::SubmitEvent> = Box::new(move |event| {
        event.prevent_default();
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let address = DataAddress::of(typed.trim().to_owned());
        let is_allowed = address.is_allowed();
        wrong.set(!is_allowed);
        if is_allowed {
            explorer.go(|state| {
                *state = ViewState {
                    view: state.view,
                    lang: state.lang,
                    theme: state.theme,
                    data: Some(address),
                    ..ViewState::default()
                };
            });
        }
    });
    view! {
        <form class="from-address" on:submit=go>
            <label for="data-address">{words.from_address}</label>
            <input
                class="field"
                id="data-address"
                inputmode="url"
                placeholder="https://…"
                aria-describedby="data-address-hint"
                node_ref=field
            />
            <button class="button" type="submit">
                {words.fetch}
            </button>
        </form>
        <p class="small muted" id="data-address-hint">
            {OpenDataWords::limits(lang)}
        </p>
        <p class="refused" role="alert">
            {show(move || wrong.get().then_some(words.no_address))}
        </p>
    }
    .into_any()
}

/// What came of a chosen file that is not shown.
pub fn came_of(chosen: &Chosen, lang: Lang) -> Option<AnyView> {
    let file = chosen.file.as_str();
    let others = (chosen.others > 0)
        .then(|| view! { <p>{OpenDataWords::one_at_a_time(lang, file, chosen.others)}</p> });
    let outcome = match &chosen.state {
        ChosenState::Opening(_) => return others.map(IntoAny::into_any),
        ChosenState::Unreadable => {
            view! { <p class="refused">{OpenDataWords::unreadable(lang, file)}</p> }.into_any()
        }
        ChosenState::Unfetched(why) => {
            let said = match why {
                Unfetched::NotAllowed => words::open_data(lang).no_address.to_owned(),
                Unfetched::NoAnswer => OpenDataWords::no_answer(lang, file),
                Unfetched::Status(status) => OpenDataWords::status(lang, file, *status),
                Unfetched::TooLarge => OpenDataWords::too_large(lang, file),
            };
            view! { <p class="refused">{said}</p> }.into_any()
        }
        ChosenState::Unchecked => {
            view! { <p class="refused">{words::common(lang).part_failed}</p> }.into_any()
        }
        ChosenState::Refused(problems) => list(file, problems, lang),
    };
    Some(
        view! {
            {others}
            {outcome}
        }
        .into_any(),
    )
}

fn list(file: &str, problems: &[Problem], lang: Lang) -> AnyView {
    let words = words::open_data(lang);
    let count = Problem::count(problems);
    let rows = problems.iter().take(LISTED).map(|problem| {
        let path = if problem.path.is_empty() { "." } else { &problem.path };
        view! {
            <tr>
                <th scope="row">
                    {OpenDataWords::line(lang, problem.line)}<code class="sub">{path.to_owned()}</code>
                </th>
                <td>{problem.rule.text(lang)}</td>
            </tr>
        }
    });
    view! {
        <p class="refused">{OpenDataWords::refused(lang, file, count)}</p>
        <table class="problems">
            <thead>
                <tr>
                    <th scope="col">{words.place}</th>
                    <th scope="col">{words.wrong}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(count > LISTED).then(|| view! { <p>{OpenDataWords::more(lang, count - LISTED)}</p> })}
    }
    .into_any()
}
