//! BibTeX with the fields of biblatex.

use super::{Reference, ReferenceKind};

/// The entry. Titles and names stand in braces of their own, so that no style changes or divides them.
pub(super) fn entry(reference: &Reference) -> String {
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
    let text = |text: &Option<String>| text.as_deref().map(escape);
    let whole = |text: &Option<String>| text.as_deref().map(|text| format!("{{{}}}", escape(text)));
    let (kind, outlet_field) = match kind {
        ReferenceKind::Newspaper => ("article", "journaltitle"),
        ReferenceKind::WebPage => ("online", "organization"),
        ReferenceKind::Document => ("misc", "organization"),
        ReferenceKind::Dataset => ("dataset", "organization"),
    };
    let newspaper = (kind == "article").then(|| "newspaper".to_owned());
    let fields = [
        ("author", whole(creator)),
        ("title", Some(format!("{{{}}}", escape(title)))),
        (outlet_field, whole(outlet)),
        ("entrysubtype", newspaper),
        ("date", issued.map(|date| date.to_string())),
        ("pages", text(place)),
        ("version", text(version)),
        ("url", url.as_deref().map(address)),
        ("urldate", accessed.map(|date| date.to_string())),
        ("langid", Some(if language.starts_with("zh") { "chinese" } else { "english" }.to_owned())),
        ("note", text(note)),
    ];
    let fields: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?))).collect();
    format!("@{kind}{{{key},\n{}\n}}", fields.join(",\n"))
}

/// A text that TeX sets as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\^{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => escaped.extend(['\\', c]),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address, which is read as it stands: only what would end the field is written otherwise.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(char::is_whitespace, "%20")
}
