//! The fact that a suggestion would make: its id and its words, which follow its fields until the coder changes them.

use super::ids::free_id;
use crate::coding::draft::{Draft, FactDraft};
use crate::coding::suggest::{NumberSuggestion, UnitSuggestion};
use crate::snapshot::{Collection, Text, Unit};
use crate::words::{FactWords, propose_text};

/// The fact that a suggestion would make, without id and words.
pub(super) fn suggested(suggestion: &NumberSuggestion) -> FactDraft {
    let it = &suggestion.fact;
    FactDraft {
        region: it.region.as_ref().map(|one| one.value.clone()),
        partner: it.partner.as_ref().map(|one| one.value.clone()),
        indicator: it.indicators.first().map(|one| one.value.clone()),
        breakdown: it.breakdown.as_ref().map(|one| one.value.clone()),
        unit: it.unit.as_ref().map(|one| one.value.id().to_owned()),
        bound: it.bound.value,
        approximate: it.approximate.value,
        kind: it.kind.value,
        period: it.period.as_ref().map(|one| one.value.clone()),
        as_of: it.as_of.as_ref().map(|one| one.value.clone()),
        ..FactDraft::new("")
    }
}

/// The unit that a suggestion would add, where neither the collection nor the draft has it.
pub(super) fn new_unit<'a>(
    suggestion: &'a NumberSuggestion,
    fact: &FactDraft,
    draft: &Draft,
    collection: &Collection,
) -> Option<&'a Unit> {
    let UnitSuggestion::New(unit) = &suggestion.fact.unit.as_ref()?.value else { return None };
    let is_new = draft.unit(&unit.id, collection).is_none();
    (fact.unit.as_deref() == Some(unit.id.as_str()) && is_new).then_some(unit)
}

/// The words that would be proposed for a fact; empty where its place, its indicator or its unit is not chosen.
pub(super) fn proposed_words(
    fact: &FactDraft,
    draft: &Draft,
    collection: &Collection,
    added: Option<&Unit>,
) -> Text {
    let region = |id: &str| draft.region(id, collection);
    let words = || {
        let indicator = fact.indicator.as_deref()?;
        let unit = fact.unit.as_deref()?;
        Some(propose_text(&FactWords {
            indicator: draft.indicator(indicator, collection)?,
            unit: added.or_else(|| draft.unit(unit, collection))?,
            region: region(fact.region.as_deref()?)?,
            partner: fact.partner.as_deref().and_then(region),
            breakdown: fact.breakdown.as_ref(),
            kind: fact.kind,
            bound: fact.bound,
            period: fact.period.as_ref(),
            as_of: fact.as_of.as_ref(),
        }))
    };
    words().unwrap_or_default()
}

/// An id for a fact that nothing else has: the report's, what it counts, and a number where that is not enough.
pub(super) fn new_id(fact: &FactDraft, number: usize, draft: &Draft, collection: &Collection) -> String {
    let stem = stem(&draft.report().id, fact.indicator.as_deref());
    let own = |id: &str| {
        let mut others = draft.numbers().iter().enumerate().filter(|(at, _)| *at != number);
        others.any(|(_, other)| other.fact().is_some_and(|fact| fact.id == id))
    };
    free_id(&stem, |id| !own(id) && collection.find(id).is_none())
}

/// Whether an id is one that [`new_id`] gives.
pub(super) fn is_given(id: &str, report: &str, indicator: Option<&str>) -> bool {
    let tail =
        |rest: &str| rest.is_empty() || rest.strip_prefix('-').is_some_and(|at| at.parse::<usize>().is_ok());
    id.is_empty() || id.strip_prefix(&stem(report, indicator)).is_some_and(tail)
}

fn stem(report: &str, indicator: Option<&str>) -> String {
    format!("{report}-{}", indicator.unwrap_or("figure"))
}
