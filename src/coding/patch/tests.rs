//! Patches: what they change, what they refuse, and that they lead from one snapshot to another.

use proptest::prelude::*;

use super::*;
use crate::snapshot::{Collection, Lang, Snapshot};
use crate::synth::synthesise;

const SMALL: &str = include_str!("../../../tests/fixtures/small.json");

fn small() -> Snapshot {
    Snapshot::parse(SMALL).unwrap()
}

fn refusal(patch: &Patch, base: &Snapshot) -> Vec<(String, &'static str)> {
    let problems = patch.apply(base).expect_err("this patch does not fit");
    assert!(problems.iter().all(|problem| Lang::ALL.iter().all(|lang| !problem.text(*lang).is_empty())));
    problems.iter().map(|problem| (problem.path.clone(), problem.code())).collect()
}

fn corrected() -> (Snapshot, Patch) {
    let base = small();
    let mut new = base.facts[1].clone();
    new.approximate = !new.approximate;
    let patch = Patch::correction(&base, base.facts[1].clone(), new);
    (base, patch)
}

#[test]
fn a_correction_is_one_line_with_the_old_and_the_new_value_and_fits_once_or_again() {
    let (base, patch) = corrected();
    let text = patch.to_json();
    assert_eq!(text.lines().filter(|line| line.starts_with("{\"old\":{\"id\":")).count(), 1);
    assert!(text.contains("\"locator\":{\"offset\":"), "with its place");
    let read = Patch::read(text.as_bytes()).unwrap();
    assert_eq!(read, patch);
    let merged = read.apply(&base).unwrap();
    assert_eq!(merged.snapshot().facts[1].approximate, !base.facts[1].approximate);
    assert_eq!(read.apply(merged.snapshot()).unwrap(), merged, "what is there already is passed over");
    assert_eq!(Patch::between(&base, merged.snapshot()), patch);
}

#[test]
fn what_does_not_fit_is_refused_whole_with_its_place() {
    let (base, patch) = corrected();
    let mut other = base.clone();
    other.facts[1].note = other.facts[0].note.clone().or(Some(crate::snapshot::Text::new("注", "a note")));
    assert_eq!(refusal(&patch, &other), [("facts[0].old".to_owned(), "other-value")]);
    let problems = patch.apply(&other).unwrap_err();
    assert_eq!(PatchProblem::lines(&problems, patch.to_json().as_bytes()), [5]);
    assert!(
        problems[0].text(Lang::En).starts_with("`note` is {\"en\":\"a note\""),
        "{}",
        problems[0].text(Lang::En)
    );

    other.facts.remove(1);
    assert_eq!(refusal(&patch, &other)[0], ("facts[0].old".to_owned(), "not-there"));
    other.id = "another".to_owned();
    assert_eq!(refusal(&patch, &other), [("base".to_owned(), "other-collection")]);

    let mut renamed = patch.clone();
    let Change::Replace { new, .. } = &mut renamed.facts[0] else { panic!("a replacement") };
    new.id = "other".to_owned();
    assert_eq!(refusal(&renamed, &base), [("facts[0].new".to_owned(), "renamed")]);

    let mut broken = patch.clone();
    let Change::Replace { new, .. } = &mut broken.facts[0] else { panic!("a replacement") };
    new.unit = "yaun".to_owned();
    assert_eq!(refusal(&broken, &base), [("facts[0].new.unit".to_owned(), "dangling")]);

    let unit = base.units[0].clone();
    let removal =
        Patch { base: base.id.clone(), units: vec![Change::Remove { old: unit }], ..Patch::default() };
    let refused = refusal(&removal, &base);
    assert!(refused.iter().all(|(path, _)| path == "units[0].old"), "{refused:?}");

    let mut fact = base.facts[2].clone();
    fact.id = base.facts[0].id.clone();
    let add = |before: Option<&str>, new| {
        let change = Change::Add { new, before: before.map(str::to_owned) };
        Patch { base: base.id.clone(), facts: vec![change], ..Patch::default() }
    };
    assert_eq!(refusal(&add(None, fact.clone()), &base), [("facts[0].new".to_owned(), "already-there")]);
    fact.id = "new".to_owned();
    assert_eq!(
        refusal(&add(Some("nowhere"), fact.clone()), &base),
        [("facts[0].before".to_owned(), "not-there")]
    );
    let first = add(Some(&base.facts[0].id), fact).apply(&base).unwrap();
    assert_eq!(first.snapshot().facts[0].id, "new");
}

#[test]
fn what_is_no_patch_is_refused_with_path_and_line() {
    let text = corrected().1.to_json();
    for (from, to, path, line) in [
        ("snapshot-patch/1", "snapshot-patch/2", "format", 2),
        ("\"base\"", "\"basis\"", "", 3),
        ("\"approximate\":", "\"approximate\":1,\"x\":", "facts[0].old.approximate", 5),
        ("\"old\":", "\"before\":\"a\",\"old\":", "facts[0].new", 5),
        ("\"facts\": [", "\"facts\": [{},", "facts[0]", 4),
    ] {
        let problem = Patch::read(text.replacen(from, to, 1).as_bytes()).expect_err(from);
        assert_eq!((problem.path.as_str(), problem.line), (path, line), "{problem}");
        assert!(problem.to_string().contains("snapshot-patch.schema.json"), "{problem}");
    }
}

/// A snapshot with some entries left out, others changed, moved or repeated under another id.
fn varied(seed: &[(usize, u8)]) -> Snapshot {
    let mut snapshot = synthesise(24, 3);
    snapshot.relations.clear();
    for (nth, &(at, how)) in seed.iter().enumerate() {
        let at = at % snapshot.facts.len().max(1);
        match how {
            0 if snapshot.facts.len() > 1 => {
                snapshot.facts.remove(at);
            }
            1 => {
                let mut fact = snapshot.facts[at].clone();
                fact.id = format!("{}-{nth}", fact.id);
                snapshot.facts.insert(at, fact);
            }
            2 => snapshot.facts[at].note = Some(crate::snapshot::Text::new("注", "note")),
            3 => {
                let fact = snapshot.facts.remove(at);
                snapshot.facts.push(fact);
            }
            4 => snapshot.title.en.push('!'),
            _ => snapshot.regions.reverse(),
        }
    }
    snapshot
}

proptest! {
    #[test]
    fn a_patch_between_two_leads_from_one_to_the_other(
        a in prop::collection::vec((0usize..40, 0u8..6), 0..12), b in prop::collection::vec((0usize..40, 0u8..6), 0..12),
    ) {
        let (a, b) = (varied(&a), varied(&b));
        let patch = Patch::between(&a, &b);
        prop_assert_eq!(patch.is_empty(), a == b);
        let read = Patch::read(patch.to_json().as_bytes());
        prop_assert!(read.as_ref() == Ok(&patch));
        let merged = patch.apply(&a).unwrap();
        prop_assert!(merged.snapshot() == &b);
        prop_assert_eq!(patch.apply(&b).unwrap().snapshot().facts.len(), b.facts.len(), "again it changes nothing");
    }

    #[test]
    fn no_document_panics(at in 0usize..1500, cut in 0usize..40, put in "[\\[\\]{}\",:0-9a-z ]{0,6}") {
        let (base, patch) = corrected();
        let characters: Vec<char> = patch.to_json().chars().collect();
        let at = at.min(characters.len());
        let rest = &characters[(at + cut).min(characters.len())..];
        let text: String = characters[..at].iter().copied().chain(put.chars()).chain(rest.iter().copied()).collect();
        if let Ok(patch) = Patch::read(text.as_bytes()) {
            match patch.apply(&base) {
                Ok(merged) => prop_assert!(Collection::open(&merged.snapshot().to_canonical()).is_ok()),
                Err(problems) => {
                    prop_assert!(!problems.is_empty());
                    prop_assert_eq!(PatchProblem::lines(&problems, text.as_bytes()).len(), problems.len());
                }
            }
        }
    }
}

#[test]
fn a_large_patch_is_laid_in_linear_time() {
    let (a, b) = (synthesise(20_000, 1), synthesise(20_000, 2));
    let patch = Patch::between(&a, &b);
    assert!(patch.len() > 10_000);
    assert_eq!(patch.apply(&a).unwrap().snapshot(), &b);
}
