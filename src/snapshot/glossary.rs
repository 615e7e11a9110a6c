//! Words of the subject, explained.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// A word that a newcomer to the subject does not know, and what it means, in our own words.
///
/// Wherever one of its words stands in a text of the collection, a view can open the meaning there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// How it is called in Chinese, simplified; the first word is its name.
    pub zh: Vec<String>,
    /// How it is called in English, in the singular; the first is its name.
    pub en: Vec<String>,
    /// What it means, in a sentence or two.
    pub meaning: Text,
}
