//! Comparisons of places in a text: put to the guard, and where it lets them pass, to the arithmetic of intervals.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ops::Range;

use super::bounds::Hedge;
use super::candidate::{Candidate, Case};
use super::canvas::Canvas;
use super::judge::Judgement;
use super::known::Vocabulary;
use super::numbers::{Number, NumberKind, Quantity};
use super::places::NamedPlace;
use super::scope::{Running, Scope, named_in};
use super::units::UnitSaid;
use super::verdict::{Conflict, Doubt, Verdict};
use crate::arrange::Arrange;
use crate::compare::{CompareIndex, Pair};
use crate::figure::{Interval, Order, Printed, Reading};
use crate::snapshot::FactView;

/// What a text says of two places.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    /// The one has so many times what the other has.
    Times(Interval),
    /// It has more.
    More,
    /// It has less.
    Less,
    /// They are set side by side.
    Beside,
}

/// What comparisons are read with.
pub(super) struct Comparisons<'a> {
    pub canvas: &'a Canvas,
    pub places: &'a [NamedPlace],
    pub numbers: &'a [Number],
    pub vocabulary: &'a Vocabulary,
    pub index: &'a CompareIndex,
    /// How many more are read.
    pub left: Cell<usize>,
    /// Of which pairs of places some figures may be compared, as far as it was asked.
    pub allowed: RefCell<HashMap<(usize, usize), bool>>,
}

/// Words before a place with which another is compared.
const BEFORE_HAN: [(&str, Option<Said>); 14] = [
    ("相比于", Some(Said::Beside)),
    ("高于", Some(Said::More)),
    ("多于", Some(Said::More)),
    ("超过", Some(Said::More)),
    ("大于", Some(Said::More)),
    ("领先", Some(Said::More)),
    ("远超", Some(Said::More)),
    ("少于", Some(Said::Less)),
    ("低于", Some(Said::Less)),
    ("小于", Some(Said::Less)),
    ("不如", Some(Said::Less)),
    ("不及", Some(Said::Less)),
    ("比", None),
    ("较", None),
];
const BEFORE_LATIN: [(&str, Option<Said>); 8] = [
    ("than", None),
    ("ahead of", Some(Said::More)),
    ("exceeds", Some(Said::More)),
    ("surpasses", Some(Said::More)),
    ("outnumber", Some(Said::More)),
    ("behind", Some(Said::Less)),
    ("compared with", Some(Said::Beside)),
    ("compared to", Some(Said::Beside)),
];
const MORE: [&str; 9] = ["more", "higher", "greater", "larger", "bigger", "better", "多", "高", "大"];
const LESS: [&str; 7] = ["fewer", "less", "lower", "smaller", "worse", "少", "低"];
const MULTIPLES: [(&str, f64); 5] =
    [("twice", 2.0), ("double", 2.0), ("triple", 3.0), ("thrice", 3.0), ("half", 0.5)];
/// Between a comparing word and the place.
const BETWEEN: [&str; 12] =
    ["that of", "those of", "that in", "those in", "the", "in", "of", "does", "as", "at", "with", "as in"];
/// So far before a place words may compare with it.
const REACH: usize = 60;
/// So many facts of each place are held against one another.
const MOST: usize = 10;
/// So many facts of a place are looked at.
const MOST_OF_PLACE: usize = 400;
/// So much of what a fact is called must stand in the sentence.
const COVER: f64 = 0.4;
/// And so much where all that may be meant comes to the same.
const HINTED: f64 = 0.15;

/// Whether what a mark says is about a comparison of two facts.
pub fn is_on_comparison(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Compared(_) | Verdict::ComparedRightly(_) | Verdict::ComparisonUndecided => true,
        Verdict::Contradicts(conflicts) => conflicts.contains(&Conflict::Comparison),
        _ => false,
    }
}

impl Comparisons<'_> {
    /// The comparisons of a sentence, each with where it stands.
    pub fn find(&self, sentence: &Range<usize>, running: &Running) -> Vec<(Range<usize>, Judgement)> {
        let places = named_in(self.places, sentence);
        let mut found = Vec::new();
        for (at, place) in places.iter().enumerate().take(64) {
            let Some((range, said)) = self.said_of(place, sentence) else { continue };
            let Some(object) = place.region else { continue };
            let before = places[..at].iter().rev().find(|other| other.region != place.region);
            let behind = places[at + 1..].iter().find(|other| other.region != place.region);
            let subject = before
                .or(behind)
                .map(|other| other.region)
                .or_else(|| running.inherited().and_then(|scope| scope.regions.first().copied()).map(Some));
            let Some(Some(subject)) = subject.filter(|subject| *subject != Some(object)) else { continue };
            let Some(left) = self.left.get().checked_sub(1) else { break };
            self.left.set(left);
            if let Some(judgement) = self.judge(subject, object, &said, sentence) {
                found.push((range, judgement));
            }
        }
        found
    }

    /// What is said of a place that another is compared with, and where.
    fn said_of(&self, place: &NamedPlace, sentence: &Range<usize>) -> Option<(Range<usize>, Said)> {
        let canvas = self.canvas;
        if let Some(ratio) = self.ratio_behind(place) {
            return Some(ratio);
        }
        let mut end = canvas.skip_spaces_back(place.at.start);
        while let Some(word) = BETWEEN.iter().find(|word| canvas.has_before(end, word)) {
            end = canvas.skip_spaces_back(end - word.chars().count());
        }
        if let Some(ratio) = self.ratio_before(place, sentence) {
            return Some(ratio);
        }
        let (words, said) =
            BEFORE_HAN.iter().chain(&BEFORE_LATIN).find(|(words, _)| canvas.has_before(end, words))?;
        let start = end - words.chars().count();
        let near = sentence.start.max(start.saturating_sub(REACH))..start;
        let behind = place.at.end..sentence.end.min(place.at.end + REACH);
        let (side, from) = match *words {
            "than" => {
                let from = self.last_of(&near, &MORE).max(self.last_of(&near, &LESS))?;
                (near, from)
            }
            _ => (behind, start),
        };
        let said = match said {
            Some(said) => said.clone(),
            None if self.last_of(&side, &LESS) > self.last_of(&side, &MORE) => Said::Less,
            None if self.last_of(&side, &MORE).is_some() => Said::More,
            None => return None,
        };
        Some((from..place.at.end, said))
    }

    /// 岢岚的60倍, 比岢岚多2倍.
    fn ratio_behind(&self, place: &NamedPlace) -> Option<(Range<usize>, Said)> {
        let after = self.numbers.partition_point(|number| number.at.start < place.at.end);
        let number = self.numbers.get(after)?;
        let NumberKind::Quantity(quantity) = &number.what else { return None };
        let between: String =
            self.canvas.chars.get(place.at.end..number.whole.start)?.iter().take(9).collect();
        let is_led = ["", "的", "的近", "多", "高", "高出", "多出", "的约"].contains(&between.trim());
        (quantity.unit == UnitSaid::Ratio && is_led && !between.is_ascii()
            || quantity.unit == UnitSaid::Ratio && between.is_empty())
        .then(|| {
            let more = matches!(between.trim(), "多" | "高" | "高出" | "多出");
            (number.whole.clone(), Said::Times(claimed(quantity, if more { 1.0 } else { 0.0 })))
        })
    }

    /// 60 times as many as Kelan, twice that of Kelan.
    fn ratio_before(&self, place: &NamedPlace, sentence: &Range<usize>) -> Option<(Range<usize>, Said)> {
        let near = sentence.start.max(place.at.start.saturating_sub(2 * REACH))..place.at.start;
        let others = named_in(self.places, &near).last().map_or(near.start, |other| other.at.end);
        let near = others.max(near.start)..near.end;
        let leads = ["as", "than", "of", "in"];
        let led =
            near.clone().rev().take(24).any(|at| leads.iter().any(|word| self.canvas.has_before(at, word)));
        if !led {
            return None;
        }
        let before = self.numbers.partition_point(|number| number.at.end <= place.at.start);
        let ratio = self.numbers[..before].last().filter(|number| number.at.start >= near.start);
        if let Some(Number { what: NumberKind::Quantity(quantity), whole, .. }) = ratio
            && quantity.unit == UnitSaid::Ratio
        {
            return Some((whole.clone(), Said::Times(claimed(quantity, 0.0))));
        }
        let (at, times, length) = MULTIPLES.iter().find_map(|(word, times)| {
            let at = self.last_of(&near, &[word])?;
            Some((at, *times, word.len()))
        })?;
        Some((at..at + length, Said::Times(Interval::closed(times * 0.95, times * 1.05))))
    }

    /// Where the last of some words stands in a range.
    fn last_of(&self, range: &Range<usize>, words: &[&str]) -> Option<usize> {
        let stands = |at: &usize| {
            words.iter().any(|word| {
                let end = at + word.chars().count();
                self.canvas.has_before(end, word) && !self.canvas.at(end).is_ascii_lowercase()
            })
        };
        range.clone().rev().find(stands)
    }

    /// Puts the comparison of two places to the guard.
    fn judge(
        &self,
        subject: usize,
        object: usize,
        said: &Said,
        sentence: &Range<usize>,
    ) -> Option<Judgement> {
        let near = sentence.start..sentence.end.min(sentence.start + 8 * REACH);
        let (mine, others) = (self.facts_about(subject, &near), self.facts_about(object, &near));
        let collection = self.index.collection();
        let mut best: Option<(f64, &Candidate, &Candidate)> = None;
        for one in &mine {
            for other in &others {
                let (Some(a), Some(b)) = (collection.get(one.fact), collection.get(other.fact)) else {
                    continue;
                };
                let same = a.indicator.id == b.indicator.id && a.fact.breakdown == b.fact.breakdown;
                let near = if same {
                    0.6
                } else if a.unit.dimension == b.unit.dimension {
                    0.2
                } else {
                    0.0
                };
                // Of figures that the words may mean, those are meant that give what is said of them.
                let fits = match said {
                    Said::Times(times) if b.fact.value != 0.0 => times.contains(a.fact.value / b.fact.value),
                    _ => false,
                };
                let score = one.score + other.score + near + if fits { 0.25 } else { 0.0 };
                if best.as_ref().is_none_or(|(most, ..)| score > *most) {
                    best = Some((score, one, other));
                }
            }
        }
        let Some((_, one, other)) = best else {
            return Some(Judgement { verdict: Verdict::Absent, facts: Vec::new() });
        };
        let (a, b) = (collection.get(one.fact)?, collection.get(other.fact)?);
        let facts = vec![one.fact, other.fact];
        let is_about = one.cover >= COVER && other.cover >= COVER;
        // Whichever of the likeliest figures are meant, they may not be compared.
        let none_may = || {
            let likely =
                |all: &[Candidate]| all.iter().take(3).filter_map(|each| collection.get(each.fact)).collect();
            let (mine, others): (Vec<FactView>, Vec<FactView>) = (likely(&mine), likely(&others));
            one.cover.min(other.cover) >= HINTED
                && mine.iter().all(|a| others.iter().all(|b| self.index.pair(b, a).is_err()))
                || !self.may_compare(subject, object)
        };
        let verdict = match self.index.pair(&b, &a) {
            Err(refusals) if is_about || none_may() => Verdict::Compared(refusals),
            Err(_) => Verdict::Unsure(vec![Doubt::Subject]),
            Ok(_) if *said == Said::Beside => return None,
            Ok(_) if !is_about => Verdict::Unsure(vec![Doubt::Subject]),
            Ok(pair) => decide(&pair, said),
        };
        Some(Judgement { verdict, facts })
    }

    /// The facts of a place that a sentence may speak of, the likeliest first.
    fn facts_about(&self, region: usize, sentence: &Range<usize>) -> Vec<Candidate> {
        let collection = self.index.collection();
        let Ok(printed) = Printed::parse("1") else { return Vec::new() };
        let quantity = Quantity { printed, upper: None, hedge: Hedge::NONE, unit: UnitSaid::Nothing };
        let scope = Scope { regions: vec![region], ..Scope::default() };
        let case = Case::of(self.canvas, self.vocabulary, &quantity, sentence.clone(), &[], scope, None);
        let facts = self.index.facts_of(region).iter().take(MOST_OF_PLACE);
        let views = facts.filter_map(|&fact| collection.get(fact));
        let mut found: Vec<Candidate> =
            views.map(|view| case.hold(self.vocabulary, self.index, &view)).collect();
        found.arrange_by(|a, b| b.score.total_cmp(&a.score));
        found.truncate(MOST);
        found
    }

    /// Whether the guard lets any two figures of two places stand beside each other.
    fn may_compare(&self, subject: usize, object: usize) -> bool {
        let known = self.allowed.borrow().get(&(subject, object)).copied();
        known.unwrap_or_else(|| {
            let may = self.has_comparable(subject, object);
            self.allowed.borrow_mut().insert((subject, object), may);
            may
        })
    }

    fn has_comparable(&self, subject: usize, object: usize) -> bool {
        let collection = self.index.collection();
        let of = |region: usize| self.index.facts_of(region).iter().take(MOST_OF_PLACE);
        of(subject).filter_map(|&fact| collection.get(fact)).any(|a| {
            let others = of(object).filter_map(|&fact| collection.get(fact));
            others.filter(|b| a.indicator.id == b.indicator.id).any(|b| self.index.pair(&a, &b).is_ok())
        })
    }
}

/// How many times a text says, as an interval; `more` is added where it says how many times more.
fn claimed(quantity: &Quantity, more: f64) -> Interval {
    let reading = Reading { bound: quantity.hedge.bound, approximate: true, ..Reading::COUNT };
    let said = Interval::of_printed(&quantity.printed, reading);
    if more > 0.0 { said.add(&Interval::point(more)) } else { said }
}

/// Whether a comparison follows from two figures; the first of the pair is what is compared with.
fn decide(pair: &Pair, said: &Said) -> Verdict {
    let holds = match said {
        Said::Times(said) => {
            let Some(ratio) = pair.ratio() else { return Verdict::ComparisonUndecided };
            let within = said.low() <= ratio.low() && ratio.high() <= said.high();
            if within { Some(true) } else { (!said.overlaps(&ratio)).then_some(false) }
        }
        Said::More | Said::Less => match pair.order() {
            Order::Undecided => None,
            Order::Same => Some(false),
            order => Some((order == Order::Less) == (*said == Said::More)),
        },
        Said::Beside => None,
    };
    match holds {
        Some(true) => Verdict::ComparedRightly(pair.cautions().to_vec()),
        Some(false) => Verdict::Contradicts(vec![Conflict::Comparison]),
        None => Verdict::ComparisonUndecided,
    }
}
