//! All that is proposed for a text.

use rustc_hash::FxHashSet;

use super::passage::Passage;
use super::{Proposal, lists, pairs, shares, sums};
use crate::snapshot::{Check, Collection};

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
