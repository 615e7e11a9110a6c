//! The text that came out of a file.

use crate::coding::draft::OriginalFile;

/// A text, a paragraph a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileText {
    /// The text.
    pub text: String,
    /// Where each page begins, as indices of characters; empty where the file has no pages.
    pub pages: Vec<usize>,
    /// Which stretches of the text are the pages' own: running titles, page numbers; each by its first character and the
    /// one behind it.
    pub furniture: Vec<[usize; 2]>,
    /// The pages, counted from 1, on which there is no text: they may be pictures.
    pub without_text: Vec<usize>,
}

impl FileText {
    /// Puts what is known of the pages into the file's record.
    pub fn note_in(&self, file: &mut OriginalFile) {
        file.pages.clone_from(&self.pages);
        file.furniture.clone_from(&self.furniture);
    }
}
