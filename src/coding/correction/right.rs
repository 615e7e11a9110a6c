//! What would be right, as a patch.

use super::doubted::{Doubted, meant};
use crate::coding::desk::{DeskField, FieldChange};
use crate::coding::draft::FactDraft;
use crate::coding::patch::{Misfit, Patch, PatchProblem};
use crate::figure::{Bound, Printed};
use crate::snapshot::{Breakdown, Collection, Fact, FactView, Lang, Locator, Text};
use crate::words::{CorrectWords, EvidenceWords, correct as words};

/// What a reader says would be right of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What is wrong.
    pub of: Doubted,
    /// What would be right, as [`Doubted::entry`] asks for it.
    pub values: Vec<String>,
    /// Anything else; may be empty, unless nothing else is said.
    pub remark: String,
}

/// Why no correction can be made of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The fact says just that.
    Same,
    /// Neither a field nor a remark says what is wrong.
    Nothing,
    /// The place is no number of a character.
    NoCharacter,
    /// The collection would break its rules.
    Misfits(Vec<PatchProblem>),
}

impl Refusal {
    /// What is wrong and what would be right, line by line.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let words = words(lang);
        match self {
            Self::Same => vec![words.same.to_owned()],
            Self::Nothing => vec![words.remark_needed.to_owned()],
            Self::NoCharacter => vec![words.no_character.to_owned()],
            Self::Misfits(problems) => {
                let line = |problem: &PatchProblem| {
                    let field = field_of(problem).map(|field| field.name(lang));
                    CorrectWords::misfit(lang, field, &problem.text(lang))
                };
                problems.iter().map(line).collect()
            }
        }
    }
}

/// The field of the new fact that a problem is about.
fn field_of(problem: &PatchProblem) -> Option<Doubted> {
    let field = problem.path.strip_prefix("facts[0].new.")?;
    let known = |it: &Doubted| field.split(['.', '[']).next() == Some(it.key());
    Doubted::ALL.into_iter().find(known).filter(|_| !matches!(problem.misfit, Misfit::Elsewhere { .. }))
}

impl Correction {
    /// The patch that corrects the fact, which the collection has been held against with it. A remark alone changes nothing,
    /// but is handed on.
    ///
    /// # Errors
    /// Why there is none.
    pub fn patch(&self, collection: &Collection, view: &FactView) -> Result<Patch, Refusal> {
        let old = view.fact;
        let base = collection.snapshot();
        let mut patch = Patch { base: base.id.clone(), ..Patch::default() };
        if self.of == Doubted::Other {
            if self.remark.trim().is_empty() {
                return Err(Refusal::Nothing);
            }
        } else {
            let new = self.written(old)?;
            if new == *old {
                return Err(Refusal::Same);
            }
            patch = Patch::correction(base, old.clone(), new);
            patch.apply(base).map_err(Refusal::Misfits)?;
        }
        let why =
            |lang| CorrectWords::why(lang, &old.id, &self.said(collection, view, lang), self.remark.trim());
        patch.why = Some(Text::new(why(Lang::Zh), why(Lang::En)));
        Ok(patch)
    }

    /// What it says and should say, and where, in a sentence.
    pub fn said(&self, collection: &Collection, view: &FactView, lang: Lang) -> String {
        let name = self.of.name(lang);
        let place = EvidenceWords::place(lang, view.report, view.fact.locator.offset);
        if self.of == Doubted::Other {
            return CorrectWords::placed(lang, name, &place);
        }
        let old = self.of.values_of(view.fact);
        if self.of == Doubted::Place && old.first() == self.values.first() {
            return CorrectWords::placed(lang, words(lang).around, &place);
        }
        let said = |values: &[String]| self.of.said(values, collection, lang);
        let change = CorrectWords::change(lang, name, &said(&old), &said(&self.values));
        CorrectWords::placed(lang, &change, &place)
    }

    /// The fact as it would be right.
    fn written(&self, old: &Fact) -> Result<Fact, Refusal> {
        let value = |at: usize| self.values.get(at).map(String::as_str).unwrap_or_default();
        let mut draft = FactDraft::of_fact(old);
        let (mut figure, mut locator) = (old.figure.clone(), old.locator.clone());
        match self.of {
            Doubted::Other => {}
            Doubted::Figure => {
                figure = value(0).trim().to_owned();
                locator.suffix = suffix_behind(&figure, old);
                if Printed::parse(&figure).is_ok_and(|printed| printed.says_more()) {
                    draft.bound = Bound::MoreThan;
                    draft.approximate = true;
                }
            }
            Doubted::Place => {
                let character: usize = value(0).trim().parse().map_err(|_| Refusal::NoCharacter)?;
                locator = Locator {
                    offset: character.checked_sub(1).ok_or(Refusal::NoCharacter)?,
                    prefix: meant(value(1)),
                    suffix: meant(value(2)),
                };
            }
            Doubted::Field(field) => {
                let changes = match field {
                    DeskField::Approximate => vec![FieldChange::Approximate(value(0) == "true")],
                    DeskField::Breakdown => {
                        let [dimension, zh, en] = [0, 1, 2].map(|at| value(at).trim().to_owned());
                        let is_whole = dimension.is_empty() && zh.is_empty() && en.is_empty();
                        vec![FieldChange::Breakdown((!is_whole).then_some(Breakdown { dimension, zh, en }))]
                    }
                    DeskField::Words => [Lang::Zh, Lang::En]
                        .map(|lang| FieldChange::Words(lang, value(lang.pick(0, 1)).trim().to_owned()))
                        .into(),
                    _ => FieldChange::of_choice(field, value(0)).into_iter().collect(),
                };
                changes.into_iter().for_each(|change| change.write(&mut draft));
            }
        }
        Ok(draft.to_fact(&old.report, &figure, &locator))
    }
}

/// What stands behind a figure that is printed with more of its characters, or fewer, than it was coded with.
fn suffix_behind(figure: &str, old: &Fact) -> String {
    let suffix = &old.locator.suffix;
    let more = figure.strip_prefix(&old.figure).and_then(|more| suffix.strip_prefix(more)).map(str::to_owned);
    let fewer = old.figure.strip_prefix(figure).map(|left| format!("{left}{suffix}"));
    let all = more.or(fewer).unwrap_or_else(|| suffix.clone());
    all.chars().take(Locator::CONTEXT).collect()
}
