//! Compare: regions side by side, each row with its verdict, and nothing drawn of what may not be compared.

use crate::edited::open_edited;
use crate::harness::{Options, Page};
use fantoccini::key::Key;

const KELAN_QIANXINAN: &str = "?view=compare&regions=140929~522300&lang=en";

/// The names of the columns.
fn columns(page: &Page) -> Vec<String> {
    page.texts(".sides thead .whose-column a")
}

fn wait_for_columns(page: &Page, names: &[&str]) {
    page.wait_until(&format!("the columns are {names:?}"), |page| columns(page) == names);
}

fn regions_in_address(page: &Page) -> String {
    let url = page.url();
    let regions = url.query_pairs().find(|(name, _)| name == "regions");
    regions.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Waits until every row of one question after another has been made.
fn wait_for_rows(page: &Page) {
    let all: usize =
        page.text("#rows-all").rsplit(' ').next().and_then(|n| n.parse().ok()).expect("a number");
    page.wait_until("all rows are there", |page| page.count(".sides .figures") == all);
}

/// Opens the first row of a grade and waits for what it rests on.
fn open_row(page: &Page, grade: &str) -> String {
    let row = format!(".sides .figures[data-grade={grade}]:not([hidden])");
    page.wait_for(&row);
    page.click(&format!("{row} .unfold"));
    page.wait_for(&format!("{row} + .detail:not([hidden]) .sentence"));
    page.text(&format!("{row} + .detail"))
}

#[test]
fn a_comparable_row_has_a_picture_a_ratio_and_its_cautions() {
    let page = Page::open("?view=compare&regions=522700~522300&lang=en", Options::default());
    wait_for_rows(&page);
    let opened = open_row(&page, "with-caution");
    assert!(opened.contains("the first is 2.75 times the second"), "{opened}");
    assert!(opened.contains("With caution: no time is stated"), "{opened}");
    let comparable = page.count(".figures[data-grade=comparable], .figures[data-grade=with-caution]");
    assert_eq!(page.count(".sides .figures .bar"), comparable * 2, "marks stand in comparable rows only");
    assert_eq!(page.count(".detail .panel .bar"), 2, "what opens has its picture");
    page.assert_accessible();
}

#[test]
fn a_refused_row_gives_only_reasons_and_what_would_allow_it() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_rows(&page);
    let refused = open_row(&page, "not-comparable");
    assert!(refused.contains("not comparable, because") && !refused.contains(" times "), "{refused}");
    page.run(
        "const row = [...document.querySelectorAll('.figures[data-grade=side-by-side]')]
             .find((row) => row.textContent.includes('Training attendances'));
         row.id = 'training'; row.querySelector('.unfold').click()",
        vec![],
    );
    page.wait_for("#training + .detail .remedies");
    let beside = page.text("#training + .detail");
    assert!(beside.contains("side by side only, without a ratio"), "{beside}");
    assert!(
        beside.contains("What would allow it") && beside.contains("relocated people in all of Kelan"),
        "{beside}"
    );
    assert!(!beside.contains(" times "), "{beside}");
    assert_eq!(page.count(".sides .bar"), 0, "nothing is drawn of what may not be compared");
    page.click("#asks summary");
    page.wait_for("#asks li");
    assert!(page.text("#asks").contains("the number of relocated people in all of Kelan"));
    page.assert_accessible();
}

/// How many rows of figures stand wholly above the window's lower edge, each with its verdict.
fn rows_on_first_screen(page: &Page) -> i64 {
    let count = page.run(
        "const rows = [...document.querySelectorAll('.sides .figures:not([hidden])')];
         const isSeen = (part) => part && part.getBoundingClientRect().bottom <= innerHeight
             && part.getBoundingClientRect().height > 0;
         return rows.filter((row) => row.dataset.grade && isSeen(row) && isSeen(row.querySelector('.say .grade'))).length",
        vec![],
    );
    count.as_i64().expect("a number")
}

#[test]
fn the_first_screen_answers() {
    for (regions, name) in [("522700~140929", "two"), ("522700~140929~522300~520526", "four")] {
        for lang in ["en", "zh"] {
            let address = format!("?view=compare&lang={lang}&regions={regions}");
            let page = Page::open(&address, Options { width: 1440, height: 900, ..Options::default() });
            page.wait_for(".sides .figures .grade");
            page.wait_until(&format!("{name} of {lang}: six rows at 1440"), |page| {
                rows_on_first_screen(page) >= 6
            });
            let page = Page::open(&address, Options { width: 390, height: 844, ..Options::default() });
            page.wait_for(".sides .figures .grade");
            page.wait_until(&format!("{name} of {lang}: three rows at 390"), |page| {
                rows_on_first_screen(page) >= 3
            });
        }
    }
}

#[test]
fn four_regions_are_no_endless_page_on_a_phone() {
    let address = "?view=compare&lang=en&regions=522700~140929~522300~520526";
    let page = Page::open(address, Options { width: 360, height: 844, ..Options::default() });
    wait_for_rows(&page);
    let height = page.run("return document.documentElement.scrollHeight", vec![]).as_i64().expect("a number");
    assert!(height <= 6_000, "{height} px");
}

#[test]
fn what_one_region_alone_reports_is_folded_and_counted() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_rows(&page);
    let shown = || page.count(".sides .figures:not([hidden])");
    let before = shown();
    let folded = page.text(".sides .fold:not([hidden]) .unfold");
    assert!(folded.contains("Only "), "{folded}");
    page.click(".sides .fold:not([hidden]) .unfold");
    page.wait_until("its rows are shown", |_| shown() > before);
    page.click("#rows-all");
    page.wait_until("all are shown", |page| page.count(".sides .figures[hidden]") == 0);
    assert!(page.url().query().is_some_and(|query| query.contains("show=all")));
}

#[test]
fn pairings_are_columns_and_lead_back_to_regions() {
    let page = Page::open("?lang=en", Options::default());
    page.wait_for("#pairings .arrows a");
    page.click("#pairings .arrows a[aria-label*='Panyu']");
    page.wait_until("pairings stand side by side", |page| page.count(".sides thead .whose-column") == 3);
    assert!(page.text(".sides thead").contains("→"));
    page.click(".to-pairings a");
    page.wait_until("the regions stand side by side", |page| !page.text(".sides thead").contains("→"));
    assert!(!regions_in_address(&page).contains(':'));
    page.assert_accessible();
}

#[test]
fn regions_are_reordered_exchanged_added_and_removed_by_keyboard_and_the_address_follows() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_columns(&page, &["Kelan", "Qianxinan"]);
    page.run("document.getElementById('slot-0-later').focus()", vec![]);
    page.press(Key::Enter);
    wait_for_columns(&page, &["Qianxinan", "Kelan"]);
    page.wait_until("the focus stays with the region", |page| {
        page.run("return document.activeElement.id", vec![]) == "slot-1-earlier"
    });
    page.choose("#slot-0", "522700");
    wait_for_columns(&page, &["Qiannan", "Kelan"]);
    page.click("#add-region");
    page.type_into("#find-region", "qianxi");
    page.press(Key::Enter);
    wait_for_columns(&page, &["Qiannan", "Kelan", "Qianxinan"]);
    assert_eq!(regions_in_address(&page), "522700~140929~522300");
    page.reload();
    wait_for_columns(&page, &["Qiannan", "Kelan", "Qianxinan"]);
    page.click_role("button", "Remove: Kelan");
    wait_for_columns(&page, &["Qiannan", "Qianxinan"]);
    page.back();
    page.wait_until("the back button brings it back", |page| columns(page).len() == 3);
}

#[test]
fn a_region_is_dragged_to_another_place() {
    let page = Page::open("?view=compare&regions=140929~522300~522700&lang=en", Options::default());
    wait_for_columns(&page, &["Kelan", "Qianxinan", "Qiannan"]);
    page.drag(".slot:nth-child(1) .handle", ".slot:nth-child(3) select");
    wait_for_columns(&page, &["Qianxinan", "Qiannan", "Kelan"]);
    assert_eq!(regions_in_address(&page), "522300~522700~140929");
}

#[test]
fn a_scaling_that_fits_no_row_is_disabled_and_says_why() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    page.click("#normalisation");
    page.wait_for("#per-1000-relocated");
    assert_eq!(page.attribute("#per-1000-relocated", "disabled").as_deref(), Some("true"));
    let reasons = page.texts(".per small");
    assert!(reasons.iter().any(|reason| reason.contains("not in all of Kelan")), "{reasons:?}");
}

#[test]
fn odd_addresses_give_notices_and_a_working_page() {
    let page = Page::open(
        "?view=compare&lang=en&regions=140929~140929~999999~522300~522700~520526~522728&per=mile",
        Options::default(),
    );
    let told = page.text("#compare-notices");
    assert!(page.text(".notice bdi").contains("per=mile"));
    for part in ["Kelan was asked for more than once", "no region “999999”", "left out: Luodian"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    wait_for_columns(&page, &["Kelan", "Qianxinan", "Qiannan", "Weining"]);
    page.go("?view=compare&lang=en&regions=440113~520526");
    assert!(page.text("#compare-notices").contains("No report in this collection states a figure of Panyu"));
    assert!(page.text("#flows .flow").contains("Panyu"), "what flows between the partners is shown");
}

#[test]
fn with_no_region_the_page_offers_where_to_begin() {
    let page = Page::open("?view=compare&lang=en", Options::default());
    page.assert_accessible();
    page.click("#start .pair");
    page.wait_until("two regions stand side by side", |page| columns(page).len() == 2);
    assert!(regions_in_address(&page).contains('~'));
}

#[test]
fn a_figure_leads_to_its_evidence_which_judges_the_same_figure_elsewhere() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    page.click(".sides [data-grade=side-by-side] .figure-link");
    page.wait_for("#evidence");
    assert!(page.text("#evidence .judged").contains("Side by side"));
    assert_eq!(columns(&page), ["Kelan", "Qianxinan"], "the comparison stays");
}

/// More than three hundred rows of two invented counties.
fn many_rows() -> String {
    let mut snapshot = relocation_explorer::synth::synthesise(3_000, 1);
    for (at, fact) in snapshot.facts.iter_mut().enumerate() {
        fact.region = ["110121", "120221"][at % 2].into();
        fact.partner = None;
    }
    snapshot.to_canonical()
}

/// Goes to another comparison as the back button does, which leaves the reader where they are.
fn compare_in_page(page: &Page, regions: &str) {
    page.run(
        &format!(
            "history.pushState(null, '', '?view=compare&lang=en&regions={regions}');
             dispatchEvent(new PopStateEvent('popstate'))"
        ),
        vec![],
    );
}

/// The orders in which rows that can be seen name their regions.
fn orders_of_rows(page: &Page) -> Vec<String> {
    let orders = page.run(
        "const orders = [...document.querySelectorAll('.sides .figures:not(.far):not(.old)')]
             .map((row) => [...row.querySelectorAll('.whose')].map((name) => name.textContent).join(' | '));
         return [...new Set(orders)]",
        vec![],
    );
    serde_json::from_value(orders).expect("a list of texts")
}

#[test]
fn of_a_long_comparison_what_is_near_is_drawn_and_nothing_of_a_former_one_is_seen() {
    let page = open_edited("compare", |_| many_rows());
    compare_in_page(&page, "110121~120221&show=all");
    let drawn = || page.count(".sides .figures:not(.far)");
    page.wait_until("all rows are there", |page| page.count(".sides .figures") > 300);
    assert!(drawn() < 60, "{} rows are drawn", drawn());
    let last = ".sides tbody:last-of-type .figures:nth-last-child(4)";
    assert!(!page.text(&format!("{last} th")).is_empty(), "what is far has its name");
    page.run(&format!("document.querySelector('{last}').scrollIntoView()"), vec![]);
    page.wait_for(&format!("{last}:not(.far) td"));
    page.wait_until("what was left behind is given up", |_| drawn() < 60);
    let before = columns(&page);
    assert_eq!(orders_of_rows(&page), [before.join(" | ")]);
    compare_in_page(&page, "120221~110121&show=all");
    let after = [before[1].as_str(), before[0].as_str()];
    wait_for_columns(&page, &after);
    assert_eq!(orders_of_rows(&page), [after.join(" | ")]);
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]);
    page.wait_until("all is drawn for paper", |page| page.count(".sides .far, .panel.far") == 0);
    page.run("dispatchEvent(new Event('afterprint'))", vec![]);
    page.wait_until("what is far is given up again", |_| drawn() < 60);
}

#[test]
fn links_follow_what_is_compared() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    let leads_to = |regions: &str| {
        let link = page.attribute(".sides .figure-link", "href").unwrap_or_default();
        link.contains("fact=") && link.contains(regions)
    };
    page.wait_until("a figure leads to its evidence beside the comparison", |_| {
        leads_to("regions=140929~522300")
    });
    page.click("#slot-0-later");
    page.wait_until("the link follows", |_| leads_to("regions=522300~140929"));
}

#[test]
fn what_a_coder_knows_of_the_scope_stands_below_the_number_and_in_the_verdict() {
    let page = Page::open(KELAN_QIANXINAN, Options::default());
    wait_for_rows(&page);
    assert!(page.texts(".sides .scope").iter().any(|words| words == "may be Guanghuiyuan only"));
    page.go("?view=compare&lang=en&regions=522700~140929");
    wait_for_rows(&page);
    page.wait_until("both say what they count", |page| {
        let scopes = page.texts(".sides .figures .scope");
        scopes.iter().any(|words| words == "with employment bases")
    });
    let rows = page.texts(".sides .figures[data-grade=not-comparable]");
    let workshops =
        rows.iter().find(|row| row.contains("Assistance workshops")).expect("the workshops are refused");
    assert!(workshops.contains("240") && !workshops.contains(" times"), "{workshops}");
    page.go("?view=explore&lang=en&fact=qiannan-workshops");
    page.wait_until("its record says so", |page| {
        page.text("#evidence").contains("counts more: with employment bases")
    });
}
