//! What is selected, as chips that can be taken away, and how many facts pass.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, ExploreWords};

use super::answers::answers;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape};

/// The tally and the chips.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let chips = Memo::new(move |_| {
        explorer
            .data
            .with_value(|data| explorer.state.with(|state| state.selection.chips(data.index(), lang)))
    });
    let tally = Memo::new(move |_| answers.with(|answer| (answer.passing, answer.total)));
    view! {
        <div class="chips">
            <p class="tally" id="tally" role="status">
                {move || {
                    let (passing, total) = tally.get();
                    let (number, rest) = ExploreWords::tally(lang, passing, total);
                    view! {
                        <b>{number}</b>
                        " "
                        {rest}
                    }
                }}
            </p>
            {move || {
                chips
                    .get()
                    .into_iter()
                    .map(|chip| {
                        let label = format!("{} {}", words.remove, chip.name);
                        view! {
                            <span class="chip">
                                <span>{chip.name}</span>
                                <button
                                    type="button"
                                    class="control"
                                    aria-label=label
                                    on:click=move |_| {
                                        explorer.go(|state| state.selection.take_away(&chip.part))
                                    }
                                >
                                    <Icon shape=IconShape::Close />
                                </button>
                            </span>
                        }
                    })
                    .collect_view()
            }}
            {move || {
                (!chips.read().is_empty())
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="text-button control"
                                id="clear-all"
                                on:click=move |_| explorer.go(|state| state.selection = Default::default())
                            >
                                {words.clear_all}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
