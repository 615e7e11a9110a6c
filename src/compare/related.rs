//! Which indicators a reader would be tempted to compare although they are not the same.
//!
//! Near names come first, because they are what tempts most: people in work now beside everyone ever placed, people
//! trained beside attendances, jobs of relocated workers beside jobs of the poor. Then the curators' concepts: what
//! they call near stands side by side too, of one quantity before of any.

use crate::arrange::Arrange;
use std::collections::{BTreeMap, HashSet};

use super::draft::RowDraft;
use super::heading::Heading;
use super::index::CompareIndex;

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
    pub(super) fn gather_related(&self, drafts: &mut Vec<RowDraft>) {
        let indicator = |draft: &RowDraft| self.subject(draft.subject).indicator;
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
            rows.arrange_by_key(|&at| drafts[at].only().is_some());
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
        drafts: &mut [RowDraft],
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
    fn host_parts(&self, host: usize, guests: &[usize], drafts: &mut [RowDraft], taken: &mut [bool]) {
        let Some(home) = drafts[host].only() else { return };
        let indicator = |draft: &RowDraft| self.subject(draft.subject).indicator;
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
    drafts: &mut [RowDraft],
    guest: usize,
    host: usize,
    column: usize,
    cells: impl Fn(&mut RowDraft) -> &mut Vec<Vec<usize>>,
) {
    let facts = std::mem::take(&mut drafts[guest].values[column]);
    cells(&mut drafts[host])[column].extend(facts);
}
