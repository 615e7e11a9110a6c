//! What is shown and gone leaves nothing behind: nodes, listeners, charts, JavaScript's heap, the program's memory.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

/// Keeps the program's memory where a test finds it.
const WATCH: &str = "
    for (const name of ['instantiateStreaming', 'instantiate']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given);
        globalThis.memory ??= (made.instance ?? made).exports.memory;
        return made;
      };
    }";

/// From now on remembers each instance of ECharts for as long as something else holds it.
const WATCH_CHARTS: &str = "
    const { name } = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('echarts.js'));
    const watch = ({ init }) => {
      const one = init(document.createElement('div'), null, { width: 1, height: 1 });
      const prototype = Object.getPrototypeOf(one);
      one.dispose();
      const { setOption } = prototype;
      const known = new WeakSet();
      globalThis.charts = [];
      prototype.setOption = function (...given) {
        if (!known.has(this)) globalThis.charts.push(new WeakRef(this));
        known.add(this);
        return setOption.apply(this, given);
      };
    };
    const done = arguments[0];
    import(name).then(watch).then(() => done(null), (error) => done(String(error)));";

/// What a page holds once all that nobody reaches is gone.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Nodes, detached ones included.
    nodes: u64,
    listeners: u64,
    /// Instances of ECharts that something still holds, disposed ones included.
    charts: u64,
    /// JavaScript's heap in KB.
    heap: u64,
    /// The program's memory in pages of 64 KiB.
    pages: u64,
}

impl Held {
    fn by(page: &Page) -> Self {
        for _ in 0..3 {
            page.devtools("HeapProfiler.collectGarbage", json!({}));
        }
        let counted = page.devtools("Memory.getDOMCounters", json!({}));
        let number = |value: &Value| value.as_f64().expect("a number") as u64;
        Self {
            nodes: number(&counted["nodes"]),
            listeners: number(&counted["jsEventListeners"]),
            charts: number(&page.run("return charts.filter((chart) => chart.deref()).length", vec![])),
            heap: number(&page.devtools("Runtime.getHeapUsage", json!({}))["usedSize"]) / 1000,
            pages: number(&page.run("return memory.buffer.byteLength / 65536", vec![])),
        }
    }

    /// Whether nothing has come to stay. A leak of one thing a round would be far above this.
    fn is_as_before(self, before: Self) -> bool {
        self.nodes <= before.nodes + 100
            && self.listeners <= before.listeners + 20
            && self.charts <= before.charts + 1
            && self.heap <= before.heap + 1_000
            // The allocator's pages may be broken up a little further.
            && self.pages <= before.pages + 6
    }
}

/// Does something again and again; after the first times, which fill what is kept, it must leave nothing more.
fn leaves_nothing(page: &Page, what: &str, first: usize, times: usize, mut round: impl FnMut()) {
    (0..first).for_each(|_| round());
    assert_eq!(page.run_async(WATCH_CHARTS, vec![]), Value::Null);
    let before = Held::by(page);
    (0..times).for_each(|_| round());
    let after = Held::by(page);
    println!("{what}\n  before {before:?}\n  after  {after:?}");
    assert!(after.is_as_before(before), "{what}: {before:?} became {after:?}");
}

fn watched(page: &Page) {
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
}

fn open(query: &str) -> Page {
    let page = Page::blank(Server::start(), Options::default());
    watched(&page);
    page.go(query);
    page.wait_until_drawn();
    page
}

#[test]
fn three_hundred_changes_of_view_leave_nothing() {
    // A view with a chart, so that the library is there.
    let page = open("?view=explore&indicator=employment-service-centres&lang=en");
    page.wait_for(".canvas svg");
    leaves_nothing(&page, "300 changes of view", 5, 50, || {
        for view in ["compare", "measures", "ledger", "sources", "lang=en", "explore"] {
            page.click(&format!(".site-nav a[href*='{view}']"));
            page.wait_until_drawn();
        }
    });
}

/// Waits in the page, picture by picture, and gives up as a test does.
const WAIT: &str = "
    const until = async (what, holds) => {
        for (let pictures = 0; !holds(); pictures += 1) {
            if (pictures > 1800) throw new Error(`waited in vain: ${what}`);
            await new Promise(requestAnimationFrame);
        }
    };";

/// Runs a script that may wait; what it throws fails the test.
fn run(page: &Page, script: &str) {
    let whole = format!(
        "{WAIT} const done = arguments[0]; (async () => {{ {script} }})().then(() => done(null), (error) => done(String(error)))"
    );
    assert_eq!(page.run_async(&whole, vec![]), Value::Null);
}

#[test]
fn two_hundred_opened_and_closed_facts_leave_nothing() {
    let page = open("?view=explore&indicator=employment-service-centres&lang=en");
    page.wait_for(".canvas svg");
    page.click(".chip button");
    page.wait_for("tr[data-row='5']");
    // Two hundred in a row are more than browsers take of a page that is in its right mind.
    page.expect_complaint("Throttling navigation");
    leaves_nothing(&page, "200 facts opened and closed", 4, 20, || {
        run(
            &page,
            "for (let row = 0; row < 10; row += 1) {
                document.querySelector(`tr[data-row='${row % 5}'] a.open`).click();
                await until('evidence', () => document.querySelector('#evidence .record, .evidence h2'));
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
                await until('no evidence', () => !document.querySelector('.evidence'));
            }",
        );
    });
}

#[test]
fn two_hundred_mounts_leave_nothing() {
    let page = Page::blank(Server::start(), Options::default());
    watched(&page);
    let url = page.serve_host(
        r#"<!doctype html><html lang="en"><title>Host</title>
        <script type="module">window.loaded = import('{explorer}explorer.js').then((all) => window.explorer = all);</script>
        <main><h1>Host</h1><div id="one"></div></main>"#,
    );
    page.go(&url);
    run(&page, "await loaded");
    leaves_nothing(&page, "200 mounts", 4, 20, || {
        run(
            &page,
            "for (let time = 0; time < 10; time += 1) {
                const view = await explorer.mount(one, { query: 'view=explore&indicator=employment-service-centres' });
                const root = one.querySelector('relocation-explorer').shadowRoot;
                await until('a chart', () => root.querySelector('.canvas path'));
                view.destroy();
            }",
        );
    });
}
