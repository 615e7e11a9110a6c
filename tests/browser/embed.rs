//! Views and numbers inside a page of another origin.

use crate::harness::Page;
use serde_json::json;

/// A page of another origin than the explorer's.
struct Host {
    page: Page,
}

impl Host {
    /// Opens a page with `body`, in which `{explorer}` stands for the explorer's address.
    fn open(body: &str) -> Self {
        Self { page: Page::open_host(body) }
    }

    /// Waits until a view is there, and gives the height of its frame in pixels.
    fn height_of(&self, id: &str) -> f64 {
        self.page.wait_until(&format!("the view {id}"), |page| {
            page.run(&format!("return {id}.shadowRoot.querySelector('iframe').className"), vec![]) == "ready"
        });
        self.height_now(id)
    }

    fn height_now(&self, id: &str) -> f64 {
        let script = format!("return {id}.shadowRoot.querySelector('iframe').getBoundingClientRect().height");
        self.page.run(&script, vec![]).as_f64().expect("a height")
    }

    /// Waits until a view is fetched and drawn, with nothing of it cut off. Browsers let frames rest that are far
    /// from what the reader sees, so it is brought there.
    fn wait_until_whole(&self, id: &str) {
        self.page.run(&format!("{id}.scrollIntoView()"), vec![]);
        self.height_of(id);
        self.within(id, |page| page.wait_for(".facet summary"));
        self.page.wait_until("a frame as high as its content", |_| self.is_whole(id));
    }

    fn is_whole(&self, id: &str) -> bool {
        let fits = "return document.documentElement.scrollHeight === innerHeight && innerHeight > 500";
        self.within(id, |page| page.run(fits, vec![]) == true)
    }

    /// Does something inside a view.
    fn within<T>(&self, id: &str, work: impl FnOnce(&Page) -> T) -> T {
        self.page.enter_frame(&format!("return {id}.shadowRoot.querySelector('iframe')"));
        let result = work(&self.page);
        self.page.leave_frame();
        result
    }

    fn text_of(&self, id: &str) -> String {
        let text =
            self.page.run(&format!("return {id}.shadowRoot.querySelector('button')?.textContent"), vec![]);
        text.as_str().unwrap_or_default().to_owned()
    }

    fn wait_for_state(&self, id: &str, state: &str) {
        let script = format!("return {id}.dataset.state");
        self.page.wait_until(&format!("{id} is {state}"), |page| page.run(&script, vec![]) == state);
    }
}

const SCRIPT: &str = r#"<!doctype html><html lang="en"><title>Host</title>
    <script type="module" src="{explorer}embed.js"></script>"#;

#[test]
fn a_frame_grows_and_shrinks_with_its_content() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<report-explorer id="one" view="explore" region="522700">until then</report-explorer>"#
    ));
    host.wait_until_whole("one");
    let whole = host.height_now("one");
    let toggle = "document.querySelector('.facet summary').click()";
    host.within("one", |page| page.run(toggle, vec![]));
    host.page.wait_until("a lower frame", |_| host.height_now("one") < whole - 20.0 && host.is_whole("one"));
    host.within("one", |page| page.run(toggle, vec![]));
    host.page.wait_until("the height from before", |_| (host.height_now("one") - whole).abs() < 2.0);
}

#[test]
fn an_embedded_view_keeps_nothing_on_the_readers_machine() {
    let host = Host::open(&format!(r#"{SCRIPT}<report-explorer id="one" view="explore"></report-explorer>"#));
    host.wait_until_whole("one");
    let kept = host.within("one", |page| {
        page.run_async(
            "navigator.serviceWorker.getRegistrations().then((all) => arguments[0](all.length))",
            vec![],
        )
    });
    assert_eq!(kept, 0);
}

#[test]
fn three_views_stand_on_one_page_and_tell_their_changes_apart() {
    let host = Host::open(&format!(
        r#"{SCRIPT}
        <report-explorer id="one" view="explore" region="522700" loading="eager"></report-explorer>
        <report-explorer id="two" view="explore" lang="zh" loading="eager" title="第二"></report-explorer>
        <report-explorer id="three" view="explore" domain="employment" loading="eager"></report-explorer>"#
    ));
    host.page.run(
        "window.changes = []; addEventListener('change', (event) => changes.push([event.target.id, event.detail.query]))",
        vec![],
    );
    for id in ["one", "two", "three"] {
        host.wait_until_whole(id);
    }
    assert!(host.within("one", |page| page.text(".facets")).contains("Domain"));
    assert!(!host.within("two", |page| page.text(".facets")).contains("Domain"), "the second is Chinese");
    let title = "return two.shadowRoot.querySelector('iframe').title";
    assert_eq!(host.page.run(title, vec![]), "第二");
    host.within("three", |page| page.run("document.querySelector('.chip button').click()", vec![]));
    host.page.wait_until("one change", |page| page.run("return changes.length", vec![]) == 1);
    assert_eq!(host.page.run("return changes[0]", vec![]), json!(["three", "view=explore&lang=en&embed=1"]));
}

#[test]
fn attributes_lead_the_frame_on_without_a_step_in_the_history() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<report-explorer id="one" view="explore" region="522700"></report-explorer>"#
    ));
    host.wait_until_whole("one");
    let steps = host.page.run("return history.length", vec![]);
    host.page.run("one.setAttribute('region', '140929, 522300'); one.lang = 'zh'", vec![]);
    host.page.wait_until("the other regions", |page| {
        page.run("return one.query", vec![]) == "view=explore&lang=zh&region=140929~522300&embed=1"
    });
    assert_eq!(host.page.run("return history.length", vec![]), steps);
}

#[test]
fn forged_and_malformed_messages_change_nothing() {
    let host = Host::open(&format!(r#"{SCRIPT}<report-explorer id="one" view="explore"></report-explorer>"#));
    host.wait_until_whole("one");
    let (height, query) = (host.height_now("one"), host.page.run("return one.query", vec![]));
    // From the host itself, to itself and into the frame: the source is wrong, or nobody listens.
    host.page.run_async(
        "const done = arguments[0];
        const forged = { type: 'relocation-explorer', version: 1 };
        const all = [null, 7, 'height', [], {}, forged, { ...forged, event: 'height', height: 9 },
            { ...forged, event: 'height', height: '<b>' }, { ...forged, event: 'state', query: 'lang=zh' }];
        const frame = one.shadowRoot.querySelector('iframe').contentWindow;
        for (const message of all) { postMessage(message, '*'); frame.postMessage(message, '*'); }
        addEventListener('message', ({ data }) => data === 'last' && done());
        postMessage('last', '*');",
        vec![],
    );
    assert_eq!(host.height_now("one"), height);
    assert_eq!(host.page.run("return one.query", vec![]), query);
    assert!(host.within("one", |page| page.count("[role=alert]") == 0 && page.count(".facet") > 0));
}

#[test]
fn a_number_stands_in_a_sentence_with_its_source() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<p>There are <report-fact id="fresh" fact="qiannan-jobs-outside-province" value="62,200">62,200</report-fact>,
        or <report-fact id="stale" fact="qiannan-jobs-outside-province" value="50000" lang="zh">5万</report-fact>,
        and <report-fact id="absent" fact="no-such-fact">some others</report-fact>."#
    ));
    host.page.expect_complaint("no-such-fact.json");
    host.wait_for_state("fresh", "ready");
    assert_eq!(host.text_of("fresh"), "62,200 people");
    host.wait_for_state("stale", "changed");
    assert_eq!(host.text_of("stale"), "62,200 人");
    host.wait_for_state("absent", "missing");
    assert!(host.page.text("p").contains("some others"), "its own text stays");

    host.page.run("fresh.shadowRoot.querySelector('button').click()", vec![]);
    let note = host.page.run("return fresh.shadowRoot.querySelector(':popover-open').innerText", vec![]);
    let note = note.as_str().expect("a note");
    for text in ["6.22萬", "Qiannan and Guangzhou", "achieved"] {
        assert!(note.contains(text), "{note}");
    }
    let link = host.page.run("return fresh.shadowRoot.querySelector('a').href", vec![]);
    host.page.go(link.as_str().expect("a link"));
    host.page.wait_for(".evidence");
    assert!(host.page.text(".evidence").contains("62,200"));
}

#[test]
fn neither_the_direction_nor_the_style_of_the_host_breaks_it() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<html dir="rtl"><style>
            * {{ font-size: 40px !important; letter-spacing: 1em !important; margin: 20px !important }}
            iframe {{ display: none !important; height: 1px !important }} button {{ display: none !important }}
        </style><body dir="rtl"><p><report-fact id="number" fact="qiannan-jobs-outside-province">62,200</report-fact>
        <report-explorer id="one" view="explore"></report-explorer>"#
    ));
    host.wait_until_whole("one");
    host.wait_for_state("number", "ready");
    let shown = "const of = (host, css) => host.shadowRoot.querySelector(css).getBoundingClientRect();
        return of(one, 'iframe').width === one.getBoundingClientRect().width && of(number, 'button').width > 0";
    assert_eq!(host.page.run(shown, vec![]), true);
    assert_eq!(host.page.run("return number.shadowRoot.querySelector('button').dir", vec![]), "ltr");
}
