//! The groups into which the ledger sorts what is found: each has a tile, a key in addresses, and a tone.

use crate::audit::{CheckKind, Checked, Commitment, FollowUpOutcome, PromiseStatus, Tone, Verdict};

/// Findings of one kind and verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingGroup {
    /// Targets and standards.
    Promise(PromiseStatus),
    /// Arithmetic between figures, by what it shows.
    Check(Verdict),
    /// Statements that cannot all be true.
    Contradiction,
    /// Figures not to be added.
    Overlap,
    /// Frameworks that announce other than they spell out.
    Framework,
    /// Where no figure is coded.
    NoFigure,
    /// What is wrong with the sources.
    Defect,
}

impl FindingGroup {
    /// The groups of promises, in the order in which a reader looks for them.
    pub const PROMISES: [Self; 4] = [
        Self::Promise(PromiseStatus::NotMet),
        Self::Promise(PromiseStatus::Met),
        Self::Promise(PromiseStatus::Undecided),
        Self::Promise(PromiseStatus::NoFollowUp),
    ];
    /// The groups of arithmetic, the gravest first.
    pub const CHECKS: [Self; 4] = [
        Self::Check(Verdict::Fails),
        Self::Check(Verdict::HoldsWithinRounding),
        Self::Check(Verdict::Holds),
        Self::Check(Verdict::CannotBeChecked),
    ];
    /// The groups of what a reader should know before using the figures.
    pub const WARNINGS: [Self; 5] =
        [Self::Contradiction, Self::Overlap, Self::Framework, Self::NoFigure, Self::Defect];

    /// All groups: promises, arithmetic, warnings.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        Self::PROMISES.into_iter().chain(Self::CHECKS).chain(Self::WARNINGS)
    }

    /// The group of a check. Progress stands with the promises.
    pub fn of_check(check: &Checked) -> Self {
        Self::of(check.kind, check.verdict)
    }

    /// The group of a promise.
    pub fn of_commitment(promise: &Commitment) -> Self {
        Self::Promise(promise.status)
    }

    fn of(kind: CheckKind, verdict: Verdict) -> Self {
        match kind {
            CheckKind::Progress => Self::Promise(FollowUpOutcome::of(verdict).into()),
            CheckKind::Overlap => Self::Overlap,
            CheckKind::Contradicts => Self::Contradiction,
            CheckKind::Sum
            | CheckKind::Subset
            | CheckKind::Restates
            | CheckKind::Product
            | CheckKind::Enumeration
            | CheckKind::Payout => Self::Check(verdict),
        }
    }

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Promise(PromiseStatus::Met) => "met",
            Self::Promise(PromiseStatus::NotMet) => "not_met",
            Self::Promise(PromiseStatus::Undecided) => "undecided",
            Self::Promise(PromiseStatus::NoFollowUp) => "no_follow_up",
            Self::Check(verdict) => verdict.code(),
            Self::Contradiction => "contradictions",
            Self::Overlap => "overlaps",
            Self::Framework => "frameworks",
            Self::NoFigure => "silence",
            Self::Defect => "defects",
        }
    }

    /// The group with a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::all().find(|group| group.key() == key)
    }

    /// What its findings mean at first glance.
    pub fn tone(self) -> Tone {
        match self {
            Self::Promise(PromiseStatus::Met) => Tone::Good,
            Self::Check(Verdict::Holds | Verdict::HoldsWithinRounding) => Tone::Good,
            Self::Check(Verdict::Fails) | Self::Contradiction => Tone::Bad,
            Self::Promise(PromiseStatus::NotMet) | Self::Overlap | Self::Framework => Tone::Caution,
            Self::Promise(PromiseStatus::Undecided | PromiseStatus::NoFollowUp) => Tone::Open,
            Self::Check(Verdict::CannotBeChecked) | Self::NoFigure | Self::Defect => Tone::Open,
        }
    }

    /// Whether its list is unfolded: those where nothing is amiss are, only when asked for.
    pub fn is_open(self, asked: Option<Self>) -> bool {
        asked == Some(self) || !matches!(self, Self::Check(Verdict::Holds) | Self::Overlap)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::audit::CheckOutcome;

    #[test]
    fn every_group_is_found_again_by_its_key() {
        let all: Vec<FindingGroup> = FindingGroup::all().collect();
        assert_eq!(all.len(), 13);
        for group in all {
            assert_eq!(FindingGroup::of_key(group.key()), Some(group));
        }
        assert_eq!(FindingGroup::of_key("training.kelan"), None);
    }

    proptest! {
        #[test]
        fn outcome_group_and_status_never_disagree(
            kind in prop::sample::select(&CheckKind::ALL[..]),
            verdict in prop::sample::select(&Verdict::ALL[..]),
        ) {
            let (group, outcome) = (FindingGroup::of(kind, verdict), CheckOutcome::of(kind, verdict));
            prop_assert!(FindingGroup::all().any(|each| each == group), "no tile counts {group:?}");
            // Only a figure that holds, within its printed precision at worst, is shown as good.
            let holds = matches!(verdict, Verdict::Holds | Verdict::HoldsWithinRounding);
            prop_assert!(holds || group.tone() != Tone::Good);
            prop_assert!(holds || outcome.tone() != Tone::Good);
            prop_assert!(verdict != Verdict::CannotBeChecked || outcome.tone() != Tone::Bad);
            let met = group == FindingGroup::Promise(PromiseStatus::Met);
            prop_assert_eq!(met, outcome == CheckOutcome::FollowUp(FollowUpOutcome::Met));
            prop_assert_eq!(met, kind == CheckKind::Progress && holds);
            // The words of a contradiction that the figures do not show are milder than its group.
            if kind != CheckKind::Contradicts {
                prop_assert_eq!(group.tone(), outcome.tone());
            }
        }
    }
}
