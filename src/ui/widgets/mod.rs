//! What views share: small components without state of their own.

mod figure;
mod icon;

pub use figure::{FigureLink, KindTag, RegionName};
pub use icon::{Icon, IconShape};
