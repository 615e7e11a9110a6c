//! What is shared or cited: the state behind its link, and its name.

use leptos::prelude::*;
use relocation_explorer::basket::Basket;
use relocation_explorer::share::{Pin, View, ViewState};
use relocation_explorer::snapshot::{FactView, Lang};
use relocation_explorer::words::{common, view_name};

use crate::ui::explorer::Explorer;

/// The state for others: what is shown, without what only this reader or this frame needs.
pub fn shared_state(explorer: Explorer, state: &ViewState, only_fact: bool, pin: Option<Pin>) -> ViewState {
    let fact = state.fact.as_deref().filter(|_| only_fact);
    let shown = match fact {
        Some(id) => ViewState { lang: state.lang, data: state.data.clone(), ..ViewState::of_fact(id) },
        None => state.clone(),
    };
    // The address of a basket names what is in it; the reader's own words are shared from its page.
    let own = (shown.view == View::Basket && shown.items.is_none())
        .then(|| explorer.aside.with_untracked(|mirror| Basket::of_mirror(mirror).to_link()));
    let items = shown.items.clone().or(own).filter(|items| !items.is_empty());
    ViewState { theme: None, pin, items, ..shown.unframed() }
}

/// What a fact is called as something to share.
pub fn fact_title(view: &FactView, lang: Lang) -> String {
    format!("{} · {}", view.region.short_name().get(lang), view.subject(lang))
}

/// What a view is called as something to share.
pub fn view_title(explorer: Explorer, state: &ViewState, lang: Lang) -> String {
    let regions: Vec<String> = explorer.data.with_value(|data| {
        let name =
            |id: &String| data.collection.region(id).map(|region| region.short_name().get(lang).to_owned());
        let named = match state.view {
            View::Compare => state.regions.len(),
            View::Place => 1,
            _ => 0,
        };
        state.regions.iter().take(named).filter_map(name).collect()
    });
    let view = view_name(state.view, lang);
    let separator = if lang == Lang::Zh { "、" } else { ", " };
    let shown = match &regions[..] {
        [] => view.to_owned(),
        [place] if state.view == View::Place => place.clone(),
        regions => format!("{view} {}", regions.join(separator)),
    };
    format!("{shown} · {}", common(lang).name)
}
