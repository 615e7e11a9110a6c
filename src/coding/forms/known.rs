//! What the collection and the draft hold of a shape, and what of it comes near.

use std::collections::HashSet;

use super::shape::Shape;
use crate::coding::desk::{Desk, nearest_by_name};
use crate::coding::draft::Vocabulary;
use crate::snapshot::{Framework, Part, Snapshot, Text};

/// Something that is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id; of what has none its first words.
    pub id: String,
    /// Its name, or what it says.
    pub name: Text,
    /// What it means, where it says so.
    pub about: Text,
    /// Whether it is the draft's own.
    pub is_own: bool,
}

/// All of a shape: the collection's, then the draft's own.
pub(super) fn known(shape: Shape, desk: &Desk) -> Vec<Known> {
    let base = of_snapshot(shape, desk.collection().snapshot());
    let own = of_vocabulary(shape, desk.draft().vocabulary());
    base.into_iter().chain(own.into_iter().map(|it| Known { is_own: true, ..it })).collect()
}

/// Those whose names and meanings share most with a name, the nearest first. What stands at the place that a form is
/// filled in for is near to itself and is left out by its `id`.
pub fn near(shape: Shape, name: &Text, id: &str, desk: &Desk) -> Vec<Known> {
    let mut met = HashSet::new();
    let all = known(shape, desk).into_iter().filter(|it| it.id != id && met.insert(it.id.clone()));
    nearest_by_name(&format!("{} {}", name.zh, name.en), all, |it| (&it.name, &it.about))
}

macro_rules! lists {
    ($of:ident, $holder:ty) => {
        fn $of(shape: Shape, all: &$holder) -> Vec<Known> {
            let none = Text::default();
            let one = |id: &str, name: &Text, about: &Text| Known {
                id: id.to_owned(),
                name: name.clone(),
                about: about.clone(),
                is_own: false,
            };
            match shape {
                Shape::Region => all
                    .regions
                    .iter()
                    .map(|it| one(&it.id, &it.name, &Text::new(it.id.as_str(), it.id.as_str())))
                    .collect(),
                Shape::Unit => all.units.iter().map(|it| one(&it.id, &it.name, &none)).collect(),
                Shape::Domain => all.domains.iter().map(|it| one(&it.id, &it.name, &none)).collect(),
                Shape::Population => all.populations.iter().map(|it| one(&it.id, &it.name, &none)).collect(),
                Shape::Concept => {
                    all.concepts.iter().map(|it| one(&it.id, &it.name, &it.definition)).collect()
                }
                Shape::Indicator => {
                    all.indicators.iter().map(|it| one(&it.id, &it.name, &it.definition)).collect()
                }
                Shape::Actor => all.actors.iter().map(|it| one(&it.id, &it.name, &none)).collect(),
                Shape::Pairing => all.pairings.iter().map(|it| one(&it.id, &it.text, &none)).collect(),
                Shape::Event => {
                    let date = |date: &str| Text::new(date, date);
                    all.events.iter().map(|it| one(&it.id, &it.text, &date(it.date.as_str()))).collect()
                }
                Shape::Framework => all.frameworks.iter().map(|it| one(&it.id, &it.name, &none)).collect(),
                Shape::Part => {
                    let parts = all.frameworks.iter().flat_map(parts_of);
                    parts.map(|part| one(&part.id, &part.name, &none)).collect()
                }
                Shape::Measure => {
                    let parts = all.frameworks.iter().flat_map(parts_of);
                    parts.flat_map(|part| &part.measures).map(|it| one(&it.id, &it.text, &none)).collect()
                }
                Shape::Term => {
                    all.terms.iter().map(|it| one(&first(&it.zh), &joined(&it.zh, &it.en), &none)).collect()
                }
                Shape::Glossary => all
                    .glossary
                    .iter()
                    .map(|it| one(&first(&it.zh), &joined(&it.zh, &it.en), &it.meaning))
                    .collect(),
                Shape::Reading => Vec::new(),
            }
        }
    };
}

lists!(of_snapshot, Snapshot);
lists!(of_vocabulary, Vocabulary);

fn first(words: &[String]) -> String {
    words.first().cloned().unwrap_or_default()
}

/// The words of a term or an entry of the glossary as its name.
pub(super) fn joined(zh: &[String], en: &[String]) -> Text {
    Text::new(zh.join("、"), en.join(", "))
}

/// Every part of a framework, in order.
fn parts_of(framework: &Framework) -> Vec<&Part> {
    fn walk<'a>(parts: &'a [Part], found: &mut Vec<&'a Part>) {
        for part in parts {
            found.push(part);
            walk(&part.parts, found);
        }
    }
    let mut found = Vec::new();
    walk(&framework.parts, &mut found);
    found
}
