//! The verdict on a row: which fact stands for each region, and which of these stand on one scale.

use super::caution::Caution;
use super::draft::RowDraft;
use super::index::CompareIndex;
use super::normalisation::Normalisation;
use super::normalise::Scaled;
use super::refusal::Refusal;
use super::row::{RowVerdict, Why, WithheldCells};
use super::scale::{CommonScale, Divisor, Placed};
use super::time::time_of;
use crate::arrange::Arrange;
use crate::snapshot::{FactView, Kind, Text};

/// Claims in the order in which they stand for a region.
const PREFERRED: [Kind; 4] = [Kind::Achieved, Kind::Standard, Kind::Context, Kind::Target];

impl CompareIndex {
    /// The fact that stands for each column: of the claim that most columns make, then the most precise, then
    /// one with a stated time.
    pub(super) fn headlines(&self, values: &[Vec<usize>]) -> Vec<Option<usize>> {
        let view = |fact: usize| self.at(fact).1;
        let makers = |kind: Kind| {
            values.iter().filter(|facts| facts.iter().any(|&fact| view(fact).fact.kind == kind)).count()
        };
        let mut kinds = PREFERRED;
        kinds.arrange_by_key(|kind| std::cmp::Reverse(makers(*kind)));
        let order = |fact: usize| kinds.iter().position(|kind| *kind == view(fact).fact.kind);
        let best = |facts: &Vec<usize>| {
            facts.iter().copied().min_by(|&a, &b| {
                let untimed = |fact: usize| time_of(&view(fact)).is_none();
                order(a)
                    .cmp(&order(b))
                    .then(self.at(a).0.spread().total_cmp(&self.at(b).0.spread()))
                    .then(untimed(a).cmp(&untimed(b)))
            })
        };
        values.iter().map(best).collect()
    }

    /// The verdict on a draft, given the fact that stands for each column.
    pub(super) fn verdict(
        &self,
        headlines: &[Option<usize>],
        draft: &RowDraft,
        normalisation: Normalisation,
    ) -> (RowVerdict, Vec<WithheldCells>) {
        let mut left_out = Vec::new();
        let mut placed = Vec::new();
        for (cell, fact) in headlines.iter().enumerate() {
            let Some(fact) = *fact else { continue };
            match self.scaled(fact, normalisation) {
                Ok(Scaled { quantity, by }) => placed.push(Placed { cell, fact, quantity, by }),
                Err(reason) => left_out.push(WithheldCells { cell, why: Why::Withheld(reason) }),
            }
        }
        let shown: Vec<usize> = headlines.iter().copied().flatten().collect();
        if let [one] = shown[..] {
            let refusals = self.refusals_of_all(draft.related.iter().flatten().map(|&near| (one, near)));
            return match refusals.is_empty() {
                true => (RowVerdict::OneSided(placed.pop()), left_out),
                false => (RowVerdict::Refused(refusals), Vec::new()),
            };
        }
        let pairs = shown.iter().enumerate().flat_map(|(i, &a)| shown[i + 1..].iter().map(move |&b| (a, b)));
        if pairs.clone().all(|(a, b)| !self.refusals(a, b).is_empty()) {
            return (RowVerdict::Refused(self.refusals_of_all(pairs)), Vec::new());
        }
        let members =
            largest_agreeing(placed.len(), |a, b| self.may_stand(&placed[a], &placed[b]).is_empty());
        if members.len() < 2 {
            let refusals = refusals_of_scaled(self, &placed);
            return match refusals.is_empty() {
                true => (RowVerdict::NotNormalised(placed.pop()), left_out),
                false => (RowVerdict::Refused(refusals), left_out),
            };
        }
        let (within, without): (Vec<_>, Vec<_>) =
            placed.into_iter().enumerate().partition(|(at, _)| members.contains(at));
        let within: Vec<Placed> = within.into_iter().map(|(_, placed)| placed).collect();
        for (_, outsider) in without {
            let refusals = within.iter().flat_map(|member| self.may_stand(member, &outsider));
            left_out.push(WithheldCells { cell: outsider.cell, why: Why::Refused(distinct(refusals)) });
        }
        left_out.arrange_by_key(|left_out| left_out.cell);
        (RowVerdict::Compared(self.scale(within, draft, normalisation)), left_out)
    }

    /// What stands against two figures on one scale: what is divided by the size of its place or whole needs no places
    /// of one level.
    fn may_stand(&self, a: &Placed, b: &Placed) -> Vec<Refusal> {
        let is_by_size = |placed: &Placed| matches!(placed.by, Some(Divisor::Fact { .. }));
        let mut refusals = match is_by_size(a) && is_by_size(b) {
            true => self.refusals(a.fact, b.fact),
            false => self.refusals_as_printed(a.fact, b.fact),
        };
        if let (Some(Divisor::Fact { fact: x, .. }), Some(Divisor::Fact { fact: y, .. })) = (a.by, b.by) {
            let ((one, first), (other, second)) = (self.at(x), self.at(y));
            if one.subject != other.subject {
                let (first, second) = (first.indicator.name.clone(), second.indicator.name.clone());
                refusals.push(Refusal::OtherWhole { first, second });
            }
        }
        refusals
    }

    /// Every different reason that stands against some pairs.
    pub(super) fn refusals_of_all(&self, pairs: impl Iterator<Item = (usize, usize)>) -> Vec<Refusal> {
        distinct(pairs.flat_map(|(a, b)| self.refusals(a, b)))
    }

    fn scale(&self, placed: Vec<Placed>, draft: &RowDraft, normalisation: Normalisation) -> CommonScale {
        let facts: Vec<usize> = placed.iter().map(|placed| placed.fact).collect();
        let (entry, view) = self.at(facts[0]);
        let unit = self.unit(entry.unit);
        let mut cautions = self.cautions(&facts);
        if let Some(regions) =
            self.named(&placed, |placed| self.has_rivals(placed, &draft.values[placed.cell]))
        {
            cautions.push(Caution::SeveralFigures { regions });
        }
        self.caution_of_divisors(&placed, &mut cautions);
        CommonScale {
            unit: normalisation.unit(&unit.name, self.population(view.indicator)),
            unit_id: match normalisation {
                Normalisation::ShareOfTotal => "percent-of-total".to_owned(),
                _ => format!("{}/{}", unit.id, normalisation.id()),
            },
            placed,
            cautions,
        }
    }

    /// Whether the same report claims another number for the same thing, beyond what rounding explains.
    fn has_rivals(&self, placed: &Placed, facts: &[usize]) -> bool {
        let (entry, view) = self.at(placed.fact);
        facts.iter().any(|&fact| {
            let (other, of) = self.at(fact);
            of.fact.kind == view.fact.kind && !other.quantity.overlaps(&entry.quantity)
        })
    }

    fn caution_of_divisors(&self, placed: &[Placed], cautions: &mut Vec<Caution>) {
        let divisor = |placed: &Placed| match placed.by {
            Some(Divisor::Fact { fact, .. }) => Some(self.at(fact).1),
            _ => None,
        };
        let planned = |placed: &Placed| {
            let claimed = self.at(placed.fact).1.fact.kind;
            divisor(placed)
                .is_some_and(|view: FactView| view.fact.kind == Kind::Target && claimed != Kind::Target)
        };
        if let Some(regions) = self.named(placed, planned) {
            cautions.push(Caution::DivisorPlanned { regions });
        }
        // Where neither states a time, another caution says so.
        let of_other_time = |placed: &Placed| {
            let (_, own) = self.at(placed.fact);
            divisor(placed).is_some_and(|view| time_of(&view) != time_of(&own))
        };
        if let Some(regions) = self.named(placed, of_other_time) {
            cautions.push(Caution::DivisorOfOtherTime { regions });
        }
        let short = |placed: &Placed| matches!(placed.by, Some(Divisor::Years(years)) if years < 1.0);
        if let Some(regions) = self.named(placed, short) {
            cautions.push(Caution::LessThanAYear { regions });
        }
    }

    fn named(&self, placed: &[Placed], answers: impl Fn(&Placed) -> bool) -> Option<Vec<Text>> {
        let names: Vec<Text> = placed
            .iter()
            .filter(|placed| answers(placed))
            .map(|placed| self.at(placed.fact).1.region.short_name().clone())
            .collect();
        (!names.is_empty()).then_some(names)
    }
}

fn refusals_of_scaled(index: &CompareIndex, placed: &[Placed]) -> Vec<Refusal> {
    let pairs = placed.iter().enumerate().flat_map(|(i, a)| placed[i + 1..].iter().map(move |b| (a, b)));
    distinct(pairs.flat_map(|(a, b)| index.may_stand(a, b)))
}

fn distinct(refusals: impl Iterator<Item = Refusal>) -> Vec<Refusal> {
    let mut all = Vec::new();
    for refusal in refusals {
        if !all.contains(&refusal) {
            all.push(refusal);
        }
    }
    all
}

/// The largest set of at most a few things that all agree pairwise, which is mutual; among the largest the first.
fn largest_agreeing(count: usize, agree: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    // A set is a number whose bits are its members: so are those with whom each agrees.
    let mut friends: Vec<usize> = (0..count).map(|one| 1 << one).collect();
    for a in 0..count {
        for b in a + 1..count {
            if agree(a, b) {
                friends[a] |= 1 << b;
                friends[b] |= 1 << a;
            }
        }
    }
    let members = |set: usize| (0..count).filter(move |at| set >> at & 1 == 1);
    let holds = |set: &usize| members(*set).all(|one| set & !friends[one] == 0);
    let sets = (0..1usize << count).filter(holds);
    let largest =
        sets.fold(0, |best: usize, set| if set.count_ones() > best.count_ones() { set } else { best });
    members(largest).collect()
}

#[cfg(test)]
mod tests {
    use super::largest_agreeing;

    #[test]
    fn the_largest_group_that_agrees_stands_together() {
        let conflict = |x: usize, y: usize| move |a: usize, b: usize| (a, b) != (x, y) && (b, a) != (x, y);
        assert_eq!(largest_agreeing(3, |_, _| true), [0, 1, 2]);
        assert_eq!(largest_agreeing(3, conflict(0, 2)), [0, 1]);
        // The first is around both others, which may be compared with each other.
        assert_eq!(largest_agreeing(3, |a, b| a != 0 && b != 0), [1, 2]);
        assert_eq!(largest_agreeing(2, |_, _| false).len(), 1);
        assert_eq!(largest_agreeing(0, |_, _| true), Vec::<usize>::new());
    }
}
