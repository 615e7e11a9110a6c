//! The examples, as a reader of their README runs them.

use crate::harness::{Options, Page, Server, project, release};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The examples with the release beside them, made once.
fn examples() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        release();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
        let mut command = Command::new("node");
        let made = command.arg(project().join("scripts/examples")).arg(&folder).output().expect("Node.js");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        folder
    })
}

fn open(example: &str) -> Page {
    let page = Page::blank(Server::start_folder(examples()), Options::default());
    page.go(example);
    page
}

/// What a script finds in the explorer in an element that a CSS selector finds; null while there is none.
fn inside(page: &Page, css: &str, found: &str) -> serde_json::Value {
    let script = format!(
        "const root = document.querySelector('{css} relocation-explorer')?.shadowRoot; return root ? ({found}) : null"
    );
    page.run(&script, vec![])
}

fn wait_inside(page: &Page, css: &str, holds: &str) {
    page.wait_until(&format!("in {css}: {holds}"), |page| inside(page, css, holds) == true);
}

#[test]
fn a_plain_page_shows_three_views_changes_one_and_takes_it_away() {
    let page = open("plain/");
    let url = page.url();
    wait_inside(&page, "#compare", "root.querySelectorAll('.sides thead .whose-column').length === 2");
    wait_inside(&page, "#explore", "root.querySelectorAll('tr[data-row]').length > 5");
    wait_inside(&page, "#ledger", "root.querySelector('.tiles') !== null");
    let ink = "getComputedStyle(root.querySelector('.explorer')).color";
    assert_eq!(inside(&page, "#explore", ink), "rgb(233, 231, 225)", "dark, as it was asked for");
    assert_eq!(inside(&page, "#ledger", ink), "rgb(29, 33, 38)", "light, as the system has it");

    page.click("#swap");
    wait_inside(&page, "#compare", "root.querySelector('.sides thead').innerText.includes('Luodian')");
    page.click("#chinese");
    wait_inside(&page, "#compare", "root.querySelector('.sides thead').innerText.includes('罗甸')");
    assert_eq!(inside(&page, "#ledger", "root.querySelector('.explorer').lang"), "en");
    assert_eq!(
        page.text("#query"),
        "view=compare&lang=en&regions=522700~522300",
        "the reader changed nothing"
    );

    let steps = page.run("return history.length", vec![]);
    inside(&page, "#compare", "root.querySelector('.slot-foot button:not(:disabled)').click()");
    page.wait_until("the page hears of the change", |page| {
        page.text("#query") == "view=compare&lang=zh&regions=522728~520526"
    });
    assert_eq!(page.url(), url, "the page's address is its own");
    assert_eq!(page.run("return history.length", vec![]), steps, "and so is its history");
    assert_eq!(page.title(), "The module in a plain page");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));

    page.click("#away");
    assert_eq!(page.run("return document.querySelector('#compare').innerHTML", vec![]), "");
    assert_eq!(inside(&page, "#ledger", "root.querySelector('.tiles') !== null"), true);
}

#[test]
fn a_plain_page_asks_for_figures_and_opens_or_refuses_a_file() {
    let page = open("plain/");
    page.wait_until("the table", |page| page.count("#jobs tr") == 5);
    assert!(page.text("#jobs tr").contains("12.79萬 127,900"), "{}", page.text("#jobs"));
    let link = page.run("return document.querySelector('#jobs a').href", vec![]);

    let text = fs::read_to_string(project().join("data/snapshot.json")).expect("the snapshot");
    let choose = |name: &str, text: &str| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, text).expect("a file");
        page.type_into("#file", &file.to_string_lossy());
    };
    choose("broken.json", &text.replacen(r#""unit":"person","bound""#, r#""unit":"persons","bound""#, 1));
    page.wait_for("#problems li");
    let problem = page.text("#problems");
    assert!(problem.starts_with("line ") && problem.contains("facts["), "{problem}");
    assert!(problem.contains("there is no `persons` in units"), "{problem}");
    assert_eq!(page.count("#own relocation-explorer"), 0);
    choose("own.json", &text.replacen("the figures of five reports", "a collection of one’s own", 1));
    wait_inside(
        &page,
        "#own",
        "root.querySelector('h1')?.innerText.includes('a collection of one’s own') === true",
    );
    assert_eq!(page.count("#problems li"), 0);

    page.go(link.as_str().expect("a link"));
    page.wait_for(".evidence");
    assert!(page.text(".evidence").contains("127,900"));
}

#[test]
fn react_properties_lead_the_explorer() {
    let page = open("react/");
    let first = ".pair > div:first-child";
    wait_inside(&page, first, "root.querySelector('.tally b')?.textContent === '74'");
    wait_inside(&page, ".pair > div:last-child", "root.querySelector('.matrix') !== null");
    assert_eq!(page.count("relocation-explorer"), 2, "strict mode mounts twice, and once remains");
    page.choose("#place", "Kelan");
    wait_inside(&page, first, "root.querySelector('.tally b').textContent === '41'");
    inside(&page, first, "root.querySelector('tr[data-row] a.open').click()");
    page.wait_until("React hears of it", |page| page.text("#query").contains("fact=kelan-"));
    page.click("input[type=checkbox]");
    page.wait_until("one explorer", |page| page.count("relocation-explorer") == 1);
    assert_eq!(
        inside(&page, first, "root.querySelector('.evidence') !== null"),
        true,
        "the other is as it was"
    );
}

#[test]
fn cells_of_a_notebook_follow_each_other() {
    let page = open("notebook/");
    wait_inside(&page, "#cells", "root.querySelector('.tally b')?.textContent === '41'");
    assert_eq!(page.text("#kinds"), "41 facts: 36 achieved, 5 standard");
    page.choose("#region", "522700");
    wait_inside(&page, "#cells", "root.querySelector('.tally b')?.textContent === '74'");
    assert!(page.text("#kinds").starts_with("74 facts: "), "{}", page.text("#kinds"));
    assert_eq!(page.count("relocation-explorer"), 1, "the cell's former explorer is gone");
}
