//! A newer copy of a draft's text: what became of each decided number, to be confirmed.

use super::layout::{Sentence, sentence_around};
use crate::coding::align::Fate;
use crate::coding::draft::{Decision, Draft, Edit, Newer, Number, OriginalFile};
use crate::snapshot::Lang;
use crate::words::{CodeWords, beside as words, not_fact_name};

/// What became of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// Another number stands in its place.
    Changed,
    /// It is not found.
    Lost,
    /// It stands elsewhere, or between other words.
    Moved,
    /// It stands where it stood.
    Kept,
}

impl Became {
    /// All, what needs most care first.
    pub const ALL: [Self; 4] = [Self::Changed, Self::Lost, Self::Moved, Self::Kept];

    /// A stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Lost => "lost",
            Self::Moved => "moved",
            Self::Kept => "kept",
        }
    }

    /// As readers see it.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = words(lang);
        match self {
            Self::Changed => words.changed,
            Self::Lost => words.lost,
            Self::Moved => words.moved,
            Self::Kept => words.kept,
        }
    }

    fn of(fate: &Fate) -> Self {
        match fate {
            Fate::Kept => Self::Kept,
            Fate::Moved(_) => Self::Moved,
            Fate::Changed(_) => Self::Changed,
            Fate::Lost => Self::Lost,
        }
    }
}

/// A draft beside a newer copy of its text.
#[derive(Debug)]
pub struct Confirming {
    old: Draft,
    file: Option<OriginalFile>,
    newer: Newer,
    landings: Vec<Option<usize>>,
    texts: [Vec<char>; 2],
    confirmed: Vec<bool>,
}

/// What became of a number, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateLine {
    /// What it is coded as, in words.
    pub coded_as: String,
    /// Where it stood.
    pub before: Sentence,
    /// Where it stands; nothing where it is lost.
    pub now: Option<Sentence>,
}

impl Confirming {
    /// Lays a draft beside a newer copy of its text, which is from a file.
    pub fn of(old: &Draft, text: &str, file: Option<OriginalFile>) -> Self {
        let newer = old.on_newer_copy(text);
        let characters = |text: &str| text.chars().collect();
        Self {
            landings: newer.landings(old),
            texts: [characters(old.text().unwrap_or_default()), characters(text)],
            confirmed: vec![false; newer.fates.len()],
            old: old.clone(),
            file,
            newer,
        }
    }

    /// The numbers of which the same became, by their places among all.
    pub fn of_kind(&self, kind: Became) -> Vec<usize> {
        let all = self.newer.fates.iter().enumerate();
        all.filter(|(_, (_, fate))| Became::of(fate) == kind).map(|(at, _)| at).collect()
    }

    /// Which are confirmed.
    pub fn confirmed(&self) -> &[bool] {
        &self.confirmed
    }

    /// Confirms some, or takes that back. What is lost cannot be confirmed.
    pub fn confirm(&mut self, which: &[usize], is_right: bool) {
        for at in which {
            if self.landings.get(*at).is_some_and(Option::is_some) {
                self.confirmed[*at] = is_right;
            }
        }
    }

    /// How many are confirmed, and how many are not found or not confirmed.
    pub fn counts(&self) -> (usize, usize) {
        let confirmed = self.confirmed.iter().filter(|it| **it).count();
        (confirmed, self.confirmed.len() - confirmed)
    }

    /// Whether the copy says the same, character by character.
    pub fn is_same(&self) -> bool {
        self.texts[0] == self.texts[1]
    }

    /// What became of a number, as it is shown.
    pub fn line(&self, at: usize, lang: Lang) -> Option<FateLine> {
        let (number, _) = self.newer.fates.get(at)?;
        let number = self.old.numbers().get(*number)?;
        let landed = |start: usize| self.newer.draft()?.numbers().iter().find(|it| it.start() == start);
        let [old, new] = &self.texts;
        Some(FateLine {
            coded_as: coded_as(number, lang),
            before: sentence_around(old, number),
            now: self.landings.get(at)?.and_then(landed).map(|it| sentence_around(new, it)),
        })
    }

    /// The edit that lays the draft on the copy: what is confirmed is decided as it was, all else is open.
    pub fn edit(&self) -> Edit {
        Edit::All(vec![self.newer.confirmed(&self.old, &self.confirmed), Edit::File(self.file.clone())])
    }
}

fn coded_as(number: &Number, lang: Lang) -> String {
    match &number.decision {
        Decision::Coded(fact) => fact.text.get(lang).to_owned(),
        Decision::Excluded { reason } => CodeWords::no_fact(lang, true, not_fact_name(*reason, lang)),
        Decision::Open => String::new(),
    }
}
