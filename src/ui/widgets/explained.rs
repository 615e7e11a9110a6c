//! Words of the glossary, which open their meaning where they stand.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use relocation_explorer::glossary::explained_runs;
use relocation_explorer::snapshot::{GlossaryEntry, Lang};

use super::spoken::spoken;
use crate::ui::explorer::Explorer;

/// A text of ours as [`spoken`] draws it, in which words of the glossary are buttons: the browser opens their meaning over the
/// page, closes it with Escape, and gives the focus back.
///
/// In a picture that nobody may change the words are plain.
pub fn explained(text: &str, lang: Lang) -> AnyView {
    let explorer = Explorer::get();
    if explorer.is_fixed() {
        return spoken(text, lang);
    }
    explorer.data.with_value(|data| {
        let glossary = &data.collection.snapshot().glossary;
        let runs = explained_runs(text, glossary).into_iter();
        let pieces = runs.map(|(run, entry)| match entry {
            Some(entry) => word(run, &glossary[entry], lang),
            None => spoken(run, lang),
        });
        pieces.collect::<Vec<_>>().into_any()
    })
}

fn word(run: &str, entry: &GlossaryEntry, lang: Lang) -> AnyView {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let id = format!("meaning-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let other = lang.pick(Lang::En, Lang::Zh);
    view! {
        <button type="button" class="explained" popovertarget=id.clone()>
            {spoken(run, lang)}
        </button>
        <span class="meaning" id=id popover="auto" role="note">
            <b>{entry.name(lang).to_owned()}</b>
            " "
            <span class="muted" lang=other.tag()>
                {entry.name(other).to_owned()}
            </span>
            <span class="sub">{spoken(entry.meaning.get(lang), lang)}</span>
        </span>
    }
    .into_any()
}
