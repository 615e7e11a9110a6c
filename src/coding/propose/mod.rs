//! Checks that a text's coded facts allow, proposed to the coder: sums, parts, restatements, promises, shares, lists.
//!
//! In: a report's facts, each at its place, and its text. Out: [`Proposal`]s, each a relation as the document has it with
//! the reason why it may hold. Whether it holds is the audit's to say: a sum that fails is worth as much as one that
//! does not. What a reader would have to know beside the text (overlaps, contradictions) is not proposed.

mod lists;
mod measured;
mod pairs;
mod passage;
mod shares;
mod sums;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use passage::Passage;
use rustc_hash::FxHashSet;

use crate::snapshot::{Check, Collection};

pub use measured::{Measured, measure_proposals};

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

/// Every check that a report's facts allow, by kind and then in the order of the text. Takes time by the number of facts
/// and the length of the text.
pub fn propose_checks(collection: &Collection, report: &str, text: &str) -> Vec<Proposal> {
    let passage = Passage::of(collection, report, text);
    let sums = sums::sums(&passage);
    let mut proposals = pairs::subsets(&passage, &sums);
    let known: Vec<_> = pairs::of_population(&passage, &collection.snapshot().populations);
    let said: FxHashSet<Vec<String>> = proposals.iter().map(|one| facts_of(&one.check)).collect();
    proposals.extend(known.into_iter().filter(|one| !said.contains(&facts_of(&one.check))));
    proposals.extend(sums);
    proposals.extend(pairs::restated(&passage));
    proposals.extend(pairs::promises(&passage));
    proposals.extend(shares::shares(&passage));
    proposals.extend(shares::payouts(&passage));
    proposals.extend(lists::lists(&passage));
    proposals
}

fn facts_of(check: &Check) -> Vec<String> {
    check.facts().into_iter().map(|(_, id)| id.to_owned()).collect()
}
