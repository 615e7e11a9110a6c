//! What is known of the fact, term by term.

use leptos::prelude::*;
use relocation_explorer::evidence::{RecordLine, RecordValue, record};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::common;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{KindTag, RegionName, explained, spoken};

/// What is known of it, term by term.
#[component]
pub fn Record(at: u32) -> impl IntoView {
    let lang: Lang = expect_context();
    let explorer = Explorer::get();
    let lines =
        explorer.with_fact(at, |view| explorer.data.with_value(|data| record(&data.collection, &view, lang)));
    lines.map(|lines| {
        let lines: Vec<AnyView> = lines.into_iter().map(|line| draw_line(line, lang)).collect();
        view! { <dl class="record">{lines}</dl> }
    })
}

fn draw_line(RecordLine { term, value }: RecordLine, lang: Lang) -> AnyView {
    let tag = match &value {
        RecordValue::Text(_, own) if *own != lang => Some(own.tag()),
        _ => None,
    };
    let value = match value {
        RecordValue::Text(text, own) if own == lang => explained(&text, own),
        RecordValue::Text(text, own) => spoken(&text, own),
        RecordValue::Indicator { name, definition } => view! {
            {name}
            <span class="sub">{explained(&definition, lang)}</span>
        }
        .into_any(),
        RecordValue::Kind(kind) => view! { <KindTag kind /> }.into_any(),
        RecordValue::Region(id) => view! { <RegionName id /> }.into_any(),
        RecordValue::Words(words) => words.into_any(),
        RecordValue::NotStated => view! { <span class="muted">{common(lang).not_stated}</span> }.into_any(),
    };
    view! {
        <dt lang=tag>{term}</dt>
        <dd lang=tag>{value}</dd>
    }
    .into_any()
}
