//! What the draft holds beside its facts: forms to add, change and take it out, by one mechanism for all.

mod board;
mod control;
mod finder;
mod form;
mod list;
mod many;
mod mark;
mod row;
mod sheet;
mod table;

use leptos::html::Select;
use leptos::prelude::*;
use relocation_explorer::coding::forms::Shape;
use relocation_explorer::words;

use super::seat::{Seat, Wanted};
use crate::ui::follow::follow;
use crate::ui::widgets::{Press, show};
use board::Board;
use form::form;
use list::List;
use mark::Mark;

/// The forms, and what was added with them.
#[component]
pub fn Forms() -> impl IntoView {
    let seat: Seat = expect_context();
    let words = words::forms(seat.lang);
    let board = Board::of(seat);
    let chosen = NodeRef::<Select>::new();
    let begin: Press = Box::new(move |_| {
        let key = chosen.get_untracked().map(|select| select.value()).unwrap_or_default();
        if let Some(shape) = Shape::of_key(&key) {
            board.begin(shape);
        }
    });
    follow(move || match seat.wanted.get() {
        Some(Wanted::New(shape)) => {
            seat.wanted.set(None);
            board.begin(shape);
        }
        Some(Wanted::At(place)) => {
            seat.wanted.set(None);
            board.open_at(&place);
        }
        None => {}
    });
    let options =
        Shape::ALL.map(|shape| view! { <option value=shape.key()>{shape.name(seat.lang)}</option> });
    view! {
        <p class="small">{words.hint}</p>
        <div class="line">
            <label for="form-shape">{words.add_what}</label>
            <select id="form-shape" node_ref=chosen>
                {options.collect_view()}
            </select>
            <button class="button" type="button" id="form-begin" on:click=begin>
                {words.add}
                "…"
            </button>
        </div>
        <Mark board />
        {show(move || board.opened.get().map(|(target, filled)| form(board, target, filled)))}
        <List board />
    }
    .into_any()
}
