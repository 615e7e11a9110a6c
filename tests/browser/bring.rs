//! Reports that come to the coding desk as files of Word and as PDFs.

use crate::files::{docx, pdf, put};
use crate::harness::{Options, Page, Server};

/// What a page has fetched for PDFs.
const OF_PDF: &str =
    "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    .filter((path) => /pdf[./]/.test(path)).map((path) => path.split('/').pop())";

fn open() -> Page {
    let page = Page::open("?view=code&lang=en", Options::default());
    page.wait_for("#try-example");
    page
}

fn choose(page: &Page, name: &str, bytes: &[u8]) {
    page.type_into("#code-file", put(name, bytes).to_str().expect("a path"));
}

fn paste(page: &Page, name: &str, bytes: &[u8]) {
    page.run(
        "const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
        const paste = new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true });
        document.getElementById('code-paste').dispatchEvent(paste)",
        vec![name.into(), bytes.into()],
    );
}

fn wait_for_refusal(page: &Page, reason: &str) {
    page.wait_until(reason, |page| page.text("#code-refused").contains(reason));
}

#[test]
fn a_word_file_with_a_table_opens_and_its_numbers_are_tokens() {
    let page = open();
    let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let row = |one: &str, two: &str| format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p(one), p(two));
    let table = format!("<w:tbl>{}{}</w:tbl>", row("社区", "户数"), row("河头社区", "420"));
    let body = format!("{}{table}", p("河头县的安置点住着1240户，都是2021年来的。"));
    let read = |page: &Page| {
        page.wait_for("#code-text");
        assert_eq!(
            page.run("return document.getElementById('code-text').textContent", vec![]),
            "河头县的安置点住着1240户，都是2021年来的。社区\t户数河头社区\t420"
        );
        assert_eq!(page.count("#code-text .number"), 3);
        page.click("#code-leave");
        page.wait_for("#code-paste");
    };
    page.drop_paths(".code h1", &[put("hetou.docx", &docx(&body))]);
    read(&page);
    paste(&page, "hetou.docx", &docx(&body));
    read(&page);
    assert_eq!(page.run(OF_PDF, vec![]), serde_json::json!([]), "nothing that reads PDFs is fetched");
}

#[test]
fn a_pdf_opens_with_its_pages_and_what_they_repeat_is_suggested_for_exclusion() {
    // Where text becomes the address of a worker through the explorer's policy only.
    let policy = "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        require-trusted-types-for 'script'; trusted-types relocation-explorer";
    let page = Page::open_on(Server::start_with(&[policy]), "?view=code&lang=en", Options::default());
    page.wait_for("#try-example");
    assert_eq!(page.run(OF_PDF, vec![]), serde_json::json!([]), "not before it is needed");
    let sheet = |number, text: [&'static str; 2]| {
        vec![(230, 800, "河头县2023年年报"), (96, 700, text[0]), (72, 680, text[1]), (290, 40, number)]
    };
    let pages = [
        sheet("1", ["河头县去年新建安置点18处，住着搬迁群众1240户，他们从", "山上下来，在车间上班。"]),
        sheet("2", ["第二年又添了3处，都在县城的东边，离车站只有20分钟的路", "程，学校也在旁边。"]),
        sheet("3", ["眼下还有45户等着搬，房子已经盖好，只差通水通电，年底前", "都能住进新家。"]),
    ];
    choose(&page, "hetou.pdf", &pdf(&pages));
    page.wait_for("#code-text");
    let text = page.text("#code-text");
    assert!(text.contains("住着搬迁群众1240户，他们从山上下来，在车间上班。"), "{text}");
    let fetched = page.run(OF_PDF, vec![]);
    let fetched: Vec<&str> =
        fetched.as_array().expect("a list").iter().filter_map(serde_json::Value::as_str).collect();
    assert!(fetched.contains(&"pdf.js"), "{fetched:?}");
    // The title's year and the page's number on each page, and six figures.
    assert_eq!(page.count("#code-text .number"), 3 * 2 + 6);
    page.wait_until("the running title is no fact", |page| {
        page.text("#code-card").contains("a line of the page")
    });
    page.press_letter('d');
    page.wait_until("all of its kind are decided", |page| {
        page.count("#code-text [data-state^=excluded]") == 6
    });
    page.wait_until("the next figure is on the first page", |page| {
        page.text("#code-sentence mark") == "18"
            && page.text("#code-card .head").contains("page 1 of the file")
    });
    let third = "[...document.querySelectorAll('#code-text [data-number]')].find((it) => it.textContent === '45').click()";
    page.run(third, vec![]);
    page.wait_until("another on the third", |page| {
        page.text("#code-card .head").contains("page 3 of the file")
    });
}

#[test]
fn a_pdf_that_cannot_be_read_is_refused_with_the_reason() {
    let page = open();
    let whole = pdf(&[vec![(72, 700, "河头县有安置点18处，车间3个。")]]);
    choose(&page, "broken.pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog >> nothing more");
    wait_for_refusal(&page, "It is damaged");
    choose(&page, "scan.pdf", &pdf(&[vec![], vec![]]));
    wait_for_refusal(&page, "are pictures");
    // An encryption that no password of ours opens.
    let locked = String::from_utf8(whole.clone()).expect("a text");
    let code = "00".repeat(32);
    let locked = locked.replace(
        "/Root 1 0 R",
        &format!(
            "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{code}> /U <{code}> >>"
        ),
    );
    choose(&page, "locked.pdf", locked.as_bytes());
    wait_for_refusal(&page, "with a password");
    // Its pages lead in a circle.
    let circle = String::from_utf8(whole.clone()).expect("a text").replace("/Kids [6 0 R]", "/Kids [2 0 R]");
    choose(&page, "circle.pdf", circle.as_bytes());
    wait_for_refusal(&page, "circle.pdf was not opened");
    choose(&page, "digits.pdf", &pdf(&[vec![(72, 700, "8".repeat(40).as_str()); 15_000]]));
    wait_for_refusal(&page, "500,000 characters");
    choose(&page, "whole.pdf", &whole);
    page.wait_for("#code-text");
    assert_eq!(page.text("#code-text"), "河头县有安置点18处，车间3个。");
}

#[test]
fn a_pdf_of_a_hundred_pages_opens() {
    let page = open();
    let words = "安置点里各家的灯都亮着，车间今年又招了";
    let lines: Vec<String> = (0..30).map(|at| format!("{words}{}人，", at + 120)).collect();
    let sheet: Vec<_> =
        (lines.iter().zip(0u32..)).map(|(line, at)| (72, 760 - 20 * at, line.as_str())).collect();
    choose(&page, "long.pdf", &pdf(&vec![sheet; 100]));
    page.wait_for("#code-text .number");
    assert_eq!(page.text("#code-progress").split(' ').nth(2), Some("3000"));
}
