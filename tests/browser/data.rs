//! Another snapshot, named by the address: fetched, checked, said to be another's; and whatever may be behind an address.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::{fs, thread};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::harness::{Options, Page, Server};

/// A policy that lets the page connect elsewhere, as a host may choose.
const OPEN: &str = "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src *";

fn document() -> Value {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/snapshot.json"));
    serde_json::from_str(&text.expect("the data")).expect("JSON")
}

/// A server of another origin that answers every request in one way, and lets every page read that. Its address.
fn serve(answer: impl Fn(&mut TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let url = format!("http://{}/other.json", listener.local_addr().expect("an address"));
    // The thread ends with the test's process.
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let request = BufReader::new(&stream);
            let _ = request.lines().map_while(Result::ok).take_while(|line| !line.is_empty()).count();
            answer(&mut stream);
        }
    });
    url
}

fn answer(stream: &mut TcpStream, status: &str, headers: &str, body: &str) {
    let head =
        format!("HTTP/1.1 {status}\r\naccess-control-allow-origin: *\r\nconnection: close\r\n{headers}\r\n");
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}

fn serve_text(body: String) -> String {
    serve(move |stream| answer(stream, "200 OK", "content-type: application/json\r\n", &body))
}

/// A page whose host lets it connect elsewhere, and which does so.
fn open(view: &str, address: &str) -> Page {
    let page = Page::blank(Server::start_with(&[OPEN]), Options::default());
    page.expect_complaint("request to another host");
    page.go(&format!("?{view}&lang=en&data={address}"));
    page
}

/// How many tags for reference managers there are, and how many descriptions for search engines.
fn described(page: &Page) -> Value {
    let count = "return [`meta[name^='citation_']`, `script[type='application/ld+json']`]
        .map((css) => document.head.querySelectorAll(css).length)";
    page.run(count, vec![])
}

/// The built-in data with another figure and a hostile title.
fn other() -> Value {
    let mut document = document();
    document["title"] =
        json!({ "zh": "<img src=x onerror=alert(1)>另一份", "en": "<img src=x onerror=alert(1)> another" });
    let facts = document["facts"].as_array_mut().expect("facts");
    let total = facts.iter_mut().find(|fact| fact["figure"] == "12.79萬").expect("the figure");
    total["figure"] = json!("12.89萬");
    total["value"] = json!(128_900);
    document
}

#[test]
fn another_snapshot_is_shown_under_a_banner_and_links_keep_its_address() {
    let address = serve_text(other().to_string());
    let page = open("view=ledger", &address);
    page.wait_for("#own-data");
    let said = page.text("#own-data");
    assert!(said.contains("not this site’s own data") && said.contains(&address), "{said}");
    let check = "[data-check=qiannan-r-employed-by-place]";
    page.wait_for(check);
    assert!(page.text(check).contains("does not add up"));
    assert_eq!(page.count("img"), 0);
    assert_eq!(described(&page), json!([0, 0]), "nothing is said of the site's own data");
    let links = page
        .run("return [...document.querySelectorAll('a[href^=\"?\"]')].map((link) => link.search)", vec![]);
    let links: Vec<&str> = links.as_array().expect("links").iter().filter_map(Value::as_str).collect();
    assert!(links.len() > 5 && links.iter().all(|link| link.contains("data=http")), "{links:?}");
    page.go(&format!("?view=explore&lang=en&fact=kelan-workshops&data={address}"));
    page.wait_for("#citation");
    assert!(page.text("#citation").contains("data=http"), "{}", page.text("#citation"));
    page.assert_accessible();
    page.click("#share");
    page.wait_for("#share-part-element");
    assert!(page.value("#share-link").contains("data=http"));
    assert!(!page.value("#share-part-element").contains("<img"), "pictures are of the site's own data");
    page.press(Key::Escape);
    page.click("#own-data button");
    page.wait_until("the site’s own are back", |page| page.count("#own-data") == 0);
    assert!(!page.url().query().unwrap_or_default().contains("data="));
    assert_eq!(described(&page), json!([5, 1]));
}

#[test]
fn an_address_is_typed_in_sources_and_the_back_button_undoes_it() {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#data-address");
    for wrong in ["javascript:alert(1)", "file:///etc/passwd", "https://me:secret@data.example/a"] {
        page.clear("#data-address");
        page.type_into("#data-address", wrong);
        page.press(Key::Enter);
        page.wait_until("it is refused", |page| page.text("#open-own").contains("This is no address"));
    }
    page.clear("#data-address");
    page.type_into("#data-address", "snapshot.json");
    page.press(Key::Enter);
    page.wait_for("#own-data");
    assert!(page.text("#own-data").contains("fetched from snapshot.json"));
    assert!(page.url().query().unwrap_or_default().contains("data=snapshot.json"));
    page.back();
    page.wait_until("the site’s own are back", |page| page.count("#own-data") == 0);
    page.wait_for("#records");
}

#[test]
fn what_breaks_rules_is_listed_whole_and_nothing_of_it_is_shown() {
    let mut document = other();
    document["facts"][0]["value"] = json!(1);
    document["facts"][1]["unit"] = json!("<b>unit</b>");
    let page = open("view=explore", &serve_text(document.to_string()));
    page.wait_for("#fetch-problems tr");
    assert!(page.texts("#fetch-problems tbody tr").len() >= 2, "{}", page.text("#fetch-problems"));
    assert!(page.text("#fetch-problems").contains("<b>unit</b>"));
    assert_eq!(page.count("#fetch-problems b, table.facts, .site-nav"), 0);
    page.assert_accessible();
    page.click("#use-built-in");
    page.wait_for("table.facts");
    assert!(!page.url().query().unwrap_or_default().contains("data="));
}

#[test]
fn whatever_else_is_behind_an_address_is_said() {
    let refused = |address: String, said: &str| {
        let page = open("view=explore", &address);
        for complaint in ["could not be fetched", "Failed to load resource", "CORS", "the server responded"] {
            page.expect_complaint(complaint);
        }
        page.wait_for("#fetch-problems .refused");
        let told = page.text("#fetch-problems");
        assert!(told.contains(said), "{told}");
        assert_eq!(page.count("table.facts"), 0);
    };
    refused(serve(|stream| answer(stream, "404 Not Found", "", "")), "the server answers 404");
    refused(
        serve(|stream| answer(stream, "200 OK", "content-length: 100000001\r\n", "{")),
        "more than 100 MB",
    );
    let endless = |stream: &mut TcpStream| {
        answer(stream, "200 OK", "", "");
        let piece = vec![b' '; 1 << 20];
        while stream.write_all(&piece).is_ok() {}
    };
    refused(serve(endless), "more than 100 MB");
    refused(serve_text("<!doctype html><script>alert(1)</script>".to_owned()), "1 problem");
    refused(serve_text(String::new()), "1 problem");
    // Another site that lets nobody read it.
    let closed = serve(|stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}");
    });
    refused(closed, "does not let this one read it (CORS)");
    refused("http://127.0.0.1:1/other.json".to_owned(), "cannot be had");
}

#[test]
fn a_policy_that_allows_no_connection_elsewhere_holds_and_is_said() {
    let address = serve_text(other().to_string());
    let page = Page::blank(Server::start(), Options::default());
    for complaint in ["could not be fetched", "Content Security Policy", "Refused to connect", "violates"] {
        page.expect_complaint(complaint);
    }
    page.go(&format!("?view=explore&lang=en&data={address}"));
    page.wait_for("#fetch-problems .refused");
    assert!(page.text("#fetch-problems").contains("policy does not allow the connection"));
}

#[test]
fn an_answer_that_does_not_come_is_waited_for_and_given_up_when_asked() {
    let address = serve(|stream| {
        // The answer begins and does not end.
        answer(stream, "200 OK", "content-length: 5000\r\n", "{\"format\":");
        let held = stream.try_clone().expect("the stream");
        std::mem::forget(held);
    });
    let page = open("view=explore", &address);
    page.wait_for("#cancel-fetching");
    assert!(page.text("#fetched").contains(&address) && page.text("#fetched").contains("at most 100 MB"));
    assert_eq!(page.count("table.facts"), 0, "no other data are shown meanwhile");
    page.assert_accessible();
    page.click("#cancel-fetching");
    page.wait_for("table.facts");
    assert!(!page.url().query().unwrap_or_default().contains("data="));
}

#[test]
fn no_address_of_another_kind_is_fetched() {
    let page = Page::open("?view=explore&lang=en&data=javascript:alert(1)", Options::default());
    page.wait_for("#fetch-problems .refused");
    assert!(page.text("#fetch-problems").contains("This is no address that can be opened"));
    page.click("#use-built-in");
    page.wait_for("table.facts");
    assert_eq!(page.count("#own-data"), 0);
}
