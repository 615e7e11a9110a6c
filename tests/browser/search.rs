//! The search for everything: from any view, by keyboard, in both languages and in pinyin, in a narrow window too.

use crate::harness::{Options, Page};
use fantoccini::key::Key;

const DIALOG: &str = "#search-dialog[open]";
const FIELD: &str = "#find-field";
const ACTIVE: &str = "#found-list [aria-selected=\"true\"]";

/// The control key, and the letter with it.
const CHORD: &str = "\u{e009}k";

/// Opens the search by its keys, and types.
fn ask(page: &Page, text: &str) {
    page.type_into("body", CHORD);
    page.wait_for(DIALOG);
    page.wait_for(FIELD);
    page.type_into(FIELD, text);
}

fn focused(page: &Page) -> String {
    page.run("return document.activeElement?.id ?? ''", vec![]).as_str().unwrap_or_default().to_owned()
}

fn wait_for_text(page: &Page, css: &str, text: &str) {
    page.wait_until(&format!("{css} says {text}"), |page| {
        page.texts(css).iter().any(|shown| shown.contains(text))
    });
}

#[test]
fn it_opens_in_every_view_and_gives_the_focus_back() {
    let page = Page::open("?lang=en", Options::default());
    for view in ["overview", "explore", "compare", "measures", "ledger", "sources"] {
        page.go(&format!("?view={view}&lang=en"));
        page.wait_for("#find-all");
        page.run("document.querySelector('#find-all').focus()", vec![]);
        page.press(Key::Enter);
        page.wait_for(DIALOG);
        page.wait_until("the field has the focus", |page| focused(page) == "find-field");
        page.press(Key::Escape);
        page.wait_until("the dialog is gone", |page| page.count("#search-dialog") == 0);
        assert_eq!(focused(&page), "find-all", "{view}");
    }
}

#[test]
fn where_a_view_finds_nothing_the_search_says_where_there_is_something() {
    for view in ["explore", "measures"] {
        let page = Page::open(&format!("?view={view}&lang=en&q=workshops+zzyzx"), Options::default());
        page.wait_for(".search-all");
        page.click(".search-all");
        page.wait_for(DIALOG);
        page.wait_until("the words are there, and how near they came", |page| {
            page.value(FIELD) == "workshops zzyzx" && page.text(DIALOG).contains("workshops")
        });
    }
}

#[test]
fn a_figure_is_found_and_opened_by_keyboard_alone() {
    let page = Page::open("?view=ledger&lang=en", Options::default());
    page.wait_for("#find-all");
    ask(&page, "bus fare");
    wait_for_text(&page, ".found-kind", "Figures");
    page.assert_accessible();
    let named = |page: &Page| page.attribute(FIELD, "aria-activedescendant");
    assert_eq!(named(&page), page.attribute(ACTIVE, "id"));
    let first = page.text(ACTIVE);
    assert!(first.contains("Work travel subsidy rate"), "the filter: {first}");
    page.press(Key::Down);
    page.wait_until("the next is active", |page| page.text(ACTIVE) != first);
    assert_eq!(named(&page), page.attribute(ACTIVE, "id"));
    assert!(page.text(ACTIVE).contains("800"), "{}", page.text(ACTIVE));
    page.press(Key::Enter);
    page.wait_for("#evidence");
    assert!(page.url().query().unwrap().contains("fact=kelan-travel-subsidy-outside-province"));
    assert_eq!(page.count("#search-dialog"), 0);
}

#[test]
fn the_key_that_opens_opens_what_has_just_been_typed() {
    let page = Page::open("?view=ledger&lang=en", Options::default());
    page.wait_for("#find-all");
    ask(&page, "workshops");
    wait_for_text(&page, ".found-kind", "Figures");
    // In one task, so that nothing has been painted nor looked for in between.
    page.run(
        "const field = document.querySelector(arguments[0]); field.value = 'bus fare';
         field.dispatchEvent(new Event('input', { bubbles: true }));
         field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))",
        vec![FIELD.into()],
    );
    page.wait_until("the filter that the new words complete to is chosen", |page| {
        page.url().query().unwrap_or_default().contains("indicator=work-travel-subsidy")
    });
}

#[test]
fn pinyin_is_fetched_when_it_is_first_asked_for() {
    let page = Page::open("?lang=zh", Options::default());
    page.wait_for("#find-all");
    let fetched = |page: &Page| {
        page.run("return performance.getEntriesByType('resource').some((each) => each.name.endsWith('/pinyin.bin'))", vec![])
    };
    assert_eq!(fetched(&page), false);
    ask(&page, "cheJian");
    wait_for_text(&page, ".found-name", "帮扶车间");
    assert_eq!(fetched(&page), true);
}

#[test]
fn pinyin_is_understood_in_the_fields_of_explore_and_measures() {
    let page = Page::open("?view=explore&lang=zh&q=yibao", Options::default());
    wait_for_text(&page, "#main", "医保");
    page.go("?view=measures&lang=zh&q=fupinchejian");
    wait_for_text(&page, ".measure-text", "车间");
}

#[test]
fn a_word_becomes_a_filter_and_a_slip_is_offered() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#find-all");
    ask(&page, "Luodain");
    wait_for_text(&page, ".found", "Did you mean");
    wait_for_text(&page, ".found-tally", "“luodain” stands in no text");
    page.press(Key::Enter);
    wait_for_text(&page, ".found", "Luodian · region");
    page.press(Key::Enter);
    page.wait_until("Explore shows the place", |page| {
        page.url().query().is_some_and(|query| query.contains("region=522728"))
    });
}

#[test]
fn nothing_found_says_how_near_it_came() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#find-all");
    ask(&page, "qiannan unicorn");
    wait_for_text(&page, ".found", "Without “unicorn”: Figures 74");
    assert_eq!(page.count("#found-list .found-kind"), 0);
}

#[test]
fn it_fits_a_narrow_window() {
    let page = Page::open("?lang=en", Options { width: 360, height: 640, ..Options::default() });
    page.wait_for("#find-all");
    let middles = "const middle = (css) => { const box = document.querySelector(css).getBoundingClientRect(); return box.top + box.height / 2; }; return Math.abs(middle('.site-name') - middle('#language'));";
    assert!(page.run(middles, vec![]).as_f64().unwrap() < 4.0, "name and tools stand in one line");
    page.click("#find-all");
    page.wait_for(FIELD);
    page.type_into(FIELD, "two places");
    page.wait_for(".found");
    let over = page.run("return document.querySelector('#search-dialog').scrollWidth - document.querySelector('#search-dialog').clientWidth", vec![]);
    assert_eq!(over, 0);
    let page_over = page.run("return document.documentElement.scrollWidth - innerWidth", vec![]);
    assert_eq!(page_over, 0);
}
