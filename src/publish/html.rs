//! Texts in HTML.

use crate::snapshot::Lang;

/// A text as HTML, also inside quotes of either kind.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' | '\'' => escaped.push_str(&format!("&#{};", u32::from(c))),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Texts with something between them. The standard library's `join` would be kept in the first load for these pages' sake.
pub(super) fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let mut whole = String::new();
    for text in texts {
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(&text);
    }
    whole
}

/// JSON as it can stand in a script element: without `<`, nothing in it ends the element or begins a comment.
pub(super) fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// A text in both languages, Chinese first; the style sheet shows the one that `public/first.js` chooses.
pub(super) fn both<T: AsRef<str>>(text: impl Fn(Lang) -> T) -> String {
    Lang::ALL.map(|lang| format!("<span lang={}>{}</span>", lang.tag(), escape(text(lang).as_ref()))).concat()
}
