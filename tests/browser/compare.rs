//! Compare: regions side by side, each row with its verdict, and nothing drawn of what may not be compared.

use crate::harness::{Options, Page};
use fantoccini::key::Key;

const KELAN_QIANXINAN: &str = "?view=compare&regions=140929~522300&lang=en";

/// The names of the columns.
fn columns(page: &Page) -> Vec<String> {
    page.texts(".sides thead th a")
}

fn wait_for_columns(page: &Page, names: &[&str]) {
    page.wait_until(&format!("the columns are {names:?}"), |page| columns(page) == names);
}

fn regions_in_address(page: &Page) -> String {
    let url = page.url();
    let regions = url.query_pairs().find(|(name, _)| name == "regions");
    regions.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Waits until the last domain has been drawn.
fn wait_for_rows(page: &Page) {
    let all: usize = page.text("#rows-all").split(' ').next().and_then(|n| n.parse().ok()).expect("a number");
    page.wait_until("all rows are drawn", |page| page.count(".sides .figures") == all);
}

#[test]
fn a_comparable_row_has_bars_a_ratio_and_its_cautions_and_a_refused_one_only_reasons() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_rows(&page);
    let said = page.text(".may .sentence");
    assert!(said.contains("times the first"), "{said}");
    assert!(page.text(".may .riders").contains("With caution"));
    let comparable = page.count("[data-grade=comparable]") + page.count("[data-grade=with-caution]");
    assert!(comparable > 0);
    assert_eq!(page.count(".sides .bar"), comparable * 2, "bars stand in comparable rows only");
    assert!(page.count("[data-grade=not-comparable]") > 0);
    let refused = page.text(".may-not .sentence");
    assert!(refused.contains("not comparable, because"), "{refused}");
    assert!(!refused.contains("times"), "{refused}");
    assert!(page.text(".sides .silent").starts_with("Not reported"), "silence is said, not left empty");
    page.assert_accessible();
}

#[test]
fn regions_are_reordered_exchanged_added_and_removed_by_keyboard_and_the_address_follows() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_columns(&page, &["Kelan", "Qianxinan"]);
    page.run("document.getElementById('slot-0-later').focus()", vec![]);
    page.press(Key::Enter);
    wait_for_columns(&page, &["Qianxinan", "Kelan"]);
    page.wait_until("the focus stays with the region", |page| {
        page.run("return document.activeElement.id", vec![]) == "slot-1-earlier"
    });
    page.choose("#slot-0", "522700");
    wait_for_columns(&page, &["Qiannan", "Kelan"]);
    page.click("#add-region");
    page.type_into("#find-region", "qianxi");
    page.press(Key::Enter);
    wait_for_columns(&page, &["Qiannan", "Kelan", "Qianxinan"]);
    assert_eq!(regions_in_address(&page), "522700~140929~522300");
    page.reload();
    wait_for_columns(&page, &["Qiannan", "Kelan", "Qianxinan"]);
    page.click_role("button", "Remove: Kelan");
    wait_for_columns(&page, &["Qiannan", "Qianxinan"]);
    page.back();
    page.wait_until("the back button brings it back", |page| columns(page).len() == 3);
}

#[test]
fn a_region_is_dragged_to_another_place() {
    let page = Page::open("?view=compare&regions=140929~522300~522700&lang=en", Options::default());
    wait_for_columns(&page, &["Kelan", "Qianxinan", "Qiannan"]);
    page.drag(".slot:nth-child(1) .handle", ".slot:nth-child(3) .slot-foot .sub");
    wait_for_columns(&page, &["Qianxinan", "Qiannan", "Kelan"]);
    assert_eq!(regions_in_address(&page), "522300~522700~140929");
}

#[test]
fn a_scaling_that_fits_no_row_is_disabled_and_says_why() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    assert_eq!(page.attribute("#per-1000-relocated", "disabled").as_deref(), Some("true"));
    let reasons = page.texts(".per small");
    assert!(reasons.iter().any(|reason| reason.contains("not in all of Kelan")), "{reasons:?}");
}

#[test]
fn odd_addresses_give_notices_and_a_working_page() {
    let page = Page::open(
        "?view=compare&lang=en&regions=140929~140929~999999~522300~522700~520526~522728&per=mile",
        Options::default(),
    );
    let told = page.text("#compare-notices");
    for part in ["mile", "Kelan was asked for more than once", "no region “999999”", "left out: Luodian"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    wait_for_columns(&page, &["Kelan", "Qianxinan", "Qiannan", "Weining"]);
    page.go("?view=compare&lang=en&regions=440113~520526");
    assert!(page.text("#compare-notices").contains("No report in this collection states a figure of Panyu"));
    assert!(page.text("#flows .flow").contains("Panyu"), "what flows between the partners is shown");
}

#[test]
fn with_no_region_the_page_offers_where_to_begin() {
    let page = Page::open("?view=compare&lang=en", Options::default());
    page.assert_accessible();
    page.click("#start .pair");
    page.wait_until("two regions stand side by side", |page| columns(page).len() == 2);
    assert!(regions_in_address(&page).contains('~'));
}

#[test]
fn a_figure_leads_to_its_evidence_which_judges_the_same_figure_elsewhere() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    page.click(".sides .may-not ~ tr .figure-link, .sides [data-grade=with-caution] .figure-link");
    page.wait_for("#evidence");
    assert!(page.text("#evidence .judged").contains("with caution"));
    assert_eq!(columns(&page), ["Kelan", "Qianxinan"], "the comparison stays");
}
