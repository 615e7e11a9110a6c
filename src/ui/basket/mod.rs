//! What the reader has put aside, or what a link brings: a brief to put in order, to write in, to print and to take away.
//!
//! In: the store of the browser, or the address. Out: entries with the reader's words, cautions, numbered sources, files.

mod brief;
mod desk;
mod editor;
mod entry;
mod take;

use leptos::prelude::*;
use relocation_explorer::basket::{Change, LinkedBasket, MOST_ENTRIES, Outcome};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{BasketWords, basket};

use self::brief::{brief_of, linked_entries, sources};
use self::editor::Editor;
use self::take::TakeBar;
use super::aside::{PutKeys, Unkept, change};
use super::explorer::Explorer;
use super::widgets::{Press, show};

/// The view.
#[component]
pub fn BasketView() -> impl IntoView {
    let explorer = Explorer::get();
    let words = basket(expect_context());
    let items = Memo::new(move |_| explorer.state.with(|state| state.items.clone()));
    view! {
        <div class="page basket">
            <PutKeys />
            <h1>{words.brief}</h1>
            <p class="lede extra">{words.lede}</p>
            {show(move || match items.get() {
                Some(items) => view! { <Linked items /> }.into_any(),
                None => view! { <Editor /> }.into_any(),
            })}
        </div>
    }
    .into_any()
}

/// What a link brought, as it is.
#[component]
fn Linked(items: String) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let words = basket(lang);
    let LinkedBasket { basket: linked, cut } = LinkedBasket::parse(&items);
    let brief = brief_of(explorer, &linked, lang);
    let said = RwSignal::new("");
    let taken = linked.clone();
    let take_over: Press = Box::new(move |_| {
        let taken = taken.clone();
        leptos::task::spawn_local(async move {
            match change(explorer, Change::Add(taken)).await {
                Ok((_, Outcome::Full, _)) => said.set(words.full),
                Ok(_) => explorer.go(|state| state.items = None),
                Err(Unkept) => said.set(words.not_stored),
            }
        });
    });
    let to_mine: Press = Box::new(move |_| explorer.go(|state| state.items = None));
    let banner = explorer.keeps_basket().then(|| {
        view! {
            <div class="notice extra" id="linked-basket">
                <p>{words.linked}</p>
                <button class="button" type="button" id="take-over" on:click=take_over>
                    {words.take_over}
                </button>
                <button class="text-button" type="button" on:click=to_mine>
                    {words.to_mine}
                </button>
            </div>
        }
    });
    let title =
        (!linked.title().is_empty()).then(|| view! { <h2 class="title">{linked.title().to_owned()}</h2> });
    let held = StoredValue::new(linked);
    view! {
        {banner}
        <p role="status" class="muted">
            {said}
        </p>
        {title}
        <TakeBar basket=Signal::derive(move || held.get_value()) />
        {(cut > 0).then(|| view! { <p class="notice">{BasketWords::cut(lang, cut, MOST_ENTRIES)}</p> })}
        <ol class="entries">{linked_entries(&brief, lang)}</ol>
        {sources(&brief, lang)}
    }
    .into_any()
}
