//! What views share: small components without state of their own.

mod figure;
mod icon;
mod lean;
mod link;

pub use figure::{FigureLink, KindTag, RegionName};
pub use icon::{Icon, IconShape};
pub use lean::{live, show};
pub use link::{Go, to};
