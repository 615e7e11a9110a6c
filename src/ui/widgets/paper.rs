//! What only paper shows: what was chosen, above the view, and below it the sources by number and the permanent link.

use leptos::prelude::*;
use relocation_explorer::query::Scope;
use relocation_explorer::share::{chosen_in_words, permanent};
use relocation_explorer::snapshot::{Edtf, Lang};
use relocation_explorer::words::{PaperWords, paper, view_name};

use super::erased::show;
use crate::ui::browser::today;
use crate::ui::citing::with_citing;
use crate::ui::explorer::Explorer;

/// Whether the page is being printed: what follows it is in place before the browser lays out the paper.
pub fn use_printing() -> Signal<bool> {
    let printing = RwSignal::new(false);
    let before = window_event_listener_untyped("beforeprint", move |_| printing.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| printing.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    printing.into()
}

/// The number of a report in the notes, by its place in the document.
pub fn note_mark(report: usize) -> AnyView {
    view! { <sup class="paper">"["{report + 1}"]"</sup> }.into_any()
}

/// What it is that was printed, and what was chosen; `more` is added to that.
#[component]
pub fn PaperHead(
    /// What the view adds.
    #[prop(optional, into)]
    more: Option<Signal<String>>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let is_printing = use_printing();
    let head = move || {
        let (collection, view, chosen) = explorer.data.with_value(|data| {
            let title = data.collection.snapshot().title.get(lang).to_owned();
            let words =
                explorer.state.with(|state| chosen_in_words(state, &data.collection, data.index(), lang));
            (title, explorer.state.with(|state| view_name(state.view, lang)), words)
        });
        let chosen = (!chosen.is_empty())
            .then(|| format!("{} {}", paper(lang).chosen, chosen.join(lang.pick("；", "; "))));
        let more = more.map(|more| more.get()).filter(|more| !more.is_empty());
        view! {
            <p class="paper-name">{collection}" · "{view}</p>
            {chosen.map(|chosen| view! { <p>{chosen}</p> })}
            {more.map(|more| view! { <p>{more}</p> })}
        }
        .into_any()
    };
    view! { <div class="paper paper-head">{show(move || is_printing.get().then(head))}</div> }.into_any()
}

/// The reports at some places of the document as numbered notes, the permanent link, the data's date and the paper's.
#[component]
pub fn PaperNotes(
    /// The reports, each once, in the document's order.
    #[prop(into)]
    reports: Signal<Vec<usize>>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = paper(lang);
    let is_printing = use_printing();
    let notes = move || {
        let pin = explorer.data.with_value(|data| data.pin().clone());
        let sources = with_citing(explorer, explorer.home().itself(), lang, |citing| {
            let all = &citing.collection.snapshot().reports;
            let cite = |at: usize| Some((at + 1, citing.report(all.get(at)?).sentence));
            reports.get().into_iter().filter_map(cite).collect::<Vec<_>>()
        });
        let colophon = PaperWords::colophon(lang, &pin, &Edtf(today()));
        let state = explorer.state.with(|state| permanent(state, pin, lang));
        let link = explorer.home().link(state);
        let sources = sources.into_iter().map(|(number, cited)| view! { <li value=number>{cited}</li> });
        view! {
            <h2>{words.sources}</h2>
            <ol>{sources.collect_view()}</ol>
            <p>{words.link}" "{link}</p>
            <p>{colophon}</p>
        }
        .into_any()
    };
    view! { <div class="paper paper-notes">{show(move || is_printing.get().then(notes))}</div> }.into_any()
}

/// The reports that a scope lets pass, by their places in the document.
pub fn reports_in(scope: Memo<Scope>) -> Signal<Vec<usize>> {
    let explorer = Explorer::get();
    Signal::derive(move || {
        let scope = scope.read();
        explorer.data.with_value(|data| {
            let reports = data.collection.snapshot().reports.iter().enumerate();
            reports.filter(|(_, report)| scope.has_report(&report.id)).map(|(at, _)| at).collect()
        })
    })
}
