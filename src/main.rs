//! The browser's entry.

fn main() {}
