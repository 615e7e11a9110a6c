//! The share dialog.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use relocation_explorer::share::{Pin, Shared, ViewState};
use relocation_explorer::snapshot::Lang;

use super::choice::choice;
use super::cite::{CiteContent, title};
use super::code::code;
use super::in_parts::InParts;
use super::parts;
use super::subject::{fact_title, shared_state, view_title};
use super::texts::text;
use crate::ui::browser;
use crate::ui::citing::with_citing;
use crate::ui::explorer::{CiteSubject, Explorer, ShareSubject};
use crate::ui::lazy::Part;
use crate::ui::library::Library;
use crate::ui::widgets::{Modal, show};
use relocation_explorer::words::{self, ShareWords};

/// The dialog: open from the moment that it is there, until the reader closes it.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::share(lang);
    let closed: Box<dyn FnMut(Event)> = Box::new(move |_| explorer.sharing.set(None));
    let (title, content) = match explorer.sharing.get_untracked() {
        Some(ShareSubject::Cite(subject)) => {
            (title(subject, words::cite(lang)), view! { <CiteContent subject /> }.into_any())
        }
        Some(ShareSubject::Fact) => (words.share_fact, view! { <Content /> }.into_any()),
        _ => (words.share_view, view! { <Content /> }.into_any()),
    };
    view! {
        <Modal name="share" class="sharing" title closed>
            {content}
        </Modal>
    }
    .into_any()
}

/// What to share, with the choice between the newest data and these.
#[component]
fn Content() -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = words::share(lang);
    let pin = explorer.data.with_value(|data| data.pin().clone());
    let own = Library::get().file().is_some();
    let pinned = RwSignal::new(explorer.state.with_untracked(|state| state.pin.is_some()));
    let data = |is_pinned: bool, id: &str, name: &'static str, note: String| {
        let said = view! {
            <b>{name}</b>
            <span class="sub">{note}</span>
        };
        choice(("share-data", id.to_owned()), pinned, is_pinned, said.into_any())
    };
    view! {
        {own.then(|| view! { <p class="notice">{words.own_data}</p> })}
        <fieldset class="share-data">
            <legend>{words.which_data}</legend>
            {data(false, "share-live", words.live, words.live_note.to_owned())}
            {data(true, "share-pinned", words.pinned, ShareWords::pinned_note(lang, &pin))}
        </fieldset>
        {show(move || offers(explorer, pinned.get().then(|| pin.clone()), lang))}
    }
    .into_any()
}

/// Everything to take away, for the newest data or with a pin.
fn offers(explorer: Explorer, pin: Option<Pin>, lang: Lang) -> AnyView {
    let words = words::share(lang);
    let row = match explorer.sharing.get_untracked() {
        Some(ShareSubject::Row(row)) => Some(row.get_value()),
        _ => None,
    };
    let state = explorer.state.get_untracked();
    let at = explorer.open_at();
    let only_fact = explorer.sharing.get_untracked() == Some(ShareSubject::Fact);
    let open = at.is_some();
    let shared = Shared {
        address: explorer.address.home(),
        state: shared_state(explorer, &state, only_fact && open, pin),
        title: at
            .and_then(|at| explorer.with_fact(at, |view| fact_title(&view, lang)))
            .unwrap_or_else(|| view_title(explorer, &state, lang)),
        picture: None,
    };
    let in_parts = Shared {
        state: row.map_or_else(
            || shared.state.clone(),
            |row| shared_state(explorer, &row, false, shared.state.pin.clone()),
        ),
        ..shared.clone()
    };
    provide_context(InParts(StoredValue::new(Shared {
        state: ViewState { lang: Some(lang), ..in_parts.state },
        ..in_parts
    })));
    // A page that is part of another language's text is to stay in the language that its author saw.
    let spoken = Shared { state: ViewState { lang: Some(lang), ..shared.state.clone() }, ..shared.clone() };
    let link = shared.link();
    let citation = with_citing(explorer, link.clone(), lang, |citing| {
        match at.and_then(|at| citing.collection.get(at as usize)) {
            Some(view) => citing.fact(&view),
            None => citing.view(&view_title(explorer, &state, lang)),
        }
    });
    let citation = citation.sentence;
    let page = shared.page(lang).filter(|_| shared.state.pin.is_none() && Library::get().file().is_none());
    let subject = at.map_or(CiteSubject::View, CiteSubject::Fact);
    let styles: Box<dyn FnMut(MouseEvent)> =
        Box::new(move |_| explorer.sharing.set(Some(ShareSubject::Cite(subject))));
    let number = at.and_then(|at| explorer.with_fact(at, |view| spoken.number(&view, lang)));
    // A page on a disk has no address for others.
    if shared.address.starts_with("file:") {
        return view! {
            <p class="notice">{words.on_disk}</p>
            {text("share-link", words.link, link, 2, lang)}
            {text("share-citation", words.citation, citation, 3, lang)}
        }
        .into_any();
    }
    view! {
        <div class="share-link">
            <div>
                {text("share-link", words.link, link.clone(), 3, lang)} {send_button(&shared, lang)}
                {page.map(|page| text("share-page", words.page, page, 2, lang))}
                {text("share-citation", words.citation, citation, 4, lang)}
                <button class="text-button" type="button" id="cite-styles" on:click=styles>
                    {words::cite(lang).more}
                </button>
            </div>
            <section aria-label=words.code>{code(&link, lang)}</section>
        </div>
        <section>
            <h3>{words.embed}</h3>
            <p class="small muted">{words.embed_note}</p>
            {number.map(|number| text("share-number", words.number, number, 3, lang))}
            {text("share-element", words.element, spoken.element(), 5, lang)}
            {text("share-frame", words.frame, spoken.frame(), 3, lang)}
            <Part part=parts::share_parts />
        </section>
    }
    .into_any()
}

/// Hands the link to the device's own way of sending, where it has one.
fn send_button(shared: &Shared, lang: Lang) -> Option<AnyView> {
    let (title, link) = (shared.title.clone(), shared.link());
    browser::can_send().then(|| {
        let send: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| browser::send(&title, &link));
        view! {
            <button class="button" type="button" id="send" on:click=send>
                {words::share(lang).send}
            </button>
        }
        .into_any()
    })
}
