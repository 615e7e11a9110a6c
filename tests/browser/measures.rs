//! Measures: frameworks as they are built, and which report does what.

use crate::edited::{open_edited, without};
use crate::harness::{Options, Page};

#[test]
fn who_pays_for_travel_to_work_and_how_much_is_found_in_both_languages() {
    let page = Page::open("?view=measures", Options::default());
    page.type_into("#measure-search", "travel");
    page.wait_until("the address follows", |page| {
        page.url().query().is_some_and(|query| query.contains("q=travel"))
    });
    page.wait_until("one measure is left", |page| page.count("#results .measure-text") == 1);
    let kelan = page.text("#results [data-report=kelan]");
    assert!(kelan.contains("Kelan County People’s Government"), "{kelan}");
    for rate in ["800 yuan per person", "300 yuan per person"] {
        assert!(kelan.contains(rate), "{rate} in {kelan}");
    }
    page.click("#results .measure-facts a");
    page.wait_for("#evidence");
    assert!(page.text("#evidence .big").contains("800"));
    let page = Page::open("?view=measures&lang=zh&q=交通", Options::default());
    page.wait_for("#results");
    assert!(page.text("#results").contains("800 元/人"));
}

#[test]
fn a_cell_of_the_matrix_opens_its_measures_first_and_the_others_beside_them() {
    let page = Page::open("?view=measures", Options::default());
    let cell = "#matrix tbody a[href*='show=training.panyu-weining']";
    let count: usize = page.text(cell).parse().expect("a number");
    page.click(cell);
    page.wait_for("#results");
    assert!(page.text("#results h2").starts_with("Training"));
    assert_eq!(page.attribute("#results .column", "data-report").as_deref(), Some("panyu-weining"));
    assert_eq!(page.count("#results [data-report=panyu-weining] .measure"), count);
    assert!(page.count("#results .column") > 1);
    let shown: usize = page.count("#results .measure");
    assert_eq!(shown, page.text("#matrix tbody tr td:last-child").parse::<usize>().expect("a number"));
}

#[test]
fn frameworks_open_level_by_level_with_announced_against_found() {
    let page = Page::open("?view=measures", Options::default());
    page.wait_for("#frameworks");
    let all = page.text("#frameworks");
    for told in ["announces 14, lists 14", "announces 10, lists 3", "announces 5, lists none"] {
        assert!(all.contains(told), "{told}");
    }
    let kelan = "#frameworks [data-report=kelan]";
    let travel = "[data-measure=kelan-m-travel-subsidy]";
    assert_eq!(page.count(&format!("{kelan} {travel}")), 0, "what is folded away is not drawn");
    page.click("#frameworks .section-head button");
    page.wait_until("the branches are open", |page| page.is_shown(&format!("{kelan} {travel}")));
    page.click(&format!("{kelan} {travel} .measure-facts a"));
    page.wait_for("#evidence");
}

#[test]
fn filters_by_domain_and_type_are_in_the_address_and_an_empty_result_offers_the_way_back() {
    let page = Page::open("?view=measures", Options::default());
    page.choose("#type-filter", "medical");
    page.wait_for("#results .measure");
    page.choose("#domain-filter", "funding");
    page.wait_for("#results .empty");
    page.reload();
    page.wait_for("#results .empty");
    assert_eq!(
        (page.value("#type-filter"), page.value("#domain-filter")),
        ("medical".into(), "funding".into())
    );
    page.click("#results .empty a");
    page.wait_for("#frameworks");
    assert_eq!(page.value("#domain-filter"), "");
}

#[test]
fn data_without_frameworks_say_so() {
    let page = open_edited("measures", |text| without(&text, &["frameworks"]));
    page.wait_for(".page .empty");
    assert!(page.text(".page .empty").contains("no frameworks or measures"));
}

#[test]
fn is_accessible() {
    let page = Page::open("?view=measures", Options::default());
    page.wait_for("#frameworks");
    page.assert_accessible();
    page.go("?view=measures&show=subsidy&lang=zh");
    page.wait_for("#results");
    page.assert_accessible();
}
