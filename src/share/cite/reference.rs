//! What reference managers keep of one work.

use super::CiteDate;
use crate::snapshot::{Medium, Report};

/// What kind of work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// An article of a newspaper.
    Newspaper,
    /// A page of the web.
    WebPage,
    /// A text of which no more is known.
    Document,
    /// A collection of data.
    Dataset,
}

/// One work, as a list of references names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Kind of work.
    pub kind: ReferenceKind,
    /// A short name in ASCII letters, digits and `-`, by which texts refer to it.
    pub key: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Who wrote or made it, as printed.
    pub creator: Option<String>,
    /// Its title as printed; one of ours is in square brackets.
    pub title: String,
    /// The newspaper, or who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub issued: Option<CiteDate>,
    /// Where in it: the page as printed, then section and character.
    pub place: Option<String>,
    /// Which version, with its hash.
    pub version: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When it was looked at there.
    pub accessed: Option<CiteDate>,
    /// What else should be known.
    pub note: Option<String>,
}

impl ReferenceKind {
    /// The kind of a report.
    pub(super) fn of(report: &Report) -> Self {
        match report.medium {
            Some(Medium::Newspaper) => Self::Newspaper,
            Some(Medium::WebPage) => Self::WebPage,
            None => Self::Document,
        }
    }
}

/// An id as a key: what programs that read keys trip over becomes `-`.
pub(super) fn key_of(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
