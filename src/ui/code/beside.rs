//! What stands below the desk: the forms for what the draft holds beside its facts, and what can be laid beside it, another
//! coder's draft and a newer copy of its text. Each is fetched when it is unfolded.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use relocation_explorer::words;

use super::parts;
use super::seat::Seat;
use crate::ui::lazy::{Fetched, Part};
use crate::ui::widgets::{Fold, On};

/// All, folded.
#[component]
pub fn BesideDraft(seat: Seat) -> impl IntoView {
    let words = words::beside(seat.lang);
    let fold = move |id: &'static str, name: &'static str, part: fn() -> Fetched| {
        let summary = view! {
            <summary id=id>
                <h2>{name}</h2>
            </summary>
        };
        let content = move || {
            provide_context(seat);
            view! { <Part part /> }.into_any()
        };
        view! { <Fold class="card beside" summary=summary.into_any() content /> }
    };
    // The desk's keys are for its numbers.
    let keep: On<KeyboardEvent> = Box::new(move |event| {
        if !event.ctrl_key() && !event.meta_key() {
            event.stop_propagation();
        }
    });
    view! {
        <div class="besides" on:keydown=keep>
            {fold("beside-forms", words::forms(seat.lang).title, parts::structure)}
            {fold("beside-coders", words.coders, parts::coders)}
            {fold("beside-newer", words.newer, parts::newer)}
        </div>
    }
    .into_any()
}
