//! The range of values.

use leptos::prelude::*;
use relocation_explorer::query::{Criterion, Decimal, ValueRange};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::live;
use relocation_explorer::words;

/// An end of the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

/// Two fields: facts whose value, in their own unit, lies between them pass.
#[component]
pub fn RangeBox() -> impl IntoView {
    let words = words::explore(expect_context());
    view! {
        <fieldset class="facet" data-facet="value">
            <legend>{words.range}</legend>
            <div class="range">
                <RangeField end=End::Low name=words.from />
                <span aria-hidden="true">"–"</span>
                <RangeField end=End::High name=words.up_to />
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn RangeField(end: End, name: &'static str) -> impl IntoView {
    let explorer = Explorer::get();
    let shown = move || {
        let range = explorer.state.with(|state| state.selection.range.clone()).unwrap_or_default();
        let value = if end == End::Low { range.low } else { range.high };
        value.map(|value| value.as_str().to_owned()).unwrap_or_default()
    };
    let set = move |event: leptos::ev::Event| {
        let value = Decimal::parse(event_target_value(&event).trim());
        explorer.go(|state| {
            let mut range = state.selection.range.clone().unwrap_or_default();
            match end {
                End::Low => range.low = value,
                End::High => range.high = value,
            }
            if range == ValueRange::default() {
                state.selection.clear(Criterion::Range);
            } else {
                state.selection.range = Some(range);
            }
        });
    };
    view! {
        <input
            class="field"
            type="number"
            step="any"
            inputmode="decimal"
            aria-label=name
            placeholder=name
            prop:value=live(shown)
            on:change=set
        />
    }
    .into_any()
}
