//! Taking away: the selection or everything as a package, a workbook or a table, and pictures that say what they are.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use relocation_explorer::share::Pin;
use relocation_explorer::snapshot::Collection;
use serde_json::{Value, json};

use crate::harness::{Options, Page};

const SELECTION: &str = "?view=explore&lang=en&indicator=workshops";

/// A page whose files the test keeps, with the menu open.
fn open(query: &str) -> Page {
    let page = Page::open(query, Options::default());
    page.wait_for("#download summary");
    page.keep_files();
    page.click("#download summary");
    page
}

fn press(page: &Page, form: &str, whole: bool) {
    page.click(&format!("#download [data-form={form}][data-whole={whole}]"));
}

fn fetched(page: &Page, name: &str) -> Value {
    let script = format!(
        "return performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('{name}'))"
    );
    page.run(&script, vec![])
}

fn hash() -> String {
    Pin::of(&Collection::built_in().expect("the built-in data")).hash
}

#[test]
fn a_selection_is_a_package_that_frictionless_accepts() {
    let page = open(SELECTION);
    assert_eq!(fetched(&page, "zip.js"), false, "what packs files is fetched only then");
    press(&page, "package", false);
    let file = page.next_file();
    assert_eq!(fetched(&page, "zip.js"), true);
    assert!(
        file.name.starts_with("relocation-and-pairing-") && file.name.ends_with("-facts.zip"),
        "{}",
        file.name
    );
    assert!(file.name.contains(&hash()), "{}", file.name);
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).expect("a zip file");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("taken");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut names = Vec::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("a text");
        let name = entry.name().expect("a name").into_owned();
        std::fs::write(folder.join(&name), &text).expect("it can be written");
        names.push(name);
    }
    assert_eq!(names[0], "datapackage.json");
    let description = std::fs::read_to_string(folder.join("datapackage.json")).expect("it is there");
    let description: Value = serde_json::from_str(&description).expect("JSON");
    assert!(description["homepage"].as_str().expect("a link").contains("indicator=workshops"));
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/python/bin/frictionless");
    assert!(tool.exists(), "Frictionless is missing: run scripts/tools --browser");
    let output = Command::new(tool)
        .args(["validate", "datapackage.json"])
        .current_dir(&folder)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn everything_is_a_workbook_with_numbers_as_numbers() {
    let page = open("?view=explore&lang=zh");
    press(&page, "workbook", true);
    let file = page.next_file();
    assert!(file.name.ends_with(&format!("{}.xlsx", hash())), "{}", file.name);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["事实", "报告", "指标", "说明"]);
    let sheet = book.worksheet_range("事实").expect("the facts");
    let rows: Vec<&[Data]> = sheet.rows().collect();
    assert_eq!(rows.len(), 218);
    let value = rows[0].iter().position(|cell| *cell == "value").expect("the column");
    assert!(rows[1..].iter().all(|row| matches!(row[value], Data::Float(_))), "each value is a number");
    page.go("?view=sources&lang=en");
    page.wait_for("#data [data-form=workbook]");
    page.keep_files();
    page.click("#data [data-form=workbook]");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(page.next_file().bytes)).expect("a workbook");
    assert_eq!(book.worksheet_range("Facts").expect("the facts").height(), 218);
}

#[test]
fn a_selection_is_copied_as_a_table_and_as_markdown() {
    let page = open(SELECTION);
    let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
    page.devtools("Browser.grantPermissions", json!({ "permissions": permissions }));
    for (form, begins) in [("table", "Place\tWhat is counted\t"), ("markdown", "| Place | What is counted |")]
    {
        press(&page, form, false);
        page.wait_until("it says so", |page| page.text("#download [role=status]") == "Copied");
        let held = page.run_async(
            "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))",
            vec![],
        );
        let held = held.as_str().expect("a text");
        assert!(held.starts_with(begins), "{held}");
        assert!(held.contains("fact=kelan-workshops"), "{held}");
    }
    page.assert_accessible();
}

#[test]
fn a_file_that_cannot_be_packed_is_said_so() {
    let page = open(SELECTION);
    page.devtools("Network.setBlockedURLs", json!({ "urls": ["*zip.js*"] }));
    page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.expect_complaint("zip");
    press(&page, "package", false);
    page.wait_until("it says so", |page| page.text("#download [role=status]").contains("could not be made"));
}

#[test]
fn what_makes_files_is_fetched_with_the_first_and_asked_for_again_where_it_failed() {
    let page = open(SELECTION);
    let said = |page: &Page| page.text("#download [role=status]");
    assert_eq!(fetched(&page, "split_take.wasm"), false);
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.setBlockedURLs", json!({ "urls": ["*split_take*"] }));
    page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    for part in [".wasm", "Failed to fetch", "could not be made"] {
        page.expect_complaint(part);
    }
    press(&page, "json", false);
    page.wait_until("it says so", |page| said(page).contains("could not be made"));
    page.devtools("Network.setBlockedURLs", json!({ "urls": [] }));
    press(&page, "json", false);
    assert!(page.next_file().text().contains("kelan-workshops"));
    page.wait_until("nothing more is said", |page| said(page).is_empty());
}

#[test]
fn a_picture_says_what_where_by_whom_and_from_which_data() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    page.wait_for(".chart-offers a");
    page.click(".chart-offers a");
    page.wait_until("it is drawn", |page| page.count("#chart .canvas svg") > 0);
    page.keep_files();
    page.click("#picture summary");
    page.click("#picture button");
    let svg = page.next_file();
    assert!(svg.name.ends_with(&format!("-{}.svg", hash())), "{}", svg.name);
    let text: String = svg
        .text()
        .split("<text")
        .skip(1)
        .filter_map(|text| text.split_once('>')?.1.split('<').next())
        .collect();
    for part in ["Source: ", "SHA-256", &hash(), "view=explore"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    page.click("#picture button:last-child");
    let png = page.next_file();
    assert_eq!(&png.bytes[1..4], b"PNG");
    let width = u32::from_be_bytes(png.bytes[16..20].try_into().expect("four bytes"));
    assert_eq!(width, 2008, "17 cm at 300 dots an inch");
}
