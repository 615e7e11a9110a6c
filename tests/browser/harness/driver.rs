//! ChromeDriver as a child process, a session of headless Chromium over it, and the commands that are Chromium's own.

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use url::{ParseError, Url};

const ADVICE: &str = "The browser tests need Chromium and its ChromeDriver, of the same version: \
    scripts/tools --browser installs them where apt-get can. \
    CHROMIUM and CHROMEDRIVER name them where they are not on the PATH.";

/// Steady pictures, and no request that the page did not make.
const SWITCHES: [&str; 17] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--disable-lcd-text",
    "--hide-scrollbars",
    "--window-size=1280,800",
];

/// A running ChromeDriver: killed when dropped, and with it the browser that it started.
pub struct Driver {
    child: Child,
    url: String,
}

impl Driver {
    /// Starts ChromeDriver on a free port. It takes one for IPv4 and then wants the same for IPv6, which another
    /// program may have: then it ends, and is started again.
    pub fn start() -> Self {
        let started = (0..5).find_map(|_| Self::try_start());
        started.unwrap_or_else(|| panic!("ChromeDriver ended without naming its port. {ADVICE}"))
    }

    fn try_start() -> Option<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}. {ADVICE}", program.display()));
        let stdout = BufReader::new(child.stdout.take().expect("standard output is piped"));
        // Killed when dropped, also when it names no port.
        let mut driver = Self { child, url: String::new() };
        let port = stdout.lines().map_while(Result::ok).find_map(|line| {
            line.strip_suffix('.')?
                .rsplit_once("started successfully on port ")
                .map(|(_, port)| port.to_owned())
        })?;
        driver.url = format!("http://127.0.0.1:{port}");
        Some(driver)
    }

    /// Starts a browser that asks for pages in `language` (a BCP 47 tag).
    pub async fn session(&self, language: &str) -> Client {
        let browser = browser().unwrap_or_else(|| panic!("There is no Chromium here. {ADVICE}"));
        let mut switches = SWITCHES.map(str::to_owned).to_vec();
        switches.push(format!("--lang={language}"));
        let Value::Object(capabilities) = json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browser,
                "args": switches,
                "prefs": { "intl.accept_languages": language },
                "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }) else {
            panic!("the literal is an object");
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(Capabilities::from(capabilities));
        builder
            .connect(&self.url)
            .await
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}. {ADVICE}"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only for a process that has ended, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    let path = env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))).find(|file| file.is_file())
}

/// A POST to an endpoint under the session's address.
#[derive(Debug)]
pub struct Extension {
    endpoint: &'static str,
    body: Value,
}

impl Extension {
    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(method: &str, parameters: Value) -> Self {
        Self { endpoint: "goog/cdp/execute", body: json!({ "cmd": method, "params": parameters }) }
    }

    /// What was added to a log, `browser` or `performance`, since it was last read.
    pub fn log(kind: &str) -> Self {
        Self { endpoint: "se/log", body: json!({ "type": kind }) }
    }
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
