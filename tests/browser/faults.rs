//! What fails around the page: files that do not come, a slow line, stores and clipboards that refuse, browsers and frames
//! that forbid, builds that change meanwhile. Each has an end that a reader can go on from, in their language. Trusted
//! Types are in `start`, two tabs and two builds in `offline`, two tabs with one draft in `code`.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::harness::{Options, Page, Server, copy, release};

/// A view with a chart, a table and facets.
const CHARTED: &str = "?view=explore&indicator=employment-service-centres";

fn blank(before: &str) -> Page {
    let page = Page::blank(Server::start(), Options::default());
    if !before.is_empty() {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": before }));
    }
    page
}

/// A copy of the release that a test may change.
fn copied(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&release(), &folder);
    folder
}

/// The folder of the program in a copy.
fn program(folder: &Path) -> PathBuf {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let is_program =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("app-"));
    entries.map(|entry| entry.path()).find(is_program).expect("a program")
}

fn block(page: &Page, urls: &[&str]) {
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }));
    page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.devtools("Network.setBlockedURLs", json!({ "urls": urls }));
}

/// What the page has come to: everything, or what it says of what it lacks.
const END: &str = "
    const shown = (css) => [...document.querySelectorAll(css)].some((each) => each.checkVisibility());
    if (shown('.failure')) return 'failure';
    if (shown('#not-loaded')) return 'not loaded';
    if (shown('.notice.part')) return 'part';
    if (shown('#chart-failed')) return 'no chart';
    if (document.querySelector('#loading') || shown('.part[role=status]')) return null;
    return shown('tr[data-row]') && document.querySelector('.canvas path') ? 'whole' : null";

fn end(page: &Page) -> String {
    page.wait_until("the page comes to an end", |page| !page.run(END, vec![]).is_null());
    page.run(END, vec![]).as_str().expect("an end").to_owned()
}

#[test]
fn whichever_file_does_not_come_is_missed_in_words_and_the_way_on_works() {
    let page = blank("");
    page.expect_complaint("");
    block(&page, &[]);
    page.go(&format!("{CHARTED}&lang=en"));
    assert_eq!(end(&page), "whole");
    let files = page.run(
        "return [...new Set(performance.getEntriesByType('resource').map(({ name }) => name))]
            .filter((name) => name.startsWith(location.origin + '/app-'))",
        vec![],
    );
    let files: Vec<&str> = files.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(files.len() > 10, "{files:?}");
    for (nth, file) in files.iter().enumerate() {
        let name = file.rsplit('/').next().unwrap_or_default();
        let lang = ["zh", "en"][nth % 2];
        block(&page, &[file]);
        page.go(&format!("{CHARTED}&lang={lang}"));
        let end_without = end(&page);
        println!("without {name}: {end_without}");
        let said = |css: &str, zh: &str, en: &str| {
            let text = page.text(css);
            assert!(text.contains(if lang == "zh" { zh } else { en }), "{name}: {text}");
        };
        match end_without.as_str() {
            "failure" => {
                said(".failure", "没有加载成功", "could not be loaded");
                assert!(
                    page.run("return document.body.innerText.length", vec![]).as_u64() > Some(400),
                    "{name}"
                );
            }
            "not loaded" => {
                said("#not-loaded", "没有加载成功", "could not be loaded");
                assert!(page.count(".static-facts tr") > 100, "{name}: all figures are there");
            }
            "part" => {
                said(".notice.part", "没有加载成功", "could not be loaded");
                block(&page, &[]);
                page.click(".notice.part button");
                assert_eq!(end(&page), "whole", "{name}: tried again");
            }
            "no chart" => {
                said("#chart-failed", "图", "chart");
                assert!(page.count("tr[data-row]") > 0, "{name}: the table is there");
            }
            _ => {}
        }
        // What the program is made of, or draws with, is never done without in silence.
        let is_dear = name.ends_with(".wasm") || ["boot.js", "program.js", "echarts.js"].contains(&name);
        assert!(!is_dear || end_without != "whole", "{name} is not missed");
        block(&page, &[]);
        page.go(&format!("{CHARTED}&lang={lang}"));
        assert_eq!(end(&page), "whole", "{name} is there again");
    }
}

#[test]
fn on_a_slow_line_there_is_something_to_read_until_all_is_there() {
    let page =
        blank("addEventListener('DOMContentLoaded', () => { globalThis.first = document.body.innerText; })");
    page.devtools("Network.enable", json!({}));
    // What the head asks for is on its way longer than the browser waits before it wonders.
    page.expect_complaint("preloaded using link preload");
    let line =
        json!({ "offline": false, "latency": 400, "downloadThroughput": 60_000, "uploadThroughput": 20_000 });
    page.devtools("Network.emulateNetworkConditions", line);
    page.go("?view=compare&regions=522700~522300&lang=en");
    let first = page.run("return first", vec![]);
    let first = first.as_str().unwrap_or_default();
    assert!(first.contains("Loading") && first.contains("Qiannan"), "{first}");
    page.wait_for(".compare h2");
    assert_eq!(page.count(".failure, .notice.part"), 0);
}

#[test]
fn a_chart_library_that_fails_leaves_the_table_and_says_so() {
    for (nth, library) in [
        "export const init = () => { throw new Error('no canvas'); };",
        "export const init = () => ({ on() {}, resize() {}, dispose() {}, dispatchAction() {},
            setOption() { throw new Error('no memory'); } });",
        "throw new Error('not today');",
    ]
    .into_iter()
    .enumerate()
    {
        let folder = copied(&format!("charts-{nth}"));
        fs::write(program(&folder).join("echarts.js"), library).expect("a writable folder");
        let page = Page::blank(Server::start_folder(&folder), Options::default());
        page.expect_complaint("chart");
        page.expect_complaint("not today");
        for (lang, words) in [("en", "chart"), ("zh", "图")] {
            page.go(&format!("{CHARTED}&lang={lang}"));
            page.wait_for("#chart-failed");
            assert!(page.text("#chart-failed").contains(words), "{library}: {}", page.text("#chart-failed"));
            assert!(page.count("tr[data-row]") > 0 && page.count(".failure") == 0, "{library}");
        }
    }
}

/// No store may be used, as where all cookies are forbidden.
const FORBIDDEN: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError') } });";
/// No store has room.
const FULL: &str = "
    const full = () => { throw new DOMException('full', 'QuotaExceededError') };
    Storage.prototype.setItem = full;
    for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = function () {
        if (Object.hasOwn(this.transaction, 'error')) return {};
        Object.defineProperty(this.transaction, 'error', { get: () => new DOMException('full', 'QuotaExceededError') });
        this.transaction.abort();
        return {};
    };";

#[test]
fn stores_that_are_forbidden_or_full_are_said_and_nothing_else_is_lost() {
    for (store, lang, kept) in [
        (FORBIDDEN, "en", "nothing be stored|not allow|lost"),
        (FORBIDDEN, "zh", "不许"),
        (FULL, "en", "full"),
        (FULL, "zh", "满"),
    ] {
        let page = blank(store);
        page.expect_complaint("full");
        page.expect_complaint("SecurityError");
        for view in ["explore", "compare", "measures", "ledger", "sources", "overview"] {
            page.go(&format!("?view={view}&lang={lang}"));
            page.wait_until_drawn();
            assert_eq!(page.count(".failure, .notice.part"), 0, "{view}");
        }
        page.click("#language");
        page.click("#language");
        // The desk codes on, and says that nothing is kept.
        page.go(&format!("?view=code&lang={lang}"));
        page.wait_for("#try-example");
        page.click("#try-example");
        page.wait_until("a number has the focus", |page| page.count("#code-text [data-number]:focus") == 1);
        page.press(Key::Enter);
        page.wait_for("#code-unkept .notice");
        let said = page.text("#code-unkept");
        assert!(kept.split('|').any(|word| said.contains(word)), "{said}");
        // The basket holds what it can, or says that it cannot.
        page.go(&format!("?view=explore&lang={lang}"));
        page.wait_for("table.facts tr[data-row='0'] a.open");
        page.run("document.querySelector(\"table.facts tr[data-row='0'] a.open\").focus()", vec![]);
        page.press_letter('b');
        page.wait_until("it is said", |page| {
            let held = page.texts(".site-nav .count").first().is_some_and(|count| count == "1");
            held || page.texts("[role=status], [role=alert]").iter().any(|said| {
                said.contains("could not")
                    || said.contains("没有")
                    || said.contains("未能")
                    || said.contains("not kept")
                    || said.contains("keep nothing")
            })
        });
        assert_eq!(page.count(".failure"), 0);
    }
}

#[test]
fn a_store_that_the_browser_clears_is_made_again() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    let put_aside = |row: usize| {
        let link = format!("table.facts tr[data-row='{row}'] a.open");
        page.wait_for(&link);
        page.run("document.querySelector(arguments[0]).focus()", vec![link.into()]);
        page.press_letter('b');
    };
    let counted = |page: &Page| page.texts(".site-nav .count").first().is_some_and(|count| count == "1");
    put_aside(0);
    page.wait_until("it is put aside", counted);
    let origin = page.server.url().origin().ascii_serialization();
    page.devtools(
        "Storage.clearDataForOrigin",
        json!({ "origin": origin, "storageTypes": "indexeddb,local_storage" }),
    );
    put_aside(1);
    page.click(".site-nav a[href*='view=basket']");
    page.wait_until("the second is there", |page| page.count(".basket .entry") == 1);
    assert_eq!(page.count(".failure"), 0);
}

#[test]
fn a_clipboard_that_is_denied_is_said_in_both_languages() {
    let denied = "Object.defineProperty(navigator, 'clipboard', { value: {
            writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
            write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
        document.execCommand = () => false;";
    let page = blank(denied);
    for (lang, words) in [("en", "Could not copy"), ("zh", "复制失败")] {
        page.go(&format!("?view=sources&lang={lang}"));
        page.wait_until_drawn();
        page.click_in_view("#cite-collection button");
        page.wait_until("it is said", |page| page.text("#cite-collection").contains(words));
        page.go(&format!("?view=ledger&lang={lang}"));
        page.click("#share");
        page.wait_for(".share-copy button");
        page.click(".share-copy button");
        page.wait_until("it is said", |page| page.text("#share-dialog").contains(words));
    }
}

#[test]
fn a_browser_without_webassembly_gets_the_figures_and_the_reason() {
    let page = blank("delete globalThis.WebAssembly;");
    page.expect_complaint("WebAssembly");
    for lang in ["en", "zh"] {
        page.go(&format!("{CHARTED}&lang={lang}"));
        let said = page.text(".failure");
        assert!(said.contains("WebAssembly") && said.contains("没有加载成功"), "{said}");
        assert!(page.count(".static-facts tr") > 100, "all figures are there");
    }
}

#[test]
fn in_a_frame_of_every_sandbox_there_is_a_view_or_the_figures() {
    // Every combination of what a frame may be allowed that the page could want.
    let wishes = ["allow-scripts", "allow-same-origin", "allow-popups", "allow-downloads"];
    let combination = |bits: usize| {
        let chosen = wishes.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        chosen.map(|(_, wish)| *wish).collect::<Vec<_>>().join(" ")
    };
    let page = Page::blank(Server::start(), Options::default());
    page.expect_complaint("");
    let frames: String = (0..16)
        .map(|bits| {
            let lang = ["en", "zh"][bits % 3 % 2];
            let sandbox = combination(bits);
            format!(
                r#"<iframe id="f{bits}" sandbox="{sandbox}" title="{sandbox}" width="900" height="500"
                   src="{{explorer}}?view=compare&regions=522700~522300&embed=1&lang={lang}"></iframe>"#
            )
        })
        .collect();
    let url = page.serve_host(&format!("<!doctype html><html lang=en><title>Host</title>{frames}"));
    page.go(&url);
    for bits in 0..16 {
        page.enter_frame(&format!(
            "const it = document.getElementById('f{bits}'); it.scrollIntoView(); return it"
        ));
        let sandbox = combination(bits);
        let shown = |page: &Page| {
            let text = page.text("body");
            let is_view = page.count(".compare h2, .compare .column, .compare table") > 0;
            let is_said = text.contains("没有加载成功") || text.contains("JavaScript");
            (is_view, is_said && page.count(".static-facts tr, #static tr") > 10)
        };
        page.wait_until(&format!("a view or the figures in [{sandbox}]"), |page| {
            let (is_view, is_said) = shown(page);
            is_view || is_said
        });
        let (is_view, _) = shown(&page);
        println!("[{sandbox}]: {}", if is_view { "the view" } else { "the figures, and why" });
        if sandbox.contains("allow-scripts") && sandbox.contains("allow-same-origin") {
            assert!(is_view, "[{sandbox}]");
        }
        page.leave_frame();
    }
}

fn is_kept(page: &Page) -> bool {
    page.run("return navigator.serviceWorker.controller !== null", vec![]) == true
}

#[test]
fn a_worker_that_is_installed_by_half_is_none_and_is_whole_the_next_time() {
    let folder = copied("half");
    let missing = folder.join("icon-512.png");
    let icon = fs::read(&missing).expect("a file");
    fs::remove_file(&missing).expect("a writable folder");
    let page = Page::blank(Server::start_folder(&folder), Options::default());
    page.expect_complaint("icon-512.png");
    page.expect_complaint("ServiceWorker");
    page.go("?view=explore&lang=en");
    page.wait_until_drawn();
    // The worker has come as far as it can and is gone.
    let gone = "const done = arguments[0]; (async () => {
        const names = await caches.keys();
        const registration = await navigator.serviceWorker.getRegistration();
        return names.length === 1 && !registration?.installing && !registration?.active;
    })().then(done)";
    page.wait_until("the worker has given up", |page| page.run_async(gone, vec![]) == true);
    assert!(!is_kept(&page));
    page.click(".site-nav a[href*='view=ledger']");
    page.wait_until_drawn();
    assert_eq!(page.count(".failure, .notice.part, #update"), 0);
    fs::write(&missing, icon).expect("a writable folder");
    page.reload();
    page.wait_until("all is kept", is_kept);
}

#[test]
fn after_a_day_in_the_background_with_another_build_meanwhile_there_is_a_way_on() {
    for (lang, words) in [("en", "load the page again"), ("zh", "重新加载本页")] {
        let folder = copied(&format!("day-{lang}"));
        let page = Page::blank(Server::start_folder(&folder), Options::default());
        page.expect_complaint("");
        // Nothing is kept: as in a browser without workers.
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "delete Navigator.prototype.serviceWorker;" }),
        );
        page.go(&format!("?view=explore&lang={lang}"));
        page.wait_until_drawn();
        page.devtools("Page.setWebLifecycleState", json!({ "state": "frozen" }));
        // The server has another build by now, and nothing of this one.
        let old = program(&folder);
        let text = fs::read_to_string(folder.join("index.html")).expect("the page");
        let name = old.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        fs::write(folder.join("index.html"), text.replace(&name, "app-another")).expect("a writable folder");
        fs::rename(&old, folder.join("app-another")).expect("a writable folder");
        page.devtools("Page.setWebLifecycleState", json!({ "state": "active" }));
        let day = "const now = Date.now; Date.now = () => now() + 86_400_000;
            dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange'))";
        page.run(day, vec![]);
        page.click(".site-nav a[href*='view=ledger']");
        page.wait_for(".notice.part");
        let said = page.text(".notice.part");
        assert!(said.contains(words), "{said}");
        page.reload();
        page.wait_until_drawn();
        page.wait_for(".ledger h2");
        assert_eq!(page.count(".failure, .notice.part"), 0);
    }
}
