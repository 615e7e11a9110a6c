//! Which regions can be chosen for a comparison.

use crate::query::fold::fold;
use crate::snapshot::{Collection, Lang};

/// A region as it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionChoice {
    /// Its code, by which it is asked for.
    pub id: String,
    /// Its short name in the reader's language.
    pub name: String,
    /// Its names in both languages and its code, folded for searching.
    pub folded: String,
    /// How many regions hold it.
    pub depth: usize,
    /// How many facts are about it.
    pub facts: usize,
    /// Whether it has facts or is a partner; otherwise it stands only for those inside it.
    pub can_be_chosen: bool,
}

/// The regions that have facts or are partners, and those that hold them, in the document's order.
pub fn region_choices(collection: &Collection, lang: Lang) -> Vec<RegionChoice> {
    let facts = collection.count_by_region();
    let mut can_be_chosen: Vec<bool> = facts.iter().map(|&facts| facts > 0).collect();
    for partner in (0..collection.len()).filter_map(|fact| collection.links(fact).partner) {
        can_be_chosen[partner] = true;
    }
    let mut is_offered = can_be_chosen.clone();
    for region in (0..facts.len()).filter(|&region| can_be_chosen[region]) {
        let mut next = collection.parent_at(region);
        while let Some(outer) = next.filter(|&outer| !std::mem::replace(&mut is_offered[outer], true)) {
            next = collection.parent_at(outer);
        }
    }
    let regions = collection.snapshot().regions.iter().enumerate();
    regions
        .filter(|&(at, _)| is_offered[at])
        .map(|(at, region)| RegionChoice {
            id: region.id.clone(),
            name: region.short_name().get(lang).to_owned(),
            folded: format!("{} {} {}", fold(&region.name.zh), fold(&region.name.en), region.id),
            depth: collection.ancestors(region).count(),
            facts: facts[at],
            can_be_chosen: can_be_chosen[at],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_with_facts_partners_and_what_holds_them_are_offered() {
        let collection = Collection::built_in().expect("the build packs a whole snapshot");
        let choices = region_choices(&collection, Lang::En);
        for view in collection.facts() {
            for region in [Some(view.region), view.partner].into_iter().flatten() {
                let choice = choices.iter().find(|choice| choice.id == region.id).expect("it is offered");
                assert!(choice.can_be_chosen, "{}", region.id);
                for outer in collection.ancestors(region) {
                    assert!(choices.iter().any(|choice| choice.id == outer.id), "{}", outer.id);
                }
            }
        }
        assert_eq!(choices.iter().map(|choice| choice.facts).sum::<usize>(), collection.len());
        let headings: Vec<_> = choices.iter().filter(|choice| !choice.can_be_chosen).collect();
        assert!(!headings.is_empty() && headings.iter().all(|choice| choice.facts == 0));
    }

    #[test]
    fn a_region_is_found_by_its_names_and_its_code() {
        let collection = Collection::built_in().expect("the build packs a whole snapshot");
        let choices = region_choices(&collection, Lang::Zh);
        let kelan = choices.iter().find(|choice| choice.id == "140929").expect("it is offered");
        assert!(["岢岚", "kelan", "140929"].iter().all(|sought| kelan.folded.contains(sought)));
        assert_eq!((kelan.name.as_str(), kelan.depth), ("岢岚", 2));
    }
}
