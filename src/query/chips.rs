//! A selection as its reader sees it: part by part, each with its name and a way to take it away.

use super::{Criterion, Facet, Index, NONE, Selection};
use crate::snapshot::Lang;
use crate::words::{criterion_name, explore};

/// A part of a selection that its reader can take away by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelectionPart {
    /// One code of a facet.
    Code(Facet, String),
    /// A criterion as a whole.
    Whole(Criterion),
}

/// A part of a selection, named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its name for readers.
    pub name: String,
    /// What it stands for.
    pub part: SelectionPart,
}

impl Selection {
    /// The parts that are picked, in the facets' order, then the words and the range. Codes that the index does not know
    /// filter nothing, and are not among them.
    pub fn chips(&self, index: &Index, lang: Lang) -> Vec<Chip> {
        let codes = self.codes.iter().flat_map(|(facet, keys)| keys.iter().map(move |key| (facet, key)));
        let of_code = |(facet, key): (Facet, &String)| {
            let name = index.name(facet, key)?.get(lang);
            let name = match key.as_str() {
                NONE => format!("{}: {name}", facet.name().get(lang)),
                _ => name.to_owned(),
            };
            Some(Chip { name, part: SelectionPart::Code(facet, key.clone()) })
        };
        let mut chips: Vec<Chip> = codes.filter_map(of_code).collect();
        if !self.text.trim().is_empty() {
            let name = format!("{}: {}", explore(lang).words, self.text.trim());
            chips.push(Chip { name, part: SelectionPart::Whole(Criterion::Text) });
        }
        if self.range.is_some() {
            let name = criterion_name(Criterion::Range, lang);
            chips.push(Chip { name, part: SelectionPart::Whole(Criterion::Range) });
        }
        chips
    }

    /// Drops a part.
    pub fn take_away(&mut self, part: &SelectionPart) {
        match part {
            SelectionPart::Code(facet, key) => self.toggle(*facet, key),
            SelectionPart::Whole(criterion) => self.clear(*criterion),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::query::ValueRange;
    use crate::snapshot::Collection;

    #[test]
    fn every_known_part_is_named_and_can_be_taken_away() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap().into();
        let index = Index::of(&collection);
        let mut selection =
            Selection { text: " 就业 ".into(), range: Some(ValueRange::default()), ..Selection::default() };
        selection.toggle(Facet::Region, "140929");
        selection.toggle(Facet::Region, "nowhere");
        selection.toggle(Facet::Partner, NONE);
        let chips = selection.chips(&index, Lang::En);
        let names: Vec<&str> = chips.iter().map(|chip| chip.name.as_str()).collect();
        assert_eq!(names.len(), 4);
        assert!(names[0].starts_with("Kelan") && names[1].starts_with("Partner: "));
        assert_eq!(names[2..], ["Words: 就业", "Range of values"]);
        for chip in chips {
            selection.take_away(&chip.part);
        }
        assert_eq!(selection.chips(&index, Lang::Zh), []);
        assert!(selection.has(Facet::Region, "nowhere"));
    }
}
