//! What would make the rows comparable: what to ask each place for.

use leptos::prelude::*;
use relocation_explorer::compare::Remedy;

use super::shown::ShownComparison;
use crate::ui::widgets::Shortened;

/// So much is listed of a place at first.
const ASKS: usize = 3;

/// One list a column; nothing where nothing can be asked.
pub fn asks(shown: &ShownComparison) -> Option<AnyView> {
    let remedies = shown.index().all_remedies(&shown.comparison);
    if remedies.iter().all(Vec::is_empty) {
        return None;
    }
    let columns = remedies.iter().enumerate().filter(|(_, remedies)| !remedies.is_empty());
    let columns = columns.map(|(at, remedies)| column(shown, at, remedies)).collect::<Vec<_>>();
    Some(
        view! {
            <section class="asks" id="asks">
                <h2>{shown.words.asks}</h2>
                <div>{columns}</div>
            </section>
        }
        .into_any(),
    )
}

fn column(shown: &ShownComparison, at: usize, remedies: &[Remedy]) -> AnyView {
    let lang = shown.lang;
    let texts: Vec<String> = remedies.iter().map(|remedy| remedy.text(lang)).collect();
    let list = Shortened::of(texts.len(), ASKS);
    let items = list.entries(move |at| view! { <li>{texts[at].clone()}</li> }.into_any());
    view! {
        <div style:--c=shown.colour(at)>
            <h3>
                <span class="dot" aria-hidden="true"></span>
                {shown.name(at).to_owned()}
            </h3>
            <ul>{items}</ul>
            {list.more()}
        </div>
    }
    .into_any()
}
