//! Who acts, who assists whom, and when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Edtf, Locator, Text};

/// An organisation that a report names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What kind of organisation it is.
    pub kind: ActorKind,
    /// Id of the region that it belongs to.
    pub region: Option<String>,
}

/// What kind of organisation an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A government or one of its departments.
    Government,
    /// A party committee or branch.
    Party,
    /// A firm.
    Firm,
    /// A school or university.
    School,
    /// A hospital or clinic.
    Hospital,
    /// A chamber of commerce or association.
    Association,
    /// A newspaper or agency.
    Media,
    /// A charitable foundation.
    Foundation,
    /// A working group or team.
    Team,
    /// A residential community and its bodies.
    Community,
    /// Anything else.
    Other,
}

/// Who assists whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pairing {
    /// Id.
    pub id: String,
    /// Id of the report that states it.
    pub report: String,
    /// Id of the region or actor that assists.
    pub from: String,
    /// Id of the region or actor that is assisted.
    pub to: String,
    /// The level at which they are paired.
    pub level: PairingLevel,
    /// When it began.
    pub since: Option<Edtf>,
    /// What it consists of, in our own words.
    pub text: Text,
    /// Ids of the facts that quantify it.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// The level at which two sides are paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PairingLevel {
    /// Province with province.
    Province,
    /// Prefecture with city.
    Prefecture,
    /// County with district.
    County,
    /// Township with street.
    Township,
    /// Village with village.
    Village,
    /// School with school, hospital with hospital, branch with branch.
    Institution,
}

/// A dated step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Id.
    pub id: String,
    /// Id of the report that dates it.
    pub report: String,
    /// When it happened.
    pub date: Edtf,
    /// Ids of the regions that took part.
    pub regions: Vec<String>,
    /// What happened, in our own words.
    pub text: Text,
    /// Where the date is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Locator>,
}
