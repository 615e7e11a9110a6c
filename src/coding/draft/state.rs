//! A draft: a document whose numbers are those of its text.

use serde::{Deserialize, Serialize};

use super::document::{Document, DraftFormat, OriginalFile, ReportDraft, Vocabulary};
use super::number::Number;
use super::whole::check_whole;
use super::write::write;
use crate::figure::{Token, tokens};
use crate::snapshot::{Form, Problem, Source, Text, lines_at, read_whole, sha256};

/// A report that is being coded: its text number by number, and what its coder adds to the vocabulary.
///
/// Whatever a draft says, its numbers are those of its text, each once and in order: only [`Draft::new`],
/// [`Draft::read`] and edits make one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Document", into = "Document")]
pub struct Draft(Document);

impl Draft {
    /// A draft of a text in which every number is still open, and nothing is said of the report but its id.
    ///
    /// ```
    /// use relocation_explorer::coding::draft::Draft;
    /// let draft = Draft::new("lushan", "2022年培训300余人，增长5%。");
    /// let figures: Vec<_> = draft.numbers().iter().map(|number| number.figure.as_str()).collect();
    /// assert_eq!(figures, ["2022", "300", "5%"]);
    /// assert_eq!(draft.report().source.characters, 18);
    /// ```
    pub fn new(report: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let characters: Vec<char> = text.chars().collect();
        let number = |token: Token| Number::at(&characters, token.offset, token.end());
        let source = Source { sha256: sha256(&text), characters: characters.len(), defects: Vec::new() };
        Self(Document {
            format: DraftFormat::V1,
            coder: String::new(),
            file: None,
            report: ReportDraft {
                id: report.into(),
                title: Text::default(),
                printed: None,
                publisher: None,
                site: None,
                medium: None,
                url: None,
                archived: None,
                sections: Vec::new(),
                author: None,
                issued: None,
                language: "zh-Hans".to_owned(),
                about: Vec::new(),
                source,
                summary: Text::default(),
                readings: Vec::new(),
            },
            vocabulary: Vocabulary::default(),
            numbers: tokens(&text).into_iter().filter_map(number).collect(),
            text: Some(text),
        })
    }

    /// Reads a draft's file, which should be UTF-8.
    ///
    /// # Errors
    /// What is wrong with its form, or with its numbers beside its text; with path and line.
    pub fn read(bytes: &[u8]) -> Result<Self, Box<Problem>> {
        let document: Document = read_whole(bytes, Form::Draft)?;
        check_whole(&document).map_err(|(path, rule)| {
            let line = lines_at(bytes, std::iter::once(path.as_str())).get(path.as_str()).copied();
            Box::new(Problem { line: line.unwrap_or(1), path, rule })
        })?;
        Ok(Self(document))
    }

    /// The draft's file: one number and one entry of its vocabulary a line.
    pub fn to_json(&self) -> String {
        write(&self.0)
    }

    /// The JSON Schema of the document, generated from these types.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Document).to_value()
    }

    /// The draft without its text, to be handed on where the text may not be. It keeps the text's hash and, with each
    /// number, the few characters of its locator.
    #[must_use]
    pub fn without_text(mut self) -> Self {
        self.0.text = None;
        self
    }

    /// The draft with its text put back; none where it is another text.
    pub fn with_text(mut self, text: String) -> Option<Self> {
        self.0.text = Some(text);
        check_whole(&self.0).is_ok().then_some(self)
    }

    /// Who codes.
    pub fn coder(&self) -> &str {
        &self.0.coder
    }

    /// The file that the text was taken from.
    pub fn file(&self) -> Option<&OriginalFile> {
        self.0.file.as_ref()
    }

    /// The report.
    pub fn report(&self) -> &ReportDraft {
        &self.0.report
    }

    /// The text, where the draft carries it.
    pub fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// What the coder adds to the collection.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.0.vocabulary
    }

    /// Every number of the text, in its order.
    pub fn numbers(&self) -> &[Number] {
        &self.0.numbers
    }

    /// For edits, which keep it whole.
    pub(super) fn document(&mut self) -> &mut Document {
        &mut self.0
    }
}

impl TryFrom<Document> for Draft {
    type Error = String;

    fn try_from(document: Document) -> Result<Self, String> {
        check_whole(&document).map_err(|(path, rule)| format!("{path}: {rule}"))?;
        Ok(Self(document))
    }
}

impl From<Draft> for Document {
    fn from(draft: Draft) -> Self {
        draft.0
    }
}
