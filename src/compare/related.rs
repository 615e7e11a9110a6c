//! Which indicators a reader would be tempted to compare although they are not the same.
//!
//! Near names decide, because they are what tempts: people in work now beside everyone ever placed, people
//! trained beside attendances, jobs of relocated workers beside jobs of the poor.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::CompareIndex;
use super::align::Draft;
use crate::snapshot::{Indicator, IndicatorMeasure, Unit};

/// The words of an indicator's id, without those that only name its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words(BTreeSet<String>);

impl Words {
    /// The words of every indicator.
    pub(super) fn of_all(indicators: &[Indicator], units: &[Unit]) -> Vec<Self> {
        let units: HashMap<&str, &Unit> = units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
        indicators
            .iter()
            .map(|indicator| {
                let unit = units.get(indicator.unit.as_str());
                let names_unit = |word: &str| {
                    unit.is_some_and(|unit| word == singular(&unit.id) || word == singular(&unit.dimension))
                };
                let words = indicator.id.split(['-', '/']).map(singular);
                Self(words.filter(|word| !names_unit(word)).map(str::to_owned).collect())
            })
            .collect()
    }

    /// Half of all their words are shared, or all of one's stand in the other.
    fn are_near(&self, other: &Words) -> bool {
        let shared = self.0.intersection(&other.0).count();
        let (least, all) = (self.0.len().min(other.0.len()), self.0.union(&other.0).count());
        shared > 0 && (shared == least || shared * 2 >= all)
    }
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

impl CompareIndex {
    /// Whether a reader would be tempted to set figures of two indicators side by side: one field of policy,
    /// near names, and either one quantity or the very same name of another (people and attendances).
    pub(super) fn is_tempting(&self, first: usize, second: usize) -> bool {
        if first == second {
            return true;
        }
        let (Some(a), Some(b)) = (self.indicator(first), self.indicator(second)) else { return false };
        let counts = |indicator: &Indicator| {
            !matches!(indicator.measure, IndicatorMeasure::Rate | IndicatorMeasure::Norm)
        };
        if a.domain != b.domain || (counts(a) != counts(b)) {
            return false;
        }
        let (one, other) = (self.words(first), self.words(second));
        let dimension = |indicator: &Indicator| {
            let units = &self.collection().snapshot().units;
            units.iter().find(|unit| unit.id == indicator.unit).map(|unit| unit.dimension.as_str())
        };
        one.are_near(other) && (one == other || dimension(a) == dimension(b))
    }
}

impl CompareIndex {
    /// Moves rows of a single region into the row that tempts to a comparison with it, where the two regions
    /// share no row of either indicator: the reader sees both at once, with the reason.
    pub(super) fn gather_related(&self, drafts: &mut Vec<Draft>) {
        let indicator = |draft: &Draft| self.subject(draft.subject).indicator;
        let shared: HashSet<(usize, usize)> = drafts
            .iter()
            .filter(|draft| draft.only().is_none())
            .flat_map(|draft| draft.stated().map(|column| (indicator(draft), column)))
            .collect();
        let mut by_domain: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, draft) in drafts.iter().enumerate() {
            if let Some(&fact) = draft.values.iter().flatten().next() {
                by_domain.entry(self.at(fact).0.domain).or_default().push(at);
            }
        }
        let mut taken = vec![false; drafts.len()];
        for rows in by_domain.values_mut() {
            // Rows that regions share are hosts first.
            rows.sort_by_key(|&at| drafts[at].only().is_some());
            let mut guests: Vec<usize> =
                rows.iter().copied().filter(|&at| drafts[at].only().is_some()).collect();
            for &host in rows.iter() {
                if !taken[host] {
                    guests.retain(|&guest| guest != host && !taken[guest]);
                    if self.host_related(host, &guests, &shared, drafts, &mut taken) {
                        self.host_parts(host, &guests, drafts, &mut taken);
                    }
                }
            }
        }
        let mut taken = taken.into_iter();
        drafts.retain(|_| !taken.next().unwrap_or_default());
    }

    /// Takes what tempts to a comparison with a row into its silent columns; says whether anything does.
    fn host_related(
        &self,
        host: usize,
        guests: &[usize],
        shared: &HashSet<(usize, usize)>,
        drafts: &mut [Draft],
        taken: &mut [bool],
    ) -> bool {
        let indicator = self.subject(drafts[host].subject).indicator;
        let homes: Vec<usize> = drafts[host].stated().collect();
        let mut any = false;
        for &guest in guests {
            let Some(column) = drafts[guest].only() else { continue };
            let other = self.subject(drafts[guest].subject).indicator;
            let share = |of: usize| {
                shared.contains(&(of, column)) && homes.iter().any(|&home| shared.contains(&(of, home)))
            };
            let apart = !homes.contains(&column) && !share(indicator) && !share(other);
            if apart && self.is_tempting(indicator, other) {
                move_facts(drafts, guest, host, column, |draft| &mut draft.related);
                taken[guest] = true;
                any = true;
            }
        }
        any
    }

    /// Takes the other parts of a single region's indicator into its row, or they would look like silence.
    fn host_parts(&self, host: usize, guests: &[usize], drafts: &mut [Draft], taken: &mut [bool]) {
        let Some(home) = drafts[host].only() else { return };
        let indicator = |draft: &Draft| self.subject(draft.subject).indicator;
        for &part in guests {
            let is_part =
                drafts[part].only() == Some(home) && indicator(&drafts[part]) == indicator(&drafts[host]);
            if !taken[part] && is_part {
                move_facts(drafts, part, host, home, |draft| &mut draft.values);
                taken[part] = true;
            }
        }
    }
}

/// Moves a guest's facts of a column into its host.
fn move_facts(
    drafts: &mut [Draft],
    guest: usize,
    host: usize,
    column: usize,
    cells: impl Fn(&mut Draft) -> &mut Vec<Vec<usize>>,
) {
    let facts = std::mem::take(&mut drafts[guest].values[column]);
    cells(&mut drafts[host])[column].extend(facts);
}
