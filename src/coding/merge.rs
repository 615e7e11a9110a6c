//! Several snapshots as one, by the ids of their entries.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::sections::{Keyed, Section, differing_fields, each_section};
use crate::snapshot::{Collection, Problem, Snapshot, Text, close};

/// An entry that two snapshots have with one id and different contents. One of the two is taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MergeConflict {
    /// The list.
    pub list: Section,
    /// The entry's id; of a term, its first words.
    pub name: String,
    /// The place of the snapshot among those merged that has it first.
    pub first: usize,
    /// The place of the other.
    pub second: usize,
    /// What differs: the field, what the first has in it, what the second has, in JSON.
    pub fields: Vec<(String, String, String)>,
    /// The place of the snapshot whose entry was decided for; none while the first one's stands because nobody has.
    pub decided: Option<usize>,
}

/// For entries in conflict the place of the snapshot whose entry is to be taken.
pub type MergeDecisions = BTreeMap<(Section, String), usize>;

macro_rules! merge {
    ($(($field:ident, $variant:ident, $type:ty, $doc:literal)),+) => {
        /// Merges snapshots by id, in their order: what only one has is taken, what is equal is taken once, and of what
        /// differs that which was decided for, or else the first.
        ///
        /// The conflicts of the result are those of all entries that differ, decided or not.
        pub fn merge(snapshots: &[&Snapshot], decisions: &MergeDecisions) -> (Snapshot, Vec<MergeConflict>) {
            let mut conflicts = Vec::new();
            let mut merged = head(snapshots);
            $({
                let lists = snapshots.iter().map(|snapshot| snapshot.$field.as_slice());
                merged.$field = union(lists, Section::$variant, decisions, &mut conflicts);
            })+
            (merged, conflicts)
        }
    };
}

each_section!(merge);

/// The same as one checked collection.
///
/// # Errors
/// What is wrong with the whole although nothing is with its parts, with the lines of its canonical form.
pub fn merge_collections(
    collections: &[&Collection],
    decisions: &MergeDecisions,
) -> Result<(Collection, Vec<MergeConflict>), Vec<Problem>> {
    let snapshots: Vec<&Snapshot> = collections.iter().map(|collection| collection.snapshot()).collect();
    let (merged, conflicts) = merge(&snapshots, decisions);
    match close(merged) {
        Ok(collection) => Ok((collection, conflicts)),
        Err((merged, _)) => Err(Collection::open(&merged.to_canonical()).err().unwrap_or_default()),
    }
}

fn union<'a, T: Keyed + Clone + PartialEq + Serialize + 'a>(
    lists: impl Iterator<Item = &'a [T]>,
    section: Section,
    decisions: &MergeDecisions,
    conflicts: &mut Vec<MergeConflict>,
) -> Vec<T> {
    let mut merged: Vec<T> = Vec::new();
    // Under each name what came under it, with the snapshot that had it.
    let mut known: HashMap<String, Vec<(usize, usize, &T)>> = HashMap::new();
    for (from, list) in lists.enumerate() {
        for entry in list {
            let name = entry.key().into_owned();
            let same_name = known.entry(name.clone()).or_default();
            if same_name.iter().any(|(_, _, other)| *other == entry) {
                continue;
            }
            // Within one snapshot only terms share a name, and they stand side by side.
            let Some(&(first, at, other)) = same_name.iter().find(|(own, ..)| *own != from) else {
                same_name.push((from, merged.len(), entry));
                merged.push(entry.clone());
                continue;
            };
            let decided = decisions.get(&(section, name.clone())).copied();
            if decided == Some(from)
                && let Some(place) = merged.get_mut(at)
            {
                *place = entry.clone();
            }
            let fields = differing_fields(other, entry);
            conflicts.push(MergeConflict { list: section, name, first, second: from, fields, decided });
        }
    }
    merged
}

/// What the whole says of itself: the first one's id; the titles and descriptions of all, each once; the latest date.
fn head(snapshots: &[&Snapshot]) -> Snapshot {
    let Some(first) = snapshots.first() else { return Snapshot::default() };
    let joined = |text: fn(&Snapshot) -> &Text, zh: &str, en: &str| {
        let mut all: Vec<&Text> = Vec::new();
        for text in snapshots.iter().map(|snapshot| text(snapshot)) {
            let said = |own: &&Text| own.zh.contains(&text.zh) && own.en.contains(&text.en);
            if !all.iter().any(said) {
                all.push(text);
            }
        }
        let join = |of: fn(&Text) -> &str, by: &str| all.iter().map(|text| of(text)).collect::<Vec<_>>().join(by);
        Text::new(join(|text| &text.zh, zh), join(|text| &text.en, en))
    };
    let mut licences: Vec<&str> = Vec::new();
    for licence in snapshots.iter().flat_map(|snapshot| snapshot.license.split(" AND ")) {
        if !licences.contains(&licence) {
            licences.push(licence);
        }
    }
    let latest = snapshots.iter().map(|snapshot| &snapshot.published).max().unwrap_or(&first.published);
    Snapshot {
        format: first.format,
        id: first.id.clone(),
        title: joined(|snapshot| &snapshot.title, "＋", " + "),
        description: joined(|snapshot| &snapshot.description, "", " "),
        license: licences.join(" AND "),
        published: latest.clone(),
        ..Snapshot::default()
    }
}
