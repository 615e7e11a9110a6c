//! The basket: things put aside with one key or click, in an order of the reader's, with notes, taken away as a brief.

use std::io::{Cursor, Read};
use std::process::Command;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::harness::{Options, Page, SavedFile};

fn open(query: &str) -> Page {
    Page::open(query, Options::default())
}

fn focus(page: &Page, css: &str) {
    page.wait_for(css);
    page.run("document.querySelector(arguments[0]).focus()", vec![css.into()]);
}

/// How many things are put aside, as the header says.
fn count(page: &Page) -> usize {
    page.texts(".site-nav .count").first().and_then(|count| count.parse().ok()).unwrap_or(0)
}

fn wait_for_count(page: &Page, wanted: usize) {
    page.wait_until(&format!("{wanted} are put aside"), |page| count(page) == wanted);
}

fn titles(page: &Page) -> Vec<String> {
    page.texts(".basket .entry .what b")
}

/// Three facts of Explore put aside by keyboard, and their page opened by keyboard.
fn three_by_keyboard(lang: &str) -> Page {
    let page = open(&format!("?view=explore&lang={lang}"));
    focus(&page, "table.facts tr[data-row='0'] a.open");
    for wanted in 1..=3 {
        page.press_letter('b');
        wait_for_count(&page, wanted);
        page.press(Key::Down);
        let row = "return document.activeElement.closest('tr')?.dataset.row";
        page.wait_until("the next row has the focus", |page| {
            page.run(row, vec![]) == json!(wanted.to_string())
        });
    }
    focus(&page, ".site-nav a[href*='view=basket']");
    page.press(Key::Enter);
    page.wait_until("all three are there", |page| titles(page).len() == 3);
    page
}

/// Opens the menu of files by keyboard and presses one.
fn take(page: &Page, form: &str) -> SavedFile {
    if page.count("#basket-files[open]") == 0 {
        focus(page, "#basket-files summary");
        page.press(Key::Enter);
    }
    focus(page, &format!("#basket-files [data-form={form}]"));
    page.press(Key::Enter);
    page.next_file()
}

#[test]
fn three_figures_are_put_aside_ordered_annotated_and_taken_away_by_keyboard_alone() {
    let page = three_by_keyboard("en");
    let before = titles(&page);
    let id = page.attribute(".basket .entry", "data-entry").expect("an entry");
    focus(&page, &format!("#down-{id}"));
    page.press(Key::Enter);
    let bare = |title: &String| title.split_once(". ").expect("a number").1.to_owned();
    page.wait_until("it has moved", |page| bare(&titles(page)[1]) == bare(&before[0]));
    page.wait_until("it keeps the focus", |page| page.count(&format!("#down-{id}:focus")) == 1);
    page.press_with_alt(Key::Down);
    page.wait_until("it has moved on", |page| bare(&titles(page)[2]) == bare(&before[0]));
    page.wait_until("it is said", |page| page.text("#basket-said") == "Moved to place 3 of 3");
    page.press_with_alt(Key::Up);
    page.wait_until("it has moved back", |page| bare(&titles(page)[1]) == bare(&before[0]));

    focus(&page, "#add-heading");
    page.press(Key::Enter);
    page.wait_until("the heading waits for words", |page| page.count("input[id^='heading-']:focus") == 1);
    page.type_into("input[id^='heading-']", "What I found");
    focus(&page, &format!("#note-{id}"));
    page.type_into(&format!("#note-{id}"), "<img src=x onerror=alert(1)> mine & yours");
    focus(&page, "#basket-title");
    page.type_into("#basket-title", "A morning’s work");
    page.press(Key::Enter);
    let paper =
        "return [...document.querySelectorAll('.basket p.note')].map((note) => note.textContent).join('')";
    page.wait_until("the note is kept", |page| {
        page.run(paper, vec![]) == "<img src=x onerror=alert(1)> mine & yours"
    });
    assert_eq!(page.count(".basket img"), 0);
    page.assert_accessible();

    page.keep_files();
    let markdown = take(&page, "md");
    let text = markdown.text();
    assert!(text.starts_with("# A morning’s work\n") && text.contains("## What I found"), "{text}");
    assert!(text.contains("&lt;img src=x onerror=alert(1)&gt; mine &amp; yours"), "{text}");
    assert!(text.contains("## Sources\n\n1. "), "{text}");
    let html = take(&page, "html");
    assert!(
        html.text().contains("&lt;img src=x onerror=alert(1)&gt;") && !html.text().contains("<img src=x")
    );
    let docx = take(&page, "docx");
    assert!(docx.name.ends_with(".docx") && docx.name.contains("morning"), "{}", docx.name);
    let path = std::env::temp_dir().join("taken.docx");
    std::fs::write(&path, &docx.bytes).expect("a file");
    let read = read_docx(&path);
    assert_eq!(read[0], json!(["Title", "A morning’s work"]));
    let has = |style: &str, text: &str| {
        read.iter().any(|each| each[0] == style && each[1].as_str().is_some_and(|own| own.contains(text)))
    };
    assert!(has("Heading 1", "What I found") && has("Heading 1", "Sources"), "{read:?}");
    assert!(has("Reader note", "<img src=x onerror=alert(1)> mine & yours"), "{read:?}");
    let package = take(&page, "zip");
    let mut zip = zip::ZipArchive::new(Cursor::new(package.bytes)).expect("a zip file");
    let mut facts = String::new();
    zip.by_name("facts.csv").expect("facts").read_to_string(&mut facts).expect("a text");
    assert_eq!(csv::Reader::from_reader(facts.as_bytes()).records().count(), 3);
    zip.by_name("brief.md").expect("the brief");

    page.reload();
    page.wait_until("it is all kept", |page| titles(page).len() == 3);
    assert_eq!(bare(&titles(&page)[1]), bare(&before[0]));
    assert_eq!(page.value("#basket-title"), "A morning’s work");
}

/// The paragraphs of a document with their styles, as python-docx reads them.
fn read_docx(path: &std::path::Path) -> Vec<Value> {
    let script = "import docx, json, sys\n\
        print(json.dumps([[p.style.name, p.text] for p in docx.Document(sys.argv[1]).paragraphs]))";
    let python = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/python/bin/python");
    let output = Command::new(python)
        .args(["-c", script])
        .arg(path)
        .output()
        .expect("python: run scripts/tools --browser");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn rows_checks_measures_and_charts_are_put_aside_where_they_are_shown() {
    let page = open("?view=compare&regions=522700~140929&lang=en");
    focus(&page, "tr.figures:not([hidden]) button.unfold");
    page.press_letter('b');
    wait_for_count(&page, 1);
    page.go("?view=ledger&lang=en");
    page.click_in_view(".check .put");
    wait_for_count(&page, 2);
    assert_eq!(page.attribute(".check .put", "aria-pressed").as_deref(), Some("true"));
    page.go("?view=measures&lang=en");
    page.click("#frameworks .section-head button");
    page.wait_for("[data-measure]");
    page.click_in_view("[data-measure] .put");
    wait_for_count(&page, 3);
    page.go("?view=explore&lang=en");
    page.click(".chart-offers a");
    page.click_in_view("#chart .put");
    wait_for_count(&page, 4);
    page.go("?view=explore&lang=en&fact=kelan-workshops");
    page.wait_for("#evidence .put");
    page.press_letter('b');
    wait_for_count(&page, 5);
    page.press_letter('b');
    wait_for_count(&page, 4);
    page.press_letter('b');
    wait_for_count(&page, 5);
    page.go("?view=basket&lang=en");
    page.wait_until("all five are there", |page| titles(page).len() == 5);
    assert_eq!(page.texts(".basket .kind"), ["Comparison", "Check", "Measure", "Chart", "Figure"]);
    assert_eq!(page.count(".basket .missing"), 0);
    page.wait_until("the chart is drawn", |page| page.count(".basket .canvas svg") == 1);
    page.assert_accessible();
    page.keep_files();
    let html = take(&page, "html");
    assert!(html.text().contains("<img src=\"data:image/svg+xml,"));
    let docx = take(&page, "docx");
    let mut zip = zip::ZipArchive::new(Cursor::new(docx.bytes)).expect("a zip file");
    let mut png = Vec::new();
    zip.by_name("word/media/image1.png").expect("a picture").read_to_end(&mut png).expect("bytes");
    assert_eq!(&png[1..4], b"PNG");
}

/// The facts of a basket go as a selection of Explore does, and say where they were put aside.
#[test]
fn the_facts_of_a_basket_are_a_workbook_a_table_and_a_snapshot() {
    let page = open("?view=basket&lang=en&items=fact:kelan-workshops~fact:qiannan-jobs-outside-province");
    page.click("#take-over");
    page.wait_until("both are mine", |page| page.count("#take-over") == 0 && titles(page).len() == 2);
    page.keep_files();
    let snapshot: Value = serde_json::from_str(take(&page, "json").text()).expect("JSON");
    assert_eq!(snapshot["facts"].as_array().map(Vec::len), Some(2));
    let csv = take(&page, "csv");
    let csv = csv.text();
    assert!(csv.contains("kelan-workshops") && csv.contains("qiannan-jobs-outside-province"), "{csv}");
    let workbook = take(&page, "workbook");
    assert!(workbook.name.ends_with(".xlsx") && workbook.bytes.starts_with(b"PK"), "{}", workbook.name);
}

/// The picture of a row that compares, and the picture of a place: the brief draws both.
#[test]
fn pictures_beside_rows_and_places_are_put_aside_as_charts() {
    for (lang, titles_of) in
        [("en", ["Employment service centres", "Weining"]), ("zh", ["就业创业服务中心", "威宁"])]
    {
        let page = open(&format!("?view=compare&regions=522700~522300&lang={lang}"));
        page.wait_for("tr.figures .bar");
        let unfold =
            "document.querySelector('tr.figures .bar').closest('tr').querySelector('.unfold').click()";
        page.run(unfold, vec![]);
        page.click_in_view(".detail:not([hidden]) figcaption .put");
        wait_for_count(&page, 1);
        page.go(&format!("?view=place&regions=520526&lang={lang}"));
        page.click_in_view("#place-picture .put");
        wait_for_count(&page, 2);
        page.go(&format!("?view=basket&lang={lang}"));
        page.wait_until("both are drawn", |page| page.count(".basket .canvas svg") == 2);
        for (title, named) in titles(&page).iter().zip(titles_of) {
            assert!(title.contains(named), "{title}");
        }
        assert_eq!(page.count(".basket .missing"), 0);
        page.assert_accessible();
        page.keep_files();
        assert_eq!(take(&page, "html").text().matches("<img src=\"data:image/svg+xml,").count(), 2);
        let docx = take(&page, "docx");
        let mut zip = zip::ZipArchive::new(Cursor::new(docx.bytes)).expect("a zip file");
        let mut png = Vec::new();
        zip.by_name("word/media/image2.png").expect("a picture").read_to_end(&mut png).expect("bytes");
        assert_eq!(&png[1..4], b"PNG");
    }
}

#[test]
fn two_tabs_lose_nothing_of_each_other() {
    let page = open("?view=basket&lang=en");
    page.wait_for("#basket-empty");
    page.in_another_tab(|page| {
        page.go("?view=explore&lang=en&fact=kelan-workshops");
        page.wait_for("#evidence .put");
        page.press_letter('b');
        wait_for_count(page, 1);
    });
    page.wait_until("the other tab’s is here", |page| titles(page).len() == 1);
    let id = page.attribute(".basket .entry", "data-entry").expect("an entry");
    page.type_into(&format!("#note-{id}"), "from the first");
    page.press(Key::Tab);
    page.in_another_tab(|page| {
        page.go("?view=basket&lang=en");
        page.wait_until("the note is here", |page| {
            page.count(&format!("#note-{id}")) == 1 && page.value(&format!("#note-{id}")) == "from the first"
        });
        page.go("?view=explore&lang=en&fact=kelan-workshops");
        page.wait_for("#evidence .put");
        page.press_letter('b');
        page.wait_until("it stays for its note", |page| {
            page.text("#told").contains("has your note and stays")
        });
    });
    assert_eq!(page.value(&format!("#note-{id}")), "from the first");
    page.click(&format!("#remove-{id}"));
    page.wait_until("it can be put back", |page| page.count("#undo-remove:focus") == 1);
    page.press(Key::Enter);
    page.wait_until("it is back with its note", |page| {
        page.count(&format!("#note-{id}")) == 1 && page.value(&format!("#note-{id}")) == "from the first"
    });
}

#[test]
fn a_link_brings_a_basket_says_what_is_missing_and_is_taken_over_only_when_asked() {
    let items = "title:Jobs~heading:%3Cb%3EFirst~fact:kelan-workshops~note:%3Cscript%3Ealert(1)%3C/script%3E~fact:moon-dust~song:x";
    let page = open(&format!("?view=basket&lang=en&items={items}"));
    page.wait_for("#linked-basket");
    assert_eq!(titles(&page).len(), 1);
    assert_eq!(
        page.texts(".basket .missing"),
        ["Not among the data that are open: fact:moon-dust", "Not among the data that are open: song:x"]
    );
    assert!(page.text(".basket").contains("<script>alert(1)</script>"));
    assert_eq!(page.count(".basket :is(script, h2 b)"), 0);
    assert_eq!(count(&page), 0, "nothing is taken over by itself");
    page.assert_accessible();
    page.click("#take-over");
    page.wait_for("#basket-title");
    page.wait_until("it is the reader’s now", |page| page.count(".basket .entry") == 4);
    assert!(!page.url().query().unwrap_or_default().contains("items="));
    assert_eq!(page.value("#basket-title"), "Jobs");
    page.wait_until("what is missing stays", |page| page.count(".basket .missing") == 2);
    let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
    page.devtools("Browser.grantPermissions", json!({ "permissions": permissions }));
    page.click("#copy-basket-link");
    page.wait_until("it says so", |page| page.text("#take-said") == "Copied");
    let link = page.run_async("navigator.clipboard.readText().then(arguments[0])", vec![]);
    let link = link.as_str().expect("a link").to_owned();
    assert!(link.contains("moon-dust") && link.contains("note:"), "{link}");
    page.click("#share");
    page.wait_for("#share-link");
    let shared = page.value("#share-link");
    assert!(
        shared.contains("items=") && shared.contains("kelan-workshops") && !shared.contains("note:"),
        "{shared}"
    );
}

#[test]
fn a_browser_that_keeps_nothing_is_said_so_and_loses_nothing_while_the_page_is_open() {
    let page = open("?lang=en");
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })" }),
    );
    page.go("?view=explore&lang=en&fact=kelan-workshops");
    page.wait_for("#evidence .put");
    page.press_letter('b');
    page.wait_until("it is said", |page| page.text("#told").contains("lets the page keep nothing"));
    page.click(".site-nav a[href*='view=basket']");
    page.wait_until("it is here", |page| titles(page).len() == 1);
    assert!(page.text(".basket .notice").contains("lets the page keep nothing"));
}

#[test]
fn on_paper_the_brief_has_words_sources_and_no_controls() {
    let page = open("?view=basket&lang=en&items=title:Jobs~fact:kelan-workshops~note:mine");
    page.wait_for("#linked-basket");
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert!(!page.is_shown("#take-basket") && !page.is_shown("#linked-basket"));
    for css in [".basket .title", ".basket .note", "#basket-sources", ".basket .figures"] {
        assert!(page.is_shown(css), "{css}");
    }
}

#[test]
fn explorers_in_other_pages_put_nothing_aside() {
    let page = open("?view=ledger&lang=en&embed=1");
    page.wait_for(".check");
    assert_eq!(page.count(".put"), 0);
    page.press_letter('b');
    page.wait_for("#checks");
    assert_eq!(page.run("return localStorage.length", vec![]), 0);
}
