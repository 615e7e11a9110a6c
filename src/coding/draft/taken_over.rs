//! What a draft takes over of another's vocabulary when it takes over what that has coded.

use super::merged::Merged;
use super::state::Draft;
use super::used::vocabulary_used;
use crate::coding::sections::Keyed;
use crate::snapshot::Snapshot;

impl Draft {
    /// The draft with what its facts name of another one's vocabulary, where it has nothing of that name itself.
    #[must_use]
    pub fn with_vocabulary_of(mut self, other: &Draft) -> Self {
        let named = Merged::of(&self, &Snapshot::default()).snapshot;
        let theirs = other.vocabulary().clone();
        let theirs = Snapshot {
            regions: theirs.regions,
            domains: theirs.domains,
            units: theirs.units,
            populations: theirs.populations,
            concepts: theirs.concepts,
            indicators: theirs.indicators,
            ..Snapshot::default()
        };
        let used = vocabulary_used(&theirs, &named);
        let own = &mut self.document().vocabulary;
        add(&mut own.regions, used.regions);
        add(&mut own.domains, used.domains);
        add(&mut own.units, used.units);
        add(&mut own.populations, used.populations);
        add(&mut own.concepts, used.concepts);
        add(&mut own.indicators, used.indicators);
        self
    }
}

fn add<T: Keyed>(own: &mut Vec<T>, used: Vec<T>) {
    for entry in used {
        if !own.iter().any(|known| known.key() == entry.key()) {
            own.push(entry);
        }
    }
}
