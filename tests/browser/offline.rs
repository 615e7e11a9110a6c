//! Without a connection, without a server, without a program.

use crate::harness::{Options, Page, Server, project, release};
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
    page.go("?view=explore&lang=en");
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

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a writable folder");
        }
    }
}

#[test]
fn one_file_works_from_a_disk() {
    release();
    let file = scratch("one file.html");
    let made =
        Command::new("node").arg(project().join("scripts/single-file")).arg(&file).output().expect("Node.js");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let url = Url::from_file_path(&file).expect("an absolute path");
    let page = Page::blank(Server::start(), Options::default());
    page.go(&format!("{url}?view=explore&lang=en"));
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
    let snapshot: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let facts = snapshot["facts"].as_array().expect("facts").len();
    assert_eq!(page.count("main tbody th[scope=row]"), facts);
    let table = page.text("main table");
    for text in ["6.22萬", "62,200 人", "62,200 people", "已完成", "achieved"] {
        assert!(table.contains(text), "{text}");
    }
    assert!(page.is_shown("main table") && page.is_shown("h1"));
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
