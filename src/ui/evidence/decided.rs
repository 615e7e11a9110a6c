//! Where two coders of the fact differed.

use leptos::prelude::*;
use relocation_explorer::evidence::{SettledField, settled_fields};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words;

use crate::ui::explorer::Explorer;

/// Each field in which they did, and what was decided; nothing where there is none.
#[component]
pub fn SettledFields(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let fields = explorer
        .with_fact(at, |view| explorer.data.with_value(|data| settled_fields(&data.collection, &view, lang)))
        .unwrap_or_default();
    let line = |SettledField { said, why }: SettledField| {
        let why = why.map(|why| view! { <span class="sub">{why}</span> });
        view! { <li>{said} {why}</li> }.into_any()
    };
    (!fields.is_empty()).then(|| {
        view! {
            <section id="decided">
                <h3>{words::evidence(lang).decided}</h3>
                <ul>{fields.into_iter().map(line).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
