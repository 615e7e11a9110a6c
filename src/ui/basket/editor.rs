//! The reader's own basket: its order, its words, and what is said of each change.

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Brief, Change, Entry, LONGEST_HEADING, Outcome};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{BasketWords, basket};

use super::brief::sources;
use super::brief_of;
use super::entry::EntryView;
use super::take::TakeBar;
use crate::ui::aside::{Kept, Unkept, change, read};
use crate::ui::browser::after_paint;
use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Press, live, show};

/// What the parts of the editor share.
#[derive(Clone, Copy)]
pub struct Desk {
    pub explorer: Explorer,
    pub lang: Lang,
    /// What the store holds.
    pub basket: RwSignal<Basket>,
    /// What it says; follows the data and the order, not the reader's words.
    pub brief: Memo<Brief>,
    /// What a reader should hear of a change.
    pub said: RwSignal<String>,
    /// What was taken out last, with its place.
    removed: RwSignal<Option<(Entry, usize)>>,
    kept: RwSignal<Option<Kept>>,
}

impl Desk {
    fn new() -> Self {
        let (explorer, lang) = (Explorer::get(), expect_context());
        let basket = RwSignal::new(Basket::default());
        let bare = Memo::new(move |_| basket.with(Basket::bare));
        Self {
            explorer,
            lang,
            basket,
            brief: Memo::new(move |_| bare.with(|bare| brief_of(explorer, bare, lang))),
            said: RwSignal::new(String::new()),
            removed: RwSignal::new(None),
            kept: RwSignal::new(None),
        }
    }

    /// Makes a change in the store, then does what follows once that is shown.
    pub fn change(self, made: Change, then: impl FnOnce(Outcome) + 'static) {
        let words = basket(self.lang);
        leptos::task::spawn_local(async move {
            match change(self.explorer, made).await {
                Ok((basket, outcome, kept)) => {
                    self.kept.try_set(Some(kept));
                    self.basket.try_set(basket);
                    if outcome == Outcome::Full {
                        self.said.try_set(words.full.to_owned());
                    }
                    after_paint(move || then(outcome));
                }
                Err(Unkept) => {
                    self.said.try_set(words.not_stored.to_owned());
                }
            }
        });
    }

    /// Moves an entry by a step, and keeps the focus where it was.
    pub fn step(self, id: u32, down: bool) {
        let (place, all) = self.basket.with_untracked(|basket| (basket.place(id), basket.entries().len()));
        let Some(place) = place else { return };
        let to = if down { place + 1 } else { place.saturating_sub(1) };
        if to == place || to >= all {
            return;
        }
        let focused = crate::ui::browser::focused();
        self.change(Change::Move(id, to), move |_| {
            if let Some(focused) = focused {
                let _ = focused.focus();
            }
            self.said.try_set(BasketWords::moved(self.lang, to + 1, all));
        });
    }

    /// Takes an entry out; it can be put back.
    pub fn remove(self, id: u32) {
        let found =
            self.basket.with_untracked(|basket| Some((basket.entry_of(id)?.clone(), basket.place(id)?)));
        self.change(Change::Remove(id), move |_| {
            self.removed.try_set(found);
            after_paint(move || self.focus("undo-remove"));
        });
    }

    /// Leads the focus to an element.
    pub fn focus(self, id: &str) {
        if let Some(element) = self.explorer.address.find(id) {
            let _ = element.focus();
        }
    }
}

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
    let is_empty = Memo::new(move |_| desk.basket.with(Basket::is_empty));
    view! {
        <p class="visually-hidden" role="status" id="basket-said">
            {desk.said}
        </p>
        {show(move || {
            (desk.kept.get() == Some(Kept::WhileOpen))
                .then(|| view! { <p class="notice">{words.not_kept}</p> })
        })}
        {show(move || undo(desk))}
        {show(move || match (desk.kept.get().is_some(), is_empty.get()) {
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
    let (entry, place) = desk.removed.get()?;
    let id = entry.id;
    let back: Press = Box::new(move |_| {
        desk.removed.set(None);
        desk.change(Change::Restore(entry.clone(), place), move |_| desk.focus(&format!("remove-{id}")));
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
    let clear: Press = Box::new(move |_| desk.change(Change::Clear, |_| {}));
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
