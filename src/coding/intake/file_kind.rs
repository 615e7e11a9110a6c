//! What kind a file is of, by how it begins: names are often wrong.

use super::limits::MOST_BYTES;
use super::refusal::FileRefusal;

/// How many of a file's first bytes tell its kind: a PDF may have something before its own beginning.
pub const HEAD: usize = 1_024;

/// What can be read of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A text, a page, a draft.
    Text,
    /// A Word file, or another that is packed as they are.
    Word,
    /// A PDF.
    Pdf,
}

impl FileKind {
    /// The kind of a file of `size` bytes that begins with `head`, its first [`HEAD`] bytes.
    ///
    /// ```
    /// use relocation_explorer::coding::intake::{FileKind, FileRefusal};
    /// assert_eq!(FileKind::of(b"%PDF-1.7", 9e6), Ok(FileKind::Pdf));
    /// assert_eq!(FileKind::of(b"PK\x03\x04", 9e7), Err(FileRefusal::TooLarge));
    /// ```
    ///
    /// # Errors
    /// It is too large for its kind, or of one that nothing can be read of.
    pub fn of(head: &[u8], size: f64) -> Result<Self, FileRefusal> {
        let kind = if head.windows(5).any(|bytes| bytes == b"%PDF-") {
            Self::Pdf
        } else if head.starts_with(b"PK\x03\x04") {
            Self::Word
        } else if head.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(FileRefusal::OldWord);
        } else {
            return Ok(Self::Text);
        };
        if size > MOST_BYTES as f64 { Err(FileRefusal::TooLarge) } else { Ok(kind) }
    }
}
