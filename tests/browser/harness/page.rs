//! One page in one browser.

use super::driver::{Driver, Extension};
use super::server::Server;
use super::{complaints, dist};
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::wd::Locator;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::{Duration, Instant};
use std::{fs, thread};
use tokio::runtime::{Builder, Runtime};
use url::Url;

/// How long anything may take before the test fails: long, for a slow machine that does other things too.
const DEADLINE: Duration = Duration::from_secs(30);

/// How long the browser may take to answer one command: a page that holds it up for ever fails its test, and no other.
const PATIENCE: Duration = Duration::from_secs(120);

/// The same of a page whose test has ended.
const FAREWELL: Duration = Duration::from_secs(10);

/// How often a condition is looked at.
const INTERVAL: Duration = Duration::from_millis(20);

/// The reader's surroundings.
#[derive(Clone, Debug)]
pub struct Options {
    /// The browser's language, a BCP 47 tag.
    pub language: &'static str,
    /// `light` or `dark`.
    pub scheme: &'static str,
    /// Of the window, in CSS pixels.
    pub width: u32,
    /// Of the window, in CSS pixels.
    pub height: u32,
    /// Whether the reader allows animations.
    pub motion: bool,
    /// Whether scripts run.
    pub script: bool,
}

impl Default for Options {
    /// A reader of English at a desk, in daylight; no animations, so that nothing is half-way.
    fn default() -> Self {
        Self { language: "en-GB", scheme: "light", width: 1280, height: 900, motion: false, script: true }
    }
}

/// A page in a browser of its own. See the module [`super`].
pub struct Page {
    runtime: Runtime,
    pub(super) client: Client,
    /// The server of the release, which a test may stop.
    pub server: Server,
    script: bool,
    expected: RefCell<Vec<String>>,
    _driver: Driver,
}

impl Page {
    /// Opens the release with a query such as `?lang=en&view=explore`, and waits until it has started.
    pub fn open(query: &str, options: Options) -> Self {
        Self::open_on(Server::start(), query, options)
    }

    /// Like [`Page::open`], on a server of the test's choice.
    pub fn open_on(server: Server, query: &str, options: Options) -> Self {
        let page = Self::blank(server, options);
        page.go(query);
        page
    }

    /// A browser that has opened nothing yet: a test may prepare it before it calls [`Page::go`].
    pub fn blank(server: Server, options: Options) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime on this thread");
        let driver = Driver::start();
        let client = within(&runtime, PATIENCE, driver.session(options.language));
        let client = client.expect("a browser that starts in time");
        let page = Self {
            runtime,
            client,
            server,
            script: options.script,
            expected: RefCell::default(),
            _driver: driver,
        };
        page.resize(options.width, options.height);
        page.devtools("Emulation.setLocaleOverride", json!({ "locale": options.language }));
        let motion = if options.motion { "no-preference" } else { "reduce" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": options.scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        page.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !options.script }));
        page
    }

    /// Opens the release with a query, and waits until it has started, or has said why it has not.
    pub fn go(&self, query: &str) {
        let url = self.server.url().join(query).expect("a query");
        self.wait_for_load(self.client.goto(url.as_str()));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.wait_for_load(self.client.refresh());
    }

    /// Goes back in the browser's history.
    pub fn back(&self) {
        self.wait_for_load(self.client.back());
    }

    fn wait_for_load(&self, step: impl Future<Output = Result<(), fantoccini::error::CmdError>>) {
        self.answer(step).expect("the page loads");
        if self.script {
            const STARTED: &str =
                "return document.readyState === 'complete' && !document.querySelector('#loading, .later')";
            self.wait_until("the page has started", |page| page.run(STARTED, vec![]) == true);
        }
    }

    /// Waits for the answer to a command.
    pub(super) fn answer<T>(&self, command: impl Future<Output = T>) -> T {
        let answer = within(&self.runtime, PATIENCE, command);
        answer.unwrap_or_else(|| panic!("the browser has not answered for {} s", PATIENCE.as_secs()))
    }

    /// The address that the reader sees.
    pub fn url(&self) -> Url {
        self.answer(self.client.current_url()).expect("an address")
    }

    /// The title that the reader sees.
    pub fn title(&self) -> String {
        self.answer(self.client.title()).expect("a title")
    }

    /// Runs a script's body in the page and gives what it returns.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.answer(self.client.execute(script, arguments))
            .unwrap_or_else(|error| panic!("a script: {error}"))
    }

    /// Runs a script's body in the page and gives what it passes to its last argument, a function.
    pub fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let result = self.answer(self.client.execute_async(script, arguments));
        result.unwrap_or_else(|error| panic!("a script: {error}"))
    }

    /// Issues a command of the Chrome DevTools Protocol.
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        let command = Extension::devtools(method, parameters);
        self.answer(self.client.issue_cmd(command)).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Waits until a CSS selector finds an element.
    pub fn wait_for(&self, css: &str) {
        self.find(css);
    }

    /// Waits until a condition holds; `what` says in the failure what was waited for.
    #[expect(clippy::disallowed_methods, reason = "this is how a test waits for a condition")]
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < DEADLINE, "waited {} s in vain: {what}", DEADLINE.as_secs());
            self.answer(async { tokio::time::sleep(INTERVAL).await });
        }
    }

    /// The first element that a CSS selector finds, when there is one.
    pub(super) fn find(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(DEADLINE).every(INTERVAL);
        let found = self.answer(wait.for_element(Locator::Css(css)));
        found.unwrap_or_else(|error| panic!("waited for {css}: {error}"))
    }

    /// Allows the complaints that contain a text: the test causes them.
    pub fn expect_complaint(&self, containing: &str) {
        self.expected.borrow_mut().push(containing.to_owned());
    }

    /// What the browser has complained of since this was last asked.
    pub fn complaints(&self) -> Vec<String> {
        let log = |kind| {
            let entries = self.answer(self.client.issue_cmd(Extension::log(kind)));
            entries.unwrap_or_else(|error| panic!("the log {kind}: {error}"))
        };
        let mut found = complaints::on_console(&log("browser"));
        found.extend(complaints::of_requests(&log("performance"), self.server.url()));
        let expected = self.expected.borrow();
        // On a machine that takes seconds to use what was asked for ahead. That nothing comes twice, `loads` holds.
        found.retain(|complaint| !complaint.contains("was preloaded using link preload but not used within"));
        found.retain(|complaint| !expected.iter().any(|text| complaint.contains(text)));
        found
    }

    /// Leaves a picture and the document of a page whose test fails.
    fn leave_evidence(&self) {
        let folder = dist::project().join("target/browser");
        let name = thread::current().name().unwrap_or("page").replace("::", "-");
        let picture = within(&self.runtime, FAREWELL, self.client.screenshot());
        let document = within(&self.runtime, FAREWELL, self.client.source());
        // The test has failed already; evidence that cannot be had must not hide why.
        if let (Ok(()), Some(Ok(picture)), Some(Ok(document))) =
            (fs::create_dir_all(&folder), picture, document)
        {
            let _ = fs::write(folder.join(format!("{name}.png")), picture);
            let _ = fs::write(folder.join(format!("{name}.html")), document);
            eprintln!("The page at the time: {}", folder.join(format!("{name}.png")).display());
        }
    }
}

/// What comes of something that the browser does, when it comes in time.
fn within<T>(runtime: &Runtime, limit: Duration, command: impl Future<Output = T>) -> Option<T> {
    runtime.block_on(async { tokio::time::timeout(limit, command).await }).ok()
}

impl Drop for Page {
    fn drop(&mut self) {
        let failed = thread::panicking();
        if failed {
            self.leave_evidence();
        }
        let complaints = if failed { Vec::new() } else { self.complaints() };
        // The driver is killed in any case, so a session that does not end is no failure of the test.
        let _ = within(&self.runtime, FAREWELL, self.client.clone().close());
        assert!(complaints.is_empty(), "the browser complained:\n{}", complaints.join("\n"));
    }
}
