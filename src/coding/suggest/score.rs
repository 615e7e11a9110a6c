//! How good suggestions are: a coded report's text suggested anew, and held against its coding.

use super::tally::{Score, Scored};
use super::{NoReport, NumberSuggestion, Suggester, TextContext};
use crate::snapshot::{Collection, Edtf, Fact, NotFact, Report};

/// Suggests the numbers of a report of `coded` from what `known` holds beside it, and holds them against its coding. The
/// coder has said which places the text is about, what those are that `known` lacks, and when it was issued.
///
/// # Errors
/// [`NoReport`] for a text that is longer, or has more numbers, than any report.
pub fn score(known: &Collection, coded: &Collection, report: &Report, text: &str) -> Result<Score, NoReport> {
    let suggester = Suggester::without(known, &report.id);
    let regions = coded.snapshot().regions.iter().filter(|region| known.region(&region.id).is_none());
    let context = TextContext {
        about: report.about.clone(),
        regions: regions.cloned().collect(),
        issued: report.issued.clone(),
        furniture: Vec::new(),
    };
    let suggestions = suggester.suggest(text, &context)?;
    let mut score = Score::default();
    let elsewhere = |indicator: &str| {
        let facts = &known.snapshot().facts;
        facts.iter().any(|fact| fact.report != report.id && fact.indicator == indicator)
    };
    let facts = coded.snapshot().facts.iter().filter(|fact| fact.report == report.id);
    let facts: Vec<&Fact> = facts.collect();
    for fact in &facts {
        let near = nearest(&suggestions, fact.locator.offset, &fact.figure);
        let is_known = known.indicator(&fact.indicator).is_some();
        score_fact(&mut score, fact, near, [elsewhere(&fact.indicator), is_known]);
    }
    for not in &report.not_facts {
        score_exclusion(&mut score, not, &suggestions);
    }
    for suggestion in suggestions.iter().filter(|suggestion| suggestion.exclusion.is_some()) {
        let reason = suggestion.exclusion.as_ref().map_or("", |exclusion| exclusion.reason().key());
        let place = (suggestion.locator.offset, suggestion.figure.as_str());
        let is_none = report.not_facts.iter().any(|not| overlap(suggestion, not.locator.offset, &not.figure));
        let coded = if is_none { reason } else { "fact" };
        score.count(Scored::ExclusionPrecision, place, coded, reason);
    }
    Ok(score)
}

fn overlap(suggestion: &NumberSuggestion, offset: usize, figure: &str) -> bool {
    let (start, length) = (suggestion.locator.offset, suggestion.figure.chars().count());
    start < offset + figure.chars().count() && offset < start + length
}

fn nearest<'s>(
    suggestions: &'s [NumberSuggestion],
    offset: usize,
    figure: &str,
) -> Option<&'s NumberSuggestion> {
    let from = suggestions.partition_point(|suggestion| {
        suggestion.locator.offset + suggestion.figure.chars().count() <= offset
    });
    suggestions.get(from).filter(|suggestion| overlap(suggestion, offset, figure))
}

/// Keys by a model of the desk: one accepts a number as it is suggested; one and another set a field otherwise or choose
/// one of the five indicators; six search for another indicator; two change a fact into an exclusion, or back.
mod keys {
    pub const ACCEPT: u32 = 1;
    pub const FIELD: u32 = 2;
    pub const CHOICE: u32 = 1;
    pub const SEARCH: u32 = 6;
    pub const ROLE: u32 = 2;
}

fn score_fact(
    score: &mut Score,
    fact: &Fact,
    near: Option<&NumberSuggestion>,
    [elsewhere, is_known]: [bool; 2],
) {
    let place = (fact.locator.offset, fact.figure.as_str());
    let Some(near) = near else {
        score.count(Scored::Figure, place, &fact.figure, "");
        score.keys.push(keys::SEARCH);
        return;
    };
    let suggested = &near.fact;
    let at = |offset: usize, figure: &str| format!("{figure} @{offset}");
    let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |value| value.to_string());
    let fields = [
        (Scored::Figure, at(place.0, place.1), at(near.locator.offset, &near.figure)),
        (Scored::Value, number(Some(fact.value)), number(suggested.value)),
        (Scored::Bound, fact.bound.key().into(), suggested.bound.value.key().into()),
        (Scored::Approximate, fact.approximate.to_string(), suggested.approximate.value.to_string()),
        (Scored::Unit, fact.unit.clone(), text(suggested.unit.as_ref().map(|unit| unit.value.id()))),
        (Scored::Kind, fact.kind.key().into(), suggested.kind.value.key().into()),
        (
            Scored::Period,
            text(fact.period.as_ref().map(Edtf::as_str)),
            text(suggested.period.as_ref().map(|period| period.value.as_str())),
        ),
        (
            Scored::AsOf,
            text(fact.as_of.as_ref().map(Edtf::as_str)),
            text(suggested.as_of.as_ref().map(|date| date.value.as_str())),
        ),
        (
            Scored::Region,
            fact.region.clone(),
            text(suggested.region.as_ref().map(|region| region.value.as_str())),
        ),
        (
            Scored::Partner,
            text(fact.partner.as_deref()),
            text(suggested.partner.as_ref().map(|partner| partner.value.as_str())),
        ),
    ];
    let mut wrong = 0;
    for (scored, coded, suggested) in &fields {
        wrong += u32::from(!score.count(*scored, place, coded, suggested));
    }
    let part = |part: Option<&str>| text(part);
    let same_part = score.count(
        Scored::Breakdown,
        place,
        &part(fact.breakdown.as_ref().map(|part| part.zh.as_str())),
        &part(suggested.breakdown.as_ref().map(|part| part.value.zh.as_str())),
    );
    let is_fact = near.exclusion.is_none();
    score.tallies[Scored::AllFields as usize].count(wrong == 0 && is_fact);
    let ids: Vec<&str> = suggested.indicators.iter().map(|indicator| indicator.value.as_str()).collect();
    let found = ids.iter().position(|id| *id == fact.indicator);
    for (first, five, counts) in [
        (Scored::IndicatorFirst, Scored::IndicatorAmongFive, elsewhere),
        (Scored::AnyIndicatorFirst, Scored::AnyIndicatorAmongFive, is_known),
    ] {
        if counts {
            score.tallies[first as usize].count(found == Some(0));
            let suggested = if found.is_some() { fact.indicator.clone() } else { ids.join(" ") };
            score.count(five, place, &fact.indicator, &suggested);
        }
    }
    let indicator = match found {
        Some(0) => 0,
        Some(_) => keys::CHOICE,
        None => keys::SEARCH,
    };
    let role = if is_fact { 0 } else { keys::ROLE };
    let fields = (wrong + u32::from(!same_part)) * keys::FIELD;
    score.keys.push(keys::ACCEPT + role + indicator + fields);
}

fn score_exclusion(score: &mut Score, not: &NotFact, suggestions: &[NumberSuggestion]) {
    let place = (not.locator.offset, not.figure.as_str());
    let from = suggestions.partition_point(|suggestion| {
        suggestion.locator.offset + suggestion.figure.chars().count() <= place.0
    });
    // 2018-07-05 is one exclusion of three numbers.
    for suggestion in
        suggestions[from..].iter().take_while(|suggestion| overlap(suggestion, place.0, place.1))
    {
        let reason = suggestion.exclusion.as_ref().map(super::Exclusion::reason);
        let coded = reason.map_or(not.reason.key(), |reason| reason.key());
        let excluded =
            score.count(Scored::ExclusionRecall, place, coded, reason.map_or("fact", |reason| reason.key()));
        let same = reason.is_some_and(|reason| {
            score.count(Scored::ExclusionReason, place, not.reason.key(), reason.key())
        });
        let reason = if same { 0 } else { keys::CHOICE };
        score.keys.push(keys::ACCEPT + if excluded { 0 } else { keys::ROLE } + reason);
    }
}
