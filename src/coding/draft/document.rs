//! The document of a draft, as it stands in JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::number::Number;
use crate::coding::sections::each_vocabulary;
use crate::snapshot::{Edtf, Medium, NotFact, Printed, Reading, Report, Source, Text};

/// A draft as it stands in its JSON document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Report draft")]
pub(super) struct Document {
    /// Which form the document has.
    pub format: DraftFormat,
    /// Who codes, as they wish to be named; empty for nobody in particular.
    pub coder: String,
    /// The file that the text was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<OriginalFile>,
    /// The report.
    pub report: ReportDraft,
    /// The text, where the draft carries it; `report.source` describes it in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What the coder adds to the collection's vocabulary and structure.
    #[serde(default)]
    pub vocabulary: Vocabulary,
    /// Every number of the text, in its order.
    pub numbers: Vec<Number>,
}

/// The form of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum DraftFormat {
    /// The only form so far.
    #[default]
    #[serde(rename = "report-draft/1")]
    V1,
}

/// A file that a text was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OriginalFile {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256, in lower-case hexadecimal.
    pub sha256: String,
    /// Where each of its pages begins in the text, as 0-based indices of characters; none where it has no pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<usize>,
    /// The stretches of the text that its pages repeat, such as running titles and page numbers: each by the index of its
    /// first character and of the one behind its last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub furniture: Vec<[usize; 2]>,
}

impl OriginalFile {
    /// On which of its pages, counted from 1, a character of the text is; none where it has no pages.
    pub fn page_of(&self, character: usize) -> Option<usize> {
        let page = self.pages.partition_point(|start| *start <= character);
        (!self.pages.is_empty()).then_some(page.max(1))
    }
}

/// A report as in a snapshot's `reports`; its exclusions are the draft's numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDraft {
    /// Id.
    pub id: String,
    /// What we call it, in few words.
    pub title: Text,
    /// What the text prints about itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Printed>,
    /// Who published it first.
    pub publisher: Option<Text>,
    /// Who reprinted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published, if it says so.
    pub issued: Option<Edtf>,
    /// What it was published in, where the text shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where a copy of that page is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Ids of the regions that it is about.
    pub about: Vec<String>,
    /// The text that is coded.
    pub source: Source,
    /// What it says, in our own words.
    pub summary: Text,
    /// How it is divided, in our words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<crate::snapshot::Section>,
    /// What the coder says of concepts of which the report has no fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
}

impl ReportDraft {
    /// The entry of a snapshot's `reports`.
    pub(super) fn to_report(&self, not_facts: Vec<NotFact>) -> Report {
        let report = self.clone();
        Report {
            id: report.id,
            title: report.title,
            printed: report.printed,
            publisher: report.publisher,
            site: report.site,
            author: report.author,
            issued: report.issued,
            medium: report.medium,
            url: report.url,
            archived: report.archived,
            language: report.language,
            about: report.about,
            source: report.source,
            summary: report.summary,
            sections: report.sections,
            readings: report.readings,
            not_facts,
        }
    }
}

macro_rules! vocabulary {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        /// What a draft adds to a collection: entries of a snapshot's lists.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Vocabulary {
            $(#[doc = $doc]
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $field: Vec<$type>,)+
        }
    };
}

each_vocabulary!(vocabulary);
