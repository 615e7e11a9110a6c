//! A draft on a newer copy of its text.

use std::collections::HashSet;

use super::edit::Edit;
use super::number::{Decision, Number};
use super::state::Draft;
use crate::coding::align::{Alignment, Fate};

/// What a newer copy of its text makes of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Newer {
    /// The edit that puts it in the old one's place: every decision is at its number in the newer copy, other numbers are
    /// open.
    pub edit: Edit,
    /// What became of each decided number, by its place in the old draft: to be confirmed.
    pub fates: Vec<(usize, Fate)>,
}

impl Newer {
    /// Where each decided number of the old draft lands in the newer copy, in the order of `fates`; none of what is lost.
    pub fn landings(&self, old: &Draft) -> Vec<Option<usize>> {
        let start = |(number, fate): &(usize, Fate)| match fate {
            Fate::Kept => old.numbers().get(*number).map(Number::start),
            Fate::Moved(landing) | Fate::Changed(landing) => Some(landing.locator.offset),
            Fate::Lost => None,
        };
        self.fates.iter().map(start).collect()
    }

    /// The draft on the newer copy.
    pub fn draft(&self) -> Option<&Draft> {
        match &self.edit {
            Edit::Everything(draft) => Some(draft),
            _ => None,
        }
    }

    /// The edit with every number open again that is not among `confirmed`, which goes with `fates`.
    pub fn confirmed(&self, old: &Draft, confirmed: &[bool]) -> Edit {
        let Some(mut draft) = self.draft().cloned() else { return self.edit.clone() };
        let open = |(at, _): &(usize, &Option<usize>)| confirmed.get(*at) != Some(&true);
        let opened: HashSet<usize> =
            self.landings(old).iter().enumerate().filter(open).filter_map(|(_, start)| *start).collect();
        for number in &mut draft.document().numbers {
            if opened.contains(&number.start()) {
                number.decision = Decision::Open;
            }
        }
        Edit::Everything(Box::new(draft))
    }
}

impl Draft {
    /// Lays the draft on a newer copy of its text.
    pub fn on_newer_copy(&self, text: &str) -> Newer {
        let alignment = Alignment::of(self.text(), text);
        let decided: Vec<(usize, &Number)> =
            self.numbers().iter().enumerate().filter(|(_, number)| number.is_decided()).collect();
        let figures = decided.iter().map(|(_, number)| (number.figure.as_str(), &number.locator));
        let mut fates: Vec<(usize, Fate)> =
            decided.iter().map(|(at, _)| *at).zip(alignment.fates(figures)).collect();
        let characters: Vec<char> = text.chars().collect();
        let mut landed: Vec<(usize, Number)> = Vec::new();
        for (nth, ((_, number), (_, fate))) in decided.iter().zip(&fates).enumerate() {
            let (figure, offset) = match fate {
                Fate::Kept => (&number.figure, number.start()),
                Fate::Moved(landing) | Fate::Changed(landing) => (&landing.figure, landing.locator.offset),
                Fate::Lost => continue,
            };
            if let Some(mut new) = Number::at(&characters, offset, offset + figure.chars().count()) {
                new.decision = number.decision.clone();
                landed.push((nth, new));
            }
        }
        landed.sort_by_key(|(_, number)| number.start());
        let mut draft = Draft::new(&self.report().id, text);
        let mut reached = 0;
        let mut placed: Vec<Number> = Vec::new();
        for (nth, number) in landed {
            if number.start() < reached {
                fates[nth].1 = Fate::Lost;
            } else {
                reached = number.end();
                placed.push(number);
            }
        }
        draft.place(placed);
        let document = draft.document();
        let mut report = self.report().clone();
        report.source = document.report.source.clone();
        report.source.defects.clone_from(&self.report().source.defects);
        document.report = report;
        document.coder = self.coder().to_owned();
        document.vocabulary = self.vocabulary().clone();
        for locator in document.report.readings.iter_mut().filter_map(|reading| reading.locator.as_mut()) {
            if let Some(found) = alignment.words(locator) {
                *locator = found;
            }
        }
        for locator in document.vocabulary.events.iter_mut().filter_map(|event| event.locator.as_mut()) {
            if let Some(found) = alignment.date(locator) {
                *locator = found;
            }
        }
        Newer { edit: Edit::Everything(Box::new(draft)), fates }
    }

    /// Puts numbers, which follow each other in the text, in the place of the tokens that they are made of.
    fn place(&mut self, numbers: Vec<Number>) {
        let document = self.document();
        let mut placed = numbers.into_iter().peekable();
        let mut all = Vec::with_capacity(document.numbers.len());
        let mut reached = 0;
        for token in std::mem::take(&mut document.numbers) {
            while let Some(number) = placed.next_if(|number| number.start() < token.end()) {
                reached = number.end();
                all.push(number);
            }
            if token.start() >= reached {
                all.push(token);
            }
        }
        document.numbers = all;
    }
}
