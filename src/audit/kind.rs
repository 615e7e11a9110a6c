//! The kinds of check.

use serde::{Serialize, Serializer};

use crate::snapshot::Check;

/// What kind of statement a check is about: the type of its relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CheckKind {
    /// Parts and their total.
    Sum,
    /// A part and its whole.
    Subset,
    /// One quantity, stated more than once.
    Restates,
    /// Factors and their product.
    Product,
    /// A promise and a later figure.
    Progress,
    /// A number announced and what is listed.
    Enumeration,
    /// An amount, its recipients and the rates that applied.
    Payout,
    /// Facts that must not be added.
    Overlap,
    /// Statements that cannot all be true.
    Contradicts,
}

impl CheckKind {
    /// Every kind, in the order in which the document names them.
    pub const ALL: [Self; 9] = [
        Self::Sum,
        Self::Subset,
        Self::Restates,
        Self::Product,
        Self::Progress,
        Self::Enumeration,
        Self::Payout,
        Self::Overlap,
        Self::Contradicts,
    ];

    /// The kind of what a relation states.
    pub fn of(check: &Check) -> Self {
        match check {
            Check::Sum { .. } => Self::Sum,
            Check::Subset { .. } => Self::Subset,
            Check::Restates { .. } => Self::Restates,
            Check::Product { .. } => Self::Product,
            Check::Progress { .. } => Self::Progress,
            Check::Enumeration { .. } => Self::Enumeration,
            Check::Payout { .. } => Self::Payout,
            Check::Overlap { .. } => Self::Overlap,
            Check::Contradicts { .. } => Self::Contradicts,
        }
    }

    /// The kind as it stands in the document.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Subset => "subset",
            Self::Restates => "restates",
            Self::Product => "product",
            Self::Progress => "progress",
            Self::Enumeration => "enumeration",
            Self::Payout => "payout",
            Self::Overlap => "overlap",
            Self::Contradicts => "contradicts",
        }
    }
}

impl Serialize for CheckKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Collection;

    #[test]
    fn a_kind_is_written_as_the_document_writes_its_relation() {
        let collection = Collection::open(include_str!("../../data/snapshot.json")).unwrap();
        let mut met = Vec::new();
        for relation in &collection.snapshot().relations {
            let written = serde_json::to_value(relation).unwrap();
            let kind = CheckKind::of(&relation.check);
            assert_eq!(written["type"], kind.code(), "{}", relation.id);
            assert_eq!(serde_json::to_value(kind).unwrap(), written["type"]);
            met.push(kind);
        }
        assert!(CheckKind::ALL.iter().all(|kind| met.contains(kind)), "the collection has every kind");
    }
}
