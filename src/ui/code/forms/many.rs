//! A field that holds several of what can be chosen.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::coding::desk::Choice;
use relocation_explorer::coding::forms::{FormField, Source, options};
use relocation_explorer::words;

use super::row::{id_of, row};
use super::sheet::Sheet;
use crate::ui::widgets::{On, Press, show};

/// What was chosen, each to be left out again, and a list of the others.
pub fn many(sheet: Sheet, field: FormField, source: Source) -> AnyView {
    let (filled, board) = (sheet.opened.filled, sheet.board);
    let words = board.words();
    let all = StoredValue::new(board.with_desk(|desk| options(source, desk, board.lang)));
    let chosen = Memo::new(move |_| filled.with(|filled| filled.many(field.key)));
    let name = move |id: &str| {
        all.with_value(|all| all.iter().find(|it| it.key == id).map_or(id.to_owned(), |it| it.name.clone()))
    };
    let add: On<Event> = Box::new(move |event| {
        let id = event_target_value(&event);
        if !id.is_empty() {
            let ids = chosen.get_untracked().into_iter().chain([id]).collect();
            filled.update(|filled| filled.write_many(field.key, ids));
            sheet.touch(field.key);
        }
    });
    let id = id_of(field, None);
    let control = view! {
        <ul class="chosen">
            {show(move || {
                let each = chosen
                    .get()
                    .into_iter()
                    .map(|id| {
                        let label = name(&id);
                        let remove: Press = Box::new(move |_| {
                            let ids = chosen.get_untracked().into_iter().filter(|own| *own != id).collect();
                            filled.update(|filled| filled.write_many(field.key, ids));
                        });
                        view! {
                            <li>
                                <button
                                    class="button"
                                    type="button"
                                    title=words::code(board.lang).remove
                                    on:click=remove
                                >
                                    {label}
                                    " ×"
                                </button>
                            </li>
                        }
                    });
                each.collect_view()
            })}
        </ul>
        <select id=id.clone() aria-describedby=format!("{id}-said") on:change=add>
            <option value="">
                {if all.with_value(Vec::is_empty) { words.no_choices } else { words.more }}
            </option>
            {show(move || {
                let chosen = chosen.get();
                let left = all.get_value().into_iter().filter(|it| !chosen.contains(&it.key));
                left.map(|it: Choice| view! { <option value=it.key>{it.name}</option> }).collect_view()
            })}
        </select>
    };
    row(sheet, field, None, control.into_any())
}
