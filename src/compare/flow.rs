//! What flows between two partners: the facts that name both, by what they count.

use super::heading::Heading;
use super::index::CompareIndex;
use super::time::time_of;
use super::words;
use crate::arrange::Arrange;
use crate::figure::Interval;
use crate::snapshot::{Check, Lang, Text, Unit};

/// What two regions give each other, as reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Flows {
    /// What the partner gives the region, or does with it there.
    pub to_region: Vec<FlowGroup>,
    /// What the region gives the partner.
    pub to_partner: Vec<FlowGroup>,
}

impl Flows {
    /// How many facts name both.
    pub fn facts(&self) -> usize {
        self.to_region.iter().chain(&self.to_partner).map(|group| group.facts.len()).sum()
    }

    /// Whether the partner gives: then it is named first.
    pub fn is_partner_giving(&self) -> bool {
        !self.to_region.is_empty()
    }
}

/// Facts of one indicator between two partners.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowGroup {
    /// Place of the indicator in the document's order.
    pub indicator: usize,
    /// What it stands under.
    pub heading: Heading,
    /// The facts, as places in the document's order.
    pub facts: Vec<usize>,
    /// What they come to.
    pub total: Total,
}

impl FlowGroup {
    /// The facts that are not themselves what all come to.
    pub fn parts(&self) -> impl Iterator<Item = usize> {
        let whole = match self.total {
            Total::Whole { fact, .. } => Some(fact),
            _ => None,
        };
        self.facts.iter().copied().filter(move |&fact| Some(fact) != whole)
    }
}

/// What facts of one indicator come to.
#[derive(Debug, Clone, PartialEq)]
pub enum Total {
    /// There is one figure, or one is of the whole and holds the others.
    Whole {
        /// Its place in the document's order.
        fact: usize,
        /// What it says, in the base unit.
        quantity: Interval,
    },
    /// Different parts of one division, that may be added.
    Sum {
        /// Their sum, in the base unit.
        quantity: Interval,
    },
    /// They may not be added; each stands for itself.
    Listed {
        /// What stands against adding them.
        why: NotAdded,
    },
}

/// Why facts of one indicator may not be added.
#[derive(Debug, Clone, PartialEq)]
pub enum NotAdded {
    /// The indicator's values do not add.
    NotAdditive,
    /// They are claims of different kinds, or of different times.
    DifferentClaims,
    /// They are parts of different divisions, or nothing says that they are different parts.
    MayOverlap,
    /// The report itself says how they overlap.
    Overlap {
        /// The coder's words for the overlap.
        why: Text,
    },
}

impl NotAdded {
    /// The reason in words, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            NotAdded::NotAdditive => {
                words::pick("该指标的数值不能相加", "values of this indicator do not add up", lang).into()
            }
            NotAdded::DifferentClaims => words::pick(
                "性质或时间不同，不能相加",
                "they are of different kinds or times, and are not added",
                lang,
            )
            .into(),
            NotAdded::MayOverlap => words::pick(
                "不是同一划分下的不同部分，可能重复，不能相加",
                "they are not parts of one division and may overlap, so they are not added",
                lang,
            )
            .into(),
            NotAdded::Overlap { why } => why.get(lang).trim_end_matches(['.', '。']).to_owned(),
        }
    }
}

impl CompareIndex {
    /// What flows between a region and a partner, in both directions; nothing for unknown codes.
    pub fn flows(&self, region: &str, partner: &str) -> Flows {
        Flows { to_region: self.flow_to(region, partner), to_partner: self.flow_to(partner, region) }
    }

    /// The unit that a group's sum is in.
    pub fn unit_of_sum(&self, group: &FlowGroup) -> Option<&Unit> {
        let entry = self.entry(&self.collection().get(*group.facts.first()?)?)?;
        Some(self.unit(entry.unit))
    }

    fn flow_to(&self, region: &str, partner: &str) -> Vec<FlowGroup> {
        let Some(region) = self.find_region(region) else { return Vec::new() };
        let mut groups: Vec<FlowGroup> = Vec::new();
        for &fact in self.facts_of(region) {
            let (entry, view) = self.at(fact);
            if view.partner.is_none_or(|with| with.id != partner) {
                continue;
            }
            match groups.iter_mut().find(|group| group.indicator == entry.indicator) {
                Some(group) => group.facts.push(fact),
                None => groups.push(FlowGroup {
                    indicator: entry.indicator,
                    heading: self.heading(entry.indicator),
                    facts: vec![fact],
                    total: Total::Whole { fact, quantity: entry.quantity },
                }),
            }
        }
        for group in &mut groups {
            group.total = self.total(&group.facts);
        }
        groups.arrange_by_key(|group| (group.heading, group.indicator));
        groups
    }

    fn total(&self, facts: &[usize]) -> Total {
        let listed = |why| Total::Listed { why };
        let (first, one) = self.at(facts[0]);
        if let [fact] = *facts {
            return Total::Whole { fact, quantity: first.quantity };
        }
        let same_claim = facts.iter().all(|&fact| {
            let (_, view) = self.at(fact);
            view.fact.kind == one.fact.kind && time_of(&view) == time_of(&one)
        });
        if !same_claim {
            return listed(NotAdded::DifferentClaims);
        }
        let wholes: Vec<usize> =
            facts.iter().copied().filter(|&fact| self.at(fact).1.fact.breakdown.is_none()).collect();
        match wholes[..] {
            [] => {}
            [fact] => return Total::Whole { fact, quantity: self.at(fact).0.quantity },
            _ => return listed(NotAdded::MayOverlap),
        }
        if !one.indicator.additive {
            return listed(NotAdded::NotAdditive);
        }
        if let Some(why) = self.tie(facts) {
            return listed(why);
        }
        let division = |fact: usize| self.at(fact).1.fact.breakdown.as_ref();
        let parts_of_one = facts.iter().enumerate().all(|(i, &fact)| {
            division(fact).map(|part| &part.dimension) == division(facts[0]).map(|part| &part.dimension)
                && facts[..i].iter().all(|&earlier| division(earlier) != division(fact))
        });
        let one_unit = facts.iter().all(|&fact| self.at(fact).0.unit == first.unit);
        if !parts_of_one || !one_unit {
            return listed(NotAdded::MayOverlap);
        }
        let sum = facts[1..].iter().fold(first.quantity, |sum, &fact| sum.add(&self.at(fact).0.quantity));
        Total::Sum { quantity: sum }
    }

    /// A relation by which two of the facts count some of the same things.
    fn tie(&self, facts: &[usize]) -> Option<NotAdded> {
        let ids: Vec<&str> = facts.iter().map(|&fact| self.at(fact).1.fact.id.as_str()).collect();
        let relations = facts.iter().flat_map(|&fact| self.relations(fact));
        relations
            .filter(|relation| {
                let named = relation.check.facts();
                named.iter().filter(|(_, id)| ids.contains(id)).count() > 1
            })
            .find_map(|relation| match &relation.check {
                Check::Overlap { why, .. } | Check::Contradicts { why, .. } => {
                    Some(NotAdded::Overlap { why: why.clone() })
                }
                Check::Subset { .. } | Check::Restates { .. } => Some(NotAdded::MayOverlap),
                Check::Sum { total, .. } if ids.contains(&total.as_str()) => Some(NotAdded::MayOverlap),
                _ => None,
            })
    }
}
