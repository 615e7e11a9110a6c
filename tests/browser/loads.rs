//! What a page fetches until its view is there, as the browser tells it, and what it shows until then.

use crate::harness::{Options, Page, Server, project, release};
use serde_json::{Value, json};
use std::fs;

/// Each file that the page has asked for, with its size on the way; ECharts and what browsers ask for by themselves apart.
const FETCHED: &str =
    "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(({ name }) => !/echarts|manifest|icon/.test(name))
    .map(({ name, encodedBodySize }) => [new URL(name).pathname.split('/').pop(), encodedBodySize])";

/// A view, what its address says, what is there once it is usable, and the most that it may fetch until then, in KB.
const VIEWS: [(&str, &str, &str, u64); 9] = [
    ("overview", "", "#app .digest", 365),
    ("explore", "?view=explore", ".facts tbody tr", 619),
    ("compare", "?view=compare&regions=522700~522300", ".compare h2", 567),
    ("measures", "?view=measures", ".measures h2", 492),
    ("ledger", "?view=ledger", ".ledger h2", 492),
    ("sources", "?view=sources", "#records", 544),
    ("place", "?view=place&regions=522700", ".place h2", 509),
    ("basket", "?view=basket", "#basket-empty", 706),
    ("proof", "?view=sources&show=proof", ".proof textarea", 534),
];

#[test]
fn a_view_fetches_each_file_once_and_no_more_than_it_may() {
    let mut views = Vec::new();
    for (view, query, usable, most) in VIEWS {
        let page = Page::blank(Server::start_small(), Options::default());
        page.go(query);
        page.wait_for(usable);
        let fetched = page.run(FETCHED, vec![]);
        let files: Vec<(&str, u64)> = (fetched.as_array().expect("a list").iter())
            .map(|file| (file[0].as_str().expect("a name"), file[1].as_u64().expect("a size")))
            .collect();
        let total = files.iter().map(|(_, bytes)| bytes).sum::<u64>();
        views.push(json!({ "view": view, "most": most, "files": files }));
        record(&views);
        assert!(total <= most * 1000, "{view}: {total} bytes of {most} KB: {files:?}");
        let parts = files.iter().filter(|(name, _)| name.ends_with(".wasm") && !name.ends_with("_bg.wasm"));
        // The basket says what all views say.
        let most = if view == "basket" { 10 } else { 6 };
        assert!(parts.count() <= most, "{view}: {files:?}");
        for (name, _) in &files {
            assert_eq!(
                files.iter().filter(|(other, _)| other == name).count(),
                1,
                "{view}: {name} comes twice"
            );
        }
    }
}

/// Keeps what was fetched, for `scripts/size`.
fn record(views: &[Value]) {
    let folder = project().join("target/browser");
    fs::create_dir_all(&folder).expect("a folder");
    let build = fs::read_to_string(release().join("build.json")).expect("a build");
    let build: Value = serde_json::from_str(&build).expect("JSON");
    let recording = json!({ "program": build["program"], "views": views });
    fs::write(folder.join("loads.json"), recording.to_string()).expect("a file");
}

/// What the static page shows before the program is there: its titles, and the figures with the places they are of.
fn beginning(query: &str) -> Value {
    let page = Page::blank(Server::start(), Options::default());
    let watch = "const look = () => {
            const page = document.getElementById('static');
            if (!page) return;
            const shown = (css) => [...page.querySelectorAll(css)].filter((it) => it.checkVisibility());
            if (page.querySelector('footer')) globalThis.beginning = {
                titles: shown('h1').map((it) => it.innerText),
                facts: shown('tr[data-fact]').map((it) => it.dataset.fact),
                places: [...new Set(shown('tr[data-fact]').map((it) => it.dataset.region))].sort(),
            };
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        addEventListener('DOMContentLoaded', look);";
    let watch =
        format!("document.addEventListener('readystatechange', () => {{ {watch} }}, {{ once: true }});");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }));
    page.go(query);
    page.wait_for("#app h1");
    page.run("return globalThis.beginning", vec![])
}

#[test]
fn the_static_page_makes_way_for_a_whole_first_screen() {
    // What stands on the first screen of a view once it is built.
    let views = [
        ("?lang=en", ".overview .ways .way"),
        ("?view=explore&lang=en", ".explore #search, .explore .chart, .explore .facets"),
        ("?view=compare&regions=522700~522300&lang=en", ".compare-bar .picker, .compare .sides tbody"),
        ("?view=ledger&lang=en", ".ledger #tiles, .ledger .filters"),
        ("?view=explore&fact=qiannan-jobs-outside-province&lang=en", ".evidence-head button"),
    ];
    for (query, css) in views {
        let page = Page::blank(Server::start(), Options::default());
        let css = format!(".site-header a, .site-header button, .site-footer, {css}");
        let watch = format!(
            "globalThis.seen = () => [...document.querySelectorAll('#app :is({css})')].filter((it) => it.checkVisibility()).length;
            let was = null;
            new MutationObserver(() => {{
                const covers = document.getElementById('static') !== null;
                if (was && !covers) globalThis.shown = seen();
                was = covers;
            }}).observe(document, {{ childList: true, subtree: true }});"
        );
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }));
        page.go(query);
        page.wait_until("it is shown", |page| page.run("return globalThis.shown ?? 0", vec![]) != 0);
        let [first, last] = ["return shown", "return seen()"].map(|script| page.run(script, vec![]));
        assert_eq!(first, last, "{query}");
    }
}

#[test]
fn a_link_begins_with_its_own_view() {
    let compared = beginning("?view=compare&regions=522700~522300&lang=en");
    assert_eq!(compared["titles"], json!(["Compare"]));
    assert_eq!(compared["places"], json!(["522300", "522700"]));
    let place = beginning("?view=place&regions=522700&lang=en");
    assert_eq!(place["titles"], json!(["What the reports say of a place"]));
    assert_eq!(place["places"], json!(["522700"]));
    let fact = beginning("?fact=kelan-workshops&lang=en");
    assert_eq!(fact["titles"].as_array().map(Vec::len), Some(1));
    assert_eq!(fact["facts"], json!(["kelan-workshops"]));
    let ledger = beginning("?view=ledger&lang=zh");
    assert!(ledger["titles"][0].as_str().is_some_and(|title| title.starts_with("台账")), "{ledger}");
    assert_eq!(ledger["facts"], json!([]));
    let found = beginning("?q=jobs&lang=en");
    assert_eq!(found["facts"], json!([]), "what a search finds is not known before the program is there");
    let explore = beginning("?view=explore&lang=en");
    assert_eq!(explore["titles"], json!(["Facts"]));
    assert_eq!(explore["places"], json!(["522700"]), "of all figures, those of the first report");
    let one = beginning("?view=explore&indicator=employment-service-centres&embed=1&part=chart&lang=en");
    assert_eq!(
        one["places"],
        json!(["522300", "522700"]),
        "a frame begins with what its chart is drawn from"
    );
    assert_eq!(one["titles"], json!([]));
    let overview = beginning("?lang=en");
    assert_eq!(overview["titles"].as_array().map(Vec::len), Some(1));
    assert_eq!(overview["facts"], json!([]));
}
