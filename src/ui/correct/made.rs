//! What came of the form: the patch, and whom to send it to.

use leptos::prelude::*;
use relocation_explorer::coding::correction::Correction;
use relocation_explorer::coding::patch::Patch;
use relocation_explorer::snapshot::Corrections;
use relocation_explorer::words::correct as words;

use super::form::Form;
use crate::ui::browser::save;
use crate::ui::widgets::{CopyButton, Press, show};

/// The patch to save, to copy, to send.
#[component]
pub fn Made(form: Form) -> impl IntoView {
    view! {
        <div role="status" id="correct-made">
            {show(move || match form.made.get() {
                Some(Ok(patch)) => Some(made(form, &patch)),
                _ => None,
            })}
        </div>
    }
    .into_any()
}

fn made(form: Form, patch: &Patch) -> AnyView {
    let words = words(form.lang);
    let correction = form.correction();
    let said = form.with(|collection, view| correction.said(collection, view, form.lang)).unwrap_or_default();
    let file = form.with(|_, view| Correction::file_name(view)).unwrap_or_default();
    let (text, copied) = (patch.to_json(), patch.to_json());
    let keep: Press = Box::new(move |_| save(&file, "application/json", &text));
    let (sending, to_whom) = send(form, &correction);
    view! {
        <p>
            <b>{if patch.is_empty() { words.made_remark } else { words.made }}</b>
            <span class="sub">{said}</span>
        </p>
        <p class="actions">
            <button class="button" type="button" id="save-correction" on:click=keep>
                {words.save}
            </button>
            {sending}
            <CopyButton text=copied name=words.copy />
        </p>
        <p class="small muted">{to_whom}</p>
    }
    .into_any()
}

/// Links to where the publisher hears of corrections, with the letter filled in; and what is said of them.
fn send(form: Form, correction: &Correction) -> (AnyView, &'static str) {
    let words = words(form.lang);
    let link = form.link();
    let to = form.with(|collection, view| {
        let Corrections { issues, mail } = collection.snapshot().corrections.clone()?;
        let letter = correction.letter(collection, view, &link, form.lang);
        Some((issues.map(|page| letter.to_issues(&page)), mail.map(|address| letter.to_mail(&address))))
    });
    let Some((issue, mail)) = to.flatten() else { return (().into_any(), words.to_nobody) };
    let issue = issue.map(|href| {
        view! {
            <a class="button" id="write-issue" href=href rel="noopener noreferrer" target="_blank">
                {words.issue}
            </a>
        }
    });
    let mail = mail.map(|href| {
        view! {
            <a class="button" id="write-mail" href=href>
                {words.mail}
            </a>
        }
    });
    (
        view! {
            {issue}
            {mail}
        }
        .into_any(),
        words.to_whom,
    )
}
