//! Citing: whatever is cited is offered in every style, to be copied and as a file, and nothing of it is fetched before.

use crate::harness::{Options, Page};
use serde_json::json;

const FACT: &str = "?view=explore&lang=en&fact=kelan-workers-employed";
const STYLES: [&str; 6] = ["plain", "gbt-numeric", "gbt-author-date", "bibtex", "ris", "csl-json"];

/// The version and the hash of the built-in data.
fn version_and_hash() -> (String, String) {
    use relocation_explorer::share::Pin;
    use relocation_explorer::snapshot::Collection;
    let collection = Collection::built_in().expect("the built-in data");
    let version = collection.snapshot().version.clone().expect("they have a version");
    (version, Pin::of(&collection).hash)
}

/// The citation in a style, once it is chosen.
fn in_style(page: &Page, style: &str) -> String {
    let before = page.value("#cite-text");
    page.click(&format!("label[for=cite-{style}]"));
    page.wait_until("it is written anew", |page| style == "plain" || page.value("#cite-text") != before);
    page.value("#cite-text")
}

#[test]
fn a_figure_is_cited_in_every_style() {
    let page = Page::open(FACT, Options::default());
    page.click("#cite-fact");
    page.wait_for("#share-dialog[open] #cite-text");
    assert_eq!(page.text("#share-title"), "Cite this figure");
    page.keep_files();
    let (version, hash) = version_and_hash();
    let texts = STYLES.map(|style| in_style(&page, style));
    for (style, text) in STYLES.iter().zip(&texts) {
        assert!(text.contains("抓就業"), "{style} has the printed title: {text}");
        for part in ["fact=kelan-workers-employed", &version, &hash, "the part on jobs"] {
            assert!(text.contains(part), "{style} lacks {part}: {text}");
        }
    }
    assert!(texts[0].starts_with("Xinzhou Daily: Wang Jinhua, “抓就業"), "{}", texts[0]);
    assert!(texts[1].starts_with("[1] 王金華. 抓就業"), "{}", texts[1]);
    assert!(texts[2].starts_with("王金華, 2022. 抓就業"), "{}", texts[2]);
    in_style(&page, "bibtex");
    page.click("#save-citation");
    let file = page.next_file();
    assert_eq!(file.name, "kelan-workers-employed-bibtex.bib");
    assert_eq!(file.text(), texts[3]);
    page.assert_accessible();
}

#[test]
fn a_citation_is_copied_and_its_button_says_so() {
    let page = Page::open(FACT, Options::default());
    page.click("#cite-fact");
    page.wait_for("#cite-text");
    let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
    page.devtools("Browser.grantPermissions", json!({ "permissions": permissions }));
    let text = in_style(&page, "gbt-numeric");
    page.click(".cite-actions .text-button");
    page.wait_until("it says so", |page| page.text(".cite-actions [role=status]") == "Copied");
    let held = page.run_async(
        "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))",
        vec![],
    );
    assert_eq!(held, text);
}

#[test]
fn a_report_a_view_a_row_and_the_data_are_cited_too() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for(".record-card .citation");
    page.click(
        "#report-panyu-weining .citation .control + .control, #report-panyu-weining [aria-haspopup=dialog]",
    );
    page.wait_for("#cite-text");
    assert_eq!(page.text("#share-title"), "Cite this report");
    assert_eq!(in_style(&page, "gbt-numeric"), "[1] 珠江两头的“牵手”[N]. 2018-07-05(上接1版).");
    page.click("#close-share");
    page.wait_until("the dialog is gone", |page| page.count("#share-dialog") == 0);
    page.click("#cite-data");
    page.wait_for("#cite-text");
    let (version, hash) = version_and_hash();
    let data = in_style(&page, "gbt-author-date");
    assert!(data.starts_with("CONTRIBUTORS OF THE RELOCATION EXPLORER, 2"), "{data}");
    assert!(data.contains(&format!(": {version}, SHA-256 {hash}[DS/OL]")), "{data}");

    page.go("?view=compare&lang=en&regions=140929~522300");
    page.wait_for(".sides .figures .unfold");
    page.click(".sides .figures:not([hidden]) .unfold");
    page.wait_for(".detail:not([hidden]) .copy [aria-haspopup=dialog]");
    page.click(".detail:not([hidden]) .copy [aria-haspopup=dialog]");
    page.wait_for("#cite-text");
    assert_eq!(page.text("#share-title"), "Cite this row");
    assert!(
        page.value("#cite-text").contains("regions=140929~522300")
            || page.value("#cite-text").contains("fact=")
    );
    let bibtex = in_style(&page, "bibtex");
    assert!(
        bibtex.contains("@dataset{relocation-and-pairing,") && bibtex.contains("regions=140929~522300"),
        "{bibtex}"
    );
    page.click("#close-share");
    page.wait_until("the dialog is gone", |page| page.count("#share-dialog") == 0);

    page.click("#share");
    page.wait_for("#cite-styles");
    page.click("#cite-styles");
    page.wait_for("#cite-text");
    assert_eq!(page.text("#share-title"), "Cite this view");
    assert!(page.value("#cite-text").contains("view “Compare"), "{}", page.value("#cite-text"));
    page.assert_accessible();
}

#[test]
fn evidence_and_sources_name_what_is_printed_beside_our_own_title() {
    let page = Page::open(FACT, Options::default());
    page.wait_for("#evidence .where");
    let place = page.text("#evidence .where");
    assert!(place.contains("the part on jobs, from character"), "{place}");
    assert!(place.contains("Kelan after relocation") && place.contains("抓就業 保權益 促融入"), "{place}");
    assert!(
        page.text("#citation").contains(&version_and_hash().1),
        "the hash is known without being asked for"
    );
    page.go("?view=sources&lang=en");
    page.wait_for("#report-qiannan-guangzhou");
    let record = page.text("#report-qiannan-guangzhou .record");
    assert!(record.contains("none is printed") && record.contains("Xinhua Finance"), "{record}");
    assert!(record.contains("China Industrial Economy Information Network"), "{record}");
    let kelan = page.texts("#report-kelan .printed-line");
    assert_eq!(kelan, ["抓就業 保權益 促融入", "岢嵐縣易地搬遷“后半篇”重實用管長久受歡迎"]);
    assert_eq!(page.attribute("#report-kelan .record cite", "lang").as_deref(), Some("zh-Hant"));
}
