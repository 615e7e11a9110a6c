//! From what was promised to what was reported later, within one report.

use super::Form;
use crate::audit::{Commitment, FollowUpOutcome};
use crate::snapshot::{Collection, Text};

/// A target and the figure that answers it, on one axis from zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Slope {
    /// The target's place in the collection.
    pub target: usize,
    /// The answer's place.
    pub actual: usize,
    /// Height of the target, 0 to 1.
    pub from: f64,
    /// Height of the answer, 0 to 1.
    pub to: f64,
    /// What kind of figure the target is.
    pub target_form: Form,
    /// What kind of figure the answer is.
    pub actual_form: Form,
    /// What the answer says of the target.
    pub outcome: FollowUpOutcome,
    /// How far the target is reached, in words.
    pub detail: Text,
}

/// The answered targets of some regions, in the document's order. Only where the audit sets the two in proportion.
pub fn slopes_of(collection: &Collection, commitments: &[Commitment], regions: &[&str]) -> Vec<Slope> {
    let mut slopes = Vec::new();
    for commitment in commitments {
        let Some(target) = collection.find(&commitment.fact) else { continue };
        if !regions.contains(&target.region.id.as_str()) {
            continue;
        }
        for answer in &commitment.answers {
            let (Some(progress), Some(actual)) = (answer.check.progress, collection.find(&answer.fact))
            else {
                continue;
            };
            let greatest = progress.nominal.max(1.0);
            slopes.push(Slope {
                target: target.at,
                actual: actual.at,
                from: 1.0 / greatest,
                to: progress.nominal / greatest,
                target_form: Form::of(&target),
                actual_form: Form::of(&actual),
                outcome: answer.outcome(),
                detail: answer.check.detail.clone(),
            });
        }
    }
    slopes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::commitments;

    #[test]
    fn a_target_and_its_answer_stand_in_proportion() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let slopes = slopes_of(&collection, &commitments(&collection), &["522728"]);
        let postings = slopes
            .iter()
            .find(|slope| {
                collection.get(slope.target).is_some_and(|view| view.fact.id == "luodian-job-postings-target")
            })
            .unwrap();
        assert!((postings.to / postings.from - 25_300.0 / 30_000.0).abs() < 1e-9);
        assert!(postings.target_form.hollow && postings.target_form.open_above);
        assert!(!postings.actual_form.hollow);
        assert!(
            slopes_of(&collection, &commitments(&collection), &["140929"])
                .iter()
                .all(|slope| { collection.get(slope.target).is_some_and(|view| view.region.id == "140929") })
        );
    }
}
