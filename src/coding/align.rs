//! A newer copy of a coded text: where in it each figure of the older one stands.

use serde::Serialize;

use super::correspondence::correspondence;
use crate::audit::{Copy, FigurePlace, Plain};
use crate::figure::{self, tokens};
use crate::snapshot::Locator;

/// What became of a figure in a newer copy of its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum Fate {
    /// It stands where it stood, between the same words.
    Kept,
    /// It stands elsewhere, or in another script, or between other words.
    Moved(Landing),
    /// Another number stands in its place.
    Changed(Landing),
    /// It was not found again.
    Lost,
}

/// Where a figure stands in the newer copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Landing {
    /// The figure as it is printed there.
    pub figure: String,
    /// Where.
    pub locator: Locator,
}

impl Fate {
    /// A stable name, for scripts.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Moved(_) => "moved",
            Self::Changed(_) => "changed",
            Self::Lost => "lost",
        }
    }
}

/// So many characters on each side bear a figure out: those that its locator has.
const CONTEXT: usize = Locator::CONTEXT;
/// How far the words around a figure may have shifted against it.
const SHIFT: usize = 4;
/// How much may stand between a figure's neighbours in place of it, beyond its own length.
const WIDER: usize = 16;

/// Two copies of a text, laid side by side: letters and digits only, in one script.
pub struct Alignment {
    /// The older one, where it is at hand.
    old: Option<Old>,
    text: Vec<char>,
    plain: Plain,
    tokens: Vec<figure::Token>,
    copy: Copy,
}

struct Old {
    text: Vec<char>,
    tokens: Vec<figure::Token>,
    plain: Plain,
    /// For each of its characters the one of the newer copy.
    to: Vec<Option<usize>>,
    /// Ranges of its characters of which cannot be told which of two equal ones was taken out.
    unsure: Vec<(usize, usize)>,
    /// The same of the newer copy, where one was put in.
    unsure_new: Vec<(usize, usize)>,
}

impl Alignment {
    /// Aligns a newer copy with the text that was coded, or without it prepares a search by the words around figures.
    pub fn of(old: Option<&str>, new: &str) -> Self {
        let plain = Plain::of(new);
        let old = old.map(|old| Old::of(old, &plain));
        Self { old, text: new.chars().collect(), plain, tokens: tokens(new), copy: Copy::of(new) }
    }

    /// What became of each figure, in their order. No two of different places land at one.
    ///
    /// ```
    /// use relocation_explorer::coding::align::{Alignment, Fate};
    /// use relocation_explorer::snapshot::Locator;
    /// let alignment = Alignment::of(Some("全县搬迁300户，培训40人次"), "到年底，全縣搬遷300戶，培训46人次。");
    /// let at = |offset, prefix: &str, suffix: &str| Locator { offset, prefix: prefix.into(), suffix: suffix.into() };
    /// let (moved, changed) = (at(4, "全县搬迁", "户，"), at(11, "户，培训", "人次"));
    /// let fates = alignment.fates([("300", &moved), ("40", &changed)]);
    /// assert!(matches!(&fates[0], Fate::Moved(landing) if landing.locator.offset == 8));
    /// assert!(matches!(&fates[1], Fate::Changed(landing) if landing.figure == "46"));
    /// ```
    pub fn fates<'a>(&self, figures: impl IntoIterator<Item = (&'a str, &'a Locator)>) -> Vec<Fate> {
        let figures: Vec<(&str, &Locator)> = figures.into_iter().collect();
        let mut fates: Vec<Option<(usize, usize, bool)>> =
            figures.iter().map(|(figure, locator)| self.follow(figure, locator)).collect();
        let mut taken: std::collections::HashMap<(usize, usize), (usize, usize)> = fates
            .iter()
            .zip(&figures)
            .filter_map(|(fate, (_, locator))| {
                fate.map(|(start, end, _)| ((start, end), (locator.offset, 0)))
            })
            .collect();
        for (fate, (figure, locator)) in fates.iter_mut().zip(&figures) {
            if fate.is_none()
                && let Some(place) = self.copy.find_between(figure, locator)
                && self.is_whole(place)
            {
                let by = *taken.entry(place).or_insert((locator.offset, 1));
                *fate = (by == (locator.offset, 1)).then_some((place.0, place.1, true));
            }
        }
        let landed = fates.into_iter().zip(figures);
        landed.map(|(fate, (figure, locator))| self.fate(fate, figure, locator)).collect()
    }

    /// Where the words of a mention stand now, which its locator has behind the place; none where that cannot be told.
    pub fn words(&self, locator: &Locator) -> Option<Locator> {
        let length = locator.suffix.chars().count();
        let at = self.follow_words(locator, length).or_else(|| {
            let before = Locator { suffix: String::new(), ..locator.clone() };
            match self.copy.find(&locator.suffix, &before) {
                FigurePlace::Exact { start, .. } | FigurePlace::Moved { start, .. } => Some(start),
                FigurePlace::NotFound => None,
            }
        })?;
        let landing = self.landing(at, at + length, locator.prefix.chars().count(), 0)?;
        Some(Locator { suffix: landing.figure, ..landing.locator })
    }

    /// Where a date stands now, whose locator has its first character, and behind the place what follows the whole of it.
    /// None without the text that was coded.
    pub fn date(&self, locator: &Locator) -> Option<Locator> {
        let old = self.old.as_ref()?;
        let at = old.tokens.binary_search_by_key(&locator.offset, |token| token.offset).ok()?;
        let (start, ..) = self.follow(&old.tokens[at].text, locator).filter(|(.., same)| *same)?;
        let landing = self.landing(start, start, locator.prefix.chars().count(), 0)?;
        Some(Locator { suffix: locator.suffix.clone(), ..landing.locator })
    }

    fn follow_words(&self, locator: &Locator, length: usize) -> Option<usize> {
        let old = self.old.as_ref()?;
        let end = locator.offset.saturating_add(length);
        if !old.text.get(locator.offset..end)?.iter().copied().eq(locator.suffix.chars()) {
            return None;
        }
        let (from, to) = old.plain_range(locator.offset, end)?;
        let ahead = old.plain.places[from] - locator.offset;
        self.plain.places.get(self.image(old, from, to)?.0)?.checked_sub(ahead)
    }

    fn fate(&self, found: Option<(usize, usize, bool)>, figure: &str, locator: &Locator) -> Fate {
        let landing = found.and_then(|(start, end, same)| {
            let landing = self.landing(start, end, CONTEXT, CONTEXT)?;
            Some((landing, same))
        });
        match landing {
            None => Fate::Lost,
            Some((landing, false)) => Fate::Changed(landing),
            Some((landing, true)) => {
                let same_words = landing.locator.prefix.ends_with(&locator.prefix)
                    && landing.locator.suffix.starts_with(&locator.suffix);
                let same_place = landing.locator.offset == locator.offset && landing.figure == figure;
                if same_place && same_words { Fate::Kept } else { Fate::Moved(landing) }
            }
        }
    }

    fn landing(&self, start: usize, end: usize, before: usize, behind: usize) -> Option<Landing> {
        let piece =
            |from: usize, to: usize| Some(self.text.get(from..to.min(self.text.len()))?.iter().collect());
        let prefix = piece(start.saturating_sub(before), start)?;
        let suffix = piece(end, end + behind)?;
        Some(Landing { figure: piece(start, end)?, locator: Locator { offset: start, prefix, suffix } })
    }

    /// Where the comparison leads from a figure's place: a range of the newer copy, and whether the figure stands there
    /// unchanged.
    fn follow(&self, figure: &str, locator: &Locator) -> Option<(usize, usize, bool)> {
        let old = self.old.as_ref()?;
        let end = locator.offset.saturating_add(figure.chars().count());
        let here = old.text.get(locator.offset..end)?;
        if !here.iter().copied().eq(figure.chars()) {
            return None;
        }
        let (from, to) = old.plain_range(locator.offset, end)?;
        if let Some((a, b)) = self.image(old, from, to) {
            let place = (*self.plain.places.get(a)?, self.plain.places.get(b - 1)? + 1);
            // It may have become a piece of a longer number.
            let whole = self.widened(place);
            return Some((whole.0, whole.1, whole == place));
        }
        if old.stand_together(from, to) {
            return None;
        }
        let (start, end) = self.instead(old, from, to)?;
        let mut between = self.tokens_in(start, end);
        let token = between.next()?;
        if between.next().is_some() {
            return None;
        }
        let more = figure.ends_with(['余', '餘', '多'])
            && self.text.get(token.end()).is_some_and(|c| "余餘多".contains(*c));
        Some((token.offset, token.end() + usize::from(more), false))
    }

    /// The characters of the newer copy that those of the older one from `from` to `to` became, if they stand together
    /// there, among the same words, and no others could be meant.
    fn image(&self, old: &Old, from: usize, to: usize) -> Option<(usize, usize)> {
        let first = (*old.to.get(from)?)?;
        let overlap = |ranges: &[(usize, usize)], from: usize, to: usize| {
            let next = ranges.partition_point(|range| range.1 <= from);
            ranges.get(next).is_some_and(|range| range.0 < to)
        };
        let last = first + to - from;
        let sure = !overlap(&old.unsure, from, to) && !overlap(&old.unsure_new, first, last);
        (old.stand_together(from, to) && sure && old.is_borne_out(from, to, first)).then_some((first, last))
    }

    /// What of the newer copy stands between the neighbours of characters that are not there any more.
    fn instead(&self, old: &Old, from: usize, to: usize) -> Option<(usize, usize)> {
        let near = |at: usize| old.to.get(at).copied().flatten();
        let left = (from.saturating_sub(SHIFT)..from).rev().find_map(near);
        let right = (to..to + SHIFT).find_map(near);
        let start = if from == 0 { 0 } else { left? + 1 };
        let end = if to == old.to.len() { self.plain.characters.len() } else { right? };
        if end <= start || end - start > to - from + WIDER || !old.is_borne_out(from, to, start) {
            return None;
        }
        Some((self.plain.places[start], self.plain.places[end - 1] + 1))
    }

    fn tokens_in(&self, start: usize, end: usize) -> impl Iterator<Item = &figure::Token> {
        let first = self.tokens.partition_point(|token| token.end() <= start);
        self.tokens[first..].iter().take_while(move |token| token.offset < end)
    }

    /// A range with the whole of each number that it touches.
    fn widened(&self, (start, end): (usize, usize)) -> (usize, usize) {
        let touched = self.tokens_in(start, end);
        touched.fold((start, end), |(start, end), token| (start.min(token.offset), end.max(token.end())))
    }

    fn is_whole(&self, place: (usize, usize)) -> bool {
        self.widened(place) == place
    }
}

impl Old {
    fn of(text: &str, new: &Plain) -> Self {
        let plain = Plain::of(text);
        let to = correspondence(&plain.characters, &new.characters);
        let (mut unsure, mut unsure_new) = (Vec::new(), Vec::new());
        let differences = differences(&to, new.characters.len());
        for (nth, &(start, end, start_new, end_new)) in differences.iter().enumerate() {
            // How many equal characters stand before and behind it.
            let before = start - nth.checked_sub(1).map_or(0, |nth| differences[nth].1);
            let behind = differences.get(nth + 1).map_or(to.len(), |next| next.0) - end;
            if start_new == end_new {
                unsure.extend(slide(&plain.characters, start, end, (before, behind)));
            } else if start == end {
                unsure_new.extend(slide(&new.characters, start_new, end_new, (before, behind)));
            }
        }
        Self { text: text.chars().collect(), tokens: tokens(text), plain, to, unsure, unsure_new }
    }

    /// The letters and digits of a range of the text.
    fn plain_range(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let from = self.plain.places.partition_point(|place| *place < start);
        let to = self.plain.places.partition_point(|place| *place < end);
        (from < to).then_some((from, to))
    }

    /// Whether characters stand together in the newer copy too.
    fn stand_together(&self, from: usize, to: usize) -> bool {
        let first = self.to.get(from).copied().flatten();
        first.is_some_and(|first| (from..to).all(|at| self.to[at] == Some(first + at - from)))
    }

    /// Whether at least half of the characters around a range stand around the place that it is said to have moved to.
    fn is_borne_out(&self, from: usize, to: usize, first: usize) -> bool {
        let around = (from.saturating_sub(CONTEXT)..from).chain(to..(to + CONTEXT).min(self.to.len()));
        let (mut all, mut same) = (0, 0);
        for at in around {
            all += 1;
            // first + at - from, in whole numbers.
            same += usize::from(self.to[at].is_some_and(|new| (new + from).abs_diff(first + at) <= SHIFT));
        }
        same * 2 >= all
    }
}

/// What stands between runs of the same characters: where it begins and ends in the old text and in the new one.
fn differences(to: &[Option<usize>], length: usize) -> Vec<(usize, usize, usize, usize)> {
    let same = to.iter().enumerate().filter_map(|(at, new)| Some((at, (*new)?)));
    let (mut at, mut at_new) = (0, 0);
    let mut found = Vec::new();
    for (old, new) in same.chain([(to.len(), length)]) {
        if (old, new) != (at, at_new) {
            found.push((at, old, at_new, new));
        }
        (at, at_new) = (old + 1, new + 1);
    }
    found
}

/// A run that was taken out or put in may as well be one that begins a little before or behind it, where the text
/// repeats itself: all that could be meant. None where only one can.
fn slide(
    text: &[char],
    start: usize,
    end: usize,
    (before, behind): (usize, usize),
) -> Option<(usize, usize)> {
    let up = (1..=before).take_while(|by| text[start - by] == text[end - by]).count();
    let down = (0..behind).take_while(|by| text[start + by] == text[end + by]).count();
    (up + down > 0).then_some((start - up, end + down))
}
