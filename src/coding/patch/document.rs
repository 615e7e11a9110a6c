//! A patch as it stands in its JSON document.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::coding::entry::read_entry;
use crate::coding::sections::{Section, each_section};
use crate::snapshot::{Edtf, Form, Problem, Text, lines, member, read_whole};

/// The form of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum PatchFormat {
    /// The only form so far.
    #[default]
    #[serde(rename = "snapshot-patch/1")]
    V1,
}

/// What a snapshot says of itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Id of the collection.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it holds.
    pub description: Text,
    /// SPDX identifier of the data's licence.
    pub license: String,
    /// When this state of it was published.
    pub published: Edtf,
}

/// One entry that is added, replaced or removed. In JSON it has the `new` entry, the `old` one, or both.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(into = "ChangeEntry<T>", bound(serialize = "T: Clone + Serialize"))]
#[schemars(with = "ChangeEntry<T>")]
pub enum Change<T> {
    /// An entry is added.
    Add {
        /// The entry.
        new: T,
        /// Before which other entry it stands; without one, at the end.
        before: Option<String>,
    },
    /// An entry says something else.
    Replace {
        /// What it says in the collection.
        old: T,
        /// What it shall say.
        new: T,
    },
    /// An entry is removed.
    Remove {
        /// What it says in the collection.
        old: T,
    },
}

/// A change as it stands in the document.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Change_{T}", extend("anyOf" = [{ "required": ["old"] }, { "required": ["new"] }]))]
struct ChangeEntry<T> {
    /// What the collection says; left out where the entry is added.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<T>,
    /// What it shall say; left out where the entry is removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<T>,
    /// Of an entry that is added: the id of the one before which it stands; without it, at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_entry::<_, ChangeEntry<T>, _>(deserializer)
    }
}

impl<T> TryFrom<ChangeEntry<T>> for Change<T> {
    type Error = &'static str;

    fn try_from(entry: ChangeEntry<T>) -> Result<Self, Self::Error> {
        match (entry.old, entry.new, entry.before) {
            (None, Some(new), before) => Ok(Self::Add { new, before }),
            (Some(old), Some(new), None) => Ok(Self::Replace { old, new }),
            (Some(old), None, None) => Ok(Self::Remove { old }),
            (None, None, _) => Err("a change has what is `old`, what is `new`, or both"),
            (Some(_), _, Some(_)) => Err("`before` belongs to an entry that is added, which has no `old`"),
        }
    }
}

impl<T> From<Change<T>> for ChangeEntry<T> {
    fn from(change: Change<T>) -> Self {
        match change {
            Change::Add { new, before } => Self { old: None, new: Some(new), before },
            Change::Replace { old, new } => Self { old: Some(old), new: Some(new), before: None },
            Change::Remove { old } => Self { old: Some(old), new: None, before: None },
        }
    }
}

macro_rules! patch {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        /// What differs between two states of a collection, list by list, each entry with its old and new value.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[schemars(title = "Snapshot patch")]
        pub struct Patch {
            /// Which form the document has.
            pub format: PatchFormat,
            /// Id of the collection that it is made for.
            pub base: String,
            /// Why, for whoever is to merge it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub why: Option<Text>,
            /// What the collection says of itself.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub head: Option<Box<Change<Head>>>,
            $(#[doc = $doc]
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $field: Vec<Change<$type>>,)+
        }

        impl Patch {
            /// How many entries it changes.
            pub fn len(&self) -> usize {
                usize::from(self.head.is_some()) $(+ self.$field.len())+
            }

            /// How many entries of each list it changes.
            pub fn lengths(&self) -> Vec<(Section, usize)> {
                vec![$((Section::$variant, self.$field.len())),+]
            }

            /// The patch's file: one change a line.
            pub fn to_json(&self) -> String {
                let Self { format, base, why, head, $($field),+ } = self;
                let mut members = vec![member("format", format), member("base", base)];
                members.extend(why.as_ref().map(|why| member("why", why)));
                members.extend(head.as_ref().map(|head| member("head", head)));
                $(if !$field.is_empty() {
                    members.push(format!("\"{}\": {}", stringify!($field), lines($field, "")));
                })+
                format!("{{\n{}\n}}\n", members.join(",\n"))
            }
        }
    };
}

each_section!(patch);

impl Patch {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads a patch's file, which should be UTF-8.
    ///
    /// # Errors
    /// What is wrong with its form, with path and line.
    pub fn read(bytes: &[u8]) -> Result<Self, Box<Problem>> {
        read_whole(bytes, Form::Patch)
    }

    /// The JSON Schema of the document, generated from these types.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Patch).to_value()
    }
}
