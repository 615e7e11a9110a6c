//! The page starts, from any path, and says so when it cannot.

use crate::harness::{Options, Page, Server};

#[test]
fn starts_under_a_strict_policy() {
    let page = Page::open("", Options::default());
    assert_eq!(page.count("[role=alert]"), 0);
    page.wait_for("h1");
    assert!(page.picture().colours() > 1, "the page is blank");
}

#[test]
fn starts_under_any_path() {
    let page = Page::open_on(Server::start_at("/some/where/"), "", Options::default());
    assert_eq!(page.url().path(), "/some/where/");
    page.wait_for("h1");
}

#[test]
fn says_in_both_languages_that_it_could_not_start() {
    let page = Page::blank(Server::start(), Options::default());
    page.devtools("Network.enable", serde_json::json!({}));
    page.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": ["*.wasm"] }));
    page.expect_complaint(".wasm");
    page.go("");
    let message = page.text("[role=alert]");
    assert!(message.contains("could not be loaded"), "{message}");
    assert!(message.contains("没有加载成功"), "{message}");
}

#[test]
fn says_in_both_languages_that_it_has_panicked() {
    let page = Page::open("", Options::default());
    page.run_async(
        "const { src } = document.querySelector('script[src$=\"boot.js\"]');
        const done = arguments[0];
        import(new URL('program.js', src)).then(({ panicked }) => done(panicked('out of bounds: <b>3</b>')))",
        vec![],
    );
    let message = page.text("[role=alert]");
    assert!(message.contains("has stopped because of an error"), "{message}");
    assert!(message.contains("已停止运行"), "{message}");
    page.click("[role=alert] summary");
    assert!(page.text("[role=alert] pre").contains("<b>3</b>"), "the details are shown as text");
}

#[test]
fn says_without_script_what_it_needs() {
    let page = Page::blank(Server::start(), Options { script: false, ..Options::default() });
    page.go("");
    assert!(page.text("noscript").contains("This page needs JavaScript"));
}

#[test]
fn the_header_has_room_for_every_view() {
    let page = Page::open("?lang=en", Options::default());
    for lang in ["en", "zh"] {
        page.go(&format!("?lang={lang}"));
        for width in [861, 1180, 1181, 1440] {
            page.resize(width, 900);
            let cut =
                "const nav = document.querySelector('.site-nav'); return nav.scrollWidth - nav.clientWidth";
            assert_eq!(page.run(cut, vec![]), 0, "{lang} at {width} px");
        }
    }
}
