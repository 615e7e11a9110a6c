//! Pairs of regions to begin with, while fewer than two are chosen.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::choices::RegionChoice;
use super::column::pairing_code;
use super::grade::Grade;
use super::index::CompareIndex;
use super::normalisation::Normalisation;
use super::notice::MOST_REGIONS;
use crate::arrange::Arrange;
use crate::query::fold::fold;
use crate::snapshot::Lang;

/// Two regions whose reports meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedPair {
    /// Their codes; a region that is chosen already stands first.
    pub regions: [String; 2],
    /// How many rows compare.
    pub comparable: usize,
    /// How many stand side by side without a ratio.
    pub side_by_side: usize,
    /// How many only look as if they did.
    pub refused: usize,
}

/// Two regions of which facts name both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedPartners {
    /// Their codes, the assisting one first, or the one that is chosen already.
    pub regions: [String; 2],
    /// How many facts name both.
    pub facts: usize,
}

/// How many pairs are suggested.
const MOST_PAIRS: usize = 6;
/// How many pairings stand side by side at first.
const PAIRINGS: usize = 3;
/// How many pairs of partners are suggested.
const MOST_PARTNERS: usize = 12;
/// Pairs are sought among so many of the regions that reports are about: those with the most facts.
const SOUGHT: usize = 12;

impl CompareIndex {
    /// Regions that reports are about, those of which most rows compare first. With one region chosen, pairs that it
    /// is part of.
    pub fn suggest_pairs(&self, chosen: Option<&str>) -> Vec<SuggestedPair> {
        let mut found = Vec::new();
        let sought = self.most_reported(chosen);
        for (at, first) in sought.iter().enumerate() {
            for second in &sought[at + 1..] {
                let Some(regions) = with_chosen(chosen, [first, second]) else { continue };
                let rows = self.align(&regions, Normalisation::AsPrinted).rows;
                let comparable = rows.iter().filter(|row| row.scale().is_some()).count();
                let of_grade = |grade: Grade| rows.iter().filter(|row| row.grade() == grade).count();
                let (side_by_side, refused) = (of_grade(Grade::SideBySide), of_grade(Grade::NotComparable));
                if comparable + side_by_side + refused > 0 {
                    found.push(SuggestedPair { regions, comparable, side_by_side, refused });
                }
            }
        }
        found.arrange_by_key(|pair| Reverse((pair.comparable, pair.side_by_side, pair.refused)));
        found.truncate(MOST_PAIRS);
        found
    }

    /// The region chosen, and those that reports are about with the most facts.
    fn most_reported<'a>(&'a self, chosen: Option<&'a str>) -> Vec<&'a str> {
        let mut seen = HashSet::new();
        let about = self.collection().snapshot().reports.iter().flat_map(|report| &report.about);
        let mut about: Vec<&str> = about.map(String::as_str).filter(|&id| seen.insert(id)).collect();
        let facts = |id: &str| self.find_region(id).map_or(0, |region| self.facts_of(region).len());
        about.arrange_by_key(|id| Reverse(facts(id)));
        about.retain(|id| chosen != Some(id));
        about.truncate(SOUGHT);
        chosen.into_iter().chain(about).collect()
    }

    /// Partners, those with the most facts that name both first. With one region chosen, its partners.
    pub fn suggest_partners(&self, chosen: Option<&str>) -> Vec<SuggestedPartners> {
        let suggestion = |(pair, facts): ([usize; 2], usize)| {
            let codes = pair.map(|region| self.region_at(region).id.as_str());
            Some(SuggestedPartners { regions: with_chosen(chosen, codes)?, facts })
        };
        let mut pairs = self.collection().count_by_pairing();
        pairs.arrange_by_key(|&(_, count)| Reverse(count));
        pairs.into_iter().filter_map(suggestion).take(MOST_PARTNERS).collect()
    }
}

impl CompareIndex {
    /// For each region what flows between it and its first partner, as columns; filled up with the pairings that most
    /// facts tell of, so that at least three stand side by side where there are as many.
    pub fn pairings_of(&self, regions: &[String]) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        let mut add = |giver: &str, receiver: &str| {
            let code = pairing_code(giver, receiver);
            if codes.len() < MOST_REGIONS && !codes.contains(&code) {
                codes.push(code);
            }
            codes.len()
        };
        let most = self.suggest_partners(None);
        for region in regions {
            let of_region = most.iter().find(|pair| pair.regions.contains(region));
            if let Some(SuggestedPartners { regions: [giver, receiver], .. }) = of_region {
                add(giver, receiver);
            }
        }
        for SuggestedPartners { regions: [giver, receiver], .. } in &most {
            if add(giver, receiver) >= PAIRINGS {
                break;
            }
        }
        codes
    }

    /// The pairings of which facts tell, as choices, those with the most facts first.
    pub fn pairing_choices(&self, lang: Lang) -> Vec<RegionChoice> {
        let choice = |pair: SuggestedPartners| {
            let [giver, receiver] = &pair.regions;
            let column = self.column(&pairing_code(giver, receiver))?;
            Some(RegionChoice {
                name: column.short.get(lang).to_owned(),
                folded: format!("{} {} {}", fold(&column.name.zh), fold(&column.name.en), column.id),
                id: column.id,
                depth: 0,
                facts: column.facts,
                can_be_chosen: true,
            })
        };
        self.suggest_partners(None).into_iter().filter_map(choice).collect()
    }
}

/// The chosen region, if any, goes first in its pairs; pairs without it are not suggested.
fn with_chosen(chosen: Option<&str>, [first, second]: [&str; 2]) -> Option<[String; 2]> {
    let pair = match chosen {
        Some(chosen) if chosen == second => [second, first],
        Some(chosen) if chosen != first => return None,
        _ => [first, second],
    };
    Some(pair.map(str::to_owned))
}
