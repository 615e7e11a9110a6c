//! Links within the page: real addresses for new tabs and readers of links, no reload for a plain click.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use relocation_explorer::query::{Facet, Selection};
use relocation_explorer::share::{View, ViewState};

use super::erased::live;
use crate::ui::browser::is_plain_click;
use crate::ui::explorer::Explorer;

/// A change of state that a link makes.
pub type Change = Arc<dyn Fn(&mut ViewState) + Send + Sync>;

/// A change of state as a link takes it.
pub fn to(change: impl Fn(&mut ViewState) + Send + Sync + 'static) -> Change {
    Arc::new(change)
}

/// A change of state to a view, in which no fact is open.
pub fn to_view(view: View) -> Change {
    to(move |state| {
        state.view = view;
        state.fact = None;
    })
}

/// A change of state to the facts with these codes, in Explore.
pub fn to_facts(codes: Vec<(Facet, String)>) -> Change {
    to(move |state| {
        state.view = View::Explore;
        state.fact = None;
        state.selection = Selection::default();
        for (facet, key) in &codes {
            state.selection.toggle(*facet, key);
        }
    })
}

/// A link to the state that a change leads to. In a picture that nobody may change it leads to the whole page.
#[component]
pub fn Go(
    /// The change; make it with [`to`].
    to: Change,
    /// CSS classes.
    #[prop(optional, into)]
    class: String,
    /// A name for screen readers, and a tooltip, where the content is no text.
    #[prop(optional, into)]
    label: Option<String>,
    /// What is read and clicked.
    children: Children,
) -> impl IntoView {
    let explorer = Explorer::get();
    let followed = to.clone();
    let follow = move |event: MouseEvent| {
        event.stop_propagation();
        if is_plain_click(&event) && !explorer.is_fixed() {
            event.prevent_default();
            explorer.go(|state| followed(state));
        }
    };
    let follow: Box<dyn FnMut(MouseEvent)> = Box::new(follow);
    let fixed = explorer.is_fixed();
    let href = move || {
        explorer.href(|state| {
            to(state);
            if fixed {
                *state = std::mem::take(state).unframed();
            }
        })
    };
    let (target, rel) = (fixed.then_some("_blank"), fixed.then_some("noopener"));
    view! {
        <a
            class=class
            aria-label=label.clone()
            title=label
            href=live(href)
            target=target
            rel=rel
            on:click=follow
        >
            {children()}
        </a>
    }
    .into_any()
}
