//! A form, whatever it is for: its fields with what is wrong beside them, what comes near, and the button that adds it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use relocation_explorer::coding::forms::{
    Filled, FormField, FormProblem, Known, Shape, Target, ValueForm, WITH, fields_of, near,
};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::FormWords;

use super::board::Board;
use super::control::control;
use super::finder::{Finder, wider};
use super::sheet::Sheet;
use crate::ui::debounce::debounced;
use crate::ui::widgets::{On, Press, show};

/// The form.
pub fn form(board: Board, target: Target, filled: Filled) -> AnyView {
    let (lang, words) = (board.lang, board.words());
    let shape = filled.shape();
    let is_new = matches!(target, Target::New { .. });
    let fields = fields_of(&target, &filled);
    let sheet = Sheet::of(board, target, filled);
    let opened = sheet.opened;
    let settled = debounced(Memo::new(move |_| (opened.filled.get(), opened.target.get())));
    Effect::new(move |_| {
        settled.track();
        sheet.judge();
    });
    let named = fields.iter().position(|field| matches!(field.value, ValueForm::Text { .. }));
    let rows = fields.iter().enumerate().map(|(at, field)| {
        view! {
            {control(sheet, *field)}
            {(Some(at) == named).then(|| coming_near(sheet, shape, *field))}
        }
    });
    let rows = rows.collect_view();
    let every: Vec<&'static str> = fields.iter().map(|field| field.key).chain([WITH]).collect();
    let submit: On<SubmitEvent> = Box::new(move |event| {
        event.prevent_default();
        sheet.judge();
        if sheet.problems.with_untracked(Vec::is_empty) {
            let (target, filled) = (opened.target.get_untracked(), opened.filled.get_untracked());
            board.put(&target, &filled);
        } else {
            every.iter().for_each(|key| sheet.touch(key));
            board.seat.focus_on(&first_wrong(sheet));
        }
    });
    let cancel: Press = Box::new(move |_| {
        board.close();
        board.seat.focus_on("form-shape");
    });
    view! {
        <form
            class="entry-form"
            aria-labelledby="form-heading"
            autocomplete="off"
            novalidate
            on:submit=submit
        >
            <h3 id="form-heading" tabindex="-1">
                {FormWords::heading(lang, shape.name(lang), is_new)}
            </h3>
            {(is_new && shape == Shape::Region).then(|| view! { <Finder sheet /> })}
            {(shape == Shape::Measure && is_new).then(|| no_parts(board))}
            <div class="form-fields">{rows}</div>
            {wider(sheet)}
            <div role="alert">
                {show(move || {
                    let general = sheet.problems.get().into_iter().filter(|it| it.field.is_none());
                    general.map(|it| view! { <p class="wrong">{it.text}</p> }).collect_view()
                })}
            </div>
            <div class="actions">
                <button class="button primary" type="submit" id="form-add">
                    {if is_new { words.add } else { words.keep }}
                </button>
                <button class="button" type="button" id="form-cancel" on:click=cancel>
                    {words.cancel}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The id of the control of the first field that something is wrong with.
fn first_wrong(sheet: Sheet) -> String {
    sheet.problems.with_untracked(|problems| match problems.first() {
        Some(FormProblem { field: Some(key), lang: Some(Lang::Zh), .. }) => format!("form-{key}-zh"),
        Some(FormProblem { field: Some(key), lang: Some(Lang::En), .. }) => format!("form-{key}-en"),
        Some(FormProblem { field: Some(key), .. }) => format!("form-{key}"),
        _ => "form-heading".to_owned(),
    })
}

/// That a measure needs a part, where there is none.
fn no_parts(board: Board) -> AnyView {
    show(move || {
        let none = board.seat.desk.with(|desk| {
            desk.draft().vocabulary().frameworks.iter().all(|framework| framework.parts.is_empty())
        });
        none.then(|| view! { <p class="notice">{board.words().no_parts}</p> })
    })
    .into_any()
}

/// What is there already and comes near what is being named.
fn coming_near(sheet: Sheet, shape: Shape, field: FormField) -> AnyView {
    let (board, filled) = (sheet.board, sheet.opened.filled);
    let name =
        debounced(Memo::new(move |_| filled.with(|filled| (filled.both(field.key), filled.line("id")))));
    let found = Memo::new(move |_| {
        let (name, id) = name.get();
        // A code that is only being typed names nothing yet.
        let own = if shape == Shape::Region { String::new() } else { id };
        board.with_desk(|desk| near(shape, &name, &own, desk))
    });
    let row = move |it: Known| {
        let own = it.is_own.then(|| view! { <span class="own">{board.words().own}</span> });
        view! {
            <li>
                <b>{it.name.get(board.lang).to_owned()}</b>
                " "
                {own}
                <span class="sub">{it.about.get(board.lang).to_owned()}</span>
            </li>
        }
    };
    view! {
        <div class="near" role="status">
            {show(move || {
                let found = found.get();
                (!found.is_empty())
                    .then(|| {
                        view! {
                            <p class="small">{board.words().near}</p>
                            <ul id="form-near">{found.into_iter().map(row).collect_view()}</ul>
                        }
                    })
            })}
        </div>
    }
    .into_any()
}
