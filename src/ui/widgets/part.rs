//! How much of its whole a figure is.

use leptos::prelude::*;
use relocation_explorer::figure::{Interval, format_number};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::ExploreWords;

/// A small bar from nothing to the whole.
pub fn part_of_whole(share: &Interval, lang: Lang) -> AnyView {
    let (low, high) = (format_number(share.low(), 1), format_number(share.high(), 1));
    let percent = if low == high { format!("{low}%") } else { format!("{low}–{high}%") };
    let words = ExploreWords::of_its_whole(lang, &percent);
    let (part, said) = ((share.low() / 100.0).clamp(0.0, 1.0), words.clone());
    view! {
        <span class="part" title=words>
            <i aria-hidden="true" style:--part=part.to_string()></i>
            <span aria-hidden="true">{percent}</span>
            <span class="visually-hidden">{said}</span>
        </span>
    }
    .into_any()
}
