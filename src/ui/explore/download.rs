//! Taking facts away: the selection, or everything.

use leptos::prelude::*;
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{ExportWords, export};

use crate::ui::explorer::Explorer;
use crate::ui::take::{Form, take};
use crate::ui::widgets::{Icon, IconShape, show};

use super::answers::answers;

/// The menu of forms.
#[component]
pub fn Download() -> impl IntoView {
    let explorer = Explorer::get();
    let answers = answers();
    let lang: Lang = expect_context();
    let said = RwSignal::new("");
    let all = explorer.data.with_value(|data| data.collection.len());
    let press = move |form: Form, whole: bool| {
        said.set("");
        let selected = (!whole).then(|| answers.with_untracked(|answer| answer.rows.to_vec()));
        take(explorer, form, selected, lang, said);
    };
    let buttons = move |forms: &[Form], whole: bool| {
        let each = forms.iter().map(|&form| {
            view! {
                <button
                    type="button"
                    data-form=form.key()
                    data-whole=whole.to_string()
                    on:click=move |_| press(form, whole)
                >
                    {form.name(lang)}
                </button>
            }
        });
        each.collect_view()
    };
    view! {
        <details class="menu extra" id="download">
            <summary class="button">
                <Icon shape=IconShape::Download />
                {export(lang).take}
            </summary>
            <div>
                <p class="menu-head">
                    {show(move || ExportWords::selection(lang, answers.with(|answer| answer.rows.len())))}
                </p>
                {buttons(&Form::FILES, false)}
                {buttons(&Form::COPIES, false)}
                <p class="menu-head">{ExportWords::all(lang, all)}</p>
                {buttons(&Form::FILES, true)}
                <p role="status" class="menu-said">
                    {said}
                </p>
            </div>
        </details>
    }
}
