//! A field that holds several of what can be chosen.

use leptos::prelude::*;
use relocation_explorer::coding::forms::{FormField, Source, options};

use super::row::{id_of, row};
use super::sheet::Sheet;
use crate::ui::code::chosen::{Chosen, chosen};

/// What was chosen, each to be left out again, and a list of the others.
pub fn many(sheet: Sheet, field: FormField, source: Source) -> AnyView {
    let (filled, board) = (sheet.opened.filled, sheet.board);
    let words = board.words();
    let all = Memo::new(move |_| board.with_desk(|desk| options(source, desk, board.lang)));
    let keys = Memo::new(move |_| filled.with(|filled| filled.many(field.key)));
    let write = Callback::new(move |ids| {
        filled.update(|filled| filled.write_many(field.key, ids));
        sheet.touch(field.key);
    });
    let id = id_of(field, None);
    let first = if all.with_untracked(Vec::is_empty) { words.no_choices } else { words.more };
    let described = Some(format!("{id}-said"));
    let control = chosen(board.seat, id, described, first, Chosen { all, keys, write });
    row(sheet, field, None, control)
}
