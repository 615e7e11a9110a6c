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
        title: joined(snapshots.iter().map(|it| &it.title), "＋", " + "),
        description: joined(snapshots.iter().map(|it| &it.description), "", " "),
        creator: snapshots
            .iter()
            .any(|it| it.creator.is_some())
            .then(|| joined(snapshots.iter().filter_map(|it| it.creator.as_ref()), "、", ", ")),
        // Whose figure is reported as wrong to somebody else's address would be lost.
        corrections: first
            .corrections
            .clone()
            .filter(|own| snapshots.iter().all(|it| it.corrections.as_ref() == Some(own))),
        license: licences.join(" AND "),
        published: latest.clone(),
        ..Snapshot::default()
    }
}

/// What several say, each thing once.
fn joined<'a>(texts: impl Iterator<Item = &'a Text>, zh: &str, en: &str) -> Text {
    let mut all: Vec<&Text> = Vec::new();
    for text in texts {
        if !all.iter().any(|own| own.zh.contains(&text.zh) && own.en.contains(&text.en)) {
            all.push(text);
        }
    }
    let join = |of: fn(&Text) -> &str, by: &str| all.iter().map(|text| of(text)).collect::<Vec<_>>().join(by);
    Text::new(join(|text| &text.zh, zh), join(|text| &text.en, en))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::snapshot::Corrections;
    use crate::synth::synthesise;

    fn none() -> MergeDecisions {
        MergeDecisions::new()
    }

    /// A snapshot whose ids are its own, but for the vocabulary.
    fn apart(mut snapshot: Snapshot, name: &str) -> Snapshot {
        snapshot.relations.clear();
        for report in &mut snapshot.reports {
            report.id = format!("{name}-{}", report.id);
        }
        for fact in &mut snapshot.facts {
            fact.id = format!("{name}-{}", fact.id);
            fact.report = format!("{name}-{}", fact.report);
        }
        snapshot
    }

    #[test]
    fn what_differs_is_listed_and_the_reader_decides() {
        let a = synthesise(10, 1);
        let mut b = a.clone();
        b.facts[3].note = Some(Text::new("注", "a note"));
        b.units[0].name.en = "folk".into();
        let (merged, conflicts) = merge(&[&a, &b], &none());
        assert_eq!(merged, a, "the first one's stands until somebody decides");
        let found: Vec<_> =
            conflicts.iter().map(|it| (it.list.key(), it.name.as_str(), it.first, it.second)).collect();
        assert_eq!(found, [("units", a.units[0].id.as_str(), 0, 1), ("facts", a.facts[3].id.as_str(), 0, 1)]);
        assert_eq!(
            conflicts[1].fields,
            [("note".to_owned(), "null".to_owned(), "{\"en\":\"a note\",\"zh\":\"注\"}".to_owned())]
        );
        let decisions: MergeDecisions =
            conflicts.iter().map(|conflict| ((conflict.list, conflict.name.clone()), 1)).collect();
        let (merged, conflicts) = merge(&[&a, &b], &decisions);
        assert_eq!(merged, b);
        assert!(conflicts.iter().all(|conflict| conflict.decided == Some(1)));
    }

    #[test]
    fn the_whole_names_what_it_is_made_of() {
        let (a, b) = (apart(synthesise(4, 1), "a"), apart(synthesise(4, 2), "b"));
        let b = Snapshot { title: Text::new("乙", "B"), license: "MIT".into(), ..b };
        let (merged, _) = merge(&[&a, &b], &none());
        assert_eq!(merged.title.en, format!("{} + B", a.title.en));
        assert_eq!(merged.license, format!("{} AND MIT", a.license));
        let open = |snapshot: &Snapshot| Collection::open(&snapshot.to_canonical()).unwrap();
        let (whole, conflicts) = merge_collections(&[&open(&a), &open(&b)], &none()).unwrap();
        assert_eq!((whole.len(), conflicts.len()), (a.facts.len() + b.facts.len(), 0));
        let mut broken = b.clone();
        let part = |en: &str| {
            Some(crate::snapshot::Breakdown { dimension: "d".into(), zh: "部".into(), en: en.into() })
        };
        let mut a = a;
        a.facts[0].breakdown = part("part");
        broken.facts[0].breakdown = part("piece");
        let problems = merge_collections(&[&open(&a), &open(&broken)], &none()).unwrap_err();
        assert_eq!(problems[0].rule.code(), "breakdown-name");
    }

    proptest! {
        #[test]
        fn merging_what_has_nothing_in_common_is_its_union(m in 1usize..20, n in 1usize..20) {
            let (a, b) = (apart(synthesise(m, 1), "a"), apart(synthesise(n, 1), "b"));
            let (merged, conflicts) = merge(&[&a, &b], &none());
            prop_assert!(conflicts.iter().all(|it| it.list == Section::Populations), "{:?}", conflicts);
            prop_assert_eq!(merged.facts, [a.facts, b.facts].concat());
            prop_assert_eq!(merged.reports, [a.reports, b.reports].concat());
        }

        #[test]
        fn merging_again_changes_nothing(m in 1usize..20, n in 1usize..20, seed in 1u64..4) {
            let (a, b) = (synthesise(m, 1), synthesise(n, seed));
            prop_assert_eq!(&merge(&[&a, &a], &none()), &(a.clone(), Vec::new()));
            let (once, _) = merge(&[&a, &b], &none());
            prop_assert_eq!(&merge(&[&once, &b], &none()).0, &once);
            prop_assert_eq!(&merge(&[&once, &a], &none()).0, &once);
        }
    }

    #[test]
    fn creators_are_all_named_and_corrections_go_where_all_agree() {
        let with = |creator: Option<&str>, mail: Option<&str>| Snapshot {
            creator: creator.map(|name| Text::new(name, name)),
            corrections: mail.map(|mail| Corrections { mail: Some(mail.into()), issues: None }),
            ..synthesise(1, 1)
        };
        let merged = |all: &[Snapshot]| merge(&all.iter().collect::<Vec<_>>(), &none()).0;
        let two = merged(&[with(Some("A"), Some("a@example.org")), with(Some("B"), Some("b@example.org"))]);
        assert_eq!(two.creator, Some(Text::new("A、B", "A, B")));
        assert_eq!(two.corrections, None, "neither hears of the other's");
        let same = merged(&[with(None, Some("a@example.org")), with(Some("B"), Some("a@example.org"))]);
        assert_eq!(same.creator, Some(Text::new("B", "B")));
        assert_eq!(same.corrections.and_then(|it| it.mail).as_deref(), Some("a@example.org"));
        assert_eq!(merged(&[with(None, Some("a@example.org")), with(None, None)]).corrections, None);
    }
}
