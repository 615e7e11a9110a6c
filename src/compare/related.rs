//! Which indicators a reader would be tempted to compare although they are not the same.
//!
//! Near names come first, because they are what tempts most: people in work now beside everyone ever placed, people
//! trained beside attendances, jobs of relocated workers beside jobs of the poor. Then the curators' concepts: what
//! they call near stands side by side too, of one quantity before of any.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::align::Draft;
use super::{CompareIndex, Heading};
use crate::snapshot::{Indicator, IndicatorMeasure, Unit};

/// What tempts of an indicator: its field of policy, its quantity, and the words of its id without those that
/// only name its unit. All as numbers, because alignment asks often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Likeness {
    domain: usize,
    dimension: usize,
    is_count: bool,
    words: Vec<usize>,
}

impl Likeness {
    /// The likenesses of every indicator.
    pub(super) fn of_all(indicators: &[Indicator], units: &[Unit]) -> Vec<Self> {
        let mut numbers = Numbers::default();
        let units: HashMap<&str, &Unit> = units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
        indicators
            .iter()
            .map(|indicator| {
                let unit = units.get(indicator.unit.as_str());
                let names_unit = |word: &str| {
                    unit.is_some_and(|unit| word == singular(&unit.id) || word == singular(&unit.dimension))
                };
                let words: BTreeSet<usize> = indicator
                    .id
                    .split(['-', '/'])
                    .map(singular)
                    .filter(|word| !names_unit(word))
                    .map(|word| numbers.of(word))
                    .collect();
                Self {
                    domain: numbers.of(&indicator.domain),
                    dimension: numbers.of(unit.map_or("", |unit| &unit.dimension)),
                    is_count: !matches!(indicator.measure, IndicatorMeasure::Rate | IndicatorMeasure::Norm),
                    words: words.into_iter().collect(),
                }
            })
            .collect()
    }

    /// One field of policy, near names, and either one quantity or the very same name of another (people and
    /// attendances).
    fn tempts_with(&self, other: &Likeness) -> bool {
        self.domain == other.domain
            && self.is_count == other.is_count
            && (self.dimension == other.dimension || self.words == other.words)
            && self.sounds_like(other)
    }

    /// Both are counts or both are rates, of one dimension.
    fn is_of_one_quantity(&self, other: &Likeness) -> bool {
        self.is_count == other.is_count && self.dimension == other.dimension
    }

    /// Half of all their words are shared, or all of one's stand in the other.
    fn sounds_like(&self, other: &Likeness) -> bool {
        let shared = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        let (one, two) = (self.words.len(), other.words.len());
        shared > 0 && (shared == one.min(two) || shared * 2 >= one + two - shared)
    }
}

/// A number for each different text.
#[derive(Default)]
struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn of(&mut self, text: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(text.to_owned()).or_insert(next)
    }
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Why figures of two indicators stand side by side, the strongest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nearness {
    /// Their names tempt to a comparison.
    Name,
    /// They are of one concept and measure the same quantity.
    Quantity,
    /// They are of one concept.
    Concept,
}

impl Nearness {
    const ALL: [Self; 3] = [Self::Name, Self::Quantity, Self::Concept];
}

impl CompareIndex {
    /// Whether a reader would be tempted to set figures of two indicators side by side.
    pub(super) fn is_tempting(&self, first: usize, second: usize) -> bool {
        first == second || self.likeness(first).tempts_with(self.likeness(second))
    }

    /// Whether two indicators are so near. Only a concept makes indicators near that do not tempt by their names.
    fn are_near(&self, first: usize, second: usize, how: Nearness) -> bool {
        let of_one_concept = || {
            let heading = self.heading(first);
            matches!(heading, Heading::Concept(_)) && heading == self.heading(second)
        };
        match how {
            Nearness::Name => self.is_tempting(first, second),
            Nearness::Quantity => {
                of_one_concept() && self.likeness(first).is_of_one_quantity(self.likeness(second))
            }
            Nearness::Concept => of_one_concept(),
        }
    }

    /// Moves rows of a single region into the row that is nearest to it under its heading, where the two regions
    /// share no row of either indicator: the reader sees both at once, with the reason.
    pub(super) fn gather_related(&self, drafts: &mut Vec<Draft>) {
        let indicator = |draft: &Draft| self.subject(draft.subject).indicator;
        let shared: HashSet<(usize, usize)> = drafts
            .iter()
            .filter(|draft| draft.only().is_none())
            .flat_map(|draft| draft.stated().map(|column| (indicator(draft), column)))
            .collect();
        let mut by_heading: BTreeMap<Heading, Vec<usize>> = BTreeMap::new();
        for (at, draft) in drafts.iter().enumerate() {
            by_heading.entry(self.heading(indicator(draft))).or_default().push(at);
        }
        let mut taken = vec![false; drafts.len()];
        for rows in by_heading.values_mut() {
            // Rows that regions share are hosts first.
            rows.sort_by_key(|&at| drafts[at].only().is_some());
            for how in Nearness::ALL {
                let mut guests: Vec<usize> =
                    rows.iter().copied().filter(|&at| drafts[at].only().is_some()).collect();
                for &host in rows.iter() {
                    if !taken[host] {
                        guests.retain(|&guest| guest != host && !taken[guest] && !drafts[guest].is_host());
                        if self.host_related(host, &guests, how, &shared, drafts, &mut taken) {
                            self.host_parts(host, &guests, drafts, &mut taken);
                        }
                    }
                }
            }
        }
        let mut taken = taken.into_iter();
        drafts.retain(|_| !taken.next().unwrap_or_default());
    }

    /// Takes what is near to a row into its silent columns; says whether anything is.
    fn host_related(
        &self,
        host: usize,
        guests: &[usize],
        how: Nearness,
        shared: &HashSet<(usize, usize)>,
        drafts: &mut [Draft],
        taken: &mut [bool],
    ) -> bool {
        let indicator = self.subject(drafts[host].subject).indicator;
        let homes: Vec<usize> = drafts[host].stated().collect();
        if homes.len() == drafts[host].values.len() {
            return false;
        }
        // What stands beside a row for a stronger reason stands there alone.
        let of_host = &drafts[host];
        let is_free = |column: &usize| !homes.contains(column) && of_host.related[*column].is_empty();
        let free: Vec<usize> = (0..of_host.values.len()).filter(is_free).collect();
        let mut any = false;
        for &guest in guests {
            let Some(column) = drafts[guest].only() else { continue };
            let other = self.subject(drafts[guest].subject).indicator;
            let share = |of: usize| {
                shared.contains(&(of, column)) && homes.iter().any(|&home| shared.contains(&(of, home)))
            };
            let is_near = free.contains(&column) && self.are_near(indicator, other, how);
            if is_near && !share(indicator) && !share(other) {
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
