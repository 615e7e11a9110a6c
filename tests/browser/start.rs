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

/// The strict policy, and that text becomes markup or a script's address through the explorer's policy only.
const TRUSTED: &str = "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types relocation-explorer";

#[test]
fn works_where_trusted_types_are_demanded() {
    let page = Page::open_on(Server::start_with(&[TRUSTED]), "?lang=en", Options::default());
    for view in ["Explore", "Compare", "Measures", "Ledger", "Sources", "Overview"] {
        page.click_role("link", view);
        page.wait_until_drawn();
    }
    page.go("?view=explore&fact=qiannan-jobs-outside-province&lang=en");
    page.wait_until_drawn();
    page.click("#language");
    page.wait_until("Chinese", |page| page.attribute("html", "lang").as_deref() == Some("zh-Hans"));
    page.click("#share");
    page.wait_for("#qr");
    assert_eq!(page.count("[role=alert]"), 0);
    let kept = "return navigator.serviceWorker.controller !== null";
    page.wait_until("a worker that keeps the page", |page| page.run(kept, vec![]) == true);
}

#[test]
fn says_in_both_languages_that_a_policy_forbids_it_to_start() {
    let policy = TRUSTED.replace("trusted-types relocation-explorer", "trusted-types 'none'");
    let page = Page::blank(Server::start_with(&[&policy]), Options::default());
    page.expect_complaint("rusted");
    page.go("?view=explore");
    page.wait_for(".failure");
    let message = page.text("[role=alert]");
    assert!(message.contains("error") && message.contains("出错"), "{message}");
    page.click("[role=alert] summary");
    assert!(page.text("[role=alert] pre").contains("TrustedHTML"), "the details name what is forbidden");
}

#[test]
fn says_once_that_something_has_thrown_in_the_program() {
    // Out of a task of the browser's, and out of a promise that nobody waits for.
    for throw in ["setTimeout(throwing)", "Promise.resolve().then(throwing)"] {
        let page = Page::open("?view=explore&lang=en", Options::default());
        page.wait_until_drawn();
        page.expect_complaint("querySelector");
        let script = format!(
            "const {{ src }} = document.querySelector('script[src$=\"boot.js\"]');
            import(new URL('program.js', src)).then(({{ showFailure }}) => {{
                const throwing = () => showFailure(null, 'panic', '');
                {throw};
                {throw};
            }})"
        );
        page.run(&script, vec![]);
        let message = page.text("[role=alert]");
        assert!(message.contains("has stopped because of an error"), "{message}");
        page.click("[role=alert] summary");
        let details = page.text("[role=alert] pre");
        assert!(details.contains("querySelector"), "{details}");
        assert_eq!(page.count(".failure"), 1);
    }
}

#[test]
fn a_part_that_cannot_be_had_has_a_message_of_its_own() {
    let page = Page::blank(Server::start(), Options::default());
    page.devtools("Network.enable", serde_json::json!({}));
    page.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": ["*split_structure*"] }));
    page.expect_complaint(".wasm");
    page.expect_complaint("Failed to fetch");
    page.go("?view=ledger");
    page.wait_for(".notice.part");
    assert_eq!(page.count(".failure"), 0);
}

#[test]
fn names_the_licences_of_what_is_in_it() {
    let page = Page::open("?lang=en", Options::default());
    let text = page.run_async(
        "fetch('THIRD-PARTY-NOTICES.txt').then((response) => response.text()).then(arguments[0])",
        vec![],
    );
    let text = text.as_str().expect("a text");
    for part in [
        "leptos 0.",
        "wasm-bindgen 0.",
        "echarts 6.",
        "zrender 6.",
        "tslib 2.",
        "Apache License",
        "Permission is hereby granted",
    ] {
        assert!(text.contains(part), "{part}");
    }
    for private in ["/root/", "/home/", ".cargo", "index.crates.io", env!("CARGO_MANIFEST_DIR")] {
        assert!(!text.contains(private), "{private}");
    }
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
