//! Citations, held against what others wrote: `citeproc` with the styles GB/T 7714-2015 and APA, a parser of biblatex, and
//! a reader of RIS; and pages, held against Zotero's own translators.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use relocation_explorer::compare::{CompareIndex, Normalisation};
use relocation_explorer::publish::{fill_index, write_pages};
use relocation_explorer::share::{Citation, CiteDate, CiteStyle, Citing, Pin};
use relocation_explorer::snapshot::{Collection, Lang, Snapshot, Text};
use serde_json::{Value, json};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What is said of works in every way, in both languages: each report, each of some figures, rows, a view, the whole.
fn citations(collection: Collection) -> Vec<(String, Citation)> {
    let collection = Arc::new(collection);
    let pin = Pin::of(&collection);
    let index = CompareIndex::of(Arc::clone(&collection));
    let regions: Vec<&str> = collection.snapshot().regions.iter().map(|region| region.id.as_str()).collect();
    let comparison = index.align(&regions, Normalisation::AsPrinted);
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let citing = Citing {
            collection: &collection,
            pin: Some(&pin),
            link: "https://example.org/r?view=compare&regions=1~2&q=50%25".to_owned(),
            accessed: CiteDate::parse("2026-11-28"),
            lang,
        };
        let mut add = |name: String, citation| all.push((format!("{name} ({})", lang.tag()), citation));
        for report in &collection.snapshot().reports {
            add(report.id.clone(), citing.report(report));
        }
        for view in collection.facts().step_by(9) {
            add(view.fact.id.clone(), citing.fact(&view));
        }
        for row in comparison.rows.iter().filter(|row| !row.named_facts().is_empty()).take(9) {
            let link = |id: &str| format!("https://example.org/?fact={id}");
            add("a row".to_owned(), citing.row(&index, &comparison, row, link));
        }
        add("a view".to_owned(), citing.view("{Compare} 50% & more_\\ ~^#$"));
        add("the whole".to_owned(), citing.collection());
    }
    all
}

fn built_in() -> Vec<(String, Citation)> {
    citations(Collection::built_in().unwrap())
}

/// The small example with texts that every format must write in some other way.
fn hostile() -> Vec<(String, Citation)> {
    let mut small = Snapshot::parse(include_str!("fixtures/small.json")).unwrap();
    let hostile = Text::new("“引”%{_}&#$~^\\号", "“Quoted” 50% {of} _these_ & #more$ ~ ^ \\");
    small.title = hostile.clone();
    small.creator = Some(hostile.clone());
    for report in &mut small.reports {
        (report.title, report.author) = (hostile.clone(), Some(hostile.clone()));
        report.url = Some("https://example.org/a_b?c=%7B".to_owned());
    }
    citations(Collection::open(&small.to_canonical()).unwrap())
}

/// The answer of a program that reads what we write.
fn ask(program: &mut Command, advice: &str, input: &str) -> Value {
    let command = program.current_dir(ROOT).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{error}: {advice}"));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{advice}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn citeproc_and_a_parser_of_biblatex_read_the_same() {
    assert!(Path::new(ROOT).join("node_modules/citeproc").exists(), "citeproc is missing: run scripts/tools");
    let cases: Vec<Value> = built_in()
        .iter()
        .chain(&hostile())
        .map(|(name, citation)| {
            json!({
                "name": name,
                "csl": citation.write(CiteStyle::CslJson),
                "numeric": citation.write(CiteStyle::GbtNumeric),
                "authorDate": citation.write(CiteStyle::GbtAuthorDate),
                "bibtex": citation.write(CiteStyle::Bibtex),
            })
        })
        .collect();
    let mut node = Command::new("node");
    let answer = ask(node.arg("tests/citations/check.mjs"), "run scripts/tools", &json!(cases).to_string());
    let problems: Vec<&str> =
        answer["problems"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems[..problems.len().min(12)].join("\n")
    );
    assert!(answer["works"].as_u64().unwrap() > 150, "{answer}");
}

/// Zotero keeps what the page and the static pages say of themselves. It takes every author for a person, and divides the
/// name at its last blank.
#[test]
fn zoteros_own_translators_read_the_pages() {
    let collection = Collection::built_in().unwrap();
    let home = "https://example.org/x/";
    let index = fill_index(include_str!("../index.html"), &collection).unwrap();
    let mut pages = vec![(index, home.to_owned())];
    let written = write_pages(&collection, Some(home)).into_iter();
    let some =
        written.filter(|page| page.path.ends_with("kelan-workshops.html") || page.path.contains("reports/"));
    pages.extend(some.map(|page| (page.html, format!("{home}{}", page.path))));
    let mut node = Command::new("node");
    let advice = "Zotero's translators are missing: run scripts/tools --browser";
    let answer = ask(node.arg("tests/citations/zotero.mjs"), advice, &json!(pages).to_string());
    let answer = answer.as_array().unwrap();
    assert_eq!(answer.len(), pages.len());
    let snapshot = collection.snapshot();
    let published = snapshot.published.as_str().replace('-', "/");
    for ((_, address), read) in pages.iter().zip(answer) {
        let item = &read["items"][0];
        assert_eq!((&read["translator"], &item["url"]), (&json!("Embedded Metadata"), &json!(address)));
        let lang = if address.contains("/zh/") { Lang::Zh } else { Lang::En };
        let tag = if *address == home { "en" } else { lang.tag() };
        assert_eq!(item["language"], tag, "{address}");
        let names = item["creators"].as_array().unwrap().iter();
        let names = names.flat_map(|name| [&name["firstName"], &name["lastName"]]);
        let names: Vec<&str> = names.filter_map(Value::as_str).filter(|name| !name.is_empty()).collect();
        let report = snapshot.reports.iter().find(|report| address.ends_with(&format!("{}.html", report.id)));
        let (author, date) = match report {
            Some(report) => (
                report.author.as_ref().or(report.publisher.as_ref()),
                report.issued.as_ref().map(|date| date.as_str().replace('-', "/")),
            ),
            None => (snapshot.creator.as_ref(), Some(published.clone())),
        };
        assert_eq!(names.join(" "), author.map_or("", |author| author.get(lang)), "{address}");
        assert_eq!(item["date"].as_str(), date.as_deref(), "{address}");
    }
    assert_eq!(answer[0]["items"][0]["title"], json!(snapshot.title.en));
    let title = answer[1]["items"][0]["title"].as_str().unwrap();
    assert!(title.starts_with("岢岚：帮扶车间"), "{title}");
}

#[test]
fn a_reader_of_ris_finds_the_same() {
    let cases: Vec<(String, Citation)> = built_in().into_iter().chain(hostile()).collect();
    let texts: Vec<String> = cases.iter().map(|(_, citation)| citation.write(CiteStyle::Ris)).collect();
    let mut python = Command::new("target/python/bin/python");
    let advice = "rispy is missing: run scripts/tools --browser";
    let answer = ask(python.arg("tests/citations/ris.py"), advice, &json!(texts).to_string());
    for ((name, citation), records) in cases.iter().zip(answer.as_array().unwrap()) {
        let records = records.as_array().unwrap();
        assert_eq!(records.len(), citation.references.len(), "{name}");
        for (record, reference) in records.iter().zip(&citation.references) {
            assert_eq!(record["id"], reference.key, "{name}");
            assert_eq!(record["title"], reference.title, "{name}");
            let author = reference.creator.as_ref().map(|creator| vec![creator.clone()]);
            assert_eq!(record["authors"], json!(author), "{name}");
            assert_eq!(record["start_page"], json!(reference.place), "{name}");
            assert_eq!(record["edition"], json!(reference.version), "{name}");
            let date = reference.issued.map(|date| date.to_string().replace('-', "/"));
            assert_eq!(record["date"], json!(date), "{name}");
        }
    }
}
