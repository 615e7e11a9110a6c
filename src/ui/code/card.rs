//! The card of the current number: its sentence, what is suggested, and what may be done.

use leptos::prelude::*;
use relocation_explorer::coding::desk::{Deed, Desk, FieldChange, NumberState, REASONS};
use relocation_explorer::coding::draft::{Decision, Number};
use relocation_explorer::snapshot::NotFactReason;
use relocation_explorer::words::{
    self, CodeWords, IntakeWords, exclusion_reason, not_fact_name, suggestion_reason,
};

use super::fields::Fields;
use super::keyboard;
use super::new_indicator::NewIndicatorForm;
use super::seat::Seat;
use crate::ui::later::afterwards;
use crate::ui::widgets::{Icon, IconShape, Press, live, show};
use relocation_explorer::coding::desk::Command;

/// The card.
#[component]
pub fn Card(seat: Seat) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let sentence = Memo::new(move |_| seat.desk.with(Desk::sentence));
    let state = Memo::new(move |_| seat.desk.with(|desk| desk.state(desk.current())));
    let place = Memo::new(move |_| {
        seat.desk.with(|desk| {
            let place = CodeWords::place(lang, desk.current() + 1, desk.draft().numbers().len());
            match desk.page() {
                Some(page) => format!("{place} · {}", IntakeWords::on_page(lang, page)),
                None => place,
            }
        })
    });
    // Whether what is shown is a fact, or only would be one.
    let is_fact = Memo::new(move |_| {
        seat.desk.with(|desk| match desk.state(desk.current()) {
            NumberState::Coded => true,
            NumberState::Excluded => false,
            _ => desk.suggestion(desk.current()).is_none_or(|it| it.exclusion.is_none()),
        })
    });
    let summary = Memo::new(move |_| seat.desk.with(|desk| desk.summary(lang)));
    let language = seat.desk.with_untracked(|desk| desk.draft().report().language.clone());
    let go = move |command| -> Press { Box::new(move |_| keyboard::follow(seat, command)) };
    view! {
        <section class="card number-card" id="code-card" aria-label=words.card>
            <div class="head">
                <button
                    class="icon-button"
                    type="button"
                    aria-label=words.previous
                    title=words.previous
                    on:click=go(Command::Previous { open: false })
                >
                    <Icon shape=IconShape::Previous />
                </button>
                <span>{place}</span>
                <span class="state" data-state=live(move || state.get().key())>
                    {show(move || state.get().name(lang))}
                </span>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=words.next
                    title=words.next
                    on:click=go(Command::Next { open: false })
                >
                    <Icon shape=IconShape::Next />
                </button>
            </div>
            <p class="sentence" lang=language id="code-sentence">
                {show(move || {
                    let sentence = sentence.get();
                    view! {
                        {sentence.before}
                        <mark>{sentence.figure}</mark>
                        {sentence.behind}
                    }
                })}
            </p>
            <p class="summary" id="code-summary" hidden=live(move || !is_fact.get())>
                {summary}
            </p>
            <Decisions seat state />
            <button
                class="text-button"
                type="button"
                id="code-unfold"
                hidden=live(move || is_fact.get() || seat.unfolded.get())
                on:click=move |_| seat.unfolded.set(true)
            >
                {words.as_fact}
            </button>
            <div class="as-fact" hidden=live(move || !is_fact.get() && !seat.unfolded.get())>
                <Nearest seat />
                {afterwards(move || view! { <Fields seat /> })}
            </div>
        </section>
    }
    .into_any()
}

/// What is suggested as a whole, and the buttons that decide.
#[component]
fn Decisions(seat: Seat, state: Memo<NumberState>) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let verdict = Memo::new(move |_| seat.desk.with(|desk| verdict(desk, seat)));
    let run = Memo::new(move |_| seat.desk.with(|desk| desk.run().map(|run| run.numbers.len())));
    let go = move |command| -> Press { Box::new(move |_| keyboard::follow(seat, command)) };
    let is_open = move || !state.get().is_decided();
    let chosen = Memo::new(move |_| seat.desk.with(|desk| reason_of(desk.number())));
    let reasons = move || {
        let each = REASONS.iter().enumerate().map(|(at, reason)| {
            let reason = *reason;
            view! {
                <li>
                    <button
                        class="button"
                        type="button"
                        id=format!("exclude-{}", at + 1)
                        aria-pressed=live(move || (chosen.get() == Some(reason)).to_string())
                        on:click=go(Command::Reason(at))
                    >
                        <kbd>{at + 1}</kbd>
                        {not_fact_name(reason, lang)}
                    </button>
                </li>
            }
        });
        view! {
            <div class="reasons" role="group" aria-label=words.exclude_why>
                <p>{words.exclude_why}</p>
                <ul>{each.collect_view()}</ul>
            </div>
        }
        .into_any()
    };
    view! {
        {show(move || verdict.get().map(|verdict| view! { <p class="no-fact">{verdict}</p> }))}
        <div class="decide">
            <button class="button primary" type="button" id="code-accept" on:click=go(Command::Accept)>
                {show(move || if is_open() { words.accept } else { words.next_open })}
                <kbd>"⏎"</kbd>
            </button>
            <button
                class="button"
                type="button"
                id="code-exclude"
                aria-expanded=live(move || seat.excluding.get().to_string())
                on:click=go(Command::Exclude)
            >
                {words.exclude}
                <kbd>"X"</kbd>
            </button>
            <button
                class="button"
                type="button"
                id="code-run"
                hidden=live(move || run.get().is_none())
                on:click=go(Command::Run)
            >
                {show(move || run.get().map(|count| CodeWords::run(lang, count)))}
                <kbd>"D"</kbd>
            </button>
            <button
                class="button"
                type="button"
                id="code-reopen"
                hidden=live(is_open)
                on:click=go(Command::Reopen)
            >
                {words.reopen}
                <kbd>"⌫"</kbd>
            </button>
        </div>
        {show(move || seat.excluding.get().then(reasons))}
    }
    .into_any()
}

/// Why a number is no fact, where that was decided.
fn reason_of(number: Option<&Number>) -> Option<NotFactReason> {
    match number?.decision {
        Decision::Excluded { reason } => Some(reason),
        _ => None,
    }
}

/// What is suggested or decided, where it is that the number is no fact.
fn verdict(desk: &Desk, seat: Seat) -> Option<String> {
    if let Some(reason) = reason_of(desk.number()) {
        return Some(CodeWords::no_fact(seat.lang, true, not_fact_name(reason, seat.lang)));
    }
    desk.number().filter(|number| !number.is_decided())?;
    let exclusion = desk.suggestion(desk.current())?.exclusion.as_ref()?;
    Some(CodeWords::no_fact(seat.lang, false, &exclusion_reason(seat.lang, exclusion)))
}

/// An indicator that comes near.
#[derive(Debug, Clone, PartialEq, Eq)]
struct NearIndicator {
    id: String,
    name: String,
    definition: String,
    reason: String,
}

/// The indicators that come nearest, each with its definition and why.
#[component]
fn Nearest(seat: Seat) -> impl IntoView {
    let lang = seat.lang;
    let words = words::code(lang);
    let nearest = Memo::new(move |_| seat.desk.with(|desk| near(desk, seat)));
    let chosen = Memo::new(move |_| seat.fact.with(|fact| fact.indicator.clone()));
    let choose = move |id: String| -> Press {
        Box::new(move |_| {
            seat.act(Deed::Change(FieldChange::Indicator(Some(id.clone()))));
        })
    };
    let row = move |(at, it): (usize, NearIndicator)| {
        let id = it.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    data-indicator=it.id.clone()
                    aria-pressed=live(move || (chosen.get().as_ref() == Some(&id)).to_string())
                    on:click=choose(it.id)
                >
                    <kbd>{at + 1}</kbd>
                    <span>
                        <b>{it.name}</b>
                        <span class="sub">{it.definition}</span>
                        <span class="why">{it.reason}</span>
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <h2>{words.indicator}</h2>
        <ol class="nearest">{show(move || nearest.get().into_iter().enumerate().map(row).collect_view())}</ol>
        <NewIndicatorForm seat />
    }
    .into_any()
}

fn near(desk: &Desk, seat: Seat) -> Vec<NearIndicator> {
    let Some(suggestion) = desk.suggestion(desk.current()) else { return Vec::new() };
    let all = suggestion.fact.indicators.iter().filter_map(|it| {
        let indicator = desk.draft().indicator(&it.value, desk.collection())?;
        Some(NearIndicator {
            id: it.value.clone(),
            name: indicator.name.get(seat.lang).to_owned(),
            definition: indicator.definition.get(seat.lang).to_owned(),
            reason: suggestion_reason(seat.lang, &it.reason),
        })
    });
    all.collect()
}
