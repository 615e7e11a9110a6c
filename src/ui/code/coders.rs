//! Two coders: another draft of the same text, laid beside the one on the desk.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::desk::{KeptHead, Settling, check_file, restore};
use relocation_explorer::coding::draft::Draft;
use relocation_explorer::words::{self, CodeWords};

use super::seat::Seat;
use super::settle::Settle;
use crate::ui::browser::{chosen_file, read_bytes};
use crate::ui::widgets::{On, Press, show};

/// The choice of another draft, and what comes of it.
#[component]
pub fn TwoCoders() -> impl IntoView {
    let seat: Seat = expect_context();
    let words = words::beside(seat.lang);
    let said = RwSignal::new(None::<String>);
    let settling = RwSignal::new(None::<Settling>);
    let drawn = RwSignal::new(0_usize);
    let lay = move |second: Draft| {
        let first = seat.desk.with_untracked(|desk| desk.draft().clone());
        if first == second {
            said.set(Some(words.itself.to_owned()));
            return;
        }
        let laid = seat.desk.with_untracked(|desk| Settling::of(first, second, desk.collection()));
        match laid {
            Ok(laid) => {
                said.set(None);
                settling.set(Some(laid));
                drawn.update(|times| *times += 1);
                seat.focus_on("coders-said");
            }
            Err(why) => said.set(Some(why.text(seat.lang))),
        }
    };
    let choose: On<Event> = Box::new(move |event| {
        if let Some(file) = chosen_file(&event) {
            spawn_local(async move {
                match read_draft(seat, &file).await {
                    Ok(draft) => lay(draft),
                    Err(why) => {
                        said.try_set(Some(CodeWords::refused(seat.lang, &file.name(), &why)));
                    }
                }
            });
        }
    });
    view! {
        <p class="small">{words.coders_hint}</p>
        <div class="line">
            <label for="second-draft">{words.choose_draft}</label>
            <input type="file" id="second-draft" accept=".json,application/json" on:change=choose />
        </div>
        {kept_drafts(seat, lay)}
        <div role="alert" id="coders-refused">
            {show(move || said.get().map(|said| view! { <p class="wrong">{said}</p> }))}
        </div>
        <Settle seat settling drawn />
    }
    .into_any()
}

async fn read_draft(seat: Seat, file: &web_sys::File) -> Result<Draft, String> {
    let lang = seat.lang;
    check_file(file.size(), &file.name()).map_err(|why| why.text(lang))?;
    let bytes = read_bytes(file).await.map_err(|_| words::beside(lang).unreadable.to_owned())?;
    Draft::read(&bytes).map_err(|problem| problem.text(lang))
}

/// The other drafts that the browser has kept.
fn kept_drafts(seat: Seat, lay: impl Fn(Draft) + Copy + Send + Sync + 'static) -> AnyView {
    let words = words::beside(seat.lang);
    let heads = RwSignal::new(Vec::<KeptHead>::new());
    let mut own = String::new();
    seat.with_bench(|bench| own = bench.id.to_string());
    spawn_local(async move {
        let Some(store) = seat.room.store() else { return };
        let mut listed = store.list().await.unwrap_or_default();
        listed.retain(|head| head.id != own);
        heads.try_set(listed);
    });
    let row = move |head: KeptHead| {
        let (name, progress) = (head.title(seat.lang).to_owned(), head.progress(seat.lang));
        let take: Press = Box::new(move |_| {
            let id = head.id.clone();
            spawn_local(async move {
                let Some(store) = seat.room.store() else { return };
                let kept = store.load(&id).await.ok().flatten();
                if let Some((journal, _)) = kept.as_ref().and_then(restore) {
                    lay(journal.draft().clone());
                }
            });
        });
        view! {
            <li>
                <button class="button" type="button" on:click=take>
                    {name}
                </button>
                <span class="sub">{progress}</span>
            </li>
        }
    };
    show(move || {
        let heads = heads.get();
        (!heads.is_empty()).then(|| {
            view! {
                <p class="small">{words.kept_drafts}</p>
                <ul class="kept-drafts">{heads.into_iter().map(row).collect_view()}</ul>
            }
        })
    })
    .into_any()
}
