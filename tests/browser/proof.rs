//! Checking a draft: pasted, marked, led to the evidence, copied with footnotes; and what is pasted is never markup.

use fantoccini::key::Key;

use crate::harness::{Options, Page};

const EN: &str = "?view=sources&show=proof&lang=en";
const ZH: &str = "?view=sources&show=proof&lang=zh";

/// Keeps what the page copies, for [`copied`].
const KEEP_COPIES: &str = "globalThis.copies = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => { copies.push(text); },
    } });";

fn copied(page: &Page) -> String {
    page.wait_until("something is copied", |page| {
        page.run("return copies.length", vec![]).as_u64().is_some_and(|count| count > 0)
    });
    page.run("return copies.pop()", vec![]).as_str().expect("a text").to_owned()
}

/// Puts a text into the field and has it checked.
fn check(page: &Page, text: &str) {
    page.wait_for("#draft");
    page.run("document.getElementById('draft').value = arguments[0]", vec![text.into()]);
    page.click("#check-draft");
    page.wait_for("#proof-result");
}

#[test]
fn a_draft_is_marked_and_each_number_leads_to_its_evidence() {
    let page = Page::open(EN, Options::default());
    check(
        &page,
        "In Kelan, 2,256 people were given a skills certificate. In Qiannan, 129,700 relocated workers are in work.",
    );
    assert_eq!(page.count("#proofed mark"), 2);
    assert_eq!(page.count("#proofed mark[data-verdict=agrees]"), 1);
    assert_eq!(page.count("#proofed mark[data-verdict=contradicts]"), 1);
    let notes = page.texts("#proof-notes > li");
    assert!(notes[0].contains("as the report prints it"), "{}", notes[0]);
    assert!(
        notes[1].contains("the report prints another number") && notes[1].contains("127,900"),
        "{}",
        notes[1]
    );
    let said = page.text("#proof-said");
    assert!(said.contains("1 as printed") && said.contains("1 contradicts"), "{said}");
    page.wait_until("the result has the focus", |page| {
        page.run("return document.activeElement?.id", vec![]) == "proof-found"
    });
    page.assert_accessible();
    page.click("#proofed mark[data-verdict=agrees] a");
    page.wait_for("#evidence");
    assert!(page.url().query().is_some_and(|query| query.contains("fact=kelan-skill-certificates")));
    assert_eq!(page.count("#proofed mark"), 2, "the draft stays beside it");
    page.click("#language");
    page.wait_until("the same in the other language", |page| {
        page.texts("#proof-notes > li").first().is_some_and(|note| note.contains("与报告一致"))
    });
}

#[test]
fn the_example_shows_what_can_be_said_in_both_languages() {
    for query in [EN, ZH] {
        let page = Page::open(query, Options::default());
        page.wait_for("#try-example");
        page.assert_accessible();
        page.click("#try-example");
        page.wait_for("#proofed");
        for verdict in ["agrees", "other-ends", "contradicts", "compared"] {
            assert!(page.count(&format!("#proofed mark[data-verdict={verdict}]")) > 0, "{query}: {verdict}");
        }
        let signs = page.texts("#proofed mark sup");
        assert!(signs.iter().any(|sign| sign.contains('✓')) && signs.iter().any(|sign| sign.contains('✗')));
        page.assert_accessible();
        page.click("#another-draft");
        page.wait_for("#draft");
        assert!(page.value("#draft").len() > 40, "{query}: the text can be edited");
    }
}

#[test]
fn a_draft_is_copied_with_footnotes() {
    let page = Page::open(EN, Options::default());
    page.run(KEEP_COPIES, vec![]);
    check(&page, "In Kelan, 2,256 people were given a skills certificate.");
    page.click("[data-form=markdown] button");
    let markdown = copied(&page);
    assert!(markdown.starts_with("In Kelan, 2,256 people[^1] were given"), "{markdown}");
    assert!(markdown.contains("[^1]: ✓ as printed: as the report prints it."), "{markdown}");
    assert!(markdown.contains("fact=kelan-skill-certificates>"), "{markdown}");
    page.click("[data-form=text] button");
    assert!(copied(&page).contains("2,256 people[1] were given"));
    page.click("[data-form=html] button");
    assert!(copied(&page).starts_with("<p>In Kelan, 2,256 people<sup>[1]</sup> were given"));
}

#[test]
fn what_is_pasted_is_never_markup() {
    let page = Page::open(EN, Options::default());
    page.run(KEEP_COPIES, vec![]);
    check(
        &page,
        "<img src=x onerror=\"globalThis.hurt = 1\"> <script>globalThis.hurt = 1</script> Kelan: 8 sites",
    );
    assert_eq!(page.count("#proofed img, #proofed script"), 0);
    assert!(page.text("#proofed").contains("<img src=x"));
    page.click("[data-form=html] button");
    let html = copied(&page);
    assert!(!html.contains("<img") && !html.contains("<script") && html.contains("&lt;img"), "{html}");
    page.click("[data-form=markdown] button");
    assert!(!copied(&page).contains("<img"));
    assert_eq!(page.run("return globalThis.hurt ?? null", vec![]), serde_json::Value::Null);
}

#[test]
fn it_is_reached_from_the_sources_and_by_keyboard() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#open-data");
    page.click(".sources nav a[href*='show=proof']");
    page.wait_for("#draft");
    assert!(page.url().query().is_some_and(|query| query.contains("show=proof")));
    page.run("document.getElementById('try-example').focus()", vec![]);
    page.press(Key::Enter);
    page.wait_for("#proofed");
    page.run("document.querySelector('#proofed mark a').focus()", vec![]);
    page.press(Key::Enter);
    page.wait_for("#evidence");
    page.go("?view=sources&show=proof&lang=en");
    page.click(".proof .back a");
    page.wait_for("#records");
}

#[test]
fn a_text_that_is_too_long_is_refused_with_words() {
    let page = Page::open(EN, Options::default());
    page.wait_for("#draft");
    page.run("document.getElementById('draft').value = '1 '.repeat(600_000)", vec![]);
    page.click("#check-draft");
    page.wait_for("#proof-result");
    assert!(page.text("#proof-result").contains("more than 1,000,000 characters"));
    page.click("#another-draft");
    check(&page, "No numbers here.");
    assert!(page.text("#proof-result").contains("There is no number"));
}

#[test]
fn a_program_has_a_text_checked() {
    let page = Page::open_host(
        r#"<!doctype html><html lang="en"><title>Host</title>
        <script type="module">window.loaded = import('{explorer}explorer.js').then((all) => window.explorer = all);</script>
        <main><h1>Host</h1></main>"#,
    );
    let proof = page.run_async(
        "const [text, done] = arguments;
        loaded.then(() => explorer.openSnapshot()).then((snapshot) => done(snapshot.proofread(text)), (error) => done(String(error)))",
        vec!["Qiannan has 60 times as many workshops as Kelan.".into()],
    );
    let mark = &proof["marks"][0];
    assert_eq!((&mark["text"], &mark["verdict"]), (&"60 times".into(), &"compared".into()), "{proof}");
    let says = mark["says"]["en"].as_str().expect("words");
    assert!(says.starts_with("these figures may not be compared: "), "{says}");
    assert!(says.contains("recognised workshops"), "the guard’s reason, and no number: {says}");
}
