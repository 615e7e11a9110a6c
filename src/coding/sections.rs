//! The lists of a snapshot, each with its type, so that what holds for all of them is written once.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::snapshot::{
    Actor, Concept, Domain, Event, Fact, Framework, GlossaryEntry, Indicator, Pairing, Population, Region,
    Relation, Report, Term, Unit,
};

/// Calls a macro with the lists that a draft may add to: `(field, Variant, Type, "what it holds")`.
macro_rules! each_vocabulary {
    ($callback:ident) => {
        $callback! {
            (regions, Regions, crate::snapshot::Region, "Places."),
            (domains, Domains, crate::snapshot::Domain, "Fields of policy."),
            (units, Units, crate::snapshot::Unit, "Units."),
            (populations, Populations, crate::snapshot::Population, "Groups of people."),
            (concepts, Concepts, crate::snapshot::Concept, "Concepts."),
            (indicators, Indicators, crate::snapshot::Indicator, "Indicators."),
            (terms, Terms, crate::snapshot::Term, "Words by which readers search."),
            (glossary, Glossary, crate::snapshot::GlossaryEntry, "Words of the subject, explained."),
            (frameworks, Frameworks, crate::snapshot::Framework, "The report's own named structures, with parts and measures."),
            (actors, Actors, crate::snapshot::Actor, "Organisations."),
            (pairings, Pairings, crate::snapshot::Pairing, "Who assists whom."),
            (events, Events, crate::snapshot::Event, "Dated steps."),
            (relations, Relations, crate::snapshot::Relation, "Checkable statements between facts.")
        }
    };
}

/// Calls a macro with all lists of a snapshot, in its order.
macro_rules! each_section {
    ($callback:ident) => {
        $callback! {
            (reports, Reports, crate::snapshot::Report, "Reports."),
            (regions, Regions, crate::snapshot::Region, "Places."),
            (domains, Domains, crate::snapshot::Domain, "Fields of policy."),
            (units, Units, crate::snapshot::Unit, "Units."),
            (populations, Populations, crate::snapshot::Population, "Groups of people."),
            (concepts, Concepts, crate::snapshot::Concept, "Concepts."),
            (indicators, Indicators, crate::snapshot::Indicator, "Indicators."),
            (terms, Terms, crate::snapshot::Term, "Words by which readers search."),
            (glossary, Glossary, crate::snapshot::GlossaryEntry, "Words of the subject, explained."),
            (facts, Facts, crate::snapshot::Fact, "Facts."),
            (frameworks, Frameworks, crate::snapshot::Framework, "Reports' own named structures."),
            (actors, Actors, crate::snapshot::Actor, "Organisations."),
            (pairings, Pairings, crate::snapshot::Pairing, "Who assists whom."),
            (events, Events, crate::snapshot::Event, "Dated steps."),
            (relations, Relations, crate::snapshot::Relation, "Checkable statements between facts.")
        }
    };
}

pub(super) use {each_section, each_vocabulary};

macro_rules! section {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        /// A list of a snapshot.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Section {
            $(#[doc = $doc] $variant,)+
        }

        impl Section {
            /// Its key in the document.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                }
            }

            /// The list with a key.
            pub fn of_key(key: &str) -> Option<Self> {
                [$(Self::$variant),+].into_iter().find(|section| section.key() == key)
            }
        }
    };
}

each_section!(section);

/// What is known by a name of its own among its like.
pub(super) trait Keyed {
    /// The name.
    fn key(&self) -> Cow<'_, str>;
}

macro_rules! keyed_by_id {
    ($($type:ty),+) => {
        $(impl Keyed for $type {
            fn key(&self) -> Cow<'_, str> {
                Cow::from(&self.id)
            }
        })+
    };
}

keyed_by_id!(
    Report, Region, Domain, Unit, Population, Concept, Indicator, Fact, Framework, Actor, Pairing, Event,
    Relation
);

/// What has no id is known by its first word in each language.
fn first_words(zh: &[String], en: &[String]) -> Cow<'static, str> {
    let first = |words: &[String]| words.first().cloned().unwrap_or_default();
    Cow::from(format!("{} / {}", first(zh), first(en)))
}

impl Keyed for Term {
    fn key(&self) -> Cow<'_, str> {
        first_words(&self.zh, &self.en)
    }
}

impl Keyed for GlossaryEntry {
    fn key(&self) -> Cow<'_, str> {
        first_words(&self.zh, &self.en)
    }
}

/// The names of a list's entries; where several have one name, the later ones are numbered.
pub(super) fn names<T: Keyed>(list: &[T]) -> Vec<String> {
    let mut met: HashMap<String, usize> = HashMap::new();
    list.iter()
        .map(|entry| {
            let name = entry.key().into_owned();
            let times = met.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 { name } else { format!("{name} #{times}") }
        })
        .collect()
}

/// The fields in which two entries differ, with what each has in JSON.
pub(super) fn differing_fields<T: Serialize>(a: &T, b: &T) -> Vec<(String, String, String)> {
    let fields = |entry: &T| match serde_json::to_value(entry) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (a, b) = (fields(a), fields(b));
    let text = |value: Option<&serde_json::Value>| value.map_or("null".to_owned(), ToString::to_string);
    let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differ = keys.into_iter().filter(|key| a.get(*key) != b.get(*key));
    differ.map(|key| (key.clone(), text(a.get(key)), text(b.get(key)))).collect()
}
