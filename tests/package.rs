//! What `npm publish` would publish: the release as it is built, so that what the module and the elements load is there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Everything outside of the program's folder, the facts' and the released snapshots' one.
const FILES: [&str; 22] = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "dist/THIRD-PARTY-NOTICES.txt",
    "dist/build.json",
    "dist/changes.atom",
    "dist/changes.json",
    "dist/embed.d.ts",
    "dist/embed.js",
    "dist/explorer.d.ts",
    "dist/explorer.js",
    "dist/icon-192.png",
    "dist/icon-512.png",
    "dist/icon-maskable-512.png",
    "dist/icon.svg",
    "dist/index.html",
    "dist/manifest.webmanifest",
    "dist/sbom.cdx.json",
    "dist/snapshot.json",
    "dist/snapshot.schema.json",
    "dist/sw.js",
    "package.json",
];

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).unwrap_or_else(|_| panic!("{name} is missing: run scripts/build first"))
}

fn json(name: &str) -> Value {
    serde_json::from_str(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The files that npm packs.
fn packed() -> BTreeSet<String> {
    let mut npm = Command::new("npm");
    npm.args(["pack", "--dry-run", "--json", "--ignore-scripts"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = npm.output().expect("npm runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("npm answers in JSON");
    let files = answer[0]["files"].as_array().expect("its files").iter();
    files.map(|file| file["path"].as_str().expect("a path").to_owned()).collect()
}

#[test]
fn the_package_holds_the_release_and_nothing_else() {
    let build = json("dist/build.json");
    assert_eq!(build["profile"], "release", "dist/ is a development build: run scripts/build first");
    let program = format!("dist/{}/", build["program"].as_str().unwrap());
    let snapshot = json("data/snapshot.json");
    let facts = snapshot["facts"].as_array().unwrap().iter();
    let facts = facts.map(|fact| format!("dist/facts/{}.json", fact["id"].as_str().unwrap()));
    let history = json("data/changes.json");
    let releases = history["releases"].as_array().unwrap().iter();
    let releases =
        releases.map(|release| format!("dist/snapshots/{}.json", &release["sha256"].as_str().unwrap()[..12]));
    let built = build["files"].as_object().unwrap().keys().map(|name| format!("dist/{name}"));
    let expected: BTreeSet<_> = built
        .filter(|name| name.starts_with(&program))
        .chain(facts)
        .chain(releases)
        .chain(FILES.map(str::to_owned))
        .collect();
    assert_eq!(packed(), expected);
}

#[test]
fn what_the_package_exports_is_in_it_with_its_types() {
    let files = packed();
    let manifest = json("package.json");
    for (name, target) in manifest["exports"].as_object().unwrap() {
        let paths: Vec<_> = match target {
            Value::String(path) => vec![path.as_str()],
            conditions => ["types", "default"].map(|key| conditions[key].as_str().unwrap()).to_vec(),
        };
        for path in paths {
            assert!(files.contains(path.strip_prefix("./").unwrap()), "{name}: {path}");
        }
    }
    let program = json("dist/build.json")["program"].as_str().unwrap().to_owned();
    assert!(read("dist/explorer.js").contains(&format!("./{program}/program.js")), "explorer.js loads it");
    for loaded in ["program.js", "style.css", "explore.css"] {
        assert!(files.contains(&format!("dist/{program}/{loaded}")), "{loaded}");
    }
}

#[test]
fn the_bill_of_materials_names_what_the_program_holds_as_it_is_locked() {
    let bill = json("dist/sbom.cdx.json");
    assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&"CycloneDX".into(), &"1.6".into()));
    let components = bill["components"].as_array().unwrap();
    let locked = read("Cargo.lock");
    for component in components {
        assert!(component["licenses"][0]["expression"].is_string(), "{component}");
        if component["purl"].as_str().is_some_and(|purl| purl.starts_with("pkg:cargo/")) {
            let hash = component["hashes"][0]["content"].as_str().unwrap();
            assert!(locked.contains(&format!("checksum = \"{hash}\"")), "{component}");
        }
    }
    let names: BTreeSet<_> = components.iter().map(|each| each["name"].as_str().unwrap()).collect();
    let notices = read("dist/THIRD-PARTY-NOTICES.txt");
    for name in ["leptos", "charming", "echarts", "fflate", "hanconv"] {
        assert!(names.contains(name) && notices.contains(&format!("\n{name} ")), "{name}");
    }
    assert!(!names.contains("proptest"), "what only tests use is not in the program");
}
