//! One thing of a view inside an article: each part is low, has nothing to choose, says whom to credit, and leads on.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

/// Each part with its address, what is there once it is shown, and whether it is a list, which may be long.
const PARTS: [(&str, &str, &str, bool); 6] = [
    ("chart", "view=explore&indicator=employment-service-centres", ".canvas path", false),
    ("row", "view=compare&regions=522700~522300&indicator=employment-service-centres", ".bar", false),
    ("table", "facts=kelan-workshops~qiannan-jobs-outside-province", "tbody tr", true),
    ("checks", "fact=qiannan-relocated-employed", ".check", true),
    ("fact", "fact=qiannan-jobs-outside-province", ".big", false),
    ("pairing", "regions=440100:522700", ".flows li", true),
];

/// What a reader could choose or press: links lead to the explorer. A chart's marks are walked in their tree.
const CONTROLS: &str =
    "button, select, input, textarea, summary, h1:not(.visually-hidden), h2, h3, .site-header, .source-line";

fn open(part: &str, query: &str, lang: &str, scheme: &'static str, width: u32) -> Page {
    let options = Options { width, scheme, ..Options::default() };
    Page::open(&format!("?embed=1&part={part}&{query}&lang={lang}"), options)
}

fn height(page: &Page) -> f64 {
    page.run("return document.body.getBoundingClientRect().height", vec![]).as_f64().expect("a height")
}

fn check(part: &str, query: &str, ready: &str, is_list: bool) {
    for (lang, scheme, width) in [("en", "light", 680), ("zh", "dark", 680), ("zh", "light", 360)] {
        let page = open(part, query, lang, scheme, width);
        page.wait_for(&format!(".excerpt {ready}"));
        let shown = page.run(
            "return [...document.querySelectorAll(arguments[0])].filter((each) => each.checkVisibility()).length",
            vec![CONTROLS.into()],
        );
        assert_eq!(shown, 0, "{part}: no controls");
        let credit = page.text(".credit");
        let (source, whole) = if lang == "en" { ("Source: ", "See it") } else { ("出处：", "查看") };
        assert!(credit.contains(source) && credit.contains(whole), "{part}: {credit}");
        if width == 680 && !is_list {
            assert!(height(&page) <= 700.0, "{part}: {}", height(&page));
        }
        if part == "fact" && width == 680 {
            assert!(height(&page) <= 240.0, "about 200 pixels: {}", height(&page));
        }
        let ground = "return [document.documentElement, document.body].map((it) => getComputedStyle(it).backgroundColor)";
        assert_eq!(page.run(ground, vec![]), json!(["rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"]), "{part}");
        let wide = "return document.documentElement.scrollWidth - innerWidth";
        assert!(page.run(wide, vec![]).as_f64().expect("a width") <= 0.0, "{part}: {width}");
        if scheme == "dark" {
            // As in a dark article: what is transparent takes the ground that is behind it.
            page.run("document.documentElement.style.backgroundColor = '#14171b'", vec![]);
        }
        page.assert_accessible();
    }
}

#[test]
fn a_chart_alone() {
    let (part, query, ready, is_list) = PARTS[0];
    check(part, query, ready, is_list);
}

#[test]
fn a_row_alone() {
    let (part, query, ready, is_list) = PARTS[1];
    check(part, query, ready, is_list);
}

#[test]
fn a_table_alone() {
    let (part, query, ready, is_list) = PARTS[2];
    check(part, query, ready, is_list);
}

#[test]
fn checks_alone() {
    let (part, query, ready, is_list) = PARTS[3];
    check(part, query, ready, is_list);
}

#[test]
fn a_figure_alone() {
    let (part, query, ready, is_list) = PARTS[4];
    check(part, query, ready, is_list);
}

#[test]
fn two_partners_alone() {
    let (part, query, ready, is_list) = PARTS[5];
    check(part, query, ready, is_list);
}

#[test]
fn a_refused_row_shows_figures_and_reasons_and_no_bar() {
    let page = open("row", "regions=140929~522700&indicator=workshops", "en", "light", 680);
    page.wait_for(".excerpt");
    let text = page.text(".excerpt");
    assert!(text.contains("not comparable") || text.contains("side by side"), "{text}");
    assert_eq!(page.count(".excerpt .bar"), 0);
    assert!(page.count(".excerpt .figure-link") >= 2);
}

#[test]
fn a_wrong_question_is_answered_with_what_would_be_right() {
    let page = open("picture", "fact=kelan-workshops", "en", "light", 680);
    page.wait_for(".excerpt[role=alert]");
    assert!(page.text(".excerpt").contains("chart, row, table, checks, fact, pairing"));
    page.go("?embed=1&part=row&regions=522700&lang=zh");
    page.wait_for(".excerpt[role=alert]");
    assert!(page.text(".excerpt").contains("regions="));
}

#[test]
fn outside_a_frame_a_part_is_the_whole_view() {
    let page = Page::open("?part=fact&fact=kelan-workshops&lang=en", Options::default());
    page.wait_for(".evidence");
    assert_eq!(page.count(".excerpt"), 0);
}

#[test]
fn the_credit_leads_to_the_whole() {
    let page = open("row", PARTS[1].1, "en", "light", 680);
    page.wait_for(".excerpt .credit a");
    let href = page.attribute(".excerpt .credit a", "href").expect("a link");
    assert_eq!(href, "?view=compare&lang=en&regions=522700~522300");
    assert_eq!(page.attribute(".excerpt .credit a", "target").as_deref(), Some("_blank"));
}

#[test]
fn an_element_and_a_mounted_part_stand_on_the_page_around() {
    let page = Page::open_host(
        r#"<!doctype html><html lang="en"><title>Host</title><style>body { width: 680px; background: #fde; }</style>
        <script type="module" src="{explorer}embed.js"></script>
        <script type="module">
            import { mount } from '{explorer}explorer.js';
            globalThis.handle = await mount(one, { part: 'fact', fact: 'kelan-workshops' });
        </script>
        <main><h1>Host</h1><div id="one"></div>
        <report-explorer id="two" part="table" facts="kelan-workshops qiannan-jobs-outside-province" loading="eager">
        </report-explorer></main>"#,
    );
    page.wait_until("the part", |page| {
        page.run(
            "return one.querySelector('relocation-explorer')?.shadowRoot.querySelector('.big') != null",
            vec![],
        ) == true
    });
    let ground = "const box = one.querySelector('relocation-explorer').shadowRoot.querySelector('.explorer');
        return [getComputedStyle(box).backgroundColor, box.dataset.theme]";
    // The page around is light whatever the system is: so is what stands on its ground.
    assert_eq!(page.run(ground, vec![]), json!(["rgba(0, 0, 0, 0)", "light"]));
    page.wait_until("the frame", |page| page.run("return two.dataset.state", vec![]) == "ready");
    page.enter_frame("return two.shadowRoot.querySelector('iframe')");
    page.wait_for(".excerpt tbody tr");
    assert_eq!(page.count(".excerpt tbody tr"), 2);
    page.leave_frame();
}

/// Everything that a sentence with one number fetches, as the browser tells it.
#[test]
fn a_figure_in_a_sentence_is_written_in_three_ways_and_fetches_next_to_nothing() {
    let page = Page::blank(Server::start_small(), Options::default());
    let url = page.serve_host(
        r#"<!doctype html><html lang="zh-Hans"><title>Host</title>
        <script type="module" src="{explorer}embed.js"></script>
        <p><report-fact id="full" fact="qiannan-jobs-outside-province">6.22万人</report-fact>
        <report-fact id="number" format="number" fact="qiannan-jobs-outside-province">62200</report-fact>
        <report-fact id="wan" format="wan" fact="qiannan-jobs-outside-province">6.22万人</report-fact>
        <report-fact id="yi" format="wan" fact="qiannan-assistance-funds">7.12亿元</report-fact>
        <report-fact id="million" format="wan" lang="en" fact="qiannan-assistance-funds">712 million yuan</report-fact>
        <report-fact id="least" format="wan" fact="kelan-livestock-household-income">20万元以上</report-fact>
        <report-fact id="few" format="wan" fact="kelan-workshops">4个</report-fact></p>"#,
    );
    page.go(&url);
    page.wait_until("the numbers", |page| {
        page.run("return [...document.querySelectorAll('report-fact')].every((each) => each.dataset.state === 'ready')", vec![])
            == true
    });
    let told = page.run(
        "return [...document.querySelectorAll('report-fact')].map((each) => each.shadowRoot.querySelector('button').textContent)",
        vec![],
    );
    assert_eq!(
        told,
        json!([
            "62,200 人",
            "62,200",
            "6.22 万人",
            "7.12 亿元",
            "712 million yuan",
            "≥ 20 万元/户·年",
            "4 个"
        ])
    );
    page.run("full.shadowRoot.querySelector('button').click()", vec![]);
    let note = page.run("return full.shadowRoot.querySelector(':popover-open').innerText", vec![]);
    assert!(note.as_str().is_some_and(|note| note.contains("新华财经")), "{note}");
    // Another origin's sizes are not told, but its answers say how long they are.
    let script = "const names = performance.getEntriesByType('resource').map(({ name }) => name)
            .filter((name) => /embed\\.js|jobs-outside/.test(name));
        Promise.all(names.map((name) => fetch(name))).then((answers) => {
            const lengths = answers.map(({ headers }) => Number(headers.get('content-length')));
            globalThis.fetched = [lengths.length, lengths.reduce((sum, length) => sum + length, 0)];
        })";
    page.run(script, vec![]);
    page.wait_until("the lengths", |page| page.run("return globalThis.fetched != null", vec![]) == true);
    let fetched: Value = page.run("return fetched", vec![]);
    println!("a number: {fetched}");
    assert_eq!(fetched[0], 2, "the script and the fact, each once");
    assert!(fetched[1].as_u64().is_some_and(|bytes| (1_000..=8_000).contains(&bytes)), "{fetched}");
}

#[test]
fn the_share_dialog_offers_the_parts_of_a_view() {
    let page = Page::open("?view=explore&indicator=employment-service-centres&lang=en", Options::default());
    page.wait_for(".canvas path");
    page.click("#share");
    page.wait_for("#share-part-element");
    assert!(page.value("#share-part-element").contains("part=\"chart\""));
    page.click("label[for=share-part-table]");
    page.wait_until("the table", |page| page.value("#share-part-element").contains("part=\"table\""));
    let frame = page.value("#share-part-frame");
    assert!(frame.contains("part=table") && frame.contains("embed=1"), "{frame}");
}

/// The picture stands in for an element of these very data, and its file is there.
#[test]
fn an_element_has_the_picture_of_what_it_shows_and_no_other() {
    let page = Page::open("?view=explore&report=qianxinan&chart=shares&lang=en", Options::default());
    let offered = |page: &Page| {
        page.click("#share");
        page.wait_for("#share-part-element");
        page.value("#share-part-element")
    };
    let element = offered(&page);
    let picture = element.split_once("<img src=\"").and_then(|(_, rest)| rest.split_once('"'));
    let picture = picture.unwrap_or_else(|| panic!("{element}")).0;
    assert!(picture.ends_with("pictures/en/shares/qianxinan.svg"), "{picture}");
    let answer = page.run_async(
        "fetch(arguments[0]).then((answer) => arguments[1]([answer.status, answer.headers.get('content-type')]))",
        vec![picture.into()],
    );
    assert_eq!(answer, json!([200, "image/svg+xml"]));
    page.click("label[for=share-pinned]");
    page.wait_until("it is pinned", |page| page.value("#share-part-element").contains("pin="));
    assert!(
        !page.value("#share-part-element").contains("<img"),
        "data of a day may go, and the picture with them"
    );
    page.go("?view=explore&report=qianxinan&chart=shares&kind=achieved&lang=en");
    assert!(!offered(&page).contains("<img"));
}
