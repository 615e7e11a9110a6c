//! The name of a check among those proposed.

use crate::audit::CheckKind;
use crate::snapshot::Check;

/// By what a check is known: its kind and its facts.
pub(super) fn key_of(check: &Check) -> String {
    let facts: Vec<&str> = check.facts().into_iter().map(|(_, id)| id).collect();
    format!("{:?} {}", CheckKind::of(check), facts.join(" "))
}
