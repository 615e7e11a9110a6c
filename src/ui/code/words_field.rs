//! What is counted, in words of our own, in both languages; held against the text with every letter.

use leptos::ev::Event;
use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, Desk, DeskField, FieldChange};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::{self, CodeWords};

use super::faults::faults;
use super::seat::Seat;
use crate::ui::widgets::{On, Press, live, show};

/// The languages in which words are written, with the ids of their fields.
const LANGUAGES: [(Lang, &str); 2] = [(Lang::Zh, "code-text-zh"), (Lang::En, "code-text-en")];

/// The field.
#[component]
pub fn WordsField(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let is_own = Memo::new(move |_| {
        let proposed = seat.desk.with(Desk::proposed_words);
        seat.fact.with(|fact| fact.text != proposed) && !proposed.zh.is_empty()
    });
    let propose: Press = Box::new(move |_| {
        let proposed = seat.desk.with_untracked(Desk::proposed_words);
        for lang in Lang::ALL {
            let text = proposed.get(lang).to_owned();
            seat.act(Deed::Change(FieldChange::Words(lang, text)));
        }
    });
    let fields = LANGUAGES.map(|(lang, id)| one(seat, lang, id));
    view! {
        <fieldset class="own-words">
            <legend>
                {words.own_words} <kbd aria-hidden="true">{DeskField::Words.letter().to_string()}</kbd>
            </legend>
            {fields.collect_view()}
            {faults(seat, DeskField::Words)}
            <button class="text-button" type="button" hidden=live(move || !is_own.get()) on:click=propose>
                {words.propose}
            </button>
        </fieldset>
    }
    .into_any()
}

fn one(seat: Seat, lang: Lang, id: &'static str) -> AnyView {
    let words = words::code(seat.lang);
    let name = if lang == Lang::Zh { words.words_zh } else { words.words_en };
    let value = Memo::new(move |_| seat.fact.with(|fact| fact.text.get(lang).to_owned()));
    let typed = RwSignal::new(None::<String>);
    let copied = Memo::new(move |_| {
        let text = typed.get().unwrap_or_else(|| value.get());
        seat.desk.with_untracked(|desk| desk.copied(&text))
    });
    let input: On<Event> = Box::new(move |event| typed.set(Some(event_target_value(&event))));
    let change: On<Event> = Box::new(move |event| {
        typed.set(None);
        seat.act(Deed::Change(FieldChange::Words(lang, event_target_value(&event))));
    });
    let area = WordsArea { lang, id, name, rows: 2, value: value.into(), copied };
    words_area(seat, area, input, change)
}

/// A field for words of the coder's own.
pub struct WordsArea {
    /// In which language they are written.
    pub lang: Lang,
    /// The id of its control.
    pub id: &'static str,
    /// Its label.
    pub name: &'static str,
    /// How many lines are shown.
    pub rows: u8,
    /// What it says.
    pub value: Signal<String>,
    /// The run of the text that what is typed shares with it, where they share a long one.
    pub copied: Memo<Option<String>>,
}

/// The field with its label; what is the text's own is told while it is typed.
pub fn words_area(seat: Seat, area: WordsArea, input: On<Event>, change: On<Event>) -> AnyView {
    let WordsArea { lang, id, name, rows, value, copied } = area;
    let warning = format!("{id}-copied");
    view! {
        <label class="small" for=id>
            {name}
        </label>
        <textarea
            class="field"
            id=id
            rows=rows
            lang=lang.tag()
            aria-describedby=warning.clone()
            aria-invalid=live(move || copied.with(Option::is_some).to_string())
            prop:value=live(move || value.get())
            on:input=input
            on:change=change
        ></textarea>
        <div id=warning aria-live="polite">
            {show(move || {
                let run = copied.get()?;
                Some(view! { <p class="wrong">{CodeWords::copied(seat.lang, &run)}</p> })
            })}
        </div>
    }
    .into_any()
}
