//! A facet's codes as a list to pick from.

use super::fold::fold;
use super::{Facet, Index};
use crate::snapshot::Lang;

/// A code as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCode {
    /// Its place among the facet's codes, as counts are given.
    pub place: usize,
    /// Its key.
    pub key: String,
    /// Its name, in the reader’s language.
    pub name: String,
    /// How many codes it lies below.
    pub depth: usize,
    /// What a search of the list looks into: its names in both languages, folded.
    pub folded: String,
}

impl Index {
    /// The codes that some fact carries, in the facet's order, those of a tree behind the one that holds them.
    pub fn list(&self, facet: Facet, lang: Lang) -> Vec<ListedCode> {
        let codes = self.codes(facet);
        let mut depths = Vec::with_capacity(codes.len());
        for code in codes {
            depths.push(code.parent.map_or(0, |parent| depths[parent] + 1));
        }
        let listed = codes.iter().zip(depths).enumerate().filter(|(_, (code, _))| code.facts > 0);
        listed
            .map(|(place, (code, depth))| ListedCode {
                place,
                key: code.key.clone(),
                name: code.name.get(lang).to_owned(),
                depth,
                folded: format!("{} {}", fold(&code.name.zh), fold(&code.name.en)),
            })
            .collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn regions_are_listed_below_those_that_hold_them() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap().into();
        let listed = Index::of(&collection).list(Facet::Region, Lang::En);
        let at = |key: &str| listed.iter().position(|code| code.key == key).unwrap();
        let (prefecture, county) = (&listed[at("522700")], &listed[at("522728")]);
        assert!(at("522700") < at("522728") && prefecture.depth < county.depth);
        assert!(county.folded.contains("罗甸") && county.folded.contains("luodian"));
    }
}
