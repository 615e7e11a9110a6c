//! What a fact is about, in a few words.

use crate::snapshot::{FactView, Lang};

/// What is counted: the indicator, with the part of it that the fact is about.
pub(super) fn subject(view: &FactView, lang: Lang) -> String {
    let indicator = view.indicator.name.get(lang);
    match (&view.fact.breakdown, lang) {
        (None, _) => indicator.to_owned(),
        (Some(part), Lang::Zh) => format!("{indicator}：{}", part.zh),
        (Some(part), Lang::En) => format!("{indicator}: {}", part.en),
    }
}
