//! What readers come for, done with the keyboard alone and with a finger on a phone. A task is written once, for both hands.

use crate::harness::{Options, Page, Server};
use fantoccini::key::Key;
use serde_json::json;

/// How a reader presses what a page offers.
trait Hand {
    /// A page as this reader has it.
    fn page(&self) -> Page;
    /// Reaches what a CSS selector finds, and presses it.
    fn press(&self, page: &Page, css: &str);
    /// Leaves what has been opened over or beside the view.
    fn leave(&self, page: &Page, close: &str);
}

/// Nothing but keys.
struct Keyboard;

/// A finger on a phone.
struct Finger;

/// More presses of the tab key than any view needs.
const PATIENCE: usize = 1_000;

/// Whether what has the focus is meant, is seen to have it, and is not hidden by what stands over it.
const FOCUSED: &str = "
    const focused = document.activeElement;
    if (!focused?.matches(arguments[0])) return 'elsewhere';
    // A field's line may be that of the box around it.
    const isLined = (each) => getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 1;
    if (![focused, focused.parentElement].some(isLined)) return 'not seen';
    const { x, y, width, height } = focused.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top && (focused.contains(top) || top.contains(focused)) ? 'here' : 'hidden';";

impl Hand for Keyboard {
    fn page(&self) -> Page {
        Page::open("?lang=en", Options::default())
    }

    fn press(&self, page: &Page, css: &str) {
        page.wait_for(css);
        for _ in 0..PATIENCE {
            let focused = page.run(FOCUSED, vec![css.into()]);
            if focused != "elsewhere" {
                assert_eq!(focused, "here", "{css}");
                page.press(Key::Enter);
                return;
            }
            page.press(Key::Tab);
        }
        panic!("the tab key does not reach {css}");
    }

    fn leave(&self, page: &Page, _: &str) {
        page.press(Key::Escape);
    }
}

impl Hand for Finger {
    fn page(&self) -> Page {
        let page = Page::blank(Server::start(), Options { width: 390, height: 844, ..Options::default() });
        page.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
        page.go("?lang=en");
        page
    }

    fn press(&self, page: &Page, css: &str) {
        page.wait_for(css);
        let place = page.run(
            "const found = document.querySelector(arguments[0]);
             found.scrollIntoView({ block: 'center', behavior: 'instant' });
             const { x, y, width, height } = found.getBoundingClientRect();
             return { x: x + width / 2, y: y + height / 2 }",
            vec![css.into()],
        );
        page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": [place] }));
        page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }));
    }

    fn leave(&self, page: &Page, close: &str) {
        self.press(page, close);
    }
}

fn query(page: &Page) -> String {
    page.url().query().unwrap_or_default().to_owned()
}

/// From the overview to a fact that words find, and what is behind its figure.
fn find_a_fact_and_open_its_evidence(page: &Page, hand: &dyn Hand) {
    hand.press(page, ".site-nav a[href*='view=explore']");
    hand.press(page, "#search");
    page.wait_until("the field has the focus", |page| {
        page.run("return document.activeElement.id", vec![]) == "search"
    });
    for letter in "workshops".chars() {
        page.press_letter(letter);
    }
    page.wait_until("the words are asked", |page| query(page).contains("q=workshops"));
    page.wait_for("tr[data-row='0'] a.open");
    page.wait_until_drawn();
    hand.press(page, "tr[data-row='0'] a.open");
    page.wait_for("#evidence .where");
    assert!(query(page).contains("fact="), "{}", query(page));
    hand.leave(page, "#evidence .evidence-head button");
    page.wait_until("the evidence is closed", |page| page.count("#evidence") == 0);
    page.wait_until("the focus is back on the row", |page| {
        page.run("return document.activeElement.matches('a.open')", vec![]) == true
    });
}

/// From the overview to two places side by side, and what a line of theirs rests on.
fn compare_two_regions(page: &Page, hand: &dyn Hand) {
    hand.press(page, ".site-nav a[href*='view=compare']");
    hand.press(page, ".start .pair");
    page.wait_until("two are compared", |page| query(page).contains("regions="));
    hand.press(page, ".figures:not([hidden]) .unfold");
    page.wait_for(".detail");
}

/// The same page in the other language, and the focus where it was.
fn change_the_language(page: &Page, hand: &dyn Hand) {
    hand.press(page, "#language");
    page.wait_until("it is Chinese", |page| page.attribute("html", "lang").as_deref() == Some("zh-Hans"));
    page.wait_until("the focus stays", |page| {
        page.run("return document.activeElement.id", vec![]) == "language"
    });
}

/// From Explore to three figures put aside, and a file of them.
fn put_three_aside_and_take_them_away(page: &Page, hand: &dyn Hand) {
    hand.press(page, ".site-nav a[href*='view=explore']");
    page.wait_for("tr[data-row='2'] a.open");
    page.wait_until_drawn();
    for row in 0..3 {
        hand.press(page, &format!("tr[data-row='{row}'] a.open"));
        page.wait_for("#evidence .put[aria-pressed=false]");
        hand.press(page, "#evidence .put");
        page.wait_for("#evidence .put[aria-pressed=true]");
        hand.leave(page, "#evidence .evidence-head button");
        page.wait_until("the evidence is closed", |page| page.count("#evidence") == 0);
    }
    hand.press(page, ".site-nav a[href*='view=basket']");
    page.wait_until("all three are there", |page| page.count(".basket .entry") == 3);
    page.keep_files();
    hand.press(page, "#basket-files summary");
    hand.press(page, "#basket-files [data-form=md]");
    let file = page.next_file();
    assert!(file.text().contains("## Sources"), "{}", file.text());
}

type Task = fn(&Page, &dyn Hand);

const TASKS: &[Task] = &[
    find_a_fact_and_open_its_evidence,
    compare_two_regions,
    put_three_aside_and_take_them_away,
    change_the_language,
];

fn each_task(hand: &dyn Hand) {
    for task in TASKS {
        task(&hand.page(), hand);
    }
}

#[test]
fn each_task_is_done_by_keyboard_alone() {
    each_task(&Keyboard);
}

#[test]
fn each_task_is_done_by_touch_on_a_phone() {
    each_task(&Finger);
}
