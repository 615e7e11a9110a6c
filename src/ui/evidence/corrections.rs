//! How the fact was coded in other releases of the data.

use leptos::prelude::*;
use relocation_explorer::changes::{Correction, Standing};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{ChangesWords, changes};

use crate::ui::explorer::Explorer;

/// Each field that is coded otherwise, with the release since which it is; nothing where there is none.
#[component]
pub fn Corrections(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = changes(lang);
    let id = explorer.with_fact(at, |view| view.fact.id.clone()).unwrap_or_default();
    // Of very large data the pin is not known until a reader asks for it; they are no release of ours.
    let standing = explorer.data.with_value(|data| data.known_pin().and_then(Standing::of));
    let corrections = standing.map(|standing| standing.corrections(&id)).unwrap_or_default();
    let (later, before): (Vec<Correction>, Vec<Correction>) =
        corrections.into_iter().partition(|correction| correction.is_later);
    let list = |corrections: Vec<Correction>| {
        let line = |Correction { release, recoding, .. }: Correction| {
            let changed = ChangesWords::changed(lang, recoding);
            view! { <li>{changed}" "<small class="muted">{ChangesWords::version(lang, release)}</small></li> }
                .into_any()
        };
        (!corrections.is_empty())
            .then(|| view! { <ul>{corrections.into_iter().map(line).collect_view()}</ul> })
    };
    (!before.is_empty() || !later.is_empty()).then(|| {
        let is_later = !later.is_empty();
        view! {
            <section id="corrections">
                <h3>{words.corrections}</h3>
                {list(before)}
                {is_later.then(|| view! { <p>{words.later}</p> })}
                {list(later)}
            </section>
        }
        .into_any()
    })
}
