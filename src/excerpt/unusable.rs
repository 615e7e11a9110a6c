//! Why an excerpt cannot be shown, and what would be right.

use crate::snapshot::Lang;
use crate::words::{ExcerptWords, excerpt};

/// Why an excerpt cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// There is no part of this name.
    Part(String),
    /// No fact is named, or none has the id.
    Fact(Option<String>),
    /// The data have none of these codes.
    Codes(Vec<String>),
    /// Nothing passes the selection.
    NoFacts,
    /// What passes may not stand on one axis.
    NoAxis,
    /// A row needs two places at least.
    NoPlaces,
    /// The comparison has no such row; some of the indicators that it has.
    NoRow(Vec<String>),
    /// No check has what was chosen.
    NoChecks,
    /// No two partners are named.
    NoPairing,
}

impl Unusable {
    /// What would be right, in words for whoever wrote the page.
    pub fn text(&self, lang: Lang) -> String {
        let words = excerpt(lang);
        match self {
            Self::Part(asked) => ExcerptWords::unknown_part(lang, asked),
            Self::Fact(Some(id)) => format!("{id}: {}", words.no_fact),
            Self::Fact(None) => words.no_fact.to_owned(),
            Self::Codes(codes) => ExcerptWords::unknown_codes(lang, codes),
            Self::NoFacts => words.no_facts.to_owned(),
            Self::NoAxis => words.no_axis.to_owned(),
            Self::NoPlaces => words.no_places.to_owned(),
            Self::NoRow(known) => ExcerptWords::no_row(lang, known),
            Self::NoChecks => words.no_checks.to_owned(),
            Self::NoPairing => words.no_pairing.to_owned(),
        }
    }
}
