//! The curator's command.

#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    relocation_explorer::cli::main()
}

/// The browser has no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}
