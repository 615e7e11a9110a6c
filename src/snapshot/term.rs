//! The readers' words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::MeasureType;

/// Words by which readers ask for one thing, beside those of the texts: synonyms and abbreviations.
///
/// The words of a term are equal: whoever searches for one of them also finds what holds another, in either language,
/// and what the term leads to before all else. Nothing is computed with terms, and no view shows them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Words in Chinese, simplified.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zh: Vec<String>,
    /// Words in English; one word stands for its plural and its other forms too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
    /// Ids of the indicators that its readers most likely mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
    /// Ids of the concepts that they mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concepts: Vec<String>,
    /// Ids of the domains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<String>,
    /// The types of measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<MeasureType>,
}
