//! What flows between partners: two columns, and between them the figures that name both.

use leptos::prelude::*;
use relocation_explorer::compare::{FlowGroup, PartnerPair, Total};
use relocation_explorer::figure::Interval;

use super::shown::ShownComparison;
use crate::ui::widgets::{FigureLink, RegionName};
use relocation_explorer::words::CompareWords;

/// What they exchange; open where both are compared. Nothing where there are none.
pub fn flows(shown: &ShownComparison, pairs: &[PartnerPair]) -> Option<AnyView> {
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

fn pairing(shown: &ShownComparison, PartnerPair { region, partner, is_inside }: &PartnerPair) -> AnyView {
    let flows = shown.index().flows(region, partner);
    let count = CompareWords::facts(shown.lang, flows.facts());
    let (first, second) = if flows.is_partner_giving() { (partner, region) } else { (region, partner) };
    let title = format!("{} ⇄ {}", shown.name_of(first), shown.name_of(second));
    view! {
        <details class="pairing" open=*is_inside>
            <summary>
                <b>{title}</b>
                " "
                <span class="sub">{count}</span>
            </summary>
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
            (Some(view! { <FigureLink id=shown.fact_id(*fact) unit=true /> }.into_any()), None)
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
    let parts: Vec<_> = group
        .parts()
        .filter_map(|fact| {
            let view = shown.open.collection.get(fact)?;
            let part = view.fact.breakdown.as_ref().map(|part| part.name(lang).to_owned());
            Some(view! {
                <li>
                    <FigureLink id=view.fact.id.clone() unit=true />
                    " "
                    <span class="sub">{part}</span>
                </li>
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
    let unit = shown.index().unit_of_sum(group);
    unit.map_or_else(String::new, |unit| unit.name_for_interval(sum).get(shown.lang).to_owned())
}
