//! What everybody needs: targets that can be hit, lines that fit, colours that can be told apart, changes that are
//! said, words in their language.

use crate::harness::{Options, Page, Server};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Every view, in the states that look different.
const VIEWS: [&str; 13] = [
    "view=overview",
    "view=explore",
    "view=explore&fact=qiannan-jobs-outside-province",
    "view=compare",
    "view=compare&regions=140929~522300~522700~520526",
    "view=measures",
    "view=measures&q=training",
    "view=ledger",
    "view=sources",
    "view=sources&show=proof",
    "view=place",
    "view=place&regions=522300",
    "view=code",
];

fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn open(page: &Page, view: &str, lang: &str) {
    page.go(&format!("?{view}&lang={lang}"));
    page.wait_until_drawn();
    page.wait_for("h1, h2");
    if view.contains("fact=") {
        page.wait_for("#evidence .where");
    }
    page.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })", vec![]);
}

/// What can be pressed and is smaller than 24 by 24 pixels (WCAG 2.5.8), but for links in a sentence.
const SMALL: &str = "
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"], [role=button]');
    const inSentence = (each) => getComputedStyle(each).display === 'inline'
      && [...each.closest('p, li, dd, td').childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 2);
    return [...all].filter((each) => each.checkVisibility() && !each.matches('.visually-hidden, .visually-hidden *')).filter((each) => {
      const { width, height } = (each.matches('input') && each.closest('label') || each).getBoundingClientRect();
      return (width < 23.9 || height < 23.9) && width > 0 && !(each.closest('p, li, dd, td') && inSentence(each));
    }).map((each) => `${Math.round(each.getBoundingClientRect().width)} × ${Math.round(each.getBoundingClientRect().height)}: `
      + `${each.parentElement.outerHTML.slice(0, 200)}`)";

#[test]
fn all_that_can_be_pressed_is_large_enough() {
    let page = Page::blank(Server::start(), Options::default());
    for width in [1280, 360] {
        page.resize(width, 900);
        for view in VIEWS {
            for lang in ["en", "zh"] {
                open(&page, view, lang);
                let small = page.run(SMALL, vec![]);
                assert_eq!(list(&small), [""; 0], "{view} {lang} {width}");
            }
        }
    }
}

/// What makes the page scroll both ways, or scrolls sideways in itself and is no table in its frame.
const SIDEWAYS: &str = "
    const page = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const scrolls = (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible'
      && getComputedStyle(each).overflowX !== 'hidden' && getComputedStyle(each).overflowX !== 'clip';
    const frames = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility() && scrolls(each));
    return page.concat(frames.filter((each) => !each.closest('table') && !each.querySelector('table')).map((each) => each.outerHTML.slice(0, 120)))";

#[test]
fn a_small_window_scrolls_one_way_only_and_has_nothing_over_it() {
    let page = Page::blank(Server::start(), Options { width: 320, height: 256, ..Options::default() });
    for view in VIEWS {
        for lang in ["en", "zh"] {
            open(&page, view, lang);
            let sideways = page.run(SIDEWAYS, vec![]);
            assert_eq!(list(&sideways), [""; 0], "{view} {lang}");
            let header = "return getComputedStyle(document.querySelector('.site-header')).position";
            assert_eq!(page.run(header, vec![]), "static", "{view}");
        }
    }
}

#[test]
fn no_heading_is_squeezed_by_what_stands_beside_it() {
    let page = Page::blank(Server::start(), Options::default());
    const SQUEEZED: &str = "
        const lines = (each) => each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight);
        return [...document.querySelectorAll('h1, h2, h3, h4')].filter((each) => each.checkVisibility() && !each.matches('.visually-hidden, .visually-hidden *'))
          .filter((each) => each.getBoundingClientRect().width < 120 && lines(each) > 2.5).map((each) => each.outerHTML.slice(0, 120))";
    for view in VIEWS {
        for lang in ["en", "zh"] {
            open(&page, view, lang);
            for width in [320, 360, 620, 640, 861, 872, 884, 892, 900, 912, 924, 960, 1180, 1200] {
                page.resize(width, 900);
                let squeezed = page.run(SQUEEZED, vec![]);
                assert_eq!(list(&squeezed), [""; 0], "{view} {lang} {width}");
            }
        }
    }
}

#[test]
fn colours_can_be_told_apart_in_the_dark_and_on_any_ground() {
    let page = Page::blank(Server::start(), Options { scheme: "dark", ..Options::default() });
    for view in ["view=overview", "view=measures", "view=measures&q=training", "view=ledger"] {
        open(&page, view, "en");
        page.assert_accessible();
    }
    for ground in ["808080", "2a9d8f", "e76f51", "ffe0b2", "0d1b2a"] {
        for view in ["view=overview", "view=compare&regions=140929~522300", "view=ledger"] {
            open(&page, &format!("{view}&embed=1&background={ground}"), "en");
            page.assert_accessible();
        }
    }
}

#[test]
fn a_middle_tone_is_around_the_view_and_counts_for_its_height() {
    let page = Page::blank(Server::start(), Options { width: 1000, ..Options::default() });
    open(&page, "view=ledger&embed=1&background=2a9d8f", "en");
    let ground = page.run(
        "return [document.documentElement, document.body].map((each) => getComputedStyle(each).backgroundColor)",
        vec![],
    );
    assert_eq!(ground, json!(["rgb(42, 157, 143)", "rgb(251, 250, 246)"]));
    let picture = page.picture();
    let around = picture.share_of([42, 157, 143], 1);
    assert!(around > 0.01 && around < 0.1, "{around}");
}

const ANNOUNCED: &str = "return document.getElementById('announcement').textContent";
const FOCUS: &str = "return document.activeElement.id || document.activeElement.textContent.trim()";

#[test]
fn a_change_of_view_is_said_once_and_takes_the_focus_along_only_where_that_would_be_lost() {
    let page = Page::open("?lang=en&view=sources", Options::default());
    page.wait_for("#records");
    assert_eq!(page.run(ANNOUNCED, vec![]), "", "nothing is said at first");
    page.run(
        "window.said = []; new MutationObserver(() => said.push(document.getElementById('announcement').textContent))
           .observe(document.getElementById('announcement'), { childList: true, characterData: true, subtree: true });
         document.querySelector('main a[href*=\"view=explore\"], #main a[href*=\"view=explore\"]').focus()",
        vec![],
    );
    page.press(Key::Enter);
    page.wait_for("#search");
    page.wait_until("the focus is in the new view", |page| page.run(FOCUS, vec![]) == "main");
    assert_eq!(page.run("return said", vec![]), json!(["Explore"]));
    assert_eq!(page.title(), "Explore · Relocation Explorer");
    // A link that stays keeps the focus.
    page.run("document.querySelector('.site-nav a[href*=\"view=sources\"]').focus()", vec![]);
    page.press(Key::Enter);
    page.wait_for("#records");
    assert_eq!(page.run(FOCUS, vec![]), "Sources");
    assert_eq!(page.run("return said", vec![]), json!(["Explore", "Sources"]));
    // What is written changes no view, and says nothing.
    page.go("?lang=en&view=explore");
    page.type_into("#search", "jobs");
    page.wait_until("the address follows", |page| page.url().as_str().contains("q=jobs"));
    assert_eq!(page.run(ANNOUNCED, vec![]), "");
    assert_eq!(page.run(FOCUS, vec![]), "search");
}

#[test]
fn chinese_words_in_english_texts_are_marked_as_such() {
    let page = Page::open("?lang=en&view=ledger", Options::default());
    page.wait_for("#defects");
    assert!(
        page.texts("#defects [lang='zh-Hans'], #defects [lang='zh-Hant']").contains(&"为搬迁".to_owned())
    );
    page.go("?lang=en&view=sources");
    page.wait_for(".defect-list");
    page.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })", vec![]);
    assert!(page.texts(".defect-list [lang|='zh']").contains(&"线上".to_owned()));
    page.go("?lang=zh&view=sources");
    page.wait_for(".defect-list");
    assert_eq!(page.count(".defect-list [lang]"), 0);
}

/// A page as it is over plain HTTP: no clipboard is offered.
fn without_clipboard() -> Page {
    let page = Page::blank(Server::start(), Options::default());
    let source = "delete Navigator.prototype.clipboard";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    page
}

/// Presses what copies, and gives what is said of it.
fn copy(page: &Page, button: &str, said: &str) -> String {
    page.click(button);
    let told = format!("return document.querySelector('{said}').textContent");
    page.wait_until("something is said", |page| page.run(&told, vec![]) != "");
    page.run(&told, vec![]).as_str().unwrap_or_default().to_owned()
}

/// Where texts are copied: the address, the button, where it is said, and how the text begins.
const COPIES: [(&str, &str, &str); 4] = [
    (
        "view=explore&fact=qiannan-jobs-outside-province",
        "#evidence .actions .button",
        "#evidence .actions [role=status]",
    ),
    ("view=sources", "#cite-collection button", "#cite-collection [role=status]"),
    (
        "view=compare&regions=140929~522300",
        ".detail .copy button",
        "#main [role=status].visually-hidden, .copy .muted",
    ),
    ("view=ledger", "#share-dialog .share-copy button", "#share-dialog .share-copy [role=status]"),
];

#[test]
fn texts_are_copied_also_where_no_clipboard_is_offered() {
    let page = without_clipboard();
    for (view, button, said) in COPIES {
        page.go(&format!("?{view}&lang=en"));
        page.wait_until_drawn();
        if button.contains("share") {
            page.click("#share");
        }
        if button.contains("detail") {
            page.click(".figures:not([hidden]) .unfold");
        }
        // What is copied is heard, for a page may not read what others have copied.
        page.wait_for(button);
        page.run(
            "window.heard = []; document.addEventListener('copy', () => heard.push(document.activeElement.value))",
            vec![],
        );
        assert_eq!(copy(&page, button, said), "Copied", "{view}");
        let heard = page.run("return heard", vec![]);
        assert!(list(&heard).len() == 1 && list(&heard)[0].len() > 20, "{view}: {heard}");
        let focused = page.run(&format!("return document.activeElement.matches('{button}')"), vec![]);
        assert_eq!(focused, true, "{view}: the focus stays");
        assert_eq!(page.count("body > textarea, dialog > textarea"), 0);
    }
}

#[test]
fn that_a_text_could_not_be_copied_is_said() {
    let page = without_clipboard();
    for (view, button, said) in COPIES {
        page.go(&format!("?{view}&lang=en"));
        page.wait_until_drawn();
        page.run("document.execCommand = () => false", vec![]);
        if button.contains("share") {
            page.click("#share");
        }
        if button.contains("detail") {
            page.click(".figures:not([hidden]) .unfold");
        }
        assert_eq!(copy(&page, button, said), "Could not copy; please select it by hand", "{view}");
    }
}

#[test]
fn single_keys_can_be_switched_off_for_good() {
    let page = Page::open("?lang=en&view=ledger", Options::default());
    let opens = |page: &Page| {
        page.run("document.querySelector('#main').focus()", vec![]);
        page.press_letter('/');
        page.run_async("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", vec![]);
        page.count("#search-dialog") == 1
            || page.run("return document.querySelector('.part[role=status]') !== null", vec![]) == true
    };
    assert!(opens(&page), "a single key opens the search");
    page.click("#key-list summary");
    assert!(page.text("#key-list dl").contains("Ctrl"));
    page.click("#single-keys");
    page.assert_accessible();
    page.press(Key::Escape);
    page.wait_until("the dialog is gone", |page| page.count("#search-dialog") == 0);
    assert!(!opens(&page), "it does nothing");
    page.reload();
    page.wait_for("#tiles");
    assert!(!opens(&page), "nor when the reader comes back");
    let puts_aside = |page: &Page| {
        page.wait_for("tr[data-row='0'] a.open");
        page.run("document.querySelector(\"tr[data-row='0'] a.open\").focus()", vec![]);
        page.press_letter('b');
    };
    page.go("?lang=en&view=explore");
    puts_aside(&page);
    page.run_async("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", vec![]);
    assert_eq!(page.text("#told"), "", "nor does the one that puts things aside");
    page.click("#find-all");
    page.click("#key-list summary");
    assert_eq!(page.run("return document.querySelector('#single-keys').checked", vec![]), false);
    page.click("#single-keys");
    page.press(Key::Escape);
    page.wait_until("the dialog is gone", |page| page.count("#search-dialog") == 0);
    puts_aside(&page);
    page.wait_until("it is put aside", |page| page.text("#told").contains("Put aside"));
    page.go("?lang=en&view=ledger");
    page.wait_for("#tiles");
    assert!(opens(&page), "it is on again");
}
