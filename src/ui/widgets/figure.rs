//! A figure in running text, and the small marks that stand beside one.

use leptos::prelude::*;
use relocation_explorer::figure::format_value;
use relocation_explorer::share::{View, ViewState};
use relocation_explorer::snapshot::{Kind, Lang};

use crate::ui::browser::is_plain_click;
use crate::ui::explorer::Explorer;
use crate::ui::words::kind_name;

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
            let fact = view.fact;
            if printed {
                return fact.figure.clone();
            }
            let value = format_value(fact.value, fact.bound, fact.approximate, lang);
            if unit { format!("{value} {}", view.unit.name.get(lang)) } else { value }
        })
    });
    let target = id.clone();
    let change = move |state: &mut ViewState| state.fact = Some(target.clone());
    let (link, follow) = (change.clone(), change);
    view! {
        <a
            class="figure-link"
            href=move || explorer.href(link.clone())
            on:click=move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    event.stop_propagation();
                    explorer.go(follow.clone());
                }
            }
        >
            {text.unwrap_or(id)}
        </a>
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
    view! { <span class=class>{kind_name(kind, lang)}</span> }
}

/// A region's name with the colour that it has on charts; it leads to the region's facts.
#[component]
pub fn RegionName(
    /// The region's id.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let explorer = Explorer::get();
    let lang: Lang = expect_context();
    let (name, place) = explorer.data.with_value(|data| {
        let regions = &data.collection.snapshot().regions;
        let place = regions.iter().position(|region| region.id == id);
        (place.map(|at| regions[at].name.get(lang).to_owned()), place.unwrap_or_default())
    });
    let colour = format!("var(--r{})", place % 5 + 1);
    let target = id.clone();
    let change = move |state: &mut ViewState| {
        state.view = View::Explore;
        state.fact = None;
        state.selection = Default::default();
        state.selection.toggle(relocation_explorer::query::Facet::Region, &target);
    };
    let (link, follow) = (change.clone(), change);
    view! {
        <span class="dot" style:--c=move || colour.clone() aria-hidden="true"></span>
        <a
            href=move || explorer.href(link.clone())
            on:click=move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    event.stop_propagation();
                    explorer.go(follow.clone());
                }
            }
        >
            {name.unwrap_or(id)}
        </a>
    }
}
