//! Figures found again in another copy of a report, laid out differently.

use std::collections::HashMap;

use serde::Serialize;

use super::plain::Plain;
use crate::snapshot::{Collection, Fact, Locator, Report};

/// A fact, and where its figure stands in a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundFigure {
    /// The fact's id.
    pub fact: String,
    /// Where its figure stands.
    pub place: FigurePlace,
}

/// Where a figure stands in a copy: half-open ranges of 0-based indices in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum FigurePlace {
    /// At its offset, with its words around it.
    Exact {
        /// First character.
        start: usize,
        /// Behind the last character.
        end: usize,
    },
    /// Elsewhere, found by the words around it, which stand there once.
    Moved {
        /// First character.
        start: usize,
        /// Behind the last character.
        end: usize,
    },
    /// The copy does not have it, or has its words more than once.
    NotFound,
}

/// Finds every figure of a report in a copy of its text: at its offset first, then by the words on both sides,
/// then by those on one side. White space, punctuation, script, width and bracketed readings may differ.
pub fn find_figures(collection: &Collection, report: &Report, text: &str) -> Vec<FoundFigure> {
    let facts = collection.snapshot().facts.iter().filter(|fact| fact.report == report.id);
    Copy::of(text).find_all(facts)
}

/// A text, prepared once for all that is looked for in it.
pub(crate) struct Copy {
    characters: Vec<char>,
    plain: Plain,
    /// Where each pair of characters stands in the plain text, so that a search need not read all of it.
    pairs: HashMap<(char, char), Vec<usize>>,
}

impl Copy {
    pub(crate) fn of(text: &str) -> Self {
        let plain = Plain::of(text);
        let mut pairs: HashMap<(char, char), Vec<usize>> = HashMap::new();
        for (at, pair) in plain.characters.windows(2).enumerate() {
            pairs.entry((pair[0], pair[1])).or_default().push(at);
        }
        Self { characters: text.chars().collect(), plain, pairs }
    }

    pub(super) fn find_all<'a>(&self, facts: impl Iterator<Item = &'a Fact>) -> Vec<FoundFigure> {
        facts
            .map(|fact| FoundFigure { fact: fact.id.clone(), place: self.find(&fact.figure, &fact.locator) })
            .collect()
    }

    /// Where a figure stands: at its offset, or where its words are.
    pub(crate) fn find(&self, figure: &str, locator: &Locator) -> FigurePlace {
        let end = locator.offset.saturating_add(figure.chars().count());
        if self.stands_at(figure, locator) {
            return FigurePlace::Exact { start: locator.offset, end };
        }
        let [before, number, after] = folded([&locator.prefix, figure, &locator.suffix]);
        let sides = [(&before[..], &after[..]), (&before[..], &[]), (&[], &after[..])];
        let found = sides.iter().find_map(|(before, after)| self.between(before, &number, after));
        found.map_or(FigurePlace::NotFound, |(start, end)| FigurePlace::Moved { start, end })
    }

    /// Where a figure stands with its words on both sides around it, if they stand there once.
    pub(crate) fn find_between(&self, figure: &str, locator: &Locator) -> Option<(usize, usize)> {
        let [before, number, after] = folded([&locator.prefix, figure, &locator.suffix]);
        if before.is_empty() || after.is_empty() { None } else { self.between(&before, &number, &after) }
    }

    fn between(&self, before: &[char], number: &[char], after: &[char]) -> Option<(usize, usize)> {
        if number.is_empty() || (before.is_empty() && after.is_empty()) {
            return None;
        }
        let wanted: Vec<char> = [before, number, after].concat();
        let at = self.only_place(&wanted, before.len(), number.len())?;
        let places = &self.plain.places[at + before.len()..][..number.len()];
        Some((places[0], places[places.len() - 1] + 1))
    }

    fn stands_at(&self, figure: &str, locator: &Locator) -> bool {
        let prefix = locator.prefix.chars().count();
        let Some(start) = locator.offset.checked_sub(prefix) else {
            return false;
        };
        let wanted = locator.prefix.chars().chain(figure.chars()).chain(locator.suffix.chars());
        let mut here = self.characters.iter().skip(start);
        wanted.into_iter().all(|c| here.next() == Some(&c))
    }

    /// Where the characters stand in the plain text, if they stand there once. The number among them, which
    /// begins after `before` and has `length` characters, may not be a piece of a longer one.
    fn only_place(&self, wanted: &[char], before: usize, length: usize) -> Option<usize> {
        let text = &self.plain.characters;
        let numeric = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|&c| is_numeric(c));
        let mut places = self.candidates(wanted)?.filter(|&at| {
            let open_before = before == 0 && numeric(at.checked_sub(1));
            let open_behind = before + length == wanted.len() && numeric(Some(at + wanted.len()));
            text[at..].starts_with(wanted) && !open_before && !open_behind
        });
        let only = places.next()?;
        places.next().is_none().then_some(only)
    }

    /// Where the characters may begin, told by the one of their pairs that the text has least often.
    fn candidates(&self, wanted: &[char]) -> Option<impl Iterator<Item = usize>> {
        let pairs = wanted.windows(2).enumerate();
        let places = pairs.map(|(at, pair)| Some((at, self.pairs.get(&(pair[0], pair[1]))?)));
        let all: Vec<(usize, &Vec<usize>)> = places.collect::<Option<_>>()?;
        let (ahead, rarest) = all.into_iter().min_by_key(|(_, places)| places.len())?;
        Some(rarest.iter().filter_map(move |at| at.checked_sub(ahead)))
    }
}

fn folded(texts: [&str; 3]) -> [Vec<char>; 3] {
    texts.map(|text| Plain::of(text).characters)
}

fn is_numeric(c: char) -> bool {
    !crate::figure::tokens(c.encode_utf8(&mut [0; 4])).is_empty() || matches!(c, '.' | '/' | '%')
}
