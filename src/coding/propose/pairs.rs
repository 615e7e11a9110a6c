//! Two facts of which one holds, repeats or keeps the other.

use rustc_hash::{FxHashMap, FxHashSet};

use super::passage::{Passage, PlacedFact};
use super::{Proposal, ProposalReason};
use crate::figure::{Interval, Order};
use crate::snapshot::{Breakdown, Check, Kind, Population};

/// How many facts before 其中 may be the whole.
const REACH: usize = 4;
/// How many statements of one thing are looked through for what became of a promise.
const AGAIN: usize = 64;

/// A part behind 其中 and its whole before it, where they are in no sum together.
pub(super) fn subsets(passage: &Passage<'_>, sums: &[Proposal]) -> Vec<Proposal> {
    let mut in_sums: FxHashSet<(&str, &str)> = FxHashSet::default();
    for sum in sums {
        if let Check::Sum { total, parts, .. } = &sum.check {
            in_sums.extend(parts.iter().map(|part| (total.as_str(), part.as_str())));
        }
    }
    let mut found = Vec::new();
    for (at, part) in passage.facts.iter().enumerate() {
        let from = passage.facts[..at]
            .iter()
            .rev()
            .take(REACH)
            .find(|whole| holds(whole, part) && whole.sentence == part.sentence);
        let Some(whole) = from else { continue };
        let words = passage.between(whole.end, part.start);
        let among = ["其中", "含", "包括"].iter().any(|word| words.contains(word));
        if among && !in_sums.contains(&(whole.view.fact.id.as_str(), part.view.fact.id.as_str())) {
            found.push(Proposal {
                check: Check::Subset { whole: whole.id(), part: part.id() },
                reason: ProposalReason::AmongThem,
            });
        }
    }
    found
}

fn holds(whole: &PlacedFact<'_>, part: &PlacedFact<'_>) -> bool {
    whole.same_unit(part) && part.interval.order(&whole.interval) != Order::Greater
}

/// Counts of a population whose size is printed of the same place: each is a part of it.
pub(super) fn of_population(passage: &Passage<'_>, populations: &[Population]) -> Vec<Proposal> {
    let mut sizes: FxHashMap<(&str, &str), &PlacedFact> = FxHashMap::default();
    let done = || passage.facts.iter().filter(|fact| fact.view.fact.kind == Kind::Achieved);
    for size in done().filter(|fact| fact.view.fact.breakdown.is_none()) {
        let own =
            |population: &&Population| population.people.as_deref() == Some(size.view.indicator.id.as_str());
        for population in populations.iter().filter(own) {
            sizes.entry((population.id.as_str(), size.view.region.id.as_str())).or_insert(size);
        }
    }
    let parts = done().filter_map(|part| {
        let population = part.view.indicator.population.as_deref()?;
        let whole = *sizes.get(&(population, part.view.region.id.as_str()))?;
        let is_other = whole.view.indicator.id != part.view.indicator.id;
        (is_other && holds(whole, part)).then(|| Proposal {
            check: Check::Subset { whole: whole.id(), part: part.id() },
            reason: ProposalReason::OfPopulation,
        })
    });
    parts.collect()
}

type Subject<'a> = (&'a str, &'a str, Option<&'a Breakdown>);

/// What a fact states a value of.
fn subject<'a>(fact: &PlacedFact<'a>) -> Subject<'a> {
    let fact = fact.view.fact;
    (&fact.indicator, &fact.region, fact.breakdown.as_ref())
}

/// The facts by what they state, each in the order of the text.
fn by_subject<'p, 'a>(passage: &'p Passage<'a>) -> Vec<Vec<&'p PlacedFact<'a>>> {
    let mut places: FxHashMap<Subject, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<&PlacedFact>> = Vec::new();
    for fact in &passage.facts {
        let at = *places.entry(subject(fact)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(fact),
            None => groups.push(vec![fact]),
        }
    }
    groups
}

/// The same of the same place, stated again with a figure that agrees: each with the first.
pub(super) fn restated(passage: &Passage<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for group in by_subject(passage) {
        for kind in Kind::ALL {
            let same: Vec<&&PlacedFact> = group.iter().filter(|fact| fact.view.fact.kind == kind).collect();
            let Some((first, others)) = same.split_first() else { continue };
            for other in others.iter().filter(|other| may_be_same(first, other)) {
                found.push(Proposal {
                    check: Check::Restates { facts: vec![first.id(), other.id()] },
                    reason: ProposalReason::SameAgain,
                });
            }
        }
    }
    found
}

fn may_be_same(a: &PlacedFact<'_>, b: &PlacedFact<'_>) -> bool {
    a.same_unit(b) && a.view.fact.partner == b.view.fact.partner && near(&a.interval, &b.interval)
}

fn near(a: &Interval, b: &Interval) -> bool {
    !a.is_unbounded() && !b.is_unbounded() && a.overlaps(b)
}

/// A promise and what was done of the same: each promise with the first figure behind it, or else the last before it.
pub(super) fn promises(passage: &Passage<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for group in by_subject(passage) {
        let promises = group.iter().enumerate().filter(|(_, fact)| fact.view.fact.kind == Kind::Target);
        for (at, promise) in promises {
            let done = |fact: &&&PlacedFact| fact.view.fact.kind == Kind::Achieved && fact.same_unit(promise);
            let behind = group[at + 1..].iter().take(AGAIN).find(done);
            if let Some(actual) = behind.or_else(|| group[..at].iter().rev().take(AGAIN).find(done)) {
                found.push(Proposal {
                    check: Check::Progress { target: promise.id(), actual: actual.id() },
                    reason: ProposalReason::PromisedAndDone,
                });
            }
        }
    }
    found
}
