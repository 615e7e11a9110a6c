//! What would make the rows comparable: what to ask each place for.

use leptos::prelude::*;

use super::shown::ShownComparison;
use crate::ui::widgets::Fold;

/// One list a column; nothing where nothing can be asked.
pub fn asks(shown: &ShownComparison) -> Option<AnyView> {
    let remedies = shown.index().all_remedies(&shown.comparison);
    if remedies.iter().all(Vec::is_empty) {
        return None;
    }
    let lang = shown.lang;
    let columns: Vec<(String, String, Vec<String>)> = (remedies.iter().enumerate())
        .filter(|(_, remedies)| !remedies.is_empty())
        .map(|(at, remedies)| {
            let texts = remedies.iter().map(|remedy| remedy.text(lang)).collect();
            (shown.colour(at), shown.name(at).to_owned(), texts)
        })
        .collect();
    let summary = view! {
        <summary>
            <h2>{shown.words.asks}</h2>
        </summary>
    };
    let content = move || {
        let columns = columns.iter().map(|(colour, name, texts)| column(colour, name, texts));
        view! { <div>{columns.collect_view()}</div> }.into_any()
    };
    // A picture that nobody may change shows what it has.
    let open = shown.explorer.is_fixed();
    Some(
        view! {
            <section class="asks" id="asks">
                <Fold open summary=summary.into_any() content />
            </section>
        }
        .into_any(),
    )
}

fn column(colour: &str, name: &str, texts: &[String]) -> AnyView {
    let items = texts.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    view! {
        <div style:--c=colour.to_owned()>
            <h3>
                <span class="dot" aria-hidden="true"></span>
                {name.to_owned()}
            </h3>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
