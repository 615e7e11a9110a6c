//! RIS, line by line.

use super::{CiteDate, Reference, ReferenceKind};

/// The record.
pub(super) fn record(reference: &Reference) -> String {
    let Reference {
        kind,
        key,
        language,
        creator,
        title,
        outlet,
        issued,
        place,
        version,
        url,
        accessed,
        note,
    } = reference;
    let (kind, outlet_tag) = match kind {
        ReferenceKind::Newspaper => ("NEWS", "T2"),
        ReferenceKind::WebPage => ("ELEC", "PB"),
        ReferenceKind::Document => ("GEN", "PB"),
        ReferenceKind::Dataset => ("DATA", "PB"),
    };
    let lines = [
        ("TY", Some(kind.to_owned())),
        ("ID", Some(key.clone())),
        ("AU", creator.clone()),
        ("TI", Some(title.clone())),
        (outlet_tag, outlet.clone()),
        ("PY", issued.map(|date| date.year().to_string())),
        ("DA", issued.map(date)),
        ("SP", place.clone()),
        ("ET", version.clone()),
        ("LA", Some(language.clone())),
        ("UR", url.clone()),
        ("Y2", accessed.map(date)),
        ("N1", note.clone()),
        ("ER", Some(String::new())),
    ];
    let lines = lines.into_iter().filter_map(|(tag, value)| {
        // A value is one line: a line break in it would begin another tag.
        Some(format!("{tag}  - {}", value?.replace(char::is_control, " ")))
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

fn date(date: CiteDate) -> String {
    date.to_string().replace('-', "/")
}
