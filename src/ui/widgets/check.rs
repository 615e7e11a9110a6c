//! One checked relation: its verdict, its arithmetic with each figure a link, and what follows.

use leptos::prelude::*;
use relocation_explorer::audit::{Checked, Term};
use relocation_explorer::basket::Subject;
use relocation_explorer::snapshot::Lang;

use super::figure::FigureLink;
use super::more::Shortened;
use super::put::PutAside;
use super::spoken::spoken;
use crate::ui::explorer::Explorer;
use relocation_explorer::words::{check_name, outcome_name};

/// So many figures of a check are shown at first.
const TERMS: usize = 24;

/// A checked relation.
#[component]
pub fn CheckView(
    /// The check.
    check: Checked,
    /// Id of the fact whose evidence it stands in; that figure is marked.
    #[prop(optional, into)]
    here: Option<String>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let outcome = check.outcome();
    let note = explorer.data.with_value(|data| {
        let relation = data.collection.relation(&check.id)?;
        Some(spoken(relation.note.as_ref()?.get(lang), lang))
    });
    let remark = check.remark.get(lang);
    view! {
        <div class="check" data-check=check.id.clone()>
            <p class="check-head">
                <span class=format!("verdict {}", outcome.tone().class())>{outcome_name(outcome, lang)}</span>
                <span class="muted small">{check_name(check.kind, lang)}</span>
                <PutAside key=Signal::stored(Subject::Check(check.id.clone()).key()) />
            </p>
            <div class="arithmetic">{terms(explorer, &check, here, lang)}</div>
            {(!remark.is_empty()).then(|| view! { <p class="remark">{spoken(remark, lang)}</p> })}
            {note.map(|note| view! { <p class="muted small">{note}</p> })}
        </div>
    }
    .into_any()
}

/// The figures with the signs between them, each figure with what it counts below it.
fn terms(explorer: Explorer, check: &Checked, here: Option<String>, lang: Lang) -> AnyView {
    let (captions, repeats_units) = explorer
        .data
        .with_value(|data| (check.captions(&data.collection, lang), check.repeats_units(&data.collection)));
    let last = check.terms.len().saturating_sub(1);
    let list = Shortened::of(check.terms.len(), TERMS);
    let pieces: Vec<(Term, String)> = check.terms.iter().cloned().zip(captions).collect();
    let pieces = list.entries(move |at| {
        let (term, caption) = pieces[at].clone();
        let sign = term.operator.is_sign().then(|| term.operator.symbol());
        let class = if here.as_deref() == Some(&term.fact) { "term here" } else { "term" };
        let unit = repeats_units || at == last;
        view! {
            <span class=class>
                <span class="operator">{sign}</span>
                <FigureLink id=term.fact unit />
                <small>{caption}</small>
            </span>
        }
        .into_any()
    });
    view! {
        {pieces}
        {list.more()}
    }
    .into_any()
}
