//! What flows between partners: two columns, and between them the figures that name both.

use leptos::prelude::*;
use relocation_explorer::compare::{FlowGroup, Total};
use relocation_explorer::figure::Interval;
use relocation_explorer::snapshot::in_base_unit;

use super::ShownComparison;
use crate::ui::widgets::{FigureLink, RegionName};
use relocation_explorer::words::CompareWords;

/// A region compared and a partner of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowPair {
    region: String,
    partner: String,
    /// Whether both are compared.
    pub is_inside: bool,
}

/// The pairings of the regions compared: those between two of them first.
pub fn pairs(shown: &ShownComparison) -> Vec<FlowPair> {
    let codes = shown.codes();
    let mut pairs: Vec<FlowPair> = Vec::new();
    for region in &codes {
        for partner in shown.index().partners(region) {
            let is_known = pairs.iter().any(|pair| pair.region == partner.id && pair.partner == *region);
            if !is_known {
                let is_inside = codes.contains(&partner.id);
                pairs.push(FlowPair { region: region.clone(), partner: partner.id, is_inside });
            }
        }
    }
    pairs.sort_by_key(|pair| !pair.is_inside);
    pairs
}

/// What they exchange; open where both are compared. Nothing where there are none.
pub fn flows(shown: &ShownComparison, pairs: &[FlowPair]) -> Option<AnyView> {
    if pairs.is_empty() {
        return None;
    }
    let pairs: Vec<AnyView> = pairs.iter().map(|pair| pairing(shown, pair)).collect();
    Some(
        view! {
            <section class="flows" id="flows">
                <h2>{shown.words.flows}</h2>
                <p class="muted">{shown.words.flows_note}</p>
                {pairs}
            </section>
        }
        .into_any(),
    )
}

fn pairing(shown: &ShownComparison, FlowPair { region, partner, is_inside }: &FlowPair) -> AnyView {
    let flows = shown.index().flows(region, partner);
    let facts = |groups: &[FlowGroup]| groups.iter().map(|group| group.facts.len()).sum::<usize>();
    let count = CompareWords::facts(shown.lang, facts(&flows.to_region) + facts(&flows.to_partner));
    let (first, second) = if flows.to_region.is_empty() { (region, partner) } else { (partner, region) };
    let title = format!("{} ⇄ {}", shown.name_of(first), shown.name_of(second));
    view! {
        <details class="pairing" open=*is_inside>
            <summary><b>{title}</b>" "<span class="sub">{count}</span></summary>
            {direction(shown, partner, region, &flows.to_region)}
            {direction(shown, region, partner, &flows.to_partner)}
        </details>
    }
    .into_any()
}

fn direction(shown: &ShownComparison, from: &str, to: &str, groups: &[FlowGroup]) -> Option<AnyView> {
    if groups.is_empty() {
        return None;
    }
    let groups: Vec<AnyView> = groups.iter().map(|group| flow(shown, group)).collect();
    Some(
        view! {
            <div class="flow">
                <p class="side" style:--c=shown.colour_of(from)><RegionName id=from.to_owned()/></p>
                <ul style:--c=shown.colour_of(to)>{groups}</ul>
                <p class="side" style:--c=shown.colour_of(to)><RegionName id=to.to_owned()/></p>
            </div>
        }
        .into_any(),
    )
}

fn flow(shown: &ShownComparison, group: &FlowGroup) -> AnyView {
    let lang = shown.lang;
    let (whole, note) = match &group.total {
        Total::Whole { fact, .. } => {
            (Some(view! { <FigureLink id=shown.fact_id(*fact) unit=true/> }.into_any()), None)
        }
        Total::Sum { quantity } => {
            let text = format!(
                "{} {} {}",
                shown.words.sum,
                quantity.describe(lang),
                base_unit(shown, group, quantity)
            );
            (Some(text.into_any()), None)
        }
        Total::Listed { why } => (None, Some(why.text(lang))),
    };
    let own = match &group.total {
        Total::Whole { fact, .. } => Some(*fact),
        _ => None,
    };
    let parts: Vec<_> = group
        .facts
        .iter()
        .filter(|fact| Some(**fact) != own)
        .filter_map(|&fact| {
            let view = shown.open.collection.get(fact)?;
            let part = view.fact.breakdown.as_ref().map(|part| part.name(lang).to_owned());
            Some(view! {
                <li><FigureLink id=view.fact.id.clone() unit=true/>" "<span class="sub">{part}</span></li>
            })
        })
        .collect();
    view! {
        <li>
            <span class="what">{shown.indicator(group.indicator).to_owned()}</span>
            <span class="amount-of">{whole}</span>
            <ul class="near">{parts}</ul>
            {note.map(|note| view! { <span class="sub">{note}</span> })}
        </li>
    }
    .into_any()
}

/// The name of the unit that a group's sum is in.
fn base_unit(shown: &ShownComparison, group: &FlowGroup, sum: &Interval) -> String {
    let collection = &shown.open.collection;
    let view = group.facts.first().and_then(|&fact| collection.get(fact));
    let id = view.map(|view| in_base_unit(view.unit, view.interval()).0.to_owned()).unwrap_or_default();
    let units = &collection.snapshot().units;
    units
        .iter()
        .find(|unit| unit.id == id)
        .map_or_else(String::new, |unit| unit.name_for_interval(sum).get(shown.lang).to_owned())
}
