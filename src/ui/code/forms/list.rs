//! What the draft holds beside its facts, line by line, to be changed or taken out.

use leptos::prelude::*;
use relocation_explorer::coding::forms::{Row, Shape, outline};

use super::board::Board;
use crate::ui::widgets::{Press, show};

/// The lists.
#[component]
pub fn List(board: Board) -> impl IntoView {
    let lang = board.lang;
    let groups = Memo::new(move |_| {
        board.seat.desk.with(|desk| {
            let of = |shape: Shape| (shape, outline(shape, desk, lang));
            Shape::ALL.map(of).into_iter().filter(|(_, rows)| !rows.is_empty()).collect::<Vec<_>>()
        })
    });
    show(move || {
        let groups = groups.get();
        if groups.is_empty() {
            return view! { <p class="muted">{board.words().none_yet}</p> }.into_any();
        }
        let group = |(shape, rows): (Shape, Vec<Row>)| {
            let rows = rows.into_iter().map(|row| line(board, row)).collect::<Vec<_>>();
            view! {
                <h3>{shape.name(lang)}</h3>
                <ul class="entries" data-shape=shape.key()>
                    {rows}
                </ul>
            }
        };
        groups.into_iter().map(group).collect_view().into_any()
    })
    .into_any()
}

fn line(board: Board, row: Row) -> AnyView {
    let words = board.words();
    let name = row.name.clone();
    let (spot, gone, own) = (row.spot.clone(), row.spot.clone(), row.spot);
    let change: Press = Box::new(move |_| board.open(spot.clone()));
    let take_out: Press = Box::new(move |_| board.take_out(&gone));
    let button = |what: &'static str, press: Press| {
        view! {
            <button class="text-button" type="button" aria-label=format!("{what}: {name}") on:click=press>
                {what}
            </button>
        }
    };
    view! {
        <li style:margin-inline-start=format!("{}em", row.depth * 2)>
            <span class="what">{row.name} " " <span class="sub">{row.about}</span></span>
            {button(words.change, change)}
            {button(words.take_out, take_out)}
            <div class="refused" role="alert">
                {show(move || {
                    let refused = board.refused.get();
                    let why = refused.filter(|(spot, _)| *spot == own).map(|(_, why)| why);
                    why.map(|why| view! { <p class="wrong">{why}</p> })
                })}
            </div>
        </li>
    }
    .into_any()
}
