//! A figure in running text, and the small marks that stand beside one.

use leptos::prelude::*;
use relocation_explorer::chart::hue_of;
use relocation_explorer::snapshot::{Kind, Lang};

use crate::ui::explorer::Explorer;

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
    /// The region's id.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let (name, hue) = explorer.data.with_value(|data| {
        let name = data.collection.region(&id).map(|region| region.short_name().get(lang).to_owned());
        (name, hue_of(&data.collection, &id))
    });
    let colour = hue.map_or_else(|| "var(--ink-3)".to_owned(), |hue| format!("var(--r{})", hue % 5 + 1));
    let place = id.clone();
    let change = to(move |state| state.show_place(&place));
    view! {
        <span class="region-name">
            <span class="dot" style:--c=colour aria-hidden="true"></span>
            <Go to=change>{name.unwrap_or(id)}</Go>
        </span>
    }
    .into_any()
}
