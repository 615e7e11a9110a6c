//! Which regions can be chosen, and changes of the choice.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use relocation_explorer::query::fold;
use relocation_explorer::snapshot::Region;

use super::ShownComparison;
use crate::ui::address::Address;
use crate::ui::explorer::Explorer;

/// A region as it is offered.
#[derive(Debug, Clone)]
pub struct Choice {
    pub id: String,
    pub name: String,
    /// Its names in both languages and its code, for searching.
    pub folded: String,
    pub depth: usize,
    pub facts: usize,
    /// Whether it has facts or is a partner; otherwise it stands only for those inside it.
    pub can_be_chosen: bool,
}

/// The regions that have facts or are partners, within those that hold them.
pub fn choices(shown: &ShownComparison) -> Vec<Choice> {
    let collection = &shown.open.collection;
    let regions = &collection.snapshot().regions;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut partners: HashSet<&str> = HashSet::new();
    for view in collection.facts() {
        *counts.entry(&view.region.id).or_default() += 1;
        partners.extend(view.partner.map(|partner| partner.id.as_str()));
    }
    let facts = |region: &Region| counts.get(region.id.as_str()).copied().unwrap_or_default();
    let parents: HashMap<&str, &str> =
        regions.iter().filter_map(|region| Some((region.id.as_str(), region.parent.as_deref()?))).collect();
    let parent = |id: &str| parents.get(id).copied();
    let around = |id| std::iter::successors(parent(id), |id| parent(id));
    let can = |region: &Region| facts(region) > 0 || partners.contains(region.id.as_str());
    let needed: HashSet<&str> = regions
        .iter()
        .filter(|region| can(region))
        .flat_map(|region| std::iter::once(region.id.as_str()).chain(around(&region.id)))
        .collect();
    regions
        .iter()
        .filter(|region| needed.contains(region.id.as_str()))
        .map(|region| Choice {
            id: region.id.clone(),
            name: region.short_name().get(shown.lang).to_owned(),
            folded: format!("{} {} {}", fold::fold(&region.name.zh), fold::fold(&region.name.en), region.id),
            depth: around(&region.id).count(),
            facts: facts(region),
            can_be_chosen: can(region),
        })
        .collect()
}

/// Compares other regions, and leaves the focus where the reader goes on.
pub fn compare(explorer: Explorer, regions: Vec<String>, focus: Option<String>) {
    explorer.go(|state| {
        state.regions = regions;
        state.fact = None;
    });
    if let Some(id) = focus {
        keep_focus(explorer.address, id);
    }
}

/// Focuses an element once the page has been drawn anew.
fn keep_focus(address: Address, id: String) {
    request_animation_frame(move || {
        if let Some(element) = address.find(&id) {
            let _ = element.focus();
        }
    });
}

/// The list with one member moved to another place.
pub fn moved(mut regions: Vec<String>, from: usize, to: usize) -> Vec<String> {
    if from < regions.len() && to < regions.len() {
        let region = regions.remove(from);
        regions.insert(to, region);
    }
    regions
}
