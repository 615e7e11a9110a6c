//! Evidence: everything behind one number, in a panel beside the view.
//!
//! In: the fact that the address opens. Out: its path, value, record, where coders differed,
//! corrections, place in print, checks, counterparts and citation; on request, a form that says what is wrong.

mod cite;
mod corrections;
mod counterparts;
mod decided;
mod head;
mod parts;
mod print;
mod record;

use leptos::html::P;
use leptos::prelude::*;
use relocation_explorer::evidence::checks_of;
use relocation_explorer::words;
use wasm_bindgen::JsCast;

use self::cite::Cite;
use self::corrections::Corrections;
use self::counterparts::Counterparts;
use self::decided::SettledFields;
use self::head::Head;
use self::print::{PrintedAt, Value};
use self::record::Record;
use super::browser::focused;
use super::explorer::Explorer;
use super::later::{later, soon};
use super::widgets::{CheckView, PaperNotes, show};

/// The evidence of the fact that is open.
#[component]
pub fn OpenEvidence() -> impl IntoView {
    let explorer = Explorer::get();
    return_focus(explorer);
    let open = Memo::new(move |_| explorer.open_at());
    show(move || open.get().map(|at| view! { <Evidence at /> }))
}

/// When the panel is closed, gives the keyboard's focus back to what opened it; where that is gone, to a link to the same
/// fact, or to the view.
fn return_focus(explorer: Explorer) {
    let Explorer { address, state, .. } = explorer;
    let opener = StoredValue::new_local(focused());
    let (view, fact) = state.with_untracked(|state| (state.view, state.fact.clone().unwrap_or_default()));
    on_cleanup(move || {
        // Whoever goes elsewhere, or changes the language, keeps the focus there.
        if explorer.shows(|state| state.view != view || state.fact.is_some()) {
            return;
        }
        // A row of the table that fewer facts have left empty is hidden.
        let is_there = |opener: &web_sys::HtmlElement| {
            let is_shown = opener.closest("[hidden]").is_ok_and(|hidden| hidden.is_none());
            opener.is_connected() && is_shown && opener.tag_name() != "BODY"
        };
        let opener = opener.try_get_value().flatten().filter(is_there);
        let links =
            format!(":is(a[href$='fact={fact}'], a[href*='fact={fact}&']):not([hidden] *, #evidence *)");
        let link = || address.root()?.query_selector(&links).ok()??.dyn_into().ok();
        if let Some(element) = opener.or_else(link).or_else(|| address.find("main")) {
            let _ = element.focus();
        }
    });
}

/// The evidence of the fact at a place of the document.
#[component]
fn Evidence(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::evidence(expect_context());
    let heading = NodeRef::<P>::new();
    Effect::new(move |_| {
        // On a tour it is the tour that is read on.
        if let Some(heading) = heading
            .get()
            .filter(|_| explorer.opening.is_shown() && explorer.touring.get_untracked().is_none())
        {
            let _ = heading.focus();
        }
    });
    let report = Signal::derive(move || {
        explorer.data.with_value(|data| vec![data.collection.report_place(at as usize)])
    });
    let close = move || explorer.go(|state| state.fact = None);
    explorer.address.on_key(move |event| {
        if event.key() == "Escape" && !explorer.is_fixed() {
            close();
        }
    });
    view! {
        <aside class="evidence" id="evidence" aria-label=words.evidence>
            <Head at close />
            <Value at heading />
            {soon(move || view! { <Record at /> })}
            <SettledFields at />
            <Corrections at />
            {soon(move || view! { <PrintedAt at /> })}
            {later(move || view! { <Relations at /> })}
            {later(move || view! { <Counterparts at /> })}
            {later(move || view! { <Cite at /> })}
            <PaperNotes reports=report />
        </aside>
    }
}

/// The checks that it takes part in.
#[component]
fn Relations(at: u32) -> impl IntoView {
    let explorer = Explorer::get();
    let words = words::evidence(expect_context());
    let id = explorer.with_fact(at, |view| view.fact.id.clone()).unwrap_or_default();
    let checks: Vec<_> =
        explorer.data.with_value(|data| checks_of(&data.audit().checks, &id).into_iter().cloned().collect());
    (!checks.is_empty()).then(|| {
        let checks = checks.into_iter().map(|check| view! { <CheckView check here=id.clone() /> }.into_any());
        view! {
            <section id="relations">
                <h3>{words.relations}</h3>
                {checks.collect::<Vec<_>>()}
            </section>
        }
    })
}
