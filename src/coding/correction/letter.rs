//! What is written to the publisher of a correction: our own words and what the evidence shows, nothing else of the text.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::right::Correction;
use crate::snapshot::{Collection, FactView, Lang};
use crate::words::CorrectWords;

/// A letter to a publisher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is about.
    pub title: String,
    /// What it says.
    pub body: String,
}

impl Correction {
    /// The file that the patch is saved as.
    pub fn file_name(view: &FactView) -> String {
        format!("{}.patch.json", view.fact.id.replace('/', "-"))
    }

    /// The letter that goes with the patch; `link` leads to the fact.
    pub fn letter(&self, collection: &Collection, view: &FactView, link: &str, lang: Lang) -> Letter {
        let snapshot = collection.snapshot();
        let version = snapshot.version.clone().unwrap_or_else(|| snapshot.published.as_str().to_owned());
        let data = format!("{} {version}", snapshot.title.get(lang));
        let report = view.report.title.get(lang);
        let lines = [
            CorrectWords::of_fact(lang, &view.fact.id, view.fact.text.get(lang), report),
            self.said(collection, view, lang),
            self.remark.trim().to_owned(),
            CorrectWords::of_data(lang, &data, link),
            CorrectWords::attach(lang, &Self::file_name(view)),
        ];
        let said: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Letter {
            title: CorrectWords::subject(lang, &view.fact.id, self.of.name(lang)),
            body: said.join("\n\n"),
        }
    }
}

impl Letter {
    /// The page of new issues with the letter filled in, as GitHub, Gitea and Forgejo read it.
    pub fn to_issues(&self, page: &str) -> String {
        let begin = if page.contains('?') { '&' } else { '?' };
        format!("{page}{begin}title={}&body={}", encoded(&self.title), encoded(&self.body))
    }

    /// The link that begins a mail with it.
    pub fn to_mail(&self, address: &str) -> String {
        let body = self.body.replace('\n', "\r\n");
        format!("mailto:{address}?subject={}&body={}", encoded(&self.title), encoded(&body))
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
