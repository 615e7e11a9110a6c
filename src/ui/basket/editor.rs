//! The reader's own basket: its order, its words, and what is said of each change.

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Change, LONGEST_HEADING, Outcome};
use relocation_explorer::words::basket;

use super::brief::sources;
use super::desk::{Desk, Removed};
use super::entry::EntryView;
use super::take::TakeBar;
use crate::ui::aside::{Kept, Unkept, read};
use crate::ui::widgets::{Press, live, show};

/// The editor.
#[component]
pub fn Editor() -> impl IntoView {
    let desk = Desk::new();
    let Desk { explorer, lang, .. } = desk;
    let words = basket(lang);
    // Now, and whenever something is put aside here or in another tab.
    Effect::new(move |_| {
        explorer.aside.track();
        leptos::task::spawn_local(async move {
            match read(explorer).await {
                Ok((basket, kept)) => {
                    desk.kept.try_set(Some(kept));
                    if desk.basket.try_with_untracked(|known| *known != basket) == Some(true) {
                        desk.basket.set(basket);
                    }
                }
                Err(Unkept) => {
                    desk.said.try_set(words.not_stored.to_owned());
                }
            }
        });
    });
    // What is shown is not made anew with each change: somebody may be writing in it.
    let kept = Memo::new(move |_| desk.kept.get());
    let is_there = Memo::new(move |_| kept.get().is_some());
    let is_empty = Memo::new(move |_| desk.basket.with(Basket::is_empty));
    view! {
        <p class="visually-hidden" role="status" id="basket-said">
            {desk.said}
        </p>
        {show(move || {
            (kept.get() == Some(Kept::WhileOpen)).then(|| view! { <p class="notice">{words.not_kept}</p> })
        })}
        {show(move || undo(desk))}
        {show(move || match (is_there.get(), is_empty.get()) {
            (false, _) => ().into_any(),
            (true, true) => view! { <Empty /> }.into_any(),
            (true, false) => view! { <Entries desk /> }.into_any(),
        })}
    }
    .into_any()
}

#[component]
fn Empty() -> impl IntoView {
    let words = basket(expect_context());
    view! {
        <div class="empty" id="basket-empty">
            <p>
                <b>{words.empty}</b>
            </p>
            <p>{words.empty_hint}</p>
            <p class="small">{words.kept_here}</p>
        </div>
    }
}

/// What was taken out, to be put back.
fn undo(desk: Desk) -> Option<AnyView> {
    let words = basket(desk.lang);
    let (change, then) = match desk.removed.get()? {
        Removed::One(entry, place) => (Change::Restore(entry.clone(), place), format!("remove-{}", entry.id)),
        Removed::All(basket) => (Change::Add(basket), "basket-title".to_owned()),
    };
    let back: Press = Box::new(move |_| {
        desk.removed.set(None);
        let then = then.clone();
        desk.change(change.clone(), move |_| desk.focus(&then));
    });
    Some(
        view! {
            <div class="notice extra">
                <p>{words.removed}</p>
                <button class="button" type="button" id="undo-remove" on:click=back>
                    {words.undo}
                </button>
            </div>
        }
        .into_any(),
    )
}

#[component]
fn Entries(desk: Desk) -> impl IntoView {
    let Desk { lang, .. } = desk;
    let words = basket(lang);
    let ids = Memo::new(move |_| {
        desk.basket.with(|basket| basket.entries().iter().map(|entry| entry.id).collect::<Vec<_>>())
    });
    let heading: Press = Box::new(move |_| {
        let at = ids.with_untracked(Vec::len);
        desk.change(Change::AddHeading(at), move |outcome| {
            if outcome == Outcome::Done
                && let Some(id) =
                    desk.basket.try_with_untracked(|basket| Some(basket.entries().last()?.id)).flatten()
            {
                desk.focus(&format!("heading-{id}"));
            }
        });
    });
    let clear: Press = Box::new(move |_| desk.clear());
    view! {
        <Title desk />
        <TakeBar basket=Signal::derive(move || desk.basket.get()) />
        <p class="small muted extra">{words.order_hint} " " {words.kept_here}</p>
        <ol class="entries" aria-label=words.entries>
            <For each=move || ids.get() key=|id| *id children=move |id| view! { <EntryView desk id /> } />
        </ol>
        <p class="control below">
            <button class="button" type="button" id="add-heading" on:click=heading>
                {words.add_heading}
            </button>
            <button class="text-button" type="button" id="clear-basket" on:click=clear>
                {words.clear}
            </button>
        </p>
        {show(move || desk.brief.with(|brief| sources(brief, lang)))}
    }
    .into_any()
}

/// What the reader calls it.
#[component]
fn Title(desk: Desk) -> impl IntoView {
    let words = basket(desk.lang);
    let field = NodeRef::<html::Input>::new();
    let write: Box<dyn FnMut(leptos::ev::Event)> = Box::new(move |_| {
        if let Some(field) = field.get_untracked() {
            desk.change(Change::Title(field.value()), |_| {});
        }
    });
    let title = Memo::new(move |_| desk.basket.with(|basket| basket.title().to_owned()));
    view! {
        <input
            class="field title"
            id="basket-title"
            aria-label=words.title
            placeholder=words.title_hint
            maxlength=LONGEST_HEADING.to_string()
            node_ref=field
            prop:value=live(move || title.get())
            on:change=write
        />
    }
    .into_any()
}
