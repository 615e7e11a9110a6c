//! The glossary as a whole.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::sources;

use crate::ui::explorer::Explorer;
use crate::ui::widgets::spoken;

/// Each word in both languages with its meaning; nothing where the data explain none.
#[component]
pub fn Glossary() -> impl IntoView {
    let lang: Lang = expect_context();
    let other = lang.pick(Lang::En, Lang::Zh);
    let words = sources(lang);
    let entries = Explorer::get().data.with_value(|data| {
        let entries = data.collection.snapshot().glossary.iter().map(|entry| {
            view! {
                <div>
                    <dt>
                        {entry.name(lang).to_owned()}" " <span class="muted" lang=other.tag()>
                            {entry.name(other).to_owned()}
                        </span>
                    </dt>
                    <dd>{spoken(entry.meaning.get(lang), lang)}</dd>
                </div>
            }
            .into_any()
        });
        entries.collect::<Vec<_>>()
    });
    (!entries.is_empty()).then(|| {
        view! {
            <section id="glossary">
                <h2>{words.glossary}</h2>
                <p class="muted">{words.glossary_hint}</p>
                <dl class="glossary">{entries}</dl>
            </section>
        }
        .into_any()
    })
}
