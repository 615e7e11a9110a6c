//! Files in which reports come: what in them is text, in the order in which it is read.
//!
//! In: the bytes of a Word file ([`DocxReading`]), or the pages of a PDF as runs of characters with their places
//! ([`PdfPages`]). Out: a [`FileText`], a paragraph a line, with where its pages begin; or a [`FileRefusal`]. Whatever a
//! file holds, reading it stops at what no report has.

mod docx;
mod file_hash;
mod file_kind;
mod file_text;
mod hearing;
mod limits;
mod lines;
mod pages;
mod paragraphs;
mod radicals;
mod refusal;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod unfolding;
mod word_text;

pub use docx::DocxReading;
pub use file_hash::FileHash;
pub use file_kind::{FileKind, HEAD};
pub use file_text::FileText;
pub use lines::{PdfPage, PdfRun};
pub use pages::PdfPages;
pub use refusal::FileRefusal;
