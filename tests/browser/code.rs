//! The coding desk: texts come in, are coded by keyboard alone, and nothing is lost.

use std::fs;

use crate::harness::{Options, Page, desk};
use fantoccini::key::Key;

/// 青溪县的新车间里有45名搬迁户上班，都是2022年来的。 in GB 18030.
const GB18030: &[u8] = b"\xc7\xe0\xcf\xaa\xcf\xd8\xb5\xc4\xd0\xc2\xb3\xb5\xbc\xe4\xc0\xef\xd3\xd045\xc3\xfb\xb0\xe1\xc7\xa8\xbb\xa7\xc9\xcf\xb0\xe0\xa3\xac\xb6\xbc\xca\xc72022\xc4\xea\xc0\xb4\xb5\xc4\xa1\xa3";

fn open() -> Page {
    let page = Page::open("?view=code&lang=en", Options::default());
    page.wait_for("#try-example");
    page
}

/// The worked example on the desk, its first number focused.
fn open_example() -> Page {
    let page = open();
    page.click("#try-example");
    wait_for_focus(&page);
    page
}

fn wait_for_focus(page: &Page) {
    page.wait_until("a number has the focus", |page| page.count("#code-text [data-number]:focus") == 1);
}

fn paste(page: &Page, text: &str) {
    page.wait_for("#code-paste");
    page.run("document.getElementById('code-paste').value = arguments[0]", vec![text.into()]);
    page.click("#start-coding");
}

/// How many of how many numbers are decided, and what is said behind it.
fn progress(page: &Page) -> (usize, usize, String) {
    let text = page.text("#code-progress");
    let mut words = text.split(' ');
    let decided = words.next().and_then(|word| word.parse().ok()).expect("a number");
    let all = words.nth(1).and_then(|word| word.parse().ok()).expect("a number");
    (decided, all, text.rsplit(", ").next().unwrap_or_default().to_owned())
}

fn wait_until_kept(page: &Page) {
    page.wait_until("all is kept", |page| page.text("#code-kept") == "Kept");
}

#[test]
fn the_example_is_coded_by_keyboard_alone_and_goes_on_after_the_tab_was_closed() {
    let page = open();
    page.wait_until("the door is reached with Tab", |page| {
        page.press(Key::Tab);
        page.count("#try-example:focus") == 1
    });
    page.press(Key::Enter);
    wait_for_focus(&page);
    let (decided, all, _) = progress(&page);
    assert_eq!(decided, 0);
    assert!(all >= 10);
    // All dates at once, then number by number.
    page.press_letter('d');
    page.wait_until("the dates are decided", |page| progress(page).0 >= 3);
    let dates = progress(&page).0;
    for at in 1..=4 {
        page.press(Key::Enter);
        page.wait_until("the next one", |page| progress(page).0 == dates + at);
    }
    assert!(page.text("#code-said").contains("Now "), "it is said once: {}", page.text("#code-said"));
    wait_until_kept(&page);
    page.reload();
    wait_for_focus(&page);
    assert_eq!(progress(&page).0, dates + 4, "what was done is still there");
    while progress(&page).0 < all {
        let before = progress(&page).0;
        // The one whose nearest indicator is not the right one: it is chosen from the list.
        let is_trap = page.text("#code-sentence mark").starts_with("150");
        if is_trap {
            page.press_letter('i');
            page.wait_until("the list of indicators", |page| page.count("#code-indicator:focus") == 1);
            page.run(
                "const list = document.activeElement;
                list.value = 'assistance-funds';
                list.dispatchEvent(new Event('change', { bubbles: true }))",
                vec![],
            );
            page.wait_until("it is coded", |page| progress(page).0 == before + 1);
            page.press(Key::Escape);
            wait_for_focus(&page);
        }
        page.press(Key::Enter);
        page.wait_until("the next one", |page| is_trap || progress(page).0 == before + 1);
    }
    page.wait_until("it passes", |page| page.text("#code-check").contains("nothing is wrong"));
    page.wait_until("and that is said", |page| progress(page).2 == "no problems");
    // Back to the beginning, step by step.
    page.press_letter('z');
    page.wait_until("a step is taken back", |page| progress(page).0 == all - 1);
    page.press_letter('y');
    page.wait_until("and done again", |page| progress(page).0 == all);
}

#[test]
fn the_desk_can_be_used_with_a_pointer_and_is_accessible() {
    let page = open();
    page.assert_accessible();
    page.click("#try-example");
    wait_for_focus(&page);
    page.assert_accessible();
    page.click("#code-text [data-number='4']");
    page.wait_until("the number is looked at", |page| page.text("#code-sentence mark") == "1240");
    page.click("#code-exclude");
    page.click("#exclude-4");
    page.wait_until("it is excluded", |page| page.count("[data-number='4'][data-state^=excluded]") == 1);
    page.click("[data-number='4']");
    page.click("#code-reopen");
    page.wait_until("it is open", |page| page.count("[data-number='4'][data-state^=suggested]") == 1);
    page.choose("#code-kind", "target");
    page.wait_until("it is coded", |page| page.count("[data-number='4'][data-state^=coded]") == 1);
    page.wait_until("the words follow", |page| page.value("#code-text-en").contains("as planned"));
    page.clear("#code-text-zh");
    page.type_into("#code-text-zh", "其中云台社区2900人，竹岭社区1416人，河湾社区");
    page.wait_until("the text’s own words are told while they are typed", |page| {
        page.text("#code-text-zh-copied").contains("the text’s own")
    });
}

#[test]
fn keys_are_left_to_an_input_method_and_can_be_switched_off() {
    let page = open_example();
    page.run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
          { code: 'Enter', key: 'Process', isComposing: true, bubbles: true, cancelable: true }))",
        vec![],
    );
    assert_eq!(progress(&page).0, 0, "a character is being put together");
    // With an input method open the browser tells another letter for the same key.
    page.run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
          { code: 'KeyD', key: 'Process', bubbles: true, cancelable: true }))",
        vec![],
    );
    page.wait_until("the key is known by its place", |page| progress(page).0 >= 3);
    let before = progress(&page).0;
    page.press_letter('h');
    page.wait_until("all keys are listed", |page| page.is_shown("#code-keys"));
    page.click("#keys-on");
    page.click("[data-number='6']");
    page.press(Key::Enter);
    page.press_letter('x');
    assert_eq!(page.attribute("#code-exclude", "aria-expanded").as_deref(), Some("false"));
    assert_eq!(progress(&page).0, before);
}

#[test]
fn a_file_in_gb18030_is_read_and_said_to_be() {
    let page = open();
    let path = desk("qingxi.txt", Some(""));
    fs::write(&path, GB18030).expect("a file");
    page.type_into("#code-file", path.to_str().expect("a path"));
    page.wait_for("#code-text");
    assert!(page.text("#code-text").contains("青溪县的新车间里有45名搬迁户上班"));
    assert_eq!(page.count("#code-text .number"), 2);
}

#[test]
fn html_is_read_as_text_and_never_becomes_a_part_of_the_page() {
    let page = open();
    // Some browsers say of a text with scripts in it what they do not run.
    page.expect_complaint("Executing inline event handler violates");
    let html = "<!doctype html><title>3</title><script>globalThis.hacked = 1</script>\
        <p>全县有<b>7</b>个村<img src='https://example.com/x.png' onerror='globalThis.hacked = 1'></p>\
        <iframe srcdoc='<script>parent.hacked = 1</script>'></iframe><p>共<i>90</i>户</p>";
    page.drop_file(".code h1", "page.html", html);
    page.wait_for("#code-text");
    assert_eq!(page.text("#code-text"), "全县有7个村\n共90户");
    page.click("#code-leave");
    paste(&page, html);
    page.wait_for("#code-text");
    assert!(page.text("#code-text").contains("<script>"), "what is pasted is shown as it is");
    assert_eq!(page.count("#code-text :is(script, img, iframe, title)"), 0);
    assert!(page.run("return globalThis.hacked ?? null", vec![]).is_null());
}

#[test]
fn two_tabs_do_not_write_over_each_other() {
    let page = open_example();
    page.press(Key::Enter);
    page.wait_until("one is decided", |page| progress(page).0 == 1);
    wait_until_kept(&page);
    page.in_another_tab(|page| {
        page.go("?view=code&lang=en");
        page.wait_for("#code-drafts .resume");
        assert!(page.text("#code-drafts").contains("1 of"), "{}", page.text("#code-drafts"));
        page.click("#code-drafts .resume");
        page.wait_for("#code-text");
        page.press_letter('d');
        page.wait_until("the dates are decided", |page| progress(page).0 >= 3);
        wait_until_kept(page);
    });
    page.press(Key::Enter);
    page.wait_until("it is said", |page| page.count("#code-unkept .notice") == 1);
    assert!(page.text("#code-unkept").contains("Another tab has changed this draft too"));
    page.click("#take-over");
    page.wait_until("the other tab’s steps are here", |page| {
        page.count("#code-progress") == 1 && progress(page).0 >= 3
    });
    assert_eq!(page.count("#code-unkept .notice"), 0);
}

#[test]
fn a_table_of_fifty_thousand_numbers_is_refused_in_words_and_a_long_report_is_not() {
    let page = open();
    paste(&page, &"12，".repeat(50_000));
    page.wait_until("it is refused", |page| page.text("#code-refused").contains("50,000 numbers"));
    paste(&page, &"8".repeat(500_001));
    page.wait_until("it is refused", |page| page.text("#code-refused").contains("500,000 characters"));
    let line = "全县新建安置点3处，搬迁户1200户入住，车间里有45名工人。\n";
    paste(&page, &line.repeat(2_000));
    page.wait_for("#code-text .number");
    assert_eq!(progress(&page).1, 6_000);
    page.press(Key::Enter);
    page.wait_until("a key is answered", |page| progress(page).0 == 1);
    let nodes = page.run("return document.querySelectorAll('*').length", vec![]).as_u64();
    assert!(nodes.is_some_and(|nodes| nodes < 5_000), "{nodes:?} elements");
}

/// The example with its dates decided and so many suggestions accepted, and how many numbers are decided by then.
fn begin_example(accepted: usize) -> (Page, usize) {
    let page = open_example();
    page.press_letter('d');
    page.wait_until("the dates are decided", |page| progress(page).0 >= 3);
    for _ in 0..accepted {
        page.press(Key::Enter);
    }
    let decided = progress(&page).0;
    (page, decided)
}

#[test]
fn a_draft_is_seen_in_the_explorer_and_one_comes_back_to_the_desk() {
    let (page, decided) = begin_example(3);
    page.click("#see-with");
    page.wait_for(".facts tbody tr");
    assert!(page.text("#own-data").contains("Qingxi county: after moving in (draft)"));
    page.click("#own-data button");
    page.wait_for("#code-text");
    assert_eq!(progress(&page).0, decided);
    assert_eq!(page.count("#own-data"), 0);
}

#[test]
fn a_draft_is_exported_and_brought_back_without_its_text_only_with_the_same_text() {
    let page = open_example();
    page.press(Key::Enter);
    page.wait_until("one is decided", |page| progress(page).0 == 1);
    page.run("URL.createObjectURL = (blob) => { globalThis.saved = blob; return 'data:,' }", vec![]);
    page.click("#export-without");
    let saved = page.run_async("saved.text().then(arguments[0])", vec![]);
    let saved = saved.as_str().expect("a file").to_owned();
    assert!(saved.contains("report-draft/1") && !saved.contains("云台社区的帮扶车间雇着"));
    let text = page.run("return document.querySelector('#code-text').innerText.length", vec![]);
    assert!(text.as_u64() > Some(100));
    page.click("#code-leave");
    page.wait_for("#code-file");
    page.type_into("#code-file", desk("mine.json", Some(&saved)).to_str().expect("a path"));
    page.wait_until("the text is asked for", |page| page.text("#code-refused").contains("without its text"));
    paste(&page, "别的文本，有3户。");
    page.wait_until("another is refused", |page| page.text("#code-refused").contains("not the text"));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/examples/desk.txt");
    page.type_into("#code-file", path);
    page.wait_for("#code-text");
    assert_eq!(progress(&page).0, 1);
}

/// The text of the example, from its file.
fn example_text() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/examples/desk.txt")).expect("the example")
}

#[test]
fn another_coders_draft_is_laid_beside_and_settled_by_keyboard_into_a_draft_of_its_own() {
    let (page, decided) = begin_example(3);
    page.keep_files();
    page.click("#export-draft");
    let mine = page.next_file().text().to_owned();
    let theirs = mine.replacen("\"kind\":\"achieved\"", "\"kind\":\"standard\"", 1);
    assert_ne!(mine, theirs);
    page.click("#beside-coders");
    page.wait_for("#second-draft");
    let other = relocation_explorer::coding::draft::Draft::new("other", "别处有3户。").to_json();
    page.type_into("#second-draft", desk("other.json", Some(&other)).to_str().expect("a path"));
    page.wait_until("it is said why", |page| page.text("#coders-refused").contains("no common text"));
    page.type_into("#second-draft", desk("theirs.json", Some(&theirs)).to_str().expect("a path"));
    page.wait_for("#difference-0 [data-way]");
    assert_eq!(page.count("#differences > li"), 1);
    assert!(page.text("#difference-0").contains("standard"), "{}", page.text("#difference-0"));
    assert!(page.text(".agreement").contains("Kind"), "{}", page.text(".agreement"));
    page.assert_accessible();
    page.run("document.querySelector('#difference-0 [data-way]').focus()", vec![]);
    page.press_letter('2');
    page.wait_until("it is decided", |page| {
        page.attribute("#difference-0 [data-way='2']", "aria-pressed").as_deref() == Some("true")
    });
    assert!(page.text("#settled-said").starts_with("1 of 1 decided"), "{}", page.text("#settled-said"));
    assert_eq!(progress(&page).0, decided, "the desk did not hear the key");
    page.click("#keep-settled");
    page.wait_until("the settled draft lies on the desk", |page| page.count("#differences") == 0);
    wait_until_kept(&page);
    let read = |page: &Page| {
        page.keep_files();
        page.click("#export-draft");
        page.next_file().text().to_owned()
    };
    let settled = read(&page);
    assert!(
        settled.contains("\"kind\":\"standard\"") && settled.contains("\"decided\":[{\"field\":\"kind\"")
    );
    page.run("scrollTo(0, 0)", vec![]);
    page.click("#code-leave");
    page.wait_until("both are kept", |page| page.count("#code-drafts li") == 2);
}

#[test]
fn a_draft_goes_over_to_a_newer_copy_of_its_text_and_back() {
    let (page, decided) = begin_example(1);
    page.click("#beside-newer");
    page.wait_for("#newer-paste");
    let newer = format!("重刊时加了一行。\n{}", example_text());
    page.run("document.getElementById('newer-paste').value = arguments[0]", vec![newer.into()]);
    page.click("#lay-beside");
    page.wait_for("[data-confirm='moved']");
    page.assert_accessible();
    page.click("#right-0");
    page.wait_until("one is confirmed", |page| page.text("#newer-coming").starts_with("1 confirmed"));
    page.click("[data-confirm='moved']");
    page.wait_until("all are", |page| {
        page.text("#newer-coming").starts_with(&format!("{decided} confirmed"))
    });
    page.click("#lay-newer");
    page.wait_until("it lies there", |page| page.text("#code-text").starts_with("重刊时加了一行。"));
    assert_eq!(progress(&page).0, decided);
    wait_until_kept(&page);
    page.reload();
    page.wait_for("#code-text .number");
    assert!(page.text("#code-text").starts_with("重刊时加了一行。"), "it is kept");
    page.click("#code-undo");
    page.wait_until("it is taken back", |page| !page.text("#code-text").contains("重刊时"));
    assert_eq!(progress(&page).0, decided);
}

#[test]
fn a_list_beside_its_count_is_stated_in_own_words_by_keyboard() {
    let page = open();
    paste(&page, "办起来的有：松涛鞋厂、河湾布厂、云台纸厂等3处车间。");
    wait_for_focus(&page);
    // What the report is, as far as a check needs it, and what the number counts.
    let fields = [
        ("report-title-zh", "车间"),
        ("report-title-en", "Workshops"),
        ("report-id", "list"),
        ("report-summary-zh", "几处车间。"),
        ("report-summary-en", "A few workshops."),
        ("report-about", "140929"),
        ("code-indicator", "workshops"),
    ];
    for (id, value) in fields {
        page.run(
            "const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![id.into(), value.into()],
        );
    }
    page.press(Key::Escape);
    page.wait_until("the list is proposed", |page| page.text("#proposed-checks").contains("松涛鞋厂"));
    page.press_letter('c');
    page.wait_until("its items are asked for", |page| page.count("#list-en:focus") == 1);
    assert!(page.text("#list-said").contains("3 in Chinese, 0 in English"), "{}", page.text("#list-said"));
    assert_eq!(page.count("#state-list:disabled"), 1);
    page.assert_accessible();
    page.type_into("#list-en", "a shoe factory\na cloth factory\na paper mill");
    page.wait_until("as many in both", |page| page.text("#list-said") == "3 listed");
    page.click("#state-list");
    page.wait_until("it is stated", |page| !page.text("#proposed-checks").contains("松涛鞋厂"));
    assert_eq!(page.count("#listing"), 0);
    page.press_letter('z');
    page.wait_until("and taken back", |page| page.text("#proposed-checks").contains("松涛鞋厂"));
}
