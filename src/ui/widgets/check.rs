//! One checked relation: its verdict, its arithmetic with each figure a link, and what follows.

use std::collections::HashSet;

use leptos::prelude::*;
use relocation_explorer::audit::{CheckOutcome, Checked, Operator, Term};
use relocation_explorer::snapshot::{Collection, FactView, Lang};

use super::figure::FigureLink;
use super::more::Shortened;
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
    let outcome = CheckOutcome::of(check.kind, check.verdict);
    let note = explorer.data.with_value(|data| {
        let relation =
            data.collection.snapshot().relations.iter().find(|relation| relation.id == check.id)?;
        Some(spoken(relation.note.as_ref()?.get(lang), lang))
    });
    let remark = check.remark.get(lang);
    view! {
        <div class="check" data-check=check.id.clone()>
            <p class="check-head">
                <span class=format!("verdict {}", outcome.tone())>{outcome_name(outcome, lang)}</span>
                <span class="muted small">{check_name(check.kind, lang)}</span>
            </p>
            <div class="arithmetic">{terms(explorer, &check, here, lang)}</div>
            {(!remark.is_empty()).then(|| view! { <p class="remark">{spoken(remark, lang)}</p> })}
            {note.map(|note| view! { <p class="muted small">{note}</p> })}
        </div>
    }
    .into_any()
}

/// The figures with the signs between them, each figure with what it counts below it. A unit that all share
/// stands behind the last figure of an equation alone.
fn terms(explorer: Explorer, check: &Checked, here: Option<String>, lang: Lang) -> AnyView {
    let (captions, one_unit) = explorer.data.with_value(|data| {
        let facts = check.terms.iter().filter_map(|term| data.collection.find(&term.fact));
        let units: HashSet<&str> = facts.map(|fact| fact.unit.id.as_str()).collect();
        (captions(&data.collection, check, lang), units.len() < 2)
    });
    let is_sign = |operator| !matches!(operator, Operator::First | Operator::Beside);
    let equation = check.terms.iter().any(|term| is_sign(term.operator));
    let last = check.terms.len().saturating_sub(1);
    let whole_units = !(equation && one_unit) || check.kind == "product";
    let list = Shortened::of(check.terms.len(), TERMS);
    let pieces: Vec<(Term, String)> = check.terms.iter().cloned().zip(captions).collect();
    let pieces = list.entries(move |at| {
        let (term, caption) = pieces[at].clone();
        let sign = is_sign(term.operator).then(|| term.operator.symbol());
        let class = if here.as_deref() == Some(&term.fact) { "term here" } else { "term" };
        let unit = whole_units || at == last;
        view! {
            <span class=class>
                <span class="operator">{sign}</span><FigureLink id=term.fact unit/><small>{caption}</small>
            </span>
        }
        .into_any()
    });
    view! { {pieces}{list.more()} }.into_any()
}

/// What tells each figure from the others: the part that it counts, where all are parts of one indicator; the
/// indicator with the part otherwise; the place as well, where places differ.
fn captions(collection: &Collection, check: &Checked, lang: Lang) -> Vec<String> {
    let facts: Vec<Option<FactView>> = check.terms.iter().map(|term| collection.find(&term.fact)).collect();
    let distinct =
        |key: fn(&FactView) -> String| facts.iter().flatten().map(key).collect::<HashSet<String>>().len() > 1;
    let places = distinct(|fact| fact.region.id.clone());
    let indicators = distinct(|fact| fact.indicator.id.clone());
    facts
        .iter()
        .map(|fact| {
            let Some(fact) = fact else { return String::new() };
            let part = fact.fact.breakdown.as_ref().map(|part| part.name(lang));
            let what = (indicators || part.is_none()).then(|| fact.indicator.name.get(lang));
            let place = places.then(|| fact.region.short_name().get(lang));
            [place, what, part].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
        .collect()
}
