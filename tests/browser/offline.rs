//! Without a connection, without a server, without a program.

use crate::harness::{Options, Page, Server, copy, project, release};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use url::Url;

const CHART: &str = ".canvas canvas, .canvas svg";

fn wait_until_kept(page: &Page) {
    let kept = "return navigator.serviceWorker.controller !== null";
    page.wait_until("a worker that keeps the page", |page| page.run(kept, vec![]) == true);
}

fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn opens_after_the_first_visit_without_its_server() {
    let mut page = Page::open_on(Server::start_at("/some/where/"), "?lang=en", Options::default());
    wait_until_kept(&page);
    page.server.stop();
    page.go("?view=explore&indicator=employment-service-centres&lang=en");
    page.wait_for(CHART);
    page.go("?fact=qiannan-jobs-outside-province&lang=en");
    assert!(page.text(".evidence").contains("62,200"));
}

#[test]
fn offers_a_newer_build_and_never_mixes_two() {
    let folder = scratch("update");
    let _ = fs::remove_dir_all(&folder);
    copy(&release(), &folder);
    let page = Page::open_on(Server::start_folder(&folder), "?lang=en", Options::default());
    wait_until_kept(&page);
    assert_eq!(page.count("#update"), 0, "the first build is not news");

    publish_another(&folder);
    page.reload();
    page.wait_for("#update");
    assert_eq!(page.count("meta[name=another]"), 0, "the reader still has the first build");
    page.click("#update button");
    page.wait_for("meta[name=another]");
    page.wait_until("the page has started", |page| page.count("#loading") == 0);
    assert_eq!(page.count("#update"), 0);
}

#[test]
fn a_tab_that_another_has_overtaken_gets_the_newer_build_too() {
    let folder = scratch("tabs");
    let _ = fs::remove_dir_all(&folder);
    copy(&release(), &folder);
    let page = Page::open_on(Server::start_folder(&folder), "?lang=en", Options::default());
    wait_until_kept(&page);
    publish_another(&folder);
    page.reload();
    page.wait_for("#update");
    page.in_another_tab(|page| {
        page.go("?lang=en");
        page.click("#update button");
        page.wait_for("meta[name=another]");
    });
    assert_eq!(page.count("meta[name=another]"), 0, "the reader may finish here first");
    page.click("#update button");
    page.wait_for("meta[name=another]");
    page.wait_until("the page has started", |page| page.count("#loading") == 0);
}

/// What fetching a file beside the page gives, as a script's expression of `response`; the error where there is none.
fn fetched(page: &Page, file: &str, expression: &str) -> Value {
    let script = format!(
        "const [file, done] = arguments;
        fetch(file).then((response) => {expression}).then(done, (error) => done(String(error)))"
    );
    page.run_async(&script, vec![file.into()])
}

#[test]
fn the_policies_of_the_server_hold_after_the_first_visit() {
    let headers = [
        "X-Frame-Options: DENY",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Embedder-Policy: require-corp",
        "Cross-Origin-Resource-Policy: same-origin",
        "Permissions-Policy: geolocation=()",
        "Referrer-Policy: no-referrer",
        "Access-Control-Allow-Origin: *",
    ];
    let mut page = Page::open_on(Server::start_with(&headers), "?lang=en", Options::default());
    wait_until_kept(&page);
    page.server.stop();
    page.go("?view=explore&indicator=employment-service-centres&lang=en");
    page.wait_for(CHART);
    let isolated = "return [crossOriginIsolated, document.referrer, document.featurePolicy.allowsFeature('geolocation')]";
    assert_eq!(page.run(isolated, vec![]), json!([true, "", false]));
    let kept = fetched(&page, "index.html", "Object.fromEntries(response.headers)");
    for (name, value) in headers.iter().filter_map(|header| header.split_once(": ")) {
        assert_eq!(kept[name.to_lowercase()], value, "{name}");
    }
    assert_eq!(kept["x-content-type-options"], "nosniff");
    assert_eq!(kept["content-encoding"], Value::Null, "what is kept is not compressed");
}

#[test]
fn what_other_pages_ask_for_can_be_had_without_a_connection() {
    let mut page = Page::open_on(Server::start(), "?lang=en", Options::default());
    wait_until_kept(&page);
    let asked = "facts/qiannan-jobs-outside-province.json";
    assert_eq!(fetched(&page, asked, "response.json().then(({ value }) => value)"), 62200);
    page.wait_until("it is kept", |page| {
        page.run_async(
            "const [file, done] = arguments; caches.match(file).then((kept) => done(!!kept))",
            vec![asked.into()],
        ) == true
    });
    page.server.stop();
    assert_eq!(fetched(&page, asked, "response.json().then(({ value }) => value)"), 62200);
    for file in ["snapshot.json", "snapshot.schema.json", "embed.js", "explorer.js"] {
        assert_eq!(
            fetched(&page, file, "response.text().then((text) => text.length > 1000)"),
            true,
            "{file}"
        );
    }
    page.expect_complaint("facts/kelan-workshops.json");
    assert_eq!(fetched(&page, "facts/kelan-workshops.json", "true"), "TypeError: Failed to fetch");
}

/// Drops what is kept of the files whose names contain a text, as a browser does that runs out of room.
fn evict(page: &Page, containing: &str) {
    let script = "const [text, done] = arguments;
        (async () => {
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                const gone = (await cache.keys()).filter(({ url }) => url.includes(text));
                await Promise.all(gone.map((request) => cache.delete(request)));
            }
        })().then(() => done())";
    page.run_async(script, vec![containing.into()]);
}

#[test]
fn what_the_browser_has_dropped_is_kept_again() {
    let mut page = Page::open_on(Server::start(), "?lang=en", Options::default());
    wait_until_kept(&page);
    let kept = "const done = arguments[0];
        caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys()).then(({ length }) => done(length))";
    let before = page.run_async(kept, vec![]);
    evict(&page, ".wasm");
    evict(&page, "icon");
    assert_ne!(page.run_async(kept, vec![]), before);
    page.reload();
    page.wait_until("all is kept", |page| page.run_async(kept, vec![]) == before);
    page.server.stop();
    page.go("?view=explore&indicator=employment-service-centres&lang=en");
    page.wait_for(CHART);
}

#[test]
fn a_store_with_gaps_does_not_mix_two_builds() {
    let folder = scratch("gaps");
    let _ = fs::remove_dir_all(&folder);
    copy(&release(), &folder);
    let page = Page::open_on(Server::start_folder(&folder), "?lang=en", Options::default());
    wait_until_kept(&page);
    // The server has another build by now, of which the worker has not heard.
    let text = fs::read_to_string(folder.join("index.html")).expect("the page");
    let program =
        text.split_once("src=\"./app-").and_then(|(_, rest)| rest.split_once('/')).expect("a program").0;
    let (old, new) = (format!("app-{program}"), "app-another");
    fs::rename(folder.join(&old), folder.join(new)).expect("a writable folder");
    let text = text.replace(&old, new).replace("</head>", "<meta name=\"another\"></head>");
    fs::write(folder.join("index.html"), text).expect("a writable folder");
    fs::write(folder.join("snapshot.json"), "{}").expect("a writable folder");
    evict(&page, "_bg.wasm");
    page.reload();
    assert_eq!(page.count("[role=alert]"), 0, "it has started");
    assert_eq!(page.count("meta[name=another]"), 1, "the newer build");
    assert_eq!(fetched(&page, "snapshot.json", "response.text()"), "{}", "with its own data");
}

/// Makes another build of a folder's: its page has a mark, and its worker knows the page's new hash.
fn publish_another(folder: &Path) {
    let hash = |text: &str| Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (page, worker) = (folder.join("index.html"), folder.join("sw.js"));
    let old = fs::read_to_string(&page).expect("the page");
    let new = old.replace("</head>", "<meta name=\"another\"></head>");
    let script = fs::read_to_string(&worker).expect("the worker");
    let script = script.replace(&hash(&old), &hash(&new)).replace("VERSION = '", "VERSION = 'another-");
    fs::write(page, new).expect("a writable folder");
    fs::write(worker, script).expect("a writable folder");
}

#[test]
fn one_file_works_from_a_disk() {
    release();
    let file = scratch("one file.html");
    let made =
        Command::new("node").arg(project().join("scripts/single-file")).arg(&file).output().expect("Node.js");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let html = fs::read_to_string(&file).expect("a text");
    assert!(html.contains("echarts 6.") && html.contains("Apache License"), "the licences are inside");
    let url = Url::from_file_path(&file).expect("an absolute path");
    let page = Page::blank(Server::start(), Options::default());
    page.go(&format!("{url}?view=explore&indicator=employment-service-centres&lang=en"));
    page.wait_for(CHART);
    page.click("#language");
    page.wait_until("Chinese", |page| page.attribute("html", "lang").as_deref() == Some("zh-Hans"));
    page.go(&format!("{url}?fact=qiannan-jobs-outside-province&lang=en"));
    assert!(page.text(".evidence").contains("62,200"));
    page.click("#share");
    page.wait_for("#share-link");
    assert!(page.value("#share-link").starts_with(url.as_str()));
    assert_eq!(
        page.count("#share-frame, #share-element, #qr"),
        0,
        "nobody else can reach a file of this disk"
    );
}

#[test]
fn it_can_be_installed_from_any_path() {
    let page = Page::open_on(Server::start_at("/some/where/"), "?lang=en", Options::default());
    wait_until_kept(&page);
    let errors = page.devtools("Page.getInstallabilityErrors", json!({}));
    assert_eq!(errors["installabilityErrors"], json!([]));
    let found = page.devtools("Page.getAppManifest", json!({}));
    assert_eq!(found["errors"], json!([]));
    let manifest: Value = serde_json::from_str(found["data"].as_str().expect("a manifest")).expect("JSON");
    for key in ["name", "short_name", "description"] {
        assert!(manifest[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
    }
    for key in ["start_url", "scope", "id"] {
        assert_eq!(manifest[key], "./", "{key} is relative");
    }
    assert_eq!(manifest["display"], "standalone");
    let icons = manifest["icons"].as_array().expect("icons");
    for (size, purpose) in [(192, None), (512, None), (512, Some("maskable"))] {
        let sizes = format!("{size}x{size}");
        let icon = icons.iter().find(|icon| icon["sizes"] == *sizes && icon["purpose"].as_str() == purpose);
        let source =
            icon.and_then(|icon| icon["src"].as_str()).unwrap_or_else(|| panic!("{sizes} {purpose:?}"));
        let measure = "const [source, done] = arguments; const picture = new Image();
            picture.onload = () => done([picture.naturalWidth, picture.naturalHeight]);
            picture.onerror = () => done('no picture'); picture.src = source";
        assert_eq!(page.run_async(measure, vec![source.into()]), json!([size, size]), "{source}");
    }
}

#[test]
fn every_figure_can_be_read_without_a_program() {
    let page = Page::blank(Server::start(), Options { script: false, width: 360, ..Options::default() });
    page.go("");
    let text = fs::read_to_string(project().join("data/snapshot.json")).expect("the snapshot");
    let snapshot: Value = serde_json::from_str(&text).expect("JSON");
    let facts = snapshot["facts"].as_array().expect("facts").len();
    assert_eq!(page.count("main tbody th[scope=row]"), facts);
    let table = page.text("main table");
    for text in ["6.22萬", "62,200 人", "62,200 people", "已完成", "achieved"] {
        assert!(table.contains(text), "{text}");
    }
    assert!(page.is_shown("main table") && page.is_shown("h1"));
    assert_eq!(page.attribute("footer a", "href").as_deref(), Some("THIRD-PARTY-NOTICES.txt"));
}

#[test]
fn a_fact_a_place_and_a_report_have_pages_that_need_no_program() {
    let page = Page::blank(Server::start(), Options { script: false, width: 360, ..Options::default() });
    page.go("");
    page.click("main .card h3 a[lang=en]");
    page.wait_for("h1[lang=en], html[lang=en] h1");
    page.click("main li a");
    page.wait_for(".figure");
    assert!(page.is_shown(".printed") && page.is_shown("dl"));
    page.click(".where a");
    page.wait_for("h2 a");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    page.click("header a[hreflang=zh-Hans]");
    page.wait_for("html[lang=zh-Hans] h1");
    assert_eq!(page.run("return document.documentElement.scrollWidth > innerWidth", vec![]), false);
    assert!(page.attribute(".open a", "href").is_some_and(|href| href.starts_with("../../?view=place")));
}

/// Where the name of the page and its title stand, and how large the title is.
const PLACES: &str = "[root.querySelector('.site-name'), root.querySelector('h1')].flatMap((it) => {
    const { left, top } = it.getBoundingClientRect();
    return [left, top, parseFloat(getComputedStyle(it).fontSize)];
})";

#[test]
fn the_program_takes_the_place_of_what_the_page_carries_without_a_jump() {
    for (language, width) in [("en-GB", 1280), ("zh-CN", 1280), ("zh-CN", 360), ("en-GB", 360)] {
        let page = Page::blank(Server::start(), Options { language, width, ..Options::default() });
        let watch = format!(
            "const look = () => {{
                const root = document.getElementById('static');
                if (root?.querySelector('h1')) globalThis.places = {PLACES};
                requestAnimationFrame(look);
            }};
            look();"
        );
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }));
        page.go("");
        page.wait_for("#app h1");
        assert_eq!(page.count(".static"), 0);
        let before = page.run("return globalThis.places", vec![]);
        let after =
            page.run(&format!("const root = document.getElementById('app'); return {PLACES}"), vec![]);
        assert_eq!(before, after, "{language} at {width} px");
    }
}

#[test]
fn search_engines_read_what_the_data_are() {
    let page = Page::open("?lang=en", Options::default());
    let described = page.run(
        "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']",
        vec![],
    );
    assert_eq!(described, "Dataset");
}
