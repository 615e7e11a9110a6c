//! How to cite the fact, and where to go with it.

use leptos::prelude::*;
use relocation_explorer::basket::Subject;
use relocation_explorer::compare::add_region;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, common};

use crate::ui::browser::copy;
use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, Explorer, ShareSubject};
use crate::ui::widgets::{Icon, IconShape, PutAside};

/// How to cite it, and its permanent link.
#[component]
pub fn Cite(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    explorer.with_fact(at, |view| {
        let lang: Lang = expect_context();
        let words = words::evidence(lang);
        let link = explorer.fact_link(&view.fact.id);
        let citation = with_citing(explorer, link.clone(), lang, |citing| citing.fact(&view)).sentence;
        let region = view.fact.region.clone();
        let (said, set_said) = signal("");
        let tell = move |copied: bool| set_said.set(common(lang).told_of_copy(copied));
        let text = citation.clone();
        view! {
            <section>
                <h3>{words.cite}</h3>
                <p class="small" id="citation">
                    {citation}
                </p>
                <div class="actions control">
                    <button class="button" type="button" on:click=move |_| copy(text.clone(), tell)>
                        {words.copy_citation}
                    </button>
                    <PutAside key=Signal::stored(Subject::Fact(view.fact.id.clone()).key()) />
                    <button
                        class="button"
                        type="button"
                        id="cite-fact"
                        aria-haspopup="dialog"
                        on:click=move |_| {
                            explorer.sharing.set(Some(ShareSubject::Cite(CiteSubject::Fact(at))))
                        }
                    >
                        {words::cite(lang).more}
                    </button>
                    <button class="button" type="button" on:click=move |_| copy(link.clone(), tell)>
                        {words.copy_link}
                    </button>
                    <button
                        class="button"
                        type="button"
                        id="share-fact"
                        aria-haspopup="dialog"
                        on:click=move |_| explorer.sharing.set(Some(ShareSubject::Fact))
                    >
                        <Icon shape=IconShape::Share />
                        {common(lang).share}
                    </button>
                    <button class="button" type="button" on:click=move |_| add_to_compare(explorer, &region)>
                        {words.add_to_compare}
                    </button>
                    <span role="status" class="muted">
                        {said}
                    </span>
                </div>
            </section>
        }
    })
}

fn add_to_compare(explorer: Explorer, region: &str) {
    explorer.go(|state| {
        add_region(&mut state.regions, region);
        state.view = View::Compare;
        state.fact = None;
    });
}
