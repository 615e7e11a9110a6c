//! Several snapshots opened together, and what their reader decides where they differ.

use std::collections::HashMap;
use std::sync::Arc;

use super::merge::{MergeConflict, MergeDecisions, merge, merge_collections};
use super::sections::Section;
use crate::arrange::Arrange;
use crate::snapshot::{Collection, Problem, Snapshot, brief};

/// Snapshots that are to be opened as one.
#[derive(Debug, Clone, Default)]
pub struct Together {
    held: Vec<(String, Arc<Collection>)>,
    conflicts: Vec<MergeConflict>,
    decisions: MergeDecisions,
}

impl Together {
    /// One snapshot by its name, to which others come.
    pub fn of(name: String, collection: Arc<Collection>) -> Self {
        Self { held: vec![(name, collection)], ..Self::default() }
    }

    /// Adds a snapshot; what was decided of the others stays.
    pub fn add(&mut self, name: String, collection: Arc<Collection>) {
        self.held.push((name, collection));
        let snapshots: Vec<&Snapshot> = self.held.iter().map(|(_, it)| it.snapshot()).collect();
        let mut found = merge(&snapshots, &MergeDecisions::new()).1;
        // What is of one entry stands side by side, whichever snapshot has it.
        let mut met: HashMap<(Section, String), usize> = HashMap::new();
        for it in &found {
            let next = met.len();
            met.entry((it.list, it.name.clone())).or_insert(next);
        }
        found.arrange_by_key(|it| met.get(&(it.list, it.name.clone())).copied());
        self.conflicts = found;
    }

    /// The names of the snapshots, each with how many facts it has.
    pub fn names(&self) -> Vec<(&str, usize)> {
        self.held.iter().map(|(name, it)| (name.as_str(), it.len())).collect()
    }

    /// The name of one of them.
    pub fn name(&self, which: usize) -> &str {
        self.held.get(which).map_or("", |(name, _)| name)
    }

    /// Every entry that two of them have under one id with different contents.
    pub fn conflicts(&self) -> &[MergeConflict] {
        &self.conflicts
    }

    /// In what the entries of a conflict differ: the field, and the beginning of what each has in it, in JSON.
    pub fn fields(&self, conflict: usize) -> Vec<[String; 3]> {
        let fields = self.conflicts.get(conflict).map(|it| it.fields.as_slice()).unwrap_or_default();
        fields.iter().map(|(field, first, second)| [field.clone(), brief(first), brief(second)]).collect()
    }

    /// Whose entry is taken, as far as that is decided.
    pub fn decided(&self, conflict: usize) -> Option<usize> {
        let it = self.conflicts.get(conflict)?;
        self.decisions.get(&(it.list, it.name.clone())).copied()
    }

    /// Takes one snapshot's entry.
    pub fn decide(&mut self, conflict: usize, which: usize) {
        if let Some(it) = self.conflicts.get(conflict) {
            self.decisions.insert((it.list, it.name.clone()), which);
        }
    }

    /// Takes one snapshot's entry wherever it has one of those that differ.
    pub fn decide_all(&mut self, which: usize) {
        for it in self.conflicts.iter().filter(|it| it.first == which || it.second == which) {
            self.decisions.insert((it.list, it.name.clone()), which);
        }
    }

    /// How many conflicts nobody has decided: of these the first one's entry is taken.
    pub fn open(&self) -> usize {
        (0..self.conflicts.len()).filter(|at| self.decided(*at).is_none()).count()
    }

    /// The next one behind another that is not decided, round the end.
    pub fn next_open(&self, at: usize) -> Option<usize> {
        let count = self.conflicts.len();
        (1..=count).map(|by| (at + by) % count).find(|next| self.decided(*next).is_none())
    }

    /// All of them as one.
    ///
    /// # Errors
    /// What is wrong with the whole, although nothing is with its parts.
    pub fn whole(&self) -> Result<Collection, Vec<Problem>> {
        let collections: Vec<&Collection> = self.held.iter().map(|(_, it)| it.as_ref()).collect();
        merge_collections(&collections, &self.decisions).map(|(whole, _)| whole)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::snapshot::{Breakdown, Text};

    fn three() -> Together {
        let base = Collection::built_in().unwrap();
        let other = |note: &str| {
            let mut snapshot = base.snapshot().clone();
            snapshot.facts[3].note = Some(Text::new("注", note));
            snapshot.facts[5].note = Some(Text::new("注", note));
            Arc::new(Collection::open(&snapshot.to_canonical()).unwrap())
        };
        let mut together = Together::of("a".into(), Arc::new(Collection::built_in().unwrap()));
        together.add("b".into(), other("of b"));
        together.add("c".into(), other("of c"));
        together
    }

    #[test]
    fn what_differs_is_decided_one_by_one_or_all_for_one() {
        let mut together = three();
        let sides: Vec<_> = together.conflicts().iter().map(|it| (it.first, it.second)).collect();
        assert_eq!(sides.len(), 4, "{sides:?}");
        assert_eq!(together.open(), 4);
        let note = |together: &Together, at: usize| {
            together.whole().unwrap().get(at).unwrap().fact.note.as_ref().map(|note| note.en.clone())
        };
        let own = note(&together, 3);
        assert!(own.as_deref() != Some("of b") && own.as_deref() != Some("of c"), "the first stands");
        together.decide(0, 1);
        assert_eq!(together.decided(1), Some(1), "it is of the same entry");
        assert_eq!((together.open(), together.next_open(0)), (2, Some(2)));
        assert_eq!(note(&together, 3).as_deref(), Some("of b"));
        together.decide_all(2);
        assert_eq!(together.open(), 0);
        assert_eq!([3, 5].map(|at| note(&together, at).unwrap()), ["of c", "of c"]);
        assert_eq!(together.names().iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["a", "b", "c"]);
    }

    #[test]
    fn what_is_wrong_with_the_whole_is_said() {
        let with = |id: &str, part: &str| {
            let mut snapshot = crate::synth::synthesise(1, 1);
            snapshot.relations.clear();
            snapshot.facts[0].id = id.into();
            snapshot.facts[0].breakdown =
                Some(Breakdown { dimension: "d".into(), zh: "部".into(), en: part.into() });
            Arc::new(Collection::open(&snapshot.to_canonical()).unwrap())
        };
        let mut together = Together::of("a".into(), with("one", "part"));
        together.add("b".into(), with("two", "piece"));
        assert_eq!(together.whole().unwrap_err()[0].rule.code(), "breakdown-name");
    }
}
