//! Whether a promise is met: the one place where this is decided.
//!
//! A later figure gives a [`Verdict`]; [`FollowUpOutcome::of`] reads it as an answer to the promise, and
//! [`PromiseStatus::of`] joins the answers. What a check is called, and where the ledger lists it, follows from these.

use serde::Serialize;

use super::verdict::Verdict;
use crate::snapshot::Lang;

/// What one later figure says of a promise; the more decisive the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FollowUpOutcome {
    /// It does not decide whether the promise is met.
    Undecided,
    /// It meets the promise.
    Met,
    /// It falls short of it.
    NotMet,
}

impl FollowUpOutcome {
    /// What the verdict on a later figure says of the promise.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Holds | Verdict::HoldsWithinRounding => Self::Met,
            Verdict::Fails => Self::NotMet,
            Verdict::CannotBeChecked => Self::Undecided,
        }
    }
}

/// What became of a promise, as far as the reports say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseStatus {
    /// Some later figure meets it, and none falls short.
    Met,
    /// Some later figure falls short.
    NotMet,
    /// There is a later figure, but it does not decide.
    Undecided,
    /// No later figure is reported.
    NoFollowUp,
}

impl From<FollowUpOutcome> for PromiseStatus {
    fn from(outcome: FollowUpOutcome) -> Self {
        match outcome {
            FollowUpOutcome::Met => Self::Met,
            FollowUpOutcome::NotMet => Self::NotMet,
            FollowUpOutcome::Undecided => Self::Undecided,
        }
    }
}

impl PromiseStatus {
    /// Joins what all later figures say: the most decisive of them stands.
    pub fn of(outcomes: impl IntoIterator<Item = FollowUpOutcome>) -> Self {
        outcomes.into_iter().max().map_or(Self::NoFollowUp, Self::from)
    }

    /// The status in words.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (PromiseStatus::Met, Lang::Zh) => "已达到",
            (PromiseStatus::Met, Lang::En) => "met",
            (PromiseStatus::NotMet, Lang::Zh) => "未达到",
            (PromiseStatus::NotMet, Lang::En) => "not met",
            (PromiseStatus::Undecided, Lang::Zh) => "无法判断",
            (PromiseStatus::Undecided, Lang::En) => "cannot be decided",
            (PromiseStatus::NoFollowUp, Lang::Zh) => "未编入后续数字",
            (PromiseStatus::NoFollowUp, Lang::En) => "no later figure coded",
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_promise_is_met_only_where_some_figure_meets_it_and_none_falls_short(
            verdicts in prop::collection::vec(prop::sample::select(&Verdict::ALL[..]), 0..6),
        ) {
            let has = |verdict| verdicts.contains(&verdict);
            let holds = has(Verdict::Holds) || has(Verdict::HoldsWithinRounding);
            let status = PromiseStatus::of(verdicts.iter().copied().map(FollowUpOutcome::of));
            prop_assert_eq!(status == PromiseStatus::NotMet, has(Verdict::Fails));
            prop_assert_eq!(status == PromiseStatus::Met, holds && !has(Verdict::Fails));
            prop_assert_eq!(status == PromiseStatus::NoFollowUp, verdicts.is_empty());
        }
    }
}
