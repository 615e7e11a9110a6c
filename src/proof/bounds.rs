//! The words around a number that open one of its ends.

use super::canvas::Canvas;
use crate::figure::Bound;
use crate::snapshot::FactView;

/// What the words around a number say of its ends, and how far they reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hedge {
    /// The bound.
    pub bound: Bound,
    /// Whether it is said to be about so much.
    pub approximate: bool,
}

impl Hedge {
    /// No word opens an end.
    pub const NONE: Self = Self { bound: Bound::Exact, approximate: false };

    /// What a report prints around a fact's figure.
    pub fn printed(view: &FactView) -> Self {
        Self { bound: view.fact.bound, approximate: view.fact.approximate }
    }

    const fn of(bound: Bound) -> Self {
        Self { bound, approximate: false }
    }
}

const ABOUT: Hedge = Hedge { bound: Bound::Exact, approximate: true };
const NEARLY: Hedge = Hedge { bound: Bound::LessThan, approximate: true };

/// Words before a number, the longer ones before those that they end with.
const BEFORE: [(&str, Hedge); 57] = [
    ("不低于", Hedge::of(Bound::AtLeast)),
    ("不少于", Hedge::of(Bound::AtLeast)),
    ("至少", Hedge::of(Bound::AtLeast)),
    ("最少", Hedge::of(Bound::AtLeast)),
    ("不超过", Hedge::of(Bound::AtMost)),
    ("不高于", Hedge::of(Bound::AtMost)),
    ("不多于", Hedge::of(Bound::AtMost)),
    ("至多", Hedge::of(Bound::AtMost)),
    ("最多", Hedge::of(Bound::AtMost)),
    ("不足", Hedge::of(Bound::LessThan)),
    ("不到", Hedge::of(Bound::LessThan)),
    ("少于", Hedge::of(Bound::LessThan)),
    ("低于", Hedge::of(Bound::LessThan)),
    ("超过", Hedge::of(Bound::MoreThan)),
    ("超出", Hedge::of(Bound::MoreThan)),
    ("突破", Hedge::of(Bound::MoreThan)),
    ("多于", Hedge::of(Bound::MoreThan)),
    ("高于", Hedge::of(Bound::MoreThan)),
    ("大于", Hedge::of(Bound::MoreThan)),
    ("逾", Hedge::of(Bound::MoreThan)),
    ("超", Hedge::of(Bound::MoreThan)),
    ("大约", ABOUT),
    ("约", ABOUT),
    ("将近", NEARLY),
    ("接近", NEARLY),
    ("近", NEARLY),
    ("no fewer than", Hedge::of(Bound::AtLeast)),
    ("no less than", Hedge::of(Bound::AtLeast)),
    ("not less than", Hedge::of(Bound::AtLeast)),
    ("not fewer than", Hedge::of(Bound::AtLeast)),
    ("at least", Hedge::of(Bound::AtLeast)),
    ("a minimum of", Hedge::of(Bound::AtLeast)),
    ("no more than", Hedge::of(Bound::AtMost)),
    ("not more than", Hedge::of(Bound::AtMost)),
    ("at most", Hedge::of(Bound::AtMost)),
    ("up to", Hedge::of(Bound::AtMost)),
    ("a maximum of", Hedge::of(Bound::AtMost)),
    ("more than", Hedge::of(Bound::MoreThan)),
    ("upwards of", Hedge::of(Bound::MoreThan)),
    ("in excess of", Hedge::of(Bound::MoreThan)),
    ("greater than", Hedge::of(Bound::MoreThan)),
    ("over", Hedge::of(Bound::MoreThan)),
    ("above", Hedge::of(Bound::MoreThan)),
    ("exceeding", Hedge::of(Bound::MoreThan)),
    ("exceeds", Hedge::of(Bound::MoreThan)),
    ("exceeded", Hedge::of(Bound::MoreThan)),
    ("less than", Hedge::of(Bound::LessThan)),
    ("fewer than", Hedge::of(Bound::LessThan)),
    ("under", Hedge::of(Bound::LessThan)),
    ("below", Hedge::of(Bound::LessThan)),
    ("nearly", NEARLY),
    ("almost", NEARLY),
    ("about", ABOUT),
    ("around", ABOUT),
    ("approximately", ABOUT),
    ("roughly", ABOUT),
    ("some", ABOUT),
];

/// Words behind a number or its unit.
const BEHIND: [(&str, Hedge); 12] = [
    ("以上", Hedge::of(Bound::AtLeast)),
    ("及以上", Hedge::of(Bound::AtLeast)),
    ("以内", Hedge::of(Bound::AtMost)),
    ("以下", Hedge::of(Bound::AtMost)),
    ("左右", ABOUT),
    ("上下", ABOUT),
    ("or more", Hedge::of(Bound::AtLeast)),
    ("or less", Hedge::of(Bound::AtMost)),
    ("or fewer", Hedge::of(Bound::AtMost)),
    ("or so", ABOUT),
    ("+", Hedge::of(Bound::AtLeast)),
    ("余", Hedge { bound: Bound::MoreThan, approximate: true }),
];

/// The hedge before a place, and where it begins.
pub(super) fn hedge_before(canvas: &Canvas, start: usize) -> Option<(Hedge, usize)> {
    let mut end = start;
    while end > 0 && matches!(canvas.at(end - 1), ' ' | '\u{a0}') {
        end -= 1;
    }
    let (words, hedge) = BEFORE.iter().find(|(words, _)| canvas.has_before(end, words))?;
    Some((*hedge, end - words.chars().count()))
}

/// The hedge behind a place, and where it ends.
pub(super) fn hedge_behind(canvas: &Canvas, end: usize) -> Option<(Hedge, usize)> {
    let start = canvas.skip_spaces(end);
    let (words, hedge) = BEHIND.iter().find(|(words, _)| canvas.has(start, words))?;
    Some((*hedge, start + words.chars().count()))
}
