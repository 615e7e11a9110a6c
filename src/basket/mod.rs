//! What a reader puts aside: figures, rows, checks, measures and charts, in an order of their own, with notes and headings.
//!
//! In: a [`Basket`] of names, the data that are open. Out: a [`Brief`] in words with cautions and numbered sources, and from
//! it Markdown, HTML and the parts of a DOCX file. A basket holds names only: what they say is asked of the data each time.

mod brief;
mod docx;
mod gather;
mod html;
mod item;
mod link;
mod list;
mod markdown;
mod subject;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use brief::{Brief, BriefBody, BriefEntry};
pub use docx::{Drawing, to_docx};
pub use html::to_html;
pub use item::{BriefFigure, BriefItem};
pub use link::{LONGEST_LINK, LinkedBasket};
pub use list::{Basket, Change, Entry, LONGEST_HEADING, LONGEST_NOTE, MOST_ENTRIES, Outcome};
pub use markdown::to_markdown;
pub use subject::{RowName, Subject};
