//! Promises and standards, and what came of them.

use std::collections::HashMap;

use serde::Serialize;

use super::promise_status::{FollowUpOutcome, PromiseStatus};
use super::relations::check_relation;
use super::verdict::Checked;
use crate::snapshot::{Check, Collection, Kind};

/// A promise or a standard with the later facts that answer it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Commitment {
    /// Id of the fact that states it.
    pub fact: String,
    /// What became of it.
    pub status: PromiseStatus,
    /// The checks that answer it; empty where no follow-up is reported.
    pub answers: Vec<FollowUp>,
}

/// A fact that answers a promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUp {
    /// Id of the fact.
    pub fact: String,
    /// The check that sets it against the promise.
    pub check: Checked,
}

impl FollowUp {
    /// What it says of the promise.
    pub fn outcome(&self) -> FollowUpOutcome {
        FollowUpOutcome::of(self.check.verdict)
    }
}

/// Every target and standard, in the document's order, with what answers it.
///
/// A promise is answered where a `progress` relation names it as its target; a standard also where it is a
/// factor of a `product` (so many for each, so many in all) or a rate of a `payout`.
pub fn commitments(collection: &Collection) -> Vec<Commitment> {
    let mut answers: HashMap<&str, Vec<FollowUp>> = HashMap::new();
    for relation in &collection.snapshot().relations {
        let (promises, answer): (Vec<&String>, &String) = match &relation.check {
            Check::Progress { target, actual } => (vec![target], actual),
            Check::Product { factors, result } => (factors.iter().collect(), result),
            Check::Payout { rates, amount, .. } => (rates.iter().collect(), amount),
            _ => continue,
        };
        let check = check_relation(collection, relation);
        for promise in promises {
            let answer = FollowUp { fact: answer.clone(), check: check.clone() };
            answers.entry(promise).or_default().push(answer);
        }
    }
    collection
        .facts()
        .filter(|view| matches!(view.fact.kind, Kind::Target | Kind::Standard))
        .map(|view| {
            let answers = answers.remove(view.fact.id.as_str()).unwrap_or_default();
            let status = PromiseStatus::of(answers.iter().map(FollowUp::outcome));
            Commitment { fact: view.fact.id.clone(), status, answers }
        })
        .collect()
}
