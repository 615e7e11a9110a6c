//! What a text says of itself in print, and how it is divided.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the text prints about itself, in its own script, without the readings that a conversion put in brackets. What
/// it does not print, or not so that it can be read, is null; nothing here is guessed or translated.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// The title, line by line as it is printed; empty where there is none.
    pub title: Vec<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it first.
    pub publisher: Option<String>,
    /// Who reprinted it: the page or paper that the copy coded is from.
    pub site: Option<String>,
    /// Its date, as it stands there.
    pub issued: Option<String>,
    /// Its page or edition.
    pub page: Option<String>,
}

impl Printed {
    /// The title in one line, as a citation has it; `None` where none is printed.
    ///
    /// ```
    /// use relocation_explorer::snapshot::Printed;
    /// let printed = Printed { title: vec!["抓就业".into(), "一县的做法".into()], ..Printed::default() };
    /// assert_eq!(printed.title_line().unwrap(), "抓就业：一县的做法");
    /// ```
    pub fn title_line(&self) -> Option<String> {
        (!self.title.is_empty()).then(|| self.title.join("："))
    }

    /// Each line that is printed, under its key.
    pub fn lines(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let others = [
            ("author", &self.author),
            ("publisher", &self.publisher),
            ("site", &self.site),
            ("issued", &self.issued),
            ("page", &self.page),
        ];
        let titles = self.title.iter().map(|line| ("title", line.as_str()));
        titles.chain(others.into_iter().filter_map(|(key, line)| Some((key, line.as_deref()?))))
    }
}

/// A stretch of a text under a name of ours, so that a place can be said in words: “the part on jobs”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// 0-based index of its first Unicode character; it reaches to the next section.
    pub from: usize,
    /// Its name in Chinese, as it stands before a place: `就业一段`.
    pub zh: String,
    /// Its name in English: `the part on jobs`.
    pub en: String,
}

impl Section {
    /// The name in one language.
    pub fn name(&self, lang: super::Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }
}
