//! A menu of what may stand beside what is compared: searched, or picked from the tree.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use relocation_explorer::compare::{MOST_REGIONS, RegionChoice};
use relocation_explorer::query::fold;

use super::choice::compare;
use super::shown::CompareStage;
use crate::ui::widgets::{Fold, show};
use relocation_explorer::words::CompareWords;

/// So many choices are listed at once.
const ALL_AT_ONCE: usize = 100;

/// The menu.
pub fn add(stage: CompareStage, taken: &BTreeSet<String>, offered: &[RegionChoice]) -> AnyView {
    let (words, explorer, lang) = (stage.words, stage.explorer, stage.lang);
    let sought = RwSignal::new(String::new());
    let take = move |id: &str| {
        let mut next = stage.shown.read_untracked().comparison.codes();
        next.push(id.to_owned());
        // With the last place taken there is no menu to go back to.
        let focus = if next.len() < MOST_REGIONS {
            "add-region".to_owned()
        } else {
            format!("slot-{}", next.len() - 1)
        };
        compare(explorer, next, Some(focus));
    };
    let open: Vec<(String, String)> = offered
        .iter()
        .filter(|choice| choice.can_be_chosen && !taken.contains(&choice.id))
        .map(|choice| (choice.folded.clone(), choice.id.clone()))
        .collect();
    let matching = open.clone();
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            let first = matching.iter().find(|(folded, _)| folded.contains(sought.read_untracked().trim()));
            if let Some((_, id)) = first {
                take(id);
            }
        }
    };
    // What only holds others is a heading of the tree, and leaves when the tree is searched.
    let (all, chosen): (Arc<[RegionChoice]>, _) = (offered.into(), taken.clone());
    let fitting = {
        let all = Arc::clone(&all);
        Memo::new(move |_| {
            let sought = sought.read();
            let sought = sought.trim();
            let fits = |choice: &RegionChoice| {
                sought.is_empty() || (choice.can_be_chosen && choice.folded.contains(sought))
            };
            (0..all.len()).filter(|&at| fits(&all[at])).collect::<Vec<usize>>()
        })
    };
    let item = move |at: usize| {
        let RegionChoice { id, name, depth, facts, can_be_chosen, .. } = all[at].clone();
        let is_chosen = chosen.contains(&id);
        let note = match (is_chosen, can_be_chosen) {
            (true, _) => words.chosen.to_owned(),
            (false, true) => CompareWords::facts(lang, facts),
            (false, false) => String::new(),
        };
        let code = id.clone();
        let choose: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| take(&id));
        view! {
            <li style:--depth=depth.to_string()>
                {if can_be_chosen {
                    view! { <button type="button" data-region=code disabled=is_chosen on:click=choose><span>{name}</span><span class="sub">{note}</span></button> }.into_any()
                } else {
                    view! { <span class="muted small">{name}</span> }.into_any()
                }}
            </li>
        }
        .into_any()
    };
    let item: Arc<dyn Fn(usize) -> AnyView + Send + Sync> = Arc::new(item);
    let shown = move || fitting.read().iter().copied().take(ALL_AT_ONCE).collect::<Vec<usize>>();
    let left = move || fitting.read().len().checked_sub(ALL_AT_ONCE).filter(|left| *left > 0);
    let none = move || {
        let sought = sought.read();
        !open.iter().any(|(folded, _)| folded.contains(sought.trim()))
    };
    let summary = view! {
        <summary class="button" id="add-region">
            "+ "
            <span>
                {if stage.shown.read_untracked().is_of_pairings() { words.add_pairing } else { words.add }}
            </span>
        </summary>
    }
    .into_any();
    let none: Arc<dyn Fn() -> bool + Send + Sync> = Arc::new(none);
    let enter = Arc::new(enter);
    let menu = move || {
        let (none, item, enter) = (Arc::clone(&none), Arc::clone(&item), Arc::clone(&enter));
        view! {
            <div>
                <input
                    class="field"
                    id="find-region"
                    type="search"
                    aria-label=words.find
                    placeholder=words.find
                    on:input=move |event| sought.set(fold::fold(&event_target_value(&event)))
                    on:keydown=move |event| enter(event)
                />
                <p class="muted small" role="status">
                    {show(move || none().then_some(words.none_found))}
                </p>
                <ul>
                    <For each=shown key=|at| *at children=move |at| item(at) />
                </ul>
                <p class="muted small">
                    {show(move || left().map(|left| CompareWords::more_regions(lang, left)))}
                </p>
            </div>
        }
        .into_any()
    };
    view! { <Fold class="menu region-menu" summary content=menu /> }.into_any()
}
