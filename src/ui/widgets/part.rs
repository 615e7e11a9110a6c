//! How much of its whole a figure is.

use leptos::prelude::*;
use relocation_explorer::figure::{Interval, format_number};
use relocation_explorer::snapshot::Lang;
use relocation_explorer::words::ExploreWords;

use super::erased::live;

/// A small bar from nothing to the whole.
pub fn part_of_whole(share: &Interval, lang: Lang) -> AnyView {
    let share = Some(*share);
    view! { <PartOfWhole share lang /> }.into_any()
}

/// The same for a place where another part may come to stand, or none: the elements stay.
#[component]
pub fn PartOfWhole(
    /// How much of its whole it is, in per cent; nothing where no whole is printed.
    #[prop(into)]
    share: Signal<Option<Interval>>,
    /// The reader's language.
    lang: Lang,
) -> impl IntoView {
    let percent =
        Signal::derive(move || share.with(|share| share.as_ref().map(in_percent).unwrap_or_default()));
    let words = move || ExploreWords::of_its_whole(lang, &percent.get());
    let part = move || {
        let least = share.with(|share| share.as_ref().map_or(0.0, Interval::low));
        (least / 100.0).clamp(0.0, 1.0).to_string()
    };
    view! {
        <span class="part" title=live(words) hidden=live(move || share.with(Option::is_none))>
            <i aria-hidden="true" style:--part=live(part)></i>
            <span aria-hidden="true">{live(move || percent.get())}</span>
            <span class="visually-hidden">{live(words)}</span>
        </span>
    }
    .into_any()
}

fn in_percent(share: &Interval) -> String {
    let (low, high) = (format_number(share.low(), 1), format_number(share.high(), 1));
    if low == high { format!("{low}%") } else { format!("{low}–{high}%") }
}
