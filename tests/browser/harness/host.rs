//! Pages that are not ours: each from an origin of its own.

use super::page::{Options, Page};
use super::server::Server;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

impl Page {
    /// Opens a page of another origin with `html`, in which `{explorer}` stands for the explorer's address.
    pub fn open_host(html: &str) -> Self {
        let page = Self::blank(Server::start(), Options::default());
        let url = page.serve_host(html);
        page.go(&url);
        page
    }

    /// Serves a page from an origin of its own, and gives its address. In the page `{explorer}` stands for the
    /// address of the explorer. Requests to it are no complaint.
    pub fn serve_host(&self, html: &str) -> String {
        let html = html.replace("{explorer}", self.server.url().as_str());
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let url = format!("http://{}/", listener.local_addr().expect("an address"));
        // Answers every request with the page. The thread ends with the test's process.
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let request = BufReader::new(&stream);
                let _ = request.lines().map_while(Result::ok).take_while(|line| !line.is_empty()).count();
                let head =
                    "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\n\r\n";
                let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(html.as_bytes()));
            }
        });
        self.expect_complaint(&format!("request to another host: {url}"));
        url
    }
}
