//! Embedded views with all controls, with few, with none; and what is behind them.

use crate::harness::{Options, Page};
use serde_json::Value;

/// Every view, in the states that have controls of their own.
const VIEWS: [&str; 11] = [
    "view=overview",
    "view=explore",
    "view=explore&region=522700&q=work",
    "view=explore&domain=geography&kind=target",
    "view=explore&fact=qiannan-jobs-outside-province",
    "view=compare",
    "view=compare&regions=140929~522300",
    "view=measures",
    "view=measures&q=training",
    "view=ledger",
    "view=sources",
];

/// What a reader can press, type into or choose from, as far as it is shown. What unfolds is content.
const CONTROLS: &str = "
    const all = document.querySelectorAll('button, input, select, textarea, form, .menu > summary, [role=button], [role=tab], [draggable=true], a.button, a.text-button, a.icon-button');
    return [...all].filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 160))";

/// Links that would lead the frame elsewhere.
const LEADING: &str = "
    return [...document.querySelectorAll('a[href]')].filter((each) => each.checkVisibility())
      .filter((each) => each.target !== '_blank' && !each.getAttribute('href').startsWith('#')).map((each) => each.outerHTML.slice(0, 160))";

fn list(value: Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|each| each.as_str().map(str::to_owned)).collect()
}

fn open(page: &Page, query: &str, controls: &str) {
    page.go(&format!("?{query}&lang=en&embed=1&controls={controls}"));
    page.wait_until_drawn();
    page.wait_for(".source-line a");
    // Explore's table comes with its answers, the evidence with the fact.
    if query.contains("fact=") {
        page.wait_for("#evidence .where");
    }
}

#[test]
fn with_none_nothing_can_be_changed_and_every_link_leads_to_the_whole_page() {
    let page = Page::blank(crate::harness::Server::start(), Options::default());
    for view in VIEWS {
        open(&page, view, "none");
        assert_eq!(list(page.run(CONTROLS, vec![])), [""; 0], "{view}");
        assert_eq!(list(page.run(LEADING, vec![])), [""; 0], "{view}");
        let framed = "return [...document.querySelectorAll('a[target=_blank]')].filter((each) => /[?&](embed|controls)=/.test(each.href)).length";
        assert_eq!(page.run(framed, vec![]), 0, "{view}");
        page.assert_accessible();
    }
}

#[test]
fn with_none_headings_stay_and_a_key_or_a_click_beside_a_link_changes_nothing() {
    let page = Page::blank(crate::harness::Server::start(), Options::default());
    open(&page, "view=explore&fact=qiannan-jobs-outside-province", "none");
    assert_eq!(page.texts(".facts thead th:not(.extra)"), ["Indicator", "Region", "Value", "Kind", "Period"]);
    let address = page.url();
    page.press(fantoccini::key::Key::Escape);
    page.run("document.querySelector('.facts .number').click()", vec![]);
    assert_eq!(page.url(), address);
    assert_eq!(page.count("#evidence"), 1);
}

#[test]
fn with_few_the_essential_ones_stay() {
    let page = Page::blank(crate::harness::Server::start(), Options::default());
    let shown = |css: &str| {
        page.run(
            &format!("return [...document.querySelectorAll('{css}')].some((each) => each.checkVisibility())"),
            vec![],
        ) == true
    };
    for (view, kept, gone) in [
        ("view=overview", vec!["#find"], vec![]),
        (
            "view=explore&region=522700&indicator=relocated-workers-employed",
            vec!["#search", ".facts th button", ".chip button", "#clear-all"],
            vec![".facets", "#columns", "#download", ".chart-controls", ".facts input[type=checkbox]"],
        ),
        (
            "view=explore&fact=qiannan-jobs-outside-province",
            vec!["#share-fact", "#evidence .icon-button"],
            vec![".facets"],
        ),
        ("view=compare&regions=140929~522300", vec!["#normalisation"], vec![".picker", "#summary"]),
        ("view=measures", vec!["#measure-search"], vec![".report-filter", "#domain-filter", "#type-filter"]),
        ("view=ledger", vec![".tiles a"], vec![".report-filter", "#domain-filter"]),
        ("view=sources", vec![".citation button"], vec!["#own-copy", "#open-data", "#download-snapshot"]),
    ] {
        open(&page, view, "few");
        for css in kept {
            assert!(shown(css), "{view}: {css} stays");
        }
        for css in gone {
            assert!(page.count(css) > 0 && !shown(css), "{view}: {css} is there and not shown");
        }
    }
}

#[test]
fn with_all_there_are_more_than_with_few_and_with_few_more_than_with_none() {
    let page = Page::blank(crate::harness::Server::start(), Options::default());
    for view in
        ["view=explore", "view=compare&regions=140929~522300", "view=measures", "view=ledger", "view=sources"]
    {
        let count = |controls| {
            open(&page, view, controls);
            list(page.run(CONTROLS, vec![])).len()
        };
        let (all, few) = (count("all"), count("few"));
        assert!(all > few, "{view}: {all} and {few}");
    }
}

#[test]
fn what_is_behind_a_frame_is_seen_through_it_unless_a_colour_is_given() {
    let page = Page::blank(crate::harness::Server::start(), Options { width: 1000, ..Options::default() });
    let framed = |parameters: &str| {
        format!(
            r#"<!doctype html><html lang="en"><title>Host</title><body style="margin:0;background:#00e676">
            <iframe id="plain" src="{{explorer}}?view=ledger&embed=1&lang=en{parameters}" title="Ledger" width="1000" height="800" style="border:0"></iframe>"#
        )
    };
    for (parameters, behind) in
        [("", [0, 230, 118]), ("&background=ffe0b2", [255, 224, 178]), ("&background=0d1b2a", [13, 27, 42])]
    {
        let url = page.serve_host(&framed(parameters));
        page.go(&url);
        page.enter_frame("return document.getElementById('plain')");
        page.wait_until_drawn();
        page.wait_for("#tiles");
        let ink = page.run("return getComputedStyle(document.querySelector('h1')).color", vec![]);
        page.leave_frame();
        let seen = page.picture();
        assert!(seen.share_of(behind, 1) > 0.3, "{parameters}: {}", seen.share_of(behind, 1));
        let light = ink == "rgb(233, 231, 225)";
        assert_eq!(light, parameters.ends_with("0d1b2a"), "{parameters}: the text is {ink}");
    }
}
