//! The browser's entry: what it exports to `public/boot.js` and `public/explorer.js` is in `ui::page` and `ui::module`.

#[cfg(target_arch = "wasm32")]
mod ui;

/// Starts nothing: a page that loads the program says where an explorer shall stand.
#[cfg(target_arch = "wasm32")]
fn main() {
    ui::report_panics();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `scripts/serve` builds it and opens it there.");
}
