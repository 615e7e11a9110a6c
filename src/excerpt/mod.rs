//! One thing of a view for an article of somebody else's: a chart, a row, a table, checks, a figure, two partners.
//!
//! In: a [`ViewState`](crate::share::ViewState) that names the part, and a [`Session`](crate::session::Session). Out: an
//! [`Excerpt`] in words, whose figures are asked of the guard as every view asks it; or what is wrong with the question and
//! what would be right ([`Unusable`]). The page, the pictures in `dist` and the share dialog show the same.

mod content;
mod figure;
mod offers;
mod pairing;
mod row;
mod selected;
mod starts;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod unusable;

pub use content::{Excerpt, ExcerptBody};
pub use figure::ExcerptFigure;
pub use offers::{article, parts_of};
pub use pairing::{ExcerptFlow, ExcerptPairing};
pub use row::{ExcerptCell, ExcerptRow};
pub use starts::{Start, fact_picture, picture_of, starts_of};
pub use unusable::Unusable;
