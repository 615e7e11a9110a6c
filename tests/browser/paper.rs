//! What a reader holds in their hands: each view as a document, short, without controls, with its sources.

use crate::harness::{Options, Page, Server};
use serde_json::json;

const VIEWS: [&str; 8] = [
    "view=overview",
    "view=explore&domain=employment",
    "view=compare&regions=140929~522300",
    "view=measures&report=kelan",
    "view=ledger&report=kelan",
    "view=sources",
    "view=place&regions=522700",
    "view=explore&fact=qiannan-jobs-outside-province",
];

fn open(page: &Page, query: &str) {
    page.go(&format!("?{query}"));
    page.wait_until_drawn();
    if query.contains("fact=") {
        page.wait_for("#evidence .where");
    }
}

/// On how many sheets of A4 the page is printed.
fn sheets(page: &Page) -> u64 {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    let pdf = page.devtools("Page.printToPDF", paper);
    let count = "return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b(?!s)/g).length";
    page.run(count, vec![pdf["data"].clone()]).as_u64().expect("a number of pages")
}

/// Shows the page as it is printed, and as wide as a sheet.
fn lay_on_paper(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]);
}

fn take_from_paper(page: &Page) {
    page.run("dispatchEvent(new Event('afterprint'))", vec![]);
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
}

#[test]
fn sixty_facts_need_three_sheets_two_regions_four_and_a_fact_one() {
    let page = Page::blank(Server::start(), Options::default());
    for (query, least, most) in [
        ("lang=zh&view=explore&domain=employment~health", 2, 3),
        ("lang=en&view=explore&domain=employment~health", 2, 3),
        ("lang=zh&view=compare&regions=140929~522300", 1, 4),
        ("lang=en&view=compare&regions=140929~522300", 1, 4),
        ("lang=en&view=compare&regions=140929~522300&show=all", 2, 4),
        ("lang=en&view=compare&regions=522700~522300&show=all", 2, 4),
        ("lang=zh&view=explore&fact=qiannan-jobs-outside-province", 1, 1),
        ("lang=en&view=ledger&fact=qiannan-jobs-outside-province", 1, 1),
        ("lang=en&view=place&regions=522700", 1, 2),
        ("lang=zh&view=place&regions=522300", 1, 2),
        ("lang=en&view=place&regions=522300", 1, 2),
        ("lang=en&view=place&regions=522728", 1, 2),
        ("lang=en&view=place&regions=140929", 1, 2),
    ] {
        open(&page, query);
        let sheets = sheets(&page);
        assert!((least..=most).contains(&sheets), "{query}: {sheets}");
    }
}

#[test]
fn paper_has_all_rows_that_were_chosen_and_the_screen_then_as_few_as_before() {
    let page = Page::open("?lang=en&view=explore&domain=employment~health", Options::default());
    page.wait_for("tr[data-row='3']");
    let before = page.count("tr[data-row]");
    lay_on_paper(&page);
    page.wait_until("all rows are there", |page| page.count("tr[data-row]") == 64);
    let text = page.text(".explore");
    assert!(text.contains("Employment; Health"), "{text}");
    take_from_paper(&page);
    page.wait_until("they are gone", |page| page.count("tr[data-row]") == before);
}

/// What a reader could press, were it no paper. A row's name and a word open nothing there.
const CONTROLS: &str = "
    const all = document.querySelectorAll('button, input, select, textarea, .button, nav:not(.tiles)');
    return [...all].filter((each) => each.checkVisibility() && !each.matches('.unfold, .explained, th button, .visually-hidden, .visually-hidden *'))
      .map((each) => each.outerHTML.slice(0, 120))";

#[test]
fn paper_has_no_controls_but_its_sources_by_number_its_address_and_its_dates() {
    let page = Page::blank(Server::start(), Options { scheme: "dark", ..Options::default() });
    for view in VIEWS {
        open(&page, &format!("{view}&lang=en"));
        lay_on_paper(&page);
        let own = if view.contains("fact=") { "#evidence .paper-notes" } else { "#main .paper-notes" };
        page.wait_for(&format!("{own} ol"));
        assert_eq!(page.run(CONTROLS, vec![]), json!([]), "{view}");
        let notes = page.text(own);
        assert!(notes.contains("&pin=") && notes.contains("lang=en"), "{view}: {notes}");
        assert!(notes.contains("Data of ") && notes.contains("Printed on "), "{view}: {notes}");
        let ground = "return getComputedStyle(document.body).backgroundColor";
        assert_eq!(page.run(ground, vec![]), "rgb(255, 255, 255)", "{view}");
        take_from_paper(&page);
        assert!(!page.is_shown(own), "{view}");
    }
}

#[test]
fn a_fact_on_paper_is_its_evidence_with_its_own_address_and_its_one_source() {
    let page = Page::blank(Server::start(), Options::default());
    open(&page, "lang=en&view=ledger&fact=qiannan-jobs-outside-province");
    lay_on_paper(&page);
    page.wait_for("#evidence .paper-notes li");
    assert!(!page.is_shown("#main"), "the list is no part of the fact");
    let notes = page.text("#evidence .paper-notes");
    assert!(notes.contains("view=explore&lang=en&fact=qiannan-jobs-outside-province&pin="), "{notes}");
    assert_eq!(page.count("#evidence .paper-notes li"), 1);
    assert_eq!(page.attribute("#evidence .paper-notes li", "value").as_deref(), Some("1"));
}

#[test]
fn the_numbers_beside_what_is_printed_lead_to_the_notes() {
    let page = Page::blank(Server::start(), Options::default());
    for (view, part) in [
        ("view=explore&domain=employment", ".facts"),
        ("view=compare&regions=140929~522300", ".sides"),
        ("view=ledger", ".ledger"),
        ("view=measures", ".measures"),
    ] {
        open(&page, &format!("{view}&lang=zh"));
        lay_on_paper(&page);
        page.wait_for(".paper-notes li");
        let told = "
            const numbers = [...document.querySelectorAll(`${arguments[0]} sup.paper`)].map((each) => each.textContent.slice(1, -1));
            const notes = [...document.querySelectorAll('.paper-notes li')].map((each) => each.getAttribute('value'));
            return numbers.length > 1 && numbers.every((each) => notes.includes(each))";
        assert_eq!(page.run(told, vec![part.into()]), true, "{view}");
        take_from_paper(&page);
    }
}
