//! How time grows with the document: each work at one, two and four times the size, of well-formed and of hostile documents.
//! What is linear doubles; what is quadratic takes four times as long. `cargo bench --bench growth`.

#![allow(clippy::panic, clippy::expect_used, reason = "a benchmark that cannot go on fails")]

#[cfg(not(target_arch = "wasm32"))]
mod documents;
#[cfg(not(target_arch = "wasm32"))]
mod works;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    works::run();
}
