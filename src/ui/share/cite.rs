//! How to cite something, in every style: to be copied, or saved for a reference manager.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use relocation_explorer::share::{Citation, CiteStyle};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, CiteWords};

use super::subject::{shared_state, view_title};
use crate::ui::browser::save;
use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, Explorer};
use crate::ui::widgets::{CopyButton, Icon, IconShape, live, show};

/// What the dialog is called.
pub fn title(subject: CiteSubject, words: &CiteWords) -> &'static str {
    match subject {
        CiteSubject::Fact(_) => words.cite_figure,
        CiteSubject::Report(_) => words.cite_report,
        CiteSubject::Row(_) => words.cite_row,
        CiteSubject::View => words.cite_view,
        CiteSubject::Data => words.cite_data,
    }
}

fn citation(explorer: Explorer, subject: CiteSubject, lang: Lang) -> Option<Citation> {
    let home = explorer.home().itself();
    match subject {
        CiteSubject::Row(made) => made.try_get_value(),
        CiteSubject::Data => with_citing(explorer, home, lang, |citing| Some(citing.collection())),
        CiteSubject::Report(at) => with_citing(explorer, home, lang, |citing| {
            citing.collection.snapshot().reports.get(at as usize).map(|report| citing.report(report))
        }),
        CiteSubject::Fact(at) => {
            let id = explorer.with_fact(at, |view| view.fact.id.clone())?;
            with_citing(explorer, explorer.fact_link(&id), lang, |citing| {
                citing.collection.get(at as usize).map(|view| citing.fact(&view))
            })
        }
        CiteSubject::View => {
            let state = explorer.state.get_untracked();
            let title = view_title(explorer, &state, lang);
            let link = explorer.home().link(shared_state(explorer, &state, false, None));
            Some(with_citing(explorer, link, lang, |citing| citing.view(&title)))
        }
    }
}

/// A choice of style, and the citation in it.
#[component]
pub fn CiteContent(subject: CiteSubject) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::cite(lang);
    // What a citation names of the data is computed once; the reader asks for it by opening this.
    explorer.data.with_value(|data| {
        data.pin();
    });
    let citation = StoredValue::new(citation(explorer, subject, lang));
    let style = RwSignal::new(CiteStyle::Plain);
    let choices = CiteStyle::ALL.map(|each| {
        let id = format!("cite-{}", each.key());
        let pick: Box<dyn FnMut(Event)> = Box::new(move |_| style.set(each));
        view! {
            <label class="cite-style" for=id.clone()>
                <input
                    type="radio"
                    name="cite-style"
                    id=id.clone()
                    prop:checked=live(move || style.get() == each)
                    on:change=pick
                />
                <span>{each.name(lang)}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="cite-styles">
            <legend>{words.style}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
        {show(move || {
            let style = style.get();
            citation.with_value(|citation| citation.as_ref().map(|citation| written(citation, style, lang)))
        })}
    }
    .into_any()
}

fn written(citation: &Citation, style: CiteStyle, lang: Lang) -> AnyView {
    let words = words::cite(lang);
    let (text, name) = (citation.write(style), citation.file_name(style));
    let file = text.clone();
    let keep: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| save(&name, style.file().1, &file));
    let program = !matches!(style, CiteStyle::Plain | CiteStyle::GbtNumeric | CiteStyle::GbtAuthorDate);
    let label = format!("{}: {}", words.copy, style.name(lang));
    view! {
        <div class="cite-text">
            <textarea
                id="cite-text"
                class="field"
                class:program=program
                readonly
                rows="7"
                spellcheck="false"
                aria-label=words.text
                prop:value=text.clone()
            ></textarea>
            <p class="cite-actions">
                <button class="button" type="button" id="save-citation" on:click=keep>
                    <Icon shape=IconShape::Download />
                    {words.save}
                </button>
                <CopyButton text name=words.copy label />
            </p>
        </div>
    }
    .into_any()
}
