//! What the core takes to open a snapshot, index it, answer a click, a key press and a sort, and suggest a text's coding.
//!
//! `cargo bench` runs all; `cargo bench -- search/100000` one of them. Snapshots are made only for the sizes
//! that are asked for: one of a million facts takes some gigabytes of memory.

#![allow(clippy::panic, reason = "a benchmark that cannot go on fails")]

#[cfg(not(target_arch = "wasm32"))]
mod measure;
#[cfg(not(target_arch = "wasm32"))]
mod suggest;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    {
        measure::run();
        suggest::run();
    }
}
