//! Frameworks: a report's own named structure, part by part, measure by measure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// A named structure of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Id.
    pub id: String,
    /// Id of the report.
    pub report: String,
    /// Its name.
    pub name: Text,
    /// How many parts it claims to have.
    pub announced: Option<u32>,
    /// The parts that the report spells out.
    pub parts: Vec<Part>,
}

/// A part of a framework, which may have parts of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// How many parts it claims to have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<u32>,
    /// Its own parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// What is done under it.
    #[serde(default)]
    pub measures: Vec<Measure>,
}

/// One action of policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Id.
    pub id: String,
    /// What is done, in our own words.
    pub text: Text,
    /// Id of its domain.
    pub domain: String,
    /// What kind of action it is.
    #[serde(rename = "type")]
    pub kind: MeasureType,
    /// Ids of the actors that take it.
    #[serde(default)]
    pub actors: Vec<String>,
    /// Ids of the facts that quantify it.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// What kind of action a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureType {
    /// Skills training.
    Training,
    /// Matching, job fairs, labour stations.
    JobService,
    /// Assistance workshops.
    Workshop,
    /// Money paid to people or firms by a rule.
    Subsidy,
    /// Registers, inventories, monitoring lists.
    Ledger,
    /// Pairing of two sides.
    Pairing,
    /// Staff sent to serve elsewhere.
    Secondment,
    /// Buildings and equipment.
    Facility,
    /// Parks, firms, farming.
    Industry,
    /// Sales of products.
    Marketing,
    /// Funds, loans, insurance.
    Finance,
    /// Bodies, offices, party branches.
    Institution,
    /// Plans, regulations, standards.
    Rule,
    /// Care, mediation, legal and public services.
    Service,
    /// Medical support.
    Medical,
    /// Schooling.
    Schooling,
    /// Land, property, transfer of status.
    Rights,
    /// Minimum income, insurance, assistance.
    SocialSecurity,
    /// Publicity and culture.
    Campaign,
    /// Data and platforms.
    Digital,
}

impl Framework {
    /// Every measure of the framework, in order, with the parts that lead to it.
    pub fn measures(&self) -> Vec<(Vec<&Part>, &Measure)> {
        fn walk<'a>(part: &'a Part, path: &mut Vec<&'a Part>, out: &mut Vec<(Vec<&'a Part>, &'a Measure)>) {
            path.push(part);
            out.extend(part.measures.iter().map(|measure| (path.clone(), measure)));
            for child in &part.parts {
                walk(child, path, out);
            }
            path.pop();
        }
        let mut out = Vec::new();
        for part in &self.parts {
            walk(part, &mut Vec::new(), &mut out);
        }
        out
    }
}
