//! The text, with every number as a token.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use relocation_explorer::coding::desk::{NumberState, Paragraph, Piece};
use relocation_explorer::words;

use super::seat::Seat;
use crate::ui::widgets::{Press, VirtualList, live, show};

/// About as many characters stand in a line.
const LINE: usize = 38;

/// The text. What is far from the window is not drawn.
#[component]
pub fn TextPane(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let language = seat.desk.with_untracked(|desk| desk.draft().report().language.clone());
    let click: Press = Box::new(move |event| {
        let token = event_target::<web_sys::Element>(&event).closest("[data-number]").ok().flatten();
        let number = token.and_then(|token| token.get_attribute("data-number")?.parse().ok());
        if let Some(number) = number {
            seat.look_at(number);
        }
    });
    let legend = [NumberState::Suggested, NumberState::Coded, NumberState::Excluded, NumberState::Open];
    let legend = legend.map(|state| {
        view! {
            <li>
                <span class="number" data-state=state.key()>
                    "12"
                </span>
                " "
                {state.name(seat.lang)}
            </li>
        }
    });
    view! {
        <section class="text" aria-label=words.text>
            <ul class="legend" aria-label=words.legend>
                {legend.collect_view()}
            </ul>
            <div id="code-text" lang=language on:click=click>
                {show(move || paragraphs(seat, seat.layout.get()))}
            </div>
        </section>
    }
    .into_any()
}

fn paragraphs(seat: Seat, layout: Vec<RwSignal<Arc<Paragraph>>>) -> AnyView {
    let list = VirtualList::of(Memo::new(|_| Arc::new(())));
    let all = layout.into_iter().map(|paragraph| {
        let (node, item) = list.item::<html::P>();
        let is_current = Memo::new(move |_| {
            let current = seat.current.get();
            paragraph.with(|it| {
                it.pieces.iter().any(|piece| matches!(piece, Piece::Number { at, .. } if *at == current))
            })
        });
        let is_drawn = Memo::new(move |_| !item.is_far() || is_current.get());
        let guess = move || {
            let lines = paragraph.with(|it| it.characters.div_ceil(LINE).max(1));
            format!("{}em", lines * 2)
        };
        let height = live(move || (!is_drawn.get()).then(|| item.left_height().unwrap_or_else(guess)));
        let pieces = show(move || {
            is_drawn.get().then(|| {
                let paragraph = paragraph.get();
                paragraph.pieces.iter().map(|piece| draw(seat, piece)).collect_view().into_any()
            })
        });
        let goes_on = live(move || paragraph.with(|it| it.goes_on));
        view! {
            <p node_ref=node data-item=item.at class:goes-on=goes_on style:min-height=height>
                {pieces}
            </p>
        }
    });
    let all = all.collect_view();
    list.watch(|| {});
    all.into_any()
}

fn draw(seat: Seat, piece: &Piece) -> AnyView {
    let (at, figure) = match piece {
        Piece::Words(words) => return words.clone().into_any(),
        Piece::Number { at, figure } => (*at, figure.clone()),
    };
    let Some(mark) = seat.mark_of(at) else { return figure.into_any() };
    let state = live(move || {
        let mark = mark.get();
        let here = if mark.is_here { " here" } else { "" };
        let run = if mark.is_in_run { " run" } else { "" };
        format!("{}{here}{run}", mark.state.key())
    });
    let name = figure.clone();
    let label = live(move || format!("{name}, {}", mark.get().state.name(seat.lang)));
    let tab = live(move || if mark.get().is_here { "0" } else { "-1" });
    view! {
        <button type="button" class="number" data-number=at data-state=state aria-label=label tabindex=tab>
            {figure}
        </button>
    }
    .into_any()
}
