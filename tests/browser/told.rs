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

/// Presses keys in a tree, after each of which the reader is at the place beside it.
fn walk(page: &Page, tree: &str, steps: &[(Key, &str)]) {
    page.run(&format!("document.querySelector('{tree} .steps [tabindex=\"0\"]').focus()"), vec![]);
    for (key, place) in steps {
        page.press(*key);
        page.wait_until(place, |page| focused(page) == *place);
    }
}

/// Opens what is behind the mark that has the focus, and closes it again.
fn open_and_return(page: &Page, fact: &str, mark: &str) {
    page.press(Key::Enter);
    page.wait_for("#evidence .where");
    assert!(page.url().query().unwrap_or_default().contains(&format!("fact={fact}")), "{}", page.url());
    page.press(Key::Escape);
    page.wait_until("the focus is back on the mark", |page| focused(page) == mark);
}

#[test]
fn promises_of_compared_regions_are_told_target_by_target() {
    let page = Page::open("?view=compare&regions=522728~522700&lang=en", Options::default());
    page.wait_for("#slopes .in-words");
    page.click("#slopes .in-words > summary");
    page.wait_for("#slopes .told .summary");
    let summary = page.text("#slopes .summary");
    assert_eq!(summary, "3 targets have a later figure: 3 not met.");
    walk(
        &page,
        "#slopes",
        &[
            (Key::Right, "Step through the chart: 6 marks, 1 place, 3 indicators"),
            (Key::Right, "By place (1)"),
            (Key::End, "By bound (2)"),
            (Key::Right, "By bound (2)"),
            (Key::Down, "as stated (4)"),
            (Key::Down, "at least / more than (2)"),
            (Key::Right, "at least / more than (2)"),
            (Key::Right, "Luodian, Vacancies sent out: at least 30,000 jobs (target)"),
        ],
    );
    open_and_return(
        &page,
        "luodian-job-postings-target",
        "Luodian, Vacancies sent out: at least 30,000 jobs (target)",
    );
    page.click("#slopes .told-table summary");
    let table = page.text("#slopes .told-table table");
    assert!(table.contains("25,300 jobs, ") && table.contains("84.3% of it"), "{table}");
    page.assert_accessible();
}

#[test]
fn a_row_that_compares_is_told_where_it_opens_and_another_is_not() {
    let page = Page::open("?view=compare&regions=522700~522300&lang=en", Options::default());
    page.wait_for(".sides .figures[data-grade=with-caution]");
    page.click(".sides .figures[data-grade=with-caution] .unfold");
    page.wait_for(".detail:not([hidden]) .in-words");
    page.click(".detail .in-words > summary");
    page.wait_for(".detail .in-words .summary");
    let summary = page.text(".detail .in-words .summary");
    assert!(summary.contains("Qiannan is 2.75 times Qianxinan"), "{summary}");
    walk(
        &page,
        ".detail",
        &[
            (Key::Right, "Step through the chart: 2 marks, 2 places, 1 indicator"),
            (Key::Right, "By place (2)"),
            (Key::Right, "By place (2)"),
            (Key::Right, "Qiannan (1)"),
            (Key::Right, "Qiannan (1)"),
            (Key::Right, "Employment service centres: 99 facilities"),
        ],
    );
    page.assert_accessible();
    page.click(".sides .figures[data-grade=not-comparable]:not([hidden]) .unfold");
    page.wait_for(".figures[data-grade=not-comparable] + .detail:not([hidden]) .sentence");
    assert_eq!(page.count(".detail .in-words"), 1, "no ratio and no picture of what does not compare");
}

#[test]
fn the_timeline_is_told_by_place_by_indicator_and_by_period() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#timeline .in-words");
    assert_eq!(page.count(".told"), 0, "it is fetched once it is asked for");
    page.click("#timeline .in-words > summary");
    page.wait_for("#timeline .told .summary");
    let summary = page.text("#timeline .summary");
    assert!(
        summary.contains(": 3 events, the first since 2016, “From the 13th Five-Year Plan on"),
        "{summary}"
    );
    walk(
        &page,
        "#timeline",
        &[
            (Key::Right, "Step through the chart: 48 marks, 5 places, 39 indicators"),
            (Key::Right, "By place (5)"),
            (Key::Right, "By place (5)"),
            (Key::Right, "Qiannan (6)"),
            (Key::Down, "Kelan (1)"),
            (Key::Down, "Weining (19)"),
            (Key::Right, "Weining (19)"),
            (Key::Right, "2017, At the year’s end Aoyuan invests in Weining Aoyuan Plaza"),
        ],
    );
    page.press(Key::Enter);
    page.press(Key::Down);
    let mark = "since 2017, Investment by firms brought in: more than 3,000,000,000 yuan";
    page.wait_until("what has no figure opens nothing", |page| focused(page) == mark);
    open_and_return(&page, "weining-firm-investment", mark);
    walk(&page, "#timeline", &[(Key::End, "By period (16)")]);
    page.assert_accessible();
    page.click("#language");
    page.wait_for("#timeline .in-words > summary");
    page.click("#timeline .in-words > summary");
    page.wait_until("it is said in Chinese", |page| {
        page.count("#timeline .summary") == 1 && page.text("#timeline .summary").contains("3 件事，最早的是")
    });
}

#[test]
fn the_picture_of_a_place_is_told() {
    let page = Page::open("?view=place&regions=522700&lang=en", Options::default());
    page.wait_for("#place-picture .in-words");
    page.click("#place-picture .in-words > summary");
    page.wait_for("#place-picture .told .summary");
    let summary = page.text("#place-picture .summary");
    assert!(summary.contains("Greatest: Relocated workers in work, 127,900 people."), "{summary}");
    let chart = "Step through the chart: 4 marks, 1 place, 4 indicators";
    walk(&page, "#place-picture", &[(Key::Right, chart), (Key::Down, "By place (1)")]);
}
