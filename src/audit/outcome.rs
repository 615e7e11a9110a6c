//! What a check found, in terms of its own kind.

use super::kind::CheckKind;
use super::promise_status::FollowUpOutcome;
use super::tone::Tone;
use super::verdict::{Checked, Verdict};

/// What a check found, in terms of its own kind: a target "not reached so far" is no failed sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckOutcome {
    /// Parts and total, factors and product, or two statements agree.
    AddsUp,
    /// They agree within rounding.
    AddsUpRounded,
    /// They cannot agree.
    DoesNotAddUp,
    /// A part fits into its whole.
    Fits,
    /// It fits within rounding.
    FitsRounded,
    /// It is greater than its whole.
    DoesNotFit,
    /// As many are listed as announced.
    ListedInFull,
    /// More or fewer are listed.
    ListedOtherwise,
    /// A later figure answers a promise.
    FollowUp(FollowUpOutcome),
    /// A payment agrees with its rates.
    Consistent,
    /// A payment does not agree with its rates.
    Inconsistent,
    /// The facts overlap.
    DoNotAdd,
    /// The statements contradict each other.
    Contradicts,
    /// The coder says that they do; the figures alone do not show it.
    MayContradict,
    /// The figures do not decide it.
    CannotBeChecked,
}

impl CheckOutcome {
    /// What a verdict means for a kind of check.
    pub fn of(kind: CheckKind, verdict: Verdict) -> Self {
        let (holds, rounded, fails) = match kind {
            CheckKind::Progress => return Self::FollowUp(FollowUpOutcome::of(verdict)),
            CheckKind::Overlap => return Self::DoNotAdd,
            CheckKind::Contradicts if verdict == Verdict::Fails => return Self::Contradicts,
            CheckKind::Contradicts => return Self::MayContradict,
            CheckKind::Payout => (Self::Consistent, Self::Consistent, Self::Inconsistent),
            CheckKind::Subset => (Self::Fits, Self::FitsRounded, Self::DoesNotFit),
            CheckKind::Enumeration => (Self::ListedInFull, Self::ListedInFull, Self::ListedOtherwise),
            CheckKind::Sum | CheckKind::Restates | CheckKind::Product => {
                (Self::AddsUp, Self::AddsUpRounded, Self::DoesNotAddUp)
            }
        };
        match verdict {
            Verdict::Holds => holds,
            Verdict::HoldsWithinRounding => rounded,
            Verdict::Fails => fails,
            Verdict::CannotBeChecked => Self::CannotBeChecked,
        }
    }

    /// What it means at first glance.
    pub fn tone(self) -> Tone {
        match self {
            Self::AddsUp | Self::AddsUpRounded | Self::Fits | Self::FitsRounded => Tone::Good,
            Self::ListedInFull | Self::Consistent | Self::FollowUp(FollowUpOutcome::Met) => Tone::Good,
            Self::DoesNotAddUp | Self::DoesNotFit | Self::ListedOtherwise => Tone::Bad,
            Self::Inconsistent | Self::Contradicts => Tone::Bad,
            Self::FollowUp(FollowUpOutcome::NotMet) | Self::DoNotAdd | Self::MayContradict => Tone::Caution,
            Self::FollowUp(FollowUpOutcome::Undecided) | Self::CannotBeChecked => Tone::Open,
        }
    }
}

impl Checked {
    /// What it found, in terms of its kind.
    pub fn outcome(&self) -> CheckOutcome {
        CheckOutcome::of(self.kind, self.verdict)
    }
}
