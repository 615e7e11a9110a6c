//! What of a view to put into a page: one thing, without what is around it. Its code is that of the things themselves.

use leptos::prelude::*;
use relocation_explorer::excerpt::{article, parts_of, picture_of};
use relocation_explorer::share::{ArticlePart, Shared};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, ExcerptWords};

use super::choice::choice;
use super::texts::text;
use crate::ui::explorer::Explorer;
use crate::ui::library::is_built_in;
use crate::ui::widgets::show;

/// What is shared, for those who want a part of it.
#[derive(Clone, Copy)]
pub struct InParts(pub StoredValue<Shared>);

/// The parts that it has, and the HTML of the one chosen; nothing where it has none.
#[component]
pub fn ShareParts() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::share(lang);
    let InParts(shared) = expect_context();
    let offered = shared.with_value(|shared| explorer.data.with_value(|data| parts_of(data, &shared.state)));
    let chosen = RwSignal::new(*offered.first()?);
    let choices: Vec<AnyView> = offered
        .into_iter()
        .map(|part| {
            let id = format!("share-part-{}", part.key());
            choice(("share-part", id), chosen, part, ExcerptWords::part_name(lang, part).into_any())
        })
        .collect();
    let is_own = explorer.data.with_value(is_built_in);
    let code = move |part: ArticlePart| {
        let shared = shared.get_value();
        let state = article(&shared.state, part);
        // Pictures are drawn of the page's newest data.
        let picture = || explorer.data.with_value(|data| picture_of(data, &state, lang));
        let picture = if is_own && state.pin.is_none() && state.data.is_none() { picture() } else { None };
        let named = Shared { state, picture, ..shared };
        view! {
            {text("share-part-element", words.element, named.element(), 5, lang)}
            {text("share-part-frame", words.frame, named.frame(), 3, lang)}
        }
        .into_any()
    };
    Some(
        view! {
            <fieldset class="share-data">
                <legend>{words::excerpt(lang).only_a_part}</legend>
                {choices}
            </fieldset>
            {show(move || code(chosen.get()))}
        }
        .into_any(),
    )
}
