//! Five questions with the way to their answers, and the offer of a tour.

use leptos::prelude::*;
use relocation_explorer::digest::worked_questions;
use relocation_explorer::share::ViewState;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{QuestionWords, questions};

use crate::ui::browser::{remember, remembers};
use crate::ui::explorer::Explorer;
use crate::ui::tour::SEEN;
use crate::ui::widgets::{Go, Press, show, to};

/// The questions; and the tour, until it was taken or declined.
#[component]
pub fn Questions() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = questions(lang);
    let data = explorer.data.get_value();
    let promises = data.audit().commitments.iter().map(|promise| promise.status);
    let links = worked_questions(&data.collection, promises).into_iter().map(|answer| {
        let (name, count) =
            (words.ask(answer.question), QuestionWords::answered(lang, answer.question, answer.count));
        let change = to(move |state| {
            *state = ViewState { lang: state.lang, theme: state.theme, ..answer.state.clone() };
        });
        view! {
            <li>
                <Go to=change>{name}</Go>
                " "
                <span class="muted small nowrap">{count}</span>
            </li>
        }
        .into_any()
    });
    let links = links.collect::<Vec<_>>();
    let is_new = RwSignal::new(!remembers(SEEN));
    let take: fn(Explorer) -> Press = |explorer| Box::new(move |_| explorer.touring.set(Some(0)));
    let decline = move || -> Press {
        Box::new(move |_| {
            remember(SEEN);
            is_new.set(false);
        })
    };
    let offer = move || {
        (is_new.get() && explorer.touring.get().is_none()).then(|| {
            view! {
                <p class="offer control">
                    {words.offer} <button class="button" type="button" id="take-tour" on:click=take(explorer)>
                        {words.take}
                    </button> <button class="text-button" type="button" on:click=decline()>
                        {words.decline}
                    </button>
                </p>
            }
        })
    };
    // Other data may answer none of them.
    let asked = (!links.is_empty()).then(|| {
        view! {
            <h2>{words.title}</h2>
            <ul>{links}</ul>
        }
    });
    view! {
        {asked}
        {show(offer)}
    }
    .into_any()
}
