//! Taking facts away.

use leptos::prelude::*;
use relocation_explorer::share::{to_csv, to_json};

use crate::ui::browser::save;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Icon, IconShape};
use relocation_explorer::words;

use super::answers::{Answers, answers};

/// Which facts, in which form.
#[derive(Debug, Clone, Copy)]
enum Form {
    Csv,
    Json,
}

/// The menu of downloads.
#[component]
pub fn Download() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let words = words::explore(expect_context());
    let offers = [
        (words.csv_selected, Form::Csv, false),
        (words.json_selected, Form::Json, false),
        (words.csv_all, Form::Csv, true),
        (words.json_all, Form::Json, true),
    ];
    view! {
        <details class="menu extra" id="download">
            <summary class="button">
                <Icon shape=IconShape::Download />
                {words.download}
            </summary>
            <div>
                {offers
                    .map(|(name, form, all)| {
                        view! {
                            <button type="button" on:click=move |_| take(explorer, answers, form, all)>
                                {name}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </details>
    }
}

fn take(explorer: Explorer, answers: Answers, form: Form, all: bool) {
    explorer.data.with_value(|data| {
        let collection = &data.collection;
        let rows: Vec<u32> = if all {
            (0..collection.len() as u32).collect()
        } else {
            answers.with_untracked(|answer| answer.rows.to_vec())
        };
        let name = if all { "facts" } else { "facts-selected" };
        match form {
            Form::Csv => {
                let facts = rows.iter().filter_map(|&at| collection.get(at as usize));
                save(
                    &format!("{name}.csv"),
                    "text/csv;charset=utf-8",
                    &to_csv(facts, |id| explorer.fact_link(id)),
                );
            }
            Form::Json => {
                save(
                    &format!("{name}.json"),
                    "application/json",
                    &to_json(collection, &rows, |id| explorer.fact_link(id)),
                );
            }
        }
    });
}
