//! Relations: statements between facts that can be checked by arithmetic.

mod deserialize;

use schemars::JsonSchema;
use serde::Serialize;

use super::Text;

/// A checkable statement between facts. No verdict is stored: it is computed from the figures.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Relation {
    /// Id.
    pub id: String,
    /// What is stated.
    #[serde(flatten)]
    pub check: Check,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What a relation states of its facts, each named by id.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Check {
    /// The parts add up to the total, or to no more than it where they are not all.
    Sum {
        /// The whole.
        total: String,
        /// What it consists of.
        parts: Vec<String>,
        /// Whether the parts are all there are.
        complete: bool,
    },
    /// The part is counted in the whole.
    Subset {
        /// The whole.
        whole: String,
        /// The part.
        part: String,
    },
    /// The same quantity, stated again, perhaps rounded otherwise.
    Restates {
        /// The statements.
        facts: Vec<String>,
    },
    /// The product of the factors is the result (a share of a share).
    Product {
        /// The factors.
        factors: Vec<String>,
        /// The result.
        result: String,
    },
    /// A promise and what came of it.
    Progress {
        /// The promise.
        target: String,
        /// What was achieved.
        actual: String,
    },
    /// So many are announced, these are listed.
    Enumeration {
        /// The number announced.
        announced: String,
        /// What is listed.
        listed: Vec<Text>,
        /// Whether the list claims to be complete.
        complete: bool,
    },
    /// The amount paid lies between what the lowest and the highest rate would give.
    Payout {
        /// The rates.
        rates: Vec<String>,
        /// How many were paid.
        recipients: String,
        /// What they were paid in all.
        amount: String,
    },
    /// The facts count some of the same things, and must not be added.
    Overlap {
        /// The facts.
        facts: Vec<String>,
        /// What all that they count lies within: if they add up to more, the figures prove the overlap.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        whole: Option<String>,
        /// Why they overlap.
        why: Text,
    },
    /// The statements cannot all be true as they stand.
    Contradicts {
        /// The facts.
        facts: Vec<String>,
        /// Why not.
        why: Text,
    },
}

impl Check {
    /// Every fact that takes part, the result or whole first, each with its path inside the relation.
    pub fn facts(&self) -> Vec<(String, &str)> {
        match self {
            Check::Sum { total, parts, .. } => named("total", total, "parts", parts),
            Check::Subset { whole, part } => {
                vec![("whole".into(), whole), ("part".into(), part)]
            }
            Check::Overlap { facts, whole: Some(whole), .. } => named("whole", whole, "facts", facts),
            Check::Restates { facts } | Check::Overlap { facts, .. } | Check::Contradicts { facts, .. } => {
                listed("facts", facts)
            }
            Check::Product { factors, result } => named("result", result, "factors", factors),
            Check::Progress { target, actual } => {
                vec![("target".into(), target), ("actual".into(), actual)]
            }
            Check::Enumeration { announced, .. } => vec![("announced".into(), announced)],
            Check::Payout { rates, recipients, amount } => {
                let mut all =
                    vec![("amount".into(), amount.as_str()), ("recipients".into(), recipients.as_str())];
                all.extend(listed("rates", rates));
                all
            }
        }
    }
}

fn listed<'a>(field: &str, ids: &'a [String]) -> Vec<(String, &'a str)> {
    ids.iter().enumerate().map(|(i, id)| (format!("{field}[{i}]"), id.as_str())).collect()
}

fn named<'a>(head: &str, id: &'a str, field: &str, ids: &'a [String]) -> Vec<(String, &'a str)> {
    let mut all = vec![(head.to_owned(), id)];
    all.extend(listed(field, ids));
    all
}
