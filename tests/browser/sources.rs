//! Sources: records, a reader's own copy held against the data, and other data in their place.

use std::fs;

use crate::harness::{Options, Page, desk};
use serde_json::{Value, json};

fn document() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/snapshot.json");
    serde_json::from_str(&fs::read_to_string(path).expect("the snapshot")).expect("JSON")
}

fn choose_file(page: &Page, css: &str, name: &str, text: &str) {
    page.type_into(css, desk(name, Some(text)).to_str().expect("a path"));
}

fn fact_with_figure<'a>(document: &'a mut Value, figure: &str) -> &'a mut Value {
    let facts = document["facts"].as_array_mut().expect("facts");
    facts.iter_mut().find(|fact| fact["figure"] == figure).expect("the figure")
}

/// A text with the figures of a report between their own words, laid out anew.
fn copy_of(report: &str) -> String {
    let document = document();
    let facts = document["facts"].as_array().expect("facts").clone();
    let of_report = facts.into_iter().filter(|fact| fact["report"] == report);
    let piece = |fact: Value| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        format!(
            "{}{} {}",
            text(&fact["locator"]["prefix"]),
            text(&fact["figure"]),
            text(&fact["locator"]["suffix"])
        )
    };
    of_report.map(piece).collect::<Vec<_>>().join("\n……\n")
}

#[test]
fn each_report_has_its_record() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let records = page.texts(".record-card");
    assert_eq!(records.len(), 5);
    assert!(records[1].contains("Xinzhou Daily") && records[1].contains("13 July 2022"), "{}", records[1]);
    assert!(records[0].contains("not stated in the report"), "an undated report says so");
    page.assert_accessible();
}

#[test]
fn an_address_leads_to_its_place_in_the_view_also_while_that_is_being_built() {
    let in_sight = "const { top } = document.querySelector('#data').getBoundingClientRect(); return top > -2 && top < 300";
    let page = Page::open("?view=sources&lang=en#data", Options::default());
    page.wait_for("#data");
    page.wait_until("the place of the address", |page| page.run(in_sight, vec![]) == true);
    // What no place is called, hostile ones among it, leads nowhere.
    for nowhere in ["#%", "#a\"]", "#none"] {
        page.run("location.hash = arguments[0]", vec![json!(nowhere)]);
    }
    page.run("scrollTo(0, 0)", vec![]);
    page.click("a[href='#data']");
    page.wait_until("the place of the link", |page| page.run(in_sight, vec![]) == true);
}

#[test]
fn a_copy_of_a_report_is_recognised_and_its_figures_open_their_evidence() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-copy");
    choose_file(&page, "#open-copy", "copy.txt", &copy_of("kelan"));
    page.wait_for("#verified [data-tally=moved]");
    assert!(page.text("#verified").contains("Kelan after relocation"));
    let found: usize = page.text("[data-tally=moved]").parse().expect("a number");
    assert!(found > 30, "{found} figures found elsewhere");
    assert_eq!(page.count("#copy-text mark"), found);
    page.click("#copy-text mark a");
    page.wait_for("#evidence");
    page.click("#language");
    page.wait_until("the copy is still there in the other language", |page| {
        page.count("#copy-text mark") == found
    });
}

#[test]
fn a_foreign_text_is_not_taken_for_a_report() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.type_into("#own-copy", "12 people walked 3 miles.");
    page.click("#verify");
    page.wait_until("the answer", |page| page.count("#verified") == 1);
    assert!(page.text("#verified").contains("No figure of any report was found"));
}

#[test]
fn a_file_with_problems_is_refused_with_places_and_remedies() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let mut document = document();
    fact_with_figure(&mut document, "12.79萬")["value"] = json!(127_901);
    fact_with_figure(&mut document, "6.22萬")["unit"] = json!("persona");
    choose_file(&page, "#open-data", "broken.json", &document.to_string());
    page.wait_for("#open-data-problems tr");
    let problems = page.text("#open-data-problems");
    assert!(problems.contains("broken.json has 2 problems and was not opened"), "{problems}");
    assert!(problems.contains("`value` should be 127900"), "{problems}");
    assert!(problems.contains(".unit") && problems.contains("did you mean `person`?"), "{problems}");
    assert_eq!(page.count("#own-data"), 0, "nothing of it is shown");
}

#[test]
fn one_digit_changed_in_a_file_fails_its_check_until_the_built_in_data_are_back() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let mut document = document();
    let total = fact_with_figure(&mut document, "12.79萬");
    total["figure"] = json!("12.89萬");
    total["value"] = json!(128_900);
    choose_file(&page, "#open-data", "digit.json", &document.to_string());
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("digit.json: 217 facts"));
    page.click(".site-nav a[href*='view=ledger']");
    let check = "[data-check=qiannan-r-employed-by-place]";
    page.wait_for(check);
    assert!(page.text(check).contains("does not add up"), "{}", page.text(check));
    page.click("#own-data button");
    page.wait_until("the built-in data are back", |page| page.count("#own-data") == 0);
    page.wait_for("#checks");
    assert_eq!(page.count(check), 0, "a check that holds is folded away");
    assert!(
        !page.run("return document.body.textContent.includes('128,900')", vec![]).as_bool().unwrap_or(true)
    );
}

#[test]
fn data_without_structures_show_each_view_with_a_sentence() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let mut document = document();
    let members = document.as_object_mut().expect("an object");
    for key in ["frameworks", "relations", "events", "pairings", "actors"] {
        members.remove(key);
    }
    // What a coder read names measures, which are in the frameworks.
    for report in members["reports"].as_array_mut().expect("reports") {
        report.as_object_mut().expect("a report").remove("readings");
    }
    choose_file(&page, "#open-data", "bare.json", &document.to_string());
    page.wait_for("#own-data");
    page.click(".site-nav a");
    page.wait_for(".overview");
    for sentence in ["no relations between figures", "state no pairings", "No dated event is coded."] {
        page.wait_until(sentence, |page| page.text(".overview").contains(sentence));
    }
}

#[test]
fn a_dropped_file_is_opened_by_what_it_is() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let mut document = document();
    fact_with_figure(&mut document, "12.79萬")["value"] = json!(127_901);
    page.drop_file(".sources h1", "broken.json", &document.to_string());
    page.wait_for("#open-data-problems tr");
    assert!(page.text("#open-data-problems").contains("broken.json has 1 problem"));
    page.drop_file("#records h2", "kelan.txt", &copy_of("kelan"));
    page.wait_for("#verified [data-tally=moved]");
    page.drop_file("#records h2", "same.json", &self::document().to_string());
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("same.json: 217 facts"));
}

#[test]
fn what_is_no_file_or_one_file_too_many_is_said() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.expect_complaint("could not be read");
    page.wait_for("#open-data");
    page.drop_paths("#records h2", &[desk("folder.json", None)]);
    page.wait_for("#open-data-problems .refused");
    let said = page.text("#open-data-problems");
    assert!(said.contains("folder.json cannot be read: it may be a folder"), "{said}");
    page.drop_paths("#records h2", &[desk("folder.txt", None)]);
    page.wait_until("the folder is named", |page| {
        page.text("#verify-copy [role=alert]").contains("folder.txt cannot be read: it may be a folder")
    });
    let files = [desk("first.json", Some("[1]")), desk("second.json", Some("[2]"))];
    page.drop_paths("#records h2", &files);
    page.wait_for("#open-data-problems tr");
    let said = page.text("#open-data-problems");
    assert!(said.contains("first.json was taken, the other one was left alone"), "{said}");
    assert!(said.contains("first.json has 1 problem"), "{said}");
}

#[test]
fn a_file_in_another_encoding_is_opened_or_told_which() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let wide: Vec<u8> = document().to_string().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let path = desk("wide.json", Some(""));
    fs::write(&path, wide).expect("a file");
    page.type_into("#open-data", path.to_str().expect("a path"));
    page.wait_for("#open-data-problems tr");
    assert!(page.text("#open-data-problems").contains("the text is UTF-16, not UTF-8"));
    choose_file(&page, "#open-data", "marked.json", &format!("\u{feff}{}", document()));
    page.wait_for("#own-data");
}

#[test]
fn a_file_dropped_beside_a_place_for_it_leaves_the_page_as_it_is() {
    let page = Page::open("?view=ledger&lang=en", Options::default());
    page.wait_for("#tiles");
    let before = page.url();
    // After all listeners of the page's own: what the browser would do with the file is decided then.
    page.run(
        "globalThis.seen = [];
        for (const kind of ['dragover', 'drop']) {
          addEventListener(kind, ({ defaultPrevented, dataTransfer }) => seen.push([defaultPrevented, dataTransfer.dropEffect]));
        }",
        vec![],
    );
    page.drop_file("h1", "same.json", &document().to_string());
    let seen = page.run("return seen", vec![]);
    let seen = seen.as_array().expect("the page as it was");
    assert!(!seen.is_empty() && seen.iter().all(|each| *each == json!([true, "none"])), "{seen:?}");
    assert_eq!(page.url(), before);
    assert_eq!(page.count("#own-data"), 0);
}

#[test]
fn the_sites_name_leads_home_and_keeps_the_readers_file_open() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    choose_file(&page, "#open-data", "same.json", &document().to_string());
    page.wait_for("#own-data");
    page.click(".site-name");
    page.wait_for(".overview");
    assert!(page.text("#own-data").contains("same.json"));
    assert_eq!(page.url().query(), Some("lang=en"));
    page.back();
    page.wait_for("#open-data");
    assert!(page.text("#own-data").contains("same.json"));
}

#[test]
fn a_text_longer_than_any_report_is_refused_with_the_reason() {
    let page = Page::open("?lang=en&view=sources", Options::default());
    page.wait_for("#own-copy");
    page.run("document.getElementById('own-copy').value = '1'.repeat(5_000_000)", vec![]);
    page.click("#verify");
    assert!(page.text("#verified .refused").contains("more than 500,000 characters"));
    page.go("?lang=zh&view=sources");
    page.wait_for("#own-copy");
    page.run("document.getElementById('own-copy').value = '搬迁'.repeat(250_001)", vec![]);
    page.click("#verify");
    assert!(page.text("#verified .refused").contains("超过 50 万字"));
}

#[test]
fn several_snapshots_open_together_as_their_reader_decides() {
    let mut other = document();
    let fact = fact_with_figure(&mut other, "12.79萬");
    fact["figure"] = json!("12.89萬");
    fact["value"] = json!(128_900);
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#together-summary");
    page.click("#together-summary");
    page.wait_for("#open-together");
    let broken = desk("broken-together.json", Some("{}"));
    page.type_into("#open-together", broken.to_str().expect("a path"));
    page.wait_until("it is refused", |page| page.text("#together-wrong").contains("missing field"));
    let file = desk("other-together.json", Some(&other.to_string()));
    page.type_into("#open-together", file.to_str().expect("a path"));
    page.wait_for("#conflict-0 [data-side]");
    assert!(page.text("#conflict-0").contains("12.89萬"), "{}", page.text("#conflict-0"));
    page.assert_accessible();
    page.run("document.querySelector('#conflict-0 [data-side]').focus()", vec![]);
    page.press_letter('2');
    page.wait_until("it is decided", |page| page.text("#together-decided") == "1 of 1 decided");
    page.click("#open-whole");
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("other-together"), "{}", page.text("#own-data"));
    page.click(".site-nav a[href*='view=explore']");
    page.wait_until("its figure is shown", |page| page.text("table.facts").contains("12.89萬"));
}
