//! GB/T 7714-2015, numbered and by author and year.

use super::{Reference, ReferenceKind};

/// The entry with its number before it: `[1] 作者. 题名[N]. 报名, 日期(版次).`
pub(super) fn numeric(reference: &Reference, number: usize) -> String {
    let author = reference.creator.as_deref().map(str::to_uppercase);
    format!("[{number}] {}", entry(reference, author, year(reference)))
}

/// The entry that begins with author and year: `作者, 2022. 题名[N]. 报名, 日期(版次).`
pub(super) fn author_date(reference: &Reference) -> String {
    let author = reference.creator.as_deref().map_or("佚名".to_owned(), str::to_uppercase);
    let author = [Some(author), year(reference)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    entry(reference, Some(author), None)
}

/// The year; that of the visit in brackets where a page of the web has none, as the standard's list does.
fn year(reference: &Reference) -> Option<String> {
    let visited = reference.accessed.map(|date| format!("[{}]", date.year()));
    reference.issued.map(|date| date.year().to_string()).or(visited)
}

/// The parts after each other; `year` stands behind the publisher unless it stands behind the author.
fn entry(reference: &Reference, author: Option<String>, year: Option<String>) -> String {
    let Reference { kind, title, outlet, issued, place, version, url, accessed, .. } = reference;
    let version = version.as_ref().map(|version| format!(": {version}")).unwrap_or_default();
    let title = format!("{title}{version}[{}]", mark(*kind, url.is_some()));
    let issued = issued.map(|date| date.to_string());
    let bracket = |text: &Option<String>, [open, close]: [char; 2]| {
        text.as_ref().map(|text| format!("{open}{text}{close}")).unwrap_or_default()
    };
    let joined =
        |parts: [Option<&str>; 2], by: &str| parts.into_iter().flatten().collect::<Vec<_>>().join(by);
    let accessed = accessed.filter(|_| url.is_some()).map(|date| date.to_string());
    let published = match kind {
        ReferenceKind::Newspaper => {
            let paper = joined([outlet.as_deref(), issued.as_deref()], ", ");
            format!("{paper}{}", bracket(place, ['(', ')']))
        }
        _ if outlet.is_some() || place.is_some() => {
            let publisher = joined([outlet.as_deref(), year.as_deref()], ", ");
            joined([Some(publisher.as_str()).filter(|text| !text.is_empty()), place.as_deref()], ": ")
        }
        _ if url.is_some() => bracket(&issued, ['(', ')']),
        _ => year.unwrap_or_default(),
    };
    let published = format!("{published}{}", bracket(&accessed, ['[', ']']));
    let parts = [author, Some(title), Some(published), url.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!("{}.", parts.join(". "))
}

/// The mark of kind and carrier.
fn mark(kind: ReferenceKind, online: bool) -> &'static str {
    match (kind, online) {
        (ReferenceKind::Newspaper, true) => "N/OL",
        (ReferenceKind::Newspaper, false) => "N",
        (ReferenceKind::WebPage, _) => "EB/OL",
        (ReferenceKind::Document, true) => "Z/OL",
        (ReferenceKind::Document, false) => "Z",
        (ReferenceKind::Dataset, true) => "DS/OL",
        (ReferenceKind::Dataset, false) => "DS",
    }
}
