//! Compare: regions side by side, each row with its verdict, and nothing drawn of what may not be compared.

use crate::edited::open_edited;
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
    assert!(
        page.text(".sides .silent").starts_with("no figure coded"),
        "that there is no figure is said, not left empty"
    );
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
    assert!(page.text(".notice bdi").contains("per=mile"));
    for part in ["Kelan was asked for more than once", "no region “999999”", "left out: Luodian"] {
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

/// More than three hundred rows of two invented counties.
fn many_rows() -> String {
    let mut snapshot = relocation_explorer::synth::synthesise(3_000, 1);
    for (at, fact) in snapshot.facts.iter_mut().enumerate() {
        fact.region = ["110121", "120221"][at % 2].into();
        fact.partner = None;
    }
    snapshot.to_canonical()
}

/// Goes to another comparison as the back button does, which leaves the reader where they are.
fn compare_in_page(page: &Page, regions: &str) {
    page.run(
        &format!(
            "history.pushState(null, '', '?view=compare&lang=en&regions={regions}');
             dispatchEvent(new PopStateEvent('popstate'))"
        ),
        vec![],
    );
}

/// The orders in which rows that can be seen name their regions.
fn orders_of_rows(page: &Page) -> Vec<String> {
    let orders = page.run(
        "const orders = [...document.querySelectorAll('.sides .figures:not(.far):not(.old)')]
             .map((row) => [...row.querySelectorAll('.whose')].map((name) => name.textContent).join(' | '));
         return [...new Set(orders)]",
        vec![],
    );
    serde_json::from_value(orders).expect("a list of texts")
}

#[test]
fn of_a_long_comparison_what_is_near_is_drawn_and_nothing_of_a_former_one_is_seen() {
    let page = open_edited("compare", |_| many_rows());
    compare_in_page(&page, "110121~120221");
    page.wait_for(".sides .figures");
    let drawn = || page.count(".sides .figures:not(.far)");
    assert!(page.count(".sides .figures") > 300);
    assert!(drawn() < 60, "{} rows are drawn", drawn());
    let last = ".sides tbody:last-of-type .figures:nth-last-child(2)";
    assert!(!page.text(&format!("{last} th")).is_empty(), "what is far has its name");
    page.run(&format!("document.querySelector('{last}').scrollIntoView()"), vec![]);
    page.wait_for(&format!("{last}:not(.far) td"));
    page.wait_until("what was left behind is given up", |_| drawn() < 60);
    let before = columns(&page);
    assert_eq!(orders_of_rows(&page), [before.join(" | ")]);
    compare_in_page(&page, "120221~110121");
    let after = [before[1].as_str(), before[0].as_str()];
    wait_for_columns(&page, &after);
    assert_eq!(orders_of_rows(&page), [after.join(" | ")]);
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]);
    page.wait_until("all is drawn for paper", |page| page.count(".sides .far, .panel.far") == 0);
    page.run("dispatchEvent(new Event('afterprint'))", vec![]);
    page.wait_until("what is far is given up again", |_| drawn() < 60);
}

#[test]
fn links_follow_what_is_compared() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    let leads_to = |regions: &str| {
        let link = page.attribute(".sides .figure-link", "href").unwrap_or_default();
        link.contains("fact=") && link.contains(regions)
    };
    page.wait_until("a figure leads to its evidence beside the comparison", |_| {
        leads_to("regions=140929~522300")
    });
    page.click("#slot-0-later");
    page.wait_until("the link follows", |_| leads_to("regions=522300~140929"));
}

#[test]
fn what_a_coder_knows_of_the_scope_stands_below_the_number_and_in_the_verdict() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_rows(&page);
    assert!(page.texts(".sides .scope").iter().any(|words| words == "may be Guanghuiyuan only"));
    page.go("?view=compare&lang=en&regions=522700~140929");
    page.wait_until("the workshops are refused", |page| {
        page.texts(".may-not .sentence").iter().any(|sentence| sentence.contains("recognised only"))
    });
    let refused = page.texts(".may-not .sentence");
    let workshops =
        refused.iter().find(|it| it.contains("recognised only")).expect("the workshops are refused");
    assert!(workshops.contains("they do not count the same: Qiannan with employment bases"), "{workshops}");
    assert!(!workshops.contains("times"), "{workshops}");
    page.go("?view=explore&lang=en&fact=qiannan-workshops");
    page.wait_until("its record says so", |page| {
        page.text("#evidence").contains("counts more: with employment bases")
    });
}
