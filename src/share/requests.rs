//! What programs may ask, and why they are not answered.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::CiteStyle;
use crate::compare::Normalisation;
use crate::proof::MOST_CHARACTERS;
use crate::query::{Column, Facet};

/// What is asked of a snapshot.
///
/// ```
/// use relocation_explorer::share::Request;
/// let request: Request = serde_json::from_str(
///     r#"{"selections": {"region": ["522700", "140929"], "kind": "target"}, "text": "就业", "sort": "-value", "limit": 10}"#,
/// ).unwrap();
/// assert_eq!(request.limit, Some(10));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// Codes by facet, as in the address; a fact passes that carries one of them, or a code below one.
    pub selections: BTreeMap<String, Codes>,
    /// What to look for, read as every search of the page reads it.
    pub text: Option<String>,
    /// Least and greatest value, in the facts' own units.
    pub value: Option<Ends>,
    /// A column's name, with `-` before it for the greatest first. Without it, the facts that fit the words best come
    /// first; where there are no words, the document's order holds.
    pub sort: Option<String>,
    /// How many facts at most; all without it. 0 where only the counts are wanted.
    pub limit: Option<usize>,
    /// How many facts to pass over first.
    pub offset: usize,
}

/// A text that is to be held against the facts: `{"proof": "…"}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofRequest {
    /// The text.
    pub proof: String,
}

/// Regions that are to be set side by side: `{"compare": ["522700", "Qianxinan"], "per": "year"}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompareRequest {
    /// Their codes, or their names in either language.
    pub compare: Vec<String>,
    /// The id of a normalisation; none without it.
    #[serde(default)]
    pub per: Option<String>,
}

/// A fact that is to be cited: `{"cite": "kelan-workshops", "style": "gbt-numeric"}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CiteRequest {
    /// Its id.
    pub cite: String,
    /// The key of a style; a sentence without it.
    #[serde(default)]
    pub style: Option<String>,
    /// The tag of the language of our own words; Chinese without it.
    #[serde(default)]
    pub lang: Option<String>,
    /// The day on which it is read (`2026-11-20`), where the citation is to name one.
    #[serde(default)]
    pub accessed: Option<String>,
}

/// One code, or several.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a code or a list of codes")]
pub enum Codes {
    /// One key.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// The ends of a range, both included; an end that is not given is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ends {
    /// Least value.
    pub low: Option<f64>,
    /// Greatest value.
    pub high: Option<f64>,
}

/// Why a request is not answered: it asks for something that is not there.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RequestError {
    /// It is no request.
    #[error("this is no request: {0}")]
    Shape(String),
    /// There is no such facet.
    #[error("there is no facet `{0}`; the facets are {list}", list = names(Facet::ALL.map(Facet::key)))]
    Facet(String),
    /// The snapshot does not have a code: ignored, it would let all facts pass.
    #[error("this snapshot has no {facet} `{code}`")]
    Code {
        /// Name of the facet.
        facet: &'static str,
        /// The code.
        code: String,
    },
    /// No fact is that large.
    #[error("{0} is out of range")]
    Value(f64),
    /// There is no such region: neither by its code nor by its name.
    #[error("this snapshot has no region `{0}`")]
    Region(String),
    /// There is no such fact.
    #[error("this snapshot has no fact `{0}`")]
    Fact(String),
    /// Nothing can be divided so.
    #[error("there is no normalisation `{0}`; they are {list}", list = names(Normalisation::ALL.map(Normalisation::id)))]
    Per(String),
    /// There is no such style.
    #[error("there is no style `{0}`; the styles are {list}", list = names(CiteStyle::ALL.map(CiteStyle::key)))]
    Style(String),
    /// We have no words of that language.
    #[error("there is no language `{0}`; the languages are zh and en")]
    Language(String),
    /// The text has more characters than are read.
    #[error("the text has more than {MOST_CHARACTERS} characters")]
    TooLong,
    /// There is no such order.
    #[error("there is no column `{0}`; the columns are {list}", list = names(Column::ALL.map(Column::key)))]
    Sort(String),
}

fn names<const N: usize>(names: [&str; N]) -> String {
    names.join(", ")
}
