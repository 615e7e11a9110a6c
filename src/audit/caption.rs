//! What stands below each figure of a check.

use std::collections::HashSet;

use super::kind::CheckKind;
use super::verdict::{Checked, Operator};
use crate::snapshot::{Collection, FactView, Lang};

impl Checked {
    /// What tells each figure from the others: the part that it counts, where all are parts of one indicator; the
    /// indicator with the part otherwise; the place as well, where places differ.
    pub fn captions(&self, collection: &Collection, lang: Lang) -> Vec<String> {
        let facts: Vec<Option<FactView>> =
            self.terms.iter().map(|term| collection.find(&term.fact)).collect();
        let distinct = |key: fn(&FactView) -> String| {
            facts.iter().flatten().map(key).collect::<HashSet<String>>().len() > 1
        };
        let places = distinct(|fact| fact.region.id.clone());
        let indicators = distinct(|fact| fact.indicator.id.clone());
        let caption = |fact: &Option<FactView>| {
            let Some(fact) = fact else { return String::new() };
            let part = fact.fact.breakdown.as_ref().map(|part| part.name(lang));
            let what = (indicators || part.is_none()).then(|| fact.indicator.name.get(lang));
            let place = places.then(|| fact.region.short_name().get(lang));
            [place, what, part].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        facts.iter().map(caption).collect()
    }

    /// Whether each figure stands with its unit. A unit that all figures of an equation share stands behind the last
    /// alone; the factors of a product have each their own meaning.
    pub fn repeats_units(&self, collection: &Collection) -> bool {
        let facts = self.terms.iter().filter_map(|term| collection.find(&term.fact));
        let units: HashSet<&str> = facts.map(|fact| fact.unit.id.as_str()).collect();
        let equation = self.terms.iter().any(|term| term.operator.is_sign());
        !equation || units.len() > 1 || self.kind == CheckKind::Product
    }
}

impl Operator {
    /// Whether it joins a figure to the one before it.
    pub fn is_sign(self) -> bool {
        !matches!(self, Operator::First | Operator::Beside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::check_relations;

    #[test]
    fn the_parts_of_a_sum_are_told_apart_and_its_unit_is_said_once() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let checks = check_relations(&collection);
        let sum = checks.iter().find(|check| check.id == "qiannan-r-employed-by-place").unwrap();
        let captions = sum.captions(&collection, Lang::En);
        assert_eq!(captions.len(), sum.terms.len());
        let apart: HashSet<&String> = captions.iter().collect();
        assert_eq!(apart.len(), captions.len(), "{captions:?}");
        assert!(!sum.repeats_units(&collection));
        for check in checks.iter().filter(|check| check.kind == CheckKind::Product) {
            assert!(check.repeats_units(&collection), "{}", check.id);
        }
    }
}
