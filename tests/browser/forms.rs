//! Forms at the coding desk: places from the national list, organisations and pairings, measures of marked sentences.

use crate::harness::{Options, Page};
use fantoccini::key::Key;

/// The worked example on the desk, its first number focused.
fn example() -> Page {
    let page = Page::open("?view=code&lang=en", Options::default());
    page.wait_for("#try-example");
    page.click("#try-example");
    page.wait_until("a number has the focus", |page| page.count("#code-text [data-number]:focus") == 1);
    page
}

/// Presses Tab until something has the focus.
fn tab_to(page: &Page, css: &str) {
    let focused = format!("{css}:focus");
    for _ in 0..90 {
        if page.count(&focused) == 1 {
            return;
        }
        page.press(Key::Tab);
    }
    panic!("Tab does not lead to {css}");
}

/// Unfolds the forms by keyboard, and begins one.
fn begin(page: &Page, shape: &str) {
    if page.count("#form-shape") == 0 {
        tab_to(page, "#beside-forms");
        page.press(Key::Enter);
        page.wait_for("#form-shape");
    }
    page.choose("#form-shape", shape);
    page.click("#form-begin");
    page.wait_until("the form has the focus", |page| page.count("#form-heading:focus") == 1);
}

/// Sends the form, and waits for as many entries of a kind.
fn add(page: &Page, shape: &str, count: usize) {
    page.click("#form-add");
    page.wait_until("it is added", |page| {
        page.count(&format!(".entries[data-shape='{shape}'] > li")) == count && page.count(".entry-form") == 0
    });
}

/// The button stands at the page's head, over which the header lies where one has scrolled.
fn undo(page: &Page) {
    page.run("scrollTo(0, 0)", vec![]);
    page.click("#code-undo");
}

fn take_out(page: &Page, name: &str) {
    page.click(&format!("[aria-label='Take out: {name}']"));
}

#[test]
fn a_place_of_the_national_list_is_added_by_keyboard_with_the_one_that_it_lies_in() {
    let page = Page::open("?view=code&lang=en", Options::default());
    page.wait_for("#code-paste");
    page.run("document.getElementById('code-paste').value = '习水县的新社区安顿了340户搬迁户。'", vec![]);
    page.click("#start-coding");
    page.wait_for("#code-text");
    let fetched = |page: &Page| {
        page.run(
            "return performance.getEntriesByType('resource').some((each) => each.name.endsWith('/places.bin'))",
            vec![],
        ) == true
    };
    tab_to(&page, "#beside-forms");
    page.press(Key::Enter);
    page.wait_for("#form-shape");
    assert!(!fetched(&page), "nobody has asked for a place");
    tab_to(&page, "#form-begin");
    page.press(Key::Enter);
    page.wait_until("the text’s place is offered", |page| page.text("#form-named").contains("520330"));
    assert!(fetched(&page));
    page.assert_accessible();
    page.type_into("#form-find", "习水");
    page.wait_until("it is found", |page| page.count("#form-found button") == 1);
    tab_to(&page, "#form-found button");
    page.press(Key::Enter);
    page.wait_until("the form is filled in", |page| {
        page.count("#form-id") == 1 && page.value("#form-id") == "520330"
    });
    page.wait_until("its English name is asked for", |page| page.count("#form-name-en:focus") == 1);
    page.press(Key::Enter);
    page.wait_until("what is missing is said", |page| page.text("#form-name-en-said").contains("needed"));
    assert_eq!(page.attribute("#form-name-en", "aria-invalid").as_deref(), Some("true"));
    page.type_into("#form-name-en", "Xishui County");
    page.type_into("#form-with", "Zunyi City");
    tab_to(&page, "#form-add");
    page.press(Key::Enter);
    page.wait_until("both are there", |page| page.count(".entries[data-shape='region'] > li") == 2);
    page.wait_until("it is suggested at once", |page| page.value("#code-region") == "520330");
    page.choose("#code-kind", "target");
    page.wait_until("the fact is of it", |page| page.count("[data-number='0'][data-state^=coded]") == 1);
    take_out(&page, "Xishui County");
    page.wait_until("a used place stays", |page| {
        page.text("[data-shape='region']").contains("the figure 340")
    });
    take_out(&page, "Zunyi City");
    page.wait_until("and the one that it lies in", |page| {
        page.text("[data-shape='region']").contains("“Xishui County”")
    });
    undo(&page);
    undo(&page);
    page.wait_until("they came in one step", |page| page.count(".entries") == 0);
}

#[test]
fn an_organisation_and_a_pairing_are_added_changed_and_taken_out() {
    let page = example();
    begin(&page, "actor");
    page.type_into("#form-name-zh", "广东省工作组");
    page.wait_until("what comes near is shown", |page| page.text("#form-near").contains("Guangdong"));
    page.type_into("#form-name-en", "Lanjiang Team");
    page.choose("#form-kind", "team");
    add(&page, "actor", 1);
    begin(&page, "pairing");
    page.choose("#form-from", "lanjiang-team");
    page.choose("#form-to", "529981");
    page.choose("#form-level", "county");
    page.type_into("#form-since", "last year");
    page.type_into("#form-text-zh", "工作组住到县里");
    page.type_into("#form-text-en", "The team lives in the county");
    page.click("#form-add");
    page.wait_until("a date that is none is refused", |page| page.text("#form-since-said").contains("EDTF"));
    assert_eq!(page.count("#form-since:focus"), 1, "the focus is where it can be mended");
    page.clear("#form-since");
    page.type_into("#form-since", "2022/..");
    add(&page, "pairing", 1);
    take_out(&page, "Lanjiang Team");
    page.wait_until("it is used", |page| {
        page.text("[data-shape='actor']").contains("pairing “The team lives in the county”")
    });
    page.click("[aria-label='Change: The team lives in the county']");
    page.wait_until("the form is open", |page| page.count("#form-since") == 1);
    assert_eq!(page.value("#form-since"), "2022/..");
    page.clear("#form-text-en");
    page.type_into("#form-text-en", "The team stays");
    add(&page, "pairing", 1);
    take_out(&page, "The team stays");
    page.wait_until("it is gone", |page| page.count(".entries[data-shape='pairing']") == 0);
    take_out(&page, "Lanjiang Team");
    page.wait_until("nothing held it", |page| page.count(".entries[data-shape='actor']") == 0);
    undo(&page);
    undo(&page);
    page.wait_until("both are back", |page| {
        page.text(".entries[data-shape='pairing']").contains("The team stays")
    });
}

#[test]
fn a_measure_is_made_of_a_marked_sentence_also_in_a_narrow_window() {
    let page = example();
    begin(&page, "framework");
    page.type_into("#form-name-zh", "两件事");
    page.type_into("#form-name-en", "Two matters");
    page.type_into("#form-announced", "2");
    add(&page, "framework", 1);
    begin(&page, "part");
    page.choose("#form-under", "0");
    page.type_into("#form-name-zh", "上班");
    page.type_into("#form-name-en", "Work");
    add(&page, "framework", 2);
    let before = page.text("#form-marked");
    page.click("#form-next");
    page.wait_until("another sentence is marked", |page| page.text("#form-marked") != before);
    page.run(
        "const text = document.querySelector('#code-text');
        const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        while (walk.nextNode() && !walk.currentNode.data.includes('技能课'));
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        getSelection().removeAllRanges();
        getSelection().addRange(range)",
        vec![],
    );
    page.click("#form-select");
    page.wait_until("the selection is marked", |page| page.text("#form-marked").contains("县里办的技能课"));
    page.resize(360, 800);
    page.click("#form-measure");
    page.wait_until("the form is there", |page| page.count("#form-under") == 1);
    page.assert_accessible();
    let width = page.run("return document.documentElement.scrollWidth", vec![]);
    assert!(width.as_u64() <= Some(360), "{width}");
    page.choose("#form-under", "0/0");
    page.type_into("#form-text-zh", "其中云台社区2900人，竹岭社区1416人，河湾社区");
    page.type_into("#form-text-en", "The county teaches crafts");
    page.wait_until("the text’s own words are told", |page| {
        page.text("#form-text-zh-said").contains("the text’s own")
    });
    page.clear("#form-text-zh");
    page.type_into("#form-text-zh", "县里教手艺");
    page.run("document.querySelector('#form-domain').selectedIndex = 1; document.querySelector('#form-domain').dispatchEvent(new Event('change', { bubbles: true }))", vec![]);
    page.choose("#form-type", "training");
    add(&page, "framework", 3);
    assert!(page.text("[data-shape='framework']").contains("The county teaches crafts"));
    undo(&page);
    page.wait_until("it was one step", |page| page.count(".entries[data-shape='framework'] > li") == 2);
}
