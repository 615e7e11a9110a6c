//! `snapshot compare` on the project's own data, as a script would call it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::process::{Command, Output};

use serde_json::Value;

fn compare(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_snapshot"))
        .arg("compare")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs")
}

fn json(arguments: &[&str]) -> Value {
    let output = compare(&[arguments, &["--json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn row<'a>(answer: &'a Value, indicator: &str) -> &'a Value {
    let rows = answer["rows"].as_array().expect("rows");
    rows.iter().find(|row| row["indicator"] == indicator && row["breakdown"].is_null()).expect("a row")
}

fn codes(reasons: &Value) -> Vec<&str> {
    let reasons = reasons.as_array().expect("reasons");
    reasons.iter().filter_map(|reason| reason["code"].as_str()).collect()
}

#[test]
fn a_row_that_compares_carries_quantities_a_ranking_and_cautions() {
    let answer = json(&["--regions", "522700,522300"]);
    assert_eq!(answer["normalisation"], "as-printed");
    let row = row(&answer, "employment-service-centres");
    assert_eq!(row["verdict"], "with-caution");
    assert_eq!(row["cells"][0]["facts"][0]["id"], "qiannan-employment-service-centres");
    assert_eq!(row["cells"][0]["quantity"]["low"], 99.0);
    assert_eq!(row["cells"][1]["quantity"]["high"], 36.0);
    assert_eq!((&row["ranking"][0]["region"], &row["ranking"][0]["worst"]), (&"522700".into(), &1.into()));
    assert_eq!(codes(&row["reasons"]), ["time-not-stated"]);
    assert!(row["sentence"]["zh"].as_str().is_some_and(|text| text.contains("2.75 倍")));
}

#[test]
fn places_of_different_levels_carry_neither_quantities_nor_a_ranking() {
    let answer = json(&["--regions", "140929,522300"]);
    let row = row(&answer, "training-attendances");
    assert_eq!(row["verdict"], "side-by-side");
    assert_eq!(codes(&row["reasons"]), ["other-level"]);
    assert!(row["cells"].as_array().unwrap().iter().all(|cell| cell.get("quantity").is_none()));
    assert!(row.get("ranking").is_none());
    assert!(row["sentence"]["zh"].as_str().is_some_and(|text| !text.contains("后者是")));
}

#[test]
fn pairings_are_compared_like_regions() {
    let answer = json(&["--regions", "440100:522700,440113:520526"]);
    assert_eq!(
        answer["regions"][0]["name"]["en"],
        "Guangzhou City → Qiannan Buyei and Miao Autonomous Prefecture"
    );
    assert!(answer["rows"].as_array().unwrap().len() > 10);
}

#[test]
fn a_refused_row_and_a_cell_without_a_figure_carry_no_quantity() {
    let answer = json(&["--regions", "522700,522300"]);
    let refused = row(&answer, "relocated-workers-employed");
    assert_eq!(refused["verdict"], "not-comparable");
    assert_eq!(codes(&refused["reasons"]), ["other-indicator", "other-measure"]);
    assert_eq!(refused["cells"][1]["status"], "related");
    assert!(refused["cells"].as_array().unwrap().iter().all(|cell| cell.get("quantity").is_none()));
    let answer = json(&["--regions", "140929,522300"]);
    let one_sided = row(&answer, "firms-attracted");
    let other = &one_sided["cells"][1];
    assert_eq!((&one_sided["verdict"], &other["status"]), (&"one-sided".into(), &"no-figure".into()));
    assert_eq!(other["known"]["code"], "measures-only", "{other}");
    assert!(other.get("quantity").is_none() && other.get("facts").is_none());
}

#[test]
fn normalised_rows_name_their_divisor_and_withhold_what_has_none() {
    let answer = json(&["--regions", "140929/guanghuiyuan,140929/songjiagou-xincun", "--per", "household"]);
    let people = row(&answer, "relocated-people");
    assert_eq!(people["cells"][0]["quantity"]["divisor"]["fact"], "kelan-guanghuiyuan-relocated-households");
    let answer = json(&["--regions", "522300,140929", "--per", "1000-relocated"]);
    assert_eq!(codes(&row(&answer, "training-attendances")["cells"][1]["left_out"]), ["no-divisor"]);
    assert!(codes(&answer["notices"]).contains(&"not-normalised"));
}

#[test]
fn odd_regions_give_notices_and_an_answer() {
    let answer = json(&["--regions", "522700,nowhere,522700,140929,522300,520526,522728"]);
    assert_eq!(answer["regions"].as_array().map(Vec::len), Some(4));
    assert_eq!(codes(&answer["notices"])[..3], ["unknown-region", "repeated-region", "too-many-regions"]);
}

#[test]
fn people_read_sentences_under_their_question() {
    let output = compare(&["--regions", "140929,522300"]);
    let text = String::from_utf8_lossy(&output.stdout);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(at("Kelan County | Qianxinan") < at("note: ") && at("note: ") < at("\nWho was trained?\n"));
    assert!(at("\nWho was trained?\n") < at("[side-by-side] Training attendances"));
    let refused = compare(&["--regions", "140929,522300", "--per", "mile"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("1000-relocated"));
}
