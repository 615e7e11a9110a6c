//! What differs between two snapshots, as a patch.

use std::collections::HashMap;

use imara_diff::{Algorithm, Diff, Token};

use super::document::{Change, Head, Patch};
use crate::coding::sections::{Keyed, each_section, names};
use crate::snapshot::{Fact, Snapshot};

impl Head {
    /// What a snapshot says of itself.
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        Self {
            id: snapshot.id.clone(),
            title: snapshot.title.clone(),
            description: snapshot.description.clone(),
            license: snapshot.license.clone(),
            published: snapshot.published.clone(),
        }
    }
}

macro_rules! between {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        impl Patch {
            /// The patch that makes one snapshot of another, order included.
            ///
            /// ```
            /// use relocation_explorer::{coding::patch::Patch, synth::synthesise};
            /// let (old, mut new) = (synthesise(20, 1), synthesise(20, 1));
            /// new.facts[3].approximate = !new.facts[3].approximate;
            /// let patch = Patch::between(&old, &new);
            /// assert_eq!((patch.len(), patch.facts.len()), (1, 1));
            /// assert_eq!(patch.apply(&old).unwrap().snapshot(), &new);
            /// ```
            pub fn between(old: &Snapshot, new: &Snapshot) -> Self {
                let (before, after) = (Head::of(old), Head::of(new));
                Self {
                    base: old.id.clone(),
                    head: (before != after).then(|| Box::new(Change::Replace { old: before, new: after })),
                    $($field: changes(&old.$field, &new.$field),)+
                    ..Self::default()
                }
            }
        }
    };
}

each_section!(between);

impl Patch {
    /// The correction of one fact of a collection.
    pub fn correction(collection: &Snapshot, old: Fact, new: Fact) -> Self {
        let base = collection.id.clone();
        Self { base, facts: vec![Change::Replace { old, new }], ..Self::default() }
    }
}

fn changes<T: Keyed + Clone + PartialEq>(old: &[T], new: &[T]) -> Vec<Change<T>> {
    let (before, after) = (names(old), names(new));
    let mut tokens: HashMap<&str, u32> = HashMap::new();
    let mut token = |name| {
        let next = u32::try_from(tokens.len()).unwrap_or(u32::MAX);
        Token(*tokens.entry(name).or_insert(next))
    };
    let from: Vec<Token> = before.iter().map(|name| token(name)).collect();
    let to: Vec<Token> = after.iter().map(|name| token(name)).collect();
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Myers, &from, &to, u32::try_from(tokens.len()).unwrap_or(u32::MAX));
    let removed = |at: usize| u32::try_from(at).is_ok_and(|at| diff.is_removed(at));
    let added = |at: usize| u32::try_from(at).is_ok_and(|at| diff.is_added(at));
    let mut changes: Vec<Change<T>> = Vec::new();
    let gone = old.iter().enumerate().filter(|(at, _)| removed(*at));
    changes.extend(gone.map(|(_, entry)| Change::Remove { old: entry.clone() }));
    // What stays keeps its order, so that it comes in pairs.
    let stays = old.iter().enumerate().filter(|(at, _)| !removed(*at)).map(|(_, entry)| entry);
    let kept = new.iter().enumerate().filter(|(at, _)| !added(*at)).map(|(_, entry)| entry);
    let differing = stays.zip(kept).filter(|(old, new)| old != new);
    changes.extend(differing.map(|(old, new)| Change::Replace { old: old.clone(), new: new.clone() }));
    let mut additions = Vec::new();
    let mut before: Option<&String> = None;
    for (at, entry) in new.iter().enumerate().rev() {
        if added(at) {
            additions.push(Change::Add { new: entry.clone(), before: before.cloned() });
        } else {
            before = after.get(at);
        }
    }
    changes.extend(additions.into_iter().rev());
    changes
}
