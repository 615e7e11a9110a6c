//! Whether every file that names a version or a date of this project names the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use relocation_explorer::snapshot::Collection;
use serde_json::Value;

const PACKAGE: &str = include_str!("../package.json");
const LOCK: &str = include_str!("../package-lock.json");
const CITATION: &str = include_str!("../CITATION.cff");
const CHANGELOG: &str = include_str!("../CHANGELOG.md");

/// What stands behind a key in each line that begins with it, in the citation file's order.
fn cited(key: &str) -> Vec<&'static str> {
    let lines = CITATION.lines().filter_map(|line| line.trim().strip_prefix(key)?.strip_prefix(": "));
    lines.map(|value| value.trim_matches('\'')).collect()
}

/// The version and date of the newest data, by the changelog.
fn data() -> (&'static str, &'static str) {
    let heading =
        CHANGELOG.lines().find_map(|line| line.strip_prefix("## Data ")).expect("data in the changelog");
    heading.split_once(" - ").expect("a version and a date")
}

#[test]
fn the_package_has_the_version_of_the_crate() {
    for text in [PACKAGE, LOCK] {
        let named: Value = serde_json::from_str(text).unwrap();
        assert_eq!(named["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(named["name"], env!("CARGO_PKG_NAME"));
    }
}

#[test]
fn a_citation_names_both_versions_and_the_day_of_the_data() {
    let collection = Collection::open(include_str!("../data/snapshot.json")).unwrap();
    let published = collection.snapshot().published.0.as_str();
    let (version, date) = data();
    assert_eq!(date, published);
    assert_eq!(collection.snapshot().version.as_deref(), Some(version));
    assert_eq!(cited("version"), [env!("CARGO_PKG_VERSION"), version]);
    assert_eq!(cited("date-released"), [published, published]);
}
