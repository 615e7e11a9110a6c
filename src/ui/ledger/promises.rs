//! Promises and standards, and what came of them.

use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::audit::{Commitment, FollowUp, Tone};
use relocation_explorer::ledger::ProgressBar;
use relocation_explorer::snapshot::{FactView, Lang};

use super::section::section as show_section;
use crate::ui::widgets::{FigureLink, KindTag, RegionName, Shortened, explained, spoken};
use relocation_explorer::session::Session;
use relocation_explorer::words::{self, LedgerWords, outcome_name};

/// So many promises with answers, and so many without, are shown at first.
const PROMISES: usize = 40;

/// The targets and standards at some places of the audit's list: those with answers, then the others.
pub fn section(
    data: &Arc<Session>,
    answered: Vec<usize>,
    unanswered: Vec<usize>,
    lang: Lang,
) -> Option<AnyView> {
    let (count, all) = (unanswered.len(), answered.len() + unanswered.len());
    if all == 0 {
        return None;
    }
    let words = words::ledger(lang);
    let (answers, others) = (Shortened::of(answered.len(), PROMISES), Shortened::of(count, PROMISES));
    let held = Arc::clone(data);
    let answered =
        answers.entries(move |at| show_answered(&held, &held.audit().commitments[answered[at]], lang));
    let held = Arc::clone(data);
    let unanswered = others.entries(move |at| {
        let promise = show_promise(&held, &held.audit().commitments[unanswered[at]], lang);
        view! { <li>{promise}</li> }.into_any()
    });
    let list = view! {
        <ul class="promises">{answered}</ul>
        {answers.more()}
        {(count > 0)
            .then(|| {
                view! {
                    <h3 class="verdict open">{words.no_follow_up}" "<small>{count}</small></h3>
                    <ul class="unanswered">{unanswered}</ul>
                    {others.more()}
                }
            })}
    };
    Some(show_section("promises", words.promises, words.promises_hint, all, list.into_any()))
}

/// What is promised, and where.
fn show_promise(data: &Session, promise: &Commitment, lang: Lang) -> Option<AnyView> {
    let fact = data.collection.find(&promise.fact)?;
    let period = fact.fact.period.as_ref().map(|period| format!(" · {}", period.words(lang)));
    Some(
        view! {
            <div class="promise" data-fact=fact.fact.id.clone()>
                <p class="promise-figure">
                    <FigureLink id=fact.fact.id.clone() unit=true />
                    " "
                    <KindTag kind=fact.fact.kind />
                </p>
                <p>{explained(fact.fact.text.get(lang), lang)}</p>
                <p class="small muted">
                    <RegionName id=fact.region.id.clone() />
                    {period}
                </p>
            </div>
        }
        .into_any(),
    )
}

fn show_answered(data: &Session, promise: &Commitment, lang: Lang) -> AnyView {
    let fact = data.collection.find(&promise.fact);
    let answers = promise.answers.iter().map(|answer| show_answer(data, fact.as_ref(), answer, lang));
    let answers = answers.collect::<Vec<_>>();
    view! { <li>{show_promise(data, promise, lang)}<div>{answers}</div></li> }.into_any()
}

fn show_answer(data: &Session, target: Option<&FactView>, answer: &FollowUp, lang: Lang) -> AnyView {
    let check = &answer.check;
    let outcome = check.outcome();
    let fact = data.collection.find(&answer.fact);
    let what = fact.as_ref().map(|fact| spoken(fact.fact.text.get(lang), lang));
    let note = data.collection.relation(&check.id).and_then(|relation| relation.note.as_ref());
    let note = note.map(|note| view! { <p class="small muted">{spoken(note.get(lang), lang)}</p> });
    let progress = check.progress;
    // Without a range the remark says no more than the line above it.
    let remark = progress.is_none_or(|progress| progress.is_range());
    let share = match (target, &fact, &progress) {
        (Some(target), Some(done), Some(progress)) => {
            Some(LedgerWords::reached(lang, target, done, progress))
        }
        _ => None,
    };
    view! {
        <div class="check" data-check=check.id.clone()>
            <p class="check-head">
                <span class=format!("verdict {}", outcome.tone().class())>{outcome_name(outcome, lang)}</span>
                {share.map(|share| view! { <span>{share}</span> })}
            </p>
            {progress.map(|progress| bullet(ProgressBar::of(&progress), outcome.tone()))}
            <p>
                <b>
                    <FigureLink id=answer.fact.clone() unit=true />
                </b>
                " "
                {what.map(|what| view! { <span>{what}</span> })}
            </p>
            {remark
                .then(|| view! { <p class="remark small muted">{spoken(check.remark.get(lang), lang)}</p> })}
            {note}
        </div>
    }
    .into_any()
}

/// The target hollow, what is reached filled, its printed precision soft. The words beside it say the same.
fn bullet(bar: ProgressBar, tone: Tone) -> AnyView {
    view! {
        <div
            class=format!("bullet {}", tone.class())
            aria-hidden="true"
            style:--goal=bar.goal.to_string()
            style:--done=bar.done.to_string()
            style:--low=bar.low.to_string()
            style:--high=bar.high.to_string()
        >
            <span class="goal"></span><span class="done"></span><span class="spread"></span>
        </div>
    }
    .into_any()
}
