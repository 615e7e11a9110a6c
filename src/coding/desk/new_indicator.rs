//! A new indicator, after those that come near have been seen.

use std::collections::HashSet;

use super::ids::{free_id, slug};
use crate::arrange::Arrange;
use crate::coding::draft::Draft;
use crate::snapshot::{Collection, Indicator, IndicatorMeasure, Text};

/// So many come near.
const NEAR: usize = 5;

/// What a coder says of a new indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIndicator {
    /// Its name.
    pub name: Text,
    /// What counts and what does not.
    pub definition: Text,
    /// Id of its domain.
    pub domain: String,
    /// Id of its concept, where there are concepts.
    pub concept: Option<String>,
    /// Id of its unit.
    pub unit: String,
    /// How its values relate to time.
    pub measure: IndicatorMeasure,
    /// Whether its facts may be added.
    pub additive: bool,
}

impl NewIndicator {
    /// Whether all is said that an indicator needs.
    pub fn is_whole(&self) -> bool {
        let said = |text: &Text| !text.zh.trim().is_empty() && !text.en.trim().is_empty();
        said(&self.name) && said(&self.definition) && !self.domain.is_empty() && !self.unit.is_empty()
    }

    /// The indicator, with an id of its English name that nothing else has.
    pub fn into_indicator(self, draft: &Draft, collection: &Collection) -> Indicator {
        let slug = slug(&self.name.en);
        let stem = if slug.is_empty() { "indicator" } else { &slug };
        Indicator {
            id: free_id(stem, |id| draft.indicator(id, collection).is_none()),
            name: self.name,
            definition: self.definition,
            domain: self.domain,
            concept: self.concept,
            unit: self.unit,
            measure: self.measure,
            additive: self.additive,
            population: None,
        }
    }
}

/// The indicators whose names and definitions share most with a name in either language, the nearest first.
pub fn near_by_name<'a>(name: &str, draft: &'a Draft, collection: &'a Collection) -> Vec<&'a Indicator> {
    let all = collection.snapshot().indicators.iter().chain(&draft.vocabulary().indicators);
    nearest_by_name(name, all, |it| (&it.name, &it.definition))
}

/// Those of some things whose names and meanings share most with a name in either language, the nearest first.
pub(in crate::coding) fn nearest_by_name<T>(
    name: &str,
    all: impl Iterator<Item = T>,
    texts: impl Fn(&T) -> (&Text, &Text),
) -> Vec<T> {
    let asked = word_pairs(name);
    let of = |text: &Text| word_pairs(&format!("{} {}", text.zh, text.en)).intersection(&asked).count();
    let share = |it: &T| {
        let (name, meaning) = texts(it);
        3 * of(name) + of(meaning)
    };
    let mut near: Vec<(usize, T)> = all.map(|it| (share(&it), it)).filter(|(share, _)| *share > 0).collect();
    near.arrange_by(|a, b| b.0.cmp(&a.0));
    near.into_iter().take(NEAR).map(|(_, it)| it).collect()
}

/// Each two neighbours of a text in Chinese, each word in English.
fn word_pairs(text: &str) -> HashSet<String> {
    let lower = text.to_lowercase();
    let wide: Vec<char> = lower.chars().filter(|c| !c.is_ascii()).collect();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 3);
    words.map(str::to_owned).chain(wide.windows(2).map(|pair| pair.iter().collect())).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn near_ones_are_seen_first_and_a_new_one_has_an_id_of_its_own() {
        let collection = Collection::built_in().unwrap();
        let draft = Draft::new("r", "1");
        let near = near_by_name("搬迁户数", &draft, &collection);
        assert!(near.iter().any(|it| it.id == "relocated-households"), "{near:?}");
        let new = NewIndicator {
            name: Text::new("搬迁户", "Relocated households"),
            definition: Text::default(),
            domain: "relocation".into(),
            concept: None,
            unit: "household".into(),
            measure: IndicatorMeasure::Stock,
            additive: true,
        };
        assert!(!new.is_whole(), "it has no definition");
        assert_eq!(new.into_indicator(&draft, &collection).id, "relocated-households-2");
    }
}
