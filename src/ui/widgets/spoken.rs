//! Texts of more than one language.

use leptos::prelude::*;
use relocation_explorer::script::chinese_runs;
use relocation_explorer::snapshot::Lang;

/// A text of ours in a language. What is Chinese in an English one is marked, so that it is spoken and drawn as such.
pub fn spoken(text: &str, lang: Lang) -> AnyView {
    quoting(text, lang, Lang::Zh.tag())
}

/// The same, for a text that quotes a report: its words have the report's own tag.
pub fn quoting(text: &str, lang: Lang, tag: &str) -> AnyView {
    if lang == Lang::Zh {
        return text.to_owned().into_any();
    }
    chinese_runs(text)
        .map(|(run, chinese)| {
            let run = run.to_owned();
            if chinese { view! { <span lang=tag.to_owned()>{run}</span> }.into_any() } else { run.into_any() }
        })
        .collect_view()
        .into_any()
}
