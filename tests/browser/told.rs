//! Charts for those who do not see them: what is said, and what the keys do.

use crate::harness::{Options, Page};
use fantoccini::key::Key;
use serde_json::{Value, json};

const CHART: &str = "?view=explore&lang=en&indicator=employment-service-centres";

fn open(query: &str, options: Options) -> Page {
    let page = Page::open(query, options);
    page.wait_until_drawn();
    page.wait_for(".told .summary");
    page
}

fn focused(page: &Page) -> Value {
    page.run("return document.activeElement.textContent", vec![])
}

#[test]
fn a_chart_says_what_the_eye_would_and_has_its_table_beside_it() {
    let page = open(CHART, Options::default());
    let said = "Greatest: Qiannan, 99 facilities. Qiannan is 2.75 times Qianxinan";
    assert!(page.text("#chart-summary").contains(said), "{}", page.text("#chart-summary"));
    assert_eq!(page.attribute("#chart .canvas", "aria-describedby").as_deref(), Some("chart-summary"));
    page.click(".told-table summary");
    let table = page.text(".told-table table");
    for cell in ["Qiannan", "99 facilities", "Qianxinan", "36 facilities", "as stated"] {
        assert!(table.contains(cell), "{cell} in {table}");
    }
    page.assert_accessible();
    page.click("#language");
    page.wait_until("it is said in Chinese", |page| {
        page.count("#chart-summary") == 1 && page.text("#chart-summary").contains("黔南是黔西南的 2.75 倍")
    });
}

/// The marks that have the outline of ink.
const OUTLINED: &str = "return document.querySelectorAll('#chart .canvas path[stroke=\"#1d2126\"]').length";

#[test]
fn arrow_keys_lead_through_the_marks_and_enter_opens_one() {
    let page = open(CHART, Options::default());
    page.run("document.querySelector('.steps [tabindex=\"0\"]').focus()", vec![]);
    let steps = [
        (Key::Right, "Step through the chart: 2 marks, 2 places, 1 indicator"),
        (Key::Right, "By place (2)"),
        (Key::Down, "By indicator (1)"),
        (Key::Right, "By indicator (1)"),
        (Key::Right, "Employment service centres (2)"),
        (Key::Right, "Employment service centres (2)"),
        (Key::Down, "Qiannan: 99 facilities"),
        (Key::Down, "Qianxinan: 36 facilities"),
        (Key::Left, "Employment service centres (2)"),
        (Key::End, "By bound (1)"),
        (Key::Up, "Qianxinan: 36 facilities"),
    ];
    for (key, place) in steps {
        page.press(key);
        page.wait_until(place, |page| focused(page) == place);
    }
    let here = "const { ariaLevel, ariaPosInSet, ariaSetSize } = document.activeElement; return [ariaLevel, ariaPosInSet, ariaSetSize]";
    assert_eq!(page.run(here, vec![]), json!(["4", "2", "2"]));
    page.wait_until("the mark has an outline", |page| page.run(OUTLINED, vec![]) == 1);
    page.assert_accessible();
    page.press(Key::Enter);
    page.wait_for("#evidence .where");
    assert!(page.url().query().unwrap_or_default().contains("fact=qianxinan-employment-centres"));
    page.press(Key::Escape);
    page.wait_until("the focus is back on the mark", |page| focused(page) == "Qianxinan: 36 facilities");
    page.press(Key::Tab);
    page.wait_until("without the focus nothing is outlined", |page| page.run(OUTLINED, vec![]) == 0);
}

#[test]
fn a_click_opens_what_the_keys_open() {
    let page = open(CHART, Options { width: 390, height: 844, ..Options::default() });
    page.click(".steps [aria-level='1']");
    page.click(".steps [aria-level='2']");
    page.click(".steps [aria-level='3']");
    page.click(".steps [aria-level='4']");
    page.wait_for("#evidence .where");
}

#[test]
fn what_tells_charts_is_fetched_only_with_one() {
    let page = Page::open("?view=measures&lang=en", Options::default());
    let fetched = |page: &Page| {
        page.run(
            "return performance.getEntriesByType('resource').filter(({ name }) => /told/.test(name)).length",
            vec![],
        )
    };
    page.wait_until_drawn();
    assert_eq!(fetched(&page), 0);
    page.go(CHART);
    page.wait_for(".told .summary");
    assert_ne!(fetched(&page), 0);
}
