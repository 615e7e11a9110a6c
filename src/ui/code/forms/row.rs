//! A control in its row.

use leptos::prelude::*;
use relocation_explorer::coding::forms::{Filled, FormField};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::FormWords;

use super::sheet::Sheet;
use crate::ui::widgets::show;

/// A control with its label above it and what is said of it below.
pub fn row(sheet: Sheet, field: FormField, of: Option<Lang>, control: AnyView) -> AnyView {
    let lang = sheet.board.lang;
    let shape = sheet.opened.filled.with_untracked(Filled::shape);
    let id = id_of(field, of);
    let name = match of {
        Some(of) => FormWords::in_language(lang, field.name(shape, lang), of),
        None => field.name(shape, lang).to_owned(),
    };
    let hint = field.hint(shape, lang).filter(|_| of != Some(Lang::En));
    view! {
        <div class="form-row">
            <label for=id
                .clone()>{name} {field.needed.then(|| view! { <span aria-hidden="true">" *"</span> })}</label>
            {control}
            <div id=format!("{id}-said") aria-live="polite">
                {hint.map(|hint| view! { <p class="why">{hint}</p> })}
                {show(move || {
                    let wrong = sheet.wrong(field.key, of).into_iter();
                    wrong.map(|text| view! { <p class="wrong">{text}</p> }).collect_view()
                })}
            </div>
        </div>
    }
    .into_any()
}

/// The id of a field's control.
pub fn id_of(field: FormField, of: Option<Lang>) -> String {
    match of {
        Some(of) => format!("form-{}-{}", field.key, of.pick("zh", "en")),
        None => format!("form-{}", field.key),
    }
}
