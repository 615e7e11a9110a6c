//! CSL-JSON.

use serde::Serialize;

use super::{CiteDate, Reference, ReferenceKind};

/// An item. Its fields are those of CSL 1.0.2.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Name<'a>; 1]>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Date {
    date_parts: [Vec<u16>; 1],
}

impl<'a> Item<'a> {
    /// The item of a reference.
    pub(super) fn of(reference: &'a Reference) -> Self {
        let date = |date: CiteDate| Date { date_parts: [date.parts()] };
        let is_newspaper = reference.kind == ReferenceKind::Newspaper;
        let outlet = reference.outlet.as_deref();
        Self {
            id: &reference.key,
            kind: match reference.kind {
                ReferenceKind::Newspaper => "article-newspaper",
                ReferenceKind::WebPage => "webpage",
                ReferenceKind::Document => "document",
                ReferenceKind::Dataset => "dataset",
            },
            language: &reference.language,
            author: reference.creator.as_deref().map(|literal| [Name { literal }]),
            title: &reference.title,
            container_title: outlet.filter(|_| is_newspaper),
            publisher: outlet.filter(|_| !is_newspaper),
            issued: reference.issued.map(date),
            page: reference.place.as_deref(),
            version: reference.version.as_deref(),
            url: reference.url.as_deref(),
            accessed: reference.accessed.map(date),
            note: reference.note.as_deref(),
        }
    }
}
