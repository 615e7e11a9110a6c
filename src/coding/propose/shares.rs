//! Shares with what they are shares of, and rates with what was paid by them.

use super::passage::{Passage, PlacedFact};
use super::{Proposal, ProposalReason};
use crate::figure::Interval;
use crate::snapshot::{Check, Kind};

/// How many facts before and behind a share are looked at.
const REACH: usize = 6;
/// How far apart they may stand, in characters.
const APART: usize = 200;

fn is_share(fact: &PlacedFact<'_>) -> bool {
    fact.view.unit.dimension == "share"
}

/// A share as a part of one.
fn ratio(fact: &PlacedFact<'_>) -> Interval {
    crate::snapshot::in_base_unit(fact.view.unit, fact.interval).1
}

/// Facts near one, itself left out.
fn near<'p, 'a>(passage: &'p Passage<'a>, at: usize) -> impl Iterator<Item = &'p PlacedFact<'a>> {
    let facts = &passage.facts;
    let (from, to) = (at.saturating_sub(REACH), (at + 1 + REACH).min(facts.len()));
    let start = facts[at].start;
    let here = facts[from..at].iter().chain(&facts[at + 1..to]);
    here.filter(move |fact| fact.start.abs_diff(start) < APART)
}

/// A share that is the product of two others, and a part that is a share of its whole.
pub(super) fn shares(passage: &Passage<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (at, share) in passage.facts.iter().enumerate().filter(|(_, fact)| is_share(fact)) {
        let others: Vec<&PlacedFact> = near(passage, at).collect();
        let shares = others.iter().filter(|fact| is_share(fact) && fact.end <= share.start);
        let shares: Vec<&&PlacedFact> = shares.collect();
        for (i, a) in shares.iter().enumerate() {
            for b in &shares[i + 1..] {
                if agrees(&ratio(a).multiply(&ratio(b)), &ratio(share)) {
                    found.push(product([a, b], share, ProposalReason::ShareOfShare));
                }
            }
        }
        for (i, whole) in others.iter().enumerate().filter(|(_, fact)| !is_share(fact)) {
            for part in others.iter().skip(i + 1).filter(|part| part.same_unit(whole)) {
                let (whole, part) =
                    if whole.view.fact.value >= part.view.fact.value { (whole, part) } else { (part, whole) };
                if agrees(&whole.interval.multiply(&ratio(share)), &part.interval) {
                    found.push(product([whole, share], part, ProposalReason::ShareOfWhole));
                }
            }
        }
    }
    found
}

fn product(factors: [&PlacedFact<'_>; 2], result: &PlacedFact<'_>, reason: ProposalReason) -> Proposal {
    let factors = factors.map(PlacedFact::id).to_vec();
    Proposal { check: Check::Product { factors, result: result.id() }, reason }
}

/// Whether two intervals meet, and are narrow enough that this is no chance.
fn agrees(product: &Interval, result: &Interval) -> bool {
    let width =
        |interval: &Interval| (interval.high() - interval.low()) / interval.low().max(f64::MIN_POSITIVE);
    product.overlaps(result) && width(product) < 0.03 && width(result) < 0.03
}

/// A sum that was paid, its recipients just before it, and the rates in the paragraph before them.
pub(super) fn payouts(passage: &Passage<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (at, amount) in passage.facts.iter().enumerate().skip(1) {
        let recipients = &passage.facts[at - 1];
        let is_payment = amount.view.unit.dimension == "money" && recipients.view.unit.dimension == "people";
        if !is_payment || amount.sentence != recipients.sentence {
            continue;
        }
        let before = passage.facts[..at - 1]
            .iter()
            .rev()
            .take(REACH)
            .take_while(|fact| fact.end + APART > recipients.start);
        let mut rates: Vec<&PlacedFact> = before.filter(|fact| is_rate(fact)).collect();
        rates.reverse();
        if !rates.is_empty() {
            found.push(Proposal {
                check: Check::Payout {
                    rates: rates.into_iter().map(PlacedFact::id).collect(),
                    recipients: recipients.id(),
                    amount: amount.id(),
                },
                reason: ProposalReason::RatesAndSum,
            });
        }
    }
    found
}

fn is_rate(fact: &PlacedFact<'_>) -> bool {
    fact.view.fact.kind == Kind::Standard && fact.view.unit.dimension == "money-per-person"
}
