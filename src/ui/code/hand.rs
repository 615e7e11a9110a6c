//! What becomes of a draft: it is seen in all views, or handed on as a file.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::coding::draft::{Beside, Draft, LeftOut, into_patch, into_snapshot};
use relocation_explorer::query::{Facet, Selection};
use relocation_explorer::share::View;
use relocation_explorer::words::{self, CodeWords};

use super::seat::Seat;
use crate::ui::browser::save;
use crate::ui::explorer::Explorer;
use crate::ui::library::Library;
use crate::ui::publish::{PublishButton, Subject};
use crate::ui::widgets::{Press, show};

/// The buttons.
#[component]
pub fn HandOn(seat: Seat) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let (explorer, library) = (Explorer::get(), Library::get());
    let wrong = RwSignal::new(Vec::<LeftOut>::new());
    let see = move |beside: Beside| -> Press {
        Box::new(move |_| {
            let made =
                seat.desk.with_untracked(|desk| into_snapshot(desk.draft(), desk.collection(), beside));
            match made {
                Ok((collection, left_out)) => {
                    let (report, title) = seat.desk.with_untracked(|desk| {
                        let report = desk.draft().report();
                        (report.id.clone(), report.title.get(lang).to_owned())
                    });
                    let mut name = CodeWords::name_of_draft(lang, &title);
                    if !left_out.is_empty() {
                        name = format!("{name} ({})", CodeWords::left_out(lang, left_out.len()));
                    }
                    let mut selection = Selection::default();
                    selection.toggle(Facet::Report, &report);
                    explorer.go(|state| {
                        state.view = View::Explore;
                        state.selection = selection;
                    });
                    library.show_draft(collection, name);
                }
                Err(left_out) => wrong.set(left_out),
            }
        })
    };
    let file = move |kind: &'static str, write: fn(Seat) -> Option<String>| -> Press {
        Box::new(move |_| {
            let id = seat.desk.with_untracked(|desk| desk.draft().report().id.clone());
            if let Some(text) = write(seat) {
                save(&format!("{id}.{kind}.json"), "application/json", &text);
            }
        })
    };
    let with_text = |seat: Seat| Some(seat.desk.with_untracked(|desk| desk.draft().to_json()));
    let without = |seat: Seat| {
        Some(seat.desk.with_untracked(|desk| Draft::to_json(&desk.draft().clone().without_text())))
    };
    let snapshot = |seat: Seat| {
        let made =
            seat.desk.with_untracked(|desk| into_snapshot(desk.draft(), desk.collection(), Beside::Nothing));
        made.ok().map(|(collection, _)| collection.snapshot().to_canonical())
    };
    // A patch leaves nothing out: what is in its way is said.
    let patch: Press = Box::new(move |_| {
        let made = seat.desk.with_untracked(|desk| into_patch(desk.draft(), desk.collection()));
        match made {
            Ok(patch) => {
                wrong.set(Vec::new());
                let id = seat.desk.with_untracked(|desk| desk.draft().report().id.clone());
                save(&format!("{id}.patch.json"), "application/json", &patch.to_json());
            }
            Err(left_out) => wrong.set(left_out),
        }
    });
    // A page is for others: nothing of the draft is left out of it either.
    let publish: Subject = Box::new(move || {
        let made = seat
            .desk
            .with_untracked(|desk| into_snapshot(desk.draft(), desk.collection(), Beside::Collection));
        let (left_out, collection) = match made {
            Ok((collection, left_out)) if left_out.is_empty() => (left_out, Some(Arc::new(collection))),
            Ok((_, left_out)) | Err(left_out) => (left_out, None),
        };
        wrong.set(left_out);
        collection
    });
    view! {
        <section class="card" id="hand-on">
            <h2>{words.see}</h2>
            <div class="actions">
                <button class="button" type="button" id="see-with" on:click=see(Beside::Collection)>
                    {words.see_with}
                </button>
                <button class="button" type="button" id="see-alone" on:click=see(Beside::Nothing)>
                    {words.see_alone}
                </button>
            </div>
            <div role="alert">
                {show(move || {
                    let wrong = wrong.get();
                    (!wrong.is_empty())
                        .then(|| {
                            let each = wrong
                                .into_iter()
                                .map(|it| view! { <li>{it.place.path()}" "{it.rule.text(lang)}</li> });
                            view! {
                                <p class="wrong">{words.see_refused}</p>
                                <ul>{each.collect_view()}</ul>
                            }
                        })
                })}
            </div>
            <h2>{words.hand_on}</h2>
            <div class="actions">
                <button class="button" type="button" id="export-draft" on:click=file("draft", with_text)>
                    {words.export_draft}
                </button>
                <button class="button" type="button" id="export-without" on:click=file("draft", without)>
                    {words.export_without}
                </button>
                <button class="button" type="button" id="save-snapshot" on:click=file("snapshot", snapshot)>
                    {words.download_snapshot}
                </button>
                <button class="button" type="button" id="save-patch" on:click=patch>
                    {words.download_patch}
                </button>
                <PublishButton id="publish-draft" subject=publish />
            </div>
        </section>
    }
    .into_any()
}
