//! What is selected, as chips that can be taken away, and how many facts pass.

use leptos::prelude::*;
use relocation_explorer::query::{Criterion, Facet};
use relocation_explorer::snapshot::Lang;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape};
use relocation_explorer::words::{self, ExploreWords};

use super::answers::answers;

/// One part of the selection.
#[derive(Debug, Clone, PartialEq)]
struct Chip {
    name: String,
    part: Part,
}

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Code(Facet, String),
    Whole(Criterion),
}

/// The tally and the chips.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let words = words::explore(lang);
    let chips = Memo::new(move |_| chips_of(explorer, lang));
    let tally = Memo::new(move |_| answers.with(|answer| (answer.passing, answer.total)));
    view! {
        <div class="chips">
            <p class="tally" id="tally" role="status">
                {move || {
                    let (passing, total) = tally.get();
                    let (number, rest) = ExploreWords::tally(lang, passing, total);
                    view! { <b>{number}</b>" "{rest} }
                }}
            </p>
            {move || chips.get().into_iter().map(|chip| {
                let label = format!("{} {}", words.remove, chip.name);
                view! {
                    <span class="chip">
                        <span>{chip.name}</span>
                        <button type="button" class="control" aria-label=label on:click=move |_| take_away(explorer, &chip.part)>
                            <Icon shape=IconShape::Close/>
                        </button>
                    </span>
                }
            }).collect_view()}
            {move || (!chips.read().is_empty()).then(|| view! {
                <button
                    type="button"
                    class="text-button control"
                    id="clear-all"
                    on:click=move |_| explorer.go(|state| state.selection = Default::default())
                >
                    {words.clear_all}
                </button>
            })}
        </div>
    }
}

fn take_away(explorer: Explorer, part: &Part) {
    explorer.go(|state| match part {
        Part::Code(facet, key) => state.selection.toggle(*facet, key),
        Part::Whole(criterion) => state.selection.clear(*criterion),
    });
}

fn chips_of(explorer: Explorer, lang: Lang) -> Vec<Chip> {
    let words = words::explore(lang);
    explorer.state.with(|state| {
        let selection = &state.selection;
        let codes =
            selection.codes.iter().flat_map(|(&facet, keys)| keys.iter().map(move |key| (facet, key)));
        let mut chips: Vec<Chip> = explorer.data.with_value(|data| {
            codes
                .filter_map(|(facet, key)| {
                    let place = data.index().place(facet, key)?;
                    let name = data.index().codes(facet)[place].name.get(lang);
                    let name = if key == relocation_explorer::query::NONE {
                        format!("{}: {name}", facet.name().get(lang))
                    } else {
                        name.to_owned()
                    };
                    Some(Chip { name, part: Part::Code(facet, key.clone()) })
                })
                .collect()
        });
        if !selection.text.trim().is_empty() {
            let name = format!("{}: {}", words.words, selection.text.trim());
            chips.push(Chip { name, part: Part::Whole(Criterion::Text) });
        }
        if selection.range.is_some() {
            chips.push(Chip { name: words.range.to_owned(), part: Part::Whole(Criterion::Range) });
        }
        chips
    })
}
