//! The evidence panel: where the keyboard's focus goes when it is closed, and what a reload shows.

use crate::edited::open_edited;
use crate::harness::{Options, Page};
use fantoccini::key::Key;
use relocation_explorer::coding::patch::Patch;
use relocation_explorer::snapshot::Collection;

/// What has the focus, by the address that it leads to.
fn focused(page: &Page) -> String {
    let href =
        page.run("return document.activeElement?.getAttribute('href') ?? document.activeElement?.id", vec![]);
    href.as_str().unwrap_or_default().to_owned()
}

/// Opens the evidence of the first figure by keyboard, and gives where it leads.
fn open_by_key(page: &Page, figure: &str) -> String {
    page.wait_for(figure);
    page.run("document.querySelector(arguments[0]).focus()", vec![figure.into()]);
    let opener = focused(page);
    assert!(opener.contains("fact="), "{opener}");
    page.press(Key::Enter);
    page.wait_for("#evidence");
    page.wait_until("the panel has the focus", |page| {
        page.run("return document.querySelector('#evidence').contains(document.activeElement)", vec![])
            == true
    });
    opener
}

#[test]
fn closing_gives_the_focus_back_to_what_opened_it() {
    for (view, figure) in [
        ("?view=explore", "table.facts a.open"),
        ("?view=ledger", "#promises .figure-link"),
        ("?", ".finding .figure-link"),
        ("?view=compare&regions=522700~522300", "#main .figure-link"),
        ("?view=measures&q=training", "#results .figure-link"),
    ] {
        let page = Page::open(view, Options::default());
        for close in ["key", "button"] {
            let opener = open_by_key(&page, figure);
            match close {
                "key" => page.press(Key::Escape),
                _ => page.click("#evidence .evidence-head button"),
            }
            page.wait_until("the panel is closed", |page| page.count("#evidence") == 0);
            let shown = opener.split('&').find(|pair| pair.contains("fact=")).unwrap_or_default();
            assert!(focused(&page).contains(shown), "{view} by {close}: {}, not {opener}", focused(&page));
        }
    }
}

#[test]
fn where_the_row_that_opened_it_is_gone_the_focus_is_still_in_sight() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    open_by_key(&page, "tr[data-row='14'] a.open");
    page.type_into("#search", "workshop");
    page.wait_until("the row is gone", |page| page.count("tr[data-row='14']") == 0);
    page.click("#evidence .evidence-head button");
    page.wait_until("the panel is closed", |page| page.count("#evidence") == 0);
    let is_seen = "const { activeElement } = document; return activeElement !== document.body && activeElement.checkVisibility()";
    page.wait_until("what is seen has the focus", |page| page.run(is_seen, vec![]) == true);
}

#[test]
fn what_a_link_has_opened_gives_the_focus_to_the_fact_or_the_view() {
    let page = Page::open("?view=explore&fact=qiannan-jobs-outside-province", Options::default());
    page.wait_for("#evidence");
    page.press(Key::Escape);
    page.wait_until("the panel is closed", |page| page.count("#evidence") == 0);
    let focused = focused(&page);
    assert!(focused == "main" || focused.contains("fact=qiannan-jobs-outside-province"), "{focused}");
}

#[test]
fn evidence_opened_on_the_overview_is_there_after_a_reload_and_so_is_a_kept_selection() {
    let page = Page::open("?lang=en", Options::default());
    page.click(".finding .figure-link");
    page.wait_for("#evidence");
    page.reload();
    page.wait_for("#evidence");
    page.wait_for(".overview");
    page.go("?view=explore&region=522700&lang=en");
    page.wait_for("#tally b");
    page.click(".site-nav a");
    page.wait_for(".overview");
    page.reload();
    page.wait_for(".overview");
    assert_eq!(page.count("table.facts"), 0);
}

/// Opens the form that says what is wrong with the open fact, by keyboard.
fn report_by_key(page: &Page) {
    page.wait_for("#report-error");
    page.run("document.querySelector('#report-error').focus()", vec![]);
    page.press(Key::Enter);
    page.wait_for("#correct-dialog[open] #correct-field");
}

#[test]
fn a_reader_reports_an_error_as_a_patch_that_merges() {
    let page = Page::open("?view=explore&lang=en&fact=qiannan-jobs-outside-province", Options::default());
    report_by_key(&page);
    page.assert_accessible();
    page.choose("#correct-field", "period");
    page.wait_for("input#correct-value-0");
    page.type_into("#correct-value-0", "last year");
    page.press(Key::Enter);
    page.wait_until("it is said what is wrong", |page| page.text("#correct-wrong").starts_with("Period: "));
    assert_eq!(page.attribute("#correct-value-0", "aria-invalid").as_deref(), Some("true"));
    page.choose("#correct-field", "kind");
    page.wait_for("select#correct-value-0");
    assert_eq!(page.text("#correct-now"), "achieved");
    page.choose("#correct-value-0", "target");
    page.type_into("#correct-remark", "The heading says plan.");
    page.click("#make-correction");
    page.wait_for("#save-correction");
    page.assert_accessible();
    page.keep_files();
    page.click("#save-correction");
    let file = page.next_file();
    assert_eq!(file.name, "qiannan-jobs-outside-province.patch.json");
    let collection = Collection::built_in().expect("the page’s own");
    let patch = Patch::read(&file.bytes).expect("a patch");
    let merged = patch.apply(collection.snapshot()).expect("it merges");
    let view = merged.find("qiannan-jobs-outside-province").expect("the fact");
    assert_eq!(view.fact.kind.key(), "target");
    page.press(Key::Escape);
    page.wait_until("the dialog is gone", |page| page.count("#correct-dialog") == 0);
    assert_eq!(page.count("#evidence"), 1, "the evidence stays");
    assert_eq!(focused(&page), "report-error");
}

#[test]
fn where_the_publisher_hears_of_corrections_a_letter_is_filled_in() {
    let corrections =
        "\"corrections\": {\"issues\":\"https://example.org/new\",\"mail\":\"data@example.org\"}";
    let license = "\"license\": \"";
    let page = open_edited("explore", |text| text.replacen(license, &format!("{corrections}, {license}"), 1));
    page.wait_for("table.facts a.open");
    page.click("table.facts a.open");
    report_by_key(&page);
    page.choose("#correct-field", "other");
    page.click("#make-correction");
    page.wait_until("a remark is asked for", |page| page.text("#correct-wrong") == "Say what is wrong.");
    page.type_into("#correct-remark", "The page has moved.");
    page.click("#make-correction");
    page.wait_for("#write-issue");
    let href = |css| page.attribute(css, "href").unwrap_or_default();
    assert!(
        href("#write-issue").starts_with("https://example.org/new?title=Correction"),
        "{}",
        href("#write-issue")
    );
    assert!(href("#write-issue").contains("The%20page%20has%20moved"));
    assert!(href("#write-mail").starts_with("mailto:data@example.org?subject=Correction"));
}
