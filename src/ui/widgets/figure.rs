//! A figure in running text, and the small marks that stand beside one.

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::session::Session;
use relocation_explorer::snapshot::{Kind, Lang};

use crate::ui::explorer::Explorer;

use super::erased::live;
use super::link::{Go, to};

/// A number that opens its evidence: printed form or localised value, with its bound.
#[component]
pub fn FigureLink(
    /// The fact's id; an unknown one shows as its id.
    #[prop(into)]
    id: String,
    /// Show the figure as printed rather than the value.
    #[prop(optional)]
    printed: bool,
    /// Show the unit behind the value.
    #[prop(optional)]
    unit: bool,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let text = explorer.data.with_value(|data| {
        data.collection.find(&id).map(|view| {
            if printed {
                return view.fact.figure.clone();
            }
            if unit { view.quantity(lang) } else { view.value(lang) }
        })
    });
    let target = id.clone();
    view! {
        <Go to=to(move |state| state.fact = Some(target.clone())) class="figure-link">
            {text.unwrap_or(id)}
        </Go>
    }
}

/// What a statement claims, as a small label.
#[component]
pub fn KindTag(kind: Kind) -> impl IntoView {
    let lang: Lang = expect_context();
    let class = match kind {
        Kind::Target => "kind target",
        Kind::Standard => "kind standard",
        Kind::Achieved | Kind::Context => "kind",
    };
    view! { <span class=class>{kind.name(lang)}</span> }
}

/// A region's name with the colour that it has on charts; it leads to all that is said of it.
#[component]
pub fn RegionName(
    /// The region's id. The elements stay where another takes its place.
    #[prop(into)]
    id: Signal<String>,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let name = move || {
        let id = id.get();
        let known = |data: &Session| Some(data.collection.region(&id)?.short_name().get(lang).to_owned());
        explorer.data.with_value(|data| known(data)).unwrap_or(id)
    };
    let colour = move || {
        let hue = explorer.data.with_value(|data| hue_of(&data.collection, &id.read()));
        hue.map_or_else(|| "var(--ink-3)".to_owned(), |hue| format!("var(--r{})", hue % 5 + 1))
    };
    view! {
        <span class="region-name">
            <span class="dot" style:--c=live(colour) aria-hidden="true"></span>
            <Go to=to(move |state| state.show_place(&id.get()))>{live(name)}</Go>
        </span>
    }
    .into_any()
}
