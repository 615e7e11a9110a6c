//! A report: the published text that facts are coded from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Edtf, Locator, Printed, Section, Text};

/// A published text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Id.
    pub id: String,
    /// What we call it, in few words: the title as printed, or shorter, or our own where the text has none.
    pub title: Text,
    /// What the text prints about itself, by which libraries know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Printed>,
    /// Who published it first.
    pub publisher: Option<Text>,
    /// Who reprinted it, where the copy coded is a reprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published, if it says so.
    pub issued: Option<Edtf>,
    /// What it was published in, where the text shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    /// Where it can be read; null or left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where a copy of that page is kept; null or left out where none is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Ids of the regions that it is about.
    pub about: Vec<String>,
    /// The text that was coded.
    pub source: Source,
    /// What it says, in our own words.
    pub summary: Text,
    /// How it is divided, in our words, from its beginning to its end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// What the coder says of concepts of which the report has no fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Numbers of the text that are no facts, each with the reason.
    #[serde(default)]
    pub not_facts: Vec<NotFact>,
}

/// What a report was published in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// A newspaper, in print or on its own pages.
    Newspaper,
    /// Another page of the web.
    WebPage,
}

impl Report {
    /// The section in which a character stands.
    pub fn section_at(&self, offset: usize) -> Option<&Section> {
        let behind = self.sections.partition_point(|section| section.from <= offset);
        self.sections.get(behind.checked_sub(1)?)
    }

    /// The title by which libraries know it, if one is printed and coded.
    pub fn printed_title(&self) -> Option<String> {
        self.printed.as_ref()?.title_line()
    }
}

/// The text that was coded, so that another copy can be checked against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// SHA-256 of the UTF-8 text, in lower-case hexadecimal.
    pub sha256: String,
    /// Its length in Unicode characters.
    pub characters: usize,
    /// What is known to be wrong with it.
    #[serde(default)]
    pub defects: Vec<Text>,
}

/// What a coder who read the whole text says of a concept of which the report has no fact. Without one nobody knows
/// whether the text speaks of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Id of the concept.
    pub concept: String,
    /// Whether the text speaks of it.
    pub state: ReadingState,
    /// Where it does, if it does: `offset` is where the words begin, and `suffix` has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Locator>,
    /// Ids of the report's measures that are of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
}

/// Whether a text speaks of a concept of which it states no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadingState {
    /// It does.
    Mentioned,
    /// The coder found no place where it does.
    NotFound,
}

/// A number of a source text that is no fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotFact {
    /// The number as printed.
    pub figure: String,
    /// Where it stands.
    pub locator: Locator,
    /// Why it is no fact.
    pub reason: NotFactReason,
}

/// Why a number of a source text is no fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotFactReason {
    /// It numbers a list.
    Ordinal,
    /// It is (part of) a date or a plan period.
    Date,
    /// It belongs to the page, not to the report: a telephone, a licence, a counter.
    Furniture,
    /// It counts nothing: a fixed phrase.
    Idiom,
    /// It is part of a proper name.
    Name,
    /// It announces the parts of a framework, and is kept there.
    Announced,
    /// It is the base of a rate whose numerator is a fact.
    Denominator,
}

impl NotFactReason {
    /// As it stands in the document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ordinal => "ordinal",
            Self::Date => "date",
            Self::Furniture => "furniture",
            Self::Idiom => "idiom",
            Self::Name => "name",
            Self::Announced => "announced",
            Self::Denominator => "denominator",
        }
    }
}
