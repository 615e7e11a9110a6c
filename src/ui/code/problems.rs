//! What is wrong, with the place to mend it.

use leptos::prelude::*;
use relocation_explorer::coding::desk::Mend;
use relocation_explorer::words;

use super::seat::{Seat, Wanted};
use crate::ui::widgets::{Press, show};

/// The list.
#[component]
pub fn Problems(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let mends = seat.mends;
    let finished =
        Memo::new(move |_| seat.desk.with(|desk| desk.found().is_some() && desk.progress().is_finished()));
    view! {
        <section class="card" id="problems" tabindex="-1">
            <h2>{words.problems}</h2>
            <p id="code-check">
                {show(move || {
                    if seat.checking.get() {
                        words.checking
                    } else if finished.get() {
                        words.finished
                    } else if mends.with(Vec::is_empty) {
                        words.no_problems
                    } else {
                        ""
                    }
                })}
            </p>
            {show(move || {
                let rows: Vec<AnyView> = mends.get().into_iter().map(|mend| row(seat, mend)).collect();
                view! { <ul class="mends">{rows}</ul> }
            })}
        </section>
    }
    .into_any()
}

fn row(seat: Seat, mend: Mend) -> AnyView {
    let words = words::code(seat.lang);
    let (number, field, entry) = (mend.number, mend.field, mend.entry);
    let can = number.is_some() || mend.in_report || entry.is_some();
    let go: Press = Box::new(move |_| {
        if let Some(number) = number {
            seat.look_at(number);
            match field {
                Some(field) => seat.open(field),
                None => seat.reveal(),
            }
        } else {
            match entry.clone() {
                Some(place) => seat.want(Wanted::At(place)),
                None => seat.focus_on("code-report"),
            }
        }
    });
    view! {
        <li>
            <span>
                <b>{mend.place}</b>
                " "
                {mend.text}
            </span>
            {can
                .then(|| {
                    view! {
                        <button class="text-button nowrap" type="button" on:click=go>
                            {words.mend}
                        </button>
                    }
                })}
        </li>
    }
    .into_any()
}
