//! The document as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Actor, Concept, Corrections, Domain, Edtf, Event, Fact, Framework, GlossaryEntry, Indicator, Pairing,
    Population, Region, Relation, Report, Term, Text, Unit,
};

/// A collection of coded facts, as it stands in its JSON document.
///
/// Its references are only names here. A [`Collection`](super::Collection) is a snapshot whose rules all hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Report snapshot")]
pub struct Snapshot {
    /// Which form the document has.
    pub format: Format,
    /// Id of the collection.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it holds.
    pub description: Text,
    /// Who made it, by whom it is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<Text>,
    /// Where readers say what is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrections: Option<Corrections>,
    /// SPDX identifier of the data's licence.
    pub license: String,
    /// Version of the data by Semantic Versioning, where they have one: `1.4.0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// When this state of it was published.
    pub published: Edtf,
    /// The reports that facts are coded from.
    pub reports: Vec<Report>,
    /// The places that facts are about.
    pub regions: Vec<Region>,
    /// Fields of policy.
    pub domains: Vec<Domain>,
    /// Units.
    pub units: Vec<Unit>,
    /// Groups of people whom indicators count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub populations: Vec<Population>,
    /// What indicators are near to each other, in the order in which a reader meets it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concepts: Vec<Concept>,
    /// What facts state the value of.
    pub indicators: Vec<Indicator>,
    /// Words by which readers search, beside those of the texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Words of the subject, explained.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<GlossaryEntry>,
    /// The facts.
    pub facts: Vec<Fact>,
    /// The reports' own named structures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frameworks: Vec<Framework>,
    /// Organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Actor>,
    /// Who assists whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairings: Vec<Pairing>,
    /// Dated steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Checkable statements between facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
}

/// The form of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The only form so far.
    #[default]
    #[serde(rename = "report-snapshot/1")]
    V1,
}

impl Snapshot {
    /// Its licence as readers know it: `CC BY 4.0` for `CC-BY-4.0`.
    pub fn license_name(&self) -> String {
        self.license.replace('-', " ")
    }

    /// The JSON Schema of the document, generated from these types.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Snapshot).to_value()
    }
}
