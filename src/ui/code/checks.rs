//! Checks that the coded facts allow: stated or dismissed with one key.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, ProposedCheck};
use relocation_explorer::words;

use super::seat::Seat;
use crate::ui::widgets::{Press, live, show};

/// The list.
#[component]
pub fn Checks(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let checks = seat.checks;
    view! {
        <section class="card" id="proposed-checks" hidden=live(move || checks.with(Vec::is_empty))>
            <h2>{words.checks}</h2>
            {show(move || {
                let rows: Vec<AnyView> = checks
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(at, check)| row(seat, at, check))
                    .collect();
                view! { <ul class="mends">{rows}</ul> }
            })}
        </section>
    }
    .into_any()
}

fn row(seat: Seat, at: usize, check: ProposedCheck) -> AnyView {
    let words = words::code(seat.lang);
    let key = |letter: &'static str| (at == 0).then(|| view! { <kbd>{letter}</kbd> });
    let (stated, dismissed) = (check.key.clone(), check.key);
    let state: Press = Box::new(move |_| {
        seat.act(Deed::State(stated.clone()));
    });
    let dismiss: Press = Box::new(move |_| seat.dismiss(&dismissed));
    view! {
        <li>
            <span>
                <b>{check.text}</b>
                <span class="sub">{check.reason}</span>
            </span>
            <span class="nowrap">
                <button class="button" type="button" on:click=state>
                    {words.state_check}
                    {key("C")}
                </button>
                " "
                <button class="button" type="button" on:click=dismiss>
                    {words.dismiss_check}
                    {key("V")}
                </button>
            </span>
        </li>
    }
    .into_any()
}
