//! A text with what was found in it: what of it speaks of which number, and what is said of that.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use super::candidate::Case;
use super::canvas::Canvas;
use super::comparison::Comparisons;
use super::dates::When;
use super::judge::{Judge, Judgement};
use super::known::Vocabulary;
use super::layout::Sentence;
use super::numbers::{Number, NumberKind, Quantity};
use super::places::NamedPlace;
use super::scope::{LEVEL_WORDS, Running, Scope, named_in};
use super::shelf::Shelf;
use super::units::UnitSaid;
use super::verdict::{NotFigure, Verdict};
use crate::compare::CompareIndex;
use crate::snapshot::Collection;

/// How many comparisons of places.
const MOST_COMPARISONS: usize = 100;
/// So many characters before and behind a number may speak of it.
const REACH: usize = 160;
/// So many stretches before it, within its sentence.
const BEFORE: usize = 3;

/// A text with what was found in it.
pub(super) struct Page<'a> {
    pub index: &'a CompareIndex,
    pub vocabulary: &'a Vocabulary,
    pub shelf: &'a Shelf,
    pub text: &'a str,
    pub canvas: &'a Canvas,
    pub places: &'a [NamedPlace],
    pub numbers: &'a [Number],
}

impl Page<'_> {
    /// What is said of its sentences, each where it stands.
    pub fn marks(&self, sentences: &[Sentence]) -> Vec<(Range<usize>, Judgement)> {
        let mut marks = Vec::new();
        let comparisons = self.comparisons();
        let mut running = Running::default();
        for sentence in sentences {
            if sentence.begins {
                running.begin();
            }
            let range = sentence.range();
            let places = named_in(self.places, &range);
            let compared = comparisons.find(&range, &running);
            let taken: Vec<Range<usize>> = compared.iter().map(|(at, _)| at.clone()).collect();
            marks.extend(compared);
            for number in self.numbers_in(&range) {
                if taken.iter().any(|range| range.start <= number.at.start && number.at.end <= range.end) {
                    continue;
                }
                let simple = |why| Judgement { verdict: Verdict::NoFigure(why), facts: Vec::new() };
                let judgement = match &number.what {
                    NumberKind::Date(_) => simple(NotFigure::Date),
                    NumberKind::Ordinal => simple(NotFigure::Ordinal),
                    NumberKind::Reference => simple(NotFigure::Reference),
                    NumberKind::Quantity(quantity) => self.judge(sentence, number, quantity, &running),
                };
                let at =
                    if matches!(number.what, NumberKind::Quantity(_)) { &number.whole } else { &number.at };
                marks.push((at.clone(), judgement));
            }
            let report = sentence.is_title.then(|| self.place_of_title(&range)).flatten();
            running.pass(sentence, places, self.index, report);
        }
        marks
    }

    fn comparisons(&self) -> Comparisons<'_> {
        Comparisons {
            canvas: self.canvas,
            places: self.places,
            numbers: self.numbers,
            vocabulary: self.vocabulary,
            index: self.index,
            left: Cell::new(MOST_COMPARISONS),
            allowed: RefCell::default(),
        }
    }

    fn judge(
        &self,
        sentence: &Sentence,
        number: &Number,
        quantity: &Quantity,
        running: &Running,
    ) -> Judgement {
        let continued = self.continued(sentence, number, quantity);
        let quantity = continued.as_ref().unwrap_or(quantity);
        if quantity.unit == UnitSaid::Ratio {
            return Judgement { verdict: Verdict::Absent, facts: Vec::new() };
        }
        let is_own =
            |segment: &Range<usize>| segment.start <= number.at.start && number.at.start < segment.end;
        let at = sentence.segments.iter().position(is_own).unwrap_or_default();
        let segment = sentence.segments.get(at).cloned().unwrap_or_else(|| number.whole.clone());
        let own = self.stretch_of(number, &segment);
        let before = &sentence.segments[at.saturating_sub(BEFORE)..at];
        let mut around: Vec<Range<usize>> =
            before.iter().map(|range| range.start.max(range.end.saturating_sub(REACH))..range.end).collect();
        // 12户、36人搬迁: what stands behind the last of several numbers is said of all.
        let words = around.iter().chain(std::iter::once(&own)).map(|range| self.canvas.words(range.clone()));
        let says_nothing = words.map(|words| self.vocabulary.terms.pieces(&words)).all(|all| all.is_empty());
        let behind = sentence.segments.get(at + 1).filter(|range| says_nothing || !self.has_number(range));
        around.extend(behind.map(|range| range.start..range.end.min(range.start + REACH)));
        let scope = self.scope_of(sentence, at, &own, running);
        let when = self.when_of(sentence, at);
        let (facts, whole) = self.shelf.facts_for(&scope, quantity, self.index);
        let Self { index, vocabulary, .. } = *self;
        let case = Case::of(self.canvas, vocabulary, quantity, own, &around, scope, when);
        Judge { vocabulary, index }.judge(&case, &facts, whole)
    }

    /// The quantity with the unit of the one before it, where it is a part of that: `of them`, 其中.
    fn continued(&self, sentence: &Sentence, number: &Number, quantity: &Quantity) -> Option<Quantity> {
        if quantity.unit != UnitSaid::Nothing {
            return None;
        }
        let behind = self.canvas.skip_spaces(number.at.end);
        let of_them =
            ["of them", "of these", "of whom", "of those"].iter().any(|words| self.canvas.has(behind, words));
        let before = number.at.start.saturating_sub(12).max(sentence.range().start)..number.at.start;
        let among = super::claims::says(
            self.canvas,
            &before,
            &["其中", "of whom", "of them", "of these", "among them"],
        );
        let own = self.numbers.partition_point(|each| each.at.start < number.at.start);
        let previous = self.numbers[..own].iter().rev().find_map(|each| match &each.what {
            NumberKind::Quantity(quantity) => Some(quantity),
            _ => None,
        });
        let unit = previous.filter(|_| of_them || among)?.unit.clone();
        Some(Quantity { unit, ..quantity.clone() })
    }

    /// The numbers that stand in a range.
    fn numbers_in(&self, range: &Range<usize>) -> &[Number] {
        let first = self.numbers.partition_point(|number| number.at.end <= range.start);
        let last = self.numbers.partition_point(|number| number.at.start < range.end);
        &self.numbers[first.min(last)..last]
    }

    fn has_number(&self, range: &Range<usize>) -> bool {
        self.numbers_in(range).iter().any(|number| matches!(number.what, NumberKind::Quantity(_)))
    }

    /// What speaks of a number alone: from the number before to the number behind, within its segment.
    fn stretch_of(&self, number: &Number, segment: &Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (segment.start, segment.end);
        let first = self.numbers.partition_point(|each| each.at.end <= segment.start);
        let own = self.numbers.partition_point(|each| each.at.start < number.at.start);
        let is_quantity = |each: &&Number| matches!(each.what, NumberKind::Quantity(_));
        if let Some(before) = self.numbers[first.min(own)..own].iter().rev().find(is_quantity) {
            start = start.max(before.whole.end);
        }
        if let Some(behind) = self.numbers[own + 1..].iter().take(8).find(is_quantity) {
            end = end.min(behind.whole.start);
        }
        let start = start.max(number.at.start.saturating_sub(REACH)).min(number.at.start);
        start..end.min(number.at.end + REACH).max(number.at.end)
    }

    fn scope_of(&self, sentence: &Sentence, at: usize, own: &Range<usize>, running: &Running) -> Scope {
        let named = |range: &Range<usize>| Scope::of(named_in(self.places, range).iter());
        let scope = named(own);
        if !scope.is_empty() {
            return scope;
        }
        let before = sentence.segments[..=at].iter().rev().map(named).find(|scope| !scope.is_empty());
        let behind = || {
            let rest = sentence.segments.get(at + 1..)?;
            rest.iter().take_while(|range| !self.has_number(range)).map(named).find(|scope| !scope.is_empty())
        };
        if let Some(scope) = before.or_else(behind) {
            return scope;
        }
        let Some(scope) = running.inherited().cloned() else { return Scope::default() };
        let regions = &self.index.collection().snapshot().regions;
        let level = scope.regions.first().and_then(|&region| regions.get(region)).map(|region| region.level);
        let range = sentence.range();
        let near = range.start..range.end.min(own.end);
        let meant =
            LEVEL_WORDS.iter().find(|(word, _)| super::claims::says(self.canvas, &clip(&near), &[word]));
        match (meant, level) {
            (Some((_, levels)), Some(level)) if !levels.contains(&level) => Scope::default(),
            _ => scope,
        }
    }

    /// The time that is stated nearest before a number's end, within its sentence.
    fn when_of(&self, sentence: &Sentence, at: usize) -> Option<When> {
        let date = |number: &Number| match number.what {
            NumberKind::Date(when) => when,
            _ => None,
        };
        let dates = |range: &Range<usize>| self.numbers_in(range).iter().rev().find_map(date);
        let first = at.saturating_sub(BEFORE);
        sentence.segments[first..=at].iter().rev().find_map(dates)
    }

    /// The place of the report whose title stands in a range.
    fn place_of_title(&self, range: &Range<usize>) -> Option<Scope> {
        let collection: &Collection = self.index.collection();
        let title = self.text.get(self.canvas.bytes(range))?;
        let named = |report: &&crate::snapshot::Report| {
            title.contains(&report.title.zh) || title.contains(&report.title.en)
        };
        let report = collection.snapshot().reports.iter().find(named)?;
        let positions = &collection.positions().regions;
        let mut about =
            report.about.iter().filter_map(|id| collection.region(id)).filter(|region| {
                !collection.ancestors(region).any(|around| report.about.contains(&around.id))
            });
        let (first, second) = (about.next()?, about.next());
        let region = positions.get(&first.id).filter(|_| second.is_none())?;
        Some(Scope { regions: vec![region], ..Scope::default() })
    }
}

fn clip(range: &Range<usize>) -> Range<usize> {
    range.start.max(range.end.saturating_sub(2 * REACH))..range.end
}
