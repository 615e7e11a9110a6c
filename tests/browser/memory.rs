//! What is shown and gone leaves nothing behind.

use crate::harness::{Options, Page, Server};
use serde_json::json;

/// Keeps the program's memory where a test finds it.
const WATCH: &str = "
    for (const name of ['instantiateStreaming', 'instantiate']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given);
        globalThis.memory ??= (made.instance ?? made).exports.memory;
        return made;
      };
    }";

/// The program's memory in pages of 64 KiB.
fn pages(page: &Page) -> u64 {
    page.run("return memory.buffer.byteLength / 65536", vec![]).as_u64().expect("a number")
}

fn watched(query: &str) -> Page {
    let page = Page::blank(Server::start(), Options::default());
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
    page.go(query);
    page
}

#[test]
fn changing_views_again_and_again_takes_no_more_memory() {
    let page = watched("?lang=en");
    let round = || {
        for view in ["explore", "compare", "measures", "ledger", "sources", "lang=en"] {
            page.click(&format!(".site-nav a[href*='{view}']"));
            page.wait_until_drawn();
        }
    };
    (0..3).for_each(|_| round());
    let before = pages(&page);
    (0..12).for_each(|_| round());
    let after = pages(&page);
    // The leak that this looks for took eleven pages a dozen rounds.
    assert!(after <= before + 2, "{before} pages became {after}");
}
