//! The coding desk: the doors through which a text comes in, and the desk on which it is coded.

mod bar;
mod beside;
mod bring;
mod card;
mod checks;
mod chosen;
mod coders;
mod doors;
mod faults;
mod fields;
mod forms;
mod hand;
mod intake;
mod keyboard;
mod listing;
mod new_indicator;
mod newer;
mod parts;
mod problems;
mod readings;
mod report;
mod room;
mod seat;
mod settle;
mod store;
mod text;
mod words_field;

use leptos::prelude::*;

use crate::ui::explorer::Explorer;
use crate::ui::later::afterwards;
use crate::ui::widgets::show;
use bar::{Bar, KeyPanel};
use beside::BesideDraft;
use card::Card;
use checks::Checks;
use doors::Doors;
use hand::HandOn;
use keyboard::hear_keys;
use problems::Problems;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words;
use report::ReportForm;
use room::{Bench, Room};
use seat::Seat;
use text::TextPane;

/// The coding desk.
#[component]
pub fn CodingDesk() -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::code(lang);
    let room = Room::enter();
    show(move || match (room.bench.get(), room.is_ready.get()) {
        (Some(bench), true) => desk(room, bench),
        (None, true) => view! { <Doors room /> }.into_any(),
        (_, false) => view! {
            <div class="page code">
                <h1>{words.title}</h1>
                <p class="muted" role="status" aria-busy="true">
                    {words.lede}
                </p>
            </div>
        }
        .into_any(),
    })
    .into_any()
}

fn desk(room: Room, bench: Bench) -> AnyView {
    let seat = Seat::at(room, bench);
    hear_keys(seat, Explorer::get().address);
    view! {
        <div class="page code at-desk">
            <div role="status" id="code-noted">
                {show(move || room.said.get().map(|said| view! { <p class="notice">{said}</p> }))}
            </div>
            <Bar seat />
            <p class="visually-hidden" role="status" id="code-said">
                {move || seat.said.get()}
            </p>
            <KeyPanel seat />
            <ReportForm seat />
            <div class="desk">
                <TextPane seat />
                <Card seat />
            </div>
            {afterwards(move || {
                view! {
                    <div class="after">
                        <Problems seat />
                        <Checks seat />
                        <HandOn seat />
                    </div>
                    <BesideDraft seat />
                }
            })}
        </div>
    }
    .into_any()
}
