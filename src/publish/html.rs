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

/// JSON as it can stand in a script element: without `<`, nothing in it ends the element or begins a comment.
pub(super) fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// A text in both languages, Chinese first; the style sheet shows the one that `public/first.js` chooses.
pub(super) fn both<T: AsRef<str>>(text: impl Fn(Lang) -> T) -> String {
    Lang::ALL.map(|lang| format!("<span lang={}>{}</span>", lang.tag(), escape(text(lang).as_ref()))).concat()
}
