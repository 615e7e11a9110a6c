//! Files far larger than the built-in data: they open, can be given up, and every view of them stays light.

use crate::harness::{Options, Page, desk};
use relocation_explorer::synth::synthesise;
use serde_json::json;

/// The most nodes of a page: elements, texts and comments.
const NODES: u64 = 5_000;

fn nodes(page: &Page) -> u64 {
    const COUNT: &str = "
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
        let count = 0;
        while (walker.nextNode()) count += 1;
        return count";
    page.run(COUNT, vec![]).as_u64().expect("a number")
}

fn choose(page: &Page, name: &str, text: &str) {
    page.wait_for("#open-data");
    page.type_into("#open-data", desk(name, Some(text)).to_str().expect("a path"));
}

#[test]
fn every_view_of_a_large_file_stays_light_and_shows_more_when_asked() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    choose(&page, "large.json", &synthesise(20_000, 1).to_canonical());
    page.wait_for("#own-data");
    for view in ["", "view=explore", "view=compare", "view=measures", "view=ledger", "view=sources"] {
        page.click(&format!(".site-nav a[href*='{}']", if view.is_empty() { "lang=en" } else { view }));
        page.wait_until_drawn();
        let found = nodes(&page);
        assert!(found < NODES, "{view}: {found} nodes");
    }
    let before = page.count(".record-card");
    page.click_in_view("#records .more");
    page.wait_until("more records", |page| page.count(".record-card") == 2 * before);
    page.click(".site-nav a[href*='view=ledger']");
    page.wait_until_drawn();
    let promises = page.count("#promises .unanswered > li");
    page.click_in_view("#promises .more");
    page.wait_until("more promises", |page| page.count("#promises .unanswered > li") == 2 * promises);
    assert!(page.text("#silence").contains("12 of 200 reports are listed"), "{}", page.text("#silence"));
    page.type_into(".report-filter input", "report-123");
    page.wait_until("one report fits", |page| page.count(".report-filter button") == 1);
    page.click(".report-filter button");
    page.wait_until("the matrix has its column", |page| {
        page.count("#silence .silence-head .report-name") == 1
    });
}

#[test]
fn opening_says_how_far_it_is_and_can_be_given_up() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    // Every state that is shown, as it is shown.
    page.run(
        "globalThis.seen = [];
         new MutationObserver(() => {
           const bar = document.querySelector('#open-data-progress progress');
           if (bar) seen.push(bar.value);
         }).observe(document.querySelector('#open-own'), { subtree: true, childList: true, attributes: true })",
        vec![],
    );
    let text = synthesise(30_000, 1).to_canonical();
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 20 }));
    choose(&page, "long.json", &text);
    page.click("#cancel-opening");
    page.wait_until("nothing is being opened", |page| page.count("#open-data-progress progress") == 0);
    let seen = page.run("return seen", vec![]);
    let seen: Vec<f64> =
        seen.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    assert!(seen.is_sorted() && seen.iter().all(|part| (0.0..=1.0).contains(part)), "{seen:?}");
    assert_eq!(page.count("#own-data"), 0);
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    choose(&page, "other.json", &text);
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("other.json: 30000 facts"), "{}", page.text("#own-data"));
}

#[test]
fn a_large_wrong_file_is_refused_while_the_page_answers() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    let data = include_str!("../../data/snapshot.json");
    let wrong = "  {\"figure\":\"\",\"locator\":{\"offset\":9000000,\"prefix\":\"\",\"suffix\":\"\"},\"reason\":\"date\"},\n";
    let list = "\"not_facts\":[\n";
    choose(&page, "wrong.json", &data.replacen(list, &format!("{list}{}", wrong.repeat(10_000)), 1));
    page.wait_for("#open-data-problems tr");
    let said = page.text("#open-data-problems");
    assert!(said.contains("wrong.json has 20000 problems and was not opened"), "{said}");
    assert_eq!(page.count("#open-data-problems tbody tr"), 50);
}
