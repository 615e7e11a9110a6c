//! Sources: the reports' records, a reader's own copy held against them, and the data themselves.

mod data;
mod drop;
mod fetched;
mod glossary;
mod open;
mod parts;
mod record;
mod verify;

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;

use crate::ui::aside::PutKeys;
use crate::ui::later::{later, soon};
use crate::ui::widgets::{Go, PaperHead, PaperNotes, to, to_view};
use data::Data;
use drop::DropPage;
pub use fetched::FetchedData;
use glossary::Glossary;
use open::OpenData;
use record::Records;
use relocation_explorer::share::{View, ViewFilter};
use relocation_explorer::words::{self, proof};
use verify::{Bringing, Verify};

/// The Sources view.
#[component]
pub fn Sources() -> impl IntoView {
    let lang: Lang = expect_context();
    let (words, open) = (words::sources(lang), words::open_data(lang));
    let bringing = Bringing::new();
    view! {
        <DropPage bringing>
            <PutKeys />
            <PaperHead />
            <h1>{words.title}</h1>
            <p class="lede">{words.lede}</p>
            <nav aria-label=words.on_this_page>
                <ul class="inline-list">
                    <li>
                        <a href="#records">{words.reports}</a>
                    </li>
                    <li class="extra">
                        <a href="#verify-copy">{words.verify}</a>
                    </li>
                    <li class="extra">
                        <Go to=to(|state| state.filter = Some(ViewFilter::Proof))>{proof(lang).title}</Go>
                    </li>
                    <li>
                        <a href="#glossary">{words.glossary}</a>
                    </li>
                    <li>
                        <a href="#data">{words.data}</a>
                    </li>
                    <li class="extra">
                        <a href="#open-own">{open.title}</a>
                    </li>
                </ul>
            </nav>
            {soon(|| view! { <Records /> })}
            {later(move || view! { <Verify bringing /> })}
            {later(|| view! { <Glossary /> })}
            {later(|| view! { <Data /> })}
            {later(|| view! { <OpenData /> })}
            <p class="extra" id="code-link">
                <Go to=to_view(View::Code)>{words::common(lang).code_link}</Go>
            </p>
            <PaperNotes reports=Signal::derive(Vec::new) />
        </DropPage>
    }
    .into_any()
}
