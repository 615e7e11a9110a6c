//! The house as ARCHITECTURE.md describes it: its rooms are on every map, no file uses one that uses it, the core knows
//! no browser, and the shell is thin.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod source;
mod uses;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::{Source, sources};

/// What only the shell may mention.
const BROWSER: [&str; 6] =
    ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "wasm_split_helpers"];

/// The most of all lines of `src` that the shell may have.
const SHELL: f64 = 0.28;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The rooms: what `src/lib.rs` declares, and the shell.
fn rooms() -> BTreeSet<String> {
    let library = read("src/lib.rs");
    let declared = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    declared.chain(["ui"]).map(str::to_owned).collect()
}

/// The names between two marks on lines that begin with the first.
fn names(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    let name = |line: &str| {
        let name = line.strip_prefix(before)?.split_once(after)?.0;
        Some(name.trim_end_matches('/').trim_end_matches(".rs").to_owned())
    };
    text.lines().filter_map(name).collect()
}

#[test]
fn every_map_names_the_same_rooms() {
    let rooms = rooms();
    let architecture = names(&read("ARCHITECTURE.md"), "| `src/", "`");
    let readme = names(&read("README.md"), "src/", " ");
    let without_programs = |names: BTreeSet<String>| {
        names.into_iter().filter(|name| name != "main" && name != "bin/snapshot").collect::<BTreeSet<_>>()
    };
    assert_eq!(without_programs(architecture), rooms, "ARCHITECTURE.md");
    assert_eq!(without_programs(readme), rooms, "README.md");
    let library = read("src/lib.rs");
    let missing: Vec<_> = rooms
        .iter()
        .filter(|room| {
            !library.contains(&format!("//! | [`{room}`] |"))
                && !library.contains(&format!("//! | `{room}` |"))
        })
        .collect();
    assert!(missing.is_empty(), "src/lib.rs does not describe {missing:?}");
}

#[test]
fn every_folder_says_what_lives_there() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|source| source.path.ends_with("mod.rs"))
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_file_uses_one_that_uses_it() {
    let circles = uses::circles(&sources());
    assert!(circles.is_empty(), "files that use each other:\n{}", circles.join("\n"));
}

#[test]
fn the_core_knows_no_browser() {
    let is_core = |source: &Source| !source.path.starts_with("ui/") && source.path != "main.rs";
    let knowing: Vec<String> = sources()
        .iter()
        .filter(|source| is_core(source) && source.mentions(&BROWSER))
        .map(|source| source.path.clone())
        .collect();
    assert_eq!(knowing, Vec::<String>::new());
}

#[test]
fn the_shell_is_thin() {
    let lines =
        |sources: &[Source]| sources.iter().map(|source| source.text.lines().count()).sum::<usize>() as f64;
    let (shell, core): (Vec<_>, Vec<_>) =
        sources().into_iter().partition(|source| source.path.starts_with("ui/"));
    let part = lines(&shell) / (lines(&shell) + lines(&core));
    assert!(part <= SHELL, "src/ui has {:.1}% of the lines of src", part * 100.0);
    let plain: Vec<_> = shell
        .iter()
        // Parts are declared by a macro that names the browser's loader.
        .filter(|source| {
            !source.path.ends_with("mod.rs") && !source.mentions(&BROWSER) && !source.mentions(&["parts"])
        })
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(plain, Vec::<&str>::new(), "these files of src/ui need no browser: the core should have them");
}
