//! Everything that ever fell, and what else is kept to begin with when inputs of all kinds are tried (`scripts/fuzz`), held
//! again against the surfaces.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "../fuzz/src/surfaces.rs"]
mod surfaces;

use std::fs;
use std::path::Path;

use surfaces::SURFACES;

#[test]
fn what_is_kept_is_held_by_every_surface() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    for surface in SURFACES {
        assert!(root.join(format!("dictionaries/{}.dict", surface.name)).is_file(), "{}", surface.name);
        assert!(root.join(format!("fuzz_targets/{}.rs", surface.name)).is_file(), "{}", surface.name);
        let kept = fs::read_dir(root.join("kept").join(surface.name)).unwrap();
        let mut inputs: Vec<_> = kept.map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        assert!(!inputs.is_empty(), "{} keeps nothing", surface.name);
        for input in inputs {
            println!("{}", input.display());
            (surface.hold)(&fs::read(input).unwrap());
        }
    }
}

/// Without this the corpus would say nothing of what is behind the doors.
#[test]
fn something_is_kept_that_every_surface_takes() {
    let read =
        |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/kept").join(path)).unwrap();
    use relocation_explorer::snapshot::Collection;
    assert!(Collection::open_bytes(&read("snapshot/least")).is_ok());
    assert!(Collection::unpack(&read("packed/small")).is_some());
    assert!(relocation_explorer::coding::patch::Patch::read(&read("patch/correction")).is_ok());
}
