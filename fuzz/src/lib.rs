//! The surfaces under time: what libFuzzer's targets and the driver run.

#![forbid(unsafe_code)]

pub mod mutate;
pub mod surfaces;

use cpu_time::ThreadTime;
pub use surfaces::{SURFACES, Surface};

/// Processor time that any input may take, and that each megabyte of it may take beside.
const BASE: f64 = 0.25;
const A_MEGABYTE: f64 = 1.0;

/// Holds an input against the surface of a name; for the targets of libFuzzer.
///
/// # Panics
/// As of [`hold`], and where there is no such surface.
pub fn run(name: &str, input: &[u8]) {
    hold(surface(name).expect("a surface"), input);
}

/// The surface of a name.
pub fn surface(name: &str) -> Option<Surface> {
    SURFACES.into_iter().find(|surface| surface.name == name)
}

/// Holds an input against a surface; how long that took, in seconds.
///
/// # Panics
/// Where what must hold does not, or it takes too long.
pub fn hold(surface: Surface, input: &[u8]) -> f64 {
    let begun = ThreadTime::now();
    (surface.hold)(input);
    let took = begun.elapsed().as_secs_f64();
    let allowed = BASE + A_MEGABYTE * input.len() as f64 / 1e6;
    assert!(took <= allowed, "{}: {took:.3} s for {} bytes", surface.name, input.len());
    took
}
