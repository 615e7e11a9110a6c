//! What is wrong with a draft, with the place to mend it.

use super::field::DeskField;
use super::state::Desk;
use crate::coding::draft::{DraftProblem, Place};
use crate::snapshot::Lang;
use crate::words::{CodeWords, code as words};

/// Something to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// At which number, if at one.
    pub number: Option<usize>,
    /// In which of its fields, if in one that the card shows.
    pub field: Option<DeskField>,
    /// Whether it is in what is said of the report.
    pub in_report: bool,
    /// At which entry of its vocabulary, if at one.
    pub entry: Option<Place>,
    /// Where, in words.
    pub place: String,
    /// What is wrong and what would be right.
    pub text: String,
}

impl Desk {
    /// What is wrong, as far as it was checked.
    pub fn mends(&self, lang: Lang) -> Vec<Mend> {
        let problems = self.found().map(|found| found.problems.as_slice()).unwrap_or_default();
        problems.iter().map(|problem| self.mend(problem, lang)).collect()
    }

    fn mend(&self, problem: &DraftProblem, lang: Lang) -> Mend {
        let text = problem.text(lang);
        let elsewhere = |place: String| {
            let entry = None;
            Mend { number: None, field: None, in_report: false, entry, place, text: text.clone() }
        };
        match &problem.place {
            Place::Number { number, field } => {
                let figure = self.draft().numbers().get(*number).map_or("", |number| number.figure.as_str());
                let shown = DeskField::of_path(field);
                let name = shown.map_or(field.as_str(), |field| field.name(lang));
                let place = CodeWords::at_figure(lang, figure, name);
                Mend { number: Some(*number), field: shown, ..elsewhere(place) }
            }
            Place::Report { field } => {
                let place = CodeWords::at_figure(lang, words(lang).report, field);
                Mend { in_report: true, ..elsewhere(place) }
            }
            Place::Entry { .. } => {
                Mend { entry: Some(problem.place.clone()), ..elsewhere(problem.place.path()) }
            }
            other @ Place::Collection(_) => elsewhere(other.path()),
        }
    }

    /// The next thing that is wrong behind the current number, round the end.
    pub fn next_mend(&self, lang: Lang) -> Option<Mend> {
        let mends = self.mends(lang);
        let behind = mends.iter().find(|mend| mend.number.is_some_and(|number| number > self.current()));
        behind.or_else(|| mends.first()).cloned()
    }
}
