//! The head of the panel: where the fact belongs, its neighbours, and a way out.

use leptos::prelude::*;
use relocation_explorer::evidence::{Neighbours, neighbours};
use relocation_explorer::query::Facet;
use relocation_explorer::share::View;
use relocation_explorer::snapshot::{FactView, Lang};
use relocation_explorer::words::{self, common};

use crate::ui::explorer::Explorer;
use crate::ui::widgets::{Go, Icon, IconShape, to};

/// Path, neighbours in the report's order, and a way out.
#[component]
pub fn Head(at: u32, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let lang: Lang = expect_context();
    let words = words::evidence(lang);
    let neighbours = Explorer::get().data.with_value(|data| {
        let Neighbours { previous, next } = neighbours(&data.collection, at as usize);
        [
            neighbour(previous, IconShape::Previous, words.previous),
            neighbour(next, IconShape::Next, words.next),
        ]
    });
    view! {
        <div class="evidence-head">
            <Path at />
            {neighbours.into_iter().collect_view()}
            <button
                class="icon-button control"
                type="button"
                aria-label=common(lang).close
                title=common(lang).close
                on:click=move |_| close()
            >
                <Icon shape=IconShape::Close />
            </button>
        </div>
    }
}

/// Region, domain and indicator, each leading to its facts.
#[component]
fn Path(at: u32) -> impl IntoView {
    let lang: Lang = expect_context();
    Explorer::get().with_fact(at, |view| {
        let steps = [
            (Facet::Region, &view.region.id, view.region.short_name()),
            (Facet::Domain, &view.domain.id, &view.domain.name),
            (Facet::Indicator, &view.indicator.id, &view.indicator.name),
        ];
        let links = steps.map(|(facet, key, name)| {
            let (key, name) = (key.clone(), name.get(lang).to_owned());
            let change = to(move |state| {
                state.view = View::Explore;
                state.selection = Default::default();
                state.selection.toggle(facet, &key);
            });
            view! {
                <li>
                    <Go to=change>{name}</Go>
                </li>
            }
        });
        view! { <ul class="path">{links.collect_view()}</ul> }.into_any()
    })
}

/// Leads to a neighbour, if the report prints one.
fn neighbour(found: Option<FactView>, shape: IconShape, label: &'static str) -> Option<AnyView> {
    let id = found?.fact.id.clone();
    let change = to(move |state| state.fact = Some(id.clone()));
    Some(
        view! {
            <Go to=change class="icon-button control" label>
                <Icon shape />
            </Go>
        }
        .into_any(),
    )
}
