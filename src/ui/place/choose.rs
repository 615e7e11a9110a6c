//! The places to choose from, where the address names none that the data have.

use leptos::prelude::*;
use relocation_explorer::compare::{RegionChoice, region_choices};
use relocation_explorer::snapshot::{Collection, Lang};
use relocation_explorer::words::{CompareWords, PlaceWords, place};

use crate::ui::widgets::{RegionName, Shortened};

/// So many places are listed at first.
const PLACES: usize = 120;

/// All places, wider ones before those inside them.
pub fn choose(collection: &Collection, asked: Option<String>, lang: Lang) -> AnyView {
    let words = place(lang);
    let unknown = asked.map(|code| {
        view! {
            <div class="notice" role="alert">
                <p>{PlaceWords::unknown(lang, &code)}</p>
            </div>
        }
    });
    let choices = region_choices(collection, lang);
    let list = Shortened::of(choices.len(), PLACES);
    let entries = list.entries(move |at| {
        let RegionChoice { id, depth, facts, .. } = choices[at].clone();
        view! {
            <li style:--depth=depth.to_string()>
                <RegionName id />
                " "
                {(facts > 0).then(|| view! { <span class="muted small">{CompareWords::facts(lang, facts)}</span> })}
            </li>
        }
        .into_any()
    });
    view! {
        <h1>{words.choose}</h1>
        {unknown}
        <p class="lede">{words.choose_hint}</p>
        <ul class="places">{entries}</ul>
        {list.more()}
    }
    .into_any()
}
