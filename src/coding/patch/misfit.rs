//! Why a patch does not fit a collection.

use crate::coding::sections::Section;
use crate::snapshot::{Lang, Rule};
use crate::words::PatchWords;

/// Something in a patch that does not fit the collection, and where the patch says it.
#[derive(Debug, Clone, PartialEq)]
pub struct PatchProblem {
    /// Path in the patch (`facts[3].new.unit`); empty for all of it.
    pub path: String,
    /// What does not fit.
    pub misfit: Misfit,
}

/// Why something does not fit.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// It is made for another collection.
    OtherCollection {
        /// Id of the collection.
        found: String,
        /// Id of the one that it is made for.
        expected: String,
    },
    /// What is to be replaced, or to stand behind an addition, is not there.
    NotThere {
        /// The list.
        list: Section,
        /// The entry's name.
        name: String,
    },
    /// What is to be added is there and says something else.
    AlreadyThere {
        /// The list.
        list: Section,
        /// The entry's name.
        name: String,
        /// The fields in which it differs.
        fields: Vec<String>,
    },
    /// The collection says something else than the patch expects.
    OtherValue {
        /// The first field that differs.
        field: String,
        /// What the collection says, in JSON.
        found: String,
        /// What the patch expects.
        expected: String,
    },
    /// The new value has another id.
    Renamed {
        /// The old id.
        old: String,
        /// The new one.
        new: String,
    },
    /// The collection would break a rule at what the patch says.
    Rule(Rule),
    /// The collection would break a rule elsewhere, because of the patch.
    Elsewhere {
        /// Path in the collection as it would be.
        path: String,
        /// The rule.
        rule: Rule,
    },
}

impl PatchProblem {
    /// What does not fit, in words, without the place.
    pub fn text(&self, lang: Lang) -> String {
        match &self.misfit {
            Misfit::OtherCollection { found, expected } => {
                PatchWords::other_collection(lang, found, expected)
            }
            Misfit::NotThere { list, name } => PatchWords::not_there(lang, list.key(), name),
            Misfit::AlreadyThere { list, name, fields } => {
                PatchWords::already_there(lang, list.key(), name, &fields.join(", "))
            }
            Misfit::OtherValue { field, found, expected } => {
                PatchWords::other_value(lang, field, found, expected)
            }
            Misfit::Renamed { old, new } => PatchWords::renamed(lang, old, new),
            Misfit::Rule(rule) => rule.text(lang),
            Misfit::Elsewhere { path, rule } => PatchWords::elsewhere(lang, path, &rule.text(lang)),
        }
    }

    /// A stable name of what does not fit, for scripts.
    pub fn code(&self) -> &'static str {
        match &self.misfit {
            Misfit::OtherCollection { .. } => "other-collection",
            Misfit::NotThere { .. } => "not-there",
            Misfit::AlreadyThere { .. } => "already-there",
            Misfit::OtherValue { .. } => "other-value",
            Misfit::Renamed { .. } => "renamed",
            Misfit::Rule(rule) | Misfit::Elsewhere { rule, .. } => rule.code(),
        }
    }
}
