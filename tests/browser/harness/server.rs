//! `scripts/serve-dist` as a child process, on a free port of the loopback interface.

use super::dist;
use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use url::Url;

/// A running server. It stops when dropped, and when the test's process ends.
pub struct Server {
    child: Child,
    _stdin: ChildStdin,
    url: Url,
}

impl Server {
    /// Serves the release at the root of a host.
    pub fn start() -> Self {
        Self::start_at("/")
    }

    /// Serves the release under a path only, such as `/some/path/`.
    pub fn start_at(base: &str) -> Self {
        Self::serve(base, &dist::release(), &[])
    }

    /// Serves a folder that a test has made of the release.
    pub fn start_folder(folder: &Path) -> Self {
        Self::serve("/", folder, &[])
    }

    /// Serves the release with headers such as `X-Frame-Options: DENY`.
    pub fn start_with(headers: &[&str]) -> Self {
        Self::serve("/", &dist::release(), headers)
    }

    /// Serves the release as small as a published page would be.
    pub fn start_small() -> Self {
        Self::run("/", &dist::release(), &["--best"])
    }

    /// Where `scripts/published --one-file` runs the tests, `SERVED_WITH` is the header in place of the server's own policy: the
    /// file brings one.
    fn serve(base: &str, folder: &Path, headers: &[&str]) -> Self {
        let published = env::var("SERVED_WITH").ok();
        let headers = published.as_deref().into_iter().chain(headers.iter().copied());
        let options: Vec<_> = headers.flat_map(|header| ["--header", header]).collect();
        Self::run(base, folder, &options)
    }

    fn run(base: &str, folder: &Path, options: &[&str]) -> Self {
        let mut command = Command::new("node");
        command
            .arg(dist::project().join("scripts/serve-dist"))
            .args(["--port", "0", "--until-stdin-closes", "--base", base, "--folder"].map(OsStr::new))
            .arg(folder)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child =
            command.spawn().unwrap_or_else(|error| panic!("Node.js is needed to serve dist/: {error}"));
        let stdin = child.stdin.take().expect("standard input is piped");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("standard output is piped");
        BufReader::new(stdout).read_line(&mut line).expect("the server prints its address");
        let url = Url::parse(line.trim()).unwrap_or_else(|_| panic!("scripts/serve-dist did not start"));
        Self { child, _stdin: stdin, url }
    }

    /// The address of the page, without a query.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Stops serving: from now on the page is on its own.
    pub fn stop(&mut self) {
        // Both fail only for a process that has ended, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
