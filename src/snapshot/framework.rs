//! Frameworks: a report's own named structure, part by part, measure by measure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Question, Text};

/// A named structure of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Id.
    pub id: String,
    /// Id of the report.
    pub report: String,
    /// Its name, as the report calls it, in our words.
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
    /// Its name, as the report calls it, in our words.
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

impl MeasureType {
    /// The question of readers that such measures answer.
    pub fn question(self) -> Question {
        match self {
            Self::JobService | Self::Workshop | Self::Marketing | Self::Ledger => Question::Work,
            Self::Subsidy | Self::Finance | Self::SocialSecurity => Question::Money,
            Self::Pairing | Self::Secondment => Question::Sent,
            Self::Training => Question::Trained,
            Self::Facility
            | Self::Industry
            | Self::Institution
            | Self::Service
            | Self::Medical
            | Self::Schooling
            | Self::Campaign
            | Self::Digital => Question::Built,
            Self::Rule => Question::Promised,
            Self::Rights => Question::Moved,
        }
    }

    /// Every type, in the order in which they are listed.
    pub const ALL: [Self; 20] = [
        Self::Training,
        Self::JobService,
        Self::Workshop,
        Self::Subsidy,
        Self::Ledger,
        Self::Pairing,
        Self::Secondment,
        Self::Facility,
        Self::Industry,
        Self::Marketing,
        Self::Finance,
        Self::Institution,
        Self::Rule,
        Self::Service,
        Self::Medical,
        Self::Schooling,
        Self::Rights,
        Self::SocialSecurity,
        Self::Campaign,
        Self::Digital,
    ];

    /// As it stands in the document and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::JobService => "job-service",
            Self::Workshop => "workshop",
            Self::Subsidy => "subsidy",
            Self::Ledger => "ledger",
            Self::Pairing => "pairing",
            Self::Secondment => "secondment",
            Self::Facility => "facility",
            Self::Industry => "industry",
            Self::Marketing => "marketing",
            Self::Finance => "finance",
            Self::Institution => "institution",
            Self::Rule => "rule",
            Self::Service => "service",
            Self::Medical => "medical",
            Self::Schooling => "schooling",
            Self::Rights => "rights",
            Self::SocialSecurity => "social-security",
            Self::Campaign => "campaign",
            Self::Digital => "digital",
        }
    }
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

    /// Leaves out of its measures the facts that do not stay.
    pub(crate) fn retain_facts(&mut self, stays: impl Fn(&str) -> bool) {
        fn walk(part: &mut Part, stays: &impl Fn(&str) -> bool) {
            for measure in &mut part.measures {
                measure.facts.retain(|id| stays(id));
            }
            part.parts.iter_mut().for_each(|part| walk(part, stays));
        }
        self.parts.iter_mut().for_each(|part| walk(part, &stays));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_written_as_its_key() {
        for kind in MeasureType::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
        }
    }
}
