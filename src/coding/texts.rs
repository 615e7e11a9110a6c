//! Which texts two documents were both coded from.

use std::collections::HashMap;

use serde::Serialize;

use crate::snapshot::{Collection, Lang, Report};

/// A text that both documents were coded from, whatever each calls its report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedText {
    /// Its SHA-256.
    pub sha256: String,
    /// Id of its report in A.
    pub a: String,
    /// Id of its report in B.
    pub b: String,
}

/// Why two documents cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// They have no text in common.
    NoSharedText,
    /// Neither has the report that was asked for.
    NoReport(String),
    /// Only one of them has the text of the report that was asked for.
    OneSided(String),
    /// Both have the report that was asked for, but coded it from different texts.
    OtherText(String),
}

impl Apart {
    /// The reason in words.
    ///
    /// ```
    /// use relocation_explorer::{coding::Apart, snapshot::Lang};
    /// assert_eq!(Apart::NoReport("nobody".into()).text(Lang::En), "there is no report `nobody` in either document");
    /// ```
    pub fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::Zh, Self::NoSharedText) => {
                "两份文档没有编码过同一个文本：没有相同的 `source.sha256`".to_owned()
            }
            (Lang::Zh, Self::NoReport(id)) => format!("两份文档中都没有报告“{id}”"),
            (Lang::Zh, Self::OneSided(id)) => format!("报告“{id}”的文本只有一份文档编码过"),
            (Lang::Zh, Self::OtherText(id)) => {
                format!("两份文档中的报告“{id}”编码自不同的文本：`source.sha256` 应当相同")
            }
            (Lang::En, Self::NoSharedText) => {
                "the documents were coded from no common text: no `source.sha256` is in both".to_owned()
            }
            (Lang::En, Self::NoReport(id)) => format!("there is no report `{id}` in either document"),
            (Lang::En, Self::OneSided(id)) => {
                format!("only one document codes the text of the report `{id}`")
            }
            (Lang::En, Self::OtherText(id)) => format!(
                "the documents coded the report `{id}` from different texts: `source.sha256` should be the same"
            ),
        }
    }
}

/// The texts of two documents.
#[derive(Debug)]
pub(super) struct Texts {
    /// Of both, in A's order.
    pub shared: Vec<SharedText>,
    /// Ids of A's reports whose texts B has not.
    pub only_a: Vec<String>,
    /// Ids of B's reports whose texts A has not.
    pub only_b: Vec<String>,
}

impl Texts {
    /// All texts, or only the one of the report with this id in either document.
    pub(super) fn of(a: &Collection, b: &Collection, report: Option<&str>) -> Result<Self, Apart> {
        let (a, b) = (Reports::of(a), Reports::of(b));
        let mut shared = a.shared_with(&b);
        if let Some(id) = report {
            let found = [a.find(id), b.find(id)];
            let wanted =
                |text: &SharedText| found.iter().flatten().any(|report| report.source.sha256 == text.sha256);
            shared.retain(wanted);
            return match (shared.is_empty(), found) {
                (false, _) => Ok(Self { shared, only_a: Vec::new(), only_b: Vec::new() }),
                (true, [None, None]) => Err(Apart::NoReport(id.to_owned())),
                (true, [Some(_), Some(_)]) => Err(Apart::OtherText(id.to_owned())),
                (true, _) => Err(Apart::OneSided(id.to_owned())),
            };
        }
        if shared.is_empty() {
            return Err(Apart::NoSharedText);
        }
        Ok(Self { shared, only_a: a.without(&b), only_b: b.without(&a) })
    }
}

/// A document's reports, and the first of each text.
struct Reports<'a> {
    all: &'a [Report],
    of_text: HashMap<&'a str, &'a Report>,
}

impl<'a> Reports<'a> {
    fn of(collection: &'a Collection) -> Self {
        let all = &collection.snapshot().reports;
        let mut of_text = HashMap::new();
        for report in all {
            of_text.entry(report.source.sha256.as_str()).or_insert(report);
        }
        Self { all, of_text }
    }

    fn find(&self, id: &str) -> Option<&'a Report> {
        self.all.iter().find(|report| report.id == id)
    }

    fn has(&self, report: &Report) -> bool {
        self.of_text.contains_key(report.source.sha256.as_str())
    }

    fn shared_with(&self, other: &Reports) -> Vec<SharedText> {
        let firsts =
            self.all.iter().filter(|report| self.of_text[report.source.sha256.as_str()].id == report.id);
        firsts
            .filter_map(|report| {
                let theirs = other.of_text.get(report.source.sha256.as_str())?;
                Some(SharedText {
                    sha256: report.source.sha256.clone(),
                    a: report.id.clone(),
                    b: theirs.id.clone(),
                })
            })
            .collect()
    }

    fn without(&self, other: &Reports) -> Vec<String> {
        self.all.iter().filter(|report| !other.has(report)).map(|report| report.id.clone()).collect()
    }
}
