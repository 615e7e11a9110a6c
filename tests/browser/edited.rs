//! The built-in data, changed and opened as a reader's own file.

use crate::harness::{Options, Page};
use std::{env, fs, process, thread};

/// Opens a view of the built-in data after a change to its text.
pub fn open_edited(view: &str, edit: impl FnOnce(String) -> String) -> Page {
    let text =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/snapshot.json")).expect("the data");
    let edited = edit(text.clone());
    assert_ne!(edited, text, "the edit changes nothing");
    let test = thread::current().name().unwrap_or("edited").replace("::", "-");
    let name = format!("{test}-{}.json", process::id());
    let file = env::temp_dir().join(&name);
    fs::write(&file, edited).expect("a file");
    let page = Page::open("?view=sources", Options::default());
    page.type_into("#open-data", &file.to_string_lossy());
    page.wait_for("#own-data");
    page.click(&format!(".site-nav a[href*='view={view}']"));
    let _ = fs::remove_file(&file);
    page
}

/// A snapshot's text without some of its optional parts.
pub fn without(text: &str, keys: &[&str]) -> String {
    let mut snapshot: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let fields = snapshot.as_object_mut().expect("an object");
    for key in keys {
        fields.remove(*key);
    }
    // What a coder read names measures, which are in the frameworks.
    for report in fields["reports"].as_array_mut().expect("reports") {
        report.as_object_mut().expect("a report").remove("readings");
    }
    snapshot.to_string()
}
