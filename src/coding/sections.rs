//! The lists of a snapshot, each with its type, so that what holds for all of them is written once.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::snapshot::{
    Actor, Concept, Domain, Event, Fact, Framework, Indicator, Pairing, Population, Region, Relation, Report,
    Term, Unit,
};

/// Calls a macro with the lists that a draft may add to: `(field, Variant, Type, "what it holds")`.
macro_rules! each_vocabulary {
    ($callback:ident) => {
        $callback! {
            (regions, Regions, Region, "Places."),
            (domains, Domains, Domain, "Fields of policy."),
            (units, Units, Unit, "Units."),
            (populations, Populations, Population, "Groups of people."),
            (concepts, Concepts, Concept, "Concepts."),
            (indicators, Indicators, Indicator, "Indicators."),
            (terms, Terms, Term, "Words by which readers search."),
            (frameworks, Frameworks, Framework, "The report's own named structures, with parts and measures."),
            (actors, Actors, Actor, "Organisations."),
            (pairings, Pairings, Pairing, "Who assists whom."),
            (events, Events, Event, "Dated steps."),
            (relations, Relations, Relation, "Checkable statements between facts.")
        }
    };
}

/// Calls a macro with all lists of a snapshot, in its order.
macro_rules! each_section {
    ($callback:ident) => {
        $callback! {
            (reports, Reports, Report, "Reports."),
            (regions, Regions, Region, "Places."),
            (domains, Domains, Domain, "Fields of policy."),
            (units, Units, Unit, "Units."),
            (populations, Populations, Population, "Groups of people."),
            (concepts, Concepts, Concept, "Concepts."),
            (indicators, Indicators, Indicator, "Indicators."),
            (terms, Terms, Term, "Words by which readers search."),
            (facts, Facts, Fact, "Facts."),
            (frameworks, Frameworks, Framework, "Reports' own named structures."),
            (actors, Actors, Actor, "Organisations."),
            (pairings, Pairings, Pairing, "Who assists whom."),
            (events, Events, Event, "Dated steps."),
            (relations, Relations, Relation, "Checkable statements between facts.")
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

/// A term has no id: it is known by its first word in each language.
impl Keyed for Term {
    fn key(&self) -> Cow<'_, str> {
        let first = |words: &[String]| words.first().cloned().unwrap_or_default();
        Cow::from(format!("{} / {}", first(&self.zh), first(&self.en)))
    }
}
