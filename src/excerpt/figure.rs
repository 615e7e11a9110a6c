//! A figure of an excerpt in words.

use crate::snapshot::{FactView, Lang};
use crate::words::ExcerptWords;

/// A figure, with what it counts and what must be known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptFigure {
    /// The fact's id.
    pub id: String,
    /// The place in its short name.
    pub place: String,
    /// What is counted.
    pub counted: String,
    /// The value with the marks of its bound.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// How it is printed, what it claims, and when.
    pub details: String,
    /// What is to be known of its scope.
    pub caveats: Vec<String>,
}

impl ExcerptFigure {
    pub(super) fn of(view: &FactView, lang: Lang) -> Self {
        Self {
            id: view.fact.id.clone(),
            place: view.region.short_name().get(lang).to_owned(),
            counted: view.subject(lang),
            value: view.value(lang),
            unit: view.unit.name_for(view.fact.value).get(lang).to_owned(),
            details: ExcerptWords::details(lang, view),
            caveats: view.fact.caveats.iter().map(|caveat| caveat.words(lang)).collect(),
        }
    }

    /// What must be known of it, in a line.
    pub fn known(&self, lang: Lang) -> String {
        let details = std::iter::once(&self.details).filter(|details| !details.is_empty());
        details.chain(&self.caveats).cloned().collect::<Vec<_>>().join(lang.pick("；", "; "))
    }

    /// The value with its unit.
    pub fn quantity(&self) -> String {
        format!("{} {}", self.value, self.unit)
    }
}
