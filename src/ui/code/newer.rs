//! A newer copy of the text: what became of each decided number, confirmed one by one or all of a kind.

use leptos::ev::Event;
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use relocation_explorer::coding::desk::{Became, Confirming, Deed, FateLine, Sentence, take_text};
use relocation_explorer::coding::draft::OriginalFile;
use relocation_explorer::words::{self, BesideWords};

use super::bring::{Brought, read_report};
use super::doors::reading;
use super::seat::Seat;
use crate::ui::browser::chosen_file;
use crate::ui::widgets::{ListItem, On, Press, VirtualList, live, show};

/// The newer copy, and what becomes of the draft on it.
#[component]
pub fn NewerCopy() -> impl IntoView {
    let seat: Seat = expect_context();
    let words = words::beside(seat.lang);
    let said = RwSignal::new(None::<String>);
    let confirming = RwSignal::new(None::<Confirming>);
    // Another copy is drawn anew, a confirmation is not.
    let drawn = RwSignal::new(0_usize);
    let is_laid = RwSignal::new(false);
    let field = NodeRef::<Textarea>::new();
    let lay_beside = move |text: &str, file: Option<OriginalFile>| match take_text(text, file) {
        Ok(taken) => {
            let laid = seat.desk.with_untracked(|desk| Confirming::of(desk.draft(), &taken.text, taken.file));
            said.set(laid.is_same().then(|| words.same_text.to_owned()));
            confirming.set(Some(laid).filter(|laid| !laid.is_same()));
            is_laid.set(false);
            drawn.update(|times| *times += 1);
            seat.focus_on("newer-said");
        }
        Err(why) => said.set(Some(why.text(seat.lang))),
    };
    let paste: Press = Box::new(move |_| {
        if let Some(field) = field.get_untracked() {
            lay_beside(&field.value(), None);
        }
    });
    let choose: On<Event> = Box::new(move |event| {
        if let Some(file) = chosen_file(&event) {
            spawn_local(async move {
                match read_report(seat.room, &file).await {
                    Ok(Some(Brought { text, file, .. })) => lay_beside(&text, Some(file)),
                    Ok(None) => {}
                    Err(why) => {
                        said.try_set(Some(why));
                    }
                }
            });
        }
    });
    view! {
        <p class="small">{words.newer_hint}</p>
        <div class="newer-text">
            <label for="newer-paste">{words.newer_text}</label>
            <textarea id="newer-paste" class="field" rows="4" node_ref=field></textarea>
            <button class="button" type="button" id="lay-beside" on:click=paste>
                {words.lay_beside}
            </button>
            <label for="newer-file">{words.choose_text}</label>
            <input
                type="file"
                id="newer-file"
                accept=".docx,.pdf,.txt,.md,.html,.htm,text/plain,text/html,application/pdf"
                on:change=choose
            />
            <div role="status">
                {show(move || seat.room.readings.said.get().map(|said| reading(seat.room, said)))}
            </div>
        </div>
        <div role="alert" id="newer-refused">
            {show(move || said.get().map(|said| view! { <p class="wrong">{said}</p> }))}
        </div>
        {show(move || {
            drawn.track();
            let is_laid = is_laid.get();
            confirming.with_untracked(|it| it.as_ref().map(|it| fates(seat, confirming, it, is_laid)))
        })}
        <div hidden=live(move || {
            is_laid.get() || confirming.with(Option::is_none)
        })>{lay(seat, confirming, is_laid)}</div>
    }
    .into_any()
}

/// The button that lays the draft on the copy, and what comes along.
fn lay(seat: Seat, confirming: RwSignal<Option<Confirming>>, is_laid: RwSignal<bool>) -> AnyView {
    let words = words::beside(seat.lang);
    let counts = Memo::new(move |_| confirming.with(|it| it.as_ref().map(Confirming::counts)));
    let coming = move || {
        let (confirmed, left) = counts.get().unwrap_or_default();
        BesideWords::coming(seat.lang, confirmed, left)
    };
    let lay: Press = Box::new(move |_| {
        let edit = confirming.with_untracked(|it| it.as_ref().map(Confirming::edit));
        if edit.is_some_and(|edit| seat.act(Deed::Newer(edit))) {
            is_laid.set(true);
            seat.focus_on("newer-said");
        }
    });
    view! {
        <p role="status" id="newer-coming">
            {show(coming)}
        </p>
        <p class="actions">
            <button class="button primary" type="button" id="lay-newer" on:click=lay>
                {words.lay}
            </button>
        </p>
    }
    .into_any()
}

/// What became of the numbers, kind by kind; once the draft was laid on the copy, of those that did not come along.
fn fates(seat: Seat, confirming: RwSignal<Option<Confirming>>, it: &Confirming, is_laid: bool) -> AnyView {
    let words = words::beside(seat.lang);
    let list = VirtualList::plain();
    let kinds = Became::ALL.map(|kind| {
        let mut which = it.of_kind(kind);
        which.retain(|at| !is_laid || !it.confirmed()[*at]);
        (kind, which)
    });
    let sections: Vec<AnyView> = kinds
        .into_iter()
        .filter(|(_, which)| !which.is_empty())
        .map(|(kind, which)| {
            let rows: Vec<AnyView> = which
                .iter()
                .map(|&at| list.entry(None, "7em", move |item| fate(seat, confirming, item, at, is_laid)))
                .collect();
            let name = BesideWords::counted(seat.lang, kind.name(seat.lang), which.len());
            let all = (kind != Became::Lost && !is_laid).then(|| confirm_all(seat, confirming, kind, which));
            view! {
                <section data-became=kind.key()>
                    <h3>{name} {all}</h3>
                    <ul class="fates">{rows}</ul>
                </section>
            }
            .into_any()
        })
        .collect();
    list.watch(|| {});
    let said = match (is_laid, sections.is_empty()) {
        (true, true) => words.laid.to_owned(),
        (true, false) => format!("{}{}{}", words.laid, seat.lang.pick("", " "), words.left),
        (false, _) => String::new(),
    };
    view! {
        <div id="newer-said" tabindex="-1">
            <p role="status">{said}</p>
            {sections}
        </div>
    }
    .into_any()
}

/// Confirms all of a kind, or none.
fn confirm_all(
    seat: Seat,
    confirming: RwSignal<Option<Confirming>>,
    kind: Became,
    which: Vec<usize>,
) -> AnyView {
    let words = words::beside(seat.lang);
    let which = StoredValue::new(which);
    let is_all = Memo::new(move |_| {
        confirming.with(|it| {
            it.as_ref().is_some_and(|it| which.with_value(|which| which.iter().all(|at| it.confirmed()[*at])))
        })
    });
    let press: Press = Box::new(move |_| {
        let is_right = !is_all.get_untracked();
        confirming.update(|it| {
            if let Some(it) = it {
                which.with_value(|which| it.confirm(which, is_right));
            }
        });
    });
    view! {
        <button class="button" type="button" data-confirm=kind.key() on:click=press>
            {show(move || if is_all.get() { words.confirm_none } else { words.confirm_all })}
        </button>
    }
    .into_any()
}

fn fate(
    seat: Seat,
    confirming: RwSignal<Option<Confirming>>,
    item: ListItem<()>,
    at: usize,
    is_laid: bool,
) -> AnyView {
    let words = words::beside(seat.lang);
    let line = confirming.with_untracked(|it| it.as_ref()?.line(at, seat.lang));
    let Some(FateLine { coded_as, before, now }) = line else { return ().into_any() };
    let is_right = Memo::new(move |_| {
        confirming.with(|it| it.as_ref().is_some_and(|it| it.confirmed().get(at) == Some(&true)))
    });
    let change: On<Event> = Box::new(move |event| {
        let is_right = event_target_checked(&event);
        confirming.update(|it| {
            if let Some(it) = it {
                it.confirm(&[at], is_right);
            }
        });
    });
    let confirm = (now.is_some() && !is_laid).then(|| {
        view! {
            <label class="right">
                <input
                    type="checkbox"
                    id=format!("right-{}", item.at)
                    prop:checked=live(move || is_right.get())
                    on:change=change
                />
                " "
                {words.right}
            </label>
        }
    });
    let row = |name: &'static str, sentence: Sentence| {
        view! {
            <p class="sentence">
                <span class="sub">{name}</span>
                " "
                {sentence.before}
                <mark>{sentence.figure}</mark>
                {sentence.behind}
            </p>
        }
    };
    view! {
        <div>
            <b>{coded_as}</b>
            {row(words.was, before)}
            {now.map(|now| row(words.is, now))}
        </div>
        {confirm}
    }
    .into_any()
}
