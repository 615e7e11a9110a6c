//! The build under test: it must be a release, and no older than what it was built from.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the release is made of, relative to the project.
const SOURCES: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build",
    "data",
    "index.html",
    "package-lock.json",
    "public",
    "scripts/dist",
    "scripts/echarts",
    "src",
];

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An empty folder below `target` for pictures that people look at.
pub fn picture_folder(name: &str) -> PathBuf {
    let folder = project().join("target").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

/// The head of a page of pictures.
pub fn picture_page(title: &str, style: &str) -> String {
    format!("<!doctype html><meta charset=\"utf-8\"><title>{title}</title><style>{style}</style>")
}

/// Keeps such a page beside its pictures; says where it is.
pub fn keep_picture_page(folder: &Path, page: &str) -> PathBuf {
    let path = folder.join("index.html");
    fs::write(&path, page).expect("the page can be written");
    path
}

/// The folder of the release, or the one that `PUBLISHED` names, which a page of this release has made.
///
/// # Panics
/// When there is none, or an outdated one, or a development build: the test must not pass on something else.
pub fn release() -> PathBuf {
    let dist = project().join("dist");
    let build = manifest(&dist);
    assert_eq!(build["profile"], "release", "dist/ is a development build: run scripts/build first");
    let built = modified(&dist.join("build.json"));
    for source in SOURCES {
        if let Some(newer) = newer_file(&project().join(source), built) {
            panic!("dist/ is older than {}: run scripts/build first", newer.display());
        }
    }
    let Some(published) = env::var_os("PUBLISHED").map(PathBuf::from) else { return dist };
    assert_eq!(manifest(&published)["program"], build["program"], "it was published by another build");
    published
}

fn manifest(folder: &Path) -> serde_json::Value {
    let text = fs::read_to_string(folder.join("build.json"))
        .unwrap_or_else(|_| panic!("{} is missing: run scripts/build first", folder.display()));
    serde_json::from_str(&text).expect("build.json is JSON")
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a writable folder");
        }
    }
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|metadata| metadata.modified()).expect("the file system keeps times")
}

fn newer_file(path: &Path, than: SystemTime) -> Option<PathBuf> {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a readable folder");
        entries.filter_map(Result::ok).find_map(|entry| newer_file(&entry.path(), than))
    } else {
        (path.exists() && modified(path) > than).then(|| path.to_path_buf())
    }
}
