//! Explorers inside the elements of a page of another origin.

use crate::harness::Page;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A view with a chart.
const CHARTED: &str = "view=explore&indicator=employment-service-centres";

/// A page with the elements `one`, `two` and `three`, that has loaded the module.
fn open(style: &str) -> Page {
    let page = Page::open_host(&format!(
        r#"<!doctype html><html lang="en"><title>Host</title><style>{style}</style>
        <script type="module">window.loaded = import('{{explorer}}explorer.js').then((all) => window.explorer = all);</script>
        <main><h1>Host</h1><div id="one"></div><div id="two"></div><div id="three"></div></main>"#
    ));
    page.run_async("const done = arguments[0]; loaded.then(() => done())", vec![]);
    page
}

/// Mounts an explorer with options in an element, or what else a script names, and keeps its handle under a name.
fn mount(page: &Page, name: &str, target: &str, options: Value) {
    let failed = page.run_async(
        &format!(
            "const [options, done] = arguments; window.said ??= [];
            explorer.mount({target}, {{ ...options, onchange: (query) => said.push(['{name}', query]) }})
              .then((handle) => {{ window.{name} = handle; done(); }}, (error) => done(String(error)))"
        ),
        vec![options],
    );
    assert_eq!(failed, Value::Null);
}

/// What a script finds in the explorer in an element.
fn inside(page: &Page, id: &str, found: &str) -> Value {
    page.run(
        &format!("const root = {id}.querySelector('relocation-explorer').shadowRoot; return {found}"),
        vec![],
    )
}

fn wait_inside(page: &Page, id: &str, holds: &str) {
    page.wait_until(&format!("in {id}: {holds}"), |page| inside(page, id, holds) == true);
}

#[test]
fn three_explorers_do_not_hear_or_find_each_other() {
    let page = open("");
    mount(&page, "first", "one", json!({ "view": "explore", "selections": { "region": "522700" } }));
    mount(&page, "second", "two", json!({ "view": "explore", "lang": "zh", "theme": "dark" }));
    mount(&page, "third", "three", json!({ "query": "view=explore&fact=kelan-workshops" }));
    for id in ["one", "two", "three"] {
        wait_inside(&page, id, "root.querySelector('tr[data-row]') !== null");
    }
    wait_inside(&page, "three", "root.querySelector('.evidence') !== null");

    // Three of the same view have the same names: which is which only the page around can say.
    let violations = page.violations();
    let own: Vec<_> = violations.iter().filter(|line| !line.starts_with("landmark-unique")).collect();
    assert!(own.is_empty(), "axe-core: {own:#?}");

    // Keys go to the explorer that has the focus.
    inside(&page, "one", "root.querySelector('tr[data-row] a.open').click()");
    wait_inside(&page, "one", "root.activeElement?.closest('.evidence') != null");
    page.press(Key::Escape);
    wait_inside(&page, "one", "root.querySelector('.evidence') === null");
    assert_eq!(inside(&page, "three", "root.querySelector('.evidence') !== null"), true);
    inside(&page, "two", "root.querySelector('.table-frame').focus()");
    page.press(Key::Divide);
    page.run("two.querySelector('relocation-explorer').shadowRoot.querySelector('.table-frame').dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }))", vec![]);
    wait_inside(&page, "two", "root.activeElement?.id === 'search'");
    assert_eq!(inside(&page, "one", "root.activeElement"), Value::Null);

    // A change stays where it is made, and is told to the page.
    inside(&page, "one", "root.querySelector('.chip button').click()");
    wait_inside(&page, "one", "root.querySelector('.tally b').textContent === '217'");
    page.wait_until("the page hears", |page| {
        page.run("return said.at(-1)", vec![]) == json!(["first", "view=explore&lang=en"])
    });
    assert_eq!(page.run("return [...new Set(said.map(([name]) => name))]", vec![]), json!(["first"]));
    assert_eq!(inside(&page, "two", "root.querySelector('.explorer').lang"), "zh-Hans");
    assert_eq!(
        page.run("return [location.search, document.title, document.documentElement.lang]", vec![]),
        json!(["", "Host", "en"])
    );
    // Links follow once nothing changes for a moment.
    let full = format!("{}?view=explore&lang=en", page.server.url());
    wait_inside(&page, "one", &format!("root.querySelector('.source-line a').href === '{full}'"));
}

#[test]
fn no_style_reaches_in_or_out() {
    let page = open(
        "* { font-size: 40px !important; letter-spacing: 1em !important; color: red !important; margin: 9px !important }
        p, table, button, svg, section { display: none !important }
        body { --c: red; --depth: 9; direction: rtl; text-transform: uppercase; visibility: visible }",
    );
    let before = page
        .run("return getComputedStyle(one).fontFamily + getComputedStyle(document.body).boxSizing", vec![]);
    page.run("three.attachShadow({ mode: 'open' }).innerHTML = '<style>* { display: none !important }</style><b>its own</b>'", vec![]);
    // In a plain element, in a shadow root, in an element that has one.
    mount(&page, "first", "one", json!({ "query": CHARTED }));
    mount(&page, "second", "two.attachShadow({ mode: 'open' })", json!({ "view": "explore" }));
    wait_inside(&page, "one", "root.querySelectorAll('.canvas path').length > 0");
    wait_inside(&page, "one", "root.querySelector('tr[data-row]') !== null");
    let style = "const { fontSize, letterSpacing, color, textTransform, direction } = getComputedStyle(root.querySelector('.chips'));
        return { fontSize, letterSpacing, color, textTransform, direction, width: root.querySelector('.table-frame').clientWidth > 300 }";
    let style = |host: &str| {
        page.run(
            &format!("const root = {host}.querySelector('relocation-explorer').shadowRoot; {style}"),
            vec![],
        )
    };
    let expected = json!({
        "fontSize": "14px", "letterSpacing": "normal", "color": "rgb(29, 33, 38)", "textTransform": "none", "direction": "ltr", "width": true,
    });
    assert_eq!(style("one"), expected);
    page.wait_until("the second", |_| page.run("return two.shadowRoot.querySelector('relocation-explorer').shadowRoot.querySelector('.table-frame') !== null", vec![]) == true);
    assert_eq!(style("two.shadowRoot"), expected);
    let after = page
        .run("return getComputedStyle(one).fontFamily + getComputedStyle(document.body).boxSizing", vec![]);
    assert_eq!(before, after);
}

#[test]
fn a_narrow_element_gets_a_narrow_explorer() {
    let page = open("#one { width: 400px } #two { width: 1200px }");
    page.resize(1280, 900);
    for (id, name) in [("one", "first"), ("two", "second")] {
        mount(&page, name, id, json!({ "view": "explore" }));
        wait_inside(&page, id, "root.querySelector('tr[data-row]') !== null");
    }
    let filters = "getComputedStyle(root.querySelector('.facets-toggle')).display !== 'none'";
    assert_eq!(inside(&page, "one", filters), true);
    assert_eq!(inside(&page, "two", filters), false);
    // The table's rows are as high as its script reckons.
    let row = "root.querySelector('tr[data-row]').getBoundingClientRect().height";
    assert_eq!(inside(&page, "one", row), 76);
    assert_eq!(inside(&page, "two", row), 60);
    assert_eq!(inside(&page, "one", "root.querySelector('.results').scrollWidth <= 400"), true);
    page.run("one.style.width = '900px'", vec![]);
    wait_inside(&page, "one", "root.querySelector('tr[data-row]').getBoundingClientRect().height === 60");
}

#[test]
fn what_is_destroyed_leaves_nothing_and_can_come_again() {
    let page = open("");
    page.run("one.innerHTML = '<i>its own</i>'", vec![]);
    let empty = page.run("return document.documentElement.outerHTML", vec![]);
    for _ in 0..3 {
        mount(&page, "first", "one", json!({ "query": CHARTED }));
        wait_inside(&page, "one", "root.querySelectorAll('.canvas path').length > 0");
        page.run("first.destroy(); first.destroy(); first.update({ lang: 'zh' })", vec![]);
        assert_eq!(page.run("return first.query", vec![]), Value::Null);
        assert_eq!(page.run("return document.documentElement.outerHTML", vec![]), empty);
    }
    // Keys and sizes of the page reach nobody: the browser would complain of what they trip over.
    page.press(Key::Escape);
    page.resize(700, 700);
    // A link to a place in the view does not touch the page's address, and leads there before the place has been built.
    page.run(
        "new MutationObserver((_, observer) => {
            const root = one.querySelector('relocation-explorer')?.shadowRoot;
            if (!root) return;
            const follow = (_, observer) => {
                const link = root.querySelector('a[href=\"#data\"]');
                if (!link || root.querySelector('#data')) return;
                observer.disconnect();
                link.click();
            };
            observer.disconnect();
            new MutationObserver(follow).observe(root, { childList: true, subtree: true });
        }).observe(one, { childList: true, subtree: true })",
        vec![],
    );
    mount(&page, "first", "one", json!({ "view": "sources" }));
    wait_inside(
        &page,
        "one",
        "(place => place && place.getBoundingClientRect().top < innerHeight)(root.querySelector('#data')) === true",
    );
    assert_eq!(page.run("return location.hash", vec![]), "");
}

#[test]
fn an_explorer_that_panics_says_so_itself() {
    let page = open("");
    mount(&page, "first", "one", json!({ "query": CHARTED }));
    mount(&page, "second", "two", json!({ "view": "explore" }));
    for id in ["one", "two"] {
        wait_inside(&page, id, "root.querySelector('tr[data-row]') !== null");
    }
    inside(&page, "two", "root.querySelector('tr[data-row] a.open').click()");
    page.run_async(
        "const done = arguments[0];
        const program = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/program.js')).name;
        import(program).then(({ panicked }) => done(panicked('out of bounds: <b>3</b>')))",
        vec![],
    );
    let said = inside(&page, "two", "root.querySelector('[role=alert]').innerText");
    let said = said.as_str().expect("a message");
    assert!(said.contains("has stopped because of an error") && said.contains("已停止运行"), "{said}");
    assert_eq!(inside(&page, "one", "root.querySelector('[role=alert]')"), Value::Null);
    assert_eq!(page.count("[role=alert]"), 0, "the page itself has not failed");
}

#[test]
fn what_the_page_around_does_wrong_is_not_the_explorers_fault() {
    let page = Page::open_host(
        r#"<!doctype html><html lang="en"><title>Host</title>
        <script type="module">
            import * as explorer from '{explorer}explorer.js';
            const handle = await explorer.mount(one, { view: 'explore' });
            const file = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/program.js')).name;
            const program = await import(file);
            const snapshot = await explorer.openSnapshot();
            const wrong = { querySelector() { throw new Error('of the host, called by the program'); } };
            globalThis.heard = 0;
            for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => { heard += 1; });
            globalThis.fail = () => {
                const all = [
                    () => { throw new Error('of the host'); },
                    () => { throw new Error(`of the host, about ${file}`); },
                    () => { throw `of the host: ${file}`; },
                    () => program.showFailure(wrong, 'panic', ''),
                    () => snapshot.query({ selections: { region: '999999' } }),
                    () => handle.update({ nothing: 1 }),
                ];
                for (const each of all) {
                    setTimeout(each);
                    Promise.resolve().then(each);
                }
                explorer.openSnapshot('{}');
                explorer.mount(one, { snapshot: {} });
                return 2 * all.length + 2;
            };
            globalThis.failOurs = () => setTimeout(() => program.showFailure(null, 'panic', ''));
        </script>
        <main><h1>Host</h1><div id="one"></div></main>"#,
    );
    page.wait_until("the module", |page| page.run("return 'fail' in globalThis", vec![]) == true);
    wait_inside(&page, "one", "root.querySelector('tr[data-row]') !== null");
    page.expect_complaint("Uncaught");
    let failures = page.run("return fail()", vec![]);
    page.wait_until("all failures", |page| page.run("return heard", vec![]) == failures);
    assert_eq!(inside(&page, "one", "root.querySelectorAll('[role=alert]').length"), 0);
    assert_eq!(page.run("return one.childElementCount", vec![]), 1, "what was refused has left nothing");
    page.run("failOurs()", vec![]);
    wait_inside(&page, "one", "root.querySelectorAll('[role=alert]').length === 1");
}

#[test]
fn it_works_in_a_page_that_demands_trusted_types() {
    let page = Page::open_host(
        r#"<!doctype html><html lang="en"><title>Host</title>
        <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">
        <script type="module" src="{explorer}embed.js"></script>
        <script type="module">
            import { mount } from '{explorer}explorer.js';
            globalThis.handle = await mount(one, { query: 'view=explore&indicator=employment-service-centres&fact=kelan-workshops' });
        </script>
        <main><h1>Host</h1><div id="one"></div>
        <report-explorer id="two" view="explore"></report-explorer>
        <report-fact id="three" fact="qiannan-jobs-outside-province">62,200</report-fact></main>"#,
    );
    page.wait_until("the explorer", |page| page.run("return 'handle' in globalThis", vec![]) == true);
    wait_inside(&page, "one", "root.querySelectorAll('.canvas path').length > 0");
    wait_inside(&page, "one", "root.querySelector('.evidence') !== null");
    page.run("handle.destroy()", vec![]);
    page.wait_until("the elements", |page| {
        page.run("return two.dataset.state + three.dataset.state", vec![]) == "readyready"
    });
}

#[test]
fn a_snapshot_answers_and_a_broken_one_is_refused_by_line() {
    let page = open("");
    let ask = |script: &str| {
        page.run_async(
            &format!("const done = arguments[0]; (async () => {{ {script} }})().then(done, (error) => done({{ name: error.name, message: error.message, problems: error.problems }}))"),
            vec![],
        )
    };
    let reply = ask("const snapshot = await explorer.openSnapshot();
        const text = JSON.stringify(snapshot.document);
        const again = await explorer.openSnapshot(text);
        const request = { selections: { region: '522700' }, text: 'workers', sort: '-value', limit: 2 };
        const reply = again.query(request);
        return { ...reply, same: JSON.stringify(reply) === JSON.stringify(snapshot.query(request)), all: snapshot.document.facts.length }");
    assert_eq!(reply["facts"].as_array().map(Vec::len), Some(2));
    assert!(reply["facts"][0]["value"].as_f64() >= reply["facts"][1]["value"].as_f64());
    assert!(reply["total"].as_u64() > Some(2) && reply["total"] == reply["counts"]["region"]["522700"]);
    assert_eq!(reply["same"], true);
    let link = reply["facts"][0]["link"].as_str().expect("a link");
    assert!(link.starts_with(page.server.url().as_str()), "{link}");

    let refusal = ask("const { document } = await explorer.openSnapshot();
        document.facts[3].unit = 'persons';
        document.facts[5].region = '999999';
        await explorer.openSnapshot(JSON.stringify(document, null, 1))");
    assert_eq!(refusal["name"], "SnapshotError");
    let problems = refusal["problems"].as_array().expect("problems");
    assert_eq!(problems.len(), 2, "{refusal}");
    assert_eq!(problems[0]["path"], "facts[3].unit");
    assert!(
        problems[0]["line"].as_u64() > Some(100)
            && problems[0]["line"].as_u64() < problems[1]["line"].as_u64()
    );
    assert!(
        problems[0]["message"]["en"]
            .as_str()
            .is_some_and(|text| text.contains("there is no `persons` in units"))
    );
    assert!(refusal["message"].as_str().is_some_and(|text| text.contains("facts[5].region")));

    let wrong = ask("(await explorer.openSnapshot()).query({ selections: { region: '999999' } })");
    assert_eq!(wrong["message"], "this snapshot has no region `999999`");
    let unknown = ask("await explorer.mount(one, { regoins: '522700' })");
    assert_eq!(unknown["message"], "the explorer has no option \"regoins\"");
}
