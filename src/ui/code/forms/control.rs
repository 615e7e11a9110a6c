//! The control of a field, by what it holds.

use leptos::ev::Event;
use leptos::html::Select;
use leptos::prelude::*;
use relocation_explorer::coding::desk::Choice;
use relocation_explorer::coding::forms::{
    FormField, Shape, Source, Target, ValueForm, english_pattern, marked, options, parent_of,
};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words;

use super::many::many;
use super::row::{id_of, row};
use super::sheet::Sheet;
use crate::ui::follow::follow;
use crate::ui::widgets::{On, Press, live};

/// A field: its name, its control, what is to be written, and what is wrong.
pub fn control(sheet: Sheet, field: FormField) -> AnyView {
    match field.value {
        ValueForm::Text { long } => {
            Lang::ALL.map(|of| text(sheet, field, of, long)).collect_view().into_any()
        }
        ValueForm::Words | ValueForm::Line | ValueForm::Number | ValueForm::Count | ValueForm::Date => {
            line(sheet, field)
        }
        ValueForm::Flag => flag(sheet, field),
        ValueForm::One(source) => one(sheet, field, source),
        ValueForm::Many(source) => many(sheet, field, source),
        ValueForm::Place => place(sheet, field),
    }
}

fn text(sheet: Sheet, field: FormField, of: Lang, long: bool) -> AnyView {
    let filled = sheet.opened.filled;
    let id = id_of(field, Some(of));
    let value = filled.with_untracked(|filled| filled.text(field.key, of).to_owned());
    let input: On<Event> = Box::new(move |event| {
        filled.update(|filled| filled.write_text(field.key, of, &event_target_value(&event)));
    });
    let change: On<Event> = Box::new(move |_| sheet.touch(field.key));
    let wrong = live(move || (!sheet.wrong(field.key, Some(of)).is_empty()).to_string());
    let said = format!("{id}-said");
    let control = if long {
        view! {
            <textarea
                class="field"
                id=id
                rows="2"
                lang=of.tag()
                aria-describedby=said
                aria-invalid=wrong
                aria-required=field.needed.to_string()
                prop:value=value
                on:input=input
                on:change=change
            ></textarea>
        }
        .into_any()
    } else {
        // How such places are called in English is known from the Chinese name's end.
        let pattern = live(move || {
            let is_place = of == Lang::En && field.key == "name";
            let place = filled.with(|filled| {
                (is_place && filled.shape() == Shape::Region)
                    .then(|| english_pattern(filled.text("name", Lang::Zh)))
            });
            place.unwrap_or_default()
        });
        view! {
            <input
                class="field"
                type="text"
                id=id
                lang=of.tag()
                placeholder=pattern
                aria-describedby=said
                aria-invalid=wrong
                aria-required=field.needed.to_string()
                prop:value=value
                on:input=input
                on:change=change
            />
        }
        .into_any()
    };
    row(sheet, field, Some(of), control)
}

fn line(sheet: Sheet, field: FormField) -> AnyView {
    let filled = sheet.opened.filled;
    let id = id_of(field, None);
    let value = filled.with_untracked(|filled| filled.line(field.key));
    let input: On<Event> = Box::new(move |event| {
        filled.update(|filled| filled.write_line(&field, &event_target_value(&event)));
    });
    let change: On<Event> = Box::new(move |_| {
        sheet.touch(field.key);
        let lies_in = filled.with_untracked(|filled| {
            let is_code = filled.shape() == Shape::Region && field.key == "id";
            let code = filled.line("id");
            let parent = || sheet.board.with_desk(|desk| parent_of(&code, desk));
            (is_code && filled.line("parent").is_empty()).then(parent).flatten()
        });
        if let Some(parent) = lies_in {
            filled.update(|filled| filled.put("parent", &parent));
        }
    });
    let hint = (field.value == ValueForm::Date).then(|| words::code(sheet.board.lang).date_hint);
    let mode = matches!(field.value, ValueForm::Number | ValueForm::Count).then_some("decimal");
    let control = view! {
        <input
            class="field"
            type="text"
            id=id.clone()
            inputmode=mode
            placeholder=hint
            spellcheck="false"
            aria-describedby=format!("{id}-said")
            aria-invalid=live(move || (!sheet.wrong(field.key, None).is_empty()).to_string())
            aria-required=field.needed.to_string()
            prop:value=value
            on:input=input
            on:change=change
        />
    };
    row(sheet, field, None, control.into_any())
}

fn flag(sheet: Sheet, field: FormField) -> AnyView {
    let filled = sheet.opened.filled;
    let value = filled.with_untracked(|filled| filled.flag(field.key));
    let change: On<Event> = Box::new(move |event| {
        filled.update(|filled| filled.write_flag(field.key, event_target_checked(&event)));
    });
    let control =
        view! { <input type="checkbox" id=id_of(field, None) prop:checked=value on:change=change /> };
    row(sheet, field, None, control.into_any())
}

fn one(sheet: Sheet, field: FormField, source: Source) -> AnyView {
    let (filled, lang) = (sheet.opened.filled, sheet.board.lang);
    let id = id_of(field, None);
    let select = NodeRef::<Select>::new();
    let value = Memo::new(move |_| filled.with(|filled| filled.line(field.key)));
    let mut all = sheet.board.with_desk(|desk| options(source, desk, lang));
    if let ("parent", Target::New { with, .. }) = (field.key, sheet.opened.target.get_untracked()) {
        // What comes with it is in no list yet.
        all.extend(with.into_iter().map(|it| Choice { key: it.id, name: it.name.zh }));
    }
    let has_none = all.is_empty().then(|| view! { <p class="why">{sheet.board.words().no_choices}</p> });
    follow(move || {
        let value = value.get();
        if let Some(select) = select.get() {
            // Once the options are there.
            request_animation_frame(move || select.set_value(&value));
        }
    });
    let change: On<Event> = Box::new(move |event| {
        filled.update(|filled| filled.write_line(&field, &event_target_value(&event)));
        sheet.touch(field.key);
    });
    let option = |choice: Choice| view! { <option value=choice.key>{choice.name}</option> };
    let control = view! {
        <select
            id=id.clone()
            node_ref=select
            aria-describedby=format!("{id}-said")
            aria-invalid=live(move || (!sheet.wrong(field.key, None).is_empty()).to_string())
            aria-required=field.needed.to_string()
            on:change=change
        >
            <option value="">
                {if field.needed { sheet.board.words().choose } else { words::code(lang).none }}
            </option>
            {all.into_iter().map(option).collect_view()}
        </select>
        {has_none}
    };
    row(sheet, field, None, control.into_any())
}

/// A place in the text: that of the current number for a date, that of what is marked for words.
fn place(sheet: Sheet, field: FormField) -> AnyView {
    let (filled, board) = (sheet.opened.filled, sheet.board);
    let words = board.words();
    let is_date = filled.with_untracked(|filled| filled.shape() == Shape::Event);
    let take: Press = Box::new(move |_| {
        let place = board.with_desk(|desk| {
            if is_date {
                return desk.number().map(|number| number.locator.clone());
            }
            Some(marked(&board.marked.get_untracked(), desk).place)
        });
        filled.update(|filled| filled.write_place(field.key, place.as_ref()));
    });
    let forget: Press = Box::new(move |_| filled.update(|filled| filled.write_place(field.key, None)));
    let has = Memo::new(move |_| filled.with(|filled| filled.place(field.key)));
    let control = view! {
        <div class="place">
            <span lang="zh-Hans">
                {move || {
                    has.get().map(|at| format!("…{}|{}…", at.prefix.trim_start(), at.suffix.trim_end()))
                }}
            </span>
            <button class="button" type="button" id=id_of(field, None) on:click=take>
                {if is_date { words.take_number } else { words.take_place }}
            </button>
            <button
                class="text-button"
                type="button"
                hidden=live(move || has.get().is_none())
                on:click=forget
            >
                {words.forget_place}
            </button>
        </div>
    };
    row(sheet, field, None, control.into_any())
}
