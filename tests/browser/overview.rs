//! The Overview: what a newcomer sees first, and where it leads.

use crate::harness::{Options, Page};

/// The number that a text begins with.
fn number(text: &str) -> usize {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Waits until Explore shows so many facts.
fn wait_for_facts(page: &Page, facts: usize) {
    page.wait_for("#tally b");
    page.wait_until(&format!("{facts} facts pass"), |page| page.text("#tally b") == facts.to_string());
}

/// The overview, its lower part included.
fn open_whole() -> Page {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#timeline");
    page
}

#[test]
fn says_what_is_here_and_offers_three_ways_in() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#app .way h2");
    assert_eq!(page.texts(".way h2"), ["Find a figure", "Compare places", "Check the sums"]);
    assert!(page.texts(".lede").join(" ").contains("217 figures from 5 reports"));
    page.assert_accessible();
    page.type_into("#find", "Guanghuiyuan");
    page.click(".way button[type=submit]");
    page.wait_for("#tally b");
    assert_eq!(page.value("#search"), "Guanghuiyuan");
}

#[test]
fn a_report_leads_to_as_many_facts_as_it_says() {
    let page = open_whole();
    assert_eq!(page.count(".report-card"), 5);
    let said = number(&page.text(".report-card .facts-link a"));
    page.click(".report-card .facts-link a");
    wait_for_facts(&page, said);
}

#[test]
fn a_cell_of_the_coverage_leads_to_the_facts_that_it_counts() {
    let page = open_whole();
    assert!(page.count("#coverage td.none") > 20, "empty cells are seen to be empty");
    let cell = "#coverage tbody tr:nth-child(2) td:nth-of-type(2) a";
    let said = number(&page.text(cell));
    page.click(cell);
    wait_for_facts(&page, said);
    let query = page.url().query().unwrap_or_default().to_owned();
    assert!(query.contains("region=140929") && query.contains("domain=employment"), "{query}");
}

#[test]
fn an_arrow_leads_to_the_facts_between_its_places() {
    let page = open_whole();
    let arrow = "#pairings a[aria-label^='Panyu assists Weining']";
    assert_eq!(number(&page.text(arrow)), 23);
    page.click(arrow);
    page.wait_until("the pairing stands first of three", |page| {
        page.url().query().is_some_and(|query| query.contains("regions=440113:520526~"))
    });
    page.wait_until("its figures are counted alike", |page| page.text(".sides thead").contains("23 figures"));
}

#[test]
fn findings_write_the_arithmetic_with_figures_that_open_their_evidence() {
    let page = open_whole();
    let findings = page.texts(".finding");
    assert_eq!(findings.len(), 3);
    assert!(findings[0].contains("62,200") && findings[0].contains("127,900"), "{}", findings[0]);
    assert!(findings[1].contains("84.3%"), "{}", findings[1]);
    page.click(".finding .figure-link");
    page.wait_for("#evidence");
    assert!(page.text("#evidence").contains("6.22萬"));
}

#[test]
fn both_languages_fit_a_small_screen() {
    for lang in ["zh", "en"] {
        let options = Options { width: 320, height: 640, ..Options::default() };
        let page = Page::open(&format!("?lang={lang}"), options);
        page.wait_for("#timeline");
        let wide = page.run("return document.documentElement.scrollWidth - innerWidth", vec![]);
        assert!(wide.as_i64() <= Some(0), "{lang}: {wide} too wide");
    }
}

#[test]
fn five_questions_lead_to_their_answers() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for(".questions li a");
    let asked = page.texts(".questions li a");
    let counts: Vec<usize> = page.texts(".questions li span").iter().map(|text| number(text)).collect();
    assert_eq!(asked.len(), 5);
    let follow = |at: usize| {
        page.go("?lang=en");
        page.wait_for(".questions li a");
        page.click(&format!(".questions li:nth-child({}) a", at + 1));
    };
    follow(0);
    wait_for_facts(&page, counts[0]);
    page.wait_until("the rates, and whose they are", |page| {
        let facts = page.text(".facts");
        facts.contains("800") && facts.contains("300") && facts.contains("Kelan")
    });
    follow(1);
    wait_for_facts(&page, counts[1]);
    page.wait_until("the places of work", |page| page.text(".facts").contains("outside the province"));
    follow(2);
    page.wait_until("both pairings", |page| {
        let head = page.text(".sides thead");
        head.contains("Qiannan") && head.contains("Weining") && head.contains("Panyu")
    });
    follow(3);
    page.wait_for("#promises .unanswered");
    assert_eq!(page.count("#promises .unanswered > li"), counts[3]);
    assert_eq!(page.count(".ledger > section"), 1);
    follow(4);
    page.wait_for("#silence");
    page.run(
        "document.querySelectorAll('#silence details').forEach((each) => { each.open = true; })",
        vec![],
    );
    page.wait_until("what coders looked for in vain", |page| {
        page.count("#silence td[title$='not found by the coder']") > 20
    });
}

const TOUR: &str = "#tour h2";

#[test]
fn a_tour_opens_only_when_it_is_asked_for_and_ends_at_any_step() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#take-tour");
    assert_eq!(page.count("#tour"), 0);
    page.click("#take-tour");
    page.wait_for(TOUR);
    page.wait_until("it is read from its heading on", |page| {
        page.run("return document.activeElement.id", vec![]) == "tour-heading"
    });
    page.assert_accessible();
    let mut views = Vec::new();
    for _ in 0..5 {
        let before = page.text(TOUR);
        page.click("#tour .primary");
        page.wait_until("the next step", |page| page.text(TOUR) != before);
        page.wait_until("the view that it speaks of", |page| {
            page.url().query().is_some_and(|query| !views.contains(&query.to_owned()))
        });
        views.push(page.url().query().unwrap_or_default().to_owned());
        page.wait_until("the focus", |page| {
            page.run("return document.activeElement.id", vec![]) == "tour-heading"
        });
    }
    assert!(views[0].contains("fact=") && views[2].contains("view=place"), "{views:?}");
    page.click("#tour .primary");
    page.wait_until("it is over", |page| page.count("#tour") == 0);
    // It is not offered again, but can be taken.
    page.go("?lang=en");
    page.wait_for(".questions li a");
    assert_eq!((page.count("#take-tour"), page.count("#tour")), (0, 0));
    page.click("#tour-again");
    page.wait_for(TOUR);
    page.wait_until("the focus", |page| {
        page.run("return document.activeElement.id", vec![]) == "tour-heading"
    });
    page.press(fantoccini::key::Key::Escape);
    page.wait_until("it is over", |page| page.count("#tour") == 0);
}

#[test]
fn a_tour_that_was_declined_is_not_offered_again() {
    let page = Page::open("?lang=zh", Options { width: 360, ..Options::default() });
    page.wait_for("#take-tour");
    page.click(".offer .text-button");
    page.wait_until("the offer is gone", |page| page.count("#take-tour") == 0);
    page.reload();
    page.wait_for(".questions li a");
    assert_eq!(page.count("#take-tour"), 0);
}
