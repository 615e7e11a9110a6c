//! Every screen: from a phone to a wall, with the reader's own colours, their own spacing, and without the chart library.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

const VIEWS: [&str; 9] = [
    "view=overview",
    "view=explore&indicator=relocated-workers-employed",
    "view=explore&fact=qiannan-jobs-outside-province",
    "view=compare",
    "view=compare&regions=140929~522300~522700~520526",
    "view=measures",
    "view=ledger",
    "view=sources",
    "view=place&regions=522300",
];

fn open(page: &Page, query: &str) {
    page.go(&format!("?{query}"));
    page.wait_until_drawn();
    page.wait_for("h1, h2");
}

fn emulate(page: &Page, name: &str, value: &str) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": [{ "name": name, "value": value }] }));
}

#[test]
fn no_view_scrolls_sideways_from_a_phone_to_a_wall() {
    let page = Page::blank(Server::start(), Options::default());
    for view in VIEWS {
        for lang in ["en", "zh"] {
            page.resize(1280, 900);
            open(&page, &format!("{view}&lang={lang}"));
            for width in [320, 360, 480, 521, 620, 768, 861, 1024, 1180, 1440, 1920, 2560] {
                page.resize(width, 900);
                let wide = page.run("return document.documentElement.scrollWidth - innerWidth", vec![]);
                assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{view} {lang} {width}: {wide}");
            }
        }
    }
}

#[test]
fn on_a_phone_all_tabs_and_all_heads_are_in_sight() {
    let page = Page::blank(Server::start(), Options { width: 360, height: 740, ..Options::default() });
    for view in ["view=ledger", "view=sources", "view=explore"] {
        open(&page, &format!("{view}&lang=en"));
        let outside = "return [...document.querySelectorAll('.site-nav a, .facts th')].filter((each) => each.checkVisibility())
            .filter((each) => { const { left, right } = each.getBoundingClientRect(); return left < 0 || right > innerWidth; })
            .map((each) => each.textContent)";
        assert_eq!(page.run(outside, vec![]), json!([]), "{view}");
    }
}

#[test]
fn on_a_phone_bars_have_the_width_and_their_names_say_what_differs() {
    let page = Page::blank(Server::start(), Options { width: 360, height: 740, ..Options::default() });
    open(&page, "view=explore&lang=en&indicator=relocated-workers-employed");
    let names = page.run(
        "return [...document.querySelectorAll('#chart .canvas text')].map((each) => each.textContent).join('\\n')",
        vec![],
    );
    let names = names.as_str().expect("words");
    for part in ["outside the province", "in the county"] {
        assert!(names.contains(part), "{names}");
    }
    let longest = page.run(
        "const all = [...document.querySelectorAll('#chart .canvas path[fill]')].filter((each) => !/none|transparent/.test(each.getAttribute('fill')));
         const width = (each) => each.getBoundingClientRect();
         const bars = all.map(width).filter(({ height }) => height > 10 && height < 20);
         return Math.max(...bars.map(({ width }) => width)) / document.querySelector('#chart .canvas').clientWidth",
        vec![],
    );
    assert!(longest.as_f64().is_some_and(|part| part > 0.45), "{longest}");
}

#[test]
fn what_is_picked_is_in_sight_where_it_was_picked() {
    let page = Page::blank(Server::start(), Options::default());
    const HIDDEN: &str = "
        return [...document.querySelectorAll('.facet .option.on')].filter((each) => {
          const box = each.closest('ul').getBoundingClientRect();
          const { top, bottom } = each.getBoundingClientRect();
          return top < box.top - 1 || bottom > box.bottom + 1;
        }).map((each) => each.dataset.code)";
    for query in ["region=522700~522728", "indicator=neighbourhood-committees~grassroots-party-organisations"]
    {
        open(&page, &format!("view=explore&{query}"));
        page.wait_for(".facet .option.on");
        assert_eq!(page.count(".facet .option.on"), 2, "{query}");
        assert_eq!(page.run(HIDDEN, vec![]), json!([]), "{query}");
    }
}

#[test]
fn without_the_chart_library_there_is_a_word_and_no_hole() {
    let page = Page::blank(Server::start(), Options::default());
    page.devtools("Network.setBlockedURLs", json!({ "urls": ["*echarts*"] }));
    page.expect_complaint("echarts");
    page.go("?view=explore&lang=en&indicator=relocated-workers-employed");
    page.wait_for("#chart-failed");
    assert!(!page.is_shown("#chart .canvas"));
    // The chart in words is no hole.
    page.wait_for("#chart .told .summary");
    let height = page.run(
        "const chart = document.getElementById('chart');
         return chart.clientHeight - chart.querySelector('.told').offsetHeight",
        vec![],
    );
    assert!(height.as_f64().is_some_and(|height| height < 280.0), "{height}");
}

fn style(page: &Page, css: &str, property: &str) -> Value {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    page.run(script, vec![css.into(), property.into()])
}

#[test]
fn where_the_readers_own_colours_rule_marks_and_the_current_tab_are_still_seen() {
    let page = Page::blank(Server::start(), Options::default());
    emulate(&page, "forced-colors", "active");
    open(&page, "view=ledger&lang=en");
    let line = |css: &str| (style(&page, css, "borderBottomColor"), style(&page, css, "borderBottomWidth"));
    assert_ne!(line(".site-nav a[aria-current]"), line(".site-nav a:not([aria-current])"));
    let ground = style(&page, "body", "backgroundColor");
    assert_eq!(line(".site-nav a:not([aria-current])").0, ground, "other tabs have no line");
    assert_ne!(style(&page, ".bullet .done", "backgroundColor"), ground);
    assert_ne!(style(&page, ".region-name .dot", "backgroundColor"), ground);
    page.resize(1280, 2000);
    open(&page, "view=compare&lang=en&regions=522700~522300&show=comparable");
    page.wait_for(".sides .track .bar");
    let track = page.picture_of(".sides .track");
    assert!(track.share_of([0, 0, 0], 40) > 0.05, "figures are drawn in the colour of the text");
}

#[test]
fn who_asks_for_more_contrast_gets_one_ink_and_lines_of_it() {
    let page = Page::blank(Server::start(), Options::default());
    open(&page, "view=ledger&lang=en");
    let quiet = style(&page, ".muted", "color");
    emulate(&page, "prefers-contrast", "more");
    let ink = style(&page, "h1", "color");
    assert_ne!(quiet, ink);
    assert_eq!(style(&page, ".muted", "color"), ink);
    assert_eq!(style(&page, ".site-header", "borderBottomColor"), ink);
}

/// The spacing that readers may set for themselves (WCAG 1.4.12).
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

/// Texts whose box hides some of them, but for those that are shortened with a sign and stand whole in what they open, those
/// that only screen readers have, and a chart's, which stand in the table below it.
const CUT: &str = "
    const all = [...document.querySelectorAll('#main *, .site-header *')].filter((each) => each.checkVisibility() && each.childElementCount === 0 && each.textContent.trim() && !each.closest('.canvas'));
    const hides = (each) => getComputedStyle(each).overflowY === 'hidden' || getComputedStyle(each).overflowX === 'hidden';
    const isShortened = (each) => getComputedStyle(each).textOverflow === 'ellipsis' || getComputedStyle(each).webkitLineClamp !== 'none';
    return all.filter((text) => {
      if (text.matches('.visually-hidden, .visually-hidden *')) return false;
      for (let box = text; box && box.id !== 'main'; box = box.parentElement) {
        if (!hides(box) || isShortened(box) || getComputedStyle(box).clipPath !== 'none') continue;
        const outer = box.getBoundingClientRect();
        const { right, bottom } = text.getBoundingClientRect();
        if (right > outer.right + 1 || bottom > outer.bottom + 1 || box.scrollWidth > box.clientWidth + 1) return true;
      }
      return false;
    }).map((each) => each.outerHTML.slice(0, 120))";

#[test]
fn more_space_between_letters_words_and_lines_loses_nothing() {
    for width in [1280, 360] {
        let page = Page::blank(Server::start(), Options { width, ..Options::default() });
        for view in VIEWS {
            open(&page, &format!("{view}&lang=en"));
            page.run(SPACED, vec![]);
            assert_eq!(page.run(CUT, vec![]), json!([]), "{view} {width}");
            let wide = page.run("return document.documentElement.scrollWidth - innerWidth", vec![]);
            assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{view} {width}: {wide}");
        }
    }
}

#[test]
fn the_ledger_speaks_of_what_is_shown_and_has_no_tile_for_nothing() {
    let page = Page::blank(Server::start(), Options::default());
    open(&page, "view=ledger&lang=en");
    let all = page.text(".lede");
    open(&page, "view=ledger&lang=en&report=kelan");
    assert_ne!(page.text(".lede"), all, "the introduction follows the filter");
    let tiles = "return [...document.querySelectorAll('.tile')].filter((each) => each.checkVisibility()).map((each) => each.querySelector('b').textContent)";
    let shown = page.run(tiles, vec![]);
    let shown: Vec<&str> = shown.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(!shown.is_empty() && !shown.contains(&"0"), "{shown:?}");
    assert!(
        page.texts(".tile-group .none").iter().any(|none| none.contains("contradict")),
        "what is none is named"
    );
}
