//! Publishing a collection out of the page: a folder and one file, each as good as the build's own.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;

use crate::harness::{Options, Page, SavedFile, Server, desk, project, release};

/// What a page must show as text, wherever it stands.
const HOSTILE: &str = "Ours </script><script>alert(1)</script> --> \"quoted\" & 'more'";

/// A page that shows the small collection, with the dialog open.
fn open(width: u32) -> Page {
    let page = Page::open("?view=sources&lang=en", Options { width, ..Options::default() });
    page.wait_for("#open-data");
    let small = fs::read_to_string(project().join("tests/fixtures/small.json")).expect("the small example");
    page.drop_file("#records h2", "small.json", &small);
    page.wait_for("#publish-own");
    page.keep_files();
    page.click("#publish-own");
    page.wait_for("#publish-title-en");
    page
}

fn say(page: &Page, line: &str, text: &str) {
    page.clear(line);
    page.type_into(line, text);
}

fn say_all(page: &Page) {
    say(page, "#publish-title-en", HOSTILE);
    say(page, "#publish-license", "CC-BY-SA-4.0");
    say(page, "#publish-creator-zh", "岚山资料室");
    say(page, "#publish-creator-en", "Lanshan Archive");
    say(page, "#publish-id", "lanshan-own");
    say(page, "#publish-corrections-mail", "errors@example.org");
}

/// Unpacks a zip file into a folder of this name, and gives the folder.
fn unpack(file: SavedFile, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).expect("a zip file");
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        let path = folder.join(entry.enclosed_name().expect("a path within the folder"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        fs::write(path, bytes).expect("it can be written");
    }
    folder
}

fn read_json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("it is there")).expect("JSON")
}

/// What a page of the small collection shows, whichever form it has. `address` is without a query.
fn hold(page: &Page, address: &str) {
    page.go(&format!("{address}?lang=en"));
    assert_eq!(page.text("h1"), HOSTILE);
    assert!(page.text(".site-footer").contains("CC BY SA 4.0"), "{}", page.text(".site-footer"));
    assert!(page.text(".overview").contains("Lanshan brief"), "{}", page.text(".overview"));
    assert_eq!(page.count("#own-data"), 0, "these are the page’s own data");
    let described = page.run(
        "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)",
        vec![],
    );
    assert_eq!(described["name"][1]["@value"], HOSTILE);
    assert_eq!(described["license"], "https://spdx.org/licenses/CC-BY-SA-4.0.html");
    assert_eq!(page.violations(), Vec::<String>::new());
    page.go(&format!("{address}?fact=lanshan-workers&lang=en"));
    page.wait_for(".evidence");
    assert!(page.text(".evidence").contains("Lanshan brief"), "{}", page.text(".evidence"));
    page.go(&format!("{address}?view=compare&regions=371102~310115&lang=en"));
    page.wait_for(".compare");
    assert!(page.text(".compare").contains("Lanshan"), "{}", page.text(".compare"));
    page.go(&format!("{address}?view=ledger&lang=en"));
    page.wait_for(".ledger");
    page.go(&format!("{address}?view=sources&lang=en"));
    page.wait_for("#data");
    assert!(page.text("#cite-collection").contains("Lanshan Archive"), "{}", page.text("#cite-collection"));
}

/// The page before any program: its own title and figures, and no word of other data.
fn hold_static(page: &Page, html: &str) {
    assert!(html.contains("<title>小样 · Ours &#60;/script&#62;"), "its own title");
    assert!(html.contains("data-fact=\"lanshan-workers\"") && html.contains("CC BY SA 4.0"));
    for other in ["kelan", "岢岚", "易地扶贫搬迁后续扶持报告浏览器", "changes.atom"] {
        assert!(!html.contains(other), "{other}");
    }
    assert!(page.title().starts_with("小样 · Ours"), "{}", page.title());
    assert!(page.text(".static-facts").contains("Lanshan brief"));
}

#[test]
fn a_folder_made_in_the_page_is_a_page_of_its_own_on_any_server() {
    let page = open(1280);
    say_all(&page);
    assert_eq!(page.violations(), Vec::<String>::new());
    page.click("#publish-folder");
    let file = page.next_file();
    assert_eq!(file.name, "lanshan-own.zip");
    let folder = unpack(file, "published");

    let build = read_json(&folder.join("build.json"));
    let program = build["program"].as_str().expect("the program's folder");
    let ours = read_json(&release().join("build.json"));
    assert_eq!(program, ours["program"]);
    let files = build["files"].as_object().expect("files");
    let of_program = |files: &serde_json::Map<String, Value>| {
        let of_it = files.iter().filter(|(name, _)| name.starts_with(program));
        of_it.map(|(name, hash)| (name.clone(), hash.clone())).collect::<Vec<_>>()
    };
    assert_eq!(of_program(files), of_program(ours["files"].as_object().expect("files")), "byte for byte");
    for (name, hash) in files {
        let found = Sha256::digest(fs::read(folder.join(name)).expect("it is there"));
        let found: String = found.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(*hash, found, "{name}");
    }
    assert_eq!(read_json(&folder.join("facts/lanshan-workers.json"))["id"], "lanshan-workers");
    assert!(folder.join("zh/facts/lanshan-workers.html").exists());
    assert_eq!(read_json(&folder.join("snapshot.json"))["corrections"]["mail"], "errors@example.org");
    let manifest = read_json(&folder.join("manifest.webmanifest"));
    assert_eq!(manifest["name"], format!("小样 · {HOSTILE}"));

    let options = || Options { script: false, ..Options::default() };
    let bare = Page::open_on(Server::start_folder(&folder), "", options());
    hold_static(&bare, &fs::read_to_string(folder.join("index.html")).expect("a page"));
    drop(bare);

    let mut own = Page::blank(Server::start_folder(&folder), Options::default());
    let address = own.server.url().to_string();
    hold(&own, &address);
    let asked = own.run_async(
        "const done = arguments[0];
        import('./explorer.js').then(({ openSnapshot }) => openSnapshot())
            .then((data) => done(data.query().total), (error) => done(String(error)))",
        vec![],
    );
    assert_eq!(asked, read_json(&folder.join("snapshot.json"))["facts"].as_array().expect("facts").len());
    let kept = "return navigator.serviceWorker.controller !== null";
    own.wait_until("a worker that keeps the page", |page| page.run(kept, vec![]) == true);
    own.server.stop();
    own.go("?fact=lanshan-workers&lang=en");
    own.wait_for(".evidence");
    assert_eq!(own.count("#own-data"), 0);
}

#[test]
fn one_file_made_in_the_page_works_from_a_disk_and_makes_the_next_one() {
    let page = open(360);
    say_all(&page);
    assert_eq!(page.violations(), Vec::<String>::new());
    page.click("#publish-one-file");
    let file = page.next_file();
    assert_eq!(file.name, "lanshan-own.html");
    let html = file.text().to_owned();
    assert!(html.contains("echarts 6.") && html.contains("Apache License"), "the licences are inside");
    let path = desk("lanshan own.html", Some(&html));
    let address = Url::from_file_path(&path).expect("an absolute path").to_string();

    let bare = Page::blank(Server::start(), Options { script: false, ..Options::default() });
    bare.go(&address);
    let said = html.split("<script type=\"text/plain\"").next().expect("the page before its files");
    hold_static(&bare, said);
    drop(bare);

    let own = Page::blank(Server::start(), Options::default());
    hold(&own, &address);
    own.keep_files();
    own.click("#publish");
    own.wait_for("#publish-title-en");
    own.click("#publish-folder");
    own.wait_until("it is refused", |page| page.count("#publish-problems p") == 1);
    assert!(own.text("#publish-problems").contains("one file itself"));
    own.click("#publish-one-file");
    assert_eq!(own.next_file().text(), html, "the file makes itself");
}

/// What a page that was published says of itself, where the build's own page says it otherwise.
const OF_ITSELF: [&str; 5] = ["build.json", "explorer.js", "index.html", "manifest.webmanifest", "sw.js"];

/// What only the build makes: pictures for others' pages, and what has changed since earlier releases.
const OF_THE_BUILD: [&str; 4] = ["cards/", "changes.", "pictures/", "snapshots/"];

/// The built-in data, published from the page as a folder.
fn publish_all(page: &Page, name: &str) -> PathBuf {
    page.click("#publish-folder");
    unpack(page.next_file(), name)
}

/// The page of the built-in data, with the dialog open.
fn open_built_in() -> Page {
    let page = Page::open("?view=sources&lang=en", Options::default());
    page.wait_for("#publish");
    page.keep_files();
    page.click("#publish");
    page.wait_for("#publish-title-en");
    page
}

#[test]
fn what_is_published_of_the_built_in_data_is_what_the_build_has() {
    let page = open_built_in();
    let folder = publish_all(&page, "published-built-in");
    let built = read_json(&release().join("build.json"));
    let files = built["files"].as_object().expect("files");
    let mut compared = 0;
    for (name, _) in
        files.iter().filter(|(name, _)| !OF_THE_BUILD.iter().any(|start| name.starts_with(start)))
    {
        let theirs = fs::read(folder.join(name)).unwrap_or_else(|_| panic!("{name} is not published"));
        if OF_ITSELF.contains(&name.as_str()) {
            continue;
        }
        assert!(fs::read(release().join(name)).expect("it is built") == theirs, "{name}");
        compared += 1;
    }
    assert!(compared > 400, "{compared} files");
    let body = |folder: &Path| {
        let html = fs::read_to_string(folder.join("index.html")).expect("a page");
        html.split_once("</head>").expect("a head").1.to_owned()
    };
    assert!(body(&folder) == body(&release()), "what stands in the page is the same");

    page.click("#publish-one-file");
    let file = page.next_file();
    let path = desk("all of it.html", Some(file.text()));
    page.go(Url::from_file_path(&path).expect("an absolute path").as_str());
    page.wait_for(".overview");
    let packed = page.run_async(
        "const done = arguments[0];
        const hash = async (element) => {
            const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
            const file = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
            const digest = await crypto.subtle.digest('SHA-256', await new Response(file).arrayBuffer());
            const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
            return [element.id.replace('file-', ''), hex];
        };
        Promise.all([...document.querySelectorAll('script[data-packed]')].map(hash)).then(done, done);",
        vec![],
    );
    let program = built["program"].as_str().expect("the program's folder");
    let mut of_program = 0;
    for entry in packed.as_array().expect("its files") {
        let name = entry[0].as_str().expect("a name");
        if let Some(hash) = files.get(&format!("{program}/{name}")) {
            assert_eq!(entry[1], *hash, "{name}");
            of_program += usize::from(name.ends_with(".wasm"));
        }
    }
    let parts = files.keys().filter(|name| name.starts_with(program) && name.ends_with(".wasm")).count();
    assert_eq!(of_program, parts, "all of the program is inside");
}

#[test]
#[ignore = "scripts/published runs it, and then all tests on what it makes"]
fn makes_a_folder_for_the_other_tests() {
    println!("{}", publish_all(&open_built_in(), "under-test").display());
}

#[test]
#[ignore = "scripts/published --one-file runs it, and then the tests of a page without files beside it"]
fn makes_one_file_for_the_other_tests() {
    let page = open_built_in();
    let folder = publish_all(&page, "under-test-one-file");
    page.click("#publish-one-file");
    fs::write(folder.join("index.html"), page.next_file().bytes).expect("it can be written");
    println!("{}", folder.display());
}

#[test]
fn what_breaks_a_rule_is_refused_with_the_line_that_is_wrong() {
    let page = open(1280);
    let refused = |line: &str| {
        page.click("#publish-folder");
        page.wait_for("#publish-problems li");
        let said = page.texts("#publish-problems li").join("\n");
        assert!(said.contains(line), "{said}");
    };
    say(&page, "#publish-published", "someday");
    refused("Published on:");
    say(&page, "#publish-published", "2026-11-28");
    assert_eq!(page.count("#publish-problems li"), 0, "it is asked anew");
    say(&page, "#publish-corrections-issues", "mail me");
    refused("Corrections, page:");
    say(&page, "#publish-license", " ");
    page.click("#publish-folder");
    page.wait_until("it is refused", |page| page.text("#publish-problems").contains("name a licence"));
    page.press(Key::Escape);
    page.wait_until("the dialog is closed", |page| page.count("#publish-dialog") == 0);
}

#[test]
fn a_draft_with_problems_is_not_published_and_says_why() {
    let page = Page::open("?view=code&lang=en", Options::default());
    page.wait_for("#try-example");
    page.click("#try-example");
    page.wait_for("#code-text");
    let coded = "[data-number='4'][data-state^=coded]";
    page.click("#code-text [data-number='4']");
    page.wait_until("the number is looked at", |page| page.text("#code-sentence mark") == "1240");
    page.press(Key::Enter);
    page.wait_for(coded);
    page.click("#publish-draft");
    page.wait_for("#publish-title-en");
    page.press(Key::Escape);
    page.wait_until("the dialog is closed", |page| page.count("#publish-dialog") == 0);
    page.run("scrollTo(0, 0)", vec![]);
    page.click("#code-text [data-number='4']");
    page.choose("#code-unit", "yuan");
    page.click("#publish-draft");
    page.wait_for("#hand-on [role=alert] li");
    assert_eq!(page.count("#publish-dialog"), 0);
}

#[test]
fn nothing_stands_still_while_all_figures_are_published() {
    let page = open_built_in();
    page.run(
        "window.long = []; window.begun = performance.now(); new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) window.long.push(duration);
        }).observe({ entryTypes: ['longtask'] })",
        vec![],
    );
    for form in ["#publish-one-file", "#publish-folder"] {
        page.wait_until("it can be pressed", |page| {
            page.run("return !document.querySelector(arguments[0]).disabled", vec![form.into()]) == true
        });
        page.click(form);
        page.wait_until("it is made", |page| page.text("#publish-progress").contains("Done"));
    }
    let part = "return Math.max(0, ...window.long) / (performance.now() - window.begun)";
    let part = page.run(part, vec![]).as_f64().expect("a number");
    assert!(part < 0.08, "one task took {part} of the whole");
}
