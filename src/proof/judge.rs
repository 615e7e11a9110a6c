//! The verdict on a number, from how each fact fits it.
//!
//! Nothing agrees by its figure alone: unit, place and subject must be established too, and no other fact of the place may
//! fit the words as well.

use super::bounds::Hedge;
use super::candidate::{Candidate, Case};
use super::figures::{Rounding, Standing};
use super::known::Vocabulary;
use super::scope::PlaceFit;
use super::verdict::{Conflict, Doubt, EndsChange, Verdict};
use crate::arrange::Arrange;
use crate::compare::CompareIndex;
use crate::snapshot::FactView;

/// So much of what a fact is called must stand in the text.
const COVER: f64 = 0.45;
/// So much of the number's own words must speak of the fact.
const EXPLAINED: f64 = 0.5;
/// So much of those of them that name an indicator.
const KNOWN: f64 = 0.75;
/// The words must fit the fact better than any other by so much.
const MARGIN: f64 = 0.02;
/// What is to contradict a fact must speak of it more clearly.
const CLEAR: f64 = 0.65;
/// So many facts are named where several could be meant.
const MOST_NAMED: usize = 4;
/// A number below this may be that of anything.
const TELLING: f64 = 100.0;

/// What is said of a number, and the facts that it is said with, the likeliest first.
pub(super) struct Judgement {
    pub verdict: Verdict,
    pub facts: Vec<usize>,
}

impl Judgement {
    fn of(verdict: Verdict, facts: Vec<usize>) -> Self {
        Self { verdict, facts }
    }
}

/// Judges a number against the facts of the places that it may be about, and those of the same value elsewhere.
pub(super) struct Judge<'a> {
    pub vocabulary: &'a Vocabulary,
    pub index: &'a CompareIndex,
}

impl Judge<'_> {
    /// The verdict. `whole` says that no fact of the places was left out.
    pub fn judge(&self, case: &Case, facts: &[usize], whole: bool) -> Judgement {
        let collection = self.index.collection();
        let views = facts.iter().filter_map(|&fact| collection.get(fact));
        let held = views.map(|view| case.hold(self.vocabulary, self.index, &view));
        let mut candidates: Vec<Candidate> = held.collect();
        candidates.arrange_by(|a, b| b.score.total_cmp(&a.score));
        self.doubt_parts(case, &mut candidates);
        let value = case.quantity.printed.value();

        let meant = |candidate: &&Candidate| whole && self.is_meant(candidate, &candidates);
        let clean = |candidate: &&Candidate| {
            candidate.place == PlaceFit::Here && candidate.doubts.is_empty() && candidate.unit_fits
        };
        // The figure, and all that goes with it.
        let right = candidates.iter().filter(clean).filter(|each| each.conflicts.is_empty());
        let best =
            right.filter(meant).filter(|each| rank(each.standing) < 3).min_by_key(|each| rank(each.standing));
        if let Some(best) = best {
            return Judgement::of(self.agreement(case, best), vec![best.fact]);
        }
        // The figure, told of another unit, time or kind.
        let told_otherwise = candidates.iter().filter(|each| {
            each.place == PlaceFit::Here
                && each.doubts.iter().all(|doubt| *doubt == Doubt::Unit && !each.unit_fits)
        });
        let told_otherwise =
            told_otherwise.filter(|each| !each.conflicts.is_empty() && rank(each.standing) < 2);
        if let Some(best) = told_otherwise.filter(meant).find(|each| each.cover >= COVER) {
            return Judgement::of(Verdict::Contradicts(best.conflicts.clone()), vec![best.fact]);
        }
        // The figure of another place.
        let elsewhere = candidates.iter().filter(|each| {
            each.place == PlaceFit::Elsewhere
                && each.unit_fits
                && rank(each.standing) < 2
                && self.is_about(each)
        });
        let telling =
            |each: &&Candidate| value >= TELLING || case.quantity.printed.is_percent() || each.cover >= 0.9;
        if let Some(best) = elsewhere.filter(|each| each.cover >= CLEAR).find(telling)
            && let Some(view) = collection.get(best.fact)
        {
            let of = view.region.short_name().clone();
            return Judgement::of(Verdict::Contradicts(vec![Conflict::Place { of }]), vec![best.fact]);
        }
        // Another figure of what is clearly meant.
        let against = candidates.iter().filter(clean).filter(|each| each.conflicts.is_empty()).filter(meant);
        let clearly = |each: &&Candidate| {
            each.cover >= CLEAR && each.explained >= CLEAR && matches!(each.standing, Standing::Apart(_))
        };
        if let Some(best) = against.clone().find(clearly)
            && let Standing::Apart(times) = best.standing
            && !self.has_equal(best, &candidates)
        {
            return Judgement::of(Verdict::Contradicts(vec![Conflict::Figure { times }]), vec![best.fact]);
        }
        self.unsure(case, &candidates, value)
    }

    /// What may be meant, or what is nearest to it.
    fn unsure(&self, case: &Case, candidates: &[Candidate], value: f64) -> Judgement {
        let supported = |each: &&Candidate| each.cover >= 0.25 || value >= 1_000.0;
        let may = candidates
            .iter()
            .filter(|each| {
                each.place != PlaceFit::Elsewhere && (each.unit_fits || each.doubts.contains(&Doubt::Unit))
            })
            .filter(|each| each.conflicts.is_empty() && rank(each.standing) < 3)
            .filter(supported);
        let mut may: Vec<&Candidate> = may.collect();
        may.arrange_by(|a, b| rank(a.standing).cmp(&rank(b.standing)).then(b.score.total_cmp(&a.score)));
        may.truncate(MOST_NAMED);
        if let Some(first) = may.first() {
            let mut doubts = first.doubts.clone();
            if !self.is_about(first) {
                doubts.insert(Doubt::Subject);
            }
            if doubts.is_empty() || may.len() > 1 {
                doubts.insert(Doubt::Several);
            }
            let facts = may.iter().map(|each| each.fact).collect();
            return Judgement::of(Verdict::Unsure(doubts.into_iter().collect()), facts);
        }
        let open = candidates.iter().find(|each| {
            each.place == PlaceFit::Here
                && each.standing == Standing::Open
                && each.unit_fits
                && !each.doubts.contains(&Doubt::Unit)
                && self.is_about(each)
        });
        if let Some(open) = open {
            let doubts = open.doubts.iter().copied().collect();
            return Judgement::of(Verdict::Unsure(doubts), vec![open.fact]);
        }
        let near = candidates.iter().filter(|each| {
            each.place == PlaceFit::Here && self.is_about(each) && (each.unit_fits || case.scope.is_empty())
        });
        Judgement::of(Verdict::Absent, near.take(2).map(|each| each.fact).collect())
    }

    fn agreement(&self, case: &Case, best: &Candidate) -> Verdict {
        match best.standing {
            Standing::Same => Verdict::Agrees,
            Standing::Rounded(rounding) => Verdict::Rounded(rounding),
            _ => {
                let printed = self.index.collection().get(best.fact).map(|view| Hedge::printed(&view));
                let is_exact = |hedge: Hedge| hedge == Hedge::NONE;
                Verdict::OtherEnds(match (is_exact(case.quantity.hedge), printed.is_none_or(is_exact)) {
                    (true, _) => EndsChange::Dropped,
                    (_, true) => EndsChange::Added,
                    _ => EndsChange::Changed,
                })
            }
        }
    }

    /// Whether the words speak of a fact.
    fn is_about(&self, candidate: &Candidate) -> bool {
        candidate.cover >= COVER && candidate.explained >= EXPLAINED && candidate.known >= KNOWN
    }

    /// Whether they speak of it, and of no other as well.
    fn is_meant(&self, candidate: &Candidate, candidates: &[Candidate]) -> bool {
        let fits_better = |other: &Candidate| {
            other.score + MARGIN > candidate.score
                && other.place != PlaceFit::Elsewhere
                && (other.unit_fits || !candidate.unit_fits)
                && (!other.doubts.contains(&Doubt::Unit) || candidate.doubts.contains(&Doubt::Unit))
                && !self.is_of_one_subject(candidate.fact, other.fact)
        };
        self.is_about(candidate) && !candidates.iter().any(fits_better)
    }

    /// Whether another statement of the same thing has the number.
    fn has_equal(&self, candidate: &Candidate, candidates: &[Candidate]) -> bool {
        let equal = |other: &Candidate| {
            rank(other.standing) < 3 && self.is_of_one_subject(candidate.fact, other.fact)
        };
        candidates.iter().any(equal)
    }

    fn is_of_one_subject(&self, one: usize, other: usize) -> bool {
        let view = |fact: usize| self.index.collection().get(fact);
        let same = |a: FactView, b: FactView| {
            a.indicator.id == b.indicator.id
                && a.fact.breakdown == b.fact.breakdown
                && a.region.id == b.region.id
        };
        one == other || view(one).zip(view(other)).is_some_and(|(a, b)| same(a, b))
    }

    /// A whole is not meant where the words name a part of it that another fact counts.
    fn doubt_parts(&self, case: &Case, candidates: &mut [Candidate]) {
        let collection = self.index.collection();
        let views: Vec<Option<FactView>> = candidates.iter().map(|each| collection.get(each.fact)).collect();
        // Only these can be chosen: they are the likeliest, or have the number.
        let chosen = |at: usize, each: &Candidate| {
            each.place != PlaceFit::Elsewhere && (at < MOST_NAMED || rank(each.standing) < 3)
        };
        for at in 0..candidates.len() {
            let Some(of) = views[at].filter(|_| chosen(at, &candidates[at])) else { continue };
            let named = views.iter().flatten().any(|part| {
                part.indicator.id == of.indicator.id
                    && part.region.id == of.region.id
                    && part.fact.breakdown.is_some()
                    && part.fact.breakdown != of.fact.breakdown
                    && case.names_part(self.vocabulary, part, self.index, &of)
            });
            if named {
                candidates[at].doubts.insert(Doubt::Part);
            }
        }
    }
}

/// How near a number is to a figure: the same, with other ends, rounded, else neither.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Same => 0,
        Standing::OtherEnds => 1,
        Standing::Rounded(Rounding::Coarser | Rounding::Finer | Rounding::Bound) => 2,
        Standing::Open => 3,
        Standing::Apart(_) => 4,
    }
}
