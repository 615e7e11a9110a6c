//! The curator's guide (docs/coding.md), step by step: what it says can be done, and its pictures are taken on the way.

use std::fs;
use std::path::Path;

use fantoccini::key::Key;
use serde_json::json;

use crate::harness::{Options, Page, project};

/// The window of the pictures.
const WINDOW: (u32, u32) = (1100, 760);

/// A step of the guide: the name of its picture, and what is done first.
type Step = (&'static str, fn(&Page));

const STEPS: [Step; 8] = [
    ("1-bring", |_| ()),
    ("2-desk", |page| {
        page.click("#try-example");
        on_desk(page);
    }),
    ("3-dates", |page| {
        page.press_letter('d');
        page.wait_until("the dates are decided", |page| decided(page) >= 3);
    }),
    ("4-accept", |page| {
        for (_, indicator) in COUNTED.iter().take(6) {
            code(page, indicator);
        }
    }),
    ("5-other", |page| {
        page.press_letter('i');
        page.wait_until("the list of indicators", |page| page.count("#code-indicator:focus") == 1);
        for css in ["#code-sentence", "#code-indicator"] {
            page.wait_until(&format!("{css} in sight"), |page| is_in_sight(page, css));
        }
    }),
    ("6-check", |page| {
        let before = decided(page);
        let (figure, indicator) = COUNTED[6];
        page.choose("#code-indicator", indicator);
        page.wait_until("it is coded", |page| decided(page) == before + 1);
        page.press(Key::Escape);
        on_desk(page);
        go_on(page, figure);
        for (_, indicator) in COUNTED.iter().skip(7) {
            code(page, indicator);
        }
        while !is_whole(page) {
            let before = decided(page);
            page.press(Key::Enter);
            page.wait_until("the next one", |page| decided(page) == before + 1);
        }
        show(page, "#proposed-checks");
    }),
    ("7-explorer", |page| {
        page.click("#see-with");
        page.wait_for("#own-data");
        page.wait_until_drawn();
    }),
    ("8-hand-on", |page| {
        page.click("#own-data button");
        page.wait_for("#code-text");
        show(page, "#hand-on");
    }),
];

/// What the numbers count that a key is enough for, in their order.
const COUNTED: [(&str, &str); 9] = [
    ("3", "resettlement-sites"),
    ("1240", "relocated-households"),
    ("5316", "relocated-people"),
    ("2900", "relocated-people"),
    ("1416", "relocated-people"),
    ("1000", "relocated-people"),
    ("400", "workshop-workers-relocated"),
    ("1200", "training-attendances"),
    ("2000", "training-attendances"),
];

/// Codes the current number by one key, Enter or the digit of an indicator that comes near, and goes on.
fn code(page: &Page, indicator: &str) {
    let figure = page.text("#code-sentence mark");
    let (before, here) = (decided(page), format!(".nearest [data-indicator={indicator}]"));
    page.wait_until(&format!("{figure}: {indicator} comes near"), |page| page.count(&here) == 1);
    let nearest = page.run(
        "return [...document.querySelectorAll('.nearest [data-indicator]')].findIndex(it => it.dataset.indicator === arguments[0])",
        vec![indicator.into()],
    );
    let nearest = u32::try_from(nearest.as_u64().expect("a place")).expect("a small number");
    if nearest == 0 {
        page.press(Key::Enter);
        page.wait_until("it is coded", |page| decided(page) == before + 1);
    } else {
        page.press_letter(char::from_digit(nearest + 1, 10).expect("one of five"));
        page.wait_until("it is coded", |page| decided(page) == before + 1);
        go_on(page, &figure);
    }
}

/// Goes on from a number that is coded.
fn go_on(page: &Page, from: &str) {
    page.press(Key::Enter);
    page.wait_until("the next one", |page| page.text("#code-sentence mark") != from);
}

/// Whether all of an element is between the header and the lower edge of the window.
fn is_in_sight(page: &Page, css: &str) -> bool {
    let script = "const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
        return top >= document.querySelector('header').getBoundingClientRect().bottom && bottom <= innerHeight";
    page.run(script, vec![css.into()]) == true
}

fn on_desk(page: &Page) {
    page.wait_until("a number has the focus", |page| page.count("#code-text [data-number]:focus") == 1);
}

fn decided(page: &Page) -> usize {
    page.count("#code-text [data-state^=coded]") + page.count("#code-text [data-state^=excluded]")
}

fn is_whole(page: &Page) -> bool {
    decided(page) == page.count("#code-text [data-number]")
}

fn show(page: &Page, css: &str) {
    page.wait_until(css, |page| page.is_shown(css));
    page.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", vec![css.into()]);
}

/// Goes through the guide in a language.
fn follow(lang: &str, mut at: impl FnMut(&Page, &str)) {
    let (width, height) = WINDOW;
    let page =
        Page::open(&format!("?view=code&lang={lang}"), Options { width, height, ..Options::default() });
    page.wait_for("#try-example");
    for (name, act) in STEPS {
        act(&page);
        page.wait_until_drawn();
        at(&page, name);
    }
}

#[test]
fn the_guide_can_be_followed() {
    let mut steps = 0;
    follow("zh", |page, _| {
        page.assert_accessible();
        steps += 1;
    });
    assert_eq!(steps, STEPS.len());
}

/// The guide shows each step in both languages.
#[test]
fn each_step_has_its_pictures_in_the_guide() {
    let guide = fs::read_to_string(project().join("docs/coding.md")).expect("the guide");
    for (name, _) in STEPS {
        for lang in ["zh", "en"] {
            let file = format!("coding/{name}-{lang}.webp");
            assert!(guide.contains(&format!("]({file})")), "{file} is not shown");
            assert!(project().join("docs").join(&file).is_file(), "{file}: scripts/guide takes it");
        }
    }
}

#[test]
#[ignore = "takes the pictures of docs/coding.md: scripts/guide"]
fn take() {
    let folder = project().join("docs/coding");
    fs::create_dir_all(&folder).expect("a folder");
    for lang in ["zh", "en"] {
        follow(lang, |page, name| keep(page, &folder.join(format!("{name}-{lang}.webp"))));
    }
}

fn keep(page: &Page, path: &Path) {
    let taken = page.devtools("Page.captureScreenshot", json!({ "format": "webp", "quality": 80 }));
    let data = taken["data"].as_str().expect("a picture");
    let bytes = page.run("return Array.from(atob(arguments[0]), (c) => c.charCodeAt(0))", vec![data.into()]);
    let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
    fs::write(path, bytes).expect("a picture can be written");
}
