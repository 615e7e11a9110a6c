//! What a check found, in terms of its own kind.

use super::Verdict;

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
    /// A target is reached.
    Reached,
    /// It is not, at the time of the report.
    NotReached,
    /// The figures do not decide whether it is.
    Undecided,
    /// A payment agrees with its rates.
    Consistent,
    /// It does not.
    Inconsistent,
    /// The facts overlap.
    DoNotAdd,
    /// The statements contradict each other.
    Contradicts,
    /// They may.
    MayContradict,
    /// The figures do not decide it.
    CannotBeChecked,
}

impl CheckOutcome {
    /// What a check found.
    pub fn of(kind: &str, verdict: Verdict) -> Self {
        let (holds, rounded, fails) = match kind {
            "overlap" => return CheckOutcome::DoNotAdd,
            "contradicts" if verdict == Verdict::Fails => return CheckOutcome::Contradicts,
            "contradicts" => return CheckOutcome::MayContradict,
            "progress" if verdict == Verdict::CannotBeChecked => return CheckOutcome::Undecided,
            "progress" => (CheckOutcome::Reached, CheckOutcome::Reached, CheckOutcome::NotReached),
            "payout" => (CheckOutcome::Consistent, CheckOutcome::Consistent, CheckOutcome::Inconsistent),
            "subset" => (CheckOutcome::Fits, CheckOutcome::FitsRounded, CheckOutcome::DoesNotFit),
            "enumeration" => {
                (CheckOutcome::ListedInFull, CheckOutcome::ListedInFull, CheckOutcome::ListedOtherwise)
            }
            _ => (CheckOutcome::AddsUp, CheckOutcome::AddsUpRounded, CheckOutcome::DoesNotAddUp),
        };
        match verdict {
            Verdict::Holds => holds,
            Verdict::HoldsWithinRounding => rounded,
            Verdict::Fails => fails,
            Verdict::CannotBeChecked => CheckOutcome::CannotBeChecked,
        }
    }

    /// Good, bad, a caution, or nothing to say: a CSS class.
    pub fn tone(self) -> &'static str {
        match self {
            CheckOutcome::AddsUp
            | CheckOutcome::AddsUpRounded
            | CheckOutcome::Fits
            | CheckOutcome::FitsRounded => "good",
            CheckOutcome::ListedInFull | CheckOutcome::Reached | CheckOutcome::Consistent => "good",
            CheckOutcome::DoesNotAddUp | CheckOutcome::DoesNotFit | CheckOutcome::ListedOtherwise => "bad",
            CheckOutcome::Inconsistent | CheckOutcome::Contradicts => "bad",
            CheckOutcome::NotReached | CheckOutcome::DoNotAdd | CheckOutcome::MayContradict => "caution",
            CheckOutcome::Undecided | CheckOutcome::CannotBeChecked => "open",
        }
    }
}
