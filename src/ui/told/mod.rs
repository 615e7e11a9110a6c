//! A chart in words, beside its picture: what it shows, its marks to step through with the arrow keys, its table.
//!
//! A part of its own: only views with a chart fetch it. What is said is the core's (`chart::ToldChart`).

mod parts;
mod stage;
mod steps;
mod table;
mod view;

use std::sync::Arc;

use leptos::context::Provider;
use leptos::prelude::*;
use relocation_explorer::chart::ToldChart;
use relocation_explorer::digest::Timeline;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words;

use super::lazy::Part;
use super::widgets::Fold;

pub use stage::Told;

/// The chart in words.
#[component]
pub fn InWords(told: Told) -> impl IntoView {
    view! {
        <Provider value=told>
            <div class="told">
                <Part part=parts::told />
            </div>
        </Provider>
    }
    .into_any()
}

/// A timeline in words, fetched once it is unfolded, with all that knows of charts.
#[component]
pub fn FoldedYears(timeline: Arc<Timeline>) -> impl IntoView {
    let content = move || {
        view! {
            <Provider value=Arc::clone(&timeline)>
                <div class="told">
                    <Part part=parts::told_years />
                </div>
            </Provider>
        }
        .into_any()
    };
    folded(content)
}

/// The chart in words, fetched once it is unfolded: where the picture's figures stand beside it as a list.
#[component]
pub fn FoldedInWords(chart: ToldChart) -> impl IntoView {
    let chart = StoredValue::new(chart);
    let content = move || {
        let told =
            Told { chart: Signal::stored(Some(chart.get_value())), lit: RwSignal::default(), summary: None };
        view! { <InWords told /> }.into_any()
    };
    folded(content)
}

fn folded(content: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let lang: Lang = expect_context();
    let summary = view! { <summary>{words::told(lang).in_words}</summary> }.into_any();
    view! { <Fold class="in-words" summary content /> }.into_any()
}
