//! The curator's command as a script meets it: exit codes, messages and JSON.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use relocation_explorer::snapshot::Collection;
use relocation_explorer::synth::synthesise;
use serde_json::Value;

const SMALL: &str = "tests/fixtures/small.json";
const SOURCES: &str = "tests/fixtures/sources";

fn snapshot(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_snapshot"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str]) -> (i32, Value) {
    let output = snapshot(&[arguments, &["--json"]].concat());
    let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    (code(&output), value)
}

/// A file of its own for a test, with the small example in which one text is replaced by another.
fn edited(name: &str, from: &str, to: &str) -> String {
    edited_throughout(name, &[(from, to)])
}

/// The same with several replacements, each once.
fn edited_throughout(name: &str, replacements: &[(&str, &str)]) -> String {
    let mut text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL)).unwrap();
    for (from, to) in replacements {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn check_passes_and_names_every_problem_by_line() {
    let passed = snapshot(&["check", SMALL]);
    assert_eq!(code(&passed), 0);
    assert_eq!(out(&passed), format!("{SMALL}: 13 facts, no problems\n"));
    assert_eq!(code(&snapshot(&["check"])), 0, "data/snapshot.json is the default");

    let broken = edited("check", "\"value\":11500", "\"value\":1150");
    let failed = snapshot(&["check", &broken]);
    assert_eq!(code(&failed), 1);
    let expected = format!(
        "{broken}:67: facts[1].value: the figure `1.15万` denotes 11500, not 1150; `value` should be 11500\n1 problem found\n"
    );
    assert_eq!(out(&failed), expected);

    let (exit, answer) = json(&["check", &broken]);
    assert_eq!((exit, &answer["ok"]), (1, &Value::Bool(false)));
    let problem = &answer["problems"][0];
    assert_eq!((&problem["line"], &problem["rule"]), (&Value::from(67), &Value::from("figure-value")));
    assert_eq!(problem["path"], "facts[1].value");
    assert!(problem["message"]["zh"].is_string() && problem["message"]["en"].is_string());
    let (exit, answer) = json(&["check", SMALL]);
    assert_eq!((exit, &answer["ok"], &answer["facts"]), (0, &Value::Bool(true), &Value::from(13)));
}

#[test]
fn what_cannot_be_carried_out_exits_with_two() {
    for arguments in [
        &["check", "no/such/file.json"][..],
        &["audit", SMALL, "--sources", "no/such/directory"],
        &["audit", SMALL],
        &["tokens", "tests/fixtures/sources/lanshan.txt", "--snapshot", SMALL, "--report", "nobody"],
        &["agreement", SMALL],
        &["agreement", SMALL, "no/such/file.json"],
        &["agreement", SMALL, "data/snapshot.json"],
        &["agreement", SMALL, SMALL, "--report", "nobody"],
        &["synth"],
        &["nonsense"],
        &[],
    ] {
        let output = snapshot(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(out(&output).is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn audit_finds_one_changed_digit() {
    let passed = snapshot(&["audit", SMALL, "--sources", SOURCES]);
    assert_eq!(code(&passed), 0, "{}", out(&passed));
    assert!(out(&passed).ends_with("0 problems found\n"), "{}", out(&passed));

    let broken = edited("audit", "\"figure\":\"320\",\"value\":320", "\"figure\":\"321\",\"value\":321");
    let failed = snapshot(&["audit", &broken, "--sources", SOURCES]);
    assert_eq!(code(&failed), 1);
    assert!(
        out(&failed).contains("lanshan-drivers: `321` should stand at character 124, `320` does"),
        "{}",
        out(&failed)
    );

    let (exit, answer) = json(&["audit", &broken, "--sources", SOURCES]);
    assert_eq!((exit, &answer["ok"]), (1, &Value::Bool(false)));
    let finding = &answer["sources"][0]["findings"][0];
    assert_eq!(finding["finding"], "figure");
    assert_eq!(finding["holder"]["fact"], "lanshan-drivers");
    assert_eq!(answer["shared"], Value::Array(Vec::new()));

    let sources = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sources");
    fs::create_dir_all(&sources).unwrap();
    for name in ["lanshan.txt", "donghai.txt"] {
        let text = fs::read_to_string(Path::new(SOURCES).join(name)).unwrap();
        fs::write(sources.join(name), text.replacen("30亩", "31亩", 1)).unwrap();
    }
    let failed = snapshot(&["audit", SMALL, "--sources", sources.to_str().unwrap()]);
    assert_eq!(code(&failed), 1);
    assert!(out(&failed).contains("SHA-256"), "{}", out(&failed));
}

#[test]
fn relations_answers_in_the_agreed_form() {
    let (exit, answer) = json(&["relations"]);
    assert_eq!(exit, 0);
    let checks = answer.as_array().unwrap();
    assert!(checks.len() > 50);
    let verdicts = ["holds", "holds_within_rounding", "fails", "cannot_be_checked"];
    for check in checks {
        assert!(check["type"].is_string() && check["id"].is_string(), "{check}");
        assert!(check["facts"].as_array().unwrap().iter().all(Value::is_string), "{check}");
        assert!(verdicts.contains(&check["verdict"].as_str().unwrap()), "{check}");
        assert!(check["detail"]["zh"].is_string() && check["detail"]["en"].is_string(), "{check}");
    }
    let text = snapshot(&["relations", SMALL]);
    assert!(out(&text).contains("workers-by-place [sum] holds\n"), "{}", out(&text));
    assert!(
        out(&text).ends_with("1 fails, 0 holds within rounding, 2 holds, 1 cannot be checked\n"),
        "{}",
        out(&text)
    );
}

#[test]
fn agreement_lists_where_two_coders_differ() {
    let same = snapshot(&["agreement", SMALL, SMALL]);
    assert_eq!(code(&same), 0);
    assert!(out(&same).ends_with("\n16 pairs, 0 differences, 0 only in A, 0 only in B\n"), "{}", out(&same));

    let teachers = fs::read_to_string(SMALL).unwrap();
    let teachers = teachers.lines().find(|line| line.contains("\"id\":\"lanshan-teachers\"")).unwrap();
    let other = edited_throughout(
        "agreement",
        &[
            (&format!("{teachers}\n"), ""),
            ("\"id\":\"lanshan-drivers\",", "\"id\":\"lanshan-taught\","),
            ("\"facts\":[\"lanshan-drivers\"]", "\"facts\":[\"lanshan-taught\"]"),
            ("\"actual\":\"lanshan-drivers\"", "\"actual\":\"lanshan-taught\""),
            ("\"lanshan-workers-own\",\"lanshan-drivers\"", "\"lanshan-workers-own\",\"lanshan-taught\""),
            (
                "\"value\":320,\"unit\":\"person\",\"bound\":\"exact\"",
                "\"value\":320,\"unit\":\"person\",\"bound\":\"at_least\"",
            ),
            ("\"reason\":\"announced\"", "\"reason\":\"idiom\""),
            ("\"period\":\"2022\",\"as_of\":null", "\"period\":null,\"as_of\":null"),
        ],
    );
    let differing = snapshot(&["agreement", SMALL, &other]);
    assert_eq!(code(&differing), 1);
    let text = out(&differing);
    let lines: Vec<&str> = text.lines().collect();
    for line in [
        // Of 12 facts that both coded A calls 9 exact and 2 at least, B 8 and 3: pe = (72 + 6 + 1)/144.
        "bound                      11/12   91.7%  0.815",
        "reason                       2/3   66.7%  0.400",
        "value                      12/12  100.0%  does not apply: these are no codes",
        "as_of                      12/12  100.0%  not defined: both used one and the same code throughout",
        "lanshan:124: bound: A `exact` (lanshan-drivers), B `at_least` (lanshan-taught); 人开车，目前已有[320]人学会。社区绿地",
        "lanshan:163: reason: A `announced` (not_facts[1], announced), B `idiom` (not_facts[1], idiom); 名教师。¶工作分[三]步：搬得出、稳得",
        "donghai:17: period: A `2022` (donghai-grant), B null (donghai-grant); 2年向岚山县拨款[120万]元。¶",
        "lanshan:154: only in A: lanshan-teachers; 5%。东海区派来[2]名教师。¶工作分",
        "15 pairs, 3 differences, 1 only in A, 0 only in B",
    ] {
        assert!(lines.contains(&line), "{line}\n{text}");
    }

    let (exit, answer) = json(&["agreement", SMALL, &other, "--report", "donghai"]);
    assert_eq!((exit, &answer["ok"], &answer["pairs"]), (1, &Value::Bool(false), &Value::from(2)));
    assert_eq!(answer["texts"].as_array().unwrap().len(), 1);
    let period = answer["fields"].as_array().unwrap().iter().find(|one| one["field"] == "period").unwrap();
    assert_eq!((&period["pairs"], &period["agree"], &period["share"]), (&1.into(), &0.into(), &0.0.into()));
    assert_eq!((&period["kappa"], &period["undefined"]), (&0.0.into(), &Value::Null));
    let difference = &answer["differences"][0];
    assert_eq!((&difference["field"], &difference["place"]["offset"]), (&"period".into(), &17.into()));
    assert_eq!((&difference["a"]["value"], &difference["b"]["value"]), (&Value::from("2022"), &Value::Null));
    assert_eq!(difference["b"]["holder"]["fact"], "donghai-grant");
    let (exit, answer) = json(&["agreement", &other, SMALL, "--report", "lanshan"]);
    assert_eq!((exit, answer["only_a"].as_array().unwrap().len()), (1, 0));
    assert_eq!(answer["only_b"][0]["holder"]["fact"], "lanshan-teachers");
    assert_eq!(answer["only_b"][0]["place"]["figure"], "2");
}

#[test]
fn tokens_says_what_accounts_for_each_number() {
    let source = format!("{SOURCES}/lanshan.txt");
    let listed = snapshot(&["tokens", &source, "--snapshot", SMALL]);
    assert_eq!(code(&listed), 0);
    let text = out(&listed);
    assert!(text.contains("    12  迁后续扶持简报¶[2021]年，岚山县4.2  no fact: date\n"), "{text}");
    assert!(text.contains("社区。全年办培训[1300]余人次。¶按规定  lanshan-training\n"), "{text}");
    assert!(text.ends_with("14 numbers (lanshan), 0 left over\n"), "{text}");

    let moved = edited("tokens-moved", "\"offset\":124", "\"offset\":3");
    let (exit, answer) = json(&["tokens", &source, "--snapshot", &moved]);
    assert_eq!((exit, &answer["left"]), (1, &Value::from(1)));
    let left: Vec<&Value> =
        answer["tokens"].as_array().unwrap().iter().filter(|token| token["covered"] == false).collect();
    assert_eq!((&left[0]["token"], &left[0]["locator"]["offset"]), (&Value::from("320"), &Value::from(124)));
    assert_eq!(left[0]["locator"]["prefix"], "人开车，目前已有");
    let small = Collection::open(&fs::read_to_string(SMALL).unwrap()).unwrap();
    let coded = &small.snapshot().reports[0].source;
    assert_eq!(answer["source"]["sha256"], coded.sha256);
    assert_eq!(answer["source"]["characters"], coded.characters);

    let other = snapshot(&["tokens", "LICENSE-MIT", "--snapshot", SMALL]);
    assert_eq!(code(&other), 1, "a text of no report has everything left over");
    assert!(out(&other).contains("of no report in the snapshot"));
}

#[test]
fn fmt_restores_the_canonical_form() {
    assert_eq!(code(&snapshot(&["fmt", "--check"])), 0);
    let loose = edited("fmt", "\"id\":\"stay\",\"name\"", "\"id\": \"stay\",\n\"name\"");
    let checked = snapshot(&["fmt", "--check", &loose]);
    assert_eq!(code(&checked), 1);
    assert!(
        out(&checked).starts_with(&format!("{loose}:81: not in the canonical form")),
        "{}",
        out(&checked)
    );
    assert_eq!(code(&snapshot(&["fmt", &loose])), 0);
    assert_eq!(fs::read_to_string(&loose).unwrap(), fs::read_to_string(SMALL).unwrap());
    let (exit, answer) = json(&["fmt", "--check", &loose]);
    assert_eq!((exit, &answer["changed"]), (0, &Value::Bool(false)));
}

#[test]
fn stats_counts_what_is_there() {
    let (exit, answer) = json(&["stats", SMALL]);
    assert_eq!(exit, 0);
    assert_eq!((&answer["facts"], &answer["measures"]), (&Value::from(13), &Value::from(1)));
    assert_eq!(answer["by_report"]["lanshan"], 12);
    assert_eq!(answer["by_verdict_of_relations"]["fails"], 1);
}

#[test]
fn schema_is_written_and_compared() {
    let current = snapshot(&["schema", "--check"]);
    assert_eq!((code(&current), out(&current).lines().count()), (0, 3));
    let old = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schema.json");
    fs::write(&old, "{}\n").unwrap();
    let old = old.to_str().unwrap();
    assert_eq!(code(&snapshot(&["schema", "--check", old])), 1);
    assert_eq!(code(&snapshot(&["schema", old])), 0);
    assert_eq!(code(&snapshot(&["schema", "--check", old])), 0);
}

#[test]
fn a_release_is_kept_as_it_is_and_the_history_follows() {
    assert_eq!(code(&snapshot(&["release", "--check"])), 0, "run `snapshot release`");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("releases-of-small");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("snapshot.json");
    let (name, text) = (file.to_str().unwrap(), fs::read_to_string(SMALL).unwrap());
    let version = |version: &str| {
        text.replacen("\"published\":", &format!("\"version\": \"{version}\",\n\"published\":"), 1)
    };
    fs::write(&file, &text).unwrap();
    assert_eq!(code(&snapshot(&["release", name])), 2, "there is no version");
    fs::write(&file, version("1.0.0")).unwrap();
    assert_eq!(code(&snapshot(&["fmt", name])), 0);
    assert_eq!(code(&snapshot(&["release", "--check", name])), 1);
    assert_eq!(code(&snapshot(&["release", name])), 0);
    assert_eq!(code(&snapshot(&["release", "--check", name])), 0);
    let changed =
        fs::read_to_string(&file).unwrap().replacen("\"kind\":\"achieved\"", "\"kind\":\"target\"", 1);
    fs::write(&file, &changed).unwrap();
    let refused = snapshot(&["release", name]);
    assert_eq!(code(&refused), 1);
    assert!(out(&refused).contains("not what was released as 1.0.0"), "{}", out(&refused));
    fs::write(&file, changed.replacen("1.0.0", "1.1.0", 1)).unwrap();
    let (exit, answer) = json(&["release", name]);
    assert_eq!((exit, &answer["releases"]), (0, &Value::from(2)), "{answer}");
    let history: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("changes.json")).unwrap()).unwrap();
    let recoded = &history["releases"][1]["recoded"][0]["fields"][0];
    assert_eq!(
        (&recoded["was"]["en"], &recoded["is"]["en"]),
        (&Value::from("achieved"), &Value::from("target"))
    );

    let page = folder.join("page");
    fs::create_dir_all(&page).unwrap();
    fs::write(page.join("index.html"), "<head><!-- dataset --></head><!-- static page -->").unwrap();
    assert_eq!(code(&snapshot(&["publish", page.to_str().unwrap(), name])), 0);
    assert_eq!(fs::read_dir(page.join("snapshots")).unwrap().count(), 2);
    for released in fs::read_dir(page.join("snapshots")).unwrap() {
        assert_eq!(code(&snapshot(&["check", released.unwrap().path().to_str().unwrap()])), 0);
    }
    assert!(fs::read_to_string(page.join("changes.atom")).unwrap().contains("1.1.0"));
}

/// A file of its own for a test.
fn written(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_draft_is_begun_checked_and_merged_as_a_patch() {
    const DRAFT: &str = "data/examples/desk.draft.json";
    let begun = snapshot(&["draft", "new", "data/examples/desk.txt", "--report", "desk-example"]);
    assert_eq!(code(&begun), 0);
    let begun = written("begun.draft.json", &out(&begun));
    let failed = snapshot(&["draft", "check", &begun]);
    assert_eq!(code(&failed), 1);
    let said = out(&failed);
    assert!(said.contains(":4: report.title.zh: this text is empty"), "{said}");
    assert!(said.ends_with("begun.draft.json: 0 of 17 numbers decided, 4 problems\n"), "{said}");
    let (exit, answer) = json(&["draft", "check", DRAFT]);
    assert_eq!((exit, &answer["ok"], &answer["coded"]), (0, &Value::Bool(true), &Value::from(10)));

    let alone = written("desk.json", &out(&snapshot(&["draft", "snapshot", DRAFT])));
    assert_eq!(out(&snapshot(&["check", &alone])), format!("{alone}: 10 facts, no problems\n"));
    let patch = snapshot(&["draft", "patch", DRAFT]);
    assert_eq!(code(&patch), 0);
    let patch = written("desk.patch.json", &out(&patch));
    let merged = written("merged.json", "");
    let merge = ["merge", "data/snapshot.json", &patch, "--output", &merged];
    assert_eq!(code(&snapshot(&merge)), 0);
    assert_eq!(code(&snapshot(&["check", &merged])), 0);
    assert_eq!(out(&snapshot(&["merge", &merged, &patch, "--check"])), format!("{patch}: fits\n"));
    let back = out(&snapshot(&["patch", &merged, "data/snapshot.json"]));
    assert_eq!(
        back.matches("{\"old\":").count(),
        19,
        "a report, five regions, ten facts, a pairing, two checks"
    );

    let broken = fs::read_to_string(&patch).unwrap().replace("\"unit\":\"site\"", "\"unit\":\"syte\"");
    let broken = written("broken.patch.json", &broken);
    let refused = snapshot(&["merge", "data/snapshot.json", &broken, "--check"]);
    assert_eq!(code(&refused), 1);
    let said = out(&refused);
    assert!(said.contains("facts[0].new.unit: there is no `syte` in units; did you mean `site`?"), "{said}");
    assert!(said.ends_with("1 problem found; nothing was merged\n"), "{said}");
    let other = snapshot(&["merge", SMALL, &patch, "--check"]);
    assert!(out(&other).contains(":3: base: the patch is made for the collection `relocation-and-pairing`"));
}

#[test]
fn a_report_is_laid_on_a_newer_copy() {
    let old = "tests/fixtures/sources/lanshan.txt";
    let arguments = ["align", old, "--report", "lanshan", "--snapshot", SMALL, "--old", old];
    let same = snapshot(&arguments);
    assert_eq!((code(&same), out(&same)), (0, "14 places: 14 kept, 0 moved, 0 changed, 0 lost\n".to_owned()));
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(old)).unwrap();
    let newer = written("newer.txt", &format!("（转载）{}", text.replacen("1.15万", "1.25万", 1)));
    let patch = written("newer.patch.json", "");
    let arguments =
        ["align", &newer, "--report", "lanshan", "--snapshot", SMALL, "--old", old, "--patch", &patch];
    let moved = snapshot(&arguments);
    assert_eq!(code(&moved), 1);
    assert!(out(&moved).ends_with("14 places: 0 kept, 13 moved, 1 changed, 0 lost\n"), "{}", out(&moved));
    let merged = written("newer.json", "");
    assert_eq!(code(&snapshot(&["merge", SMALL, &patch, "--output", &merged])), 0);
    let (_, answer) = json(&["tokens", &newer, "--snapshot", &merged]);
    assert_eq!((&answer["report"], &answer["left"]), (&Value::from("lanshan"), &Value::from(0)));
}

#[test]
fn publish_completes_a_page_and_adds_a_file_a_fact() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
    fs::create_dir_all(&folder).unwrap();
    let page = folder.join("index.html");
    fs::write(&page, "<head><!-- dataset --></head><!-- static page -->").unwrap();
    // An id may begin with a slash: its file stays in the folder.
    let slashes =
        edited_throughout("publish", &[("\"id\":\"lanshan-teachers\"", "\"id\":\"/lanshan/teachers\"")]);
    let folder_name = folder.to_str().unwrap();
    let (exit, answer) = json(&["publish", folder_name, &slashes]);
    assert_eq!((exit, &answer["facts"]), (0, &Value::from(13)), "{answer}");
    assert!(fs::read_to_string(&page).unwrap().contains("<h2><span lang=zh-Hans>2 份报告</span>"));
    let fact = fs::read_to_string(folder.join("facts/lanshan-workers.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&fact).unwrap()["value"], 42000);
    assert!(folder.join("facts/lanshan/teachers.json").is_file());
    for page in ["en/facts/lanshan-workers.html", "zh/reports/lanshan.html"] {
        assert!(folder.join(page).is_file(), "{page}");
    }
    assert!(!folder.join("sitemap.xml").exists(), "where it will stand is not known");

    let again = snapshot(&["publish", folder_name, SMALL]);
    assert_eq!(code(&again), 2);
    let why = String::from_utf8(again.stderr).unwrap();
    assert!(why.contains("index.html: <!-- dataset --> is missing"), "{why}");
}

#[test]
fn a_synthetic_snapshot_is_valid_and_always_the_same() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("synth.json");
    let path = path.to_str().unwrap();
    let (exit, answer) = json(&["synth", "--facts", "100000", "--seed", "3", "--out", path]);
    assert_eq!((exit, &answer["facts"]), (0, &Value::from(100_000)));
    let (exit, answer) = json(&["check", path]);
    assert_eq!((exit, &answer["facts"]), (0, &Value::from(100_000)));
    assert_eq!(code(&snapshot(&["fmt", "--check", path])), 0);

    let printed = snapshot(&["synth", "--facts", "200", "--seed", "3"]);
    assert_eq!(out(&printed), synthesise(200, 3).to_canonical());
    assert_ne!(out(&printed), synthesise(200, 4).to_canonical());
    for facts in [0, 1, 3, 57, 999] {
        assert_eq!(Collection::open(&synthesise(facts, 9).to_canonical()).unwrap().len(), facts);
    }
}

#[test]
fn the_published_agreement_is_what_the_command_says() {
    let other = "tests/fixtures/agreement/kelan-second.json";
    let run = snapshot(&["agreement", "data/snapshot.json", other, "--report", "kelan"]);
    let told = out(&run);
    let (_, table) = told.split_once("text: kelan\n\n").expect("a table");
    assert!(
        include_str!("../docs/agreement.md").contains(table.trim_end()),
        "docs/agreement.md should say:\n{table}"
    );
}

#[test]
fn proof_gives_a_draft_back_with_footnotes() {
    let draft = |name: &str, text: &str| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let right = draft("right.txt", "Kelan County has eight resettlement sites.");
    let passed = snapshot(&["proof", &right, "--home", "https://example.org/"]);
    assert_eq!(code(&passed), 0);
    assert!(out(&passed).starts_with("Kelan County has eight resettlement sites[1].\n\n[1] ✓ as printed"));
    assert!(out(&passed).contains("https://example.org/?view=explore&fact=kelan-resettlement-sites"));

    let wrong = draft("wrong.txt", "岢岚县有9个易地搬迁安置点，黔南的就业人数是岢岚的77倍。");
    let failed = snapshot(&["proof", &wrong, "--lang", "zh", "--as", "markdown"]);
    assert_eq!(code(&failed), 1);
    assert!(out(&failed).contains("安置点，") && out(&failed).contains("[^1]: ✗ 不符"), "{}", out(&failed));
    let (exit, answer) = json(&["proof", &wrong]);
    assert_eq!((exit, &answer["ok"]), (1, &Value::Bool(false)));
    assert_eq!(answer["marks"][0]["verdict"], "contradicts");
    assert_eq!(answer["counts"]["compared"], 1, "{answer}");

    let long = draft("long.txt", &"1 ".repeat(600_000));
    let refused = snapshot(&["proof", &long]);
    assert_eq!(code(&refused), 2);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("more than 1,000,000 characters"));
}

const HELD_OUT: &str = "tests/fixtures/suggest";

#[test]
fn suggest_says_what_each_number_is_and_why() {
    let text = format!("{HELD_OUT}/yunxi.txt");
    let printed = out(&snapshot(&["suggest", &text, "--about", "140929", "--issued", "2023-12"]));
    assert!(printed.contains("no fact: date (the name of a five-year plan: “十三五”)"), "{printed}");
    assert!(printed.ends_with("72 numbers, 22 suggested as no fact\n"), "{printed}");
    let (code, value) = json(&["suggest", &text, "--about", "140929", "--issued", "2023-12"]);
    assert_eq!((code, &value["about"]), (0, &serde_json::json!(["140929"])));
    let numbers = value["numbers"].as_array().unwrap();
    let of = |figure: &str| numbers.iter().find(|number| number["figure"] == figure).unwrap();
    assert_eq!(of("十三五")["exclusion"]["reason"], "date");
    let target = &of("5000")["fact"];
    assert_eq!(target["kind"]["value"], "target");
    assert_eq!(target["kind"]["because"]["zh"], "因前面有“力争”");
    assert_eq!(target["bound"]["because"]["en"], "because “以上” stands after it");
    assert_eq!(
        of("68")["fact"]["unit"]["new"]["name"]["en"],
        "km",
        "a unit that the snapshot lacks comes whole"
    );
}

#[test]
fn suggest_refuses_what_it_does_not_know() {
    let text = format!("{HELD_OUT}/yunxi.txt");
    for arguments in [
        ["suggest", &text, "--about", "999999"],
        ["suggest", &text, "--without", "nothing"],
        ["suggest", &text, "--issued", "soon"],
        ["suggest", "--score", "--markdown", "--misses"],
    ] {
        assert_eq!(code(&snapshot(&arguments)), 2, "{arguments:?}");
    }
}

/// The texts of our own are coded in full, and the suggestions for them are as good as promised for reports.
#[test]
fn suggestions_for_texts_that_nobody_learned_from_reach_the_bars() {
    let (code, value) = json(&["suggest", "--score", "--held-out", HELD_OUT]);
    assert_eq!(code, 0);
    let scores = value["scores"].as_array().unwrap();
    assert_eq!(scores.len(), 10);
    for (field, bar) in [
        ("figure", 0.98),
        ("value", 0.98),
        ("bound", 0.98),
        ("unit", 0.95),
        ("kind", 0.90),
        ("region", 0.90),
        ("indicator_among_five", 0.80),
        ("exclusion_precision", 0.95),
    ] {
        for score in scores {
            let share = score["fields"][field]["share"].as_f64().unwrap();
            assert!(share >= bar, "{}: {field} {share}", score["text"]);
        }
    }
}
