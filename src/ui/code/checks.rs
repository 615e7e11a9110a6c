//! Checks that the coded facts allow: stated or dismissed with one key.

use leptos::prelude::*;
use relocation_explorer::coding::desk::ProposedCheck;
use relocation_explorer::words::{self, listed};

use super::listing::Listing;
use super::seat::Seat;
use crate::ui::widgets::{Press, live, show};

/// The list.
#[component]
pub fn Checks(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let checks = seat.checks;
    view! {
        <section
            class="card"
            id="proposed-checks"
            hidden=live(move || checks.with(Vec::is_empty) && seat.listing.with(Option::is_none))
        >
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
            {show(move || seat.listing.get().map(|check| view! { <Listing seat check /> }))}
        </section>
    }
    .into_any()
}

fn row(seat: Seat, at: usize, check: ProposedCheck) -> AnyView {
    let words = words::code(seat.lang);
    let key = |letter: &'static str| (at == 0).then(|| view! { <kbd>{letter}</kbd> });
    let state_name = if check.items.is_some() { listed(seat.lang).write } else { words.state_check };
    let (stated, dismissed) = (check.clone(), check.key);
    let state: Press = Box::new(move |_| seat.state_check(&stated));
    let dismiss: Press = Box::new(move |_| seat.dismiss(&dismissed));
    let items = check.items.map(|items| items.lines().collect::<Vec<_>>().join("、"));
    view! {
        <li>
            <span>
                <b>{check.text}</b>
                <span class="sub">{check.reason}</span>
                {items
                    .map(|items| {
                        view! {
                            <span class="sub" lang="zh-Hans">
                                {items}
                            </span>
                        }
                    })}
            </span>
            <span class="nowrap">
                <button class="button" type="button" on:click=state>
                    {state_name}
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
