//! What follows from the figures of a collection, computed once.

use super::frameworks::{FrameworkCheck, frameworks};
use super::promises::{Commitment, commitments};
use super::relations::check_relations;
use super::verdict::Checked;
use crate::snapshot::Collection;

/// What follows from the figures of a collection.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditResults {
    /// Every relation, judged, in the document's order.
    pub checks: Vec<Checked>,
    /// Every target and standard, with what answers it.
    pub commitments: Vec<Commitment>,
    /// Every announced number of parts, against the parts spelled out.
    pub frameworks: Vec<FrameworkCheck>,
}

impl AuditResults {
    /// Judges everything in a collection.
    pub fn of(collection: &Collection) -> Self {
        Self {
            checks: check_relations(collection),
            commitments: commitments(collection),
            frameworks: frameworks(collection),
        }
    }
}
