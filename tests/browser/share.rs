//! The share dialog, what it gives away, and links that name their data.

use crate::harness::{Options, Page, Server};
use fantoccini::key::Key;
use relocation_explorer::changes::RELEASES;
use serde_json::json;

const DIALOG: &str = "#share-dialog[open]";
const PAIR: &str = "?view=compare&lang=en&regions=140929~522300";
const FACT: &str = "qiannan-jobs-outside-province";
const STALE: &str = "pin=3f2a9c0b1d4e~2025-01-31";

/// Opens a page and its dialog.
fn open(query: &str, options: Options) -> Page {
    let page = Page::open(query, options);
    page.click("#share");
    page.wait_for(DIALOG);
    page.wait_for("#share-link");
    page
}

fn focus(page: &Page, css: &str) {
    page.wait_for(css);
    page.run("document.querySelector(arguments[0]).focus()", vec![css.into()]);
}

fn focused(page: &Page) -> String {
    page.run("return document.activeElement?.id ?? ''", vec![]).as_str().unwrap_or_default().to_owned()
}

/// The dialog's text for a frame, an element or a number, in a page of another origin.
fn embed(page: &Page, css: &str) {
    let snippet = page.value(css);
    let url =
        page.serve_host(&format!("<!doctype html><html lang=\"en\"><title>Host</title><body><p>{snippet}"));
    page.go(&url);
}

#[test]
fn it_opens_by_keyboard_in_every_view_and_gives_the_focus_back() {
    let page = Page::open("?lang=en", Options::default());
    for view in ["overview", "explore", "compare", "measures", "ledger", "sources"] {
        page.go(&format!("?view={view}&lang=en"));
        focus(&page, "#share");
        page.press(Key::Enter);
        page.wait_for(DIALOG);
        page.wait_for("#share-link");
        let inside = "return document.querySelector('#share-dialog').contains(document.activeElement)";
        assert_eq!(page.run(inside, vec![]), true, "{view}: the focus is in the dialog");
        page.press(Key::Escape);
        page.wait_until("the dialog is gone", |page| page.count("#share-dialog") == 0);
        assert_eq!(focused(&page), "share", "{view}");
    }
}

#[test]
fn escape_closes_the_dialog_and_not_the_evidence_behind_it() {
    let page = Page::open(&format!("?fact={FACT}&lang=en"), Options::default());
    focus(&page, "#share-fact");
    page.press(Key::Enter);
    page.wait_for(DIALOG);
    assert_eq!(page.text("#share-title"), "Share this figure");
    page.press(Key::Escape);
    page.wait_until("the dialog is gone", |page| page.count("#share-dialog") == 0);
    assert_eq!(page.count("#evidence"), 1);
    assert_eq!(focused(&page), "share-fact");
    page.press(Key::Escape);
    page.wait_until("then the evidence", |page| page.count("#evidence") == 0);
}

#[test]
fn each_text_is_copied_and_its_button_says_so() {
    let page = open(PAIR, Options::default());
    let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
    page.devtools("Browser.grantPermissions", json!({ "permissions": permissions }));
    let link = page.value("#share-link");
    assert_eq!(link, page.url().as_str());
    for (name, css) in [
        ("Link", "#share-link"),
        ("Citation", "#share-citation"),
        ("Element and script", "#share-element"),
        ("Frame", "#share-frame"),
    ] {
        page.click_role("button", &format!("Copy: {name}"));
        let said = format!(
            "return document.querySelector('{css}').closest('.share-text').querySelector('[role=status]').textContent"
        );
        page.wait_until("it says so", |page| page.run(&said, vec![]) == "Copied");
        let held = page.run_async(
            "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))",
            vec![],
        );
        assert_eq!(held, page.value(css), "{name}");
    }
    let cited = page.value("#share-citation");
    assert!(cited.contains(&format!(" {link} (")), "{cited}");
}

#[test]
fn the_frame_works_in_a_page_of_another_origin() {
    let page = open(PAIR, Options::default());
    embed(&page, "#share-frame");
    assert_eq!(
        page.attribute("iframe", "title").as_deref(),
        Some("Compare Kelan, Qianxinan · Relocation Explorer")
    );
    page.enter_frame("return document.querySelector('iframe')");
    page.wait_for("#rows");
    page.wait_for(".source-line");
    assert!(page.text("#rows").contains("Kelan") && page.count(".site-header") == 0);
    page.leave_frame();
}

#[test]
fn the_element_works_in_a_page_of_another_origin() {
    let page = open(
        "?view=explore&region=140929~522700&domain=employment&q=work&sort=-value&value=10..&lang=en",
        Options::default(),
    );
    embed(&page, "#share-element");
    let shown = "return document.querySelector('report-explorer')?.query ?? null";
    let same =
        "view=explore&lang=en&region=140929~522700&domain=employment&q=work&value=10..&sort=-value&embed=1";
    page.wait_until("the same view", |page| page.run(shown, vec![]) == same);
}

#[test]
fn the_number_works_in_a_page_of_another_origin() {
    let page = Page::open(&format!("?view=ledger&fact={FACT}&lang=en"), Options::default());
    page.click("#share-fact");
    page.wait_for("#share-number");
    let link = format!("{}?view=explore&lang=en&fact={FACT}", page.server.url());
    assert_eq!(page.value("#share-link"), link, "the fact alone, not the view behind it");
    assert!(page.value("#share-citation").contains("6.22萬"));
    embed(&page, "#share-number");
    let state = "return document.querySelector('report-fact').dataset.state ?? ''";
    page.wait_until("the number", |page| page.run(state, vec![]) == "ready");
    let said = "return document.querySelector('report-fact').shadowRoot.querySelector('button').textContent";
    assert_eq!(page.run(said, vec![]), "62,200 people");
}

#[test]
fn the_code_is_that_of_the_link_in_both_themes() {
    for scheme in ["light", "dark"] {
        let page = open(PAIR, Options { scheme, ..Options::default() });
        assert_eq!(page.attribute("#qr", "aria-label").as_deref(), Some("QR code of the link"));
        assert_eq!(page.picture_of("#qr").read_code(), page.value("#share-link"), "{scheme}");
        page.click("#share-pinned");
        page.wait_until("a pinned link", |page| page.value("#share-link").contains("&pin="));
        assert_eq!(page.picture_of("#qr").read_code(), page.value("#share-link"), "{scheme}, pinned");
    }
}

#[test]
fn it_is_accessible_light_and_dark_on_a_phone_and_at_a_desk() {
    for (scheme, width) in [("light", 1280), ("dark", 360)] {
        let page = open(PAIR, Options { scheme, width, ..Options::default() });
        page.assert_accessible();
        let overflow = "const { scrollWidth, clientWidth } = document.querySelector('#share-dialog'); return scrollWidth - clientWidth";
        assert_eq!(page.run(overflow, vec![]), 0);
    }
    let page = Page::open(&format!("?view=explore&lang=zh&{STALE}"), Options::default());
    page.wait_for("#pin-notice");
    page.assert_accessible();
}

#[test]
fn the_device_sends_the_link_where_it_can() {
    let page = Page::blank(Server::start(), Options::default());
    let source = "navigator.share = (data) => { globalThis.sent = data; return Promise.reject(new DOMException('no', 'AbortError')); }";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    page.go(PAIR);
    page.click("#share");
    page.click("#send");
    let sent = page.run("return { title: sent.title, url: sent.url }", vec![]);
    assert_eq!(
        sent,
        json!({ "title": "Compare Kelan, Qianxinan · Relocation Explorer", "url": page.url().as_str() })
    );
}

#[test]
fn a_link_made_for_other_data_says_so_and_offers_the_newest() {
    let page = Page::open(&format!("?view=ledger&lang=en&{STALE}"), Options::default());
    page.wait_for("#pin-notice");
    let text = page.text("#pin-notice");
    for part in
        ["The data have changed since this link was made", "numbers may differ", "2025-01-31 (3f2a9c0b1d4e)"]
    {
        assert!(text.contains(part), "{text}");
    }
    page.click("#language");
    page.wait_until("Chinese", |page| {
        page.text("#pin-notice").contains("这个链接生成之后，数据有了改动，数字可能不同")
    });
    page.click("#pin-notice a");
    page.wait_until("no notice", |page| page.count("#pin-notice") == 0);
    assert_eq!(page.url().query(), Some("view=ledger&lang=zh"));
    page.back();
    page.wait_for("#pin-notice");
}

#[test]
fn a_framed_view_says_it_in_its_source_line() {
    let page = Page::open(&format!("?view=measures&lang=en&embed=1&{STALE}"), Options::default());
    page.wait_for(".source-line #pin-notice");
    assert!(page.text(".source-line").contains("2025-01-31 (3f2a9c0b1d4e)"));
    assert_eq!(page.count("#pin-notice"), 1);
}

#[test]
fn a_link_pinned_to_these_data_is_quiet_until_they_change() {
    let page = open("?view=sources&lang=en", Options::default());
    page.click("#share-pinned");
    page.wait_until("a pinned link", |page| page.value("#share-link").contains("pin="));
    let link = page.value("#share-link");
    let file = format!("{}/data/snapshot.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).expect("the snapshot");
    let hash = {
        use sha2::{Digest, Sha256};
        Sha256::digest(&text).iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    assert!(link.contains(&format!("pin={hash}~")), "{link}: the start of sha256sum");
    page.go(&link);
    page.wait_until_drawn();
    page.wait_for("#open-data");
    assert_eq!(page.count("#pin-notice"), 0);
    let changed = text.replace("12.79萬", "12.89萬").replace("127900", "128900");
    page.drop_file(".sources h1", "changed.json", &changed);
    page.wait_for("#own-data");
    page.wait_for("#pin-notice");
    page.click("#own-data button");
    page.wait_until("the built-in data are those of the link", |page| page.count("#pin-notice") == 0);
}

/// A link for data of the first release.
fn pinned(query: &str) -> String {
    let first = &RELEASES[0];
    format!("{query}&pin={}~{}", first.hash, first.published)
}

#[test]
fn a_link_to_earlier_data_says_what_is_coded_otherwise_and_opens_them() {
    let page = Page::open(&pinned("?view=explore&fact=kelan-workers-employed&lang=en"), Options::default());
    page.click("#pin-differing summary");
    let said = page.text("#pin-differing");
    let moved =
        "Indicator: was “Relocated workers in work”, is “Relocated workers placed through job introduction”";
    assert!(said.contains(moved), "{said}");
    assert_eq!(page.count("#pin-differing li"), 1, "of the figure that the link leads to");
    page.wait_for("#corrections");
    assert!(
        page.text("#corrections").contains("data 1.1.0 of 24 November 2026"),
        "{}",
        page.text("#corrections")
    );

    page.click("#pin-notice a[href*='data=']");
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("data 1.0.0 of 22 November 2026"), "{}", page.text("#own-data"));
    page.wait_for("#corrections");
    assert!(page.text("#corrections").contains("Since then"), "{}", page.text("#corrections"));
    assert!(page.text("#evidence .record").contains("Relocated workers in work"), "as it was");
    assert_eq!(page.count("#pin-notice"), 0, "these are the data of the link");

    page.go(&pinned("?view=compare&regions=140929~522300&lang=zh"));
    page.click("#pin-differing summary");
    let all = page.text("#pin-differing");
    assert!(all.contains("原为“") && !all.contains("黔南"), "only of the two places: {all}");
}
