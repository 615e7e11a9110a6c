//! The guard: whether two figures may be compared, and the only way to a pair that may.

use super::caution::Caution;
use super::index::CompareIndex;
use super::pair::{Comparability, Pair};
use super::refusal::Refusal;
use super::time::time_of;
use crate::snapshot::{
    Bound, Caveat, CaveatKind, Check, Days, Edtf, FactView, Indicator, IndicatorMeasure, Level, Region, Text,
    Unit,
};

/// Figures whose times lie more years apart tell of different times first.
const YEARS_APART: i64 = 2;

impl CompareIndex {
    /// Two figures as a pair, if they may be compared as printed.
    ///
    /// # Errors
    /// Every [`Refusal`] that stands against it.
    pub fn pair(&self, first: &FactView, second: &FactView) -> Result<Pair, Vec<Refusal>> {
        let (Some(a), Some(b)) = (self.entry(first), self.entry(second)) else {
            return Err(vec![Refusal::OtherCollection]);
        };
        let refusals = self.refusals_as_printed(first.at, second.at);
        if refusals.is_empty() {
            Ok(Pair::passed(a.quantity, b.quantity, self.cautions(&[first.at, second.at])))
        } else {
            Err(refusals)
        }
    }

    /// Whether two figures may be compared as printed, and why.
    pub fn judge(&self, first: &FactView, second: &FactView) -> Comparability {
        match self.pair(first, second) {
            Err(refusals) => Comparability::Not(refusals),
            Ok(pair) if pair.cautions().is_empty() => Comparability::Comparable,
            Ok(pair) => Comparability::WithCaution(pair.cautions().to_vec()),
        }
    }

    /// What stands against comparing two facts of this collection as they are printed: also that one place is far
    /// larger than the other, because nothing is divided by their sizes.
    pub(super) fn refusals_as_printed(&self, first: usize, second: usize) -> Vec<Refusal> {
        let mut found = self.refusals(first, second);
        let views = [self.at(first).1, self.at(second).1];
        let [one, other] = &views;
        // Where something else is counted, the size of the places says nothing more.
        if !found.iter().all(Refusal::allows_side_by_side) {
            return found;
        }
        let is_count = |view: &FactView| view.indicator.measure.is_count();
        let of_one_payer =
            one.partner.is_some_and(|payer| other.partner.is_some_and(|own| own.id == payer.id));
        if one.region.id != other.region.id
            && views.iter().all(is_count)
            && !of_one_payer
            && let Some(levels) = differing_levels(views.iter().map(|view| view.region))
        {
            found.push(Refusal::OtherLevel { levels });
        }
        found
    }

    /// What stands against comparing two facts of this collection, whatever they are divided by.
    pub(super) fn refusals(&self, first: usize, second: usize) -> Vec<Refusal> {
        let ((a, one), (b, other)) = (self.at(first), self.at(second));
        let mut found = Vec::new();
        if a.region == b.region {
            found.push(Refusal::SameRegion { region: one.region.short_name().clone() });
        }
        if a.indicator != b.indicator {
            self.refuse_indicators(
                (one.indicator, self.unit(a.unit)),
                (other.indicator, self.unit(b.unit)),
                &mut found,
            );
        } else if a.unit != b.unit {
            found.push(Refusal::NoConversion {
                first: self.unit(a.unit).name.clone(),
                second: self.unit(b.unit).name.clone(),
            });
        }
        if one.fact.kind != other.fact.kind {
            found.push(Refusal::OtherKind { first: one.fact.kind, second: other.fact.kind });
        }
        if one.fact.breakdown != other.fact.breakdown {
            found.push(Refusal::OtherPart {
                first: one.fact.breakdown.clone(),
                second: other.fact.breakdown.clone(),
            });
        }
        if one.indicator.additive && other.indicator.additive && !self.partners_are_apart(&one, &other) {
            let name = |region: usize| self.region_at(region).short_name().clone();
            let nested = [(a.region, b.region), (b.region, a.region)];
            if let Some((inner, outer)) = nested.into_iter().find(|&(x, y)| self.lies_in(x, y)) {
                found.push(Refusal::PartOfWhole { inner: name(inner), outer: name(outer) });
            }
        }
        if a.indicator == b.indicator && tells_of_single_cases(one.indicator, self.unit(a.unit)) {
            found.push(Refusal::SingleCases);
        }
        refuse_scopes(&one, &other, &mut found);
        if let (Some(early), Some(late)) = (a.days, b.days)
            && (is_long_before(early, late) || is_long_before(late, early))
        {
            found.push(Refusal::TimesApart { times: dated(&[one, other], time_of) });
        }
        found
    }

    /// Whether each counts what came through a partner of its own, neither of which holds the other: then the wider
    /// place's count cannot hold the narrower one's.
    fn partners_are_apart(&self, one: &FactView, other: &FactView) -> bool {
        let place = |view: &FactView| view.partner.and_then(|partner| self.find_region(&partner.id));
        match (place(one), place(other)) {
            (Some(a), Some(b)) => a != b && !self.lies_in(a, b) && !self.lies_in(b, a),
            _ => false,
        }
    }

    fn refuse_indicators(&self, a: (&Indicator, &Unit), b: (&Indicator, &Unit), found: &mut Vec<Refusal>) {
        let ((one, unit), (other, other_unit)) = (a, b);
        found.push(Refusal::OtherIndicator { first: one.name.clone(), second: other.name.clone() });
        let (first, second) = (unit.name.clone(), other_unit.name.clone());
        if unit.dimension != other_unit.dimension {
            found.push(Refusal::OtherDimension { first, second });
        } else if unit.id != other_unit.id {
            found.push(Refusal::NoConversion { first, second });
        }
        if one.measure != other.measure {
            found.push(Refusal::OtherMeasure { first: one.measure, second: other.measure });
        }
        if one.population != other.population {
            found.push(Refusal::OtherPopulation {
                first: self.population(one).cloned(),
                second: self.population(other).cloned(),
            });
        }
    }

    /// What a reader should know of facts that may be compared, taken together.
    pub fn cautions(&self, facts: &[usize]) -> Vec<Caution> {
        let views: Vec<FactView> = facts.iter().map(|&fact| self.at(fact).1).collect();
        let mut found = Vec::new();
        self.caution_of_times(&views, &mut found);
        let levels = views.iter().map(|view| view.region);
        if let Some(levels) = differing_levels(levels) {
            found.push(Caution::LevelsDiffer { levels });
        }
        self.caution_of_nesting(facts, &mut found);
        if let Some(regions) = named(&views, |view| view.fact.approximate) {
            found.push(Caution::Approximate { regions });
        }
        let is_rule = |view: &FactView| view.indicator.measure == IndicatorMeasure::Norm;
        if let Some(regions) = named(&views, |view| view.fact.bound != Bound::Exact && !is_rule(view)) {
            found.push(Caution::OnlyALimit { regions });
        }
        caution_of_partners(&views, &mut found);
        self.caution_of_audiences(&views, &mut found);
        for view in &views {
            let doubts = view.fact.caveats.iter().filter(|caveat| !caveat.kind.changes_what_is_counted());
            found.extend(doubts.map(|caveat| Caution::ScopeInDoubt {
                region: view.region.short_name().clone(),
                doubt: Text::new(caveat.zh.as_str(), caveat.en.as_str()),
            }));

            found.extend(self.relations(view.at).filter_map(|relation| match &relation.check {
                Check::Contradicts { why, .. } => {
                    Some(Caution::Contradicted { region: view.region.short_name().clone(), why: why.clone() })
                }
                _ => None,
            }));
        }
        found
    }

    fn caution_of_times(&self, views: &[FactView], found: &mut Vec<Caution>) {
        let days = |view: &FactView| self.at(view.at).0.days;
        let mut timed = views.iter().filter(|view| time_of(view).is_some());
        if let Some(first) = timed.next() {
            let others = timed.clone().count();
            if timed.any(|view| days(view) != days(first)) {
                found.push(Caution::TimesDiffer { times: dated(views, time_of) });
            } else if others > 0
                && let (Some(period), Some(Days { last: None, .. })) = (time_of(first), days(first))
            {
                found.push(Caution::NoEndStated { period: period.clone() });
            }
        }
        let Some(regions) = named(views, |view| time_of(view).is_none()) else { return };
        found.push(Caution::TimeNotStated { regions });
        let years = || views.iter().filter_map(|view| self.at(view.at).0.issued);
        if let (Some(first), Some(last)) = (years().min(), years().max())
            && last > first
        {
            found.push(Caution::ReportsApart { issued: dated(views, |view| view.report.issued.as_ref()) });
        }
    }

    /// Figures that are for different groups of people, or for one group here and for nobody named there.
    fn caution_of_audiences(&self, views: &[FactView], found: &mut Vec<Caution>) {
        let own = views.iter().map(|view| view.fact.population.as_deref());
        if own.clone().all(|group| group == views[0].fact.population.as_deref()) {
            return;
        }
        let groups = views.iter().zip(own).filter_map(|(view, group)| {
            Some((view.region.short_name().clone(), self.population_name(group?)?.clone()))
        });
        found.push(Caution::AudiencesDiffer { groups: groups.collect() });
    }

    fn caution_of_nesting(&self, facts: &[usize], found: &mut Vec<Caution>) {
        for &one in facts {
            for &other in facts {
                let (inner, outer) = (self.at(one).0.region, self.at(other).0.region);
                if self.lies_in(inner, outer) {
                    let name = |region: usize| self.region_at(region).short_name().clone();
                    found.push(Caution::Nested { inner: name(inner), outer: name(outer) });
                }
            }
        }
    }
}

/// Whether more than two years lie between two times, as far as both are known.
fn is_long_before(early: Days, late: Days) -> bool {
    match (early.last, late.first) {
        (Some((year, month, day)), Some(begin)) => (year + YEARS_APART, month, day) < begin,
        _ => false,
    }
}

/// Refuses where the coder knows that something else is counted here than there, or only a single case.
fn refuse_scopes(one: &FactView, other: &FactView, found: &mut Vec<Refusal>) {
    let is_case = |caveat: &&Caveat| caveat.kind == CaveatKind::SingleCase;
    let is_scope = |caveat: &&Caveat| caveat.kind.changes_what_is_counted() && !is_case(caveat);
    let lacks = |a: &FactView, b: &FactView| {
        a.fact.caveats.iter().filter(is_scope).any(|caveat| !b.fact.caveats.contains(caveat))
    };
    if lacks(one, other) || lacks(other, one) {
        found.push(Refusal::OtherScope { scopes: scopes_of([one, other], is_scope) });
    }
    let cases = scopes_of([one, other], is_case);
    if !cases.is_empty() {
        found.push(Refusal::SingleCase { cases });
    }
}

/// The regions whose figure has caveats of a kind, with their words.
fn scopes_of(views: [&FactView; 2], is_meant: impl Fn(&&Caveat) -> bool) -> Vec<(Text, Text)> {
    let words = |view: &FactView| {
        let caveats = view.fact.caveats.iter().filter(&is_meant);
        let (zh, en): (Vec<&str>, Vec<&str>) =
            caveats.map(|caveat| (caveat.zh.as_str(), caveat.en.as_str())).unzip();
        let words = Text::new(zh.join("、"), en.join(", "));
        (!zh.is_empty()).then(|| (view.region.short_name().clone(), words))
    };
    views.into_iter().filter_map(words).collect()
}

/// A rate that is no share must say whose it is: without a group of people it is one worker's pay, one
/// course's length.
fn tells_of_single_cases(indicator: &Indicator, unit: &Unit) -> bool {
    indicator.measure == IndicatorMeasure::Rate && indicator.population.is_none() && unit.dimension != "share"
}

/// Each region with a time of its figure's, where there is one.
fn dated<'a>(views: &[FactView<'a>], time: impl Fn(&FactView<'a>) -> Option<&'a Edtf>) -> Vec<(Text, Edtf)> {
    views.iter().filter_map(|view| Some((view.region.short_name().clone(), time(view)?.clone()))).collect()
}

fn caution_of_partners(views: &[FactView], found: &mut Vec<Caution>) {
    let with = named(views, |view| view.partner.is_some());
    let without = named(views, |view| view.partner.is_none());
    if let (Some(with), Some(without)) = (with, without) {
        found.push(Caution::PartnerOfSome { with, without });
    }
    let partners = views.iter().filter_map(|view| view.partner);
    if let Some(partners) = differing_levels(partners) {
        found.push(Caution::PartnerLevelsDiffer { partners });
    }
}

/// The names of the regions whose fact answers to a description, if there is one.
fn named(views: &[FactView], answers: impl Fn(&FactView) -> bool) -> Option<Vec<Text>> {
    let names: Vec<Text> =
        views.iter().filter(|view| answers(view)).map(|view| view.region.short_name().clone()).collect();
    (!names.is_empty()).then_some(names)
}

/// Each region with its level, where they are not all of one.
fn differing_levels<'a>(regions: impl Iterator<Item = &'a Region>) -> Option<Vec<(Text, Level)>> {
    let levels: Vec<(Text, Level)> =
        regions.map(|region| (region.short_name().clone(), region.level)).collect();
    levels.iter().any(|(_, level)| *level != levels[0].1).then_some(levels)
}
