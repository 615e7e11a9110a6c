//! The collection itself: what it is, its files, how to cite it.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use crate::ui::browser::save;
use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, Explorer, ShareSubject};
use crate::ui::publish::publish_shown;
use crate::ui::take::{Form, take};
use crate::ui::widgets::{CopyButton, Icon, IconShape};
use relocation_explorer::words;

/// Its title, form, downloads and citation.
#[component]
pub fn Data() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::sources(lang);
    let (title, description) = explorer.data.with_value(|data| {
        let snapshot = data.collection.snapshot();
        (snapshot.title.get(lang).to_owned(), snapshot.description.get(lang).to_owned())
    });
    let home = explorer.home().itself();
    let citation = with_citing(explorer, home, lang, |citing| citing.collection().sentence);
    let cite = move |_| explorer.sharing.set(Some(ShareSubject::Cite(CiteSubject::Data)));
    let said = RwSignal::new("");
    let schema = explorer.address.file("snapshot.schema.json");
    let download = move |_| {
        explorer.data.with_value(|data| {
            save("snapshot.json", "application/json", &data.collection.snapshot().to_canonical());
        });
    };
    view! {
        <section class="card" id="data">
            <h2>{words.data}</h2>
            <p>
                <b>{title}</b>
                " "
                {description}
            </p>
            <p>{words.format}</p>
            <div class="actions extra">
                {[Form::PACKAGE, Form::WORKBOOK]
                    .map(|form| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                data-form=form.key()
                                on:click=move |_| take(explorer, form, None, lang, said)
                            >
                                <Icon shape=IconShape::Download />
                                {form.name(lang)}
                            </button>
                        }
                    })
                    .collect_view()}
                <button class="button" type="button" id="download-snapshot" on:click=download>
                    <Icon shape=IconShape::Download />
                    {words.snapshot}
                </button> <a class="button" id="download-schema" href=schema download="snapshot.schema.json">
                    <Icon shape=IconShape::Download />
                    {words.schema}
                </a> {publish_shown("publish")} <span role="status" class="muted">
                    {said}
                </span>
            </div>
            <p class="citation" id="cite-collection">
                <span class="sub">{words.collection_cite}</span>
                {citation.clone()}
                " "
                <CopyButton text=citation name=words.copy_citation />
                <button
                    class="text-button control"
                    type="button"
                    id="cite-data"
                    aria-haspopup="dialog"
                    on:click=cite
                >
                    {words::cite(lang).more}
                </button>
            </p>
        </section>
    }
    .into_any()
}
