//! A text, number by number: what stands before each is known when it is come to.

use std::ops::Range;
use std::sync::Arc;

use super::bounds::bound;
use super::dates::{Time, When};
use super::exclusions::{exclusion, of_time};
use super::furniture::is_repeated;
use super::indicators::{Around, Known};
use super::kinds::{Said, kind};
use super::marks::Marks;
use super::near::{Near, SENTENCE, found};
use super::places::{Mention, Places};
use super::plans::Plan;
use super::rates::is_own_income;
use super::ready::Ready;
use super::sides::Sides;
use super::{
    Exclusion, ExclusionRule, Explained, FactSuggestion, NumberSuggestion, Reason, UnitSuggestion, WordPlace,
};
use crate::coding::reader::Reader;
use crate::figure::Printed;
use crate::snapshot::Locator;

/// A text that is being read.
#[derive(Debug)]
pub(super) struct TextReading {
    pub ready: Arc<Ready>,
    pub reader: Reader,
    pub places: Places,
    pub mentions: Vec<Mention>,
    pub sides: Sides,
    pub times: Vec<Time>,
    /// What its headings say of what stands below them.
    pub plans: Vec<Plan>,
    /// The stretches of the plain text that are the page's own.
    pub lines: Vec<Range<usize>>,
    /// What the pages of the text's file repeat, as stretches of the text itself.
    pub furniture: Vec<[usize; 2]>,
    /// Of each number.
    pub marks: Vec<Marks>,
    /// The characters of the text itself.
    pub printed: Vec<char>,
}

/// What stands before a number, found while numbers are gone through in order.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    time: usize,
    line: usize,
    pub mention: usize,
}

impl TextReading {
    /// What is suggested for a number; the cursor has stood at those before it alone.
    pub(super) fn suggest(&self, at: usize, cursor: &mut Cursor) -> Option<NumberSuggestion> {
        let near = Near::of(&self.reader, at)?;
        let start = near.number.start;
        while self.times.get(cursor.time).is_some_and(|time| time.start <= start) {
            cursor.time += 1;
        }
        while self.lines.get(cursor.line).is_some_and(|line| line.end <= start) {
            cursor.line += 1;
        }
        while self.mentions.get(cursor.mention).is_some_and(|mention| mention.end <= start) {
            cursor.mention += 1;
        }
        Some(self.number(at, &near, cursor))
    }

    fn number(&self, at: usize, near: &Near<'_>, cursor: &Cursor) -> NumberSuggestion {
        let number = near.number;
        let (start, end) = (number.offset, number.offset + number.figure.chars().count());
        NumberSuggestion {
            figure: number.figure.clone(),
            locator: Locator::around(&self.printed, start, end),
            exclusion: self.exclusion(at, near, cursor),
            fact: self.fact(at, near, cursor),
        }
    }

    fn exclusion(&self, at: usize, near: &Near<'_>, cursor: &Cursor) -> Option<Exclusion> {
        let time = self.times[..cursor.time].iter().rev().take(3).find(|time| time.numbers.contains(&at));
        let on_line = self.lines.get(cursor.line).is_some_and(|line| line.contains(&near.number.start))
            || is_repeated(&self.furniture, near.number.offset);
        match time {
            _ if on_line => Some(Exclusion { rule: ExclusionRule::PageLine, word: String::new() }),
            Some(time) => Some(of_time(time, at)),
            None => exclusion(near, &self.marks[at], &self.ready.evidence),
        }
    }

    fn fact(&self, at: usize, near: &Near<'_>, cursor: &Cursor) -> FactSuggestion {
        let Ready { indicators, units, breakdowns, evidence, .. } = self.ready.as_ref();
        let mut counting = units.counting(near);
        if counting.candidates.is_empty()
            && let Some((unit, fact)) = near.next().and_then(|next| evidence.unit(next))
        {
            counting.candidates.push((UnitSuggestion::Known(unit.clone()), Reason::CodedUnit(fact.clone())));
            counting.length = 1;
        }
        let (bound, approximate) = bound(near, counting.length);
        let time = self.time(near, cursor);
        let kind = kind(
            near,
            &Said {
                bound: bound.value,
                is_behind: matches!(bound.reason, Reason::Word(_, WordPlace::Behind)),
                per_head: counting.per_head,
                is_anecdote: is_own_income(near) || self.marks[at].in_speech,
                is_deadline: time.is_some_and(|time| time.is_deadline),
            },
        );
        let ids = counting.ids();
        let known = Known {
            units: &ids,
            kind: kind.value,
            is_cumulative: found(&near.sentence_before, "累计 先后 以来 共计").is_some(),
            partner: self.partner_in_clause(near),
        };
        let dimensions: Vec<&str> = ids.iter().filter_map(|id| units.dimension(id)).collect();
        let ranked = indicators.ranked(near, &known, &dimensions);
        let around = Around::of(near);
        let explained: Vec<Explained<String>> =
            ranked.iter().map(|one| indicators.explained(*one, &around)).collect();
        let votes: Vec<(&str, &str, f32)> = ranked
            .iter()
            .zip(&explained)
            .enumerate()
            .map(|(place, (one, id))| {
                (indicators.unit(*one), id.value.as_str(), one.score / (place + 1) as f32)
            })
            .collect();
        let unit = units.choose(&counting, &votes);
        let breakdown = explained.iter().take(1).find_map(|first| breakdowns.beside(near, &first.value));
        let says = time.and_then(|time| Some((time.says.clone()?, time.word.clone())));
        let (period, as_of) = match says {
            Some((When::Period(period), word)) => (Some(Explained::new(period, Reason::Time(word))), None),
            Some((When::AsOf(date), word)) => (None, Some(Explained::new(date, Reason::Time(word)))),
            _ => (None, None),
        };
        FactSuggestion {
            value: near.number.printed.as_ref().map(Printed::value),
            bound,
            approximate,
            kind,
            unit,
            period,
            as_of,
            region: self.region(near, cursor),
            partner: self.partner(near, cursor),
            breakdown,
            indicators: explained,
        }
    }

    /// The last time before a number in its sentence that says something of it.
    fn time(&self, near: &Near<'_>, cursor: &Cursor) -> Option<&Time> {
        let sentence = self.reader.sentence_start(near.number.start);
        let before =
            self.times[..cursor.time].iter().rev().take(12).take_while(|time| time.start >= sentence);
        let said = before
            .filter(|time| time.start < near.number.start)
            .find(|time| time.says.is_some() && self.holds(time, near));
        let planned = || {
            let last =
                self.plans.partition_point(|plan| plan.lines.start <= near.number.start).checked_sub(1)?;
            self.plans.get(last).filter(|plan| near.number.start < plan.lines.end)
        };
        said.or_else(|| planned().map(|plan| &plan.time))
    }

    /// Whether a time holds for a number: one that opens the sentence for all of it, another up to a semicolon.
    fn holds(&self, time: &Time, near: &Near<'_>) -> bool {
        const OPENING: usize = 4;
        let opens = time.start <= self.reader.sentence_start(time.start) + OPENING;
        let from = time.start.max(near.number.start.saturating_sub(SENTENCE));
        opens || !self.reader.slice(from, near.number.start).contains(&';')
    }

    /// The mentions before a number in its sentence, the nearest first.
    pub(super) fn named_before(&self, near: &Near<'_>, cursor: &Cursor) -> impl Iterator<Item = &Mention> {
        let sentence = self.reader.sentence_start(near.number.start);
        self.mentions[..cursor.mention]
            .iter()
            .rev()
            .take(16)
            .take_while(move |mention| mention.start >= sentence)
    }

    /// What the vocabulary says where a clause names the assisting place: 输送到某市务工 is 到帮扶方就业.
    fn partner_in_clause(&self, near: &Near<'_>) -> &'static str {
        let (start, end) =
            (self.reader.clause_start(near.number.start), self.reader.clause_end(near.number.start));
        let from = self.mentions.partition_point(|mention| mention.start < start);
        let assisting = |mention: &&Mention| {
            !mention.in_firm && self.sides.assisting_place(&self.places, mention.place).is_some()
        };
        let mut named = self.mentions[from..].iter().take(16).take_while(|mention| mention.end <= end);
        match named.find(assisting).map(|mention| self.reader.last(mention.start, "到 来 赴 往 去 来到 至"))
        {
            Some(Some(_)) => "到帮扶方",
            Some(None) => "帮扶方",
            None => "",
        }
    }

    fn partner(&self, near: &Near<'_>, cursor: &Cursor) -> Option<Explained<String>> {
        let id = |place: usize| self.places.regions[place].id.clone();
        let assisting = |mention: &&Mention| {
            let listed = self.reader.last(mention.start, "包括 含 如").is_some();
            !mention.in_firm && !listed && self.sides.assisting_place(&self.places, mention.place).is_some()
        };
        // Behind a semicolon the place itself may be what is told of.
        let start = near.number.start;
        let sentence = self.reader.sentence_start(start).max(start.saturating_sub(SENTENCE));
        let half = self.reader.slice(sentence, start).iter().rposition(|&c| c == ';');
        let half = half.map_or(sentence, |at| sentence + at + 1);
        let own_half = self.named_before(near, cursor).any(|mention| {
            mention.start == half && self.sides.is_assisted(&self.places, mention.place) && !mention.in_firm
        });
        let from = if own_half { half } else { sentence };
        let named = self.named_before(near, cursor).take_while(|mention| mention.start >= from);
        if let Some(mention) = named.into_iter().find(assisting) {
            let place = self.sides.assisting_place(&self.places, mention.place)?;
            let word: String = self.reader.slice(mention.start, mention.end).iter().collect();
            return Some(Explained::new(id(place), Reason::Place(word)));
        }
        let default = *self.sides.assisting.first()?;
        const GENERAL: &str =
            "对口帮扶 帮扶方 协作资金 东西部协作资金 援建 对口帮扶地 帮扶城市 协作方 对口支援 双方 两地";
        let told = self.reader.slice(from, start);
        if let Some(word) = found(&told.iter().collect::<String>(), GENERAL) {
            return Some(Explained::new(id(default), Reason::Word(word.to_owned(), WordPlace::Before)));
        }
        let by_firm =
            self.named_before(near, cursor).next().is_some_and(|mention| mention.in_firm && mention.is_topic);
        (self.sides.tells_giving && !by_firm).then(|| Explained::new(id(default), Reason::Assists))
    }
}
