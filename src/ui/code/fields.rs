//! The fields of the current number's fact, each with its value, why it is suggested, and what else may be chosen.

use leptos::ev::Event;
use leptos::html::Select;
use leptos::prelude::*;
use relocation_explorer::coding::desk::{Choice, Deed, Desk, DeskField, FieldChange, choices};
use relocation_explorer::coding::draft::FactDraft;
use relocation_explorer::snapshot::{Breakdown, Edtf};
use relocation_explorer::words;

use super::faults::faults;
use super::seat::Seat;
use super::words_field::WordsField;
use crate::ui::follow::follow;
use crate::ui::widgets::{On, live, show};

/// All fields.
#[component]
pub fn Fields(seat: Seat) -> impl IntoView {
    view! {
        <div class="fields">
            <ChoiceField seat field=DeskField::Indicator />
            <ChoiceField seat field=DeskField::Unit />
            <ChoiceField seat field=DeskField::Kind />
            <ChoiceField seat field=DeskField::Bound />
            <CheckField seat />
            <ChoiceField seat field=DeskField::Region />
            <ChoiceField seat field=DeskField::Partner />
            <DateField seat field=DeskField::Period />
            <DateField seat field=DeskField::AsOf />
            <PartField seat />
            <WordsField seat />
        </div>
    }
    .into_any()
}

/// A field's name with its letter, its control, why it is so, and what is wrong with it.
fn row(seat: Seat, field: DeskField, control: AnyView) -> AnyView {
    let reason = Memo::new(move |_| {
        let reason =
            |fact: &FactDraft, desk: &Desk| field.reason(fact, desk.suggestion(desk.current())?, seat.lang);
        seat.fact.with(|fact| seat.desk.with(|desk| reason(fact, desk)))
    });
    let faults = faults(seat, field);
    view! {
        <div class="row">
            <label for=format!(
                "code-{}",
                field.key(),
            )>{field.name(seat.lang)} <kbd aria-hidden="true">{field.letter().to_string()}</kbd></label>
            <div>
                {control} {show(move || reason.get().map(|reason| view! { <p class="why">{reason}</p> }))}
                {faults}
            </div>
        </div>
    }
    .into_any()
}

/// The key that a fact has for a field.
fn key_of(field: DeskField, fact: &FactDraft) -> String {
    match field {
        DeskField::Indicator => fact.indicator.clone(),
        DeskField::Unit => fact.unit.clone(),
        DeskField::Region => fact.region.clone(),
        DeskField::Partner => fact.partner.clone(),
        DeskField::Kind => Some(fact.kind.key().to_owned()),
        DeskField::Bound => Some(fact.bound.key().to_owned()),
        DeskField::Period => fact.period.as_ref().map(|date| date.as_str().to_owned()),
        DeskField::AsOf => fact.as_of.as_ref().map(|date| date.as_str().to_owned()),
        DeskField::Approximate | DeskField::Breakdown | DeskField::Words => None,
    }
    .unwrap_or_default()
}

/// A field whose value is one of a list.
#[component]
fn ChoiceField(seat: Seat, field: DeskField) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let select = NodeRef::<Select>::new();
    let all = Memo::new(move |_| {
        seat.added.track();
        seat.desk.with_untracked(|desk| choices(field, desk.draft().vocabulary(), desk.collection(), lang))
    });
    let value = Memo::new(move |_| seat.fact.with(|fact| key_of(field, fact)));
    let none = match field {
        DeskField::Kind | DeskField::Bound => None,
        DeskField::Partner => Some(words.none),
        _ => Some(words.not_chosen),
    };
    // A unit that is suggested and not added yet is in no list.
    let unlisted = Memo::new(move |_| {
        let value = value.get();
        let listed = all.with(|all| all.iter().any(|choice| choice.key == value));
        (!listed && !value.is_empty()).then_some(value)
    });
    let option = |choice: Choice| view! { <option value=choice.key>{choice.name}</option> };
    follow(move || {
        let value = value.get();
        all.track();
        unlisted.track();
        if let Some(select) = select.get() {
            // Once the options are there.
            request_animation_frame(move || select.set_value(&value));
        }
    });
    let change: On<Event> = Box::new(move |event| {
        if let Some(change) = FieldChange::of_choice(field, &event_target_value(&event)) {
            seat.act(Deed::Change(change));
        }
    });
    let control = view! {
        <select id=format!("code-{}", field.key()) node_ref=select on:change=change>
            {none.map(|none| view! { <option value="">{none}</option> })}
            {show(move || {
                unlisted.get().map(|key| view! { <option value=key.clone()>{key.clone()}</option> })
            })}
            {show(move || all.get().into_iter().map(option).collect_view())}
        </select>
    };
    row(seat, field, control.into_any())
}

/// Whether the figure is approximate.
#[component]
fn CheckField(seat: Seat) -> impl IntoView {
    let value = Memo::new(move |_| seat.fact.with(|fact| fact.approximate));
    let change: On<Event> = Box::new(move |event| {
        seat.act(Deed::Change(FieldChange::Approximate(event_target_checked(&event))));
    });
    let control = view! {
        <input
            type="checkbox"
            id="code-approximate"
            prop:checked=live(move || value.get())
            on:change=change
        />
    };
    row(seat, DeskField::Approximate, control.into_any())
}

/// A date or a period.
#[component]
fn DateField(seat: Seat, field: DeskField) -> impl IntoView {
    let words = words::code(seat.lang);
    let value = Memo::new(move |_| seat.fact.with(|fact| key_of(field, fact)));
    let wrong = RwSignal::new(false);
    let is_wrong = |text: &str| !text.is_empty() && !Edtf(text.to_owned()).is_valid();
    let input: On<Event> = Box::new(move |event| wrong.set(is_wrong(event_target_value(&event).trim())));
    let change: On<Event> = Box::new(move |event| {
        if let Some(change) = FieldChange::of_choice(field, &event_target_value(&event)) {
            seat.act(Deed::Change(change));
        }
    });
    let control = view! {
        <input
            class="field"
            type="text"
            id=format!("code-{}", field.key())
            placeholder=words.date_hint
            autocomplete="off"
            spellcheck="false"
            aria-invalid=live(move || wrong.get().to_string())
            prop:value=live(move || value.get())
            on:input=input
            on:change=change
        />
        {show(move || wrong.get().then(|| view! { <p class="wrong">{words.date_wrong}</p> }))}
    };
    row(seat, field, control.into_any())
}

/// The part of a whole: by what it is divided, and the part's names.
#[component]
fn PartField(seat: Seat) -> impl IntoView {
    let words = words::code(seat.lang);
    let value = Memo::new(move |_| seat.fact.with(|fact| fact.breakdown.clone()));
    let inputs = [
        ("code-breakdown", words.breakdown_dimension),
        ("code-breakdown-zh", words.breakdown_zh),
        ("code-breakdown-en", words.breakdown_en),
    ];
    let part = move |at: usize| {
        value.with(|value| value.as_ref().map(|it| [&it.dimension, &it.zh, &it.en][at].clone()))
    };
    let control = inputs.into_iter().enumerate().map(|(at, (id, name))| {
        let change: On<Event> = Box::new(move |event| {
            let mut next = value.get_untracked().unwrap_or(Breakdown {
                dimension: String::new(),
                zh: String::new(),
                en: String::new(),
            });
            let text = event_target_value(&event).trim().to_owned();
            match at {
                0 => next.dimension = text,
                1 => next.zh = text,
                _ => next.en = text,
            }
            let is_whole = next.dimension.is_empty() && next.zh.is_empty() && next.en.is_empty();
            seat.act(Deed::Change(FieldChange::Breakdown((!is_whole).then_some(next))));
        });
        view! {
            <input
                class="field"
                type="text"
                id=id
                aria-label=name
                placeholder=name
                autocomplete="off"
                prop:value=live(move || part(at).unwrap_or_default())
                on:change=change
            />
        }
    });
    let control = view! { <div class="part-inputs">{control.collect_view()}</div> };
    row(seat, DeskField::Breakdown, control.into_any())
}
