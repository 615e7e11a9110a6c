//! A sentence of the text, marked by stepping or by selecting, and the measure that is made of it.

use leptos::prelude::*;
use relocation_explorer::coding::draft::Number;
use relocation_explorer::coding::forms::{Shape, Target, marked, measure_of, sentence_at, sentences};

use super::board::Board;
use crate::ui::widgets::{Press, show};

/// The marked sentence.
#[component]
pub fn Mark(board: Board) -> impl IntoView {
    let words = board.words();
    let seat = board.seat;
    // The sentence of the number that the coder looks at.
    Effect::new(move |before: Option<usize>| {
        let current = seat.current.get();
        if before.is_some_and(|before| before != current) {
            let start = board.with_desk(|desk| desk.number().map(Number::start));
            step(board, |all| start.map(|start| sentence_at(all, start)));
        }
        current
    });
    let at = move |all: &[std::ops::Range<usize>]| sentence_at(all, board.marked.get_untracked().start);
    let previous: Press = Box::new(move |_| step(board, |all| at(all).checked_sub(1)));
    let next: Press = Box::new(move |_| step(board, |all| Some(at(all) + 1)));
    let select: Press = Box::new(move |_| {
        if let Some(range) = selected(board) {
            board.marked.set(range);
        }
    });
    // So that what is selected stays so.
    let hold: Press = Box::new(|event| event.prevent_default());
    let make: Press = Box::new(move |_| {
        let filled = board.with_desk(|desk| measure_of(&board.marked.get_untracked(), desk));
        board.begin_with(Target::New { shape: Shape::Measure, with: Vec::new() }, filled);
    });
    let sentence = show(move || {
        let range = board.marked.get();
        seat.desk.with(|desk| marked(&range, desk).words)
    });
    let language = seat.desk.with_untracked(|desk| desk.draft().report().language.clone());
    view! {
        <section class="mark" aria-label=words.mark>
            <h3>{words.mark}</h3>
            <p class="small">{words.mark_hint}</p>
            <blockquote id="form-marked" lang=language aria-live="polite">
                {sentence}
            </blockquote>
            <div class="actions">
                <button class="button" type="button" id="form-previous" on:click=previous>
                    {words.previous_sentence}
                </button>
                <button class="button" type="button" id="form-next" on:click=next>
                    {words.next_sentence}
                </button>
                <button class="button" type="button" id="form-select" on:mousedown=hold on:click=select>
                    {words.take_selection}
                </button>
                <button class="button primary" type="button" id="form-measure" on:click=make>
                    {words.make_measure}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// Marks another sentence, where there is one.
fn step(board: Board, which: impl FnOnce(&[std::ops::Range<usize>]) -> Option<usize>) {
    let next = board.with_desk(|desk| {
        let all = sentences(desk.text());
        which(&all).and_then(|at| all.get(at).cloned())
    });
    if let Some(range) = next {
        board.marked.set(range);
    }
}

/// The characters of the text that are selected on the page.
fn selected(board: Board) -> Option<std::ops::Range<usize>> {
    let [item, before, length] = board.seat.room.store()?.selection("#code-text [data-item]")?;
    let paragraph =
        board.seat.layout.with_untracked(|layout| layout.get(item).map(|it| it.get_untracked()))?;
    let start = paragraph.start + before;
    (length > 0).then_some(start..start + length)
}
