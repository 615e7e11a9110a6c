//! What is made before the crate is compiled: the built-in snapshot and the table of characters, both packed; what the data's history says of
//! facts; and the linker is asked to keep the browser's program divisible.
#![allow(clippy::expect_used, reason = "a build that cannot go on fails")]

mod pack;
mod pinyin;
mod releases;
mod simplified;
mod tags;

use std::path::Path;
use std::{env, fs};

use sha2::{Digest, Sha256};

const SNAPSHOT: &str = "data/snapshot.json";
const CHANGES: &str = "data/changes.json";

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={SNAPSHOT}");
    println!("cargo::rerun-if-changed={CHANGES}");
    // `scripts/dist/split.mjs` finds by the relocations what each part of the page needs.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=relocation-explorer=--emit-relocs");
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let write = |name, bytes| fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    write("simplified.bin", simplified::table());
    write("pinyin.bin", pinyin::table());
    let text = fs::read_to_string(SNAPSHOT).map_err(|error| error.to_string());
    if let Ok(text) = &text {
        println!("cargo::rustc-env=SNAPSHOT_SHA256={}", hex(&Sha256::digest(text)));
    }
    match text.and_then(|text| pack::pack(&text)) {
        Ok(packed) => write("snapshot.packed", packed),
        Err(error) => println!("cargo::error={SNAPSHOT}: {error}"),
    }
    let changes = fs::read_to_string(CHANGES).map_err(|error| error.to_string());
    match changes.and_then(|text| releases::tables(&text)) {
        Ok(tables) => write("releases.rs", tables.into_bytes()),
        Err(error) => println!("cargo::error={CHANGES}: {error}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
