//! The curator's command.

fn main() {}
