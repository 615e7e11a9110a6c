//! Edits of a draft, each a value with its inverse.

use serde::{Deserialize, Serialize};

use super::document::{OriginalFile, ReportDraft, Vocabulary};
use super::number::{Decision, Number};
use super::state::Draft;
use super::whole::check_place;
use crate::coding::sections::each_vocabulary;
use crate::snapshot::{Lang, Locator};
use crate::words::draft as words;

/// One change of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Decides a number, or opens it again.
    Decide {
        /// Its place among the draft's numbers.
        number: usize,
        /// What is decided.
        decision: Decision,
    },
    /// Puts other numbers in the place of some: one of several tokens, or with 余 behind it ([`Draft::respan`]).
    Numbers {
        /// Place of the first.
        at: usize,
        /// How many are replaced.
        count: usize,
        /// By what.
        with: Vec<Number>,
    },
    /// Says something else of the report.
    Report(Box<ReportDraft>),
    /// Names the coder.
    Coder(String),
    /// Names the file that the text was taken from.
    File(Option<OriginalFile>),
    /// Adds an entry of the vocabulary.
    Add {
        /// Its place in its list.
        at: usize,
        /// The entry.
        entry: Entry,
    },
    /// Puts another entry of the same list in the place of one.
    Replace {
        /// Its place in its list.
        at: usize,
        /// The entry.
        entry: Entry,
    },
    /// Removes an entry.
    Remove {
        /// Its list.
        list: EntryKind,
        /// Its place in it.
        at: usize,
    },
    /// Puts another draft in the place of all: the same codings on a newer copy of the text.
    Everything(Box<Draft>),
    /// Several edits as one step, in order.
    All(Vec<Edit>),
}

/// Why an edit does not fit the draft; nothing of it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no number or entry at this place.
    NothingThere,
    /// The new numbers are not those of the text.
    OtherNumbers,
    /// The text of a report is no matter of its description.
    OtherSource,
}

impl EditError {
    /// The reason in words.
    pub fn text(self, lang: Lang) -> &'static str {
        let words = words(lang);
        match self {
            Self::NothingThere => words.nothing_there,
            Self::OtherNumbers => words.other_numbers,
            Self::OtherSource => words.other_source,
        }
    }
}

macro_rules! entry {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        /// An entry of the vocabulary.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Entry {
            $(#[doc = $doc] $variant(Box<$type>),)+
        }

        /// A list of the vocabulary.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum EntryKind {
            $(#[doc = $doc] $variant,)+
        }

        /// How many entries the list has that an entry belongs to.
        fn length(vocabulary: &Vocabulary, entry: &Entry) -> usize {
            match entry {
                $(Entry::$variant(_) => vocabulary.$field.len(),)+
            }
        }

        fn add(vocabulary: &mut Vocabulary, at: usize, entry: Entry) -> Result<Edit, EditError> {
            match entry {
                $(Entry::$variant(entry) => {
                    let list = &mut vocabulary.$field;
                    if at > list.len() {
                        return Err(EditError::NothingThere);
                    }
                    list.insert(at, *entry);
                    Ok(Edit::Remove { list: EntryKind::$variant, at })
                })+
            }
        }

        fn replace(vocabulary: &mut Vocabulary, at: usize, entry: Entry) -> Result<Edit, EditError> {
            match entry {
                $(Entry::$variant(mut entry) => {
                    let place = vocabulary.$field.get_mut(at).ok_or(EditError::NothingThere)?;
                    std::mem::swap(place, &mut *entry);
                    Ok(Edit::Replace { at, entry: Entry::$variant(entry) })
                })+
            }
        }

        fn remove(vocabulary: &mut Vocabulary, list: EntryKind, at: usize) -> Result<Edit, EditError> {
            match list {
                $(EntryKind::$variant => {
                    if at >= vocabulary.$field.len() {
                        return Err(EditError::NothingThere);
                    }
                    let entry = Entry::$variant(Box::new(vocabulary.$field.remove(at)));
                    Ok(Edit::Add { at, entry })
                })+
            }
        }
    };
}

each_vocabulary!(entry);

impl Draft {
    /// Applies an edit; the edit that takes it back.
    ///
    /// # Errors
    /// Where it does not fit; the draft is then as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        let document = self.document();
        match edit {
            Edit::Decide { number, decision } => {
                let place = document.numbers.get_mut(number).ok_or(EditError::NothingThere)?;
                let decision = std::mem::replace(&mut place.decision, decision);
                Ok(Edit::Decide { number, decision })
            }
            Edit::Numbers { at, count, with } => self.replace_numbers(at, count, with),
            Edit::Report(report) if !same_text(&report, &document.report) => Err(EditError::OtherSource),
            Edit::Report(mut report) => {
                std::mem::swap(&mut document.report, &mut *report);
                Ok(Edit::Report(report))
            }
            Edit::Coder(coder) => Ok(Edit::Coder(std::mem::replace(&mut document.coder, coder))),
            Edit::File(file) => Ok(Edit::File(std::mem::replace(&mut document.file, file))),
            Edit::Add { at, entry } => add(&mut document.vocabulary, at, entry),
            Edit::Replace { at, entry } => replace(&mut document.vocabulary, at, entry),
            Edit::Remove { list, at } => remove(&mut document.vocabulary, list, at),
            Edit::Everything(mut draft) => {
                std::mem::swap(self, &mut *draft);
                Ok(Edit::Everything(draft))
            }
            Edit::All(edits) => self.apply_all(edits),
        }
    }

    /// The edit that adds an entry behind the draft's own of its kind.
    pub fn adding(&self, entry: Entry) -> Edit {
        Edit::Add { at: length(self.vocabulary(), &entry), entry }
    }

    fn apply_all(&mut self, edits: Vec<Edit>) -> Result<Edit, EditError> {
        let mut undo = Vec::with_capacity(edits.len());
        for edit in edits {
            match self.apply(edit) {
                Ok(inverse) => undo.push(inverse),
                Err(error) => {
                    for inverse in undo.into_iter().rev() {
                        self.apply(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        undo.reverse();
        Ok(Edit::All(undo))
    }

    fn replace_numbers(&mut self, at: usize, count: usize, with: Vec<Number>) -> Result<Edit, EditError> {
        let end = at.checked_add(count).filter(|end| *end <= self.numbers().len());
        let end = end.ok_or(EditError::NothingThere)?;
        if !self.are_the_same(at, end, &with) {
            return Err(EditError::OtherNumbers);
        }
        let new = with.len();
        let old = self.document().numbers.splice(at..end, with).collect();
        Ok(Edit::Numbers { at, count: new, with: old })
    }

    /// Whether numbers hold the tokens that those from `at` to `end` hold, each at its place in the text.
    fn are_the_same(&self, at: usize, end: usize, with: &[Number]) -> bool {
        let numbers = self.numbers();
        let mut reached = at.checked_sub(1).map_or(0, |before| numbers[before].end());
        let limit = numbers.get(end).map_or(self.report().source.characters, Number::start);
        let Some(text) = self.text() else { return false };
        // Only what is near is read.
        let from = reached.min(with.first().map_or(reached, Number::start)).saturating_sub(Locator::CONTEXT);
        let near: Vec<char> =
            text.chars().skip(from).take(limit.saturating_sub(from) + Locator::CONTEXT).collect();
        for number in with {
            let mut here = number.clone();
            let Some(offset) = number.locator.offset.checked_sub(from) else { return false };
            here.locator.offset = offset;
            if number.start() < reached || number.end() > limit || check_place(&here, &near).is_err() {
                return false;
            }
            reached = number.end();
        }
        let old = numbers[at..end].iter().flat_map(Number::tokens);
        with.iter().all(|number| number.tokens().next().is_some())
            && old.eq(with.iter().flat_map(Number::tokens))
    }

    /// The edit that makes a number of other characters of the text, from `start` to behind `end`: with 余 behind it, or
    /// of several tokens that are one number. Its decision stays; numbers that it takes in are gone, and tokens that it
    /// leaves are open. None where that is no number of the text, or the draft has no text.
    pub fn respan(&self, number: usize, start: usize, end: usize) -> Option<Edit> {
        let numbers = self.numbers();
        let own = numbers.get(number)?;
        let (from, to) = (start.min(own.start()), end.max(own.end()));
        let first = numbers.partition_point(|other| other.end() <= from);
        let last = numbers.partition_point(|other| other.start() < to);
        let characters: Vec<char> = self.text()?.chars().collect();
        let tokens = || numbers[first..last].iter().flat_map(Number::tokens);
        let open = |token: crate::figure::Token| Number::at(&characters, token.offset, token.end());
        let mut spanned = Number::at(&characters, start, end)?;
        spanned.decision = own.decision.clone();
        let mut with: Vec<Number> = tokens().filter(|token| token.end() <= start).filter_map(open).collect();
        with.push(spanned);
        with.extend(tokens().filter(|token| token.offset >= end).filter_map(open));
        let edit = Edit::Numbers { at: first, count: last - first, with };
        let Edit::Numbers { with, .. } = &edit else { return None };
        self.are_the_same(first, last, with).then_some(edit)
    }
}

/// Whether two descriptions are of one text.
fn same_text(a: &ReportDraft, b: &ReportDraft) -> bool {
    (&a.source.sha256, a.source.characters) == (&b.source.sha256, b.source.characters)
}
