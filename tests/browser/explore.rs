//! Explore: facets, search, chart, table and evidence follow one selection, and the address follows them.

use crate::edited::open_edited;
use crate::harness::{Options, Page};
use fantoccini::key::Key;

/// The facts that pass, as the page announces them.
fn tally(page: &Page) -> usize {
    page.text("#tally b").parse().expect("a number")
}

fn wait_for_tally(page: &Page, facts: usize) {
    page.wait_until(&format!("{facts} facts pass"), |page| tally(page) == facts);
}

/// The count beside a facet's code.
fn count_of(page: &Page, facet: &str, code: &str) -> usize {
    let css = format!("[data-facet={facet}] [data-code='{code}'] .count");
    // Before the number stands, unseen, what a click on it does.
    page.text(&css).split_whitespace().last().and_then(|count| count.parse().ok()).expect("a number")
}

fn tick(page: &Page, facet: &str, code: &str) {
    page.click(&format!("[data-facet={facet}] [data-code='{code}'] input"));
}

/// Waits until the chart has been drawn again since it was drawn for the `before`th time.
fn wait_for_drawing(page: &Page, before: usize) -> usize {
    let drawn = |page: &Page| -> usize {
        page.attribute("#chart .canvas", "data-drawn").and_then(|count| count.parse().ok()).unwrap_or(0)
    };
    page.wait_until("the chart is drawn", |page| drawn(page) > before);
    drawn(page)
}

#[test]
fn facets_filter_the_facts_and_count_what_a_click_would_bring() {
    let page = Page::open("?view=explore", Options::default());
    let all = tally(&page);
    assert!(all > 200, "{all} facts");
    let kelan = count_of(&page, "region", "140929");
    let employment = count_of(&page, "domain", "employment");
    tick(&page, "region", "140929");
    wait_for_tally(&page, kelan);
    assert!(count_of(&page, "domain", "employment") < employment, "the other facets count within the region");
    assert!(count_of(&page, "region", "522700") > 0, "an unpicked region shows what it would bring");
    let both = count_of(&page, "domain", "employment");
    tick(&page, "domain", "employment");
    wait_for_tally(&page, both);
    let query = page.url().query().unwrap_or_default().to_owned();
    assert!(query.contains("region=140929") && query.contains("domain=employment"), "{query}");
    page.back();
    wait_for_tally(&page, kelan);
    page.click_in_view("#clear-all");
    wait_for_tally(&page, all);
}

#[test]
fn search_finds_in_both_languages_and_scripts_and_marks_what_it_found() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    page.type_into("#search", "培训");
    page.wait_until("the search narrows", |page| tally(page) < 200);
    let simplified = tally(&page);
    assert!(simplified > 0);
    page.clear("#search");
    page.type_into("#search", "培訓");
    wait_for_tally(&page, simplified);
    page.clear("#search");
    page.type_into("#search", "workshop");
    page.wait_for("table.facts mark");
    assert!(page.texts("table.facts mark").iter().all(|found| found.to_lowercase().starts_with("workshop")));
}

#[test]
fn what_is_typed_counts_in_whatever_is_done_next() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    // In one task, so that nothing has been painted nor looked for in between.
    page.run(
        "const field = document.querySelector('#search'); field.value = 'training';
         field.dispatchEvent(new Event('input', { bubbles: true }));
         document.querySelector('[data-facet=region] [data-code=\"140929\"] input').click()",
        vec![],
    );
    page.wait_until("the address has both", |page| {
        let query = page.url().query().unwrap_or_default().to_owned();
        query.contains("q=training") && query.contains("region=140929")
    });
    page.wait_for("table.facts mark");
    assert_eq!(page.value("#search"), "training");
}

#[test]
fn rows_that_wait_for_the_next_letter_are_there_for_nobody() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    let first_rows = |page: &Page| {
        let rows = page.texts("table.facts tr[data-row]:not([hidden])");
        rows.into_iter().take(12).collect::<Vec<_>>()
    };
    page.wait_for("tr[data-row='12']");
    let all = first_rows(&page);
    page.type_into("#search", "workshop");
    page.wait_until("few facts pass", |page| tally(page) < 30);
    let (few, letters) = (tally(&page), "workshop".len());
    let seen = "return [...document.querySelectorAll('table.facts tr[data-row]')].filter((row) => row.checkVisibility()).length";
    page.wait_until("as many rows are seen", |page| page.run(seen, vec![]) == few);
    let tree = page.devtools("Accessibility.getFullAXTree", serde_json::json!({}));
    let rows = tree["nodes"].as_array().expect("nodes").iter();
    let rows = rows.filter(|node| node["role"]["value"] == "row" && node["ignored"] != true).count();
    assert!(rows <= few + 1, "{rows} rows with the headings are told of {few}");
    (0..letters).for_each(|_| page.press(Key::Backspace));
    page.wait_until("all pass again", |page| tally(page) > 200);
    page.wait_until("all are back, in their order", |page| first_rows(page) == all);
}

#[test]
fn a_selection_made_at_the_end_of_a_long_table_makes_no_rows_that_nobody_sees() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    page.run(
        "const frame = document.querySelector('.table-frame'); frame.scrollTop = frame.scrollHeight",
        vec![],
    );
    page.wait_for("tr[data-row='215']");
    page.run(
        "globalThis.made = 0;
         const rows = (nodes) => [...nodes].filter((node) => node.localName === 'tr').length;
         new MutationObserver((all) => all.forEach(({ addedNodes }) => { made += rows(addedNodes); }))
             .observe(document.querySelector('table.facts tbody'), { childList: true })",
        vec![],
    );
    page.type_into("#search", "workshop");
    page.wait_until("few facts pass", |page| tally(page) < 30);
    page.wait_for("tr[data-row='0']");
    let made = page.run("return made", vec![]).as_u64().expect("a number");
    assert!(made < 60, "{made} rows");
}

#[test]
fn no_text_however_odd_freezes_the_page() {
    let page = Page::open("?view=explore", Options::default());
    for odd in ["%F0%9F%98%80", "%ED%A0%80", "%E2%80%8F%E2%80%AE", "%00"] {
        page.go(&format!("?view=explore&q={odd}"));
        page.click_in_view("#clear-all");
        page.wait_until("all facts are back", |page| tally(page) > 200);
    }
    page.run(
        "const field = document.querySelector('#search'); field.value = arguments[0].repeat(10000); \
         field.dispatchEvent(new Event('input', { bubbles: true })); return null",
        vec!["搬".into()],
    );
    wait_for_tally(&page, 0);
    page.click_in_view("#clear-all");
    page.wait_until("all facts are back", |page| tally(page) > 200);
}

#[test]
fn an_empty_result_says_what_caused_it_and_offers_to_lift_it() {
    let page = Page::open("?view=explore&region=140929&partner=440100", Options::default());
    assert_eq!(tally(&page), 0);
    assert!(page.text("#empty").contains("No fact meets"));
    page.click("#empty button");
    page.wait_until("facts are back", |page| tally(page) > 0);
}

#[test]
fn the_chart_is_drawn_and_follows_the_selection() {
    let page = Page::open("?view=explore&indicator=employment-service-centres", Options::default());
    wait_for_drawing(&page, 0);
    page.wait_until("marks are seen", |page| page.picture_of("#chart .canvas").ink() > 0.01);
    let all = page.picture_of("#chart .canvas");
    assert!(all.share_of([0x1f, 0x6f, 0x9c], 12) > 0.0005, "Qiannan's colour is on the chart");
    tick(&page, "region", "522300");
    wait_for_tally(&page, 1);
    page.wait_until("one figure is no chart", |page| page.count("#chart") == 0);
    tick(&page, "region", "522300");
    wait_for_drawing(&page, 0);
}

#[test]
fn of_several_concepts_nothing_is_drawn_but_what_may_be_is_offered() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    page.wait_for(".chart-offers a");
    assert_eq!(page.count("#chart"), 0);
    let fetched = page.run(
        "return performance.getEntriesByType('resource').some(({ name }) => name.includes('echarts'))",
        vec![],
    );
    assert_eq!(fetched, false, "the library is not fetched for nothing");
    page.click(".chart-offers a");
    wait_for_drawing(&page, 0);
    assert!(tally(&page) < 20, "the selection is narrowed to what is drawn");
    page.assert_accessible();
}

#[test]
fn a_name_on_the_chart_filters_by_it_and_so_does_its_button() {
    let page = Page::open("?view=explore&lang=en", Options::default());
    page.wait_for(".chart-offers a");
    page.click(".chart-offers a");
    wait_for_drawing(&page, 0);
    let all = tally(&page);
    // The names are the first words of the picture: the greatest figure's indicator stands at its top.
    page.click("#chart .canvas text");
    page.wait_until("one indicator is left", |page| tally(page) < all);
    page.back();
    wait_for_tally(&page, all);
    page.wait_for("#chart-names summary");
    page.click("#chart-names summary");
    page.click("#chart-names button");
    page.wait_until("one indicator is left again", |page| tally(page) < all);
    page.back();
    wait_for_tally(&page, all);
}

#[test]
fn shares_have_their_percentages_in_a_table_too() {
    let page = Page::open("?view=explore&lang=en&region=522700&chart=shares", Options::default());
    wait_for_drawing(&page, 0);
    page.click(".told-table summary");
    let table = page.text(".told-table table");
    assert!(table.contains("48.6%"), "{table}");
}

#[test]
fn a_bar_of_shares_filters_to_the_facts_that_it_stands_for() {
    let page = Page::open("?view=explore&lang=en&region=522700&chart=shares", Options::default());
    wait_for_drawing(&page, 0);
    let all = tally(&page);
    // Beside the word on the bar.
    page.click_at("#chart .canvas path[fill^='#1f6f9c']", -80, 0);
    page.wait_until("the total and its parts are left", |page| {
        page.url().query().unwrap_or_default().contains("indicator=") && tally(page) < all
    });
    assert!(tally(&page) > 1);
}

#[test]
fn a_facet_of_hundreds_of_codes_renders_those_in_sight_and_finds_the_others() {
    let page = open_edited("explore", |_| relocation_explorer::synth::synthesise(2_000, 1).to_canonical());
    page.wait_for("table.facts tr[data-row]");
    let rendered = || page.count("[data-facet=region] [data-code]");
    assert!(rendered() < 60, "{} codes are rendered", rendered());
    page.run(
        "const list = document.querySelector('[data-facet=region] ul'); list.scrollTop = list.scrollHeight",
        vec![],
    );
    page.wait_for("[data-facet=region] [data-code='180800']");
    page.type_into("[data-facet=region] input[type=search]", "11-1-3");
    page.wait_until("one code is left", |_| rendered() == 1);
    let facts = count_of(&page, "region", "110123");
    tick(&page, "region", "110123");
    wait_for_tally(&page, facts);
}

#[test]
fn the_table_works_when_the_chart_library_cannot_be_had() {
    let page = Page::blank(crate::harness::Server::start(), Options::default());
    page.devtools("Network.enable", serde_json::json!({}));
    page.devtools("Network.setBlockedURLs", serde_json::json!({ "urls": ["*echarts*"] }));
    page.expect_complaint("echarts");
    page.expect_complaint("chart library");
    page.go("?view=explore&indicator=employment-service-centres");
    page.wait_for("#chart-failed");
    page.click("table.facts tbody tr[data-row='0'] a.open");
    page.wait_for("#evidence");
}

#[test]
fn a_row_a_bar_and_a_count_open_the_evidence() {
    let page = Page::open("?view=explore&fact=qiannan-jobs-outside-province", Options::default());
    let evidence = page.text("#evidence");
    for expected in ["62,200", "6.22萬", "62,150", "outside the province", "1039", "stock"] {
        assert!(evidence.contains(expected), "{expected} in {evidence}");
    }
    assert!(page.text("#evidence .quote").contains("省外務"), "the words around the figure");
    page.go("?view=explore&indicator=employment-service-centres");
    page.click("table.facts tbody tr[data-row='0'] td.value");
    page.wait_for("#evidence");
    assert!(page.url().query().unwrap_or_default().contains("fact="));
    page.press(Key::Escape);
    page.wait_until("the evidence is closed", |page| page.count("#evidence") == 0);
    wait_for_drawing(&page, 0);
    page.click("#chart .canvas path[fill='#1f6f9c']");
    page.wait_for("#evidence");
    page.go("?view=explore");
    page.click("[data-facet=bound] summary");
    page.click_in_view("[data-facet=domain] [data-code=geography] .count");
    wait_for_tally(&page, count_of(&page, "domain", "geography"));
}

#[test]
fn sorting_says_its_direction_and_puts_the_greatest_first() {
    let page = Page::open("?view=explore&unit=people", Options::default());
    page.click("th.number button");
    page.wait_for("th.number[aria-sort=descending]");
    assert!(page.text("table.facts tbody tr[data-row='0'] td.value").contains("338,506"));
    assert!(page.url().query().unwrap_or_default().contains("sort=-value"));
    assert!(page.text(".table-tools").contains("lower end"));
    page.click("th.number button");
    page.wait_for("th.number[aria-sort=ascending]");
}

#[test]
fn the_keyboard_reaches_every_row_of_a_long_table() {
    let page = Page::open("?view=explore", Options::default());
    let last = tally(&page) - 1;
    assert_eq!(page.count(&format!("tr[data-row='{last}']")), 0, "rows out of sight are not rendered");
    page.run("document.querySelector('tr[data-row=\"0\"] a.open').focus(); return null", vec![]);
    page.press(Key::Down);
    let focused = |page: &Page| {
        let row = page.run("return document.activeElement?.closest('tr')?.dataset.row ?? ''", vec![]);
        row.as_str().unwrap_or_default().to_owned()
    };
    page.wait_until("the next row is focused", |page| focused(page) == "1");
    page.press(Key::End);
    page.wait_until("the last row is focused", |page| focused(page) == last.to_string());
    page.press(Key::Enter);
    page.wait_for("#evidence");
}

#[test]
fn the_language_switches_and_an_address_opens_the_same_page_again() {
    let page = Page::open(
        "?view=explore&region=522700~140929&domain=employment&sort=-value",
        Options { language: "zh-CN", ..Options::default() },
    );
    assert!(page.text("#tally").contains('共'), "the browser's language is the first choice");
    let facts = tally(&page);
    page.click("#language");
    page.wait_until("the page is English", |page| page.text("#tally").contains("of 217"));
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    let first = page.text("table.facts tbody tr[data-row='0']");
    page.reload();
    wait_for_tally(&page, facts);
    assert_eq!(page.text("table.facts tbody tr[data-row='0']"), first);
    assert_eq!(page.count("[data-facet=region] input[type=checkbox]:checked"), 2);
}

#[test]
fn what_an_address_says_in_vain_is_named_and_ignored() {
    let page = Page::open("?view=explore&colour=red&region=999999&fact=no-such-fact", Options::default());
    assert!(tally(&page) > 200, "nothing is filtered by what is unknown");
    let notice = page.text("#notices");
    for name in ["colour=red", "region=999999", "fact=no-such-fact"] {
        assert!(notice.contains(name), "{name} in {notice}");
    }
    page.click("#notices button");
    page.wait_until("the notice is gone", |page| page.text("#notices").is_empty());
}

#[test]
fn every_view_names_the_codes_that_it_does_not_know() {
    for view in ["overview", "compare", "measures", "ledger", "sources"] {
        let page =
            Page::open(&format!("?view={view}&lang=en&region=999999&domain=health"), Options::default());
        page.wait_until("the code is named", |page| page.text("#notices").contains("region=999999"));
        assert!(!page.text("#notices").contains("health"));
    }
}

#[test]
fn what_is_selected_can_be_taken_away() {
    let page = Page::open("?view=explore&indicator=workshops", Options::default());
    page.run(
        "window.taken = new Promise((done) => { const make = URL.createObjectURL; \
         URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => \
         done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); return make(blob); }; }); return null",
        vec![],
    );
    page.click("#download summary");
    page.click("#download [data-form=csv][data-whole=false]");
    let csv = page.run_async("window.taken.then(arguments[0])", vec![]);
    let csv = csv.as_str().unwrap_or_default();
    assert!(csv.starts_with('\u{feff}'), "spreadsheets read the Chinese");
    assert_eq!(csv.lines().count(), 1 + tally(&page));
    assert!(csv.contains("fact=kelan-") && csv.contains("岢岚"));
}

#[test]
fn it_is_accessible_light_and_dark_on_a_phone_and_at_a_desk() {
    for (scheme, width, language) in
        [("light", 1440, "zh-CN"), ("dark", 1440, "en-GB"), ("light", 360, "en-GB"), ("dark", 360, "zh-CN")]
    {
        let options = Options { scheme, width, language, ..Options::default() };
        let page = Page::open("?view=explore&region=522700&fact=qiannan-jobs-outside-province", options);
        page.wait_for("#evidence");
        page.assert_accessible();
        page.press(Key::Escape);
        page.wait_until("the evidence is closed", |page| page.count("#evidence") == 0);
        page.assert_accessible();
        let wide = page.run("return document.documentElement.scrollWidth - innerWidth", vec![]);
        assert!(wide.as_i64().unwrap_or(1) <= 0, "nothing is wider than the {width} px window");
    }
}
