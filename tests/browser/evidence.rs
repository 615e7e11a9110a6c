//! The evidence panel: where the keyboard's focus goes when it is closed, and what a reload shows.

use crate::harness::{Options, Page};
use fantoccini::key::Key;

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
