//! Putting things aside, from wherever they are shown. What keeps them is a part of the program that is fetched when that is
//! first done; until then their names are known from the mirror of the store.

mod store;

use leptos::prelude::*;
use relocation_explorer::basket::{Basket, Change, Outcome, Subject};
use relocation_explorer::share::ViewState;
use relocation_explorer::words::{basket, common};
use wasm_split_helpers::SplitLoaderError;

use super::browser::{focused, is_single};
use super::explorer::Explorer;
use store::follow_mirror;
pub use store::{Kept, Unkept, change, read};

/// Lets the key B put things aside in the view that is shown, and keeps the names of what is put aside in step with the
/// store. Every view whose keys have no meaning of their own has it.
#[component]
pub fn PutKeys() -> impl IntoView {
    let explorer = Explorer::get();
    explorer.keeps_basket().then(|| {
        if explorer.aside.with_untracked(String::is_empty) {
            leptos::task::spawn_local(follow_mirror(explorer));
        }
        explorer.address.on_key(move |event| {
            if is_single(&event, "b") {
                start(explorer, Wanted::Focused(focused()));
            }
        });
        view! {
            <p class="aside-said" role="status" id="told">
                {explorer.told}
            </p>
        }
        .into_any()
    })
}

/// How many things are put aside; nothing where none are.
pub fn count(explorer: Explorer) -> Option<AnyView> {
    let count = explorer.aside.with(|mirror| mirror.lines().skip(1).count());
    (count > 0).then(|| view! { <small class="count">{count}</small> }.into_any())
}

/// Whether something is put aside.
pub fn is_put(explorer: Explorer, key: &str) -> bool {
    explorer.aside.with(|mirror| mirror.lines().skip(1).any(|known| known == key))
}

/// Puts something aside by its name, or takes it away again.
pub fn toggle(explorer: Explorer, key: String) {
    start(explorer, Wanted::Toggle(key));
}

/// Puts several facts aside; those that are there already stay.
pub fn put_facts(explorer: Explorer, ids: Vec<String>) {
    start(explorer, Wanted::Facts(ids));
}

/// What the reader wants to put aside.
enum Wanted {
    /// What an element shows, which has the focus, or else the fact whose evidence is open.
    Focused(Option<web_sys::HtmlElement>),
    /// Something by its name; what is there already is taken away.
    Toggle(String),
    /// Facts by their ids.
    Facts(Vec<String>),
}

fn start(explorer: Explorer, wanted: Wanted) {
    leptos::task::spawn_local(async move {
        if put(explorer, wanted).await.is_err() {
            explorer.told.try_set(common(explorer.lang.get_untracked()).part_failed.to_owned());
        }
    });
}

#[wasm_split_helpers::wasm_split(basket, fallible)]
fn put(explorer: Explorer, wanted: Wanted) -> Result<(), SplitLoaderError> {
    let words = basket(explorer.lang.get_untracked());
    let wanted = match wanted {
        Wanted::Focused(element) => subject_of(explorer, element).map(Change::Toggle),
        Wanted::Toggle(key) => Some(Change::Toggle(Subject::of_key(&key))),
        Wanted::Facts(ids) => {
            let things = ids.into_iter().map(|id| (Subject::Fact(id), String::new()));
            Some(Change::Add(Basket::of("", things)))
        }
    };
    let Some(wanted) = wanted else {
        tell(explorer, words.nothing_here);
        return Ok(());
    };
    leptos::task::spawn_local(async move {
        let said = match change(explorer, wanted).await {
            Ok((_, Outcome::Removed, _)) => words.removed,
            Ok((_, Outcome::KeptForItsNote, _)) => words.kept_for_note,
            Ok((_, Outcome::Full, _)) => words.full,
            Ok((_, _, Kept::WhileOpen)) => words.not_kept,
            Ok(_) => words.put_done,
            Err(Unkept) => words.not_stored,
        };
        tell(explorer, said);
    });
    Ok(())
}

/// Says something where everybody sees and hears it, for a while.
fn tell(explorer: Explorer, said: &'static str) {
    const WHILE: std::time::Duration = std::time::Duration::from_secs(4);
    explorer.told.try_set(said.to_owned());
    set_timeout(
        move || {
            explorer.told.try_update(|told| {
                if told == said {
                    told.clear();
                }
            });
        },
        WHILE,
    );
}

/// What an element shows: it says it itself, or links to a fact, or stands in the row of one.
fn subject_of(explorer: Explorer, focused: Option<web_sys::HtmlElement>) -> Option<Subject> {
    let named = focused.and_then(|element| {
        let holder = element.closest("[data-put], [data-fact], a[href*='fact=']").ok()??;
        if let Some(key) = holder.get_attribute("data-put") {
            return Some(Subject::of_key(&key));
        }
        let linked = holder.get_attribute("href");
        let linked = linked.and_then(|href| ViewState::parse(href.split_once('?')?.1).0.fact);
        holder.get_attribute("data-fact").or(linked).map(Subject::Fact)
    });
    named.or_else(|| explorer.state.get_untracked().fact.map(Subject::Fact))
}
