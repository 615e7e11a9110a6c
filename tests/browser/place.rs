//! A place: what all reports say of it, on one page.

use crate::edited::{open_edited, without};
use crate::harness::{Options, Page, Server};
use serde_json::json;

const QIANNAN: &str = "?view=place&lang=en&regions=522700";

fn heading(page: &Page) -> String {
    page.text(".place h1")
}

#[test]
fn a_name_leads_to_all_that_is_said_of_its_place() {
    let page = Page::open("?view=ledger&lang=en", Options::default());
    page.wait_for("#promises .region-name a");
    let name = page.text("#promises .region-name a");
    page.click("#promises .region-name a");
    page.wait_for(".place h1");
    assert!(heading(&page).starts_with(&name), "{name}: {}", heading(&page));
    assert_eq!(page.title(), format!("{name} · Relocation Explorer"));
    assert!(
        page.url().query().is_some_and(|query| query.contains("view=place") && query.contains("regions="))
    );
    assert_eq!(page.text(".site-nav a[aria-current]"), "Place", "the header says where the reader is");
}

#[test]
fn the_page_has_a_passport_and_every_figure_once() {
    let page = Page::open(QIANNAN, Options::default());
    page.wait_for("#figures");
    assert!(page.text(".place .lede").contains("31 figures in 1 report"), "{}", page.text(".place .lede"));
    let passport = page.text(".place .passport");
    for part in ["Guangzhou", "522700", "Luodian", "no figure coded"] {
        assert!(passport.contains(part), "{part}: {passport}");
    }
    let figures = page.count("#figures dd .figure-link")
        + page.count("#promises > ul > li > p:first-child .figure-link");
    assert_eq!(figures, 31);
    assert_eq!(page.count("#place-picture li"), 4, "work in all, and in three places");
    assert!(page.texts("#figures h3").contains(&"Who works, where, and for what?".to_owned()));
    page.click("#figures dd .figure-link");
    page.wait_for("#evidence .where");
    page.assert_accessible();
}

#[test]
fn promises_checks_measures_and_what_a_coder_states_stand_below() {
    let page = Page::open("?view=place&lang=en&regions=522728", Options::default());
    page.wait_for("#place-known");
    assert!(page.count("#promises > ul > li") >= 9);
    assert!(page.text("#place-checks details[open]").contains("contradict"), "what cannot hold is open");
    assert_eq!(
        page.count("#place-checks details:not([open]) .check"),
        0,
        "the rest is drawn when it is opened"
    );
    assert_eq!(page.count("#place-measures details li"), 0);
    page.click("#place-measures summary");
    page.wait_for("#place-measures details[open] li");
    let known = page.text("#place-known");
    assert!(
        known.contains("not found by the coder") && known.contains("mentioned without a figure"),
        "{known}"
    );
    assert!(!known.contains("not yet read"));
    page.click_role("link", "All of them in the Ledger");
    page.wait_for("#tiles");
    assert!(page.url().query().is_some_and(|query| query.contains("report=guiyang-luodian")));
}

#[test]
fn one_place_leads_to_the_next_which_is_said() {
    let page = Page::open(QIANNAN, Options::default());
    page.wait_for(".passport .region-name a");
    page.run(
        "[...document.querySelectorAll('.passport .region-name a')].find((each) => each.textContent === 'Guangzhou').click()",
        vec![],
    );
    page.wait_until("the other place", |page| heading(page).starts_with("Guangzhou"));
    page.wait_until("it is said", |page| {
        page.run("return [...document.querySelectorAll('#main [role=status]')].some((each) => each.textContent === 'Guangzhou')", vec![])
            == true
    });
    assert!(page.text("#figures").contains("No figure of this place itself is coded"));
    assert!(page.text("#figures").contains("Qiannan"), "what it gives, and to whom");
    page.click_role("link", "Pairings side by side");
    page.wait_for(".sides");
    page.back();
    page.wait_until("the way back", |page| heading(page).starts_with("Guangzhou"));
}

#[test]
fn without_a_place_or_with_an_unknown_one_there_is_one_to_choose() {
    let page = Page::open("?view=place&lang=en&regions=999999", Options::default());
    page.wait_for(".place .places");
    assert!(page.text(".place [role=alert]").contains("999999"));
    page.assert_accessible();
    page.go("?view=place&lang=en");
    page.wait_for(".place .places");
    assert_eq!(page.count(".place [role=alert]"), 0);
    page.click_role("link", "Kelan");
    page.wait_until("its page", |page| heading(page) == "Kelan County");
    // A place of which no figure is coded says so, and leads on.
    page.go("?view=place&lang=en&regions=140900");
    page.wait_for(".place .lede");
    assert!(page.text("#main").contains("No figure of this place itself is coded"));
    assert!(page.text(".passport").contains("Kelan"));
}

#[test]
fn what_the_data_do_not_have_is_left_out() {
    let optional = ["relations", "frameworks", "pairings", "glossary"];
    let page = open_edited("ledger", |text| without(&text, &optional));
    page.wait_for("#promises .region-name a");
    page.click("#promises .region-name a");
    page.wait_for("#figures");
    for part in ["#place-checks", "#place-measures", "#place-known", "#place-pairings", ".explained"] {
        assert_eq!(page.count(part), 0, "{part}");
    }
    assert!(page.count("#promises > ul > li") > 0);
}

#[test]
fn a_search_for_a_place_and_its_static_page_lead_to_it() {
    let page = Page::open("?lang=en", Options::default());
    page.click("#find-all");
    page.wait_for("#search-dialog input");
    page.type_into("#search-dialog input", "Kelan");
    page.wait_until("the place is found", |page| {
        page.count("#search-dialog [aria-labelledby='found-regions'] .found") > 0
    });
    page.click("#search-dialog [aria-labelledby='found-regions'] .found");
    page.wait_until("its page", |page| {
        page.url().query().is_some_and(|query| query.contains("regions=140929"))
    });
    page.wait_for(".place h1");
    page.go("en/places/140929.html");
    let link = page.attribute(".open a", "href").unwrap_or_default();
    assert!(link.contains("view=place&regions=140929"), "{link}");
}

#[test]
fn is_accessible_in_both_languages_in_the_dark_and_on_a_phone() {
    let page = Page::blank(Server::start(), Options { scheme: "dark", ..Options::default() });
    for (width, lang) in [(1280, "zh"), (360, "en"), (360, "zh")] {
        page.resize(width, 800);
        page.go(&format!("?view=place&regions=522300&lang={lang}"));
        page.wait_for("#place-known");
        page.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })", vec![]);
        page.assert_accessible();
    }
}

#[test]
fn a_word_opens_its_meaning_by_keyboard_and_gives_the_focus_back() {
    let page = Page::open("?view=ledger&lang=zh&report=qianxinan&show=no_follow_up", Options::default());
    page.wait_for(".explained");
    const OPEN: &str = "return [...document.querySelectorAll('.meaning')].filter((each) => each.matches(':popover-open')).map((each) => each.textContent)";
    assert_eq!(page.run(OPEN, vec![]), json!([]));
    page.run("document.querySelector('.explained').focus()", vec![]);
    page.press(fantoccini::key::Key::Enter);
    page.wait_until("one is open", |page| {
        page.run(OPEN, vec![]).as_array().is_some_and(|all| all.len() == 1)
    });
    let said = page.run(OPEN, vec![]);
    let word = page.text(".explained");
    assert!(said[0].as_str().is_some_and(|said| said.contains(&word)), "{word}: {said}");
    page.assert_accessible();
    page.press(fantoccini::key::Key::Escape);
    page.wait_until("it is closed", |page| page.run(OPEN, vec![]) == json!([]));
    assert_eq!(page.run("return document.activeElement.className", vec![]), "explained");
    page.go("?view=sources&lang=en");
    page.wait_for("#glossary dt");
    assert!(page.text("#glossary").contains("East–West cooperation"));
}
