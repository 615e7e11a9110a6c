//! The line above the desk: what is coded, how far it is, how well it is kept; and the list of keys.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, Desk, DeskField, KEYS};
use relocation_explorer::words::{self, CodeWords};

use super::room::Keeping;
use super::seat::Seat;
use super::store::Unkept;
use crate::ui::widgets::{On, Press, live, show};

/// The line.
#[component]
pub fn Bar(seat: Seat) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let title = Memo::new(move |_| {
        seat.desk.with(|desk| {
            let title = &desk.draft().report().title;
            let own = title.get(lang);
            if own.is_empty() { title.zh.clone() } else { own.to_owned() }
        })
    });
    let progress = Memo::new(move |_| seat.desk.with(Desk::progress));
    let undoable = Memo::new(move |_| seat.desk.with(|desk| desk.journal().undoable() > 0));
    let redoable = Memo::new(move |_| seat.desk.with(|desk| desk.journal().redoable() > 0));
    let kept = Memo::new(move |_| seat.keeping.get());
    // That nothing is wrong is said only once it is known.
    let said = live(move || {
        let progress = progress.get();
        if seat.checking.get() {
            CodeWords::counted(lang, progress.decided(), progress.numbers)
        } else {
            progress.text(lang)
        }
    });
    let undo: Press = Box::new(move |_| {
        seat.act(Deed::Undo);
    });
    let redo: Press = Box::new(move |_| {
        seat.act(Deed::Redo);
    });
    let help: Press = Box::new(move |_| seat.help.update(|help| *help = !*help));
    let leave: Press = Box::new(move |_| seat.room.clear());
    view! {
        <div class="bar">
            <div class="what">
                <h1>{title}</h1>
                <p>
                    <progress
                        max=live(move || progress.get().numbers.to_string())
                        value=live(move || progress.get().decided().to_string())
                        aria-hidden="true"
                    ></progress>
                    " "
                    <span id="code-progress">{said}</span>
                    " "
                    <span class="muted" id="code-kept">
                        {show(move || match kept.get() {
                            Keeping::Kept => words.kept,
                            Keeping::Busy => words.keeping,
                            Keeping::Failed(_) => "",
                        })}
                    </span>
                </p>
            </div>
            <div class="tools">
                <button
                    class="button"
                    type="button"
                    id="code-undo"
                    disabled=live(move || !undoable.get())
                    on:click=undo
                >
                    {words.undo}
                    <kbd>"Z"</kbd>
                </button>
                <button
                    class="button"
                    type="button"
                    id="code-redo"
                    disabled=live(move || !redoable.get())
                    on:click=redo
                >
                    {words.redo}
                    <kbd>"Y"</kbd>
                </button>
                <button class="button" type="button" id="code-help" on:click=help>
                    {words.keys}
                    <kbd>"?"</kbd>
                </button>
                <a class="button" href="#problems">
                    {words.problems}
                </a>
                <a class="button" href="#hand-on">
                    {words.hand_on}
                </a>
                <button class="button" type="button" id="code-leave" on:click=leave>
                    {words.leave}
                </button>
            </div>
        </div>
        <div role="alert" id="code-unkept">
            {show(move || {
                let here = seat.desk.with_untracked(|desk| desk.journal().stamp().clone());
                let kept = kept.get();
                let text = seat.room.unkept(&kept, &here)?;
                let conflict = matches!(kept, Keeping::Failed(Unkept::Conflict(_)));
                Some(unkept(seat, text, conflict))
            })}
        </div>
    }
    .into_any()
}

fn unkept(seat: Seat, text: String, conflict: bool) -> AnyView {
    let words = words::code(seat.lang);
    let take: Press = Box::new(move |_| seat.with_bench(|bench| seat.room.take_over(bench)));
    let copy: Press = Box::new(move |_| seat.with_bench(|bench| seat.room.keep_copy(bench)));
    view! {
        <div class="notice">
            <p>{text}</p>
            {conflict
                .then(|| {
                    view! {
                        <button class="button" type="button" id="take-over" on:click=take>
                            {words.take_over}
                        </button>
                        <button class="button" type="button" id="keep-copy" on:click=copy>
                            {words.keep_copy}
                        </button>
                    }
                })}
        </div>
    }
    .into_any()
}

/// The list of keys, beside the text or over it.
#[component]
pub fn KeyPanel(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let key = |key: &'static str| view! { <kbd>{key}</kbd> };
    let lines = move || {
        let all = KEYS.iter().map(|line| {
            view! {
                <dt>{line.keys.iter().copied().map(key).collect_view()}</dt>
                <dd>{(line.does)(words)}</dd>
            }
        });
        let fields = DeskField::ALL.iter().map(|field| {
            view! {
                <dt>
                    <kbd>{field.letter().to_string()}</kbd>
                </dt>
                <dd>{field.name(seat.lang)}</dd>
            }
        });
        view! {
            {all.collect_view()}
            {fields.collect_view()}
        }
    };
    let close: Press = Box::new(move |_| {
        seat.help.set(false);
        seat.come_back();
    });
    let switch: On<leptos::ev::Event> = Box::new(move |_| seat.switch_keys());
    view! {
        <section
            class="card key-panel"
            id="code-keys"
            tabindex="-1"
            aria-label=words.keys
            hidden=live(move || !seat.help.get())
        >
            <h2>{words.keys}</h2>
            <p class="small">{words.keys_hint}</p>
            <label class="small">
                <input
                    type="checkbox"
                    id="keys-on"
                    prop:checked=live(move || seat.keys.get())
                    on:change=switch
                />
                " "
                {words.keys_on}
            </label>
            <dl>{lines()}</dl>
            <button class="button" type="button" on:click=close>
                {words.close}
            </button>
        </section>
    }
    .into_any()
}
