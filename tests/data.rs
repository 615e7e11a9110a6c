//! The five reports: the document is valid and canonical, its schema is current, its checks come out as a
//! reader would reckon them, and every figure stands in its source.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use relocation_explorer::audit::{
    self, CheckKind, FigurePlace, PromiseStatus, Verdict, check_relations, find_figures, shared_runs,
    verify_source,
};
use relocation_explorer::coding::suggest::{Score, Scored, score};
use relocation_explorer::figure::{Printed, tokens};
use relocation_explorer::glossary::unused_entries;
use relocation_explorer::query::fold::fold;
use relocation_explorer::snapshot::{Collection, Lang, Snapshot};
use sha2::{Digest, Sha256};

const DATA: &str = include_str!("../data/snapshot.json");
const SMALL: &str = include_str!("fixtures/small.json");
const SMALL_SOURCES: [(&str, &str); 2] = [
    ("lanshan", include_str!("fixtures/sources/lanshan.txt")),
    ("donghai", include_str!("fixtures/sources/donghai.txt")),
];

fn open(text: &str) -> Collection {
    Collection::open(text).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The source texts, by report. They are not part of the project, but lie beside it where they are at hand.
fn sources(collection: &Collection) -> Vec<(String, String)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    let read = |id: &String| {
        let path = directory.join(format!("{id}.txt"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    collection.snapshot().reports.iter().map(|report| (report.id.clone(), read(&report.id))).collect()
}

/// The text with the digit at a character's place replaced by the next one.
fn with_other_digit(text: &str, at: usize) -> String {
    let other = |c: char| char::from_digit((c.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
    text.chars().enumerate().map(|(i, c)| if i == at { other(c) } else { c }).collect()
}

fn digits(text: &str) -> Vec<usize> {
    text.chars().enumerate().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect()
}

#[test]
fn the_document_is_valid_and_canonical() {
    open(DATA);
    assert!(Snapshot::parse(DATA).unwrap().to_canonical() == DATA, "run `cargo run --bin snapshot -- fmt`");
}

#[test]
fn the_schema_is_current() {
    let schema = format!("{:#}\n", Snapshot::schema());
    let written = include_str!("../data/snapshot.schema.json");
    assert!(schema == written, "run `cargo run --bin snapshot -- schema`");
    let draft = format!("{:#}\n", relocation_explorer::coding::draft::Draft::schema());
    assert!(
        draft == include_str!("../data/report-draft.schema.json"),
        "run `cargo run --bin snapshot -- schema`"
    );
    let patch = format!("{:#}\n", relocation_explorer::coding::patch::Patch::schema());
    assert!(
        patch == include_str!("../data/snapshot-patch.schema.json"),
        "run `cargo run --bin snapshot -- schema`"
    );
}

#[test]
fn one_of_anything_is_named_in_the_singular() {
    let collection = open(DATA);
    let ones: Vec<_> = collection.facts().filter(|view| view.fact.value == 1.0).collect();
    assert!(ones.iter().any(|view| view.unit.name_for(1.0).en == "event"), "recruitment events held once");
    for view in ones {
        let name = &view.unit.name_for(view.fact.value).en;
        assert!(name.starts_with("per ") || view.unit.one.is_some(), "{}: 1 {name}", view.fact.id);
        assert_eq!(view.unit.name_for(1.0).zh, view.unit.name.zh, "Chinese has one form");
    }
}

#[test]
fn every_check_is_reckoned_as_a_reader_would() {
    let collection = open(DATA);
    let checked = check_relations(&collection);
    assert_eq!(checked.len(), collection.snapshot().relations.len());
    let on = |facts: &[&str], kind: &str| {
        checked
            .iter()
            .find(|check| {
                check.kind.code() == kind && facts.iter().all(|id| check.facts.iter().any(|f| f == id))
            })
            .unwrap_or_else(|| panic!("no {kind} of {facts:?}"))
    };
    let employed = on(&["qiannan-relocated-employed", "qiannan-jobs-outside-province"], "sum");
    assert_eq!(employed.verdict, Verdict::Holds);
    assert!(employed.detail.zh.starts_with("6.22萬 + 0.77萬 + 5.8萬 = 12.79萬"), "{}", employed.detail.zh);
    let desert = on(&["qianxinan-desertified-share-of-land", "qianxinan-karst-share-of-land"], "product");
    assert_eq!(desert.verdict, Verdict::HoldsWithinRounding);
    let restated =
        on(&["qianxinan-relocated-people-completed", "qianxinan-relocated-people-restated"], "restates");
    assert_eq!(restated.verdict, Verdict::HoldsWithinRounding);
    let schools = on(&["luodian-schools-paired-guiyang", "luodian-schools-paired-local"], "contradicts");
    assert_eq!(schools.verdict, Verdict::Fails);
    let payout = on(&["kelan-subsidy-paid"], "payout");
    assert_eq!(payout.verdict, Verdict::Holds);
    assert!(payout.detail.en.contains("419.1"), "{}", payout.detail.en);
    let twice = on(&["kelan-workers-employed", "kelan-firm-jobs"], "overlap");
    assert_eq!(twice.verdict, Verdict::Holds);
    let proof = "1656 + 288 + 1074 + 50 > 2672: they add up to 3,068 people, 396 people beyond the whole";
    assert!(twice.detail.en.starts_with(proof), "{}", twice.detail.en);
    let jobs = on(&["luodian-job-postings-target"], "progress");
    assert_eq!(jobs.verdict, Verdict::Fails);
    assert!(jobs.detail.en.contains("84.3%"), "{}", jobs.detail.en);
    for check in &checked {
        assert!(!check.detail.zh.is_empty() && !check.detail.en.is_empty(), "{}", check.id);
        let known = |id: &String| collection.find(id).is_some();
        assert!(check.terms.iter().all(|term| known(&term.fact)), "{}", check.id);
    }
}

/// What is said to contradict is not also found to fit: a reader would see both verdicts of one pair.
#[test]
fn no_pair_is_judged_both_to_fit_and_to_contradict() {
    let collection = open(DATA);
    let checks = check_relations(&collection);
    let pair = |facts: &[String]| facts.iter().cloned().collect::<BTreeSet<String>>();
    for conflict in checks.iter().filter(|check| check.kind == CheckKind::Contradicts) {
        let is_of_both = |check: &&audit::Checked| {
            !matches!(check.kind, CheckKind::Contradicts | CheckKind::Overlap)
                && pair(&check.facts).is_superset(&pair(&conflict.facts))
        };
        let other = checks.iter().find(is_of_both).map(|check| &check.id);
        assert_eq!(other, None, "{} is judged twice", conflict.id);
    }
}

#[test]
fn a_changed_digit_changes_the_check() {
    let changed =
        DATA.replacen("\"figure\":\"0.77萬\",\"value\":7700", "\"figure\":\"0.87萬\",\"value\":8700", 1);
    assert_ne!(changed, DATA);
    let checked = check_relations(&open(&changed));
    let sum = checked
        .iter()
        .find(|check| {
            check.kind == CheckKind::Sum && check.facts.iter().any(|id| id == "qiannan-relocated-employed")
        })
        .unwrap();
    assert_eq!(sum.verdict, Verdict::Fails);
    assert!(sum.detail.en.contains("≠"), "{}", sum.detail.en);
}

#[test]
fn promises_are_answered_or_said_to_be_open() {
    let collection = open(DATA);
    let commitments = audit::commitments(&collection);
    let status = |fact: &str| commitments.iter().find(|promise| promise.fact == fact).unwrap().status;
    assert_eq!(status("luodian-job-postings-target"), PromiseStatus::NotMet);
    assert_eq!(status("qianxinan-relocated-people-planned"), PromiseStatus::Met);
    assert_eq!(status("luodian-teachers-target"), PromiseStatus::NoFollowUp);
}

#[test]
fn frameworks_that_are_named_but_not_spelled_out_are_told_apart() {
    let checks = audit::frameworks(&open(DATA));
    let verdict =
        |id: &str| checks.iter().find(|check| check.framework == id && check.part.is_none()).unwrap().verdict;
    assert_eq!(verdict("qiannan-five-cooperations"), Verdict::Holds);
    assert_eq!(verdict("qianxinan-ten-overall-plans"), Verdict::Fails);
    assert_eq!(verdict("qianxinan-five-step-method"), Verdict::CannotBeChecked);
}

#[test]
#[ignore = "needs the source texts in ../shared/sources"]
fn every_figure_stands_in_its_source() {
    let collection = open(DATA);
    let sources = sources(&collection);
    for (report, (id, text)) in collection.snapshot().reports.iter().zip(&sources) {
        let audit = verify_source(&collection, report, text, Some(&sha256(text)));
        let words: Vec<String> = audit.findings.iter().map(|finding| finding.text(Lang::En)).collect();
        assert!(words.is_empty(), "{id}: {words:#?}");
        assert_eq!(audit.tokens, tokens(text).len());
    }
    let texts: Vec<(&str, &str)> = sources.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    assert_eq!(shared_runs(collection.snapshot(), &texts, 16), []);
}

#[test]
#[ignore = "needs the source texts in ../shared/sources"]
fn a_changed_digit_in_a_source_is_found_without_its_hash() {
    let collection = open(DATA);
    let sources = sources(&collection);
    for (report, (id, text)) in collection.snapshot().reports.iter().zip(&sources) {
        for at in digits(text) {
            let audit = verify_source(&collection, report, &with_other_digit(text, at), None);
            assert!(!audit.findings.is_empty(), "{id}: the digit at {at} may change unnoticed");
        }
    }
}

#[test]
#[ignore = "needs the source texts in ../shared/sources"]
fn figures_are_found_again_in_another_layout() {
    let collection = open(DATA);
    let sources = sources(&collection);
    for (report, (id, text)) in collection.snapshot().reports.iter().zip(&sources) {
        for found in find_figures(&collection, report, text) {
            assert!(matches!(found.place, FigurePlace::Exact { .. }), "{id}: {found:?}");
        }
        let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let copy = format!("转载\n{squeezed}");
        let characters: Vec<char> = copy.chars().collect();
        for found in find_figures(&collection, report, &copy) {
            let figure = &collection.find(&found.fact).unwrap().fact.figure;
            let (FigurePlace::Exact { start, end } | FigurePlace::Moved { start, end }) = found.place else {
                panic!("{id}: {found:?}")
            };
            assert_eq!(characters[start..end].iter().collect::<String>(), *figure, "{id}: {found:?}");
        }
        for found in find_figures(&collection, report, "别的文字，2020年有3个。") {
            assert_eq!(found.place, FigurePlace::NotFound);
        }
    }
}

/// Each report coded from the others and the vocabulary.
#[test]
#[ignore = "needs the source texts in ../shared/sources"]
fn suggestions_reach_their_bars_with_each_report_left_out() {
    let collection = open(DATA);
    let mut total = Score::default();
    for (report, (_, text)) in collection.snapshot().reports.iter().zip(&sources(&collection)) {
        total.add(&score(&collection, &collection, report, text).unwrap());
    }
    for (scored, bar) in [
        (Scored::Figure, 0.98),
        (Scored::Value, 0.98),
        (Scored::Bound, 0.98),
        (Scored::Unit, 0.95),
        (Scored::Kind, 0.90),
        (Scored::Region, 0.90),
        (Scored::IndicatorAmongFive, 0.80),
        (Scored::ExclusionPrecision, 0.95),
    ] {
        let share = total.of(scored).share().unwrap();
        assert!(share >= bar, "{scored:?}: {share}: {:#?}", total.misses);
    }
}

fn small_audit_finds(document: &str) -> bool {
    let Ok(collection) = Collection::open(document) else { return true };
    collection.snapshot().reports.iter().any(|report| {
        let text = SMALL_SOURCES.iter().find(|(id, _)| *id == report.id).map_or("", |(_, text)| text);
        !verify_source(&collection, report, text, Some(&sha256(text))).findings.is_empty()
    })
}

#[test]
#[ignore = "needs the source texts in ../shared/sources"]
fn figures_are_found_again_in_the_other_script() {
    let collection = open(DATA);
    let sources = sources(&collection);
    for (report, (id, text)) in collection.snapshot().reports.iter().zip(&sources) {
        let copy: Vec<char> = fold(text).chars().collect();
        for found in find_figures(&collection, report, &copy.iter().collect::<String>()) {
            let (FigurePlace::Exact { start, end } | FigurePlace::Moved { start, end }) = found.place else {
                panic!("{id}: {found:?}")
            };
            let number = Printed::parse(&copy[start..end].iter().collect::<String>()).unwrap().value();
            assert_eq!(number, collection.find(&found.fact).unwrap().fact.value, "{id}: {found:?}");
        }
    }
}

/// Every digit of a fact's evidence and of the exclusions: figures, values, places, contexts, hashes, dates.
#[test]
fn a_changed_digit_in_a_snapshot_is_found() {
    assert!(!small_audit_finds(SMALL));
    let mut tried = 0;
    let mut offset = 0;
    for line in SMALL.split_inclusive('\n') {
        for key in [
            "\"figure\":",
            "\"value\":",
            "\"offset\":",
            "\"prefix\":",
            "\"suffix\":",
            "\"sha256\":",
            "\"period\":",
        ] {
            for (at, _) in line.match_indices(key) {
                let start = at + key.len();
                let end = start + line[start..].find(",\"").or(line[start..].find('}')).unwrap();
                for place in digits(&line[start..end]) {
                    let at = offset + line[..start].chars().count() + place;
                    let changed = with_other_digit(SMALL, at);
                    assert!(small_audit_finds(&changed), "unnoticed in {}", &line[at.min(20)..]);
                    tried += 1;
                }
            }
        }
        offset += line.chars().count();
    }
    assert!(tried > 150, "only {tried} digits were tried");
}

#[test]
fn a_number_that_nobody_accounts_for_is_left_over() {
    let exclusion = SMALL.lines().find(|line| line.contains("\"reason\":\"announced\"")).unwrap();
    let without = SMALL.replacen(&format!(",\n{exclusion}"), "", 1);
    assert_ne!(without, SMALL);
    let collection = open(&without);
    let report = &collection.snapshot().reports[0];
    let findings = verify_source(&collection, report, SMALL_SOURCES[0].1, None).findings;
    assert_eq!(findings, [audit::SourceFinding::Token { offset: 163, token: "三".into() }]);
}

#[test]
fn words_of_a_source_are_found_in_ours() {
    let ours = "社区工作分三步：搬得出、稳得住，社区绿地三十亩";
    let copied = SMALL.replacen("社区里的绿地。", ours, 1);
    assert_ne!(copied, SMALL);
    let source = "经验：社区工作分三步（bù）:搬得出,稳 得住;社区绿地多。";
    let found = shared_runs(open(&copied).snapshot(), &[("lanshan", source)], 16);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].path, "facts[9].text.zh");
    assert_eq!(found[0].run, "社区工作分三步：搬得出、稳得住，社区绿地");
    assert_eq!(found[0].offset, 3);
    assert_eq!(shared_runs(open(&copied).snapshot(), &[("lanshan", source)], 19), []);
    let with_marks = "社区工作分三步：搬得出、稳得住，还有呢";
    let found = shared_runs(open(&copied).snapshot(), &[("lanshan", with_marks)], 16);
    assert_eq!(found[0].run, "社区工作分三步：搬得出、稳得住，", "thirteen letters and three marks");
}

#[test]
fn every_explained_word_stands_in_a_text() {
    let collection = open(DATA);
    assert!(collection.snapshot().glossary.len() > 8);
    assert_eq!(unused_entries(collection.snapshot()), Vec::<usize>::new());
}
