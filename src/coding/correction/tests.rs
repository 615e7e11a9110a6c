use super::*;
use crate::coding::desk::DeskField;
use crate::coding::patch::Patch;
use crate::snapshot::{Collection, FactView, Lang};

fn collection() -> Collection {
    Collection::built_in().unwrap()
}

fn fact<'a>(collection: &'a Collection, id: &str) -> FactView<'a> {
    collection.facts().find(|view| view.fact.id == id).unwrap()
}

fn correction(of: Doubted, values: &[&str]) -> Correction {
    Correction { of, values: values.iter().map(|it| (*it).to_owned()).collect(), remark: String::new() }
}

const FACT: &str = "qiannan-jobs-outside-province";

/// What could stand in a field of a fact instead of what does.
fn others(of: Doubted, collection: &Collection, view: &FactView) -> Vec<Vec<String>> {
    let values = of.values_of(view.fact);
    let with = |at: usize, value: &str| {
        let mut values = values.clone();
        value.clone_into(&mut values[at]);
        values
    };
    match (of, of.entry(collection, Lang::En)) {
        (_, Entry::Choice(all)) => all.iter().map(|it| with(0, &it.key)).collect(),
        (Doubted::Place, _) => vec![with(0, "7")],
        (Doubted::Figure, _) => vec![with(0, "6.23萬")],
        (Doubted::Field(DeskField::Words), _) => vec![with(1, "People, all of them.")],
        (Doubted::Field(DeskField::Breakdown), _) => vec![vec![String::new(); 3]],
        (_, _) => vec![with(0, "2021-03")],
    }
}

#[test]
fn a_patch_of_any_field_merges_into_the_collection_that_it_was_made_from_and_changes_that_fact_alone() {
    let collection = collection();
    for of in Doubted::ALL.into_iter().filter(|of| *of != Doubted::Other) {
        let made = collection.facts().find_map(|view| {
            others(of, &collection, &view).into_iter().find_map(|values| {
                let made = Correction { of, values, remark: "照片上看得出".into() };
                Some((view, made.patch(&collection, &view).ok()?, made.values))
            })
        });
        let Some((view, patch, values)) = made else { panic!("{} can be corrected nowhere", of.key()) };
        // As a file that is read again.
        let read = Patch::read(patch.to_json().as_bytes()).unwrap();
        let merged = read.apply(collection.snapshot()).unwrap();
        let new = merged.get(view.at).unwrap();
        assert_eq!(of.values_of(new.fact), values, "{}", of.key());
        let differing =
            merged.facts().zip(collection.facts()).filter(|(new, old)| new.fact != old.fact).count();
        assert_eq!(differing, 1, "{}", of.key());
        let why = patch.why.unwrap();
        assert!(why.zh.starts_with(&view.fact.id) && why.zh.ends_with("照片上看得出"), "{}", why.zh);
        assert!(why.en.contains(of.name(Lang::En)), "{}", why.en);
    }
}

#[test]
fn what_would_break_a_rule_is_refused_with_the_field_and_the_reason() {
    let collection = collection();
    let view = fact(&collection, FACT);
    let refused = |of, values: &[&str]| {
        let refusal = correction(of, values).patch(&collection, &view).unwrap_err();
        refusal.lines(Lang::En).join("\n")
    };
    assert!(refused(Doubted::Figure, &["many"]).starts_with("Figure, as printed: "));
    assert!(refused(Doubted::Field(DeskField::Period), &["last year"]).starts_with("Period: "));
    assert!(refused(Doubted::Field(DeskField::Unit), &["yuan"]).starts_with("Unit: "));
    assert!(refused(Doubted::Field(DeskField::Partner), &[&view.fact.region]).starts_with("Partner: "));
    assert!(refused(Doubted::Place, &["640", "九个字以上的前文这里", ""]).starts_with("Place: "));
    assert!(refused(Doubted::Place, &["9999999", "", ""]).starts_with("Place: "));
    assert_eq!(refused(Doubted::Place, &["0", "", ""]), "Write a number: from which character of the text.");
    assert!(refused(Doubted::Field(DeskField::Words), &["", "People"]).starts_with("Own words: "));
    assert_eq!(refused(Doubted::Figure, &[&view.fact.figure]), "That is what it says.");
    assert_eq!(refused(Doubted::Other, &[]), "Say what is wrong.");
}

#[test]
fn what_a_fact_has_is_entered_again_as_the_same() {
    let collection = collection();
    for view in collection.facts() {
        for of in Doubted::ALL.into_iter().filter(|of| *of != Doubted::Other) {
            let same = Correction { of, values: of.values_of(view.fact), remark: String::new() };
            assert_eq!(same.patch(&collection, &view), Err(Refusal::Same), "{} {}", view.fact.id, of.key());
        }
    }
}

#[test]
fn a_figure_takes_in_what_stands_behind_it() {
    let text = std::fs::read_to_string("tests/fixtures/small.json").unwrap();
    let mut snapshot = crate::snapshot::Snapshot::parse(&text).unwrap();
    let at = snapshot.facts.iter().position(|fact| fact.figure == "12").unwrap();
    snapshot.facts[at].locator.suffix = "余個社区住著".into();
    let collection = Collection::open(&snapshot.to_canonical()).unwrap();
    let view = collection.get(at).unwrap();
    let patch = correction(Doubted::Figure, &["12余"]).patch(&collection, &view).unwrap();
    let merged = patch.apply(collection.snapshot()).unwrap();
    let new = merged.get(at).unwrap().fact;
    assert_eq!((new.figure.as_str(), new.locator.suffix.as_str()), ("12余", "個社区住著"));
    assert!(new.approximate, "余 says so");
}

#[test]
fn a_remark_alone_is_handed_on_and_changes_nothing() {
    let collection = collection();
    let view = fact(&collection, FACT);
    let made = Correction { of: Doubted::Other, values: Vec::new(), remark: "The page has moved.".into() };
    let patch = made.patch(&collection, &view).unwrap();
    assert!(patch.is_empty());
    assert_eq!(patch.apply(collection.snapshot()).unwrap().snapshot(), collection.snapshot());
}

#[test]
fn a_letter_says_what_the_evidence_shows_and_no_more_of_the_text() {
    let collection = collection();
    let view = fact(&collection, FACT);
    let mut made = correction(Doubted::Field(DeskField::Kind), &["target"]);
    made.remark = "See the heading & the date.".into();
    let letter = made.letter(&collection, &view, "https://example.org/?fact=x", Lang::En);
    insta::assert_snapshot!(format!("{}\n\n{}", letter.title, letter.body));
    let place = Correction {
        of: Doubted::Place,
        values: vec!["1040".into(), "别的".into(), "字".into()],
        remark: String::new(),
    };
    let moved = place.letter(&collection, &view, "", Lang::Zh).body;
    assert!(moved.contains("现作“第 1039 字起”，应作“第 1040 字起”") && !moved.contains("别的"), "{moved}");
    for around in [&view.fact.locator.prefix, &view.fact.locator.suffix] {
        assert!(!letter.body.contains(around.as_str()));
    }
    let issue = letter.to_issues("https://example.org/new?labels=data");
    assert!(
        issue.starts_with("https://example.org/new?labels=data&title=Correction%20of%20qiannan"),
        "{issue}"
    );
    assert!(issue.contains("heading%20%26%20the"), "{issue}");
    let mail = letter.to_mail("data@example.org");
    assert!(mail.starts_with("mailto:data@example.org?subject=Correction%20of"), "{mail}");
    assert!(mail.contains("%0D%0A%0D%0A") && !mail.contains(' '), "{mail}");
}
