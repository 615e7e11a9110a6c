//! Normalisation: figures per something that the same report states of the same place and people.

use super::index::CompareIndex;
use super::normalisation::Normalisation;
use super::scale::Divisor;
use super::time::time_of;
use super::withheld::Withheld;
use crate::figure::Interval;
use crate::snapshot::{Check, FactView, IndicatorMeasure, Kind, Population};

/// The group whom "per 1,000 relocated people" divides by.
const RELOCATED: &str = "relocated";

/// A quantity after normalisation, and what it was divided by.
pub(super) struct Scaled {
    pub quantity: Interval,
    pub by: Option<Divisor>,
}

impl CompareIndex {
    /// How many percent of its whole a fact is, where its report states the whole and neither is only planned.
    pub fn share_of_whole(&self, fact: usize) -> Option<Interval> {
        let is_done = self.collection().get(fact)?.fact.kind == Kind::Achieved;
        let share = self.scaled(fact, Normalisation::ShareOfTotal).ok().filter(|_| is_done)?.quantity;
        (!share.is_unbounded()).then_some(share)
    }

    /// The figure of a fact after normalisation.
    pub(super) fn scaled(&self, fact: usize, normalisation: Normalisation) -> Result<Scaled, Withheld> {
        let (entry, view) = self.at(fact);
        let per = |divisor: usize, factor: f64| {
            let interval = self.at(divisor).0.quantity;
            let quantity = entry.quantity.divide(&interval).ok_or(Withheld::DivisorIsZero)?.scale(factor);
            Ok(Scaled { quantity, by: Some(Divisor::Fact { fact: divisor, interval }) })
        };
        match normalisation {
            Normalisation::AsPrinted => Ok(Scaled { quantity: entry.quantity, by: None }),
            Normalisation::Per1000Relocated => {
                let divisor = self.size_of_group(&view, |group| {
                    if group.id == RELOCATED { group.people.as_deref() } else { None }
                })?;
                per(divisor, 1_000.0)
            }
            Normalisation::PerHousehold => {
                per(self.size_of_group(&view, |group| group.households.as_deref())?, 1.0)
            }
            Normalisation::ShareOfTotal => per(self.whole_of(&view)?, 100.0),
            Normalisation::PerYear => {
                let years = years_of(&view)?;
                let quantity =
                    entry.quantity.divide(&Interval::point(years)).ok_or(Withheld::DivisorIsZero)?;
                Ok(Scaled { quantity, by: Some(Divisor::Years(years)) })
            }
        }
    }

    /// The fact that gives the size of the group that a fact counts: of the same place, in the same report.
    fn size_of_group(
        &self,
        view: &FactView,
        size: impl Fn(&Population) -> Option<&str>,
    ) -> Result<usize, Withheld> {
        if !view.indicator.measure.is_count() {
            return Err(Withheld::NotACount);
        }
        let groups = &self.collection().snapshot().populations;
        let counted = view.indicator.population.as_ref().ok_or(Withheld::NoPopulation)?;
        let group = self.collection().population(counted).ok_or(Withheld::NoPopulation)?;
        let Some(indicator) = size(group).and_then(|id| self.find_indicator(id)) else {
            return Err(match groups.iter().any(|group| size(group).is_some()) {
                true => Withheld::OtherPopulation { counts: group.name.clone() },
                false => Withheld::NoPopulation,
            });
        };
        let (entry, _) = self.at(view.at);
        if entry.indicator == indicator && view.fact.breakdown.is_none() {
            return Err(Withheld::IsTheDivisor);
        }
        let of_report = |region: usize| {
            let facts = self.wholes(region, indicator).iter().copied();
            facts.filter(|&fact| self.at(fact).1.report.id == view.report.id)
        };
        self.best_size(of_report(entry.region)).ok_or_else(|| Withheld::NoDivisor {
            population: group.name.clone(),
            region: view.region.short_name().clone(),
            inside: self
                .inside(entry.region)
                .filter(|&region| of_report(region).next().is_some())
                .map(|region| self.region_at(region).short_name().clone())
                .collect(),
        })
    }

    /// The fact that says best how large a group is: what was achieved before what was planned, the more precise
    /// before the less.
    pub(super) fn best_size(&self, facts: impl Iterator<Item = usize>) -> Option<usize> {
        let kind = |fact: usize| self.at(fact).1.fact.kind;
        facts.filter(|&fact| matches!(kind(fact), Kind::Achieved | Kind::Target)).min_by(|&a, &b| {
            let planned = |fact: usize| kind(fact) != Kind::Achieved;
            planned(a).cmp(&planned(b)).then(self.at(a).0.spread().total_cmp(&self.at(b).0.spread()))
        })
    }

    /// The indicator that counts the relocated people of a place.
    pub(super) fn relocated_people(&self) -> Option<usize> {
        self.find_indicator(self.collection().population(RELOCATED)?.people.as_deref()?)
    }

    /// The fact that states the whole which a fact is a part of: by its breakdown, or by a relation that the
    /// report supports. Of the same place, report, claim and quantity.
    fn whole_of(&self, view: &FactView) -> Result<usize, Withheld> {
        if !view.indicator.measure.is_count() {
            return Err(Withheld::NotACount);
        }
        let (entry, _) = self.at(view.at);
        let fits = |fact: &usize| {
            let (whole, of) = self.at(*fact);
            of.fact.kind == view.fact.kind
                && of.report.id == view.report.id
                && whole.region == entry.region
                && whole.unit == entry.unit
        };
        let by_breakdown = view.fact.breakdown.as_ref().and_then(|_| {
            let facts = self.wholes(entry.region, entry.indicator).iter().copied();
            facts.filter(|fact| fits(fact)).min_by_key(|&fact| time_of(&self.at(fact).1) != time_of(view))
        });
        let by_relation = || {
            let id = &view.fact.id;
            let wholes = self.relations(view.at).filter_map(|relation| match &relation.check {
                Check::Sum { total, parts, .. } if parts.contains(id) => Some(total),
                Check::Subset { whole, part } if part == id => Some(whole),
                _ => None,
            });
            wholes.filter_map(|id| Some(self.collection().find(id)?.at)).find(|fact| fits(fact))
        };
        by_breakdown.or_else(by_relation).ok_or(Withheld::NoWhole)
    }
}

/// How many years the fact's period has: whole months count as twelfths.
fn years_of(view: &FactView) -> Result<f64, Withheld> {
    match view.indicator.measure {
        IndicatorMeasure::Flow | IndicatorMeasure::Cumulative => {}
        IndicatorMeasure::Stock => return Err(Withheld::NotOverTime),
        IndicatorMeasure::Rate | IndicatorMeasure::Norm => return Err(Withheld::NotACount),
    }
    let stated = view.fact.period.clone();
    let months = || {
        let days = stated.as_ref()?.days()?;
        let ((y0, m0, d0), (y1, m1, d1)) = (days.first?, days.last?);
        let whole = d0 == 1 && is_last_day(y1, m1, d1);
        let months = (y1 - y0) * 12 + i64::from(m1) - i64::from(m0) + 1;
        (whole && months > 0).then_some(months as f64)
    };
    months().map(|months| months / 12.0).ok_or(Withheld::NoClosedPeriod { stated: stated.clone() })
}

fn is_last_day(year: i64, month: u8, day: u8) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    day == last
}
