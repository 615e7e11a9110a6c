//! What the judges of single relations give, and how they set facts in a row.

use super::verdict::{Operator, Progress, Term, Verdict};
use crate::snapshot::Text;

/// What one kind of check gives, before it is joined with its relation.
pub(super) struct Judged {
    pub verdict: Verdict,
    pub detail: Text,
    pub terms: Vec<Term>,
    pub remark: Text,
    pub progress: Option<Progress>,
}

/// Terms joined by one sign.
pub(super) fn row<'a>(operator: Operator, facts: impl IntoIterator<Item = &'a str>) -> Vec<Term> {
    facts
        .into_iter()
        .enumerate()
        .map(|(i, fact)| Term {
            operator: if i == 0 { Operator::First } else { operator },
            fact: fact.to_owned(),
        })
        .collect()
}

/// Facts side by side, without a claim.
pub(super) fn beside<'a>(facts: impl IntoIterator<Item = &'a str>) -> Vec<Term> {
    row(Operator::Beside, facts)
}
