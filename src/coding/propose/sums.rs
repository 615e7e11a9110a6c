//! Parts that add up to a total beside them.

use super::passage::{Passage, PlacedFact};
use super::{Proposal, ProposalReason};
use crate::figure::Interval;
use crate::snapshot::Check;

/// How many facts of one unit are looked at on each side of a total.
const REACH: usize = 8;
/// How many sentences apart total and parts may stand, in characters.
const APART: usize = 240;
/// Small numbers add up by chance: without the same indicator, a total has at least so many.
const CHANCE: f64 = 50.0;

/// Every total with the nearest parts that add up to it.
pub(super) fn sums(passage: &Passage<'_>) -> Vec<Proposal> {
    let facts = &passage.facts;
    let mut found = Vec::new();
    for (at, total) in facts.iter().enumerate() {
        let alike = |fact: &&PlacedFact| fact.same_unit(total) && fact.view.fact.kind == total.view.fact.kind;
        let behind: Vec<&PlacedFact> = facts[at + 1..]
            .iter()
            .take_while(|fact| fact.start < total.start + APART)
            .filter(alike)
            .take(REACH)
            .collect();
        let before: Vec<&PlacedFact> = facts[..at]
            .iter()
            .rev()
            .take_while(|fact| fact.end + APART > total.start)
            .filter(alike)
            .take(REACH)
            .collect();
        let parts = parts_of(total, &behind)
            .map(|parts| (parts, ProposalReason::PartsBehind))
            .or_else(|| parts_of(total, &before).map(|parts| (parts, ProposalReason::PartsBefore)));
        if let Some((mut parts, reason)) = parts {
            parts.sort_by_key(|part| part.start);
            let parts = parts.into_iter().map(PlacedFact::id).collect();
            found.push(Proposal { check: Check::Sum { total: total.id(), parts, complete: true }, reason });
        }
    }
    found
}

/// The first run of neighbours that adds up to a total.
fn parts_of<'p, 'a>(
    total: &PlacedFact<'_>,
    beside: &[&'p PlacedFact<'a>],
) -> Option<Vec<&'p PlacedFact<'a>>> {
    for from in 0..beside.len().min(3) {
        let mut sum = Interval::point(0.0);
        for (count, part) in beside[from..].iter().enumerate() {
            sum = sum.add(&part.interval);
            let parts = &beside[from..=from + count];
            if count >= 1 && agrees(total, &sum, parts) {
                return Some(parts.to_vec());
            }
        }
    }
    None
}

fn agrees(total: &PlacedFact<'_>, sum: &Interval, parts: &[&PlacedFact<'_>]) -> bool {
    let closed = !sum.is_unbounded() && !total.interval.is_unbounded();
    let own = total.view.fact;
    let is_own = |part: &PlacedFact<'_>| {
        part.view.fact.indicator == own.indicator && part.view.fact.region == own.region
    };
    let same = parts.iter().all(|part| is_own(part) && part.view.fact.breakdown.is_some());
    let likely = same || (own.value >= CHANCE && !parts.iter().any(|part| is_own(part)));
    closed && likely && sum.overlaps(&total.interval) && parts.iter().all(|part| part.view.fact.value > 0.0)
}
