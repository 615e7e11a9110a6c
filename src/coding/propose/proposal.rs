//! What is proposed, and why.

use crate::snapshot::Check;

/// Why a check is proposed; `words::proposal_reason` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProposalReason {
    /// The parts behind it add up to the total.
    PartsBehind,
    /// The parts before it add up to the total.
    PartsBefore,
    /// 其中 stands between the two.
    AmongThem,
    /// The whole is the size of the population that the part counts.
    OfPopulation,
    /// The same of the same place, and the figures agree.
    SameAgain,
    /// The same of the same place, once promised and once done.
    PromisedAndDone,
    /// A share, its whole and its part are printed.
    ShareOfWhole,
    /// A share of a share is printed as well.
    ShareOfShare,
    /// So many are announced, and a list stands beside.
    ListBeside,
    /// Rates, recipients and a sum stand together.
    RatesAndSum,
}

/// A check that the facts of one text allow.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What is stated. The items of an enumeration are as the text lists them, for the coder to say in words of their
    /// own; in English they are empty.
    pub check: Check,
    /// Why.
    pub reason: ProposalReason,
}
