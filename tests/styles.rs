//! What the style sheets and the program must agree on, and that no view's style reaches another.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;

/// The sheets of views, each with the class that all its rules stand under.
const VIEWS: [(&str, &str); 16] = [
    ("overview", "overview"),
    ("digest", "overview"),
    ("explore", "explore"),
    ("compare", "compare"),
    ("measures", "measures"),
    ("ledger", "ledger"),
    ("sources", "sources"),
    ("proof", "proof"),
    ("code", "code"),
    ("place", "place"),
    ("tour", "tour"),
    ("evidence", "evidence"),
    ("share", "sharing"),
    ("correct", "correcting"),
    ("publish", "publishing"),
    ("together", "together"),
];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn names(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_rules_of_a_view_stand_under_its_class() {
    for (sheet, class) in VIEWS {
        let text = read(&format!("public/styles/{sheet}.css"));
        let outside: Vec<_> =
            text.lines().filter(|line| !line.starts_with([' ', '}', '/']) && !line.is_empty()).collect();
        assert_eq!(outside, [format!(".{class} {{")], "{sheet}.css");
    }
}

/// Each part comes with what parts share, whichever is there first.
#[test]
fn every_sheet_is_joined_once() {
    let parts = names("public/parts").into_iter().map(|name| read(&format!("public/parts/{name}")));
    let joined = read("public/style.css") + &parts.collect::<String>();
    for name in names("public/styles") {
        let import = format!("/styles/{name}\" layer(");
        let parts = if name == "details.css" { names("public/parts").len() } else { 1 };
        assert_eq!(joined.matches(&import).count(), parts, "{name}");
    }
}

/// Lists that draw only the rows in sight reckon with heights that the sheet gives.
#[test]
fn rows_are_as_high_as_the_program_reckons() {
    let sheet = read("public/styles/explore.css");
    for (source, constant, rule) in [
        ("fact_table", "ROW", "tbody tr { height: {}px;"),
        ("fact_table", "NARROW_ROW", "grid-template-rows: auto auto; height: {}px;"),
        ("facets", "ROW", "ul.windowed .option { height: {}px;"),
        ("facets", "HEIGHT", "ul.scrolling { max-height: {}px;"),
    ] {
        let program = read(&format!("src/ui/explore/{source}.rs"));
        let set = format!("const {constant}: f64 = ");
        let (_, value) = program.split_once(&set).unwrap_or_else(|| panic!("{source}.rs: no {set}"));
        let pixels: f64 = value.split(';').next().unwrap().parse().unwrap();
        let rule = rule.replace("{}", &pixels.to_string());
        assert!(sheet.contains(&rule), "{source}.rs has {constant} = {pixels}, explore.css no `{rule}`");
    }
    let program = read("src/ui/explore/fact_table.rs");
    let (_, width) = program.split_once("use_narrow(").expect("the width from which rows are high");
    let narrow = format!("@media (max-width: {}px) {{\n    .facts {{", width.split(')').next().unwrap());
    assert!(sheet.contains(&narrow), "explore.css has no `{narrow}`");
}
