//! A list that is proposed as a check, written down in words of the coder's own.

use leptos::ev::Event;
use leptos::html::Input;
use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, ProposedCheck, items_of};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, ListedWords, listed};

use super::seat::Seat;
use super::words_field::{WordsArea, words_area};
use crate::ui::widgets::{On, Press, live};

/// The form. Nothing of it is lost when the checks are found anew.
#[component]
pub fn Listing(seat: Seat, check: ProposedCheck) -> impl IntoView {
    let words = listed(seat.lang);
    let typed = [RwSignal::new(check.items.unwrap_or_default()), RwSignal::new(String::new())];
    let complete = NodeRef::<Input>::new();
    let items = Memo::new(move |_| {
        let [zh, en] = typed;
        zh.with(|zh| en.with(|en| items_of(zh, en, seat.lang)))
    });
    let key = check.key;
    let state: Press = Box::new(move |_| {
        let Ok(listed) = items.get_untracked() else { return };
        let complete = complete.get_untracked().is_none_or(|field| field.checked());
        if seat.act(Deed::StateList { key: key.clone(), listed, complete }) {
            seat.listing.set(None);
            seat.come_back();
        }
    });
    let leave: Press = Box::new(move |_| {
        seat.listing.set(None);
        seat.come_back();
    });
    let fields = [(Lang::Zh, "list-zh", words.zh, typed[0]), (Lang::En, "list-en", words.en, typed[1])];
    let fields = fields.map(|(lang, id, name, typed)| field(seat, lang, id, name, typed));
    let said = live(move || match items.get() {
        Ok(items) => ListedWords::counted(seat.lang, items.len()),
        Err(missing) => missing,
    });
    view! {
        <fieldset class="listing" id="listing">
            <legend>{check.text}</legend>
            {fields.collect_view()}
            <label class="whole">
                <input type="checkbox" node_ref=complete checked=true />
                {words.complete}
            </label>
            <p class="small" id="list-said" aria-live="polite">
                {said}
            </p>
            <p>
                <button
                    class="button"
                    type="button"
                    id="state-list"
                    aria-describedby="list-said"
                    disabled=live(move || items.with(Result::is_err))
                    on:click=state
                >
                    {words.state}
                </button>
                " "
                <button class="button" type="button" on:click=leave>
                    {words::code(seat.lang).close}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}

fn field(seat: Seat, lang: Lang, id: &'static str, name: &'static str, typed: RwSignal<String>) -> AnyView {
    let copied =
        Memo::new(move |_| typed.with(|typed| seat.desk.with_untracked(|desk| desk.copied_line(typed))));
    let input: On<Event> = Box::new(move |event| typed.set(event_target_value(&event)));
    let area = WordsArea { lang, id, name, rows: 4, value: typed.into(), copied };
    words_area(seat, area, input, Box::new(|_| ()))
}
