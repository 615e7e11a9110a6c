//! Views and numbers inside a page of another origin.

use crate::harness::{Options, Page, Server};
use serde_json::{Value, json};

/// A page of another origin than the explorer's.
struct Host {
    page: Page,
}

impl Host {
    /// Opens a page with `body`, in which `{explorer}` stands for the explorer's address.
    fn open(body: &str) -> Self {
        Self::open_on(Server::start(), body)
    }

    /// Like [`Host::open`], for an explorer of the test's choice.
    fn open_on(server: Server, body: &str) -> Self {
        let page = Page::blank(server, Options::default());
        let url = page.serve_host(body);
        page.go(&url);
        Self { page }
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
        r#"{SCRIPT}<report-explorer id="one" view="explore" region="522700" domain="education">until then</report-explorer>"#
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
fn only_web_addresses_are_followed() {
    let addresses = [
        "javascript:parent.ran=1//",
        " JaVaScRiPt:parent.ran=1//",
        "java\tscr\nipt:parent.ran=1//",
        "\u{1}javascript:parent.ran=1//",
        "data:text/html,<script>parent.postMessage('ran','*')</script>",
        "blob:https://example.org/7",
        "vbscript:ran=1",
        "about:blank",
        "filesystem:https://example.org/x",
        "https://",
        "http://[",
    ];
    let host = Host::open(&format!(
        r#"{SCRIPT}{LISTEN}<p id="words">words</p>
        <report-explorer id="good" view="explore"><b>a view</b></report-explorer>
        <report-fact id="number" fact="qiannan-jobs-outside-province">62,200</report-fact>"#
    ));
    host.height_of("good");
    host.wait_for_state("number", "ready");
    host.page.expect_complaint("is no http or https address");
    let look = |id: &str| {
        let script = format!(
            "return [{id}.dataset.state, {id}.shadowRoot.querySelector('iframe, a')?.outerHTML ?? null, {id}.innerText]"
        );
        host.page.run(&script, vec![])
    };
    for address in addresses {
        // As an element comes, and as a good one changes.
        host.page.run(
            "for (const [id, name, text] of [['fresh', 'report-explorer', 'a view'], ['count', 'report-fact', '62,200']]) {
                document.getElementById(id)?.remove();
                const made = Object.assign(document.createElement(name), { id, textContent: text });
                made.setAttribute('src', arguments[0]);
                made.setAttribute('fact', 'qiannan-jobs-outside-province');
                document.body.append(made);
            }
            good.setAttribute('src', arguments[0]);
            number.setAttribute('src', arguments[0]);",
            vec![address.into()],
        );
        for (id, text) in [("fresh", "a view"), ("good", "a view"), ("count", "62,200"), ("number", "62,200")]
        {
            host.wait_for_state(id, "refused");
            assert_eq!(look(id), json!(["refused", null, text]), "{address:?}");
        }
    }
    assert_eq!(host.page.run("return [good.address, globalThis.ran ?? null]", vec![]), json!([null, null]));
    let told = host.page.run("return told.some(({ data }) => data === 'ran')", vec![]);
    assert_eq!(told, false, "nothing has run");
    // A good one again.
    host.page.run("good.removeAttribute('src'); number.removeAttribute('src')", vec![]);
    host.height_of("good");
    host.wait_for_state("good", "ready");
    host.wait_for_state("number", "ready");
}

#[test]
fn an_explorer_that_does_not_answer_leaves_the_elements_own_content() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<report-explorer id="one" view="explore" loading="eager"><b>a view</b></report-explorer>"#
    ));
    host.height_of("one");
    host.wait_for_state("one", "ready");
    let content = "return document.querySelector('#one b').checkVisibility()";
    assert_eq!(host.page.run(content, vec![]), false, "the view is there");
    let silent = host.page.serve_host("<!doctype html><title>Something else</title>");
    host.page.expect_complaint("does not answer");
    host.page.run("one.setAttribute('src', arguments[0])", vec![silent.into()]);
    host.page.wait_until("its own content", |page| page.run(content, vec![]) == true);
    host.wait_for_state("one", "missing");
    assert_eq!(host.page.run(content, vec![]), true);
    host.page.run("one.removeAttribute('src')", vec![]);
    host.wait_for_state("one", "ready");
    assert_eq!(host.page.run(content, vec![]), false, "the view is there again");
}

/// Answers that lack something, and a whole one at last, below addresses that say which.
const FORGED: &str = r#"<script>
        const whole = { id: 'x', figure: '5', value: 5, unit: { zh: '人', en: 'people' }, bound: 'exact', approximate: false,
            kind: 'achieved', text: { zh: '甲', en: 'a' }, report: { zh: '甲', en: 'a' }, place: { zh: '甲', en: 'a' }, published: '2026-01-01' };
        const without = (name) => ({ ...whole, [name]: undefined });
        globalThis.answers = [null, 7, 'fact', [], {}, ...Object.keys(whole).filter((name) => name !== 'approximate').map(without),
            { ...whole, value: '5' }, { ...whole, unit: 'people' }, { ...whole, text: { en: 'a' } }, { ...whole, bound: 'toString' },
            { ...whole, kind: 'constructor' }, { ...whole, id: 'y' }, whole];
        const fetched = fetch;
        globalThis.fetch = (url, options) => {
            const at = String(url).match(/forged-(\d+)\/facts/)?.[1];
            return at ? Promise.resolve(new Response(JSON.stringify(answers[at]))) : fetched(url, options);
        };
    </script>"#;

#[test]
fn an_answer_that_is_no_fact_leaves_the_elements_own_content() {
    let host = Host::open(&format!(
        r#"{SCRIPT}<report-fact id="good" fact="qiannan-jobs-outside-province">62,200</report-fact>
        <report-fact id="odd" lang="constructor" fact="qiannan-jobs-outside-province">62,200</report-fact>{FORGED}"#
    ));
    host.page.expect_complaint("is not this fact");
    host.wait_for_state("good", "ready");
    host.wait_for_state("odd", "ready");
    host.page.run(
        "answers.forEach((_, at) => {
            const made = Object.assign(document.createElement('report-fact'), { id: `f${at}`, textContent: 'five' });
            made.setAttribute('src', `/forged-${at}/`);
            made.setAttribute('fact', 'x');
            document.body.append(made);
        })",
        vec![],
    );
    host.page.wait_until("an answer each", |page| {
        page.run("return answers.every((_, at) => document.getElementById(`f${at}`).dataset.state)", vec![])
            == true
    });
    let wrong = "return answers.slice(0, -1).filter((_, at) => {
        const { dataset, innerText, shadowRoot } = document.getElementById(`f${at}`);
        return dataset.state !== 'missing' || innerText !== 'five' || shadowRoot.querySelector('button');
    })";
    assert_eq!(host.page.run(wrong, vec![]), json!([]));
    let last = "const { dataset, shadowRoot } = document.getElementById(`f${answers.length - 1}`);
        return [dataset.state, shadowRoot.querySelector('button').textContent]";
    assert_eq!(host.page.run(last, vec![]), json!(["ready", "5 people"]));
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

/// Keeps what a page is told, apart from what the test's own frames say to each other.
const LISTEN: &str = "<script>
    globalThis.told = [];
    addEventListener('message', ({ origin, data }) => told.push({ origin, data }));
    </script>";

#[test]
fn the_height_is_told_in_three_forms_and_is_the_contents() {
    let host = Host::open(&format!(
        r#"<!doctype html><html lang="en"><title>Host</title>{LISTEN}
        <iframe id="plain" src="{{explorer}}?view=explore&embed=1&lang=en" title="Facts" width="900" height="700"></iframe>"#
    ));
    let frame = "return document.getElementById('plain')";
    let within = |script: &str| {
        host.page.enter_frame(frame);
        let result = host.page.run(script, vec![]);
        host.page.leave_frame();
        result
    };
    let told = |find: &str| {
        host.page.run(&format!("return told.map(({{ data }}) => data).filter((data) => {find})"), vec![])
    };
    let last = |messages: &Value| messages.as_array().and_then(|all| all.last()).cloned().unwrap_or_default();
    let forms = || {
        (
            last(&told("data.type === 'relocation-explorer' && data.event === 'height'")),
            last(&told("'datawrapper-height' in data")),
            last(&told("data.sentinel === 'amp'")),
        )
    };
    let content = || within("return document.body.scrollHeight").as_u64().expect("pixels");
    let agree = || {
        let height = content();
        forms()
            == (
                json!({ "type": "relocation-explorer", "version": 1, "event": "height", "height": height }),
                json!({ "datawrapper-height": { "relocation-explorer": height } }),
                json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
            )
    };
    host.page.wait_until("the view", |_| {
        within("return document.querySelectorAll('.facet summary').length > 0") == true
    });
    host.page.wait_until("the height of the content, in each form", |_| agree());
    let before = content();
    within("document.querySelector('.facet summary').click()");
    host.page.wait_until("another height, in each form", |_| content() != before && agree());

    let states = told("data.event === 'state'");
    assert_eq!(
        last(&states),
        json!({ "type": "relocation-explorer", "version": 1, "event": "state",
        "query": "view=explore&lang=en&embed=1" })
    );
    let heights = |find| told(find).as_array().map_or(0, Vec::len);
    assert_eq!(heights("data.event === 'height'"), heights("'datawrapper-height' in data"));
    assert_eq!(heights("data.event === 'height'"), heights("data.sentinel === 'amp'"));
    let others = told(
        "data.type !== 'relocation-explorer' && !('datawrapper-height' in data) && data.sentinel !== 'amp'",
    );
    assert_eq!(others, json!([]), "and nothing else is told");
    let origins = host.page.run("return [...new Set(told.map(({ origin }) => `${origin}/`))]", vec![]);
    assert_eq!(origins, json!([host.page.server.url().as_str()]));
}

/// A page that, when asked, throws everything that can be posted at the host and at each of its frames.
const ATTACKER: &str = r#"<!doctype html><title>Attacker</title><script>
    const own = { type: 'relocation-explorer', version: 1 };
    const cyclic = {}; cyclic.self = cyclic;
    const odd = [null, undefined, true, 7, NaN, -1n, 'height', 'x'.repeat(1e6), [], {}, cyclic, new Date(), new Map([[own, own]]),
      new Error('forged'), new Uint8Array(1e5), new Blob(['{}']), /x/, '{"type":"relocation-explorer","version":1,"event":"height","height":1}'];
    const forged = [own, { ...own, version: 2 }, { ...own, event: 'height' }, { ...own, event: 'height', height: 1 },
      { ...own, event: 'height', height: -5 }, { ...own, event: 'height', height: 1e9 }, { ...own, event: 'height', height: '9' },
      { ...own, event: 'height', height: NaN }, { ...own, event: 'state', query: 'view=ledger' }, { ...own, event: 'state', query: {} },
      { ...own, event: 'navigate', query: 'view=ledger' }, { 'datawrapper-height': { one: 1 } }, { sentinel: 'amp', type: 'embed-size', height: 1 },
      { sentinel: 'amp', type: 'embed-state', query: 'view=ledger' }, 'use', { data: 'use' }];
    addEventListener('message', ({ source, data }) => {
      if (data !== 'attack') return;
      const targets = [parent, ...Array.from({ length: parent.length }, (_, at) => parent[at])].filter((each) => each !== self);
      for (let round = 0; round < 20; round += 1) {
        for (const message of [...odd, ...forged]) for (const target of targets) target.postMessage(message, '*');
        for (const target of targets) {
          const { port1, port2 } = new MessageChannel();
          target.postMessage(forged[3], '*', [port1]);
          port2.postMessage(forged[8]);
        }
      }
      source.postMessage('attacked', '*');
    });
    </script>"#;

#[test]
fn a_third_page_can_forge_nothing() {
    let page = Page::blank(Server::start(), Options::default());
    let attacker = page.serve_host(ATTACKER);
    let url = page.serve_host(&format!(
        r#"{SCRIPT}{LISTEN}<report-explorer id="one" view="explore" lang="en"></report-explorer>
        <iframe id="plain" src="{{explorer}}?view=explore&embed=1&lang=en" title="Facts" width="900" height="700"></iframe>
        <iframe id="third" src="{attacker}" title="Another page"></iframe>"#
    ));
    page.go(&url);
    let host = Host { page };
    host.wait_until_whole("one");
    let in_plain = |script: &str| {
        host.page.enter_frame("return document.getElementById('plain')");
        let result = host.page.run(script, vec![]);
        host.page.leave_frame();
        result
    };
    let address = "return [location.href, document.querySelectorAll('[role=alert]').length, document.title]";
    host.page.wait_until("the plain frame", |_| {
        in_plain("return document.querySelectorAll('.facet').length > 0") == true
    });
    let (height, query, plain) =
        (host.height_now("one"), host.page.run("return one.query", vec![]), in_plain(address));
    assert_eq!(plain[1], 0);
    host.page.run("one.addEventListener('change', () => { globalThis.changed = true })", vec![]);

    // The window, not its element, which has no name in a script of the page's own.
    host.page.run_async(
        "const done = arguments[0];
        addEventListener('message', ({ data }) => data === 'attacked' && done());
        document.getElementById('third').contentWindow.postMessage('attack', '*');",
        vec![],
    );
    assert_eq!(host.page.run("return one.query", vec![]), query);
    assert_eq!(host.page.run("return globalThis.changed ?? false", vec![]), false);
    assert_eq!(host.height_now("one"), height);
    assert_eq!(in_plain(address), plain);
    // Both work on.
    host.within("one", |page| page.click(".facet .option label"));
    host.page.wait_until("the reader's change", |page| {
        page.run("return globalThis.changed ?? false", vec![]) == true
    });
    in_plain("document.querySelector('.facet .option input').click()");
    host.page.wait_until("the reader's change in the plain frame", |_| {
        in_plain("return location.search.includes('region=')") == true
    });
}

#[test]
fn elements_work_from_a_path_below_a_host() {
    let host = Host::open_on(
        Server::start_at("/some/where/"),
        &format!(
            r#"{SCRIPT}<report-explorer id="one" view="explore" region="522700"></report-explorer>
            <p><report-fact id="number" fact="qiannan-jobs-outside-province">62,200</report-fact>"#
        ),
    );
    host.wait_until_whole("one");
    host.wait_for_state("number", "ready");
    assert_eq!(host.text_of("number"), "62,200 people");
    let address = host.page.run("return number.shadowRoot.querySelector('a').href", vec![]);
    let address = address.as_str().expect("a link");
    assert!(address.contains("/some/where/?fact="), "{address}");
    let inside = host.within("one", |page| page.run("return location.pathname", vec![]));
    assert_eq!(inside, "/some/where/");
    host.within("one", |page| page.click("a.open"));
    host.page.wait_until("the evidence", |_| host.within("one", |page| page.count("#evidence") == 1));
}
