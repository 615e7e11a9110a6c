//! What is taken away, held against the validator of the standard that it follows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use relocation_explorer::export::{Taken, data_package};
use relocation_explorer::share::{CiteDate, Citing, Pin};
use relocation_explorer::snapshot::{Collection, Lang, Snapshot};
use relocation_explorer::synth::synthesise;
use serde_json::Value;

/// A folder with a package of facts, as whoever unpacks it has it.
fn unpacked(name: &str, collection: &Collection, facts: &[u32], taken: &Taken, lang: Lang) -> PathBuf {
    let pin = Pin::of(collection);
    let link = "https://example.org/r/?view=explore".to_owned();
    let accessed = CiteDate::parse("2026-11-28");
    let citing = Citing { collection, pin: Some(&pin), link, accessed, lang };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in data_package(&citing, facts, taken, |id| format!("https://example.org/?fact={id}")) {
        fs::write(folder.join(file.path), file.text).unwrap();
    }
    folder
}

/// What the Frictionless tool says of the package in a folder.
fn validate(folder: &Path) -> Value {
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/python/bin/frictionless");
    assert!(tool.exists(), "Frictionless is missing: run scripts/tools --browser");
    let mut command = Command::new(tool);
    command.args(["validate", "datapackage.json", "--json"]).current_dir(folder);
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&said)
        .unwrap_or_else(|error| panic!("{error}: {said} {}", String::from_utf8_lossy(&output.stderr)))
}

fn problems(report: &Value) -> Vec<String> {
    let of_tasks =
        report["tasks"].as_array().unwrap().iter().flat_map(|task| task["errors"].as_array().unwrap());
    let all = report["errors"].as_array().unwrap().iter().chain(of_tasks);
    all.map(|error| format!("{}: {}", error["type"], error["message"])).collect()
}

#[test]
fn frictionless_finds_nothing_wrong_with_a_package() {
    let built_in = Collection::built_in().unwrap();
    let all: Vec<u32> = (0..built_in.len() as u32).collect();
    let small = Snapshot::parse(include_str!("fixtures/small.json")).unwrap();
    let small = Collection::open(&small.to_canonical()).unwrap();
    let synthetic = Collection::open(&synthesise(300, 7).to_canonical()).unwrap();
    let few: Vec<u32> = (0..300).step_by(7).collect();
    for (name, collection, facts, taken, lang) in [
        ("whole", &built_in, &all[..], Taken::Whole, Lang::Zh),
        ("selection", &built_in, &[3, 40, 41, 200], Taken::Selection(4), Lang::En),
        ("small", &small, &[0, 1, 11], Taken::Selection(3), Lang::En),
        ("synthetic", &synthetic, &few, Taken::Selection(few.len()), Lang::En),
    ] {
        let report = validate(&unpacked(name, collection, facts, &taken, lang));
        assert_eq!(report["valid"], true, "{name}: {:#?}", problems(&report));
        assert_eq!(report["stats"]["tasks"], 3, "{name}: each table was read");
        assert_eq!(report["tasks"][0]["stats"]["rows"], facts.len(), "{name}");
    }
}

#[test]
fn frictionless_notices_a_package_that_was_changed() {
    let collection = Collection::built_in().unwrap();
    let folder = unpacked("changed", &collection, &[3, 40], &Taken::Selection(2), Lang::En);
    let table = folder.join("facts.csv");
    let text = fs::read_to_string(&table).unwrap();
    fs::write(&table, text.replacen("qiannan-guangzhou", "elsewhere", 1)).unwrap();
    let report = validate(&folder);
    assert_eq!(report["valid"], false);
    let problems = problems(&report).join("\n");
    assert!(problems.contains("hash") || problems.contains("foreign"), "{problems}");
}
