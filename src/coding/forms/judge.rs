//! What is wrong with what was filled in: what is missing, and the rules of snapshots.

use super::filled::Filled;
use super::shape::{FormField, ValueForm};
use super::target::Target;
use crate::coding::desk::Desk;
use crate::coding::draft::DraftProblem;
use crate::snapshot::{Edtf, Lang, Rule};
use crate::words::{CodeWords, forms as words};

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormProblem {
    /// In which field, by its key; none where it is no field's.
    pub field: Option<&'static str>,
    /// In which language of it, where in one.
    pub lang: Option<Lang>,
    /// What is wrong and what would be right.
    pub text: String,
}

/// The field that stands for the wider places that come with a new one.
pub const WITH: &str = "with";

/// What is wrong. As long as something is missing, the rules that look at single fields are held; then all that a snapshot
/// keeps, as if the entry stood there already. Takes longer than a key may.
pub fn judge(target: &Target, filled: &Filled, desk: &Desk, lang: Lang) -> Vec<FormProblem> {
    let fields = fields_of(target, filled);
    let mut found: Vec<FormProblem> =
        fields.iter().flat_map(|field| alone(field, filled, desk, lang)).collect();
    if let Target::New { with, .. } = target
        && with.iter().any(|region| region.name.en.trim().is_empty())
    {
        let text = words(lang).is_needed.to_owned();
        found.push(FormProblem { field: Some(WITH), lang: None, text });
    }
    if found.is_empty() {
        found = together(target, filled, desk, lang);
    }
    found
}

/// The fields that the form shows: where something stands is no matter of changing it.
pub fn fields_of(target: &Target, filled: &Filled) -> Vec<FormField> {
    let is_new = matches!(target, Target::New { .. });
    let all = filled.shape().fields().iter();
    all.filter(|field| is_new || field.key != "under").copied().collect()
}

/// What is wrong with a field by itself.
fn alone(field: &FormField, filled: &Filled, desk: &Desk, lang: Lang) -> Vec<FormProblem> {
    let words = words(lang);
    let problem = |of: Option<Lang>, text: String| FormProblem { field: Some(field.key), lang: of, text };
    if let ValueForm::Text { .. } = field.value {
        let written = Lang::ALL.into_iter().any(|of| !filled.text(field.key, of).trim().is_empty());
        let of_language = |of: Lang| {
            let text = filled.text(field.key, of);
            if text.trim().is_empty() {
                return (field.needed || written).then(|| problem(Some(of), words.is_needed.to_owned()));
            }
            desk.copied(text).map(|run| problem(Some(of), CodeWords::copied(lang, &run)))
        };
        return Lang::ALL.into_iter().filter_map(of_language).collect();
    }
    if filled.is_empty(field) {
        return if field.needed { vec![problem(None, words.is_needed.to_owned())] } else { Vec::new() };
    }
    let line = filled.line(field.key);
    let wrong = match field.value {
        ValueForm::Date if !Edtf(line.clone()).is_valid() => Some(Rule::Date { text: line }.text(lang)),
        ValueForm::Count if line.parse::<u32>().is_err() => Some(words.no_count.to_owned()),
        ValueForm::Number if line.parse::<f64>().is_err() => Some(words.no_number.to_owned()),
        _ => None,
    };
    wrong.into_iter().map(|text| problem(None, text)).collect()
}

/// What the rules say of the draft with the entry, as far as it is said of the entry.
fn together(target: &Target, filled: &Filled, desk: &Desk, lang: Lang) -> Vec<FormProblem> {
    let whole = |text: &str| FormProblem { field: None, lang: None, text: text.to_owned() };
    let Some((edit, spot)) = target.edit(filled, desk) else { return vec![whole(words(lang).no_entry)] };
    let mut draft = desk.draft().clone();
    if let Err(error) = draft.apply(edit) {
        return vec![whole(error.text(lang))];
    }
    let fields = filled.shape().fields();
    let problem = |problem: &DraftProblem| {
        let path = spot.field_of(&problem.place)?;
        let head = path.split(['.', '[']).next().unwrap_or_default();
        Some(FormProblem {
            field: fields.iter().map(|field| field.key).find(|key| *key == head),
            lang: Lang::ALL.into_iter().find(|of| path.ends_with(of.pick(".zh", ".en"))),
            text: problem.text(lang),
        })
    };
    let mut found: Vec<FormProblem> = desk.check_of(&draft).problems.iter().filter_map(problem).collect();
    found.dedup();
    found
}
