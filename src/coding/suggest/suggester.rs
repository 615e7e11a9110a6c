//! The suggester: what a collection knows, made ready, and a text read by it.

use super::bounds::bound;
use super::breakdowns::Breakdowns;
use super::dates::{Time, When, times};
use super::evidence::Evidence;
use super::exclusions::{Marks, exclusion, of_time};
use super::furniture::page_lines;
use super::indicators::{Indicators, Known};
use super::kinds::{Said, kind};
use super::near::{Near, found};
use super::places::{Mention, Places};
use super::rates::is_own_income;
use super::sides::Sides;
use super::units::Units;
use super::{
    Exclusion, ExclusionRule, Explained, FactSuggestion, NumberSuggestion, Reason, TextContext,
    UnitSuggestion, WordPlace,
};
use crate::audit::MOST_CHARACTERS;
use crate::coding::reader::Reader;
use crate::figure::Printed;
use crate::snapshot::{Collection, Locator};

/// How many numbers a text may have: many times those of the longest report, and no more than can be read without a pause.
pub const MOST_NUMBERS: usize = 20_000;

/// Why nothing is suggested for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// It has more than [`MOST_CHARACTERS`](crate::audit::MOST_CHARACTERS), which no report has.
    #[error("the text has more than {MOST_CHARACTERS} characters, which no report has")]
    TooLong,
    /// It has more than [`MOST_NUMBERS`].
    #[error("the text has more than {MOST_NUMBERS} numbers, which no report has")]
    TooManyNumbers,
}

/// Suggests what the numbers of a text are, by what a collection holds.
#[derive(Debug)]
pub struct Suggester<'a> {
    collection: &'a Collection,
    without: Option<&'a str>,
    indicators: Indicators,
    units: Units,
    breakdowns: Breakdowns,
    evidence: Evidence,
}

impl<'a> Suggester<'a> {
    /// With all that a collection holds.
    ///
    /// ```
    /// use relocation_explorer::coding::suggest::{Suggester, TextContext};
    /// use relocation_explorer::snapshot::{Collection, Kind};
    /// let collection = Collection::built_in().unwrap();
    /// let text = "到2025年，全县计划培训搬迁劳动力1200人次以上。";
    /// let found = Suggester::new(&collection).suggest(text, &TextContext::default()).unwrap();
    /// assert_eq!(found[0].exclusion.as_ref().unwrap().reason().key(), "date");
    /// assert_eq!((found[1].figure.as_str(), found[1].fact.kind.value), ("1200", Kind::Target));
    /// assert_eq!(found[1].fact.unit.as_ref().unwrap().value.id(), "attendance");
    /// ```
    pub fn new(collection: &'a Collection) -> Self {
        Self::of(collection, None)
    }

    /// With what a collection holds beside one report: its vocabulary, and the coding of all others.
    pub fn without(collection: &'a Collection, report: &'a str) -> Self {
        Self::of(collection, Some(report))
    }

    fn of(collection: &'a Collection, without: Option<&'a str>) -> Self {
        Self {
            collection,
            without,
            indicators: Indicators::of(collection, without),
            units: Units::of(collection),
            breakdowns: Breakdowns::of(collection, without),
            evidence: Evidence::of(collection, without),
        }
    }

    /// What each number of a text most likely is, in its order. Time is linear in the text.
    ///
    /// # Errors
    /// [`NoReport`] for a text that is longer, or has more numbers, than any report.
    pub fn suggest(&self, text: &str, context: &TextContext) -> Result<Vec<NumberSuggestion>, NoReport> {
        if text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(NoReport::TooLong);
        }
        let reader = Reader::of(text);
        if reader.numbers.len() > MOST_NUMBERS {
            return Err(NoReport::TooManyNumbers);
        }
        let places = Places::of(self.collection, &context.regions);
        let about: Vec<usize> = context.about.iter().filter_map(|id| places.find(id)).collect();
        let mentions = places.mentions(&reader, &about);
        let sides = Sides::of(&places, &about, &mentions, &reader, self.collection, self.without);
        let printed: Vec<char> = text.chars().collect();
        let reading = TextReading {
            suggester: self,
            times: times(&reader, context.issued.as_ref()),
            lines: page_lines(&reader),
            marks: marks(&reader, &mentions),
            reader: &reader,
            places: &places,
            mentions: &mentions,
            sides: &sides,
        };
        Ok(reading.all(&printed))
    }
}

/// A text that is being read.
struct TextReading<'r, 'a> {
    suggester: &'r Suggester<'a>,
    reader: &'r Reader,
    places: &'r Places<'r>,
    mentions: &'r [Mention],
    sides: &'r Sides,
    times: Vec<Time>,
    lines: Vec<std::ops::Range<usize>>,
    marks: Vec<Marks>,
}

/// What stands before a number, found while numbers are gone through in order.
#[derive(Debug, Default)]
struct Cursor {
    time: usize,
    line: usize,
    mention: usize,
}

impl TextReading<'_, '_> {
    fn all(&self, printed: &[char]) -> Vec<NumberSuggestion> {
        let mut cursor = Cursor::default();
        let numbers = (0..self.reader.numbers.len()).filter_map(|at| {
            let near = Near::of(self.reader, at)?;
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
            Some(self.number(at, &near, &cursor, printed))
        });
        numbers.collect()
    }

    fn number(&self, at: usize, near: &Near<'_>, cursor: &Cursor, printed: &[char]) -> NumberSuggestion {
        let number = near.number;
        let (start, end) = (number.offset, number.offset + number.figure.chars().count());
        let piece = |from: usize, to: usize| {
            let to = to.min(printed.len());
            printed[from.min(to)..to].iter().collect()
        };
        NumberSuggestion {
            figure: number.figure.clone(),
            locator: Locator {
                offset: start,
                prefix: piece(start.saturating_sub(8), start),
                suffix: piece(end, end + 8),
            },
            exclusion: self.exclusion(at, near, cursor),
            fact: self.fact(at, near, cursor),
        }
    }

    fn exclusion(&self, at: usize, near: &Near<'_>, cursor: &Cursor) -> Option<Exclusion> {
        let time = self.times[..cursor.time].iter().rev().take(3).find(|time| time.numbers.contains(&at));
        let on_line = self.lines.get(cursor.line).is_some_and(|line| line.contains(&near.number.start));
        match time {
            _ if on_line => Some(Exclusion { rule: ExclusionRule::PageLine, word: String::new() }),
            Some(time) => Some(of_time(time, at)),
            None => exclusion(near, &self.marks[at], &self.suggester.evidence),
        }
    }

    fn fact(&self, at: usize, near: &Near<'_>, cursor: &Cursor) -> FactSuggestion {
        let Suggester { indicators, units, breakdowns, evidence, .. } = self.suggester;
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
                is_deadline: time.is_some_and(|time| time.is_deadline && !self.is_apart(time, near)),
            },
        );
        let ids = counting.ids();
        let known = Known {
            units: &ids,
            kind: kind.value,
            is_cumulative: found(&near.sentence_before, "累计 先后 以来 共计").is_some(),
        };
        let dimensions: Vec<&str> = ids.iter().filter_map(|id| units.dimension(id)).collect();
        let ranked = indicators.ranked(near, &known, &dimensions);
        let explained: Vec<Explained<String>> =
            ranked.iter().map(|one| indicators.explained(*one, near)).collect();
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
        before.filter(|time| time.start < near.number.start).find(|time| time.says.is_some())
    }

    /// Whether a semicolon stands between a time and a number.
    fn is_apart(&self, time: &Time, near: &Near<'_>) -> bool {
        self.reader
            .slice(time.start.max(near.number.start.saturating_sub(120)), near.number.start)
            .contains(&';')
    }

    /// The mentions before a number in its sentence, the nearest first.
    fn named_before(&self, near: &Near<'_>, cursor: &Cursor) -> impl Iterator<Item = &Mention> {
        let sentence = self.reader.sentence_start(near.number.start);
        self.mentions[..cursor.mention]
            .iter()
            .rev()
            .take(16)
            .take_while(move |mention| mention.start >= sentence)
    }

    fn region(&self, near: &Near<'_>, cursor: &Cursor) -> Option<Explained<String>> {
        let main = self.sides.main?;
        let clause = self.reader.clause_start(near.number.start);
        let is_own =
            |mention: &&Mention| self.sides.is_assisted(self.places, mention.place) && !mention.in_firm;
        let named = self
            .named_before(near, cursor)
            .filter(is_own)
            .find(|mention| mention.is_topic || mention.start >= clause);
        let explained = |mention: &Mention| {
            let word: String = self.reader.slice(mention.start, mention.end).iter().collect();
            let place = self.sides.told_of(self.places, mention.place);
            Explained::new(self.places.regions[place].id.clone(), Reason::Place(word))
        };
        Some(match named {
            Some(mention) => explained(mention),
            None => Explained::new(self.places.regions[main].id.clone(), Reason::About),
        })
    }

    fn partner(&self, near: &Near<'_>, cursor: &Cursor) -> Option<Explained<String>> {
        let id = |place: usize| self.places.regions[place].id.clone();
        let assisting = |mention: &&Mention| {
            let listed = self.reader.last(mention.start, "包括 含 如").is_some();
            !mention.in_firm && !listed && self.sides.assisting_place(self.places, mention.place).is_some()
        };
        if let Some(mention) = self.named_before(near, cursor).find(assisting) {
            let place = self.sides.assisting_place(self.places, mention.place)?;
            let word: String = self.reader.slice(mention.start, mention.end).iter().collect();
            return Some(Explained::new(id(place), Reason::Place(word)));
        }
        let default = *self.sides.assisting.first()?;
        const GENERAL: &str =
            "对口帮扶区 帮扶方 协作资金 东西部协作资金 援建 对口帮扶地 帮扶城市 协作方 对口支援";
        if let Some(word) = found(&near.sentence_before, &GENERAL) {
            return Some(Explained::new(id(default), Reason::Word(word.to_owned(), WordPlace::Before)));
        }
        let by_firm =
            self.named_before(near, cursor).next().is_some_and(|mention| mention.in_firm && mention.is_topic);
        (self.sides.tells_giving && !by_firm).then(|| Explained::new(id(default), Reason::Assists))
    }
}

/// Titles, quotation marks and names of places around the numbers of a text.
fn marks(reader: &Reader, mentions: &[Mention]) -> Vec<Marks> {
    const LONGEST: usize = 12;
    const TITLE: usize = 60;
    const SPEECH: usize = 80;
    let (mut title, mut quote) = (None::<usize>, None::<usize>);
    let (mut at, mut mention) = (0, 0);
    let mut marks = Vec::with_capacity(reader.numbers.len());
    for number in &reader.numbers {
        for (place, c) in reader.chars.iter().enumerate().take(number.start).skip(at) {
            match c {
                '《' => title = Some(place),
                '》' => title = None,
                '“' | '「' => quote = Some(place),
                '”' | '」' => quote = None,
                _ => {}
            }
        }
        at = number.start;
        while mentions.get(mention).is_some_and(|mention| mention.end <= number.start) {
            mention += 1;
        }
        let in_name = mentions.get(mention).is_some_and(|mention| mention.start <= number.start);
        let inside = |open: usize, most: usize| {
            let inside = reader.slice(open + 1, open + 2 + most);
            inside.iter().position(|c| matches!(c, '”' | '」')).map(|close| &inside[..close])
        };
        let short =
            quote.filter(|open| number.start - open <= LONGEST).and_then(|open| inside(open, LONGEST));
        let long = quote.filter(|open| number.start - open <= SPEECH).and_then(|open| inside(open, SPEECH));
        let ends_as_said =
            |said: &[char]| said.last().is_some_and(|c| matches!(c, '。' | ',' | '!' | '?' | '…'));
        let in_speech = long.is_some_and(ends_as_said);
        let quoted = short.filter(|_| !in_speech).map(|inside| inside.iter().collect());
        marks.push(Marks {
            in_title: title.is_some_and(|open| number.start - open <= TITLE),
            in_name,
            quoted,
            in_speech,
        });
    }
    marks
}
