//! Marked sentences: what of them is known, so that a measure can be made of one.

use std::collections::HashMap;
use std::ops::Range;

use super::filled::Filled;
use super::shape::Shape;
use crate::coding::desk::{Desk, ends_sentence};
use crate::snapshot::{Actor, Locator, Measure, MeasureType};

/// The sentences of a text, as ranges of its characters; blanks around them are left out.
pub fn sentences(text: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.iter().enumerate() {
        if ends_sentence(c) {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found.push(start..text.len());
    let trimmed = |range: Range<usize>| {
        let first = range.clone().find(|at| !text[*at].is_whitespace())?;
        let last = range.rev().find(|at| !text[*at].is_whitespace())?;
        let says = text[first..=last].iter().any(|c| c.is_alphanumeric());
        says.then_some(first..last + 1)
    };
    found.into_iter().filter_map(trimmed).collect()
}

/// Which of the sentences holds a character, or is the nearest before it.
pub fn sentence_at(sentences: &[Range<usize>], character: usize) -> usize {
    sentences.partition_point(|range| range.start <= character).saturating_sub(1)
}

/// A stretch of the text that a coder has marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// What stands there.
    pub words: String,
    /// Where it begins, as readings and events say it: with the first words behind the place.
    pub place: Locator,
}

/// What stands at some characters of the desk's text.
pub fn marked(range: &Range<usize>, desk: &Desk) -> Marked {
    let text = desk.text();
    let here = range.start.min(text.len())..range.end.min(text.len());
    let mut place = Locator::around(text, here.start, here.start);
    place.suffix = text[here.clone()].iter().take(Locator::CONTEXT).collect();
    Marked { words: text[here].iter().collect(), place }
}

/// The form of a measure with what a marked stretch tells: the facts that are coded in it, the organisations that it names,
/// and the type and the domain that its words most often go with in the collection. What is done is for the coder to say.
pub fn measure_of(range: &Range<usize>, desk: &Desk) -> Filled {
    let mut filled = Filled::new(Shape::Measure);
    let words = marked(range, desk).words;
    let inside = desk.draft().numbers().iter().filter(|number| range.contains(&number.start()));
    filled.write_many("facts", inside.filter_map(|number| Some(number.fact()?.id.clone())).collect());
    let (own, all) = (desk.draft().vocabulary(), desk.collection().snapshot());
    let named = |actor: &&Actor| actor.name.zh.chars().count() > 1 && words.contains(actor.name.zh.as_str());
    let actors = all.actors.iter().chain(&own.actors).filter(named);
    filled.write_many("actors", actors.map(|actor| actor.id.clone()).collect());
    let types = all.terms.iter().chain(&own.terms).filter(|term| !term.types.is_empty());
    let mut likely: Vec<(usize, MeasureType)> = types
        .filter_map(|term| {
            let word =
                term.zh.iter().filter(|word| words.contains(word.as_str())).map(|word| word.chars().count());
            Some((word.max()?, *term.types.first()?))
        })
        .collect();
    // The longest word says most.
    likely.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    if let Some((_, kind)) = likely.first() {
        filled.put("type", kind.key());
        let measures = all.frameworks.iter().flat_map(|framework| framework.measures());
        if let Some(domain) = usual_domain(measures.map(|(_, measure)| measure), *kind) {
            filled.put("domain", domain);
        }
    }
    filled
}

/// The domain that most measures of a type have.
fn usual_domain<'a>(measures: impl Iterator<Item = &'a Measure>, kind: MeasureType) -> Option<&'a str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for measure in measures.filter(|measure| measure.kind == kind) {
        *counts.entry(&measure.domain).or_default() += 1;
    }
    counts.into_iter().max_by(|a, b| (a.1, b.0).cmp(&(b.1, a.0))).map(|(domain, _)| domain)
}
